import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { RefreshAnswer } from '@paper-dynasty/engine/service/league-sources';
import { tellPreview } from '@paper-dynasty/engine/wire/office';
import { serverWords } from '@paper-dynasty/engine/wire/server-words';
import type { ActionOf } from '../components/custom-id.ts';
import { button, buttons, NO_GAME } from '../components/widgets.ts';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { plainWords } from '../render/words.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { previewLines } from './league-import.ts';
import { leagueOf } from './which-league.ts';

/** The league that a command means, for whoever administers it; refused for anybody else. */
export const administeredLeague = async (
  deps: CommandDeps,
  invocation: Invocation,
): Promise<LeagueConfig> => {
  const league = await leagueOf(deps, invocation);
  const may = await deps.services.office.mayManage(league.id, { user_id: invocation.user.id });
  return may ? league : no('not_allowed', words().COMMISSIONER_WORDS.adminsOnly);
};

/** What a reading of a league came to; what is held is shown, with the button that takes it. */
const toldRefresh = async (
  { services }: CommandDeps,
  leagueId: string,
  answer: RefreshAnswer,
): Promise<Reply> => {
  const w = words().COMMISSIONER_WORDS;
  const said =
    answer.kind === 'failed'
      ? w.failed(plainWords(serverWords(answer.why, spokenLanguage())))
      : w.refreshed[answer.kind];
  const held = answer.kind === 'no_source' ? null : await services.sources.held(leagueId);
  const notices = answer.kind === 'taken' ? answer.notices.map((text) => w.note(plainWords(text))) : [];
  if (!held) return { content: [said, ...notices].join('\n'), rows: [], ephemeral: true };
  const take = { action: 'league_take_held', game_id: NO_GAME, league: leagueId } as const;
  return {
    content: [
      ...(answer.kind === 'held' ? [] : [said]),
      w.refreshed.held,
      ...previewLines(tellPreview(held, spokenLanguage())),
    ].join('\n'),
    rows: [buttons(button(w.takeHeld, take, 'danger'))],
    ephemeral: true,
  };
};

/** `/league refresh`: reads a league from its server now. */
export const leagueRefresh = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { id } = await administeredLeague(deps, invocation);
  return toldRefresh(deps, id, await deps.services.sources.refresh(id));
};

/** An admin's yes to a change that waited for it, by its button. */
export const takeHeld = async (
  deps: CommandDeps,
  { user }: Invocation,
  { league }: ActionOf<'league_take_held'>,
): Promise<Reply> => {
  const actor = { user_id: user.id };
  if (!(await deps.services.office.mayManage(league, actor)))
    return no('not_allowed', words().COMMISSIONER_WORDS.adminsOnly);
  // Somebody else has said yes, or what was held is no longer true: it is like that already.
  const answer = await deps.services.sources.acceptHeld(league, actor);
  return toldRefresh(deps, league, answer.kind === 'no_source' ? { kind: 'unchanged' } : answer);
};
