import { beforeAll, expect, test } from 'vitest';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { announce } from '@paper-dynasty/engine/service/announce';
import { askUndo } from '@paper-dynasty/engine/service/requests';
import type { Answer } from '@paper-dynasty/engine/service/services';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame, type StartGame } from '@paper-dynasty/engine/service/start-game';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good, playOne } from './games.ts';

const CHIEF = DEMO_COMMISSIONER.user_id;
const [, , CARLA, DEV] = DEMO_MANAGERS.map((m) => m.user_id) as [string, string, string, string];
const one = withTestProcess();

/** Ann and Ben manage the Herons; Ben the Lamplighters, too; nobody the Comets. Ann is an admin of the league. */
beforeAll(async () => {
  await one.sql`insert into team_managers (league_id, team_id, user_id) values ('sba', 'sba-herons', ${BEN})`;
  await one.sql`delete from team_managers where team_id = 'sba-comets'`;
  await one.sql`update leagues set admin_ids = admin_ids || ${[ANN]} where id = 'sba'`;
});

const side = (team: string, changes: object = {}) => ({ team_id: `sba-${team}`, ...changes });
const ranked = (user_id: string, away: StartGame['away'], home: StartGame['home']): Promise<Answer> =>
  startGame(one.services, demoStart('sba', { user_id, away, home, mode: 'ranked' }));
const COMPUTER = { computer: 'safe' } as const;

test.each([
  ['the computer for another’s team', ANN, side('herons'), side('moose', COMPUTER), 'not_allowed'],
  [
    'the computer for a team of nobody’s, by one who plays',
    ANN,
    side('herons'),
    side('comets', COMPUTER),
    'not_allowed',
  ],
  [
    'the computer for another’s team, by an admin',
    CHIEF,
    side('herons'),
    side('moose', COMPUTER),
    'not_allowed',
  ],
  [
    'a person for a team that is not theirs',
    CARLA,
    side('moose'),
    side('herons', { user_id: DEV }),
    'team_taken',
  ],
  ['by a stranger to both', DEV, side('herons'), side('moose'), 'not_allowed'],
] as const)('no ranked game: %s', async (_what, user, away, home, code) => {
  expect(await ranked(user, away, home)).toMatchObject({ ok: false, error: { code } });
});

test('an admin who has no part in it starts one, also with the computer for a team of nobody’s', async () => {
  const invited = good(await ranked(CHIEF, side('herons'), side('moose'))).state;
  expect(invited.status).toBe('pending');
  expect(invited.setup.home.manager).toEqual({ kind: 'user', user_ids: [CARLA] });
  good(await ranked(CHIEF, side('moose'), side('comets', COMPUTER)));
});

test('co-managers of the creator’s team are the creator’s equals', async () => {
  const { game_id, state } = good(await startGame(one.services, demoStart('sba', { away: side('herons') })));
  expect(state.setup.away.manager).toEqual({ kind: 'user', user_ids: [ANN, BEN] });
  good(await setLineup(one.services, by(BEN, game_id)));
  good(await playOne(one.services, BEN, game_id));
});

test('nobody is on both sides of a ranked game', async () => {
  const { setup } = good(await ranked(ANN, side('herons'), side('moose'))).state;
  expect(setup.away.manager).toEqual({ kind: 'user', user_ids: [ANN, BEN] });
  expect(await ranked(ANN, side('herons'), side('lamplighters'))).toMatchObject({
    error: {
      code: 'team_taken',
      why: { reason: 'same_manager_twice', teams: ['Gaslight Lamplighters', 'Saltmarsh Herons'] },
    },
  });
  const own = good(await ranked(BEN, side('lamplighters'), side('moose'))).state.setup;
  expect(own.away.manager).toEqual({ kind: 'user', user_ids: [BEN] });
  await one.sql`insert into team_managers (league_id, team_id, user_id) values ('sba', 'sba-moose', ${BEN})`;
});

test('an admin who plays undoes nothing alone, and has no admin’s powers; one who acts for a side does', async () => {
  const { game_id } = good(await ranked(ANN, side('herons'), side('moose')));
  good(await acceptGame(one.services, by(CARLA, game_id)));
  good(await setLineup(one.services, by(ANN, game_id)));
  good(await setLineup(one.services, by(CARLA, game_id)));
  good(await playOne(one.services, ANN, game_id));
  const asked = good(await askUndo(one.services, by(ANN, game_id)));
  expect(asked.state).toMatchObject({ plays: [{ number: 1 }], request: { side: 'away' } });
  expect(await announce(one.services, by(ANN, game_id), 'Rain.')).toMatchObject({
    error: { code: 'not_allowed' },
  });
  expect(await actFor(one.services, by(ANN, game_id), 'home')).toMatchObject({
    error: { code: 'not_allowed' },
  });
  expect(await askUndo(one.services, by(CHIEF, game_id))).toMatchObject({ error: { code: 'not_allowed' } });
  good(await actFor(one.services, by(CHIEF, game_id), 'home'));
  const undone = good(await askUndo(one.services, by(CHIEF, game_id))).state;
  expect(undone.plays).toEqual([]);
  expect(undone.asides.at(-1)).toMatchObject({ kind: 'acted', by: { user_id: CHIEF, side: 'home' } });
});
