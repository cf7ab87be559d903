import { ADVANCES, type SimpleOutcome } from '../../charts/advances.ts';
import { onBaseCode } from '../../model/bases.ts';
import { OUTCOME_FACTS, type Outcome } from '../../model/outcomes.ts';
import { positionNumber, POSITIONS, type Position } from '../../model/positions.ts';
import { rememberedByNumber } from '../../model/remembered.ts';
import { countedOnce } from '../count-play.ts';
import type { PlayContext } from './context.ts';
import { resolution, restep, revised, runnersMoved, step, type Resolution, type Step } from './resolution.ts';

/** Outcomes where a ball in the air is caught; a runner who then scores makes it a sacrifice fly (OBR 9.08(d)). */
const FLIES: readonly Outcome[] = ['flyout_a', 'flyout_b', 'flyout_bq', 'flyout_c', 'bp_flyout'];
const IN_THE_AIR: readonly Outcome[] = [...FLIES, 'popout', 'lineout', 'bp_lineout'];

/** Whether an outcome is a fly that was caught. */
export const isFly = (outcome: Outcome): boolean => FLIES.includes(outcome);

const DEFAULT_CATCHER: Partial<Record<Outcome, Position>> = { strikeout: 'C' };

/** The fielder who makes the out alone: where the ball was hit, the catcher on a strikeout. */
export const catcherOf = (outcome: Outcome, place: Position | null): Position =>
  DEFAULT_CATCHER[outcome] ?? place ?? (isFly(outcome) ? 'CF' : 'SS');

const CAUSES: Partial<Record<Outcome, Step['cause']>> = {
  wild_pitch: 'wild_pitch',
  passed_ball: 'passed_ball',
  balk: 'balk',
  error_1: 'error',
  error_2: 'error',
  error_3: 'error',
  catcher_interference: 'interference',
};

/** Who is charged with an error by the outcome alone: the catcher who interferes, the fielder of an error. */
export const errorsOf = (outcome: Outcome, place: Position | null): readonly Position[] => {
  if (outcome === 'catcher_interference') return ['C'];
  return outcome.startsWith('error_') && place ? [place] : [];
};

const work = (at: PlayContext, outcome: SimpleOutcome, place: Position | null): Resolution => {
  const row = ADVANCES[outcome];
  const out = row.batter === null;
  const frozen = out && at.two_out;
  const cause = CAUSES[outcome] ?? 'batted';
  const moved = runnersMoved(at.situation, (base) => (frozen ? 0 : row.runners[base - 1]!), { cause });
  const runners = row.rbi ? moved : moved.map((s) => (s.rbi ? restep(s, { rbi: false }) : s));
  const batter =
    row.batter === 'stays'
      ? []
      : [step(0, row.batter, { force: out, cause, rbi: row.batter === 4 && row.rbi })];
  const steps = [...runners, ...batter];
  const fly = isFly(outcome);
  const play = resolution({
    result: outcome,
    steps,
    putouts: out ? [{ runner: 0, by: [catcherOf(outcome, place)] }] : [],
    errors: errorsOf(outcome, place),
    hit: OUTCOME_FACTS[outcome].hit,
    reached_on: row.reached_on,
    appearance: row.batter !== 'stays',
    caught: IN_THE_AIR.includes(outcome),
    sacrifice: fly && steps.some((s) => s.to === 4) ? 'fly' : null,
  });
  return countedOnce(play);
};

const ROWS = Object.fromEntries(Object.keys(ADVANCES).map((outcome, i) => [outcome, i])) as Readonly<
  Record<SimpleOutcome, number>
>;
const PLACES = POSITIONS.length + 1;

/**
 * The outcomes whose advances stand in the table (RULES section 4). With the last out to make, nobody moves on a ball that
 * is caught. Nothing else of the play matters, so each of these few thousand is worked out once.
 */
export const byTable = rememberedByNumber(
  Object.keys(ADVANCES).length * 8 * 2 * PLACES,
  (at: PlayContext, outcome: SimpleOutcome, place: Position | null): number => {
    const bases = onBaseCode(at.situation.bases);
    const spot = place ? positionNumber(place) : 0;
    return ((ROWS[outcome] * 8 + bases) * 2 + (at.two_out ? 1 : 0)) * PLACES + spot;
  },
  work,
);

/** An outcome that is played as another of the table, and scored as itself. */
export const playedAs = (at: PlayContext, played: SimpleOutcome, outcome: Outcome): Resolution =>
  played === outcome
    ? byTable(at, played, at.location)
    : revised(byTable(at, played, at.location), { result: outcome });
