import type { Command } from '../model/commands.ts';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '../model/decisions.ts';
import type { GameState } from '../model/state.ts';
import { standingAnswer } from './answers.ts';
import { computerManages, turns, type Turn, type TurnAction } from './turn.ts';

/** The turns that a clock runs for: those of a person in a game under way. */
const CLOCKED: readonly TurnAction[] = [
  'set_positions',
  'decide_defense',
  'decide_offense',
  'roll',
  'report',
  'resolve',
  'make_decision',
];

/** The turn that the league's clock runs for now, or null where there is none (RULES section 2). */
export const clockedTurn = (state: GameState): Turn | null => {
  if (state.setup.league.turn_clock_seconds === null || state.status !== 'active') return null;
  const [turn] = turns(state);
  if (!turn || !CLOCKED.includes(turn.action) || computerManages(state, turn.side)) return null;
  return turn;
};

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
};

/** What is done for a manager whose time is up, or null when no clock runs (RULES section 2). */
export const defaultAction = (state: GameState): Command | null => {
  const turn = clockedTurn(state);
  return turn && (DEFAULTS[turn.action] ?? pause)(state, turn);
};
