import type { Play } from './play.ts';

/** The bases a hit is scored as on a play: 0 for no hit, 4 for a home run. */
export const hitBases = (play: Pick<Play, 'stats'>): 0 | 1 | 2 | 3 | 4 => {
  if (!play.stats.hit) return 0;
  return play.stats.homerun ? 4 : play.stats.triple ? 3 : play.stats.double ? 2 : 1;
};
