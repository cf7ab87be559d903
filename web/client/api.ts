import type { PublishedDice } from '@paper-dynasty/engine/dice/verify';
import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { Team } from '@paper-dynasty/engine/model/setup';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import type { PlayerGame, PlayerSplits } from '@paper-dynasty/engine/stats/player-lines';
import type { SeasonFeat } from '@paper-dynasty/engine/stats/season-feats';
import type { FieldingRecord, TeamTotals } from '@paper-dynasty/engine/stats/season-lines';
import type { ListedInjury } from '@paper-dynasty/engine/service/fitness';
import type { ToldByServer } from '@paper-dynasty/engine/leagues/told-by-server';
import type { Result } from '@paper-dynasty/engine/service/records';
import type { Standing } from '@paper-dynasty/engine/leagues/standing';
import type { PersonRecord, PlayerSeason } from '@paper-dynasty/engine/service/player-seasons';
import type { LeaderBoard } from '@paper-dynasty/engine/stats/leaders';
import type { CatchUp } from '@paper-dynasty/engine/wire/catch-up';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { OpeningView } from '@paper-dynasty/engine/wire/lineup-view';
import { SITE_WORDS, STRINGS } from './strings.ts';

/** A person as the page knows him. */
export interface Person {
  readonly user_id: string;
  readonly name: string;
  readonly avatar_url?: string | null;
}

/** A team of a league, with who manages it and where it plays. */
export interface TeamChoice extends Team {
  readonly park: string;
  readonly managers: readonly Person[];
}

/** A team and its men. */
export interface TeamRoster {
  readonly team: Team;
  readonly league_id: string;
  readonly roster: readonly Player[];
}

/** A player, his team and what he has done in finished games. */
export interface PlayerRecord extends PersonRecord {
  readonly player: Player;
  /** Null for a free agent, or one who has left the league. */
  readonly team: Team | null;
  readonly league_id: string;
  readonly career: PersonRecord;
  /** His seasons, the newest first, whatever card he had in each. */
  readonly seasons: readonly PlayerSeason[];
  /** The abbreviations of the league's teams by their ids. */
  readonly letters: Readonly<Record<string, string>>;
}

/** Who is signed in, and how one can. */
export interface Me {
  readonly user: Person | null;
  readonly sign_in: { readonly discord: boolean; readonly demo: boolean };
}

/** A session of one's own. Times are ISO 8601. */
export interface OpenSession {
  readonly id: string;
  /** Browser and system in words; null where they are not known. */
  readonly device: string | null;
  readonly address: string | null;
  readonly started_at: string;
  readonly seen_at: string;
  readonly current: boolean;
}

/** A refusal of the server, in words. */
export class ApiError extends Error {
  readonly status: number;
  /** The code of the refusal; null where the server gave none. */
  readonly code: string | null;
  constructor(status: number, message: string, code: string | null = null) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const posted = (body: unknown, key?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
  body: JSON.stringify(body),
});

const send = (path: string, body?: unknown, key?: string): Promise<Response> =>
  fetch(path, body === undefined ? {} : posted(body, key)).catch(() => {
    throw new ApiError(0, SITE_WORDS.noConnection);
  });

/** When the session was last renewed, by any tab of this browser. */
const RENEWED = 'session-renewed';

/** How long ago the session was renewed, in milliseconds. */
export const sinceRenewal = (): number => Date.now() - Number(localStorage.getItem(RENEWED) ?? 0);

/** Notes that the session has just begun or been renewed. */
export const noteRenewal = (): void => localStorage.setItem(RENEWED, String(Date.now()));

let renewing: Promise<boolean> | null = null;

/** Asks even if the page is left meanwhile, and notes it beforehand: the next page then does not ask with the token that was just used. */
const renew = async (before: string | null): Promise<boolean> => {
  if (localStorage.getItem(RENEWED) !== before) return true;
  noteRenewal();
  const answer = await fetch('/auth/refresh', { ...posted({}), keepalive: true }).catch(() => null);
  // An answer that nobody reads, and no cache may keep, holds its connection.
  await answer?.text().catch(() => '');
  if (answer?.ok) return true;
  if (before === null) localStorage.removeItem(RENEWED);
  else localStorage.setItem(RENEWED, before);
  // A server that cannot tell just now has not ended the session.
  if (!answer || answer.status >= 500) throw new ApiError(answer?.status ?? 0, SITE_WORDS.noConnection);
  return false;
};

