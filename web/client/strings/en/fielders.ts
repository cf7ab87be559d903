/** Who plays where, on a tap on the field. */
export { POSITION_NAMES as POSITION_WORDS } from '@paper-dynasty/engine/model/positions';

/** The words of a fielder's note. */
export const FIELDER_WORDS = {
  open: 'Fielders: who plays where',
  previous: 'Fielder before',
  next: 'Next fielder',
  printed: 'His ratings are on his printed card.',
} as const;
