import type { SimpleOutcome } from '../../charts/advances.ts';
import {
  GROUNDBALL_ROWS,
  GROUNDBALLS,
  groundballPutOuts,
  groundballResult,
  sentHome,
  type Groundball,
  type GroundballResult,
} from '../../charts/groundballs.ts';
import { onBaseCode, runnerOn, type Base } from '../../model/bases.ts';
import { OUTCOME_FACTS, type OutcomeWith } from '../../model/outcomes.ts';
import { INFIELD, isInfield, type InfieldPosition, type Position } from '../../model/positions.ts';
import type { Try } from '../../model/questions.ts';
import { rememberedByNumber } from '../../model/remembered.ts';
import { countedOnce } from '../count-play.ts';
import { speedOf, type PlayContext } from './context.ts';
import { askSend, type Resolving } from './needs.ts';
import {
  advanced,
  leadFirst,
  resolution,
  runnersMoved,
  step,
  withStep,
  type Resolution,
} from './resolution.ts';
import { byTable, playedAs } from './table.ts';
import { extraBase, isSafe, tagUp } from './tries.ts';

const workRow = (
  at: PlayContext,
  ball: Groundball,
  place: InfieldPosition,
  result: GroundballResult,
): Resolution => {
  const row = GROUNDBALL_ROWS[result];
  const batterOut = row.outs.includes(0);
  const double = row.outs.length > 1;
  const runners = leadFirst(at.situation).map((base) => {
    if (row.outs.includes(base)) return step(base, null, { force: true });
    const to = advanced(at.situation, base, row.except?.[base] ?? row.others);
    return step(base, to, { rbi: to === 4 && !double });
  });
  const play = resolution({
    result: ball,
    steps: [...runners, batterOut ? step(0, null, { force: true }) : step(0, 1)],
    putouts: groundballPutOuts(result, place),
    reached_on: batterOut ? null : 'force_out',
    multiple_play: double ? 'double_play' : null,
    grounded_into: double,
  });
  return countedOnce(play);
};

/** The chart's result played as it stands, with its putouts (RULES section 5): each is worked out once. */
const groundballRow = rememberedByNumber(
  GROUNDBALLS.length * 14 * 8 * INFIELD.length,
  (at: PlayContext, ball: Groundball, place: InfieldPosition, result: GroundballResult): number => {
    const row = (GROUNDBALLS.indexOf(ball) * 14 + result) * 8 + onBaseCode(at.situation.bases);
    return row * INFIELD.length + INFIELD.indexOf(place);
  },
  workRow,
);

/** Result 8 with the runner on third sent: the defense plays there; the batter is safe, others advance one. */
function* runnerSent(at: PlayContext, ball: Groundball, place: InfieldPosition): Resolving {
  const attempt: Try = { runner: 3, to: 4 };
  const safe = yield* isSafe(at, attempt, speedOf(at, 3));
  const others = runnersMoved(at.situation, (base) => (base === 3 ? 0 : 1));
  return resolution({
    result: safe ? 'fielders_choice' : ball,
    steps: [...withStep(others, step(3, safe ? 4 : null)), step(0, 1)],
    putouts: safe ? [] : [{ runner: 3, by: sentHome(place) }],
    reached_on: 'fielders_choice',
  });
}

/** The infielder whose groundball it is: where it was hit, or who most often has it. */
export const placeOf = (ball: Groundball, place: Position | null): InfieldPosition =>
  place && isInfield(place) ? place : OUTCOME_FACTS[ball].fielder;

const chartResult = (at: PlayContext, ball: Groundball, spot: InfieldPosition): GroundballResult =>
  groundballResult(ball, spot, onBaseCode(at.situation.bases), at.two_out, at.defense.infield);

/** What a groundball comes to by the chart when nobody takes a risk: what it would have been, had it been fielded cleanly. */
export const surelyGrounded = (at: PlayContext, ball: Groundball, place: Position | null): Resolution => {
  const spot = placeOf(ball, place);
  return groundballRow(at, ball, spot, chartResult(at, ball, spot));
};

