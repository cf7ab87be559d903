import {
  ADVANCES,
  HELD_BY_DEFAULT,
  type Advance,
  type AdvanceRow,
  type SimpleOutcome,
} from '../charts/advances.ts';
import {
  GROUNDBALL_ROWS,
  groundballPutOuts,
  groundballResult,
  GROUNDBALLS,
  type Groundball,
  type PutOut,
} from '../charts/groundballs.ts';
import { BASES, isForced, onBaseCode, runnerOn, type Base, type ReachedOn } from '../model/bases.ts';
import type { DefensiveDecision } from '../model/decisions.ts';
import type { Outcome } from '../model/outcomes.ts';
import { isInfield, isOutfield, type InfieldPosition, type Position } from '../model/positions.ts';
import type { Situation } from '../model/situation.ts';

/** Where one man goes on a play. `from` 0 is the batter; `to` null = out. */
export interface Step {
  readonly from: 0 | Base;
  readonly to: 0 | 1 | 2 | 3 | 4 | null;
  /** A force out, or the batter put out before first base. */
  readonly force: boolean;
}

/** What an outcome does before the half-inning's end and the winning run are looked at. */
export interface Resolution {
  /** The batter (unless he stays at bat) and every runner, lead runner first. */
  readonly steps: readonly Step[];
  readonly putouts: readonly PutOut[];
  readonly errors: readonly Position[];
  readonly reached_on: ReachedOn | null;
  readonly rbi: boolean;
  readonly double_play: boolean;
  readonly notes: readonly string[];
}

type To = Step['to'];

const isGroundball = (outcome: Outcome): outcome is Groundball =>
  (GROUNDBALLS as readonly string[]).includes(outcome);

const advanced = (situation: Situation, base: Base, advance: Advance): To => {
  const bases = advance === 'forced' ? (isForced(situation.bases, base) ? 1 : 0) : advance;
  return Math.min(base + bases, 4) as To;
};

const leadFirst = (situation: Situation): readonly Base[] =>
  BASES.filter((b) => runnerOn(situation.bases, b)).reverse();

/** The fielder who catches the ball, or the catcher on a strikeout. */
const catchBy = (outcome: Outcome, place: Position | null): Position =>
  outcome === 'strikeout'
    ? 'C'
    : (place ?? (outcome.startsWith('flyout') || outcome === 'bp_flyout' ? 'CF' : 'SS'));

const bySimpleTable = (
  situation: Situation,
  outcome: SimpleOutcome,
  place: Position | null,
  lastOut: number,
): Resolution => {
  const table: AdvanceRow = ADVANCES[outcome];
  const batterOut = table.batter === null;
  const frozen = batterOut && situation.outs >= lastOut;
  const runners: Step[] = leadFirst(situation).map((base) => ({
    from: base,
    to: frozen ? base : advanced(situation, base, table.runners[base - 1]!),
    force: false,
  }));
  const batter: Step[] = table.batter === 'stays' ? [] : [{ from: 0, to: table.batter, force: batterOut }];
  const held = HELD_BY_DEFAULT[outcome];
  return {
    steps: [...runners, ...batter],
    putouts: batterOut ? [{ runner: 0, by: [catchBy(outcome, place)] }] : [],
    errors: errorsOf(outcome, place),
    reached_on: table.reached_on,
    rbi: table.rbi,
    double_play: false,
    notes: held && !frozen && runnerOn(situation.bases, held.runner) ? [held.line] : [],
  };
};

const errorsOf = (outcome: Outcome, place: Position | null): readonly Position[] => {
  if (outcome === 'catcher_interference') return ['C'];
  return outcome.startsWith('error_') && place ? [place] : [];
};

const byGroundball = (
  situation: Situation,
  ball: Groundball,
  place: InfieldPosition,
  defense: DefensiveDecision,
  lastOut: number,
): Resolution => {
  const result = groundballResult(
    ball,
    place,
    onBaseCode(situation.bases),
    situation.outs,
    lastOut,
    defense.infield,
  );
  const row = GROUNDBALL_ROWS[result];
  const putouts = groundballPutOuts(result, place);
  const out = new Set<number>(row.outs);
  const runners: Step[] = leadFirst(situation).map((base) => {
    if (out.has(base)) return { from: base, to: null, force: true };
    return { from: base, to: advanced(situation, base, row.except?.[base] ?? row.others), force: false };
  });
  const batterOut = out.has(0);
  return {
    steps: [...runners, { from: 0, to: batterOut ? null : 1, force: batterOut }],
    putouts,
    errors: [],
    reached_on: batterOut ? null : 'force_out',
    rbi: row.outs.length < 2,
    double_play: row.outs.length > 1,
    notes: result === 8 ? ['The runner on third is kept (default).'] : [],
  };
};

/** A fielding check at its default: a routine play at that position, without a test of the fielder (RULES section 6). */
export const ROUTINE_PLAY = (place: Position): Outcome =>
  place === 'C' ? 'popout' : isOutfield(place) ? 'flyout_b' : 'groundball_b';

/** What a reported or read outcome does to the batter and the runners. `lastOut` = outs per half - 1. */
export const resolveOutcome = (
  situation: Situation,
  outcome: Outcome,
  place: Position | null,
  defense: DefensiveDecision,
  lastOut: number,
): Resolution => {
  if (outcome === 'x_check' && place) {
    const routine = resolveOutcome(situation, ROUTINE_PLAY(place), place, defense, lastOut);
    return { ...routine, notes: [`Fielding check at ${place}: a routine play (default).`, ...routine.notes] };
  }
  if (isGroundball(outcome) && place && isInfield(place))
    return byGroundball(situation, outcome, place, defense, lastOut);
  if (outcome in ADVANCES) {
    const shallow = outcome === 'flyout_b' && defense.outfield === 'shallow' ? 'flyout_bq' : outcome;
    const drawn = shallow === 'double_2' && defense.outfield === 'shallow' ? 'double_3' : shallow;
    return bySimpleTable(situation, drawn as SimpleOutcome, place, lastOut);
  }
  throw new Error(`${outcome} is not resolved by a table`);
};
