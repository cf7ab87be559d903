import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Device, OpenSession, RefreshTokens } from '@paper-dynasty/db/stores/sessions';

/** Who is signed in, and through which family of refresh tokens. */
export interface Session {
  readonly user_id: string;
  readonly family_id: string;
  /** When the access token ends, in seconds since 1970. */
  readonly expires: number;
}

/** The pair of tokens of a sign-in. */
export interface TokenPair {
  readonly access: string;
  readonly refresh: string;
}

/** How long an access token is good, in minutes. */
export const ACCESS_MINUTES = 15;
/** How long a session lives without being used, in days. */
export const IDLE_DAYS = 30;
/** How long a session lives however much it is used, in days. */
export const SESSION_DAYS = 90;

const ISSUER = 'paper-dynasty';

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** When an unused session ends: after its idle days, and never later than the session itself. */
const idleEnd = (endsAt: DateTime): string =>
  DateTime.min(DateTime.utc().plus({ days: IDLE_DAYS }), endsAt).toISO()!;

/** The claims of a token that was signed with one of these keys; null for any other, and for one that has expired. */
const claimsOf = async (token: string, keys: readonly Uint8Array[]): Promise<JWTPayload | null> => {
  for (const key of keys) {
    const verified = await jwtVerify(token, key, { issuer: ISSUER, algorithms: ['HS256'] }).catch(() => null);
    if (verified) return verified.payload;
  }
  return null;
};

/** Issues and checks the tokens of sign-ins. Those that were signed with a former key are good still. */
export const createTokens = (key: Uint8Array, store: RefreshTokens, former: readonly Uint8Array[] = []) => {
  const issue = async (userId: string, familyId: string, endsAt: DateTime): Promise<TokenPair> => {
    const access = await new SignJWT({ sid: familyId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(userId)
      .setIssuer(ISSUER)
      .setIssuedAt()
      .setExpirationTime(`${ACCESS_MINUTES} minutes`)
      .sign(key);
    const refresh = randomBytes(32).toString('base64url');
    const expires_at = idleEnd(endsAt);
    await store.saveRefresh({ token_hash: hash(refresh), family_id: familyId, user_id: userId, expires_at });
    return { access, refresh };
  };
  return {
    /** Begins a session of a person on a device. */
    signIn: async (userId: string, device: Device): Promise<TokenPair> => {
      const family_id = randomUUID();
      const ends = DateTime.utc().plus({ days: SESSION_DAYS });
      await store.begin({ family_id, user_id: userId, device, ends_at: ends.toISO() });
      return issue(userId, family_id, ends);
    },
    /** New tokens for a refresh token that was not used before, or just now; null for any other: a second use ends its session. */
    refresh: async (token: string, device: Device): Promise<TokenPair | null> => {
      const use = await store.useRefresh(hash(token), device);
      return use.kind === 'used' ? issue(use.user_id, use.family_id, DateTime.fromISO(use.ends_at)) : null;
    },
    /** The session of an access token; null when it is forged, has expired, or its session has ended. Throws where the database is away. */
    check: async (token: string): Promise<Session | null> => {
      const claims = await claimsOf(token, [key, ...former]);
      const { sub, sid, exp } = claims ?? {};
      if (typeof sub !== 'string' || typeof sid !== 'string' || exp === undefined) return null;
      return (await store.isLive(sid)) ? { user_id: sub, family_id: sid, expires: exp } : null;
    },
    /** The family of a refresh token, used up by the question; null when it is no good. */
    familyOf: async (token: string, device: Device): Promise<string | null> => {
      const use = await store.useRefresh(hash(token), device);
      return use.kind === 'used' ? use.family_id : null;
    },
    /** The open sessions of a person, the last used first. */
    sessionsOf: (userId: string): Promise<readonly OpenSession[]> => store.sessionsOf(userId),
    /** Ends a session. */
    signOut: (familyId: string): Promise<void> => store.revokeFamily(familyId),
    /** Ends every session of a person; returns their families. */
    signOutEverywhere: (userId: string): Promise<readonly string[]> => store.revokeUser(userId),
  };
};
/** Issues and checks the tokens of sign-ins. */
export type Tokens = ReturnType<typeof createTokens>;
