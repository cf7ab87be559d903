import type { SeasonOuting } from '@paper-dynasty/engine/model/availability';
import type * as en from '../en/season.ts';
import type { Words } from '../shape.ts';

const placed = ({ week, game, opponent }: SeasonOuting): string =>
  [week === null ? '' : `S${week}`, game === null ? '' : `J${game}`, opponent].filter(Boolean).join(' ');

export const SEASON_WORDS: Words<typeof en.SEASON_WORDS> = {
  rests: (games, after) => `descansa ${games} (${after.outs} outs, ${placed(after)})`,
  injured: (games) => `lesionado, se pierde ${games}`,
  atBats: (left) => `le quedan ${left} turnos`,
  outs: (left) => `le quedan ${left} outs`,
  starts: (left) => `le quedan ${left} aperturas`,
};
