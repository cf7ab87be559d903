import type { RestRules } from '@paper-dynasty/engine/leagues/league-rules';
import { isNotSubmittable, makeSubmission } from '@paper-dynasty/engine/leagues/submission';
import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import { isGameId } from '@paper-dynasty/engine/service/live-state';
import type { GameStore } from '@paper-dynasty/engine/service/ports';
import { tellNotSubmittable } from '../league/submission/not-submittable.ts';

/** What is exported: the text, or in words why the league's server would not be sent the game. */
export type ExportedSubmission = { readonly text: string } | { readonly problem: string };

/** What the server of a game's league is sent, as JSON; null = there is no such game. Throws a BrokenGameError where its log cannot be read. */
export const exportSubmission = async (
  store: Pick<GameStore, 'eventsAfter'>,
  rulesOf: (leagueId: string) => Promise<{ readonly rest: RestRules }>,
  game: string,
): Promise<ExportedSubmission | null> => {
  const gameId = game.toLowerCase();
  const events = isGameId(gameId) ? await store.eventsAfter(gameId, 0) : [];
  const state = foldLog(gameId, null, events).at(-1)?.state;
  if (!state) return null;
  const { rest } = await rulesOf(state.setup.league.id);
  const made = makeSubmission(state, rest);
  if (isNotSubmittable(made)) return { problem: `That game would not be sent: ${tellNotSubmittable(made)}.` };
  return { text: `${JSON.stringify(made, null, 2)}\n` };
};
