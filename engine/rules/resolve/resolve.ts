import { ADVANCES, type SimpleOutcome } from '../../charts/advances.ts';
import { placeByDice } from '../../charts/locations.ts';
import { parkNumber } from '../../leagues/usual-ratings.ts';
import { batsAgainst } from '../../model/hands.ts';
import { double, fly, groundball, isGroundball, uncappedDouble, uncappedSingle } from './batted.ts';
import { bunt } from './bunt.ts';
import type { PlayContext } from './context.ts';
import { written } from './entry.ts';
import { hitAndRun, isHitAndRun } from './hit-and-run.ts';
import { settleInjury } from './injury.ts';
import { rollD20, type Resolving } from './needs.ts';
import { revised } from './resolution.ts';
import { steal } from './steal.ts';
import { byTable, isFly } from './table.ts';
import { xCheck } from './x-check.ts';

/** Plays one outcome out; it stops at every roll and question that the rules call for (RULES sections 4 to 9). */
export function* resolvePlay(at: PlayContext): Resolving {
  if (at.injuries !== null) yield* settleInjury(at);
  if (at.entry) return written(at, at.entry);
  if (at.roll?.kind === 'jump') return steal(at);
  if (at.roll?.kind === 'd20') return bunt(at);
  const { outcome } = at;
  if (at.reads && (outcome === 'bp_homerun' || outcome === 'bp_single')) return yield* ballpark(at, outcome);
  return yield* played(at);
}

/** The ball in play: with the runner going, or swung away. */
function* played(at: PlayContext): Resolving {
  const going = isHitAndRun(at) ? yield* hitAndRun(at) : null;
  return going ?? (yield* swungAway(at));
}

const BALLPARK = {
  bp_homerun: { park: 'homerun', miss: 'bp_flyout' },
  bp_single: { park: 'single', miss: 'bp_lineout' },
} as const;

/** A fresh d20 at or under the park's number for the batter's hand is the hit; people report it as what it came to (RULES section 4). */
function* ballpark(at: PlayContext, outcome: keyof typeof BALLPARK): Resolving {
  const { d20 } = yield* rollD20('ballpark');
  const { park, miss } = BALLPARK[outcome];
  const hand = batsAgainst(at.who.batter, at.who.pitcher);
  if (d20 <= parkNumber(at.park, park, hand)) return yield* played(at);
  const dice = at.roll?.kind === 'ab' ? at.roll.resolution_d20 : 1;
  const location = placeByDice(miss, dice, hand);
  const missed = yield* played({ ...at, outcome: miss, location });
  return revised(missed, { place: location });
}

function* swungAway(at: PlayContext): Resolving {
  const { outcome, location } = at;
  if (isGroundball(outcome)) return yield* groundball(at, outcome, location);
  if (outcome === 'x_check' && location) return yield* xCheck(at, location);
  if (outcome === 'single_uncapped') return yield* uncappedSingle(at);
  if (outcome === 'double_uncapped') return yield* uncappedDouble(at);
  if (outcome === 'double_2') return double(at);
  if (isFly(outcome)) return yield* fly(at, outcome as SimpleOutcome);
  if (outcome in ADVANCES) return byTable(at, outcome as SimpleOutcome, location);
  throw new Error(`${outcome} needs a scorer's entry`);
}
