import { parse } from 'lossless-json';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startLeagueStandIn, type LeagueStandIn } from './league-api/index.ts';

let server: LeagueStandIn;
beforeAll(async () => {
  server = await startLeagueStandIn();
});
afterAll(() => server.close());
afterEach(() => server.clearFaults());

const get = async (path: string): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(`${server.apiUrl}${path}`);
  return { status: response.status, text: await response.text() };
};
const json = async (path: string): Promise<unknown> => JSON.parse((await get(path)).text);
const write = async (method: string, path: string, body?: unknown, key = server.key) => {
  const response = await fetch(`${server.apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
};

describe('reading', () => {
  test('ids are new each season, and an organisation is three rows', async () => {
    const [old, now] = await Promise.all([json('/v3/teams?season=12'), json('/v3/teams?season=13')]);
    const abbrevs = (page: unknown) => (page as { teams: { id: number; abbrev: string }[] }).teams;
    expect(abbrevs(now).map((team) => team.abbrev)).toContain('BHMIL');
    expect(abbrevs(now)).toHaveLength(13);
    expect(abbrevs(old)[0]?.abbrev).toBe(abbrevs(now)[0]?.abbrev);
    expect(abbrevs(old)[0]?.id).not.toBe(abbrevs(now)[0]?.id);
  });

  test('Discord ids come as texts, as long numbers, and rounded; asked for a person, all are found', async () => {
    const { text } = await get('/v3/teams?season=13&team_abbrev=WV&team_abbrev=BHM&team_abbrev=POR');
    const { teams } = parse(text) as { teams: { gmid: unknown }[] };
    expect(teams.map((team) => String(team.gmid))).toEqual([
      '900000000000000001',
      '900000000000000002',
      '900000000000000000',
    ]);
    expect(typeof teams[0]?.gmid).toBe('string');
    const owned = (await json('/v3/teams?season=13&owner_id=900000000000000003')) as { count: number };
    expect(owned.count).toBe(3);
  });

  test('relations are objects, or ids where a short output is asked for', async () => {
    const whole = (await json('/v3/games?season=13&week=1')) as { games: { away_team: unknown }[] };
    const short = (await json('/v3/games?season=13&week=1&short_output=true')) as typeof whole;
    expect(whole.games).toHaveLength(8);
    expect(whole.games[0]?.away_team).toMatchObject({ abbrev: 'WV' });
    expect(short.games[0]?.away_team).toBe(520);
  });

  test('every club plays 72 games, four a week, half of them at home', async () => {
    const { count } = (await json('/v3/games?season=13&team_abbrev=SAL')) as { count: number };
    const home = (await json('/v3/games?season=13&home_team_id=529')) as { count: number };
    expect([count, home.count]).toEqual([72, 36]);
  });

  test('a roster has 26 active men without hands or ratings, and the injured and the minor leaguers apart', async () => {
    const roster = (await json('/v3/teams/523/roster/current')) as Record<string, { players: object[] }>;
    const { active, shortil, longil } = roster;
    expect([active, shortil, longil].map((list) => list?.players.length)).toEqual([26, 2, 3]);
    expect(active?.players[0]).toMatchObject({ pos_1: 'C', pos_2: null, team: { abbrev: 'BHM' } });
    expect(Object.keys(active?.players[0] ?? {})).not.toContain('bats');
  });

  test('what is not there is 404 with a text', async () => {
    expect(await get('/v3/teams/1')).toEqual({ status: 404, text: 'Team ID 1 not found' });
  });
});

describe('writing', () => {
  const game = () => server.world.games.find((row) => row.season === 13)!;
  beforeEach(() => {
    server.world.plays.clear();
    server.world.decisions.clear();
  });

  test('needs the key', async () => {
    expect(await write('PATCH', `/v3/games/${String(game().id)}?away_score=3`, undefined, 'wrong')).toEqual({
      status: 401,
      text: 'Unauthorized',
    });
    expect(game().away_score).toBeNull();
  });

  test('a game is patched by its query, where empty is nothing, and wiped', async () => {
    const path = `/v3/games/${String(game().id)}?away_score=3&home_score=2&game_num=1&scorecard_url=`;
    await write('PATCH', path);
    expect(game()).toMatchObject({ away_score: 3, home_score: 2, game_num: 1, scorecard_url: null });
    const standings = (await json('/v3/standings?season=13&short_output=true')) as { standings: object[] };
    expect(standings.standings[0]).toMatchObject({ team: 520, wins: 1, losses: 0, run_diff: 1 });
    await write('POST', `/v3/games/wipe/${String(game().id)}`, {});
    expect(game()).toMatchObject({ away_score: null, game_num: null });
  });

  test('decisions need one win and one loss, and are answered with a plain text', async () => {
    const decision = (win: number, loss: number) => ({
      ...{ game_id: game().id, season: 13, week: 1, game_num: 1, pitcher_id: 13000, team_id: 520 },
      ...{ win, loss, hold: 0, is_save: 0, b_save: 0, is_start: true },
      ...{ irunners: 0, irunners_scored: 0, rest_ip: 6, rest_required: 2 },
    });
    const refused = await write('POST', '/v3/decisions', { decisions: [decision(1, 0)] });
    expect(refused).toEqual({ status: 422, text: 'one win and one loss are needed' });
    const taken = await write('POST', '/v3/decisions', { decisions: [decision(1, 0), decision(0, 1)] });
    expect(taken).toEqual({ status: 200, text: '"Inserted 2 decisions"' });
    const again = await write('POST', '/v3/decisions', { decisions: [decision(1, 0), decision(0, 1)] });
    expect(again.status).toBe(422);
  });

  test('plays that do not fit are refused with the field', async () => {
    const refused = await write('POST', '/v3/plays', { plays: [{ game_id: game().id, play_num: 0 }] });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('plays.0.play_num');
  });
});

describe('faults', () => {
  test('an answer that is no JSON, one that is too big, one that sends elsewhere, each once', async () => {
    server.inject({ malformed: true });
    server.inject({ bytes: 5000 });
    server.inject({ redirect: 'http://10.0.0.1/' });
    await expect(json('/v3/current')).rejects.toThrow(SyntaxError);
    expect((await get('/v3/current')).text).toHaveLength(5002);
    const response = await fetch(`${server.apiUrl}/v3/current`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://10.0.0.1/']);
    expect((await get('/v3/current')).status).toBe(200);
  });

  test('work that was done, and a connection that is closed before the answer', async () => {
    const { id } = server.world.games[0]!;
    server.inject({ match: (method) => method === 'PATCH', afterEffect: true, dropConnection: true });
    await expect(write('PATCH', `/v3/games/${String(id)}?away_score=7`)).rejects.toThrow();
    expect(server.world.games[0]?.away_score).toBe(7);
  });

  test('a server that is down answers nobody', async () => {
    server.setDown(true);
    await expect(get('/v3/current')).rejects.toThrow();
    server.setDown(false);
    expect((await get('/v3/current')).status).toBe(200);
  });
});

test('the document of the interface names every call, and not those that are lacking', async () => {
  const older = await startLeagueStandIn({ lacking: ['/v3/injuries'] });
  try {
    const { paths } = (await (await fetch(`${older.apiUrl}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(paths)).toContain('/api/v3/teams/{id}/roster/current');
    expect(Object.keys(paths)).not.toContain('/api/v3/injuries');
    expect((await fetch(`${older.apiUrl}/v3/injuries`)).status).toBe(404);
  } finally {
    await older.close();
  }
});

