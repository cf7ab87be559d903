import type { Sql } from '../connection.ts';

/** How long somebody counts as being there without a sign of life of the process that serves him, in seconds. */
export const LEASE_SECONDS = 30;

/** One connection to a game. `user_id` null: somebody who is not signed in. */
export interface GameSession {
  readonly session_id: string;
  readonly game_id: string;
  readonly user_id: string | null;
  readonly role: 'manager' | 'spectator';
}

/** Somebody who is at a game, however many pages he has open. */
export interface Present {
  readonly user_id: string;
  readonly role: 'manager' | 'spectator';
}

/** Who is at a game: the signed-in people, and how many others. */
export interface Here {
  readonly people: readonly Present[];
  readonly guests: number;
}

/** Who is at which game, over all processes: rows with a lease. */
export interface Presence {
  /** Connections come to games, each to one once. */
  enter(sessions: readonly GameSession[]): Promise<void>;
  leave(session: Pick<GameSession, 'session_id' | 'game_id'>): Promise<void>;
  /** Connections are gone. Returns the games that they were at. */
  leaveAll(sessionIds: readonly string[]): Promise<readonly string[]>;
  /** Renews the leases of this process's connections, and clears away those that have run out. Returns how many were renewed, and the games that somebody left so. */
  renew(): Promise<{ readonly renewed: number; readonly left: readonly string[] }>;
  here(gameId: string): Promise<Here>;
}

/** Presence on Postgres; `processId` is this process's own. */
export const createPresence = (sql: Sql, processId: string): Presence => {
  const lease = sql`now() + make_interval(secs => ${LEASE_SECONDS})`;
  return {
    enter: async (sessions) => {
      await sql`
        insert into game_sessions (session_id, game_id, user_id, role, process_id, lease_until)
        select session_id, game_id, user_id, role, ${processId}, ${lease}
        from jsonb_to_recordset(${sql.json(sessions as never)})
          as entered (session_id text, game_id uuid, user_id text, role text)
        on conflict (session_id, game_id) do update
        set user_id = excluded.user_id, role = excluded.role, lease_until = excluded.lease_until`;
    },
    leave: async ({ session_id, game_id }) => {
      await sql`delete from game_sessions where session_id = ${session_id} and game_id = ${game_id}`;
    },
    leaveAll: async (sessionIds) => {
      const rows = await sql<{ game_id: string }[]>`
        delete from game_sessions where session_id = any(${sessionIds as string[]}) returning game_id`;
      return [...new Set(rows.map((row) => row.game_id))];
    },
    renew: async () => {
      const { count } =
        await sql`update game_sessions set lease_until = ${lease} where process_id = ${processId}`;
      const gone = await sql<{ game_id: string }[]>`
        delete from game_sessions where lease_until < now() returning game_id`;
      return { renewed: count, left: [...new Set(gone.map((row) => row.game_id))] };
    },
    here: async (gameId) => {
      const rows = await sql<{ user_id: string | null; managers: number; n: number }[]>`
        select user_id, count(*) filter (where role = 'manager')::int as managers, count(*)::int as n
        from game_sessions where game_id = ${gameId} and lease_until >= now()
        group by user_id order by user_id`;
      return {
        people: rows.flatMap(({ user_id, managers }) =>
          user_id === null ? [] : [{ user_id, role: managers > 0 ? 'manager' : 'spectator' } as const],
        ),
        guests: rows.find((row) => row.user_id === null)?.n ?? 0,
      };
    },
  };
};
