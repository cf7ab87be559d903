import { anyoneOn, onBaseCode, runnerOn } from '../model/bases.ts';
import type { DefensiveDecision, OffensiveDecision, OffensivePlay } from '../model/decisions.ts';
import type { Reason } from '../model/reasons.ts';
import type { GameState } from '../model/state.ts';
import { stealProblem } from './resolve/steal.ts';

type Problem = (state: GameState, decision: OffensiveDecision) => Reason | null;

const lastOut = (state: GameState): boolean => state.situation.outs >= state.setup.league.outs_per_half - 1;

const PROBLEMS: Readonly<Record<OffensivePlay, Problem>> = {
  swing_away: () => null,
  bunt: (state) => {
    if (!anyoneOn(state.situation.bases)) return { reason: 'bunt_without_runner' };
    return lastOut(state) ? { reason: 'bunt_with_two_out' } : null;
  },
  squeeze: (state) => {
    if (!runnerOn(state.situation.bases, 3)) return { reason: 'squeeze_without_runner' };
    return lastOut(state) ? { reason: 'squeeze_with_two_out' } : null;
  },
  hit_and_run: (state) =>
    onBaseCode(state.situation.bases) === 1 ? null : { reason: 'hit_and_run_without_runner' },
  steal: (state, decision) => stealProblem(state.situation, decision.steal),
};

/** Why the offense cannot have something on now, or null (RULES sections 2, 8 and 9). */
export const offenseProblem: Problem = (state, decision) => {
  if (decision.play !== 'steal' && decision.steal.length > 0) return { reason: 'steal_not_on' };
  return PROBLEMS[decision.play](state, decision);
};

/** Why the defense cannot set up like that now, or null: only runners who are there can be held. */
export const defenseProblem = (state: GameState, decision: DefensiveDecision): Reason | null => {
  const nobody = decision.hold.find((base) => !runnerOn(state.situation.bases, base));
  return nobody === undefined ? null : { reason: 'nobody_to_hold', base: nobody };
};
