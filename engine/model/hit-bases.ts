import { countOn } from './count-on.ts';
import type { Play } from './play.ts';

/** The bases a hit is scored as on a play: 0 for no hit, 4 for a home run. */
export const hitBases = (play: Pick<Play, 'stats'>): 0 | 1 | 2 | 3 | 4 => {
  if (countOn(play, 'hit') === 0) return 0;
  if (countOn(play, 'homerun') > 0) return 4;
  return countOn(play, 'triple') > 0 ? 3 : countOn(play, 'double') > 0 ? 2 : 1;
};
