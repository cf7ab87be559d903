import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runPerson } from '@paper-dynasty/db/commands/person';
import { DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { buildApp } from '@paper-dynasty/web/server/app';
import { startDiscordStandIn, type DiscordStandIn } from '../stand-ins/discord/index.ts';
import { ANN, BEN } from '../db/games.ts';
import { startTestProcess } from '../process.ts';
import {
  connectClient,
  endGrace,
  signIn,
  startDiscordWeb,
  webDeps,
  withTestWeb,
  type TestClient,
} from './support.ts';

type App = Awaited<ReturnType<typeof buildApp>>;
const web = withTestWeb();
let discord: DiscordStandIn;
let app: App;
let url: string;

beforeAll(async () => {
  discord = await startDiscordStandIn();
  ({ app, url } = await startDiscordWeb(web.process, discord));
});
afterAll(async () => {
  await app.close();
  await discord.close();
});

/** A browser's cookies, by name. */
const jar = () => {
  const cookies = new Map<string, string>();
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    take: (answer: Response) => {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
    },
    set: (name: string, value: string) => cookies.set(name, value),
    get: (name: string) => cookies.get(name),
  };
};

const visit = async (browser: ReturnType<typeof jar>, address: string): Promise<Response> => {
  const answer = await fetch(address, { redirect: 'manual', headers: { cookie: browser.header() } });
  browser.take(answer);
  return answer;
};

/** Goes to Discord and back as a person who agrees; answers the last step. */
const signInWithDiscord = async (browser: ReturnType<typeof jar>, as: string): Promise<Response> => {
  const away = await visit(browser, `${url}/auth/discord`);
  const page = await fetch(String(away.headers.get('location')));
  const link = [...(await page.text()).matchAll(/href="([^"]+)">Authorize as (\w+)/g)].find(
    (m) => m[2] === as,
  );
  const agreed = await fetch(`${discord.url}${link![1]!.replaceAll('&amp;', '&')}`, { redirect: 'manual' });
  return visit(browser, String(agreed.headers.get('location')));
};

