import type { RosterManView } from '@paper-dynasty/engine/wire/lineup-view';
import { LINEUP_WORDS } from '../strings.ts';

const told = (number: number | null | undefined, tell: (left: number) => string): readonly string[] =>
  number === null || number === undefined ? [] : [tell(number)];

/** What holds a man back: hurt in this game or on the list, his rest with the game that it comes from, what limits leave; empty where nothing does. */
export const seasonNotes = ({ season, hurt }: Pick<RosterManView, 'season' | 'hurt'>): string => {
  const { rest, injury, left } = season ?? {};
  return [
    ...(hurt ? [LINEUP_WORDS.hurt] : []),
    ...told(injury?.games, LINEUP_WORDS.misses),
    ...(rest && rest.games > 0 ? [LINEUP_WORDS.rests(rest.games, rest.after)] : []),
    ...told(left?.at_bats, LINEUP_WORDS.atBatsLeft),
    ...told(left?.outs, LINEUP_WORDS.outsLeft),
    ...told(left?.starts, LINEUP_WORDS.startsLeft),
  ].join(', ');
};

/** A man's name, with what holds him back. */
export const nameInSeason = (man: RosterManView): string =>
  [man.name, seasonNotes(man)].filter(Boolean).join(' · ');
