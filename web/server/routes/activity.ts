import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { idText } from '@paper-dynasty/engine/model/text';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { watch } from '../access.ts';
import { activityOf } from '../activity.ts';
import { deviceOf } from '../auth/device.ts';
import { discordUser } from '../auth/discord-user.ts';
import type { WebConfig } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';
import type { AuthOptions } from './auth.ts';

const LONGEST_CODE = 200;
const tokenSchema = z.object({ access_token: z.string() });

/** Changes the code that Discord's client gave the page for an access token. Throws where Discord does not take it. */
const exchange = async (
  { clientId, clientSecret, apiUrl }: NonNullable<WebConfig['discord']>,
  code: string,
): Promise<string> => {
  const answer = await fetch(`${apiUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      client_secret: clientSecret,
      code,
    }),
  });
  if (!answer.ok) throw new Error(`Discord answered ${answer.status} for a code of the Activity`);
  return tokenSchema.parse(await answer.json()).access_token;
};

/** The scorecard inside Discord: signing in by the code of Discord's client, and the game of the channel it is open in. */
export const activityRoutes: FastifyPluginAsyncZod<AuthOptions> = async (app, { deps, tokens, cookies }) => {
  const { config, services, channelFeeds } = deps;
  const opened = (): NonNullable<WebConfig['discord']> => {
    if (config.discord && activityOf(config) !== null) return config.discord;
    throw new RefusedError(refuse('not_allowed', { why: { reason: 'activity_off' } }));
  };
  app.post(
    '/auth/activity',
    {
      schema: {
        tags: ['sign-in'],
        summary: 'Sign in inside Discord, by the code of its client',
        body: z.object({ code: z.string().min(1).max(LONGEST_CODE) }),
      },
    },
    async (request, reply) => {
      const discord = opened();
      try {
        const access_token = await exchange(discord, request.body.code);
        const user = await discordUser(discord.apiUrl, access_token);
        await services.users.save(user);
        const before = cookies.refreshOf(request);
        if (before !== '') {
          const family = await tokens.familyOf(before, deviceOf(request));
          if (family !== null) await tokens.signOut(family);
        }
        cookies.set(reply, await tokens.signIn(user.user_id, deviceOf(request)));
        request.signedInAs = user.user_id;
        return { user, access_token };
      } catch (error) {
        request.log.warn({ err: error }, 'a sign-in inside Discord failed');
        throw new RefusedError(refuse('not_signed_in', { why: { reason: 'sign_in_failed' } }));
      }
    },
  );
  app.get(
    '/api/activity/game',
    {
      schema: {
        tags: ['games'],
        summary: 'The game that a channel of Discord plays, or a thread under it',
        querystring: z.object({ channel: idText(40) }),
      },
    },
    async (request) => {
      opened();
      const gameId = await channelFeeds.gameOfChannel(request.query.channel);
      const seen = gameId === null ? null : await watch(services, gameId, request.session?.user_id ?? null);
      return { game_id: seen && !isOver(seen.state) ? gameId : null };
    },
  );
};