/** A groundball by the chart for the bases, the outs and the infield's depth (RULES section 5). */
export function* groundball(at: PlayContext, ball: Groundball, place: Position | null): Resolving {
  const spot = placeOf(ball, place);
  const result = chartResult(at, ball, spot);
  const sent = result === 8 && (yield* askSend({ runner: 3, to: 4 }));
  return sent ? yield* runnerSent(at, ball, spot) : groundballRow(at, ball, spot, result);
}

type Fly = OutcomeWith<'played', 'fly'>;
type LongHit = OutcomeWith<'played', 'long_hit'>;

/** What a ball to the outfield is played as with shallow outfielders: a medium fly falls where a shallow one does, and a double to the wall is longer (RULES section 2). */
const SHALLOW: Readonly<Record<Fly, Fly> & Record<LongHit, SimpleOutcome>> = {
  flyout_a: 'flyout_a',
  flyout_b: 'flyout_bq',
  bp_flyout: 'flyout_bq',
  flyout_bq: 'flyout_bq',
  flyout_c: 'flyout_c',
  double_2: 'double_3',
};

/** Who may tag up on a fly; null = nobody (RULES section 4). */
const TAG_UPS: Readonly<Record<Fly, Try | null>> = {
  flyout_a: null,
  flyout_b: { runner: 2, to: 3 },
  bp_flyout: { runner: 2, to: 3 },
  flyout_bq: { runner: 3, to: 4 },
  flyout_c: null,
};

const depthOf = <O extends Fly | LongHit>(at: PlayContext, outcome: O): O | (typeof SHALLOW)[O] =>
  at.defense.outfield === 'shallow' ? SHALLOW[outcome] : outcome;

/** What a fly comes to when it is caught and nobody takes a risk. */
export const surelyCaught = (at: PlayContext, outcome: Fly): Resolution =>
  playedAs(at, depthOf(at, outcome), outcome);

/** A fly ball: caught, and the runner in question may tag up (RULES sections 4 and 7). */
export function* fly(at: PlayContext, outcome: Fly): Resolving {
  const played = depthOf(at, outcome);
  const caught = surelyCaught(at, outcome);
  const attempt = TAG_UPS[played];
  if (!attempt || at.two_out || !runnerOn(at.situation.bases, attempt.runner as Base)) return caught;
  return yield* tagUp(at, caught, attempt);
}

/** A hit that is longer on shallow outfielders. */
export const longHit = (at: PlayContext, outcome: LongHit): Resolution =>
  playedAs(at, depthOf(at, outcome), outcome);

/** A single on which the lead runner may try for one base more, and the man behind him too (RULES section 7). */
function* uncappedSingle(at: PlayContext): Resolving {
  const sure = byTable(at, 'single_uncapped', at.location);
  const [first, second] = at.situation.bases;
  if (second) {
    const trail: Try = first ? { runner: 1, to: 3 } : { runner: 0, to: 2 };
    return yield* extraBase(at, sure, { runner: 2, to: 4 }, trail);
  }
  return first ? yield* extraBase(at, sure, { runner: 1, to: 3 }, { runner: 0, to: 2 }) : sure;
}

/** A double on which the runner from first may try for home, and the batter for third. */
function* uncappedDouble(at: PlayContext): Resolving {
  const sure = byTable(at, 'double_uncapped', at.location);
  if (!at.situation.bases[0]) return sure;
  return yield* extraBase(at, sure, { runner: 1, to: 4 }, { runner: 0, to: 3 });
}

/** The hits on which runners may try for one base more. */
export const UNCAPPED: Readonly<Record<OutcomeWith<'played', 'uncapped'>, (at: PlayContext) => Resolving>> = {
  single_uncapped: uncappedSingle,
  double_uncapped: uncappedDouble,
};
