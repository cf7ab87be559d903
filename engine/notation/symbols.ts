import type { Cause, RunningPlay } from '../model/scorer-entry.ts';

/** What scorers write for a running play. */
export const RUNNING_SYMBOLS = {
  stolen_base: 'SB',
  caught_stealing: 'CS',
  pick_off: 'PO',
  pick_off_stealing: 'POCS',
  wild_pitch: 'WP',
  passed_ball: 'PB',
  balk: 'BK',
  defensive_indifference: 'DI',
  error: 'E',
  other_advance: 'OA',
} as const satisfies Readonly<Record<RunningPlay, string>>;

const { other_advance: other, ...running } = RUNNING_SYMBOLS;

/** What scorers write for why a man moved or was out, other than on the batted ball. */
export const CAUSE_SYMBOLS: Readonly<Record<Exclude<Cause, 'batted'>, string>> = {
  ...running,
  interference: 'INT',
  other,
};
