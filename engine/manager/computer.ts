import type { Command } from '../model/commands.ts';
import type { GameState } from '../model/state.ts';
import { isAtStake } from '../rules/at-stake.ts';
import { computerManages, turns } from '../rules/turn.ts';

/** What the computer manager does next for the sides that it manages, or null when it is not its turn, a manager has asked it to wait, or more dice would decide what a request is worth. Changes and decisions come with the roll. */
export const computerCommand = (state: GameState): Command | null => {
  if (state.held || isAtStake(state)) return null;
  const turn = turns(state).find(({ side }) => computerManages(state, side));
  if (!turn) return null;
  const { side } = turn;
  switch (turn.action) {
    case 'roll':
      return { type: 'roll_dice', side };
    case 'resolve':
    case 'report':
      return { type: 'resolve_play', side, roll_id: state.roll?.roll_id ?? null };
    case 'accept':
    case 'set_lineup':
    case 'set_positions':
    case 'decide_defense':
    case 'decide_offense':
    case 'make_decision':
    case 'answer_request':
      return null;
  }
};
