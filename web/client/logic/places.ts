import { asksPlace } from '@paper-dynasty/engine/charts/locations';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { knownSide } from '@paper-dynasty/engine/model/hands';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';

/** Whether the place must be said with the report of the dice on the table. */
export const asksPlaceNow = (
  { batter, pitcher, roll }: Pick<GameView, 'batter' | 'pitcher' | 'roll'>,
  outcome: Outcome,
): boolean =>
  asksPlace(
    outcome,
    batter && pitcher && knownSide(batter, pitcher),
    roll?.kind === 'ab' ? roll.resolution_d20 : null,
  );

/** Whether the place must be said with the corrected outcome of a play. */
export const asksPlaceThen = ({ batter_side, resolution }: PlayView, outcome: Outcome): boolean =>
  asksPlace(outcome, batter_side, resolution);
