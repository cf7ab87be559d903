import { beforeAll, describe, expect, test } from 'vitest';
import { scheduledGameSchema } from '@paper-dynasty/engine/leagues/league-data';
import { acceptGame, declineGame } from '@paper-dynasty/engine/service/answer-invitation';
import { nextOfSeries, openRematch, rematch } from '@paper-dynasty/engine/service/rematch';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { Services } from '@paper-dynasty/engine/service/services';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good, playOut } from './games.ts';

const one = withTestProcess();
const CARLA = '900000000000000003';

const between = async (): Promise<string> => {
  const { services } = one;
  const home = { team_id: 'sba-lamplighters', user_id: BEN };
  const { game_id } = good(
    await startGame(services, demoStart('sba', { home, visibility: 'private', pace: 'full' })),
  );
  good(await acceptGame(services, by(BEN, game_id)));
  return game_id;
};

let gameId: string;
beforeAll(async () => {
  const { services } = one;
  gameId = await between();
  for (const user of [ANN, BEN]) good(await setLineup(services, by(user, gameId)));
  await playOut(services, gameId);
});

const ask = (user_id: string, swap: boolean, game_id = gameId) =>
  rematch(one.services, { game_id, user_id, surface: 'web', swap });
const state = async () => (await one.services.live.state(gameId))!;

describe('a game again', () => {
  test('with the settings that it had, home and away swapped; one is open at a time, whoever asks', async () => {
    const { setup, status } = good(await ask(BEN, true)).state;
    expect(status).toBe('pending');
    expect(setup).toMatchObject({ visibility: 'private', pace: 'full', mode: 'friendly', creator_id: BEN });
    expect([setup.away.team.id, setup.home.team.id]).toEqual(['sba-lamplighters', 'sba-herons']);
    expect(setup.home.manager).toEqual({ kind: 'user', user_ids: [ANN] });
    for (const [user, swap] of [
      [ANN, false],
      [BEN, true],
    ] as const)
      expect(good(await ask(user, swap))).toMatchObject({ game_id: setup.game_id, events: [] });
    expect((await openRematch(one.services, await state()))?.setup.game_id).toBe(setup.game_id);

    good(await declineGame(one.services, by(ANN, setup.game_id)));
    expect(await openRematch(one.services, await state())).toBeNull();
    const other = good(await ask(BEN, false)).state.setup;
    expect(other.game_id).not.toBe(setup.game_id);
    expect([other.away.team.id, other.home.team.id]).toEqual(['sba-herons', 'sba-lamplighters']);
  });

  test('only of a game that has been played', async () => {
    const { services } = one;
    const { game_id } = good(await startGame(services, demoStart('sba')));
    expect(await ask(ANN, true, game_id)).toMatchObject({
      ok: false,
      error: { code: 'game_not_active' },
    });
  });

  test('only its people ask for it, and strangers learn nothing of a private game', async () => {
    expect(await ask(CARLA, true)).toMatchObject({ ok: false, error: { code: 'game_not_found' } });
    const chief = (await one.services.leagues.admins('sba'))[0]!;
    expect(await ask(chief, true)).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  });
});

describe('the next game of a series', () => {
  const game = (id: string, number: number, changes: Partial<SeasonGame> = {}): SeasonGame => ({
    ...scheduledGameSchema.parse({
      id,
      week: 1,
      series: 's',
      game: number,
      away_id: 'sba-herons',
      home_id: 'sba-lamplighters',
      date: null,
      kind: 'regular',
    }),
    season: '1',
    postponed: false,
    forfeit: null,
    note: null,
    played: null,
    ...changes,
  });
  const played = (status: string): SeasonGame['played'] => ({
    game_id: gameId,
    status,
    visibility: 'public',
    away_score: 0,
    home_score: 1,
  });
  const next = async (games: readonly SeasonGame[], schedule_id = 'g1') => {
    const now = await state();
    const setup = { ...now.setup, season: '1', week: 1, schedule_id };
    const schedule = { games: async () => games } as unknown as Services['schedule'];
    return (await nextOfSeries({ schedule }, { ...now, setup }))?.id ?? null;
  };

  test('is the first after it that is neither played nor given away; one under way counts', async () => {
    const first = game('g1', 1, { played: played('completed') });
    expect(await next([first, game('g2', 2), game('g3', 3)])).toBe('g2');
    expect(await next([first, game('g2', 2, { forfeit: 'home' }), game('g3', 3)])).toBe('g3');
    expect(await next([first, game('g2', 2, { played: played('active') })])).toBe('g2');
    expect(await next([first, game('g2', 2, { played: played('completed') })])).toBeNull();
    expect(await next([game('g0', 1), { ...first, game: 2 }])).toBeNull();
    expect(await next([first, { ...game('x', 2), series: 'other' }])).toBeNull();
  });

  test('is none of a game beside the schedule', async () => {
    expect(await nextOfSeries(one.services, await state())).toBeNull();
  });
});
