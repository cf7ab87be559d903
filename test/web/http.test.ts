import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { templateLeague } from '@paper-dynasty/db/league/template/template-league';
import { bringIn } from '../db/leagues.ts';
import { SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { deriveKey } from '@paper-dynasty/db/system';
import { ANN, BEN } from '../db/games.ts';
import type { OpeningView } from '@paper-dynasty/engine/wire/lineup-view';
import { buildApp } from '@paper-dynasty/web/server/app';
import { endGrace, signIn, webDeps, withTestWeb } from './support.ts';

const web = withTestWeb();
let ann: string;
let ben: string;
beforeAll(async () => {
  ann = await signIn(web, ANN);
  ben = await signIn(web, BEN);
});

const newGame = {
  league_id: 'pd',
  away: { team_id: 'pd-cartographers' },
  home: { team_id: 'pd-foxes', computer: 'balanced' },
};
const post = (url: string, payload: object | string, cookie?: string, headers: Record<string, string> = {}) =>
  web.app.inject({
    method: 'POST',
    url,
    payload,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(typeof payload === 'string' ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
  });
const get = (url: string, cookie?: string) =>
  web.app.inject({ method: 'GET', url, headers: cookie ? { cookie } : {} });

describe('signing in', () => {
  test('who am I, before and after, and how one can sign in', async () => {
    expect((await get('/api/me')).json()).toEqual({
      user: null,
      sign_in: { discord: false, demo: true, activity: null },
    });
    expect((await get('/api/me', ann)).json()).toMatchObject({ user: { user_id: ANN, name: 'Ada Marsh' } });
  });
  test('the cookies are httpOnly and SameSite', async () => {
    const answer = await post('/auth/demo', { user_id: ANN });
    for (const cookie of answer.cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });
  test('refresh tokens rotate; using one twice ends the session everywhere', async () => {
    const first = await post('/auth/demo', { user_id: BEN });
    const refresh = first.cookies.find((c) => c.name === 'pd_refresh')!.value;
    const second = await post('/auth/refresh', {}, `pd_refresh=${refresh}`);
    expect(second.statusCode).toBe(200);
    const next = second.cookies.find((c) => c.name === 'pd_refresh')!.value;
    expect(next).not.toBe(refresh);
    await endGrace(web.process);
    expect((await post('/auth/refresh', {}, `pd_refresh=${refresh}`)).statusCode).toBe(401);
    expect((await post('/auth/refresh', {}, `pd_refresh=${next}`)).statusCode).toBe(401);
  });
  test('a refresh whose answer was lost, or that two pages asked for at once, ends nothing', async () => {
    const first = await post('/auth/demo', { user_id: BEN });
    const refresh = first.cookies.find((c) => c.name === 'pd_refresh')!.value;
    for (let time = 0; time < 3; time += 1)
      expect((await post('/auth/refresh', {}, `pd_refresh=${refresh}`)).statusCode).toBe(200);
  });
  test('one sees where one is signed in, and ends one of them', async () => {
    const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const enter = async (headers: Record<string, string>) =>
      (
        await web.app.inject({
          method: 'POST',
          url: '/auth/demo',
          payload: { user_id: DEMO_COMMISSIONER.user_id },
          headers,
        })
      ).cookies
        .map((c) => `${c.name}=${c.value}`)
        .join('; ');
    const there = await enter({ 'user-agent': browser });
    const here = await enter({});
    interface Listed {
      readonly id: string;
      readonly device: string | null;
      readonly current: boolean;
    }
    const list = async () => (await get('/api/me/sessions', here)).json<{ sessions: Listed[] }>().sessions;
    const other = (await list()).find((s) => !s.current)!;
    expect(await list()).toMatchObject([{ current: true }, { current: false, device: 'Firefox, Linux' }]);
    expect((await get('/api/me/sessions')).statusCode).toBe(401);
    expect((await post(`/auth/sessions/${other.id}/end`, {}, ann)).statusCode).toBe(400);
    expect((await post(`/auth/sessions/${other.id}/end`, {}, here)).statusCode).toBe(200);
    expect(await list()).toMatchObject([{ current: true }]);
    expect((await get('/api/me', there)).json()).toMatchObject({ user: null });
    expect((await post('/auth/refresh', {}, there)).statusCode).toBe(401);
  });
  test('where people come by HTTPS the cookies are ones that no other site of the domain can set', async () => {
    const deps = webDeps(web.process);
    const app = await buildApp({ ...deps, config: { ...deps.config, publicUrl: 'https://cards.example' } });
    const enter = { method: 'POST', url: '/auth/demo', payload: { user_id: ANN } } as const;
    const { cookies, headers } = await app.inject(enter);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(
        /object-src 'none'.*script-src 'self'|script-src 'self'.*object-src 'none'/,
      ) as string,
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(cookies.map((c) => c.name)).toEqual(['__Host-pd_access', '__Host-pd_refresh']);
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, path: '/', httpOnly: true });
    expect(cookies.every((c) => !('domain' in c))).toBe(true);
    const cookie = cookies.map((c) => `${c.name}=${c.value}`).join('; ');
    const me = await app.inject({ method: 'GET', url: '/api/me', headers: { cookie } });
    expect(me.json()).toMatchObject({ user: { user_id: ANN } });
    const unmarked = cookie.replaceAll('__Host-', '');
    const nobody = await app.inject({ method: 'GET', url: '/api/me', headers: { cookie: unmarked } });
    expect(nobody.json()).toMatchObject({ user: null });
    await app.close();
  });
  test('signing out ends the refresh token too', async () => {
    const cookies = (await post('/auth/demo', { user_id: BEN })).cookies
      .map((c) => `${c.name}=${c.value}`)
      .join('; ');
    expect((await post('/auth/logout', {}, cookies)).statusCode).toBe(200);
    expect((await post('/auth/refresh', {}, cookies)).statusCode).toBe(401);
  });
  test('signing out with an access token that has expired ends the refresh token all the same', async () => {
    const refresh = (await post('/auth/demo', { user_id: BEN })).cookies.find(
      (c) => c.name === 'pd_refresh',
    )!;
    await post('/auth/logout', {}, `pd_refresh=${refresh.value}`);
    expect((await post('/auth/refresh', {}, `pd_refresh=${refresh.value}`)).statusCode).toBe(401);
  });
  test('a stranger to the demo is not signed in', async () => {
    expect((await post('/auth/demo', { user_id: 'nobody' })).json()).toMatchObject({
      code: 'user_not_found',
    });
  });
  test.each([
    ['forged', 'another key', '15 minutes'],
    ['expired', 'sessions', '-1 minute'],
  ])('a %s token is refused', async (_name, purpose, expiry) => {
    const key = deriveKey('a secret of the tests, long enough to be one', purpose);
    const token = await new SignJWT({ sid: 'x' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(ANN)
      .setIssuer('paper-dynasty')
      .setIssuedAt()
      .setExpirationTime(expiry)
      .sign(key);
    const bearer = await web.app.inject({
      method: 'POST',
      url: '/api/games',
      payload: newGame,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(bearer.json()).toMatchObject({ status: 401, code: 'not_signed_in' });
    expect((await post('/api/games', newGame, `pd_access=${token}`)).statusCode).toBe(401);
  });
});

describe('games', () => {
  test('are made, given a lineup and started in one click, and watched by anybody', async () => {
    const made = await post('/api/games', newGame, ann);
    expect(made.statusCode).toBe(201);
    const { game_id, game } = made.json<{ game_id: string; game: { status: string } }>();
    expect(game.status).toBe('lineups');
    const started = await post(`/api/games/${game_id}/start`, {}, ann);
    expect(started.json()).toMatchObject({ game: { status: 'active', your_sides: ['away'] } });
    expect((await get(`/api/games/${game_id}`)).json()).toMatchObject({
      game: { your_sides: [], batter: { bats: expect.any(String) as string } },
    });
    expect(
      (await get('/api/games')).json<{ games: { game_id: string }[] }>().games.map((g) => g.game_id),
    ).toContain(game_id);
    for (const part of ['plays', 'events', 'box-score', 'line-score', 'dice']) {
      expect((await get(`/api/games/${game_id}/${part}`)).statusCode, part).toBe(200);
    }
    expect((await get(`/api/games/${game_id}/dice`)).json()).toMatchObject({ seed: null });
  });
  test('a lineup is made from what its own side alone is told, and begins the game', async () => {
    const { game_id } = (await post('/api/games', newGame, ann)).json<{ game_id: string }>();
    const path = `/api/games/${game_id}/lineup`;
    expect((await get(path)).json()).toMatchObject({ code: 'not_signed_in' });
    expect((await get(path, ben)).json()).toMatchObject({ code: 'not_allowed' });
    expect((await get(`${path}?side=home`, ann)).json()).toMatchObject({ code: 'not_allowed' });
    const { lineup, men, designated_hitter } = (await get(`${path}?side=away`, ann)).json<OpeningView>();
    expect(men.find((m) => m.player_id === lineup.pitcher_id)).toMatchObject({ pitches: true });
    expect(lineup.batting_order.some((s) => s.position === 'DH')).toBe(designated_hitter);
    const reversed = { ...lineup, batting_order: lineup.batting_order.toReversed() };
    expect((await post(path, { side: 'away', lineup: reversed }, ann)).json()).toMatchObject({
      game: { status: 'active' },
    });
    expect((await get(path, ann)).json()).toMatchObject({ lineup: reversed });
  });
  test('an invitation is accepted by the one who was invited, and by nobody else', async () => {
    const { game_id } = (await post('/api/games', { ...newGame, home: { team_id: 'pd-foxes' } }, ann)).json<{
      game_id: string;
    }>();
    expect((await post(`/api/games/${game_id}/accept`, {}, ann)).json()).toMatchObject({
      code: 'not_your_turn',
    });
    expect((await post(`/api/games/${game_id}/accept`, { nonce: 'lucky' }, ben)).json()).toMatchObject({
      game: { status: 'lineups' },
    });
  });
  test('the same key makes one game', async () => {
    const key = { 'idempotency-key': 'the-same-key-again' };
    const [a, b] = [await post('/api/games', newGame, ann, key), await post('/api/games', newGame, ann, key)];
    expect(a.json<{ game_id: string }>().game_id).toBe(b.json<{ game_id: string }>().game_id);
  });
  test('a private game is not there for others', async () => {
    const { game_id } = (await post('/api/games', { ...newGame, visibility: 'private' }, ann)).json<{
      game_id: string;
    }>();
    expect((await get(`/api/games/${game_id}`, ann)).statusCode).toBe(200);
    for (const part of ['', '/plays', '/events', '/dice']) {
      const answer = await get(`/api/games/${game_id}${part}`, ben);
      expect(answer.json()).toMatchObject({ status: 404, code: 'game_not_found' });
    }
    expect((await get('/api/games/00000000-0000-8000-8000-000000000000', ben)).json()).toMatchObject({
      status: 404,
      code: 'game_not_found',
    });
  });
});

describe('bad input is answered in words and changes nothing', () => {
  test.each([
    ['not signed in', () => post('/api/games', newGame), 401, 'not_signed_in'],
    ['not JSON', () => post('/api/games', '{', ann), 400, 'bad_input'],
    ['no league', () => post('/api/games', { ...newGame, league_id: 'nope' }, ann), 404, 'league_not_found'],
    [
      'no team',
      () => post('/api/games', { ...newGame, home: { team_id: 'nope' } }, ann),
      404,
      'team_not_found',
    ],
    ['a field amiss', () => post('/api/games', { ...newGame, mode: 'war' }, ann), 400, 'bad_input'],
    [
      "somebody else's two teams",
      () =>
        post(
          '/api/games',
          { ...newGame, away: { team_id: 'pd-bells' }, home: { team_id: 'pd-otters' } },
          ann,
        ),
      403,
      'not_allowed',
    ],
    ['an unknown game', () => post('/api/games/nope/accept', {}, ann), 404, 'game_not_found'],
    ['too large', () => post('/api/games', { ...newGame, nonce: 'x'.repeat(70_000) }, ann), 413, 'bad_input'],
    ['no such route', () => get('/api/nothing'), 404, 'not_found'],
  ])('%s', async (_name, ask, status, code) => {
    const answer = await ask();
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status, code, detail: expect.stringMatching(/\w/) as string });
    expect(answer.body).not.toMatch(/node_modules|\.ts:/);
  });
  test('in the language that was chosen on the page, else in the one that the browser asks for', async () => {
    const asked = { ...newGame, home: newGame.away };
    const words = async (cookie: string, language: string): Promise<unknown> =>
      (await post('/api/games', asked, cookie, { 'accept-language': language })).json().detail;
    expect(await words(ann, 'en-US')).toBe('A team cannot play itself.');
    expect(await words(ann, 'es-MX, en')).toBe('Un equipo no puede jugar contra sí mismo.');
    expect(await words(`${ann}; language=es`, 'en')).toBe('Un equipo no puede jugar contra sí mismo.');
    expect((await get('/api/games/nope', `${ann}; language=es`)).json().detail).toBe('No existe ese juego.');
  });
  test('a field amiss is named', async () => {
    expect((await post('/api/games', { ...newGame, away: {} }, ann)).json()).toMatchObject({
      field: 'away.team_id',
    });
  });
  test("other sites' pages cannot act", async () => {
    const answer = await post('/api/games', newGame, ann, {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.json()).toMatchObject({ status: 403, code: 'not_allowed' });
  });
});

test('with a Discord application the page sends people there, with state and PKCE', async () => {
  const deps = webDeps(web.process);
  const config = {
    ...deps.config,
    demoSignIn: false,
    discord: { clientId: '123', clientSecret: 'secret', apiUrl: 'http://127.0.0.1:9/api', activity: false },
  };
  const app = await buildApp({ ...deps, config });
  const answer = await app.inject({ method: 'GET', url: '/auth/discord' });
  expect(answer.statusCode).toBe(302);
  const to = new URL(String(answer.headers.location));
  expect(to.pathname).toBe('/oauth2/authorize');
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    client_id: '123',
    scope: 'identify',
    code_challenge_method: 'S256',
  });
  expect(to.searchParams.get('state')).toMatch(/.{8}/);
  const forged = await app.inject({ method: 'GET', url: '/auth/discord/callback?code=x&state=forged' });
  expect(forged.json()).toMatchObject({ status: 401, code: 'not_signed_in' });
  expect((await app.inject({ method: 'GET', url: '/auth/demo' })).statusCode).toBe(404);
  await app.close();
});

test('health, documentation and security headers', async () => {
  expect((await get('/healthz')).json()).toEqual({ ok: true });
  expect((await get('/readyz')).json()).toEqual({ ok: true });
  const docs = (await get('/docs/json')).json<{ paths: Record<string, unknown> }>();
  expect(Object.keys(docs.paths)).toContain('/api/games/{id}/box-score');
  const csp = String((await get('/api/leagues')).headers['content-security-policy']);
  expect(csp).toContain("script-src 'self'");
  expect(csp).not.toContain('unsafe-inline');
});

test('teams, rosters and printed cards', async () => {
  const { teams } = (await get('/api/leagues/sba/teams')).json<{
    teams: { id: string; managers: { name: string }[] }[];
  }>();
  expect(teams.map((t) => t.managers[0]!.name).sort()).toEqual([
    'Ada Marsh',
    'Ben Okoro',
    'Carla Voss',
    'Dev Rao',
  ]);
  const { roster } = (await get(`/api/leagues/sba/teams/${teams[0]!.id}`)).json<{
    roster: { image: string }[];
  }>();
  const card = await get(roster[0]!.image);
  expect(card.headers['content-type']).toContain('image/svg+xml');
  expect(card.body).toContain('against left-handed pitchers');
  const [, , , , file = ''] = roster[0]!.image.split('/');
  expect((await get(`/cards/${file}`)).headers.location).toBe(roster[0]!.image);
});

test('records of a player, a team and games say by which outs a half their innings are written', async () => {
  const data = templateLeague('manual', 'short');
  await bringIn(web.process.services.office, { ...data, config: { ...data.config, outs_per_half: 2 } });
  const team = data.teams[0]!.team.id;
  const man = data.players.find((p) => p.team_id === team)!.player.id;
  for (const url of [`players/${man}`, `players/${man}/games`, `teams/${team}/record`])
    expect((await get(`/api/leagues/short/${url}`)).json(), url).toMatchObject({ outs_per_half: 2 });
});

test('leagues with the same ids do not mix', async () => {
  const { office } = web.process.services;
  const named = (id: string): LeagueData => {
    const data = templateLeague('manual', id);
    return {
      ...data,
      teams: data.teams.map((club) => ({ ...club, team: { ...club.team, name: `${id} ${club.team.id}` } })),
      players: data.players.map((one) => ({ ...one, player: { ...one.player, name: `Of ${id}` } })),
    };
  };
  const [one, two] = [named('one'), named('two')];
  for (const data of [one, two]) await bringIn(office, data);
  const team = one.teams[0]!.team.id;
  const man = one.players.find((p) => p.team_id === team)!.player.id;
  for (const id of ['one', 'two']) {
    expect((await get(`/api/leagues/${id}/teams/${team}`)).json()).toMatchObject({
      team: { name: `${id} ${team}` },
      roster: one.players.filter((p) => p.team_id === team).map(() => ({ name: `Of ${id}` })),
    });
    expect((await get(`/api/leagues/${id}/players/${man}`)).json()).toMatchObject({
      league_id: id,
      player: { name: `Of ${id}` },
      team: { id: team, name: `${id} ${team}` },
    });
    expect((await get(`/leagues/${id}/cards/${man}.svg`)).body).toContain(`Of ${id}`);
  }
  expect((await get(`/api/leagues/pd/teams/${team}`)).json()).toMatchObject({ code: 'team_not_found' });
  expect((await get(`/api/leagues/pd/players/${man}`)).json()).toMatchObject({ code: 'user_not_found' });
  expect((await get(`/cards/${man}.svg`)).statusCode).toBe(404);
});