test('another process gives a club away, moves a man, spoils a card, and sees what was answered', async () => {
  const own = await startLeagueStandIn({ control: true });
  const control = async (method: string, path: string, body?: object): Promise<number> => {
    const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    return (await fetch(`${own.url}/_control/${path}`, init)).status;
  };
  interface File {
    readonly players: readonly { readonly id: string; readonly team: string }[];
    readonly cards: readonly { readonly player: string; readonly strikeout: string }[];
  }
  const read = (headers: Record<string, string> = {}) =>
    fetch(`${own.url}/cards/league.json`, { headers: { authorization: `Bearer ${own.key}`, ...headers } });
  try {
    const first = await read();
    const etag = first.headers.get('etag')!;
    const before = (await first.json()) as File;
    expect((await read({ 'if-none-match': etag })).status).toBe(304);
    const answered = await fetch(`${own.url}/_control/requests`);
    expect(((await answered.json()) as { status: number }[]).map(({ status }) => status)).toEqual([200, 304]);

    const [man, other] = [before.players[0]!, before.players.at(-1)!];
    expect(await control('POST', 'cards/move', { player: man.id, team: other.team })).toBe(200);
    expect(await control('POST', 'cards/move', { player: other.id, team: null })).toBe(200);
    expect(await control('POST', 'cards/move', { player: 'nobody', team: null })).toBe(404);
    expect(await control('POST', 'cards/spoil', { player: man.id, column: 'strikeout', value: '99' })).toBe(
      200,
    );
    const changed = await read({ 'if-none-match': etag });
    expect(changed.status).toBe(200);
    const after = (await changed.json()) as File;
    expect(after.players.find(({ id }) => id === man.id)).toMatchObject({ team: other.team });
    expect(after.players.map(({ id }) => id)).not.toContain(other.id);
    const struck = ({ cards }: File) => cards.find(({ player }) => player === man.id)?.strikeout;
    expect([struck(before) === '99', struck(after)]).toEqual([false, '99']);
    expect(await control('DELETE', 'cards/spoil')).toBe(200);
    expect(struck((await (await read()).json()) as File)).toBe(struck(before));

    expect(await control('POST', 'owner', { abbrev: 'WV', user: '900000000000000077' })).toBe(200);
    const owned = await fetch(`${own.apiUrl}/v3/teams?season=13&owner_id=900000000000000077`);
    expect(await owned.json()).toMatchObject({ count: 1, teams: [{ abbrev: 'WV' }] });
  } finally {
    await own.close();
  }
});
