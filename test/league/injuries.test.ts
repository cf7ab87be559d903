import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { ANN, BEN, by, good, playOut } from '../db/games.ts';
import { bringIn, COMMISSIONER, filledIn } from '../db/leagues.ts';
import { withTestProcess } from '../with-process.ts';

const one = withTestProcess();
const LEAGUE = 'infirmary';
/** Men of the two teams that play: who is hurt in a test is no concern of the others. */
let men: readonly string[];
let team: string;

beforeAll(async () => {
  const data = filledIn('manual', LEAGUE, [ANN, BEN, BEN, BEN]);
  team = data.teams[0]!.team.id;
  const { services } = one;
  await bringIn(services.office, { ...data, config: { ...data.config, innings: 1 } });
  const roster = await services.leagues.roster(LEAGUE, team);
  men = roster.filter(({ pitching }) => pitching === null).map(({ id }) => id);
});

/** Plays the team's next game of the schedule to its end. */
const playNext = async (): Promise<string> => {
  const { services } = one;
  const [next] = await services.schedule.games({ league_id: LEAGUE, team_id: team, open: true, limit: 1 });
  const { game_id } = good(
    await startGame(services, {
      user_id: ANN,
      surface: 'web',
      idempotency_key: randomUUID(),
      league_id: LEAGUE,
      schedule_id: next!.id,
      away: { team_id: next!.away_id },
      home: { team_id: next!.home_id },
    }),
  );
  good(await acceptGame(services, by(BEN, game_id)));
  good(await setLineup(services, by(ANN, game_id)));
  good(await setLineup(services, by(BEN, game_id)));
  await playOut(services, game_id);
  return game_id;
};

/** What the dice of a game have done to a man, as its projection writes it. */
const hurtIn = async (game_id: string, player_id: string, games: number): Promise<void> => {
  await one.sql`
    insert into game_injuries (game_id, side, team_id, player_id, name, play, rating, total, games)
    select game_id, case when away_team_id = ${team} then 'away' else 'home' end, ${team}, ${player_id},
      'as the game has it', 1, 3, 12, ${games}
    from games where game_id = ${game_id}`;
};

const listed = async (player_id: string) =>
  (await one.services.fitness.injured(LEAGUE)).filter((man) => man.player_id === player_id);
const set = (player_id: string, games: number, note: string | null = null) =>
  one.services.fitness.setInjury(LEAGUE, COMMISSIONER, { player_id, games, note });
const clear = (player_id: string) => one.services.fitness.clearInjury(LEAGUE, COMMISSIONER, player_id);
const availabilityOf = async (game_id: string, player_id: string) => {
  const { setup } = (await one.services.live.state(game_id))!;
  const { away, home } = await one.services.fitness.availability(setup);
  return (away[player_id] ?? home[player_id])?.injury;
};

test('an injury that an admin writes down lasts for so many games of the team, and says the game of the return', async () => {
  const [man] = men as [string];
  expect(await listed(man)).toEqual([]);
  expect(await set(man, 3, 'pulled hamstring')).toBeNull();
  const before = { player_id: man, team_id: team, games: 3, left: 3, returns: { week: 1, game: 4 } };
  expect(await listed(man)).toMatchObject([
    { ...before, game_id: null, at: { week: null, game: null }, note: 'pulled hamstring' },
  ]);
  const game_id = await playNext();
  expect(await listed(man)).toMatchObject([{ left: 2, returns: { week: 1, game: 4 } }]);
  expect(await availabilityOf(game_id, man)).toEqual({ games: 2, returns: { week: 1, game: 4 } });
  const { lineups } = (await one.services.live.state(game_id))!;
  expect(JSON.stringify(lineups)).not.toContain(`"${man}"`);
});

