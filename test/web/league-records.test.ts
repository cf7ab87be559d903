import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { exportGame } from '@paper-dynasty/db/commands/export-game';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { leaderBoards } from '@paper-dynasty/engine/stats/leaders';
import { makeSetup } from '../engine/fixtures.ts';
import { ANN, by, demoStart, good, playOne, practiceGame } from '../db/games.ts';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { playComputer } from '@paper-dynasty/engine/service/computer-driver';
import { playerSeasons } from '@paper-dynasty/engine/service/player-seasons';
import { startTestProcess } from '../process.ts';
import { withTestWeb } from './support.ts';

const web = withTestWeb();
const games: string[] = [];
beforeAll(async () => {
  const { services, sql } = web.process;
  await sql`delete from team_managers where league_id = 'pd'`;
  const user_id = DEMO_COMMISSIONER.user_id;
  for (const [away, home] of [
    ['pd-bells', 'pd-otters'],
    ['pd-otters', 'pd-foxes'],
    ['pd-bells', 'pd-foxes'],
  ] as const) {
    const sides = {
      away: { team_id: away, computer: 'balanced' },
      home: { team_id: home, computer: 'balanced' },
    } as const;
    const { game_id } = good(
      await startGame(services, demoStart('pd', { ...sides, user_id, mode: 'ranked' })),
    );
    for (let i = 0; i < 800; i += 1) {
      if ((await services.live.state(game_id))!.status === 'completed') break;
      await playComputer(services, game_id);
    }
    games.push(game_id);
  }
});

const get = async <T>(url: string): Promise<T> => (await web.app.inject({ method: 'GET', url })).json<T>();

test('standings, results, leaders and players agree with the games that were played', async () => {
  const states = await Promise.all(games.map(async (id) => (await web.process.services.live.state(id))!));
  expect(states.map((s) => s.status)).toEqual(['completed', 'completed', 'completed']);
  const { standings } = await get<{
    standings: { team_id: string; wins: number; losses: number; behind: number }[];
  }>('/api/leagues/pd/standings?mode=ranked');
  expect(standings.reduce((n, s) => n + s.wins, 0)).toBe(3);
  const wins = (team: string) =>
    states.filter((s) => s.winner !== null && s.setup[s.winner].team.id === team).length;
  for (const row of standings) expect(row.wins, row.team_id).toBe(wins(row.team_id));
  expect(standings[0]!.behind).toBe(0);
  expect(await get('/api/leagues/pd/standings?mode=practice')).toMatchObject({
    standings: standings.map(() => ({ wins: 0, losses: 0 })),
  });

  const { results } = await get<{ results: { game_id: string; home: { score: number } }[] }>(
    '/api/leagues/pd/results?mode=ranked',
  );
  expect(results.map((r) => r.game_id).sort()).toEqual([...games].sort());
  expect(results.find((r) => r.game_id === games[0])!.home.score).toBe(states[0]!.situation.score.home);

  const hits = new Map<string, number>();
  for (const state of states)
    for (const side of ['away', 'home'] as const)
      for (const line of boxScore(state)[side].batting)
        hits.set(line.player_id, (hits.get(line.player_id) ?? 0) + line.h);
  const { leaders } = await get<{
    leaders: { category: string; leaders: { player_id: string; value: number }[] }[];
  }>('/api/leagues/pd/leaders?count=50');
  const board = leaders.find((l) => l.category === 'h')!.leaders;
  expect(board[0]!.value).toBe(Math.max(...hits.values()));
  for (const { player_id, value } of board) expect(value).toBe(hits.get(player_id));

  const player = await get<{ batting: { h: number } | null; player: { id: string } }>(
    `/api/leagues/pd/players/${board[0]!.player_id}`,
  );
  expect(player).toMatchObject({ player: { id: board[0]!.player_id }, batting: { h: board[0]!.value } });
  expect(await get('/api/leagues/pd/players/nobody')).toMatchObject({ status: 404 });
  expect(await get('/api/leagues/nope/standings')).toMatchObject({ code: 'league_not_found' });
});

