import { isSimple, type SimpleOutcome } from '../../charts/advances.ts';
import { isGroundball, type Groundball } from '../../charts/groundballs.ts';
import { hasFact, type Outcome } from '../../model/outcomes.ts';
import type { Position } from '../../model/positions.ts';
import { fly, groundball, longHit, surelyCaught, surelyGrounded, UNCAPPED } from './batted.ts';
import type { PlayContext } from './context.ts';
import { hitAndRun, isHitAndRun } from './hit-and-run.ts';
import type { Resolving } from './needs.ts';
import type { Resolution } from './resolution.ts';
import { byTable, isFly } from './table.ts';

/** What a swing can come to: everything that the charts play out without a fielding check. */
export type SwingOutcome = SimpleOutcome | Groundball;

/** Whether an outcome is one that a swing can come to. */
export const isSwing = (outcome: Outcome): outcome is SwingOutcome =>
  isSimple(outcome) || isGroundball(outcome);

const isLongHit = /* @__PURE__ */ hasFact('played', 'long_hit');
const isUncapped = /* @__PURE__ */ hasFact('played', 'uncapped');

function* swungAway(at: PlayContext, outcome: SwingOutcome): Resolving {
  if (isGroundball(outcome)) return yield* groundball(at, outcome, at.location);
  if (isFly(outcome)) return yield* fly(at, outcome);
  if (isUncapped(outcome)) return yield* UNCAPPED[outcome](at);
  return isLongHit(outcome) ? longHit(at, outcome) : byTable(at, outcome, at.location);
}

/** The ball in play, to the place of the context: with the runner going, or swung away. */
export function* swing(at: PlayContext, outcome: SwingOutcome): Resolving {
  const swung = at.outcome === outcome ? at : { ...at, outcome };
  const going = isHitAndRun(swung) ? yield* hitAndRun(swung) : null;
  return going ?? (yield* swungAway(swung, outcome));
}

/** What a swing comes to when nobody takes a risk: what it would have been without an error. */
export const surely = (at: PlayContext, outcome: SwingOutcome, place: Position): Resolution => {
  if (isGroundball(outcome)) return surelyGrounded(at, outcome, place);
  if (isFly(outcome)) return surelyCaught(at, outcome);
  return isLongHit(outcome) ? longHit(at, outcome) : byTable(at, outcome, place);
};
