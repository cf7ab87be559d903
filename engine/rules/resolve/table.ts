import { ADVANCES, type SimpleOutcome } from '../../charts/advances.ts';
import { onBaseCode } from '../../model/bases.ts';
import { hasFact, isInTheAir, OUTCOME_FACTS, type Outcome } from '../../model/outcomes.ts';
import { positionNumber, POSITIONS, type Position } from '../../model/positions.ts';
import { rememberedByNumber } from '../../model/remembered.ts';
import { countedOnce } from '../count-play.ts';
import type { PlayContext } from './context.ts';
import { resolution, restep, revised, runnersMoved, step, type Resolution } from './resolution.ts';

/** Whether an outcome is a fly that was caught; a runner who then scores makes it a sacrifice fly (OBR 9.08(d)). */
export const isFly = /* @__PURE__ */ hasFact('played', 'fly');

/** Who is charged with an error by the outcome alone: the catcher who interferes, the fielder of an error. */
export const errorsOf = (outcome: Outcome, place: Position | null): readonly Position[] => {
  const { charged } = OUTCOME_FACTS[outcome];
  if (charged === 'catcher') return ['C'];
  return charged === 'fielder' && place ? [place] : [];
};

/** The putout of a batter by one fielder alone: where the ball was hit, or who most often makes that out. */
const putouts = (outcome: Outcome, place: Position | null): Resolution['putouts'] => {
  const by = place ?? OUTCOME_FACTS[outcome].fielder;
  return by ? [{ runner: 0, by: [by] }] : [];
};

const work = (at: PlayContext, outcome: SimpleOutcome, place: Position | null): Resolution => {
  const { batter: to, cause, hit, reached_on, bats_in } = OUTCOME_FACTS[outcome];
  const advances = ADVANCES[outcome];
  const out = to === null;
  const frozen = out && at.two_out;
  const moved = runnersMoved(at.situation, (base) => (frozen ? 0 : advances[base - 1]!), { cause });
  const runners = bats_in ? moved : moved.map((s) => (s.rbi ? restep(s, { rbi: false }) : s));
  const batter = to === 'stays' ? [] : [step(0, to, { force: out, cause, rbi: to === 4 && bats_in })];
  const steps = [...runners, ...batter];
  const play = resolution({
    result: outcome,
    steps,
    putouts: out ? putouts(outcome, place) : [],
    errors: errorsOf(outcome, place),
    hit,
    reached_on: out ? null : reached_on,
    appearance: to !== 'stays',
    caught: isInTheAir(outcome),
    sacrifice: isFly(outcome) && steps.some((s) => s.to === 4) ? 'fly' : null,
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
