import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Core } from './core.ts';
import { DiscordError } from './errors.ts';
import { userPayload } from './payloads.ts';
import { answer, type Route, type RouteAnswer, type RouteRequest } from './rest.ts';

/** The secret of the application, by which it proves itself when it changes a code for a token. */
export const CLIENT_SECRET = 'stand-in.client.secret';

interface Grant {
  readonly userId: string;
  /** Where the code goes, and the challenge; null for a code that Discord's client hands to an Activity. */
  readonly redirectUri: string | null;
  readonly challenge: string | null;
  readonly scope: string;
}

interface SignIns {
  readonly codes: Map<string, Grant>;
  readonly tokens: Map<string, Grant>;
}

const signIns = new WeakMap<Core, SignIns>();
const signInsOf = (core: Core): SignIns => {
  const known = signIns.get(core) ?? { codes: new Map(), tokens: new Map() };
  signIns.set(core, known);
  return known;
};

const authorizeSchema = z.object({
  client_id: z.string(),
  response_type: z.literal('code'),
  redirect_uri: z.url(),
  scope: z.string().regex(/\bidentify\b/),
  state: z.string().min(8),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
  /** The person who agrees, chosen on the page. */
  as: z.string().optional(),
});

const tokenSchema = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.string(),
  client_secret: z.string(),
  code: z.string(),
  redirect_uri: z.string().optional(),
  code_verifier: z.string().min(43).max(128).optional(),
});

const wrong = (error: string, status = 400): DiscordError =>
  new DiscordError(status, 0, error, { violation: true });

const consentPage = (core: Core, query: Readonly<Record<string, string>>): RouteAnswer => {
  const links = [...core.world.users.values()].map((user) => {
    const to = new URLSearchParams({ ...query, as: user.id });
    return `<p><a href="/oauth2/authorize?${to.toString().replaceAll('&', '&amp;')}">Authorize as ${user.name}</a></p>`;
  });
  const bytes = Buffer.from(`<!doctype html><title>Discord</title>${links.join('')}`);
  return { status: 200, bytes, headers: { 'content-type': 'text/html' } };
};

const authorize = (core: Core, { query }: RouteRequest): RouteAnswer => {
  const asked = authorizeSchema.safeParse(query);
  if (!asked.success) throw wrong(`the authorize request is not right: ${asked.error.message}`);
  const { client_id, redirect_uri, state, code_challenge, scope, as } = asked.data;
  if (client_id !== core.world.bot.id) throw wrong('unknown client');
  if (as === undefined) return consentPage(core, query);
  const code = randomBytes(16).toString('hex');
  const userId = core.world.userNamed(as).id;
  signInsOf(core).codes.set(code, { userId, redirectUri: redirect_uri, challenge: code_challenge, scope });
  const back = new URL(redirect_uri);
  back.searchParams.set('code', code);
  back.searchParams.set('state', state);
  return { status: 302, headers: { location: back.href } };
};

/** A code for a person who agreed inside Discord's client, as the SDK's AUTHORIZE answers it to an Activity. */
export const activityCode = (core: Core, named: string): string => {
  const code = randomBytes(16).toString('hex');
  const userId = core.world.userNamed(named).id;
  signInsOf(core).codes.set(code, { userId, redirectUri: null, challenge: null, scope: 'identify' });
  return code;
};

const exchange = (core: Core, { body }: RouteRequest): RouteAnswer => {
  const asked = tokenSchema.safeParse(body);
  if (!asked.success) throw wrong(`invalid_request: ${asked.error.message}`);
  const { client_id, client_secret, code, redirect_uri, code_verifier } = asked.data;
  if (client_id !== core.world.bot.id || client_secret !== CLIENT_SECRET) throw wrong('invalid_client', 401);
  const { codes, tokens } = signInsOf(core);
  const grant = codes.get(code);
  codes.delete(code);
  if (!grant || grant.redirectUri !== (redirect_uri ?? null)) throw wrong('invalid_grant');
  const challenge =
    code_verifier === undefined ? null : createHash('sha256').update(code_verifier).digest('base64url');
  if (challenge !== grant.challenge) throw wrong('invalid_grant: the verifier does not fit the challenge');
  const access_token = randomBytes(20).toString('hex');
  tokens.set(access_token, grant);
  const refresh_token = randomBytes(20).toString('hex');
  return answer({
    access_token,
    token_type: 'Bearer',
    expires_in: 604_800,
    refresh_token,
    scope: grant.scope,
  });
};

const me = (core: Core, { authorization }: RouteRequest): RouteAnswer => {
  const grant = signInsOf(core).tokens.get(authorization?.replace(/^Bearer /, '') ?? '');
  if (!grant) throw new DiscordError(401, 0, '401: Unauthorized');
  return answer({ ...userPayload(core.world.userNamed(grant.userId)), locale: 'en-US', mfa_enabled: false });
};

/** What a browser asks every site for by itself. */
const favicon = (): RouteAnswer => ({ status: 204 });

/** Sign-in with Discord: the page where a person agrees, the exchange of the code under PKCE, and who he is. */
export const oauthRoutes: readonly Route[] = [
  { method: 'GET', path: '/oauth2/authorize', auth: 'none', root: true, handle: authorize },
  { method: 'GET', path: '/favicon.ico', auth: 'none', root: true, handle: favicon },
  { method: 'POST', path: '/oauth2/token', auth: 'none', handle: exchange },
  { method: 'GET', path: '/users/@me', auth: 'bearer', handle: me },
];
