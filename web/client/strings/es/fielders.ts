import type * as en from '../en/fielders.ts';
import type { Words } from '../words.ts';

export { POSITION_WORDS } from '@paper-dynasty/engine/notation/es/positions';

export const FIELDER_WORDS: Words<typeof en.FIELDER_WORDS> = {
  open: 'Fildeadores: quién juega dónde',
  previous: 'Fildeador anterior',
  next: 'Siguiente fildeador',
  printed: 'Sus calificaciones están en su carta impresa.',
};
