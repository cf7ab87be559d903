import { isForced, runnerOn, type Base } from '../../model/bases.ts';
import type { Grade } from '../../model/players.ts';
import { OUTCOME_FACTS, type Outcome, type OutcomeReported } from '../../model/outcomes.ts';
import type { Position } from '../../model/positions.ts';
import type { PlayContext } from './context.ts';
import { leadFirst, resolution, runnersMoved, step, withStep, type Resolution } from './resolution.ts';

/** The d20 at or under which a bunt is laid down, by the batter's grade (RULES section 9). */
export const BUNT_NUMBERS: Readonly<Record<Grade, number>> = { A: 18, B: 15, C: 11, D: 7 };
/** The d20 that pops a bunt up. */
export const BUNT_POP = 20;

/** What the dice of a bunt can come to. */
export type BuntOutcome = OutcomeReported<'bunt'>;

/** How a bunt comes out for a d20 (1-20) and a grade. */
export const buntOutcome = (d20: number, grade: Grade): BuntOutcome => {
  if (d20 === BUNT_POP) return 'popout';
  return d20 <= BUNT_NUMBERS[grade] ? 'sac_bunt' : 'bunt_out';
};

const fielderOf = (at: PlayContext): Position => at.location ?? OUTCOME_FACTS.sac_bunt.fielder;
/** R3 goes only on a squeeze, and nobody goes where the man ahead of him stays. */
const free = (at: PlayContext, base: Base): boolean => {
  if (at.offense.play === 'squeeze') return true;
  if (base === 3) return false;
  const ahead: Base = base === 1 ? 2 : 3;
  return runnerOn(at.situation.bases, ahead) === null || free(at, ahead);
};

const BAG: Readonly<Record<Base, Position>> = { 1: 'SS', 2: '3B', 3: 'C' };
const throwTo = (from: Position, to: Position): readonly Position[] => (from === to ? [to] : [from, to]);

/** Laid down: R1 and R2 go up one where the way is free, R3 only on a squeeze, the batter is out at first. */
const laidDown = (at: PlayContext): Resolution => {
  const steps = runnersMoved(at.situation, (base) => (free(at, base) ? 1 : 0));
  return resolution({
    result: 'sac_bunt',
    steps: [...steps, step(0, null, { force: true })],
    putouts: [{ runner: 0, by: throwTo(fielderOf(at), '1B') }],
    sacrifice: steps.some((s) => s.to !== s.from) ? 'bunt' : null,
  });
};

/** The lead runner of those who go is forced or tagged, the batter is safe; with none to get, the batter is out. */
const failed = (at: PlayContext): Resolution => {
  const squeeze = at.offense.play === 'squeeze';
  const victim = leadFirst(at.situation).find((base) => base < 3 || squeeze);
  if (victim === undefined) {
    const held = runnersMoved(at.situation, () => 0);
    return resolution({
      result: 'bunt_out',
      steps: [...held, step(0, null, { force: true })],
      putouts: [{ runner: 0, by: throwTo(fielderOf(at), '1B') }],
    });
  }
  const others = runnersMoved(at.situation, (base) => (base === 3 ? 0 : base < victim ? 1 : 0));
  return resolution({
    result: 'bunt_out',
    steps: [
      ...withStep(others, step(victim, null, { force: isForced(at.situation.bases, victim) })),
      step(0, 1),
    ],
    putouts: [{ runner: victim, by: throwTo(fielderOf(at), BAG[victim]) }],
    reached_on: 'force_out',
  });
};

/** Popped up: the batter is out, and R1 is doubled off if there is one. */
const poppedUp = (at: PlayContext): Resolution => {
  const doubled = runnerOn(at.situation.bases, 1) !== null && !at.two_out;
  const held = runnersMoved(at.situation, () => 0);
  const catcher = fielderOf(at);
  return resolution({
    result: 'popout',
    steps: [...(doubled ? withStep(held, step(1, null)) : held), step(0, null, { force: true })],
    putouts: [
      { runner: 0, by: [catcher] },
      ...(doubled ? [{ runner: 1 as const, by: throwTo(catcher, '1B') }] : []),
    ],
    caught: true,
    multiple_play: doubled ? 'double_play' : null,
  });
};

const BUNTS: Readonly<Record<BuntOutcome, (at: PlayContext) => Resolution>> = {
  sac_bunt: laidDown,
  bunt_out: failed,
  popout: poppedUp,
};

const isBunt = (outcome: Outcome): outcome is BuntOutcome => Object.hasOwn(BUNTS, outcome);

/** A bunt as it was rolled or reported (RULES section 9). */
export const bunt = (at: PlayContext): Resolution => {
  if (!isBunt(at.outcome)) throw new Error(`${at.outcome} does not come from the dice of a bunt`);
  return BUNTS[at.outcome](at);
};
