import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { runExport } from '@paper-dynasty/db/commands/run';
import { runSeason } from '@paper-dynasty/db/commands/simulate-season';
import { checkSeason } from '@paper-dynasty/db/records/check-season';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { playComputer } from '@paper-dynasty/engine/service/computer-driver';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import { playSeason } from '@paper-dynasty/engine/service/play-season';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { calendarOf } from '@paper-dynasty/web/server/calendar';
import { good } from '../db/games.ts';
import { openTestProcess, type OwnProcess } from '../process.ts';

let process: OwnProcess;
let said: string;
let code: number;
const errors: string[] = [];

/** A league of two halves with two divisions each, and the weeks of its season that are played. */
const TEAMS = 8;
const WEEKS = 1;
const GAMES = (WEEKS * TEAMS * 4) / 2;

const run = async (...argv: string[]): Promise<{ code: number; text: string }> => {
  const out: string[] = [];
  const output = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void errors.push(text),
  };
  const done = await runSeason(argv, process, output);
  return { code: done, text: out.join('') };
};

beforeAll(async () => {
  process = await openTestProcess();
  ({ code, text: said } = await run('--season', '--teams', String(TEAMS), '--weeks', String(WEEKS)));
});
afterAll(() => process.close());

describe('a season that computers play through the services', () => {
  test('is played week by week, and its sums are those of the events', () => {
    expect(said).toContain(`${String(GAMES)} games were played`);
    expect(said).toMatch(/\d+\.\d a second; at most \d+ MB/);
    expect(said).toMatch(new RegExp(`\\d{3,} sums of ${String(GAMES)} games come out the same`));
    expect([code, errors]).toEqual([0, []]);
  });

  test('has its results in the schedule, a series after the other', async () => {
    const games = await process.services.schedule.games({ league_id: 'simulated' });
    expect(games).toHaveLength((72 * TEAMS) / 2);
    const played = games.filter((game) => game.played?.status === 'completed');
    expect(played).toHaveLength(GAMES);
    expect(new Set(played.map(({ week }) => week))).toEqual(new Set([1]));
    expect(await process.services.schedule.currentWeek('simulated')).toBe(WEEKS + 1);
    const results = await process.services.records.results({ league_id: 'simulated', limit: 100 });
    expect(results.every(({ season, mode }) => season === '1' && mode === 'ranked')).toBe(true);
  });

  test('has nothing left to play once it is over', async () => {
    expect((await run('--season', '--weeks', String(WEEKS))).text).toContain('0 games were played');
  });

  test('every club has played as often, and what one won another lost', async () => {
    const standings = await process.services.records.standings({ league_id: 'simulated', season: '1' });
    expect(standings.map(({ wins, losses }) => wins + losses)).toEqual(Array(TEAMS).fill(WEEKS * 4));
    expect(new Set(standings.map(({ league_half, division }) => `${league_half} ${division}`)).size).toBe(4);
    const sum = (of: (row: (typeof standings)[number]) => number) =>
      standings.reduce((n, row) => n + of(row), 0);
    expect(sum(({ wins }) => wins)).toBe(sum(({ losses }) => losses));
    expect(sum(({ runs }) => runs)).toBe(sum(({ runs_allowed }) => runs_allowed));
  });

  test('a club’s calendar has every game on its day, with the score that the events have', async () => {
    const [first] = await process.services.schedule.games({ league_id: 'simulated', limit: 1 });
    const team_id = first!.away_id;
    const games = await process.services.schedule.games({ league_id: 'simulated', team_id });
    const teams = new Map(games.map(({ away_id }) => [away_id, away_id]));
    const text = calendarOf(games, { name: team_id, teams, publicUrl: 'https://play.example.org' });
    const events = text.replaceAll('\r\n\t', '').split('BEGIN:VEVENT').slice(1);
    expect(events).toHaveLength(72);
    const scores = await process.sql<{ id: string; away: number; home: number }[]>`
      select distinct on (e.game_id) c.payload->'setup'->>'schedule_id' as id,
        e.payload->'play'->'after'->'score'->>'away' as away, e.payload->'play'->'after'->'score'->>'home' as home
      from game_events e join game_events c on c.game_id = e.game_id and c.type = 'game_created'
      where e.type = 'play_resolved' and ${team_id} in
        (c.payload->'setup'->'away'->'team'->>'id', c.payload->'setup'->'home'->'team'->>'id')
      order by e.game_id, e.seq desc`;
    expect(scores).toHaveLength(WEEKS * 4);
    const eventOf = ({ season, id }: Pick<SeasonGame, 'season' | 'id'>) =>
      events.find((event) => event.includes(`UID:${season}-${id}@`));
    for (const { id, away, home } of scores)
      expect(eventOf({ season: '1', id })).toMatch(new RegExp(`SUMMARY:.* ${away}-${home}\\r`));
    for (const game of games)
      expect(eventOf(game)).toContain(`DTSTART;VALUE=DATE:${game.date!.replaceAll('-', '')}`);
  });

  test('its records are the most that any line has, and streaks go on game by game', async () => {
    const { sql, services } = process;
    const feats = await services.records.feats({ league_id: 'simulated', season: '1' });
    const best = (feat: string) => feats.find((one) => one.feat === feat)!.holders[0]!;
    const [most] = await sql`
      select max(h) as hits, max(homerun) as homeruns, max(rbi) as runs_batted_in from batting_lines`;
    for (const feat of ['hits', 'homeruns', 'runs_batted_in'])
      expect(best(feat).value, feat).toBe(most![feat] as number);
    const { player_id, value } = best('hitting_streak');
    const filter = { league_id: 'simulated', season: '1', limit: 100 };
    const log = await services.records.gameLog({ ...filter, player_id: player_id! });
    let [now, longest] = [0, 0];
    for (const { batting } of [...log].reverse()) {
      if (!batting) continue;
      const passes = batting.h === 0 && batting.ab === 0;
      if (!passes) now = batting.h > 0 ? now + 1 : 0;
      longest = Math.max(longest, now);
    }
    expect(value).toBeGreaterThan(1);
    expect(longest).toBeGreaterThanOrEqual(value);
    const results = await services.records.results({ ...filter });
    const margin = Math.max(...results.map(({ away, home }) => Math.abs(away.score - home.score)));
    expect(best('margin').value).toBe(margin);
    const winner = best('winning_streak');
    const won = results
      .filter(({ away, home }) => [away.team_id, home.team_id].includes(winner.team_id))
      .map(({ away, home }) => away.score > home.score === (away.team_id === winner.team_id));
    expect(won.map((w) => (w ? 'W' : 'L')).join('')).toContain('W'.repeat(winner.value));
  });

  test('what its clubs did in the field, at bat and on the mound is what their men did', async () => {
    const filter = { league_id: 'simulated', season: '1' };
    const { records } = process.services;
    const totals = await records.totals(filter);
    expect(totals).toHaveLength(TEAMS);
    for (const { team_id, games, batting, fielding } of totals) {
      expect(games).toBe(WEEKS * 4);
      const men = await records.fielding({ ...filter, team_id });
      expect(men.reduce((sum, man) => sum + man.putouts, 0)).toBe(fielding.putouts);
      const hitters = await records.batting({ ...filter, team_id });
      expect(hitters.reduce((sum, man) => sum + man.r, 0)).toBe(batting.r);
    }
  });

  test('is handed out as a file of CSV and JSON, with what the tables hold', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-season-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const out = path.join(folder, 'season.zip');
    const told: string[] = [];
    const output = {
      out: (text: string) => void told.push(text),
      err: (text: string) => void told.push(text),
    };
    const export_ = (...argv: string[]) => runExport(['--season', '1', ...argv], process.services, output);
    expect(await export_('--league', 'simulated', '--out', out)).toBe(0);
    expect(told).toEqual([`Season 1 is in ${out}.\n`]);
    const files = unzipSync(await readFile(out));
    const text = (name: string) => strFromU8(files[name]!);
    for (const name of ['games', 'batting', 'pitching', 'fielding', 'plays']) {
      const rows = JSON.parse(text(`${name}.json`)) as Readonly<Record<string, unknown>>[];
      const table = parse(text(`${name}.csv`), { columns: true }) as Readonly<Record<string, string>>[];
      const from = name === 'games' || name === 'plays' ? name : `${name}_lines`;
      const [stored] = await process.sql.unsafe(`select count(*)::int as n from ${from}`);
      expect([rows.length, table.length], name).toEqual([stored!['n'], stored!['n']]);
      expect(table.map(({ game_id }) => game_id)).toEqual(rows.map(({ game_id }) => game_id));
      expect(Object.keys(table[0]!)).toEqual(Object.keys(rows[0]!));
    }
    const runs = (JSON.parse(text('plays.json')) as { runs: number }[]).reduce(
      (sum, play) => sum + play.runs,
      0,
    );
    const games = JSON.parse(text('games.json')) as { away_score: number; home_score: number }[];
    expect(runs).toBe(games.reduce((sum, { away_score, home_score }) => sum + away_score + home_score, 0));
    expect(await export_('--league', 'nobody')).toBe(1);
    expect(told.join('')).toContain('--league: ');
    expect(await export_('--league', 'simulated', '--out', path.join(folder, 'none', 'a.zip'))).toBe(1);
    expect(told.join('')).toContain('There is no such file or folder');
  });

  test('a sum that is wrong in the tables is found', async () => {
    const { sql, services } = process;
    const [line] = await sql<{ game_id: string; player_id: string }[]>`
      update batting_lines set h = h + 1 where (game_id, side, player_id, slot) in
        (select game_id, side, player_id, slot from batting_lines where pa > 0 order by game_id, player_id limit 1)
      returning game_id, player_id`;
    const { game_id, player_id } = line!;
    const [fielder] = await sql<{ player_id: string; position: string }[]>`
      update fielding_lines set assists = assists + 1 where (game_id, side, player_id, position) in
        (select game_id, side, player_id, position from fielding_lines where assists > 0 limit 1)
      returning player_id, position`;
    const [play] = await sql<{ batter_id: string; pitcher_id: string }[]>`
      update plays set on_base_code = 0 where (game_id, seq) in
        (select game_id, seq from plays where pa > 0 and on_base_code = 1 limit 1) returning batter_id, pitcher_id`;
    await sql`update plays set locked = false where game_id = ${game_id} and number = 1`;
    const { mismatches } = await checkSeason(sql, services, 'simulated', '1');
    // A hit more or fewer can move the leaders too.
    const found = mismatches.map(({ what }) => what).filter((what) => !what.startsWith('leaders,'));
    expect(found.sort()).toEqual(
      [
        `batting, ${player_id}: h`,
        `game log, ${player_id} ${game_id}: h`,
        `fielding, ${fielder!.player_id} ${fielder!.position}: assists`,
        ...['empty', 'on'].flatMap((bases) => [
          `batting splits, ${play!.batter_id}: pa_bases_${bases}`,
          `pitching splits, ${play!.pitcher_id}: pa_bases_${bases}`,
        ]),
        `the plays of game ${game_id}`,
      ].sort(),
    );
    await sql`update games set home_score = home_score + 100 where game_id = ${game_id}`;
    const scored = await checkSeason(sql, services, 'simulated', '1');
    const wrong = (start: string) => scored.mismatches.some(({ what }) => what.startsWith(start));
    expect(['standings,', 'series,', 'the plays of'].map(wrong)).toEqual([true, true, true]);
    await sql`update games set home_score = home_score - 100 where game_id = ${game_id}`;
  });

  test('goes on where it stopped, also in the middle of a game', async () => {
    const [next] = await process.services.schedule.games({ league_id: 'simulated', week: WEEKS + 1 });
    const { game_id } = good(
      await startGame(process.services, {
        user_id: DEMO_COMMISSIONER.user_id,
        surface: 'system',
        idempotency_key: `season 1 game ${next!.id}`,
        league_id: 'simulated',
        schedule_id: next!.id,
        away: { team_id: next!.away_id, computer: 'balanced' },
        home: { team_id: next!.home_id, computer: 'balanced' },
      }),
    );
    await playComputer(process.services, game_id);
    const toPlay = {
      league_id: 'simulated',
      user_id: DEMO_COMMISSIONER.user_id,
      weeks: WEEKS + 1,
      at_once: 1,
    };
    await expect(
      playSeason(process.services, toPlay, (game) => {
        throw new Error(`game ${game.id} is over`);
      }),
    ).rejects.toThrow(`game ${next!.id} is over`);
    const played = await process.services.schedule.game('simulated', next!.id);
    expect(played?.played).toMatchObject({ game_id, status: 'completed' });
  });

  test('words that mean nothing are answered with how it is used', async () => {
    expect((await run('--season', '--weeks', 'many')).code).toBe(1);
    expect((await run('--season', '--league', 'nobody')).code).toBe(1);
    expect((await run('--season', '--teams', '25')).code).toBe(1);
    expect(errors.join('')).toContain('npm run simulate -- --season');
  });
});
