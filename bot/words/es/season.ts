import type { GamePlace } from '@paper-dynasty/engine/model/availability';
import type * as en from '../en/season.ts';
import type { Words } from '../shape.ts';

const inSeason = ({ week, game }: GamePlace): string =>
  [week === null ? '' : `semana ${week}`, game === null ? '' : `juego ${game}`].filter(Boolean).join(', ');

const gamesOf = (games: number): string => `${games} juego${games === 1 ? '' : 's'}`;

export const INJURY_WORDS: Words<typeof en.INJURY_WORDS> = {
  head: (name) => `**Los lesionados de ${name}**`,
  nobody: 'No hay nadie lesionado.',
  misses: (left, games) => `se pierde ${gamesOf(left)} más (${games} en total)`,
  place: inSeason,
  returns: (place) => `vuelve: ${place}`,
  toldHead: (when) => `El servidor de la liga lista (${when}):`,
  outFor: (games) => `fuera ${gamesOf(games)}`,
  noReturn: 'vuelve después de los juegos del calendario',
  since: (place) => `lesionado: ${place}`,
  sureSet: (who, games, note) =>
    `Anotarías, como administrador de la liga, que ${who} se pierde ${gamesOf(games)} en total${note}. ¿Seguro?`,
  sureClear: (who) => `Quitarías a ${who} de la lista de lesionados, como administrador de la liga. ¿Seguro?`,
  set: (who, games, note) => `${who} está en la lista de lesionados: ${gamesOf(games)} en total${note}.`,
  cleared: (who) => `${who} ya está bien.`,
  tooLong: 'Eso es demasiado largo para un botón. Di la `nota` con menos palabras.',
};

export const WEATHER_WORDS: Words<typeof en.WEATHER_WORDS> = {
  park: (name) => `Estadio: ${name}`,
  homeruns: 'Jonrones',
  singles: 'Sencillos',
  changed: (was, is) => (was === is ? String(is) : `${was} → ${is}`),
  numbers: (what, left, right) => `${what}: bateadores zurdos ${left}, bateadores derechos ${right}`,
  printed: 'lo que dice el estadio impreso',
  printedBy: (by) => `lo que dice el estadio impreso, ${by}`,
  none: 'Este juego no tiene clima: los números del estadio son los suyos.',
  toCome: 'El clima se tira antes del primer lanzamiento.',
  fair: 'Los dados no trajeron clima: los números del estadio son los suyos.',
};
