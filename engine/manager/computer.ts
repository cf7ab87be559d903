import type { Command } from '../model/commands.ts';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE, type DefensiveDecision } from '../model/decisions.ts';
import { runnerOn } from '../model/bases.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { turns } from '../rules/turn.ts';

/** The infield comes in when the run on third matters: late and close, fewer than two out. */
const defenseFor = (state: GameState, side: Side): DefensiveDecision => {
  const { bases, outs, inning, score } = state.situation;
  const margin = score[side] - score[side === 'away' ? 'home' : 'away'];
  const cutOff = runnerOn(bases, 3) !== null && outs < 2 && inning >= 7 && Math.abs(margin) <= 1;
  return cutOff ? { ...DEFAULT_DEFENSE, infield: 'infield_in' } : DEFAULT_DEFENSE;
};

/** What the computer manager does next for the sides that it manages, or null when it is not its turn. */
export const computerCommand = (state: GameState): Command | null => {
  const turn = turns(state).find(({ side }) => state.setup[side].manager.kind === 'computer');
  if (!turn) return null;
  const { side } = turn;
  switch (turn.action) {
    case 'roll':
      return { type: 'roll_dice', side };
    case 'resolve':
    case 'report':
      return { type: 'resolve_play', side, roll_id: state.roll?.roll_id ?? null };
    case 'decide_defense':
      return { type: 'decide_defense', side, decision: defenseFor(state, side) };
    case 'decide_offense':
      return { type: 'decide_offense', side, decision: DEFAULT_OFFENSE };
    case 'accept':
    case 'set_lineup':
    case 'answer_request':
      return null;
  }
};
