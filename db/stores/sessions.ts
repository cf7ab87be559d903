import type { Sql } from '../connection.ts';

/** A refresh token to be kept: only its hash is. `expires_at` is ISO 8601. */
export interface RefreshToken {
  readonly token_hash: string;
  readonly family_id: string;
  readonly user_id: string;
  readonly expires_at: string;
}

/** What using a refresh token comes to: its session, or why not. Using one twice revokes its whole family. */
export type RefreshUse =
  | { readonly kind: 'used'; readonly user_id: string; readonly family_id: string }
  | { readonly kind: 'reused'; readonly family_id: string }
  | { readonly kind: 'unknown' | 'expired' };

/** Refresh tokens: rotating, with reuse detection. */
export interface RefreshTokens {
  saveRefresh(token: RefreshToken): Promise<void>;
  /** Uses a token once. */
  useRefresh(tokenHash: string): Promise<RefreshUse>;
  revokeFamily(familyId: string): Promise<void>;
  /** Ends every session of a person; answers their families. */
  revokeUser(userId: string): Promise<readonly string[]>;
  /** Whether a session has not ended. */
  isLive(familyId: string): Promise<boolean>;
}

/** Refresh tokens on Postgres. */
export const createRefreshTokens = (sql: Sql): RefreshTokens => {
  const revokeFamily = async (familyId: string): Promise<void> => {
    await sql`update refresh_tokens set revoked = true where family_id = ${familyId}`;
  };
  const whyNot = async (tokenHash: string): Promise<RefreshUse> => {
    const [row] = await sql<{ family_id: string; used: boolean; revoked: boolean }[]>`
      select family_id, used, revoked from refresh_tokens where token_hash = ${tokenHash}`;
    if (!row) return { kind: 'unknown' };
    if (!row.used && !row.revoked) return { kind: 'expired' };
    await revokeFamily(row.family_id);
    return { kind: 'reused', family_id: row.family_id };
  };
  return {
    saveRefresh: async ({ token_hash, family_id, user_id, expires_at }) => {
      await sql`
        insert into refresh_tokens (token_hash, family_id, user_id, used, revoked, expires_at)
        values (${token_hash}, ${family_id}, ${user_id}, false, false, ${expires_at})`;
    },
    useRefresh: async (tokenHash) => {
      const [row] = await sql<{ user_id: string; family_id: string }[]>`
        update refresh_tokens set used = true
        where token_hash = ${tokenHash} and not used and not revoked and expires_at > now()
        returning user_id, family_id`;
      return row ? { kind: 'used', ...row } : whyNot(tokenHash);
    },
    revokeFamily,
    revokeUser: async (userId) => {
      const rows = await sql<{ family_id: string }[]>`
        update refresh_tokens set revoked = true where user_id = ${userId} and not revoked returning family_id`;
      return [...new Set(rows.map((row) => row.family_id))];
    },
    isLive: async (familyId) => {
      const rows =
        await sql`select 1 from refresh_tokens where family_id = ${familyId} and not revoked limit 1`;
      return rows.length > 0;
    },
  };
};
