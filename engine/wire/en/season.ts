import type { SeasonOuting } from '../../model/availability.ts';

/** A game of the season in short: "W3 G2 FOX". */
const placed = ({ week, game, opponent }: SeasonOuting): string =>
  [week === null ? '' : `W${week}`, game === null ? '' : `G${game}`, opponent].filter(Boolean).join(' ');

/** What holds men back in their season. */
export const SEASON_WORDS = {
  rests: (games: number, after: SeasonOuting) => `rests ${games} (${after.outs} outs, ${placed(after)})`,
  injured: (games: number) => `hurt, misses ${games}`,
  atBats: (left: number) => `${left} AB left`,
  outs: (left: number) => `${left} outs left`,
  starts: (left: number) => `${left} starts left`,
} as const;
