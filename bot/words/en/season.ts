import type { GamePlace } from '@paper-dynasty/engine/model/availability';

const inSeason = ({ week, game }: GamePlace): string =>
  [week === null ? '' : `week ${week}`, game === null ? '' : `game ${game}`].filter(Boolean).join(', ');

const gamesOf = (games: number): string => `${games} game${games === 1 ? '' : 's'}`;

/** The list of the injured, and what an admin does to it. */
export const INJURY_WORDS = {
  head: (name: string) => `**The injured of ${name}**`,
  nobody: 'Nobody is hurt.',
  misses: (left: number, games: number) =>
    `misses ${left} more game${left === 1 ? '' : 's'} (${games} in all)`,
  place: inSeason,
  returns: (place: string) => `returns in ${place}`,
  toldHead: (when: string) => `The league’s own server lists (${when}):`,
  outFor: (games: number) => `out for ${gamesOf(games)}`,
  noReturn: 'returns after the games of the schedule',
  since: (place: string) => `hurt in ${place}`,
  sureSet: (who: string, games: number, note: string) =>
    `You would write down, as a league admin, that ${who} misses ${gamesOf(games)} in all${note}. Are you sure?`,
  sureClear: (who: string) =>
    `You would take ${who} off the list of the injured, as a league admin. Are you sure?`,
  set: (who: string, games: number, note: string) =>
    `${who} is on the list of the injured: ${gamesOf(games)} in all${note}.`,
  cleared: (who: string) => `${who} is fit again.`,
  tooLong: 'That is too long for a button. Say `note` in fewer words.',
} as const;

/** A game's weather, and the park's numbers in it. */
export const WEATHER_WORDS = {
  park: (name: string) => `Ballpark: ${name}`,
  homeruns: 'Home runs',
  singles: 'Singles',
  changed: (was: number, is: number) => (was === is ? String(is) : `${was} → ${is}`),
  numbers: (what: string, left: string, right: string) =>
    `${what}: left-handed batters ${left}, right-handed batters ${right}`,
  printed: 'as the printed park says',
  printedBy: (by: string) => `as the printed park says, ${by}`,
  none: 'This game has no weather: the park’s numbers are as they are.',
  toCome: 'The weather is rolled before the first pitch.',
  fair: 'The dice made no weather: the park’s numbers are as they are.',
} as const;
