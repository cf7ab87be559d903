import type { Side } from '@paper-dynasty/engine/model/sides';
import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { AnswerOf, Route } from '../contract/answers.ts';
import { at } from './frame-address.ts';
import { SITE_WORDS, STRINGS } from './strings.ts';

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

const reach = (path: string, init: RequestInit): Promise<Response> =>
  fetch(at(path), init).catch(() => {
    throw new ApiError(0, SITE_WORDS.noConnection);
  });

const send = (path: string, body?: unknown, key?: string): Promise<Response> =>
  reach(path, body === undefined ? {} : posted(body, key));

/** Tells the server something even while the page is left; null where it cannot be reached. */
export const sendLeaving = async (path: string, body: unknown): Promise<Response | null> => {
  const answer = await fetch(at(path), { ...posted(body), keepalive: true }).catch(() => null);
  // An answer that nobody reads, and no cache may keep, holds its connection.
  await answer?.text().catch(() => '');
  return answer;
};

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
  const answer = await sendLeaving('/auth/refresh', {});
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
  const answer = await fetch(at('/connectz'), { cache: 'no-store' }).catch(() => null);
  await answer?.text().catch(() => '');
  if (answer?.status !== 429) return null;
  return Number(answer.headers.get('retry-after') ?? 5) * 1000;
};

/** The parts of an address that are to be filled in. */
type PartsOf<Address extends string> = Address extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartsOf<Rest>
  : Address extends `${string}:${infer Part}`
    ? Part
    : never;

/** What a route is asked with: the parts of its address by their names, its query, and what is posted. */
type Asked<R extends Route> = { readonly [Part in PartsOf<R>]: string } & {
  readonly query?: object;
  readonly body?: unknown;
};

/** The query of what is given; empty where nothing is. */
export const queryOf = (values: object = {}): string => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const pairs = given.map(([name, value]): [string, string] => [name, String(value)]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
};

const pathOf = (address: string, parts: Readonly<Record<string, unknown>>): string =>
  address.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(String(parts[part])));

/** Asks a route of the server, and answers what the contract says of it. Throws an ApiError where it is refused. */
export const ask = <R extends Route>(
  route: R,
  ...[asked]: [PartsOf<R>] extends [never] ? [Asked<R>?] : [Asked<R>]
): Promise<AnswerOf<R>> => {
  const [method, address] = route.split(' ') as [string, string];
  const { query, body, ...parts }: { query?: object; body?: unknown } = asked ?? {};
  const path = `${pathOf(address, parts)}${queryOf(query)}`;
  const key = method === 'GET' ? undefined : crypto.randomUUID();
  return answerTo(() => send(path, method === 'GET' ? undefined : (body ?? {}), key));
};

/** Sends the server a file. */
export const sendBytes = (route: 'POST /api/office/drafts', file: Blob): Promise<AnswerOf<typeof route>> => {
  const [method = '', path = ''] = route.split(' ');
  const headers = { 'content-type': 'application/octet-stream' };
  return answerTo(() => reach(path, { method, headers, body: file }));
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

/** The questions of the pages, over HTTP. */
export const api = {
  me: () => ask('GET /api/me'),
  demoManagers: async () => (await ask('GET /auth/demo')).managers,
  signIn: (user_id: string) => ask('POST /auth/demo', { body: { user_id } }),
  signOut: () => ask('POST /auth/logout'),
  pushKey: async () => (await ask('GET /api/push/key')).key,
  push: (body: object) => ask('POST /api/me/push', { body }),
  pushLook: (body: object) => ask('POST /api/me/push/look', { body }),
  pushOff: (body: object) => ask('POST /api/me/push/off', { body }),
  sessions: async () => (await ask('GET /api/me/sessions')).sessions,
  endSession: (id: string) => ask('POST /auth/sessions/:id/end', { id }),
  forget: (code?: string) => ask('POST /api/me/forget', { body: { code } }),
  signOutEverywhere: () => ask('POST /auth/logout-everywhere'),
  games: async (mine: boolean) => (await ask('GET /api/games', { query: { mine: mine || undefined } })).games,
  game: async (id: string) => (await ask('GET /api/games/:id', { id })).game,
  dice: (id: string) => ask('GET /api/games/:id/dice', { id }),
  leagues: askOnce(async () => (await ask('GET /api/leagues')).leagues),
  teams: async (id: string) => (await ask('GET /api/leagues/:id/teams', { id })).teams,
  standings: async (id: string, mode?: string) =>
    (await ask('GET /api/leagues/:id/standings', { id, query: { mode } })).standings,
  /** What the league's own server says; null where it has none. */
  told: async (id: string) => (await ask('GET /api/leagues/:id/told', { id })).told,
  injured: async (id: string) => (await ask('GET /api/leagues/:id/injuries', { id })).injuries,
  leaders: async (id: string, query: { mode?: string | undefined; season?: string; count?: number }) =>
    (await ask('GET /api/leagues/:id/leaders', { id, query })).leaders,
  seasons: async (id: string) => (await ask('GET /api/leagues/:id/seasons', { id })).seasons,
  results: async (
    id: string,
    query: {
      mode?: string | undefined;
      season?: string;
      team?: string;
      from?: string;
      to?: string;
      limit?: number;
      offset?: number;
    },
  ) => (await ask('GET /api/leagues/:id/results', { id, query })).results,
  team: (id: string, team: string) => ask('GET /api/leagues/:id/teams/:team', { id, team }),
  player: (id: string, player: string, mode?: string) =>
    ask('GET /api/leagues/:id/players/:player', { id, player, query: { mode } }),
  splits: (id: string, player: string, mode: string) =>
    ask('GET /api/leagues/:id/players/:player/splits', { id, player, query: { mode } }),
  gameLog: (id: string, player: string, query: { mode: string; limit: number }) =>
    ask('GET /api/leagues/:id/players/:player/games', { id, player, query }),
  feats: async (id: string, query: { mode?: string; season?: string }) =>
    (await ask('GET /api/leagues/:id/feats', { id, query })).feats,
  teamRecord: (id: string, team: string) => ask('GET /api/leagues/:id/teams/:team/record', { id, team }),
  newGame: (body: unknown) => ask('POST /api/games', { body }),
  opening: (id: string, side: Side) => ask('GET /api/games/:id/lineup', { id, query: { side } }),
  catchUp: async (id: string) => (await ask('POST /api/games/:id/catch-up', { id })).catch_up,
  after: (id: string) => ask('GET /api/games/:id/after', { id }),
  rematch: (id: string, swap: boolean) => ask('POST /api/games/:id/rematch', { id, body: { swap } }),
  act: (id: string, verb: 'accept' | 'decline' | 'start' | 'lineup', body: object = {}) =>
    ask(`POST /api/games/:id/${verb}`, { id, body }),
};

/** A league by its id; a page that is not there where no such league is. */
export const leagueById = async (id: string): Promise<LeagueConfig> => {
  const league = (await api.leagues()).find((one) => one.id === id);
  if (league) return league;
  throw new ApiError(404, STRINGS.notFound);
};

/** The leagues have changed: they are asked for again. */
export const forgetLeagues = (): void => api.leagues.forget();
