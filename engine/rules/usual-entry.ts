import type { Call } from '../model/calls.ts';
import { isInTheAir, isOutAtPlate, OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import { isOutfield, type Position } from '../model/positions.ts';
import type { Cause, ScorerEntry } from '../model/scorer-entry.ts';

/** What a form knows of one man of a play that somebody is writing: `from` 0 is the batter; `to` null = out, 4 = home. */
export interface WrittenMan {
  readonly from: 0 | 1 | 2 | 3;
  readonly to: number | null;
  /** Where they are out; absent = where men most often are. */
  readonly out_at?: 1 | 2 | 3 | 4;
}

const HOME = 4;
const BASEMEN: readonly Position[] = ['1B', '1B', '2B', '3B', 'C'];

const NO_CALLS: readonly Call[] = [];

/** Why men most often move, or are out, on a play: a base that is awarded for obstruction is an error's (OBR 9.12(c)). */
export const usualCause = (outcome: Outcome, calls: readonly Call[] = NO_CALLS): Cause =>
  outcome === 'other_advance' && calls.includes('obstruction') ? 'error' : OUTCOME_FACTS[outcome].cause;

/** Whether a runner has to move when the batter becomes one: every base behind is taken (OBR 5.06(b)(2)). */
export const hasToMove = (men: readonly Pick<WrittenMan, 'from'>[], from: number): boolean =>
  ([1, 2, 3] as const).filter((base) => base <= from).every((base) => men.some((m) => m.from === base));

/** Where a man is most often out: a runner on a catch off the base that they left, on a hit at the base beyond it, else at the next one. */
export const usualBase = (outcome: Outcome, from: WrittenMan['from']): 1 | 2 | 3 | 4 => {
  if (from > 0 && (isInTheAir(outcome) || outcome === 'pick_off')) return from as 1 | 2 | 3;
  return Math.min(from + OUTCOME_FACTS[outcome].hit + 1, HOME) as 1 | 2 | 3 | 4;
};

const baseOf = (outcome: Outcome, { from, out_at }: WrittenMan): number => out_at ?? usualBase(outcome, from);

/** Whether a runner is out at the base that they had to take on a ball on the ground. */
const isForceOut = (outcome: Outcome, men: readonly WrittenMan[], man: WrittenMan): boolean => {
  const { from } = man;
  return from > 0 && baseOf(outcome, man) === from + 1 && !isInTheAir(outcome) && hasToMove(men, from);
};

/** When an out is most often made: on a catch or a third strike the batter's first; else the forced runners, the batter, and runners who went too far. */
const rankOf = (outcome: Outcome, men: readonly WrittenMan[], man: WrittenMan): number => {
  if (man.from === 0) return isOutAtPlate(outcome) ? 0 : 2;
  return isForceOut(outcome, men, man) ? 1 : 3;
};

/** Those of a play who are out, in the order in which outs are most often made: the lead force first (RULES section 4). */
export const usualOrder = <M extends WrittenMan>(outcome: Outcome, men: readonly M[]): readonly M[] =>
  men
    .filter((m) => m.to === null)
    .sort((a, b) => rankOf(outcome, men, a) - rankOf(outcome, men, b) || b.from - a.from);

/** Calls on which a runner is out by the umpire's word: the fielder who was hindered, or nearest the ball, has the putout (OBR 9.09(c)(2), (6)). */
const BY_WORD: readonly Call[] = ['runner_interference', 'batted_ball'];

/** Who has the putout of a man whom the umpire calls out (OBR 9.09(b), (c)); null where the fielders make it. */
const outByCall = (
  calls: readonly Call[],
  { from }: WrittenMan,
  location: Position | null,
): readonly Position[] | null => {
  const catchers =
    calls.includes('batter_interference') || (calls.includes('out_of_turn') && location === 'C');
  if (from === 0) return catchers ? ['C'] : null;
  return location && calls.some((call) => BY_WORD.includes(call)) ? [location] : null;
};

/**
 * The fielders who most often make an out: whoever has the ball (where it was hit, or who made the out `before`), then the base.
 * None where nobody knows who had the ball.
 */
export const usualFielders = (
  outcome: Outcome,
  location: Position | null,
  man: WrittenMan,
  before: Position | null,
  calls: readonly Call[] = NO_CALLS,
): readonly Position[] => {
  const called = outByCall(calls, man, location);
  if (called) return called;
  const cover = BASEMEN[baseOf(outcome, man)] ?? 'C';
  const { fielder, locations } = OUTCOME_FACTS[outcome];
  const ball = locations.length > 0 ? (before ?? location) : (fielder ?? before);
  if (!ball) return [];
  if (man.from === 0 && isOutAtPlate(outcome)) return [ball];
  return ball === cover ? [ball] : [ball, cover];
};

/** What a play counts as beside its outcome: a double or triple play, grounded into, a sacrifice. */
export type Marks = Pick<ScorerEntry, 'multiple_play' | 'grounded_into' | 'sacrifice'>;

/** Whether a catch on which a runner scores is a sacrifice: a fly, or a line drive to an outfielder (OBR 9.08(d)(1)). */
export const isDeep = (outcome: Outcome, location: Position | null): boolean => {
  const { ball } = OUTCOME_FACTS[outcome];
  return ball === 'flyout' || (ball === 'lineout' && location !== null && isOutfield(location));
};

const usualSacrifice = (
  outcome: Outcome,
  location: Position | null,
  men: readonly WrittenMan[],
): Marks['sacrifice'] => {
  if (outcome === 'sac_bunt') return 'bunt';
  const caught = men.some((m) => m.from === 0 && m.to === null);
  const scored = men.some((m) => m.from > 0 && m.to === HOME);
  return isDeep(outcome, location) && caught && scored ? 'fly' : null;
};

/** What follows from who is out and who scores, where the scorer does not say otherwise. */
export const usualMarks = (
  outcome: Outcome,
  location: Position | null,
  men: readonly WrittenMan[],
  calls: readonly Call[] = NO_CALLS,
): Marks => {
  const out = men.filter((m) => m.to === null);
  const forces = out.filter((m) => m.from === 0 || hasToMove(men, m.from));
  return {
    multiple_play: out.length === 3 ? 'triple_play' : out.length === 2 ? 'double_play' : null,
    // A force double play or a reverse force double play, but for one by a runner's interference (OBR 9.02(a)(17) and Comment).
    grounded_into:
      out.length === 2 &&
      OUTCOME_FACTS[outcome].ball === 'groundball' &&
      forces.length === 2 &&
      !calls.includes('runner_interference'),
    sacrifice: usualSacrifice(outcome, location, men),
  };
};
