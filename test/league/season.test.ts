import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSeason } from '@paper-dynasty/db/commands/simulate-season';
import { checkSeason } from '@paper-dynasty/db/records/check-season';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { playComputer } from '@paper-dynasty/engine/service/computer-driver';
import { playSeason } from '@paper-dynasty/engine/service/play-season';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { good } from '../db/games.ts';
import { openTestProcess, type OwnProcess } from '../process.ts';

let process: OwnProcess;
let said: string;
let code: number;
const errors: string[] = [];

/** The weeks of the season that are played: each club meets each other at both parks. */
const WEEKS = 3;
const GAMES = WEEKS * 2 * 4;

const run = async (...argv: string[]): Promise<{ code: number; text: string }> => {
  const out: string[] = [];
  const output = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void errors.push(text),
  };
  const done = await runSeason(argv, process, output, () => performance.now());
  return { code: done, text: out.join('') };
};

beforeAll(async () => {
  process = await openTestProcess();
  ({ code, text: said } = await run('--season', '--weeks', String(WEEKS)));
});
afterAll(() => process.close());

describe('a season that computers play through the services', () => {
  test('is played week by week, and its sums are those of the events', () => {
    expect(said).toContain(`${String(GAMES)} games were played`);
    expect(said).toMatch(new RegExp(`\\d{3,} sums of ${String(GAMES)} games come out the same`));
    expect([code, errors]).toEqual([0, []]);
  });

  test('has its results in the schedule, a series after the other', async () => {
    const games = await process.services.schedule.games({ league_id: 'simulated' });
    expect(games).toHaveLength(144);
    const played = games.filter((game) => game.played?.status === 'completed');
    expect(played).toHaveLength(GAMES);
    expect(new Set(played.map(({ week }) => week))).toEqual(new Set([1, 2, 3]));
    expect(await process.services.schedule.currentWeek('simulated')).toBe(WEEKS + 1);
    const results = await process.services.records.results({ league_id: 'simulated', limit: 100 });
    expect(results.every(({ season, mode }) => season === '1' && mode === 'ranked')).toBe(true);
  });

  test('has nothing left to play once it is over', async () => {
    expect((await run('--season', '--weeks', String(WEEKS))).text).toContain('0 games were played');
  });

  test('every club has played as often, and what one won another lost', async () => {
    const standings = await process.services.records.standings({ league_id: 'simulated', season: '1' });
    expect(standings.map(({ wins, losses }) => wins + losses)).toEqual([12, 12, 12, 12]);
    const sum = (of: (row: (typeof standings)[number]) => number) =>
      standings.reduce((n, row) => n + of(row), 0);
    expect(sum(({ wins }) => wins)).toBe(sum(({ losses }) => losses));
    expect(sum(({ runs }) => runs)).toBe(sum(({ runs_allowed }) => runs_allowed));
  });

  test('a sum that is wrong in the tables is found', async () => {
    const [line] = await process.sql<{ game_id: string; player_id: string }[]>`
      update batting_lines set h = h + 1 where (game_id, side, player_id, slot) in
        (select game_id, side, player_id, slot from batting_lines where pa > 0 order by game_id, player_id limit 1)
      returning game_id, player_id`;
    const { mismatches } = await checkSeason(process.sql, process.services.records, 'simulated', '1');
    expect(mismatches.map(({ what }) => what)).toEqual([`batting, ${line!.player_id}: h`]);
    await process.sql`update batting_lines set h = h - 1
      where game_id = ${line!.game_id} and player_id = ${line!.player_id}`;
    await process.sql`update plays set locked = false where game_id = ${line!.game_id} and number = 1`;
    const again = await checkSeason(process.sql, process.services.records, 'simulated', '1');
    expect(again.mismatches.map(({ what }) => what)).toEqual([`the plays of game ${line!.game_id}`]);
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
    expect(errors.join('')).toContain('npm run simulate -- --season');
  });
});