test('a man’s splits and games, the records of the season, and a team in the field', async () => {
  const [most] = (await web.process.services.records.batting({ league_id: 'pd' }))!;
  const { player_id, team_id, pa, h } = most!;
  const { splits, log } = {
    splits: await get<{ batting: { split: string; value: string; pa: number; h: number }[] }>(
      `/api/leagues/pd/players/${player_id}/splits`,
    ),
    log: await get<{ games: { game_id: string; batting: { pa: number } }[] }>(
      `/api/leagues/pd/players/${player_id}/games?limit=1`,
    ),
  };
  for (const of of ['versus', 'place', 'outs', 'month']) {
    const lines = splits.batting.filter(({ split }) => split === of);
    expect(
      lines.reduce((sum, line) => ({ pa: sum.pa + line.pa, h: sum.h + line.h }), { pa: 0, h: 0 }),
      of,
    ).toEqual({ pa, h });
  }
  expect(log.games).toHaveLength(1);
  const { feats } = await get<{ feats: { feat: string; holders: { game_id: string }[] }[] }>(
    '/api/leagues/pd/feats',
  );
  expect(games).toContain(feats.find(({ feat }) => feat === 'team_runs')!.holders[0]!.game_id);
  const team = await get<{
    totals: { fielding: { putouts: number } };
    fielding: { player_id: string; position: string; putouts: number }[];
  }>(`/api/leagues/pd/teams/${team_id}/record`);
  expect(team.fielding.reduce((sum, { putouts }) => sum + putouts, 0)).toBe(team.totals.fielding.putouts);
  const player = await get<{ career: { batting: { h: number } }; fielding: { position: string }[] }>(
    `/api/leagues/pd/players/${player_id}`,
  );
  expect(player.career.batting.h).toBe(h);
  // A designated hitter has no line there.
  const own = team.fielding.filter((line) => line.player_id === player_id);
  expect(player.fielding.map(({ position }) => position).sort()).toEqual(
    own.map(({ position }) => position).sort(),
  );
  expect(team.fielding.length).toBeGreaterThan(0);
  expect(await get('/api/leagues/pd/players/nobody/splits')).toMatchObject({ status: 404 });
  expect(await get('/api/leagues/pd/teams/nobody/record')).toMatchObject({ code: 'team_not_found' });
});

test.each(['batting', 'pitching', 'fielding', 'teams'])(
  'the records of %s as a table and as JSON',
  async (table) => {
    const csv = await web.app.inject(`/api/leagues/pd/records/${table}.csv?mode=ranked`);
    expect(csv.headers['content-type']).toContain('text/csv');
    const rows = (await get<Record<string, { team_id: string }[]>>(`/api/leagues/pd/records/${table}.json`))[
      table
    ]!;
    const [heads = '', ...lines] = csv.body.trim().split('\n');
    expect(heads.split(',')).toContain('team_id');
    expect(lines).toHaveLength(rows.length);
  },
);

test('a season as one file', async () => {
  const answer = await web.app.inject('/api/leagues/pd/season.zip?season=all');
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="pd-all.zip"',
  });
  const files = unzipSync(answer.rawPayload);
  const stored = JSON.parse(strFromU8(files['games.json']!)) as { game_id: string }[];
  expect(stored.map(({ game_id }) => game_id).sort()).toEqual([...games].sort());
  expect((await web.app.inject('/api/leagues/nope/season.zip')).json()).toMatchObject({
    code: 'league_not_found',
  });
});

