import type { Sql } from '../connection.ts';
import { SESSION, type Signals } from './signals.ts';

/** The device that a person signs in from, as far as it tells. */
export interface Device {
  /** What the browser calls itself. */
  readonly agent: string | null;
  readonly address: string | null;
}

/** A session as it begins: one sign-in on one device. */
export interface NewSession {
  readonly family_id: string;
  readonly user_id: string;
  readonly device: Device;
  /** When it ends however much it is used, ISO 8601. */
  readonly ends_at: string;
}

/** A session that has not ended. Times are ISO 8601 in UTC. */
export interface OpenSession extends Device {
  readonly family_id: string;
  readonly started_at: string;
  /** When it was last renewed. */
  readonly seen_at: string;
}

/** A refresh token to be kept: only its hash is. `expires_at` is ISO 8601. */
export interface RefreshToken {
  readonly token_hash: string;
  readonly family_id: string;
  readonly user_id: string;
  readonly expires_at: string;
}

/**
 * What using a refresh token comes to: its session and when that ends at the latest, or why not. Using one a second time
 * revokes its whole family, but for the moments in which the first answer can have been lost.
 */
export type RefreshUse =
  | { readonly kind: 'used'; readonly user_id: string; readonly family_id: string; readonly ends_at: string }
  | { readonly kind: 'reused'; readonly family_id: string }
  | { readonly kind: 'unknown' | 'expired' };

/** Sessions and their refresh tokens: rotating, with reuse detection. */
export interface RefreshTokens {
  begin(session: NewSession): Promise<void>;
  saveRefresh(token: RefreshToken): Promise<void>;
  /** Uses a token once, for a session that it keeps alive. */
  useRefresh(tokenHash: string, device: Device): Promise<RefreshUse>;
  /** The open sessions of a person, the last used first. */
  sessionsOf(userId: string): Promise<readonly OpenSession[]>;
  /** Ends a session, and tells every process. */
  revokeFamily(familyId: string): Promise<void>;
  /** Ends every session of a person, and tells every process; returns their families. */
  revokeUser(userId: string): Promise<readonly string[]>;
  /** Whether a session has not ended. */
  isLive(familyId: string): Promise<boolean>;
  /** Those of these sessions that have ended. */
  endedAmong(familyIds: readonly string[]): Promise<readonly string[]>;
  /** Whether a session has begun within the last so many minutes. */
  isFresh(familyId: string, minutes: number): Promise<boolean>;
  /** Takes away what no token can open any more. Returns how many tokens went. */
  cleanAway(): Promise<number>;
}

/** For so many seconds a used token may come again: an answer was lost, or two pages asked at once. */
const GRACE_SECONDS = 20;

interface TokenRow {
  readonly user_id: string;
  readonly family_id: string;
  readonly revoked: boolean;
  readonly is_over: boolean;
  readonly in_grace: boolean;
}

