import type { FastifyReply, FastifyRequest } from 'fastify';
import oauth2, { type OAuth2Namespace } from '@fastify/oauth2';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { idText } from '@paper-dynasty/engine/model/text';
import { activityOf } from '../activity.ts';
import type { Cookies } from '../auth/cookies.ts';
import { discordUser } from '../auth/discord-user.ts';
import { deviceOf, nameAgent } from '../auth/device.ts';
import { justSignedInAs, signedIn } from '../auth/session.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';
import type { SessionWatch } from '../sockets/session-watch.ts';

declare module 'fastify' {
  interface FastifyInstance {
    discord: OAuth2Namespace;
  }
}

/** What the routes of sign-in work with. */
export interface AuthOptions {
  readonly deps: WebDeps;
  readonly tokens: Tokens;
  readonly cookies: Cookies;
  readonly sessions: SessionWatch;
}

/** Sign-in with Discord: the code flow with state and PKCE, against Discord's own endpoints. */
export const discordRoutes: FastifyPluginAsyncZod<AuthOptions> = async (app, { deps, tokens, cookies }) => {
  const { config, services } = deps;
  const { discord } = config;
  if (!discord) return;
  await app.register(oauth2, {
    name: 'discord',
    scope: ['identify'],
    credentials: {
      client: { id: discord.clientId, secret: discord.clientSecret },
      auth: {
        authorizeHost: new URL(discord.apiUrl).origin,
        authorizePath: '/oauth2/authorize',
        tokenHost: new URL(discord.apiUrl).origin,
        tokenPath: `${new URL(discord.apiUrl).pathname.replace(/\/$/, '')}/oauth2/token`,
      },
      options: { authorizationMethod: 'body' },
    },
    startRedirectPath: '/auth/discord',
    callbackUri: `${config.publicUrl ?? `http://${config.host}:${config.port}`}/auth/discord/callback`,
    pkce: 'S256',
    cookie: { secure: cookies.secure, sameSite: 'lax', httpOnly: true, path: '/' },
  });
  const whoAgreed = async (request: FastifyRequest, reply: FastifyReply) => {
    const { token } = await app.discord.getAccessTokenFromAuthorizationCodeFlow(request, reply);
    return discordUser(discord.apiUrl, token.access_token);
  };
  app.get('/auth/discord/callback', { schema: { hide: true } }, async (request, reply) => {
    const user = await whoAgreed(request, reply).catch((error: unknown) => {
      request.log.warn({ err: error }, 'a sign-in with Discord failed');
      return null;
    });
    if (!user) {
      if (request.headers.accept?.includes('text/html')) return reply.redirect('/?sign-in=failed');
      throw new RefusedError(refuse('not_signed_in', { why: { reason: 'sign_in_failed' } }));
    }
    await services.users.save(user);
    cookies.set(reply, await tokens.signIn(user.user_id, deviceOf(request)));
    request.signedInAs = user.user_id;
    return reply.redirect('/');
  });
};

/** The demo's sign-in: exists only where it is switched on, never in production. */
export const demoRoutes: FastifyPluginAsyncZod<AuthOptions> = async (app, { deps, tokens, cookies }) => {
  if (!deps.config.demoSignIn) return;
  app.get('/auth/demo', { schema: { tags: ['sign-in'], summary: 'The demo managers' } }, async () => ({
    managers: deps.demoManagers,
  }));
  app.post(
    '/auth/demo',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'Sign in as a demo manager',
        body: z.object({ user_id: idText(40) }),
      },
    },
    async (request, reply) => {
      const manager = deps.demoManagers.find((m) => m.user_id === request.body.user_id);
      if (!manager)
        throw new RefusedError(
          refuse('user_not_found', { why: { reason: 'no_demo_manager' }, field: 'user_id' }),
        );
      await deps.services.users.save({ ...manager, avatar_url: null });
      cookies.set(reply, await tokens.signIn(manager.user_id, deviceOf(request)));
      request.signedInAs = manager.user_id;
      return { user: { ...manager, avatar_url: null } };
    },
  );
};

/** The routes of a session: who am I, new tokens, and the end. */
export const sessionRoutes: FastifyPluginAsyncZod<AuthOptions> = async (
  app,
  { deps, tokens, cookies, sessions },
) => {
  app.get(
    '/api/me',
    { schema: { tags: ['sign-in'], summary: 'Who is signed in, and how one can' } },
    async (request) => {
      const userId = request.session?.user_id;
      const [user] = userId ? await deps.services.users.find([userId]) : [];
      return {
        user: user ?? null,
        sign_in: {
          discord: deps.config.discord !== null,
          demo: deps.config.demoSignIn,
          activity: activityOf(deps.config),
        },
      };
    },
  );
  app.post(
    '/auth/refresh',
    { schema: { tags: ['sign-in'], summary: 'New tokens for the refresh cookie' } },
    async (request, reply) => {
      const pair = await tokens.refresh(cookies.refreshOf(request), deviceOf(request));
      if (!pair) {
        cookies.clear(reply);
        throw new RefusedError(refuse('not_signed_in', { why: { reason: 'session_ended' } }));
      }
      cookies.set(reply, pair);
      const session = await tokens.check(pair.access);
      if (session) sessions.renewed(session.family_id, session.expires);
      return { ok: true };
    },
  );
  app.post(
    '/auth/logout',
    { schema: { tags: ['sign-in'], summary: 'End the session' } },
    async (request, reply) => {
      const family =
        request.session?.family_id ?? (await tokens.familyOf(cookies.refreshOf(request), deviceOf(request)));
      if (family) await tokens.signOut(family);
      cookies.clear(reply);
      return { ok: true };
    },
  );
  app.post(
    '/auth/logout-everywhere',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'End every session of yours, on every device; asked of who has just signed in',
      },
    },
    async (request, reply) => {
      const { user_id } = await justSignedInAs(deps.refreshTokens, request);
      await tokens.signOutEverywhere(user_id);
      cookies.clear(reply);
      return { ok: true };
    },
  );
  app.get(
    '/api/me/sessions',
    { schema: { tags: ['sign-in'], summary: 'Where you are signed in, the last used first' } },
    async (request) => {
      const { user_id, family_id } = signedIn(request);
      const open = await tokens.sessionsOf(user_id);
      return {
        sessions: open.map((s) => ({
          id: s.family_id,
          device: nameAgent(s.agent),
          address: s.address,
          started_at: s.started_at,
          seen_at: s.seen_at,
          current: s.family_id === family_id,
        })),
      };
    },
  );
  app.post(
    '/auth/sessions/:id/end',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'End one session of yours; asked of who has just signed in',
        params: z.object({ id: z.uuid() }),
      },
    },
    async (request) => {
      const { user_id } = await justSignedInAs(deps.refreshTokens, request);
      const open = await tokens.sessionsOf(user_id);
      if (!open.some((s) => s.family_id === request.params.id))
        throw new RefusedError(refuse('bad_input', { why: { reason: 'no_session' }, field: 'id' }));
      await tokens.signOut(request.params.id);
      return { ok: true };
    },
  );
};