/** One tab of the browser at a time; all of them where the browser has no locks (off HTTPS). */
const alone = async (work: () => Promise<boolean>): Promise<boolean> =>
  'locks' in navigator ? await navigator.locks.request('session', work) : work();

/** Asks for new tokens; false when the session has ended. Asked from many places at once it asks once: a refresh token that comes twice ends the session. */
export const refreshSession = (): Promise<boolean> => {
  const before = localStorage.getItem(RENEWED);
  renewing ??= alone(() => renew(before)).finally(() => (renewing = null));
  return renewing;
};

const refusal = (status: number, data: unknown, fallback: string): ApiError => {
  const problem = (typeof data === 'object' ? data : null) as { code?: string; detail?: string } | null;
  return new ApiError(status, problem?.detail ?? fallback, problem?.code ?? null);
};

/** What the server answers; an access token that has expired is renewed once, and the same question asked again. */
const answerTo = async <T>(ask: () => Promise<Response>): Promise<T> => {
  let answer = await ask();
  if (answer.status === 401 && (await refreshSession())) answer = await ask();
  const data: unknown = await answer.json().catch(() => null);
  if (answer.ok) return data as T;
  throw refusal(answer.status, data, answer.statusText);
};

/** After how many milliseconds another connection may be tried, where this address has too many; null where that is not why there is none. */
export const tooManyConnections = async (): Promise<number | null> => {
  const answer = await fetch('/connectz', { cache: 'no-store' }).catch(() => null);
  await answer?.text().catch(() => '');
  if (answer?.status !== 429) return null;
  return Number(answer.headers.get('retry-after') ?? 5) * 1000;
};

/** Calls the server. */
export const call = <T>(path: string, body?: unknown): Promise<T> => {
  const key = body === undefined ? undefined : crypto.randomUUID();
  return answerTo(() => send(path, body, key));
};

/** Sends the server a file. */
export const sendBytes = <T>(path: string, file: Blob): Promise<T> => {
  const headers = { 'content-type': 'application/octet-stream' };
  return answerTo(() =>
    fetch(path, { method: 'POST', headers, body: file }).catch(() => {
      throw new ApiError(0, SITE_WORDS.noConnection);
    }),
  );
};

