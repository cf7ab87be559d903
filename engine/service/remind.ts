import { refuse, type Refusal } from '../model/refusals.ts';
import { awaitedPeople } from '../rules/turn.ts';
import { unlessBroken } from './broken-game.ts';
import { countLeagueAnnouncement } from './limits.ts';
import type { Services } from './services.ts';

/** How the audit trail calls a reminder. */
export const REMINDED = 'reminded';

/** As many reminders of a league are looked through as an hour can have. */
const LOOKED_AT = 200;
const MINUTES_BETWEEN = 60;

/** What came of a reminder: who was reminded, or why nobody was. */
export type RemindAnswer =
  | { readonly ok: true; readonly user_ids: readonly string[] }
  | { readonly ok: false; readonly error: Refusal };

const no = (error: Refusal): RemindAnswer => ({ ok: false, error });

/** The people whom a game waits for, and at which event it stands. */
const awaitedIn = async (services: Services, leagueId: string, gameId: string) => {
  const state = await unlessBroken(services.live.state(gameId));
  if (state?.setup.league.id !== leagueId) return null;
  return { seq: state.seq, people: awaitedPeople(state) };
};

/** What was reminded of in a league within the time in which nobody is reminded twice, by the clock that wrote it down. */
const lately = ({ office }: Services, leagueId: string) =>
  office.audit(leagueId, { action: REMINDED, minutes: MINUTES_BETWEEN, limit: LOOKED_AT });

/**
 * Reminds the people whom an open game waits for, each at most once an hour whatever their games; league admins only.
 * They are called in the game's thread, or where it has none in a channel where it is told of.
 */
export const remind = async (
  services: Services,
  leagueId: string,
  userId: string,
  gameId: string,
): Promise<RemindAnswer> => {
  if (!(await services.office.mayManage(leagueId, { user_id: userId })))
    return no(refuse('not_allowed', { why: { reason: 'for_league_admin' } }));
  const awaited = await awaitedIn(services, leagueId, gameId);
  if (!awaited) return no(refuse('game_not_found', { field: 'game_id' }));
  if (awaited.people.length === 0)
    return no(refuse('not_available', { why: { reason: 'nobody_to_remind' }, field: 'game_id' }));
  const told = await lately(services, leagueId);
  const reminded = new Set(told.flatMap(({ detail }) => detail['user_ids'] as readonly string[]));
  const user_ids = awaited.people.filter((id) => !reminded.has(id));
  if (user_ids.length === 0)
    return no(refuse('rate_limited', { why: { reason: 'reminded_lately' }, field: 'game_id' }));
  const tooOften = await countLeagueAnnouncement(services, userId);
  if (tooOften) return no(tooOften);
  const detail = { game_id: gameId, seq: awaited.seq, user_ids };
  await services.office.note(leagueId, { user_id: userId }, REMINDED, detail);
  return { ok: true, user_ids };
};
