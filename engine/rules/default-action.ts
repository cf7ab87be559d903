import type { Command } from '../model/commands.ts';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '../model/decisions.ts';
import type { GameState } from '../model/state.ts';
import { standingAnswer } from './answers.ts';
import type { Turn, TurnAction } from './turn.ts';
import { clockedTurn } from './turn-time.ts';

type Default = (state: GameState, turn: Turn) => Command;

/** Nobody but the people has the card: the game stops until somebody takes it up again. */
const pause: Default = () => ({ type: 'pause_game', side: null });

const DEFAULTS: Partial<Record<TurnAction, Default>> = {
  decide_defense: (_state, { side }) => ({ type: 'decide_defense', side, decision: DEFAULT_DEFENSE }),
  decide_offense: (_state, { side }) => ({ type: 'decide_offense', side, decision: DEFAULT_OFFENSE }),
  roll: (_state, { side }) => ({ type: 'roll_dice', side }),
  resolve: (state, { side }) => ({ type: 'resolve_play', side, roll_id: state.roll?.roll_id ?? null }),
  make_decision: (state, turn) => {
    const asked = state.pending?.question;
    const answer = asked && standingAnswer(state, asked.question);
    return answer ? { type: 'make_decision', side: turn.side, answer } : pause(state, turn);
  },
  answer_request: (_state, { side }) => ({ type: 'answer_request', side, agree: false }),
};

/** What is done for a manager whose time is up, or null when no clock runs (RULES section 2). */
export const defaultAction = (state: GameState): Command | null => {
  const turn = clockedTurn(state);
  return turn && (DEFAULTS[turn.action] ?? pause)(state, turn);
};
