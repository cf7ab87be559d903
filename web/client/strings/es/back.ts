import type { Words } from '../words.ts';
import type * as en from '../en/back.ts';

/** Volver a un juego, y lo que sigue. */
export const BACK_WORDS: Words<typeof en.BACK_WORDS> = {
  title: 'Mientras no estabas',
  plays: (count) => (count === 1 ? 'La jugada más importante' : 'Las dos jugadas más importantes'),
  goOn: 'Al juego',
  rematch: 'Revancha, igual que antes',
  rematchSwapped: 'Revancha, con local y visitante cambiados',
  openRematch: 'A la revancha',
  nextGame: (game) => `Al juego ${game} de la serie`,
  startNext: (game) => `Empezar el juego ${game} de la serie`,
};
