import type { PUSH_WORDS as en } from '../en/push.ts';

/** Being told by the browser when it is one's turn. */
export const PUSH_WORDS: typeof en = {
  on: 'Avísame cuando me toque',
  off: 'No me avises más cuando me toque',
  isOn: 'Este navegador te avisa cuando te toca, fuera de tus horas de silencio.',
  refused: 'El navegador no lo permite: deja que este sitio te avise en sus ajustes y prueba otra vez.',
};