/** The query of what is given. */
export const query = (values: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString()}`;
};

/** Asks once while the page is open, for what hardly ever changes; a question without an answer is asked again. */
const askOnce = <T>(ask: () => Promise<T>) => {
  let asked: Promise<T> | null = null;
  const once = (): Promise<T> =>
    (asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    }));
  return Object.assign(once, { forget: () => void (asked = null) });
};

/** What came of asking to be forgotten: done, or to be confirmed by a code. */
export type ForgetAnswer =
  | { readonly forgotten: true }
  | {
      readonly forgotten: false;
      readonly step: 1 | 2;
      readonly code: string;
      readonly games: readonly GameSummary[];
    };

export const api = {
  me: () => call<Me>('/api/me'),
  demoManagers: async () => (await call<{ managers: Person[] }>('/auth/demo')).managers,
  signIn: (user_id: string) => call('/auth/demo', { user_id }),
  signOut: () => call('/auth/logout', {}),
  sessions: async () => (await call<{ sessions: OpenSession[] }>('/api/me/sessions')).sessions,
  endSession: (id: string) => call(`/auth/sessions/${id}/end`, {}),
  forget: (code?: string) => call<ForgetAnswer>('/api/me/forget', { code }),
  signOutEverywhere: () => call('/auth/logout-everywhere', {}),
  games: async (mine: boolean) =>
    (await call<{ games: GameSummary[] }>(`/api/games${mine ? '?mine=true' : ''}`)).games,
  game: async (id: string) => (await call<{ game: GameView }>(`/api/games/${id}`)).game,
  dice: (id: string) => call<PublishedDice>(`/api/games/${id}/dice`),
  leagues: askOnce(async () => (await call<{ leagues: LeagueConfig[] }>('/api/leagues')).leagues),
  teams: async (league: string) =>
    (await call<{ teams: TeamChoice[] }>(`/api/leagues/${league}/teams`)).teams,
  standings: async (league: string, mode?: string) =>
    (await call<{ standings: Standing[] }>(`/api/leagues/${league}/standings${query({ mode })}`)).standings,
  leaders: async (league: string, mode?: string) =>
    (await call<{ leaders: LeaderBoard[] }>(`/api/leagues/${league}/leaders${query({ mode })}`)).leaders,
  leadersOf: async (league: string, which: { mode?: string; season?: string; count?: number }) =>
    (await call<{ leaders: LeaderBoard[] }>(`/api/leagues/${league}/leaders${query(which)}`)).leaders,
  seasons: async (league: string) =>
    (await call<{ seasons: string[] }>(`/api/leagues/${league}/seasons`)).seasons,
  results: async (
    league: string,
    which: {
      mode?: string | undefined;
      season?: string;
      team?: string;
      from?: string;
      to?: string;
      limit?: number;
      offset?: number;
    },
  ) => (await call<{ results: Result[] }>(`/api/leagues/${league}/results${query(which)}`)).results,
  /** What the league's own server says; null where it has none. */
  told: async (league: string) =>
    (await call<{ told: ToldByServer | null }>(`/api/leagues/${league}/told`)).told,
  injured: async (league: string) =>
    (await call<{ injuries: ListedInjury[] }>(`/api/leagues/${league}/injuries`)).injuries,
  team: (league: string, id: string) =>
    call<TeamRoster>(`/api/leagues/${league}/teams/${encodeURIComponent(id)}`),
  player: (league: string, id: string, mode?: string) =>
    call<PlayerRecord>(`/api/leagues/${league}/players/${encodeURIComponent(id)}${query({ mode })}`),
  splits: (league: string, id: string, mode: string) =>
    call<PlayerSplits>(`/api/leagues/${league}/players/${encodeURIComponent(id)}/splits${query({ mode })}`),
  gameLog: async (league: string, id: string, which: { mode: string; limit: number }) =>
    (
      await call<{ games: PlayerGame[] }>(
        `/api/leagues/${league}/players/${encodeURIComponent(id)}/games${query(which)}`,
      )
    ).games,
  feats: async (league: string, which: { mode?: string; season?: string }) =>
    (await call<{ feats: SeasonFeat[] }>(`/api/leagues/${league}/feats${query(which)}`)).feats,
  teamRecord: (league: string, id: string) =>
    call<{ totals: TeamTotals | null; fielding: FieldingRecord[] }>(
      `/api/leagues/${league}/teams/${encodeURIComponent(id)}/record`,
    ),
  newGame: (body: unknown) => call<{ game_id: string }>('/api/games', body),
  opening: (gameId: string, side: Side) => call<OpeningView>(`/api/games/${gameId}/lineup?side=${side}`),
  catchUp: async (gameId: string) =>
    (await call<{ catch_up: CatchUp | null }>(`/api/games/${gameId}/catch-up`, {})).catch_up,
  after: (gameId: string) =>
    call<{ rematch: string | null; next: SeasonGame | null }>(`/api/games/${gameId}/after`),
  rematch: (gameId: string, swap: boolean) =>
    call<{ game_id: string }>(`/api/games/${gameId}/rematch`, { swap }),
  act: (gameId: string, verb: 'accept' | 'decline' | 'start' | 'lineup', body: object = {}) =>
    call(`/api/games/${gameId}/${verb}`, body),
};

/** A league by its id; a page that is not there where no such league is. */
export const leagueById = async (id: string): Promise<LeagueConfig> => {
  const league = (await api.leagues()).find((one) => one.id === id);
  if (league) return league;
  throw new ApiError(404, STRINGS.notFound);
};

/** The leagues have changed: they are asked for again. */
export const forgetLeagues = (): void => api.leagues.forget();
