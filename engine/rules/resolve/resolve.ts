import { placeByDice } from '../../charts/locations.ts';
import { parkNumber } from '../../leagues/usual-ratings.ts';
import { batsAgainst } from '../../model/hands.ts';
import { hasFact, OUTCOME_FACTS } from '../../model/outcomes.ts';
import { bunt } from './bunt.ts';
import type { PlayContext } from './context.ts';
import { written } from './entry.ts';
import { settleInjury } from './injury.ts';
import { rollD20, type Resolving } from './needs.ts';
import { revised } from './resolution.ts';
import { steal } from './steal.ts';
import { isSwing, swing, type SwingOutcome } from './swing.ts';
import { xCheck } from './x-check.ts';

const isChecked = /* @__PURE__ */ hasFact('played', 'check');

/** Plays one outcome out; it stops at every roll and question that the rules call for (RULES sections 4 to 9). */
export function* resolvePlay(at: PlayContext): Resolving {
  if (at.injuries !== null) yield* settleInjury(at);
  if (at.entry) return written(at, at.entry);
  if (at.roll?.kind === 'jump') return steal(at);
  if (at.roll?.kind === 'd20') return bunt(at);
  const { outcome, location } = at;
  if (isSwing(outcome)) return yield* inThePark(at, outcome);
  if (isChecked(outcome) && location) return yield* xCheck(at, location);
  throw new Error(`${outcome} needs a scorer's entry`);
}

/** The ball in play. Where the park has a say, a fresh d20 at or under the park's number for the batter's hand is the hit; people report it as what it came to (RULES section 4). */
function* inThePark(at: PlayContext, outcome: SwingOutcome): Resolving {
  const { ballpark } = OUTCOME_FACTS[outcome];
  if (!ballpark || !at.reads) return yield* swing(at, outcome);
  const { d20 } = yield* rollD20('ballpark');
  const hand = batsAgainst(at.who.batter, at.who.pitcher);
  if (d20 <= parkNumber(at.park, ballpark.number, hand)) return yield* swing(at, outcome);
  const dice = at.roll?.kind === 'ab' ? at.roll.resolution_d20 : 1;
  const location = placeByDice(ballpark.held, dice, hand);
  const missed = yield* swing({ ...at, location }, ballpark.held);
  return revised(missed, { place: location });
}
