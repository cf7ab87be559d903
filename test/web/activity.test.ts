import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import { buildApp } from '@paper-dynasty/web/server/app';
import type { WebConfig } from '@paper-dynasty/web/server/deps';
import { ANN, practiceGame } from '../db/games.ts';
import { startDiscordStandIn, type DiscordStandIn } from '../stand-ins/discord/index.ts';
import { CLIENT_SECRET } from '../stand-ins/discord/routes-oauth.ts';
import { CLIENT_DIR } from '../e2e/browser.ts';
import { signIn, webDeps, withTestWeb } from './support.ts';

type App = Awaited<ReturnType<typeof buildApp>>;
const web = withTestWeb();
let discord: DiscordStandIn;
let app: App;
let origin: string;

const build = (changes: Partial<WebConfig>): Promise<App> => {
  const deps = webDeps(web.process);
  return buildApp({ ...deps, clientDir: CLIENT_DIR, config: { ...deps.config, ...changes } });
};

beforeAll(async () => {
  discord = await startDiscordStandIn();
  const { applicationId: clientId, apiUrl } = discord;
  origin = `https://${clientId}.discordsays.com`;
  app = await build({
    publicUrl: 'https://scorecard.example.org',
    discord: { clientId, clientSecret: CLIENT_SECRET, apiUrl, activity: true },
  });
});
afterAll(async () => {
  await app.close();
  await discord.close();
});

const enter = (code: string, headers: Record<string, string> = { origin }, to = app) =>
  to.inject({ method: 'POST', url: '/auth/activity', headers, payload: { code } });

const cookieOf = (answer: Awaited<ReturnType<typeof enter>>): string =>
  answer.cookies.map((c) => `${c.name}=${c.value}`).join('; ');

describe('signing in inside Discord', () => {
  test('makes the person of the slash commands known, by cookies that a third party’s frame keeps', async () => {
    const answer = await enter(discord.activityCode('ann'));
    const { id } = discord.user('ann');
    expect(answer.json()).toMatchObject({ user: { user_id: id } });
    const lines = [answer.headers['set-cookie']].flat();
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^__Host-pd_.*Secure.*Partitioned.*SameSite=None/);
    const me = await app.inject({ method: 'GET', url: '/api/me', headers: { cookie: cookieOf(answer) } });
    expect(me.json()).toMatchObject({
      user: { user_id: id },
      sign_in: { activity: discord.applicationId },
    });
    discord.expectNoViolations();
  });

  test('new tokens are kept there as well, and on the site itself as ever', async () => {
    const renew = async (from: string) => {
      const cookie = cookieOf(await enter(discord.activityCode('bob'), { origin: from }));
      const headers = { origin: from, cookie };
      const answer = await app.inject({ method: 'POST', url: '/auth/refresh', headers });
      return [answer.headers['set-cookie']].flat().join();
    };
    expect(await renew(origin)).toMatch(/SameSite=None/);
    const own = await renew('https://scorecard.example.org');
    expect(own).toMatch(/SameSite=Lax/);
    expect(own).not.toMatch(/Partitioned/);
  });

  test('again ends the session of before', async () => {
    const first = cookieOf(await enter(discord.activityCode('ann')));
    await enter(discord.activityCode('ann'), { origin, cookie: first });
    const me = await app.inject({ method: 'GET', url: '/api/me', headers: { cookie: first } });
    expect(me.json()).toMatchObject({ user: null });
  });

  test('a code that Discord does not know is refused in words, and so is another Activity’s page', async () => {
    const wrong = await enter('made-up');
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json()).toMatchObject({ detail: 'Signing in with Discord did not work; please try again.' });
    expect(wrong.cookies).toEqual([]);
    discord.takeViolations();
    const other = await enter(discord.activityCode('ann'), { origin: 'https://999.discordsays.com' });
    expect(other.statusCode).toBe(403);
  });

  test('where the Activity is off, that is said', async () => {
    const answer = await enter('any', {}, web.app);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({
      detail: 'This server does not show its scorecard inside Discord.',
    });
  });
});

describe('who may frame a page', () => {
  const policyOf = async (url: string, of = app) => {
    const { headers } = await of.inject({ method: 'GET', url });
    return {
      frames: /frame-ancestors [^;]*/.exec(String(headers['content-security-policy']))?.[0],
      options: headers['x-frame-options'],
    };
  };

  test('Discord alone, and only the page that it opens', async () => {
    const inDiscord = {
      frames: 'frame-ancestors https://discord.com https://*.discord.com https://*.discordsays.com',
      options: undefined,
    };
    const nobody = { frames: "frame-ancestors 'none'", options: 'SAMEORIGIN' };
    const opened = '?instance_id=i&frame_id=f&platform=desktop';
    expect(await policyOf(`/${opened}`)).toEqual(inDiscord);
    expect(await policyOf(`/games/some${opened}`)).toEqual(inDiscord);
    expect(await policyOf('/')).toEqual(nobody);
    expect(await policyOf(`/api/me${opened}`)).toEqual(nobody);
    expect(await policyOf(`/${opened}`, web.app)).toEqual(nobody);
  });
});

describe('the game of a channel', () => {
  const gameIn = async (channel: string, cookie = '') =>
    (
      await app.inject({ method: 'GET', url: `/api/activity/game?channel=${channel}`, headers: { cookie } })
    ).json<{
      game_id: string | null;
    }>().game_id;

  test('is the one it plays, or a thread under it, for those who may watch it', async () => {
    const game_id = await practiceGame(web.process.services, 'pd', ANN);
    const feeds = createChannelFeeds(web.process.sql);
    const [channel_id, parent_id] = ['700000000000000001', '700000000000000002'];
    await feeds.follow({
      channel_id,
      game_id,
      parent_id,
      kind: 'home',
      verbosity: 'final',
      delay_seconds: 0,
    });
    expect(await gameIn(channel_id)).toBe(game_id);
    expect(await gameIn(parent_id)).toBe(game_id);
    expect(await gameIn('700000000000000003')).toBeNull();
    expect(await gameIn(channel_id, await signIn(web, ANN))).toBe(game_id);
  });
});