/** Sessions and refresh tokens on Postgres; `signals` tell every process of the sessions that end. */
export const createRefreshTokens = (sql: Sql, signals: Pick<Signals, 'send'>): RefreshTokens => {
  const tellEnded = (family_id: string): void =>
    signals.send(SESSION, JSON.stringify({ family_id, expires: null }));

  const revokeFamily = async (familyId: string): Promise<void> => {
    await sql`update refresh_tokens set revoked = true where family_id = ${familyId}`;
    tellEnded(familyId);
  };

  /** Notes the use; sessions that began before there were rows of them get theirs. */
  const renew = async ({ user_id, family_id }: TokenRow, { agent, address }: Device): Promise<RefreshUse> => {
    const [row] = await sql<{ ends_at: Date }[]>`
      insert into sessions (family_id, user_id, agent, address, started_at, seen_at, ends_at)
      values (${family_id}, ${user_id}, ${agent}, ${address}, now(), now(), now() + interval '90 days')
      on conflict (family_id) do update
        set seen_at = now(), agent = excluded.agent, address = excluded.address
      returning ends_at`;
    return { kind: 'used', user_id, family_id, ends_at: row!.ends_at.toISOString() };
  };

  const whyNot = async (tokenHash: string, device: Device): Promise<RefreshUse> => {
    const [row] = await sql<TokenRow[]>`
      select user_id, family_id, revoked, expires_at <= now() as is_over,
        used and used_at > now() - make_interval(secs => ${GRACE_SECONDS}) as in_grace
      from refresh_tokens where token_hash = ${tokenHash}`;
    if (!row) return { kind: 'unknown' };
    if (row.in_grace && !row.revoked && !row.is_over) return renew(row, device);
    if (row.is_over && !row.revoked) return { kind: 'expired' };
    await revokeFamily(row.family_id);
    return { kind: 'reused', family_id: row.family_id };
  };

  return {
    begin: async ({ family_id, user_id, device, ends_at }) => {
      await sql`
        insert into sessions (family_id, user_id, agent, address, started_at, seen_at, ends_at)
        values (${family_id}, ${user_id}, ${device.agent}, ${device.address}, now(), now(), ${ends_at})`;
    },
    saveRefresh: async ({ token_hash, family_id, user_id, expires_at }) => {
      await sql`
        insert into refresh_tokens (token_hash, family_id, user_id, used, revoked, expires_at)
        values (${token_hash}, ${family_id}, ${user_id}, false, false, ${expires_at})`;
    },
    useRefresh: async (tokenHash, device) => {
      const [row] = await sql<TokenRow[]>`
        update refresh_tokens set used = true, used_at = now()
        where token_hash = ${tokenHash} and not used and not revoked and expires_at > now()
        returning user_id, family_id`;
      return row ? renew(row, device) : whyNot(tokenHash, device);
    },
    sessionsOf: async (userId) => {
      const rows = await sql<(Device & { family_id: string; started_at: Date; seen_at: Date })[]>`
        select family_id, agent, address, started_at, seen_at from sessions s
        where user_id = ${userId} and ends_at > now() and exists (
          select 1 from refresh_tokens t
          where t.family_id = s.family_id and not t.used and not t.revoked and t.expires_at > now())
        order by seen_at desc`;
      return rows.map(({ started_at, seen_at, ...row }) => ({
        ...row,
        started_at: started_at.toISOString(),
        seen_at: seen_at.toISOString(),
      }));
    },
    revokeFamily,
    revokeUser: async (userId) => {
      const rows = await sql<{ family_id: string }[]>`
        update refresh_tokens set revoked = true where user_id = ${userId} and not revoked returning family_id`;
      const families = [...new Set(rows.map((row) => row.family_id))];
      for (const family of families) tellEnded(family);
      return families;
    },
    isLive: async (familyId) => {
      const rows = await sql`
        select 1 from refresh_tokens where family_id = ${familyId} and not revoked and expires_at > now() limit 1`;
      return rows.length > 0;
    },
    endedAmong: async (familyIds) => {
      const rows = await sql<{ family_id: string }[]>`
        select family_id from unnest(${familyIds as string[]}::uuid[]) as asked (family_id)
        where not exists (
          select 1 from refresh_tokens t
          where t.family_id = asked.family_id and not t.revoked and t.expires_at > now())`;
      return rows.map((row) => row.family_id);
    },
    isFresh: async (familyId, minutes) => {
      const rows = await sql`
        select 1 from sessions
        where family_id = ${familyId} and started_at > now() - make_interval(mins => ${minutes})`;
      return rows.length > 0;
    },
    cleanAway: async () => {
      const { count } = await sql`delete from refresh_tokens where expires_at <= now()`;
      // A session that has just begun gets its first token in a moment.
      await sql`
        delete from sessions s
        where s.seen_at < now() - interval '1 hour'
          and not exists (select 1 from refresh_tokens t where t.family_id = s.family_id)`;
      return count;
    },
  };
};