test('it is changed, and cleared, and that is kept with who did it', async () => {
  const [man] = men as [string];
  expect(await set(man, 5)).toBeNull();
  expect(await listed(man)).toMatchObject([{ games: 5, left: 4, returns: { week: 2, game: 2 }, note: null }]);
  expect(await clear(man)).toBeNull();
  expect(await listed(man)).toEqual([]);
  const kept = await one.sql`
    select actor, action, detail from league_audit where league_id = ${LEAGUE} and action like 'injury%' order by id`;
  expect(kept.map(({ actor, action, detail }) => ({ actor, action, detail }))).toEqual([
    {
      actor: COMMISSIONER,
      action: 'injury_set',
      detail: { player_id: man, games: 3, note: 'pulled hamstring' },
    },
    { actor: COMMISSIONER, action: 'injury_set', detail: { player_id: man, games: 5, note: null } },
    { actor: COMMISSIONER, action: 'injury_cleared', detail: { player_id: man } },
  ]);
});

test('one that a game rolled is listed with the game, changed and cleared without touching the game', async () => {
  const man = men[1]!;
  const game_id = await playNext();
  await hurtIn(game_id, man, 2);
  const at = { week: 1, game: 2 };
  expect(await listed(man)).toMatchObject([
    { game_id, at, games: 2, left: 2, returns: { week: 2, game: 1 } },
  ]);
  expect(await set(man, 1, 'only a bruise')).toBeNull();
  expect(await listed(man)).toMatchObject([{ game_id, at, games: 1, left: 1, note: 'only a bruise' }]);
  expect(await clear(man)).toBeNull();
  expect(await listed(man)).toEqual([]);
  expect(await one.sql`select games from game_injuries where game_id = ${game_id}`).toMatchObject([
    { games: 2 },
  ]);
  expect(await set(man, 4)).toBeNull();
  expect(await listed(man)).toMatchObject([{ game_id: null, at, games: 4, left: 4 }]);
});

test('one that a game rolled for no games beside its own puts nobody on the list', async () => {
  const man = men[2]!;
  await hurtIn(await playNext(), man, 0);
  expect(await listed(man)).toEqual([]);
});

test('a man who is hurt in two games is listed once, by what costs him most, and cleared of both', async () => {
  const man = men[3]!;
  const first = await playNext();
  const second = await playNext();
  await hurtIn(first, man, 9);
  await hurtIn(second, man, 2);
  expect(await listed(man)).toMatchObject([{ game_id: first, games: 9, left: 8 }]);
  expect(await availabilityOf(second, man)).toMatchObject({ games: 8 });
  expect(await set(man, 4)).toBeNull();
  expect(await listed(man)).toMatchObject([{ game_id: first, games: 4, left: 3 }]);
  expect(await clear(man)).toBeNull();
  expect(await listed(man)).toEqual([]);
});

test('one that is over stays so when a later one of the same man is changed', async () => {
  const man = men[4]!;
  expect(await set(man, 1)).toBeNull();
  await playNext();
  expect(await listed(man)).toEqual([]);
  expect(await set(man, 2)).toBeNull();
  expect(await set(man, 6)).toBeNull();
  expect(await listed(man)).toMatchObject([{ games: 6, left: 6 }]);
  const rows =
    await one.sql`select games from injuries where league_id = ${LEAGUE} and player_id = ${man} order by id`;
  expect(rows.map(({ games }) => games as number)).toEqual([1, 6]);
});

test('of those who are hurt the one who misses most stands first', async () => {
  for (const [i, games] of [3, 12, 7].entries()) await set(men[5 + i]!, games);
  const left = (await one.services.fitness.injured(LEAGUE)).map((man) => man.left);
  expect(left).toEqual(expect.arrayContaining([12, 7, 3]));
  expect(left).toEqual([...left].sort((a, b) => b - a));
  for (const i of [5, 6, 7]) expect(await clear(men[i]!)).toBeNull();
});

test.each([0, -1, 1.5, 201, Number.NaN])('nobody misses %s games', async (games) => {
  expect(await set(men[5]!, games)).toMatchObject({
    code: 'bad_input',
    field: 'games',
    why: { reason: 'games_missed_out_of_range', most: 200 },
  });
  expect(await listed(men[5]!)).toEqual([]);
});

test('nobody of another league is put on the list, and who is not on it is not taken off', async () => {
  expect(await set('nobody', 2)).toMatchObject({ code: 'user_not_found', field: 'player_id' });
  expect(await clear('nobody')).toMatchObject({ code: 'user_not_found', field: 'player_id' });
  expect(await clear(men[5]!)).toMatchObject({
    code: 'bad_input',
    why: { reason: 'not_injured' },
  });
});
