import type { Sql } from './connection.ts';

/** A refresh token to be kept: only its hash is. `expires_at` is ISO 8601. */
export interface RefreshToken {
  readonly token_hash: string;
  readonly family_id: string;
  readonly user_id: string;
  readonly expires_at: string;
}

/** What using a refresh token comes to: its session, or why not. Using one twice revokes its whole family. */
export type RefreshUse =
  { readonly user_id: string; readonly family_id: string } | 'reused' | 'unknown' | 'expired';

/** Refresh tokens: rotating, with reuse detection. */
export interface RefreshTokens {
  saveRefresh(token: RefreshToken): Promise<void>;
  /** Uses a token once. */
  useRefresh(tokenHash: string): Promise<RefreshUse>;
  revokeFamily(familyId: string): Promise<void>;
  revokeUser(userId: string): Promise<void>;
}

/** Refresh tokens on Postgres. */
export const createRefreshTokens = (sql: Sql): RefreshTokens => {
  const revokeFamily = async (familyId: string): Promise<void> => {
    await sql`update refresh_tokens set revoked = true where family_id = ${familyId}`;
  };
  const whyNot = async (tokenHash: string): Promise<RefreshUse> => {
    const [row] = await sql<{ family_id: string; used: boolean; revoked: boolean }[]>`
      select family_id, used, revoked from refresh_tokens where token_hash = ${tokenHash}`;
    if (!row) return 'unknown';
    if (!row.used && !row.revoked) return 'expired';
    await revokeFamily(row.family_id);
    return 'reused';
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
      return row ? { user_id: row.user_id, family_id: row.family_id } : whyNot(tokenHash);
    },
    revokeFamily,
    revokeUser: async (userId) => {
      await sql`update refresh_tokens set revoked = true where user_id = ${userId}`;
    },
  };
};
