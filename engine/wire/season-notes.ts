import type { ManAvailability } from '../model/availability.ts';
import type { SEASON_WORDS } from './en/season.ts';

const told = (number: number | null | undefined, tell: (left: number) => string): readonly string[] =>
  number === null || number === undefined ? [] : [tell(number)];

/** Returns what holds a man back in his season, in words: an injury, rest with the game that it comes from, what limits leave; nothing where nothing does. */
export const seasonNotes = (
  { rest, injury, left }: ManAvailability,
  words: typeof SEASON_WORDS,
): readonly string[] => [
  ...told(injury?.games, words.injured),
  ...(rest && rest.games > 0 ? [words.rests(rest.games, rest.after)] : []),
  ...told(left?.at_bats, words.atBats),
  ...told(left?.outs, words.outs),
  ...told(left?.starts, words.starts),
];
