import cookie from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { CONFIRM_FIRST } from '@paper-dynasty/engine/service/perform';
import type { RefreshTokens } from '@paper-dynasty/db/stores/sessions';
import { activityOrigin } from '../activity.ts';
import type { WebConfig } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';
import type { Cookies } from './cookies.ts';
import type { Session, Tokens } from './tokens.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
  }
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Where it matters who asks. The page itself, its assets and the probes are there for everybody, and while the database is away. */
const ASKS_WHO = /^\/(?:api|auth)\/|^\/games\/[^/]+\/scorebug\.png/;

const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];

/** The tokens of a request: the bearer's, else the cookie's. */
const tokenOf = (request: FastifyRequest, { names }: Cookies): string | undefined =>
  bearerOf(request) ?? request.cookies[names.access];

/** The origins of pages that may act here, beside the one that the request itself is for. */
export const allowedOrigins = ({
  corsOrigins,
  publicUrl,
  discord,
}: Pick<WebConfig, 'corsOrigins' | 'publicUrl' | 'discord'>): readonly string[] => [
  ...corsOrigins,
  ...[activityOrigin({ discord })].filter((origin) => origin !== null),
  ...(publicUrl ? [new URL(publicUrl).origin] : []),
];

/** Whether a page of an origin may act here; what is no browser names none. */
export const isAllowedOrigin = (
  origin: string | undefined,
  host: string | undefined,
  origins: readonly string[],
): boolean => origin === undefined || origins.includes(origin) || URL.parse(origin)?.host === host;

/** Whether a browser sent the request from a page that may, or another program brought its own token. */
const fromAllowedPage = (request: FastifyRequest, origins: readonly string[]): boolean => {
  const { origin, host } = request.headers;
  if (bearerOf(request)) return true;
  if (request.headers['sec-fetch-site'] === 'cross-site' && !origins.includes(origin ?? '')) return false;
  return isAllowedOrigin(origin, host, origins);
};

interface SessionOptions {
  readonly tokens: Tokens;
  readonly cookies: Cookies;
  readonly origins: readonly string[];
}

/** Knows who is signed in by cookie or bearer token, and refuses changes asked for by other sites' pages. */
export const sessions = fastifyPlugin(async (app, { tokens, cookies, origins }: SessionOptions) => {
  await app.register(cookie);
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    if (!SAFE_METHODS.includes(request.method) && !fromAllowedPage(request, origins)) {
      throw new RefusedError(refuse('not_allowed', { why: { reason: 'from_another_site' } }));
    }
    if (!ASKS_WHO.test(request.url)) return;
    const token = tokenOf(request, cookies);
    request.session = token ? await tokens.check(token) : null;
    const forged = request.headers.authorization !== undefined && !request.session;
    if (forged) throw new RefusedError(refuse('not_signed_in', { why: { reason: 'token_not_valid' } }));
  });
});

/** How long a sign-in counts as showing who somebody is, in minutes. */
const FRESH_MINUTES = 10;

/** Whether somebody has signed in just now: Discord asks for its consent anew each time. */
export const justSignedIn =
  (store: Pick<RefreshTokens, 'isFresh'>, { family_id }: Session) =>
  (): Promise<boolean> =>
    store.isFresh(family_id, FRESH_MINUTES);

/** Who asks, and has just signed in; refuses anybody else. */
export const justSignedInAs = async (
  store: Pick<RefreshTokens, 'isFresh'>,
  request: FastifyRequest,
): Promise<Session> => {
  const session = signedIn(request);
  if (!(await justSignedIn(store, session)())) throw new RefusedError(CONFIRM_FIRST);
  return session;
};

/** Who asks; refuses when nobody is signed in. */
export const signedIn = (request: FastifyRequest): Session => {
  if (!request.session) throw new RefusedError(refuse('not_signed_in'));
  return request.session;
};
