import type { SeasonOuting } from '../../model/availability.ts';
import type * as en from '../en/season.ts';

/** A game of the season in short: "S3 J2 FOX". */
const placed = ({ week, game, opponent }: SeasonOuting): string =>
  [week === null ? '' : `S${week}`, game === null ? '' : `J${game}`, opponent].filter(Boolean).join(' ');

/** What holds men back in their season, in Spanish. */
export const SEASON_WORDS: typeof en.SEASON_WORDS = {
  rests: (games, after) => `descansa ${games} (${after.outs} outs, ${placed(after)})`,
  injured: (games) => `lesionado, se pierde ${games}`,
  atBats: (left) => `le quedan ${left} turnos`,
  outs: (left) => `le quedan ${left} outs`,
  starts: (left) => `le quedan ${left} aperturas`,
};
