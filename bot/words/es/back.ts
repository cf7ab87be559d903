import type { Words } from '../shape.ts';
import type * as en from '../en/back.ts';

/** Volver a un juego, y lo que sigue. */
export const BACK_WORDS: Words<typeof en.BACK_WORDS> = {
  title: 'Mientras no estabas',
  nothing: 'No ha pasado nada desde la última vez que miraste.',
  rematch: 'Revancha',
  rematchSwapped: 'Revancha, lados cambiados',
  nextGame: (game) => `Al juego ${game} de la serie`,
  startNext: (game) => `Empezar el juego ${game} de la serie`,
  noNext: 'No queda ningún juego de esta serie por jugar.',
};
