import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import { leagueRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import { createSbaClient, sbaBase, type SbaClient } from '@paper-dynasty/db/league/sba/client';
import { keepRatings } from '@paper-dynasty/db/league/sba/keep-ratings';
import { clubLetters, rosterTypeOf } from '@paper-dynasty/db/league/sba/organisation';
import { probeServer, tellProbe } from '@paper-dynasty/db/league/sba/probe';
import { colorOf, readSbaSeason, type SeasonSettings } from '@paper-dynasty/db/league/sba/read-season';
import { createRemote, type Remote } from '@paper-dynasty/db/league/remote/remote';
import { startLeagueStandIn, type LeagueStandIn } from '../stand-ins/league-api/index.ts';

let server: LeagueStandIn;
let remote: Remote;
let client: SbaClient;
beforeAll(async () => {
  server = await startLeagueStandIn();
});
afterAll(() => server.close());
const remoteTo = (address: string): Remote =>
  createRemote({
    base: sbaBase(address),
    key: server.key,
    localHosts: ['127.0.0.1'],
    limits: { retries: 0, failures: 1000 },
  });
beforeEach(() => {
  remote = remoteTo(server.url);
  client = createSbaClient(remote);
});
afterEach(async () => {
  server.clearFaults();
  await remote.close();
});

const SETTINGS: SeasonSettings = {
  config: leagueConfigSchema.parse({
    id: 'sba13',
    name: 'The Alliance',
    card_mode: 'manual',
    rare_play: 'd100_is_1',
  }),
  cardsets: [],
  admins: [],
  rules: leagueRulesSchema.parse({}),
};
const [ADA, BEN, CARLA, DEV] = [1, 2, 3, 4].map((n) => `90000000000000000${String(n)}`) as [
  string,
  string,
  string,
  string,
];
const PEOPLE = [ADA, BEN, CARLA, DEV];

test.each(['', '/api', '/api/v3', '/api/v3/', '/'])(
  'an address that ends in "%s" leads to the third version',
  (end) => expect(sbaBase(`https://league.example${end}`)).toBe('https://league.example/api/v3'),
);

test.each([
  ['WV', 'Ridgebacks', 'club'],
  ['WVMiL', 'Ridgebacks MiL', 'minors'],
  ['WVIL', 'Ridgebacks IL', 'injured'],
  ['BHM', 'Foundry', 'club'],
  ['BHMIL', 'Foundry IL', 'injured'],
  ['BHMMiL', 'Foundry MiL', 'minors'],
  ['FA', 'Free Agents', 'free_agents'],
])('%s (%s) is of the kind %s', (abbrev, name, kind) => expect(rosterTypeOf(abbrev, name)).toBe(kind));

test.each([
  ['WV', 'Ridgebacks', 'WV'],
  ['WVMiL', 'Ridgebacks MiL', 'WV'],
  ['WVIL', 'Ridgebacks IL', 'WV'],
  ['BHMIL', 'Foundry IL', 'BHM'],
])('%s (%s) is of the club %s', (abbrev, name, club) => expect(clubLetters(abbrev, name)).toBe(club));

test.each([
  ['A6CE39', '#a6ce39'],
  ['#3B5D3A', '#3b5d3a'],
  ['0x7a2e4d', '#7a2e4d'],
])('the color %s is read as %s', (color, expected) => expect(colorOf(color, 'WV')).toBe(expected));
test.each([null, '', 'red', 'A6CE3'])('in place of the color %s a team gets one', (color) =>
  expect(colorOf(color, 'SAL')).toMatch(/^#[0-9a-f]{6}$/),
);

describe('a season', () => {
  test('has its clubs, active men, parks and schedule; of men their name, positions and picture', async () => {
    const { data, week, version, notices } = await readSbaSeason(client, SETTINGS, PEOPLE);
    expect([data.season, week, version]).toEqual(['13', 5, 'V35']);
    expect(data.teams.map(({ team }) => [team.abbreviation, team.color])).toEqual([
      ['WV', '#a6ce39'],
      ['BHM', '#b4632a'],
      ['POR', '#3b5d3a'],
      ['SAL', expect.stringMatching(/^#[0-9a-f]{6}$/)],
    ]);
    expect(data.teams[0]).toMatchObject({ division: 'Lakes', league_half: 'Old League', park_id: '520' });
    expect(data.players).toHaveLength(4 * 26);
    const catcher = data.players[0];
    expect(catcher?.player).toMatchObject({
      bats: null,
      throws: null,
      batting: { speed: null },
      pitching: null,
    });
    expect(catcher?.player.fielding).toEqual([{ position: 'C', range: null, error: null }]);
    expect(catcher?.player.image).toMatch(/^https:\/\/cards\.example\//);
    expect(catcher?.person_id).toBe('5000');
    const starter = data.players.find(({ positions }) => positions.includes('SP'));
    expect(starter?.player.pitching).toMatchObject({ roles: ['SP'], starter_endurance: null });
    expect(data.schedule).toHaveLength(144);
    expect(data.schedule.slice(0, 5).map(({ series, game }) => [series, game])).toEqual([
      ['W1 WV@BHM', 1],
      ['W1 WV@BHM', 2],
      ['W1 WV@BHM', 3],
      ['W1 WV@BHM', 4],
      ['W1 POR@SAL', 1],
    ]);
    expect(notices).toEqual([]);
  });

  test('names with markup and mentions stay names', async () => {
    const { data } = await readSbaSeason(client, SETTINGS, PEOPLE);
    const names = data.players.map(({ player }) => player.name);
    expect(names).toContain('Bo <b>Bell</b>');
  });

  test('a Discord id that was rounded is settled by asking for the people we know', async () => {
    const { data } = await readSbaSeason(client, SETTINGS, PEOPLE);
    expect(data.teams.map(({ manager_ids }) => manager_ids)).toEqual([[ADA], [BEN], [CARLA], [DEV, ADA]]);
  });

  test('one that stands for nobody we know is told of, and is nobody’s', async () => {
    const { data, notices } = await readSbaSeason(client, SETTINGS, []);
    expect(data.teams.map(({ manager_ids }) => manager_ids)).toEqual([[ADA], [BEN], [], [DEV, ADA]]);
    expect(notices).toEqual([expect.stringMatching(/Discord id of POR may have been rounded/)]);
  });

  test('injuries and standings come with it, and are done without where the server has none', async () => {
    const season = await readSbaSeason(client, SETTINGS, PEOPLE);
    expect(season.injuries).toHaveLength(8);
    expect(season.injuries[0]).toMatchObject({
      team: expect.stringMatching(/^(WV|BHM|POR|SAL)$/) as string,
      games: expect.any(Number) as number,
      returns: { week: expect.any(Number) as number, game: expect.any(Number) as number },
    });
    expect(season.standings.map(({ wins }) => wins)).toEqual([0, 0, 0, 0]);
    const game = server.world.games.find(({ season: of, home }) => of === 13 && home === 523)!;
    Object.assign(game, { away_score: 2, home_score: 7, game_num: 1 });
    const [best, ...others] = (await readSbaSeason(client, SETTINGS, PEOPLE)).standings;
    Object.assign(game, { away_score: null, home_score: null, game_num: null });
    expect(best).toMatchObject({
      team_id: '523',
      abbreviation: 'BHM',
      wins: 1,
      losses: 0,
      run_difference: 5,
    });
    expect(others.at(-1)).toMatchObject({ wins: 0, losses: 1, run_difference: -5 });
    server.inject({ match: (_, path) => path === '/v3/standings', status: 404 });
    const without = await readSbaSeason(client, SETTINGS, PEOPLE);
    expect(without.standings).toEqual([]);
    expect(without.notices).toEqual([expect.stringMatching(/^the standings cannot be read: /)]);
  });

  test('a row that cannot be read is left out and told of', async () => {
    const player = server.world.players.find(({ season, team }) => season === 13 && team === 520)!;
    const { name } = player;
    player.name = ' ';
    const { data, notices } = await readSbaSeason(client, SETTINGS, PEOPLE);
    player.name = name;
    expect(data.players).toHaveLength(4 * 26 - 1);
    expect(notices).toEqual([expect.stringMatching(/^roster of team 520, row 1 cannot be read \(name: /)]);
  });

  test('short outputs are read as well as whole ones', async () => {
    const short: Remote = {
      ...remote,
      json: (asked) => remote.json({ ...asked, query: { ...asked.query, short_output: true } }),
    };
    const { data, notices } = await readSbaSeason(createSbaClient(short), SETTINGS, PEOPLE);
    expect([data.players.length, data.schedule.length, notices]).toEqual([104, 144, []]);
    expect(data.players[0]?.person_id).toBe('5000');
  });
});

test('hands, ratings and the numbers of a park that the league knew stay, whatever the server does not know', async () => {
  const { data } = await readSbaSeason(client, SETTINGS, PEOPLE);
  const known = {
    ...data,
    parks: data.parks.map((line) => ({ ...line, park: { ...line.park, homerun: { L: 9, R: 11 } } })),
    players: data.players.map((line) => ({
      ...line,
      player: {
        ...line.player,
        id: `last season ${line.player.id}`,
        bats: 'L' as const,
        fielding: line.player.fielding.map((place) => ({ ...place, range: 2, arm: -1 })),
      },
    })),
  };
  const kept = keepRatings(data, known);
  expect(kept.players[0]?.player).toMatchObject({ id: data.players[0]?.player.id, bats: 'L', throws: null });
  expect(kept.players[0]?.player.fielding).toEqual([{ position: 'C', range: 2, error: null, arm: -1 }]);
  expect(kept.parks[0]?.park).toMatchObject({ homerun: { L: 9, R: 11 }, single: { L: null, R: null } });
  expect(keepRatings(data, null)).toBe(data);
});

describe('the probe', () => {
  test('finds every call in the document of a server that has them', async () => {
    const probe = await probeServer(remote);
    expect(probe.calls.filter(({ known, lacking }) => !known || lacking.length > 0)).toEqual([]);
    expect(tellProbe(probe)).toMatch(/^League API \(3\): 18 of our 18 calls are in its document\./);
  });

  test('says which an older server lacks', async () => {
    const older = await startLeagueStandIn({
      lacking: ['/v3/injuries', '/v3/standings/s{season}/recalculate'],
    });
    const there = remoteTo(older.apiUrl);
    const text = tellProbe(await probeServer(there));
    await Promise.all([there.close(), older.close()]);
    expect(text).toContain('16 of our 18 calls');
    expect(text).toContain('  no   GET    /v3/injuries');
    expect(text).toContain('  no   POST   /v3/standings/s…/recalculate');
    expect(text).toContain('  yes  GET    /v3/teams/…/roster/current');
  });
});