test.each([
  ['eva', 'text/plain', /^id,/],
  ['csv', 'text/csv', /^game_id,|^number,|^[a-z_]+,/],
  ['json', 'application/json', /^\{/],
])('a game as %s', async (format, type, begins) => {
  const answer = await web.app.inject({ method: 'GET', url: `/api/games/${games[0]!}/export.${format}` });
  expect(answer.headers['content-type']).toContain(type);
  expect(answer.headers['content-disposition']).toContain(`.${format}`);
  expect(answer.body).toMatch(begins);
});

test('a man is told season by season, whatever id and card he had in each; results go on behind the newest', async () => {
  const { sql, services } = web.process;
  const [line] = await sql<{ player_id: string }[]>`
    select player_id from batting_lines where game_id = ${games[0]!} and pa > 2 limit 1`;
  const now = line!.player_id;
  const before = `${now}-before`;
  const [first] = await sql<
    { season: string | null }[]
  >`select season from games where game_id = ${games[0]!}`;
  await sql`
    insert into players (league_id, id, team_id, name, data, person_id, active)
    select league_id, ${before}, null, name, data, 'a-man', false from players where league_id = 'pd' and id = ${now}`;
  await sql`update players set person_id = 'a-man' where league_id = 'pd' and id = ${now}`;
  await sql`update games set season = 'of before' where game_id = ${games[0]!}`;
  await sql`update batting_lines set player_id = ${before} where game_id = ${games[0]!} and player_id = ${now}`;
  const seasons = await playerSeasons(services, 'pd', now);
  expect(seasons.at(-1)).toMatchObject({ season: 'of before', player_id: before, batting: { games: 1 } });
  expect(seasons.map(({ season }) => season)).toContain('of before');
  const page = (await web.app.inject(`/api/leagues/pd/players/${now}`)).json<{ seasons: object[] }>();
  expect(page.seasons).toHaveLength(seasons.length);
  await sql`update batting_lines set player_id = ${now} where game_id = ${games[0]!} and player_id = ${before}`;
  await sql`update games set season = ${first!.season} where game_id = ${games[0]!}`;
  await sql`delete from players where league_id = 'pd' and id = ${before}`;
  const ids = async (query: string) =>
    (await web.app.inject(`/api/leagues/pd/results?${query}`))
      .json<{ results: { game_id: string }[] }>()
      .results.map(({ game_id }) => game_id);
  const all = await ids('limit=3');
  expect(await ids('limit=2&offset=1')).toEqual(all.slice(1));
  expect((await web.app.inject('/api/leagues/pd/seasons')).json()).toEqual({ seasons: [] });
});

test('the book and the value of every play of a game', async () => {
  const id = games[0]!;
  const { plays } = await get<{ plays: { wpa: number; home_win_after: number }[] }>(
    `/api/games/${id}/win-probability`,
  );
  expect(plays.at(-1)!.home_win_after === 0 || plays.at(-1)!.home_win_after === 1).toBe(true);
  const { scorebook } = await get<{ scorebook: { away: { rows: unknown[] } } }>(`/api/games/${id}/scorebook`);
  expect(scorebook.away.rows).toHaveLength(9);
});

test('only those who have played enough are compared by averages', () => {
  const state = simulateGame(makeSetup(), seededDice(3));
  const box = boxScore(state).away;
  const lines = box.batting.map(({ position: _position, ...line }) => ({
    ...line,
    team_id: 'a',
    games: 1,
    avg: line.ab === 0 ? null : line.h / line.ab,
    obp: 0,
    slg: 0,
  }));
  const fielding = box.fielding.map((line) => ({
    ...line,
    team_id: 'a',
    games: 1,
    starts: 1,
    percentage: 1,
    range_factor: null,
  }));
  const of = (batting: typeof lines, games: number, count?: number) =>
    leaderBoards({ batting, pitching: [], fielding }, new Map([['a', games]]), count);
  const boards = of(lines, 1, 20);
  const qualified = lines.filter((l) => l.pa >= 3 && l.h > 0).map((l) => l.player_id);
  expect(boards[0]!.leaders.map((l) => l.player_id).sort()).toEqual(qualified.sort());
  expect(of(lines, 100)[0]!.leaders).toEqual([]);
  const fielders = (games: number) =>
    of(lines, games, 20)
      .find(({ category }) => category === 'fielding')!
      .leaders.map(({ position }) => position)
      .sort();
  expect(fielders(1)).toEqual(expect.arrayContaining(['1B', 'C', 'CF', 'SS']));
  // In two games a catcher is to be there for one, the others for two thirds, a pitcher for two innings (OBR 9.22(c)).
  const enough = box.fielding.filter(
    ({ position, outs }) => position === 'C' || (position === 'P' && outs >= 6),
  );
  expect(fielders(2)).toEqual(enough.map(({ position }) => position).sort());
});

test('records count ranked games unless others are asked for, results are of all', async () => {
  const { services } = web.process;
  const sides = { computer: 'balanced' } as const;
  const { game_id } = good(
    await startGame(
      services,
      demoStart('pd', {
        away: { team_id: 'pd-otters', ...sides },
        home: { team_id: 'pd-bells', ...sides },
        mode: 'friendly',
      }),
    ),
  );
  while ((await services.live.state(game_id))!.status !== 'completed') await playComputer(services, game_id);
  const games = async (mode: string): Promise<number> => {
    const { standings } = await get<{ standings: { wins: number }[] }>(`/api/leagues/pd/standings${mode}`);
    return standings.reduce((n, row) => n + row.wins, 0);
  };
  expect(await games('')).toBe(3);
  expect(await games('?mode=friendly')).toBe(1);
  expect(await games('?mode=all')).toBe(4);
  const { results } = await get<{ results: { game_id: string }[] }>('/api/leagues/pd/results');
  expect(results.map((r) => r.game_id)).toContain(game_id);
});

test("a game's day is its first pitch's in the league's time zone, in results and in an event file", async () => {
  const [id] = games as [string];
  await web.process
    .sql`update game_events set at = '2026-04-02T02:30:00Z' where game_id = ${id} and type = 'game_started'`;
  const { results } = await get<{ results: { game_id: string; day: string }[] }>('/api/leagues/pd/results');
  expect(results.find((r) => r.game_id === id)!.day).toBe('2026-04-01');
  expect(await exportGame(web.process.services.store, id, 'eva')).toContain('info,date,2026/04/01');
});

test('results of some days are those whose first pitch fell on them in the league’s time zone', async () => {
  const { sql } = web.process;
  const begun = [
    ['2026-04-02T02:30:00Z', '2026-04-01'],
    ['2026-04-02T17:00:00Z', '2026-04-02'],
    ['2026-04-09T17:00:00Z', '2026-04-09'],
  ] as const;
  const [first, second, third] = games as [string, string, string];
  for (const [i, id] of [first, second, third].entries())
    await sql`update game_events set at = ${begun[i]![0]} where game_id = ${id} and type = 'game_started'`;
  const found = async (days: string): Promise<readonly string[]> => {
    const { results } = await get<{ results: { game_id: string }[] }>(
      `/api/leagues/pd/results?mode=ranked${days}`,
    );
    return results.map(({ game_id }) => game_id).sort();
  };
  expect(await found('&from=2026-04-01&to=2026-04-01')).toEqual([first]);
  expect(await found('&from=2026-04-02')).toEqual([second, third].sort());
  expect(await found('&to=2026-04-02')).toEqual([first, second].sort());
  expect(await found('&from=2026-04-03&to=2026-04-08')).toEqual([]);
  expect(await found('&from=2026-04-09&to=2026-04-01')).toEqual([]);
  const wrong = await web.app.inject('/api/leagues/pd/results?from=2026-02-30');
  expect(wrong.statusCode).toBe(400);
  expect(wrong.json<{ detail: string }>().detail).toContain('from');
});

test('complete games and shutouts are counted, also in games from before they were', async () => {
  const { sql, databaseUrl } = web.process;
  await sql`update leagues set config = jsonb_set(config, '{innings}', '1') where id = 'sba'`;
  const fresh = startTestProcess(databaseUrl);
  onTestFinished(() => fresh.close());
  const { services } = fresh;
  const id = await practiceGame(services, 'sba');
  for (let i = 0; i < 3; i += 1) good(await playOne(services, ANN, id));
  good(await rollDice(services, by(ANN, id)));
  const { state } = good(await reportOutcome(services, by(ANN, id), { outcome: 'homerun' }));
  expect(state.status).toBe('completed');
  const counted = async () =>
    (await services.records.pitching({ league_id: 'sba', mode: 'practice' })).map((r) => ({
      player_id: r.player_id,
      complete_games: r.complete_games,
      shutouts: r.shutouts,
    }));
  const both = [
    { player_id: state.lineups.home!.pitcher_id, complete_games: 1, shutouts: 1 },
    { player_id: state.lineups.away!.pitcher_id, complete_games: 1, shutouts: 0 },
  ];
  expect(await counted()).toEqual(both);
  const pitching = await services.records.pitching({ league_id: 'sba', mode: 'practice' });
  const leading = leaderBoards({ batting: [], pitching, fielding: [] }, new Map());
  expect(leading.find((b) => b.category === 'shutouts')!.leaders.map((l) => l.value)).toEqual([1]);

  await sql`update pitching_lines set complete_game = false, shutout = false`;
  const migration = readFileSync(
    new URL('../../db/migrations/0009_complete_games.sql', import.meta.url),
    'utf8',
  );
  await sql.unsafe(migration.split('--> statement-breakpoint').at(-1)!);
  expect(await counted()).toEqual(both);
});
