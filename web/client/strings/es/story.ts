import type * as en from '../en/story.ts';
import type { Words } from '../words.ts';

export const STORY_WORDS: Words<typeof en.STORY_WORDS> = {
  title: 'Cómo se decidió',
  replay: 'Repetición',
  play: (n, of) => `Jugada ${n} de ${of}`,
  previous: 'Jugada anterior',
  next: 'Jugada siguiente',
  start: 'Verlo seguido',
  stop: 'Parar',
  curve: (abbreviation, percent) => `Probabilidad de ganar tras esta jugada: ${abbreviation} ${percent}%`,
  walk_off: '¡Dejados en el terreno!',
  home_run: '¡Jonrón!',
  last_out: 'Se acabó',
};