describe('signing in with Discord', () => {
  test('makes the person of the slash commands known, with name and avatar', async () => {
    const browser = jar();
    const back = await signInWithDiscord(browser, 'ann');
    expect(back.status).toBe(302);
    const me = (await (await visit(browser, `${url}/api/me`)).json()) as {
      user: { user_id: string; name: string };
    };
    const person = discord.user('ann');
    expect(me.user).toMatchObject({ user_id: person.id, name: expect.any(String) as string });
    expect(await web.process.services.users.find([person.id])).toHaveLength(1);
    discord.expectNoViolations();
  });

  test('a state that is not ours, and a code used twice, are refused in words', async () => {
    const browser = jar();
    const away = await visit(browser, `${url}/auth/discord`);
    const to = new URL(String(away.headers.get('location')));
    to.searchParams.set('as', discord.user('ann').id);
    const agreed = await fetch(to, { redirect: 'manual' });
    const back = new URL(String(agreed.headers.get('location')));
    const forged = new URL(back);
    forged.searchParams.set('state', 'of-somebody-else');
    expect((await visit(jar(), forged.href)).status).toBe(401);
    expect((await visit(browser, back.href)).status).toBe(302);
    const again = await visit(browser, back.href);
    expect(again.status).toBe(401);
    expect(await again.json()).toMatchObject({ code: 'not_signed_in' });
    discord.takeViolations();
  });

  test('a browser that comes back without success is sent to the page, which says so', async () => {
    const answer = await fetch(`${url}/auth/discord/callback?code=x&state=forged`, {
      redirect: 'manual',
      headers: { accept: 'text/html,application/xhtml+xml' },
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/?sign-in=failed');
  });

  test('without the verifier that fits, Discord gives no token, and nobody is signed in', async () => {
    const browser = jar();
    const away = await visit(browser, `${url}/auth/discord`);
    const to = new URL(String(away.headers.get('location')));
    to.searchParams.set('code_challenge', 'x'.repeat(43));
    to.searchParams.set('as', discord.user('bob').id);
    const agreed = await fetch(to, { redirect: 'manual' });
    const back = await visit(browser, String(agreed.headers.get('location')));
    expect(back.status).toBe(401);
    expect(
      discord
        .takeViolations()
        .map((v) => v.rule)
        .join(),
    ).toContain('verifier does not fit');
  });
});

describe('a session’s end', () => {
  test('everywhere: all its sockets are dropped and its tokens are no good', async () => {
    const [phone, desk] = [await signIn(web, BEN), await signIn(web, BEN)];
    const other = await signIn(web, ANN);
    const clients = [await connectClient(web.url, phone), await connectClient(web.url, desk)];
    const gone = clients.map((c) => new Promise((resolve) => c.socket.once('disconnect', resolve)));
    const stays = await connectClient(web.url, other);
    const answer = await web.app.inject({
      method: 'POST',
      url: '/auth/logout-everywhere',
      headers: { cookie: desk },
    });
    expect(answer.statusCode).toBe(200);
    expect(await Promise.all(gone)).toEqual(['io server disconnect', 'io server disconnect']);
    expect(stays.socket.connected).toBe(true);
    for (const cookie of [phone, desk]) {
      const me = await web.app.inject({ method: 'GET', url: '/api/me', headers: { cookie } });
      expect(me.json()).toMatchObject({ user: null });
      await expect(connectClient(web.url, cookie)).rejects.toThrow(/not valid/);
    }
    stays.close();
  });

  test('a stolen refresh token that is used again ends the session and drops its sockets', async () => {
    const cookie = await signIn(web, BEN);
    const client = await connectClient(web.url, cookie);
    const gone = new Promise((resolve) => client.socket.once('disconnect', resolve));
    const refresh = { method: 'POST', url: '/auth/refresh', headers: { cookie } } as const;
    expect((await web.app.inject(refresh)).statusCode).toBe(200);
    expect(client.socket.connected).toBe(true);
    await endGrace(web.process);
    expect((await web.app.inject(refresh)).statusCode).toBe(401);
    expect(await gone).toBe('io server disconnect');
  });

  test('another process’s sockets hear of it too', async () => {
    const second = await buildApp({ ...webDeps(web.process) });
    const there = await second.listen({ host: '127.0.0.1', port: 0 });
    const cookie = await signIn(web, BEN);
    const client = await connectClient(there, cookie);
    await web.app.inject({ method: 'POST', url: '/auth/logout', headers: { cookie } });
    await vi.waitFor(() => expect(client.socket.connected).toBe(false));
    await second.close();
  });
});

describe('a session that is ended elsewhere', () => {
  const isGone = (client: TestClient) => vi.waitFor(() => expect(client.socket.connected).toBe(false));

  test('by the operator: the person’s connections end at once, and nobody else’s', async () => {
    const elsewhere = startTestProcess(web.process.databaseUrl);
    const theirs = await connectClient(web.url, await signIn(web, BEN));
    const other = await connectClient(web.url, await signIn(web, ANN));
    const output = { out: vi.fn(), err: vi.fn() };
    expect(await runPerson(['sign-out', BEN], elsewhere, output)).toBe(0);
    await elsewhere.close();
    await isGone(theirs);
    expect(other.socket.connected).toBe(true);
    other.close();
  });

  test('one of several, from the list of sessions: its connections end at once, in another process too', async () => {
    const second = await buildApp(webDeps(web.process));
    const there = await second.listen({ host: '127.0.0.1', port: 0 });
    const [stays, goes] = [await signIn(web, ANN), await signIn(web, ANN)];
    const client = await connectClient(there, goes);
    const other = await connectClient(there, stays);
    const me = await web.app.inject({ method: 'GET', url: '/api/me/sessions', headers: { cookie: goes } });
    const { id } = me
      .json<{ sessions: { id: string; current: boolean }[] }>()
      .sessions.find(({ current }) => current)!;
    const end = { method: 'POST', url: `/auth/sessions/${id}/end`, headers: { cookie: stays } } as const;
    const began = async (ago: string) =>
      web.process.sql`update sessions set started_at = now() - ${ago}::interval where user_id = ${ANN}`;
    await began('11 minutes');
    for (const url of [end.url, '/auth/logout-everywhere'])
      expect((await web.app.inject({ ...end, url })).json()).toMatchObject({
        status: 403,
        code: 'confirmation_needed',
      });
    await began('9 minutes');
    expect((await web.app.inject(end)).statusCode).toBe(200);
    await isGone(client);
    expect(other.socket.connected).toBe(true);
    await second.close();
  });

  test('whatever rooms its connections say that they leave', async () => {
    const cookie = await signIn(web, BEN);
    const client = await connectClient(web.url, cookie);
    const me = await web.app.inject({ method: 'GET', url: '/api/me/sessions', headers: { cookie } });
    const { id } = me
      .json<{ sessions: { id: string; current: boolean }[] }>()
      .sessions.find(({ current }) => current)!;
    for (const game_id of [`session/${id}`, client.socket.id, 'away'])
      expect(await client.send('leave_game', { game_id })).toEqual({ ok: true });
    await web.app.inject({ method: 'POST', url: '/auth/logout', headers: { cookie } });
    await isGone(client);
  });

  test('without a word that came here: its connections end when it is looked up', async () => {
    const { services, sql } = web.process;
    const looks: (() => void)[] = [];
    const after = (milliseconds: number, task: () => void) => {
      if (milliseconds !== 60_000) return services.clock.after(milliseconds, task);
      looks.push(task);
      return () => undefined;
    };
    const deps = webDeps(web.process);
    const deaf = await buildApp({ ...deps, services: { ...services, clock: { ...services.clock, after } } });
    const there = await deaf.listen({ host: '127.0.0.1', port: 0 });
    const theirs = await connectClient(there, await signIn(web, BEN));
    const other = await connectClient(there, await signIn(web, ANN));
    await sql`update refresh_tokens set revoked = true where user_id = ${BEN}`;
    expect(theirs.socket.connected).toBe(true);
    looks.shift()!();
    await isGone(theirs);
    expect(other.socket.connected).toBe(true);
    await deaf.close();
  });
});

describe('what is stored about oneself', () => {
  const DEV = DEMO_MANAGERS[3].user_id;
  const forget = async (cookie: string, code?: string) =>
    web.app.inject({ method: 'POST', url: '/api/me/forget', headers: { cookie }, payload: { code } });

  test('is a file that nobody else gets, and no cache keeps', async () => {
    const cookie = await signIn(web, DEV);
    const answer = await web.app.inject({ method: 'GET', url: '/api/me/data', headers: { cookie } });
    expect(answer.headers).toMatchObject({
      'content-disposition': 'attachment; filename="paper-dynasty.json"',
      'cache-control': 'no-store',
    });
    expect(answer.json()).toMatchObject({ users: [{ user_id: DEV }], sessions: [{}] });
    expect(answer.body).not.toContain(ANN);
    expect((await web.app.inject({ method: 'GET', url: '/api/me/data' })).statusCode).toBe(401);
  });

  test('is forgotten by who has just signed in and confirms it twice; every connection of theirs ends', async () => {
    const cookie = await signIn(web, DEV);
    await web.process.sql`update sessions set started_at = now() - interval '1 hour' where user_id = ${DEV}`;
    expect((await forget(cookie)).json()).toMatchObject({ status: 403, code: 'confirmation_needed' });
    const fresh = await signIn(web, DEV);
    const client = await connectClient(web.url, fresh);
    const first = (await forget(fresh)).json<{ code: string }>();
    expect(first).toMatchObject({ forgotten: false, step: 1 });
    const last = (await forget(fresh, first.code)).json<{ code: string }>();
    expect(last).toMatchObject({ forgotten: false, step: 2 });
    expect((await forget(await signIn(web, BEN), last.code)).json()).toMatchObject({
      forgotten: false,
      step: 1,
    });
    expect(client.socket.connected).toBe(true);
    expect((await forget(fresh, last.code)).json()).toEqual({ forgotten: true });
    await vi.waitFor(() => expect(client.socket.connected).toBe(false));
    const me = await web.app.inject({ method: 'GET', url: '/api/me', headers: { cookie: fresh } });
    expect(me.json()).toMatchObject({ user: null });
  });
});
