import type { Services } from '@paper-dynasty/engine/service/services';
import { words } from '../words/index.ts';
import { publishedDice, verifyDice, type SealedRun } from '@paper-dynasty/engine/dice/verify';

const runText = (run: SealedRun): string =>
  [
    words().VERIFY_WORDS.commitment(run.commitment),
    words().VERIFY_WORDS.seed(run.seed ?? words().VERIFY_WORDS.stillSealed),
  ].join('\n');

/** Checks a finished game's dice from its log. Answers what to print, and whether all is well. */
export const verifyGameDice = async (
  services: Services,
  gameId: string,
): Promise<{ ok: boolean; text: string }> => {
  const state = await services.live.state(gameId);
  if (!state) return { ok: false, text: words().VERIFY_WORDS.noGame(gameId) };
  const w = words().VERIFY_WORDS;
  if (!state.dice_seed) {
    return { ok: false, text: w.sealed(state.dice_commitment ?? w.missing) };
  }
  const published = publishedDice(gameId, state.nonces, await services.store.eventsAfter(gameId, 0));
  const report = verifyDice(published);
  const ok = report.problems.length === 0;
  const verdict = ok ? w.right(report.rolls) : report.problems.join('\n');
  return { ok, text: [...published.runs.map(runText), verdict].join('\n') };
};
