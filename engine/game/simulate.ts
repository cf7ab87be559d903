import type { Dice } from '../dice/dice.ts';
import type { Command } from '../model/commands.ts';
import { isRefusal } from '../model/refusals.ts';
import type { GameSetup } from '../model/setup.ts';
import type { GameState } from '../model/state.ts';
import { perform } from './decide.ts';
import { computerCommand } from '../manager/computer.ts';

const step = (state: GameState | null, command: Command, dice: Dice): GameState => {
  const done = perform(state, command, dice);
  if (isRefusal(done)) throw new Error(`the computer was refused: ${JSON.stringify(done)}`);
  return done.state;
};

/** Plays a whole game of computer against computer with the engine of live games, and answers its last state. */
export const simulateGame = (setup: GameSetup, dice: Dice): GameState => {
  let state = step(null, { type: 'create_game', setup, commitment: '0'.repeat(64) }, dice);
  for (;;) {
    const command = computerCommand(state);
    if (!command) return state;
    state = step(state, command, dice);
  }
};
