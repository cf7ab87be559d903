import type { Services } from '@paper-dynasty/engine/service/services';
import { verifyDice } from '@paper-dynasty/engine/dice/verify';

/** Checks a finished game's dice from its log. Answers what to print, and whether all is well. */
export const verifyGameDice = async (
  services: Services,
  gameId: string,
): Promise<{ ok: boolean; text: string }> => {
  const state = await services.live.state(gameId);
  if (!state) return { ok: false, text: `There is no game ${gameId}.` };
  if (!state.dice_seed || !state.dice_commitment) {
    return {
      ok: false,
      text: `The game is ${state.status}: its seed is revealed when it is over. Its commitment is ${state.dice_commitment ?? 'missing'}.`,
    };
  }
  const events = await services.store.eventsAfter(gameId, 0);
  const rolls = events.flatMap((event) => (event.type === 'dice_rolled' ? [event.payload.roll] : []));
  const report = verifyDice({
    game_id: gameId,
    commitment: state.dice_commitment,
    seed: state.dice_seed,
    nonces: state.nonces,
    rolls,
  });
  const ok = report.problems.length === 0;
  const verdict = ok ? `All ${report.rolls} rolls are as the seed has them.` : report.problems.join('\n');
  return { ok, text: `commitment ${state.dice_commitment}\nseed       ${state.dice_seed}\n${verdict}` };
};
