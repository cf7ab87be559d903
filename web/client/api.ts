import type { GameSummary } from '@paper-dynasty/engine/service/ports';

/** A person as the page knows him. */
export interface Person {
  readonly user_id: string;
  readonly name: string;
  readonly avatar_url?: string | null;
}

/** A team in the form for a new game. */
export interface TeamChoice {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly color: string;
  readonly managers: readonly Person[];
}

/** A refusal of the server, in its words. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const send = (path: string, body?: unknown, key?: string): Promise<Response> =>
  fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** Asks for new tokens; false when the session has ended. */
export const refreshSession = async (): Promise<boolean> => (await send('/auth/refresh', {})).ok;

/** Calls the server; an access token that has expired is renewed once, and the same call made again. */
export const call = async <T>(path: string, body?: unknown): Promise<T> => {
  const key = body === undefined ? undefined : crypto.randomUUID();
  let answer = await send(path, body, key);
  if (answer.status === 401 && (await refreshSession())) answer = await send(path, body, key);
  const data: unknown = await answer.json().catch(() => null);
  if (answer.ok) return data as T;
  const detail =
    typeof data === 'object' && data !== null && 'detail' in data ? String(data.detail) : answer.statusText;
  throw new ApiError(answer.status, detail);
};

/** Who is signed in, and how one can. */
export interface Me {
  readonly user: Person | null;
  readonly sign_in: { readonly discord: boolean; readonly demo: boolean };
}

export const api = {
  me: () => call<Me>('/api/me'),
  demoManagers: async () => (await call<{ managers: Person[] }>('/auth/demo')).managers,
  signIn: (user_id: string) => call('/auth/demo', { user_id }),
  signOut: () => call('/auth/logout', {}),
  games: async (mine: boolean) =>
    (await call<{ games: GameSummary[] }>(`/api/games${mine ? '?mine=true' : ''}`)).games,
  leagues: async () =>
    (await call<{ leagues: { id: string; name: string; card_mode: string }[] }>('/api/leagues')).leagues,
  teams: async (league: string) =>
    (await call<{ teams: TeamChoice[] }>(`/api/leagues/${league}/teams`)).teams,
  newGame: (body: unknown) => call<{ game_id: string }>('/api/games', body),
  act: (gameId: string, verb: 'accept' | 'decline' | 'start') => call(`/api/games/${gameId}/${verb}`, {}),
};
