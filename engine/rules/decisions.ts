import { anyoneOn, onBaseCode, runnerOn } from '../model/bases.ts';
import type { DefensiveDecision, OffensiveDecision, OffensivePlay } from '../model/decisions.ts';
import type { GameState } from '../model/state.ts';
import { stealProblem } from './resolve/steal.ts';

type Problem = (state: GameState, decision: OffensiveDecision) => string | null;

const lastOut = (state: GameState): boolean => state.situation.outs >= state.setup.league.outs_per_half - 1;

const PROBLEMS: Readonly<Record<OffensivePlay, Problem>> = {
  swing_away: () => null,
  bunt: (state) => {
    if (!anyoneOn(state.situation.bases)) return 'A bunt needs a runner on base.';
    return lastOut(state) ? 'A bunt needs fewer than two out.' : null;
  },
  squeeze: (state) => {
    if (!runnerOn(state.situation.bases, 3)) return 'A squeeze needs a runner on third.';
    return lastOut(state) ? 'A squeeze needs fewer than two out.' : null;
  },
  hit_and_run: (state) =>
    onBaseCode(state.situation.bases) === 1 ? null : 'A hit and run needs a runner on first alone.',
  steal: (state, decision) => stealProblem(state.situation, decision.steal),
};

/** Why the offense cannot have something on now in one sentence, or null (RULES sections 2, 8 and 9). */
export const offenseProblem: Problem = (state, decision) => {
  if (decision.play !== 'steal' && decision.steal.length > 0) return 'Bases to steal go with a steal only.';
  return PROBLEMS[decision.play](state, decision);
};

/** Why the defense cannot set up like that now in one sentence, or null: only runners who are there can be held. */
export const defenseProblem = (state: GameState, decision: DefensiveDecision): string | null => {
  const nobody = decision.hold.find((base) => !runnerOn(state.situation.bases, base));
  return nobody === undefined ? null : `Nobody is on base ${nobody} to be held.`;
};
