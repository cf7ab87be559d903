import type { Dice } from '../dice/dice.ts';
import { verifiableDice } from '../dice/verifiable.ts';
import type { GameState } from '../model/state.ts';
import { BrokenGameError } from './broken-game.ts';
import { known, type Live } from './live-state.ts';

const opened = ({ secrets }: Live, gameId: string, sealed: string): string => {
  try {
    return secrets.open(sealed);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BrokenGameError(gameId, `the seed of its dice cannot be opened: ${why}`, { cause });
  }
};

/** Returns the dice of a game, kept once its nonces are final. Throws a BrokenGameError where its seed cannot be had. */
export const diceOf = async (live: Live, gameId: string, state: GameState): Promise<Dice> => {
  const game = known(live, gameId);
  if (game?.dice) return game.dice;
  const sealed = await live.store.sealedSeed(gameId);
  if (!sealed) throw new BrokenGameError(gameId, 'its dice have no seed');
  const seed = opened(live, gameId, sealed);
  const dice = verifiableDice({ seed, game_id: gameId, nonces: state.nonces });
  if (game && state.status !== 'pending') game.dice = dice;
  return dice;
};
