import { userIdsOf } from '../model/managing.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { Services } from './services.ts';

/** Where the submission of a finished game stands: waiting for a yes, to be sent (again), being taken back, sent, given up, or another's turn. */
export const SUBMISSION_STATES = ['waiting', 'due', 'clearing', 'sent', 'failed', 'superseded'] as const;
/** Where the submission of a finished game stands. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What is done to bring a game to the league's server, in this order; each can be done again without harm. */
export const SUBMISSION_STEPS = [
  'version',
  'teams',
  'game',
  'clear',
  'plays',
  'result',
  'decisions',
  'check',
  'standings',
] as const;
/** What is done to bring a game to the league's server. */
export type SubmissionStep = (typeof SUBMISSION_STEPS)[number];

/** What the server told us on the way, and what is there. */
export interface External {
  readonly version?: string | null;
  readonly away_manager_id?: number | null;
  readonly home_manager_id?: number | null;
  /** Whether somebody may put our game in the place of one that was entered there by other means. */
  readonly replace?: boolean;
  /** Whether the server holds a result of the game that was entered by other means. */
  readonly entered?: boolean;
  readonly standings?: 'done' | 'failed';
  /** Of a submission that was given up: what the server holds of it. */
  readonly left?: 'nothing' | 'unknown';
}

/** A finished game on its way to the league's server. Times are ISO 8601 in UTC. */
export interface SubmissionRow {
  readonly game_id: string;
  /** Counts up with every completion of the game. */
  readonly revision: number;
  readonly league_id: string;
  readonly state: SubmissionState;
  /** The step that is next. */
  readonly step: SubmissionStep;
  readonly attempts: number;
  readonly next_try_at: string;
  readonly made_at: string;
  readonly updated_at: string;
  /** In words, why the last attempt failed. */
  readonly error: string | null;
  readonly external: External;
}

/** The submissions of finished games, as surfaces see them. */
export interface Submissions {
  /** The newest revision of a game; null when it is not to be submitted. */
  ofGame(gameId: string): Promise<SubmissionRow | null>;
  /** The newest revision of each game of a league, the latest change first. */
  ofLeague(leagueId: string, limit: number): Promise<readonly SubmissionRow[]>;
  /** Says yes to one that waits, or sends one again that was given up; `replace`: also over a result that was entered by other means. False when there is none such. */
  send(gameId: string, replace: boolean): Promise<boolean>;
}

const NOT_WAITING = refuse('nothing_to_send', { field: 'game_id' });
const ADMINS_ONLY = refuse('not_allowed', { why: { reason: 'for_league_admin' } });

/** Whether a submission goes on only when somebody says so. */
export const isSendable = ({ state }: Pick<SubmissionRow, 'state'>): boolean =>
  state === 'waiting' || state === 'failed';

const manages = ({ setup }: GameState, userId: string): boolean =>
  SIDES.some((side) => {
    const { manager } = setup[side];
    return manager.kind === 'user' && manager.user_ids.includes(userId);
  });

/** Those on the side of somebody. */
const sideMates = ({ setup }: GameState, userId: string): readonly string[] =>
  SIDES.flatMap((side) => {
    const { manager } = setup[side];
    return manager.kind === 'user' && manager.user_ids.includes(userId) ? manager.user_ids : [];
  });

/** The managers whose yes sends a finished game, where the league asks for one: those of the other side than whoever ended it (LEAGUE section 5: the second manager). */
export const approvers = (state: GameState, endedBy: string): readonly string[] => {
  const all = SIDES.flatMap((side) => userIdsOf(state.setup[side].manager));
  const first = sideMates(state, endedBy);
  return [...new Set(all.filter((id) => !first.includes(id)))];
};

/** Who ended a game that is over: the actor of its last completion. */
const endedBy = async ({ store }: Services, gameId: string): Promise<string> =>
  (await store.eventsAfter(gameId, 0)).findLast(({ type }) => type === 'game_completed')?.actor ?? '';

/** The managers whose yes sends a game that waits. */
export const approversOf = async (services: Services, gameId: string): Promise<readonly string[]> => {
  const state = await services.live.state(gameId);
  return state ? approvers(state, await endedBy(services, gameId)) : [];
};

/** Whether somebody may have a game sent: a league admin always, the second manager where it waits for a yes. */
export const maySend = async (
  services: Services,
  row: SubmissionRow,
  userId: string,
): Promise<true | Refusal> => {
  if (!isSendable(row)) return NOT_WAITING;
  if (await services.office.mayManage(row.league_id, { user_id: userId })) return true;
  if (row.state === 'waiting' && (await approversOf(services, row.game_id)).includes(userId)) return true;
  const state = await services.live.state(row.game_id);
  if (row.state === 'waiting' && state && manages(state, userId))
    return refuse('not_allowed', { why: { reason: 'ended_by_you' } });
  return ADMINS_ONLY;
};

/** Sends a finished game to its league's server: the yes to one that waits, or another try of one that was given up. Returns where it then stands. */
export const sendGame = async (
  services: Services,
  {
    game_id,
    user_id,
    replace,
  }: { readonly game_id: string; readonly user_id: string; readonly replace: boolean },
): Promise<SubmissionRow | Refusal> => {
  const row = await services.submissions.ofGame(game_id);
  if (!row) return refuse('game_not_found', { why: { reason: 'game_not_submitted' }, field: 'game_id' });
  const may = await maySend(services, row, user_id);
  if (may !== true) return may;
  if (replace && !(await services.office.mayManage(row.league_id, { user_id }))) return ADMINS_ONLY;
  if (!(await services.submissions.send(game_id, replace))) return NOT_WAITING;
  await services.office.note(row.league_id, { user_id }, replace ? 'replaced' : 'sent', { game_id });
  return (await services.submissions.ofGame(game_id)) ?? row;
};
