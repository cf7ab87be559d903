import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { NO_LIMITS, type HourlyLimits } from '@paper-dynasty/db/stores/limits';
import { announce } from '@paper-dynasty/engine/service/announce';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { askAbandon, withdrawRequest } from '@paper-dynasty/engine/service/requests';
import type { Answer } from '@paper-dynasty/engine/service/services';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import type { Refusal } from '@paper-dynasty/engine/model/refusals';
import { startTestProcess } from '../process.ts';
import { whileTesting } from '../while-testing.ts';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good } from './games.ts';

const CHIEF = DEMO_COMMISSIONER.user_id;
const limits: HourlyLimits = {
  start: { person: 3, team: 4 },
  invite: { person: 2, team: 3 },
  announce: { person: 2, team: 3 },
  ask: { person: 2, team: 3 },
};
const one = withTestProcess({ limits });
const two = whileTesting(
  async () => startTestProcess(one.databaseUrl, { limits }),
  (process) => process.close(),
);

beforeEach(async () => {
  await one.sql`delete from rate_limits`;
});

const inviting = { home: { team_id: 'sba-lamplighters', user_id: BEN } };

/** Ben's team against the computer, or inviting Ann's people. */
const bensStart = (invites = false) =>
  demoStart('sba', {
    user_id: BEN,
    away: { team_id: 'sba-lamplighters', user_id: BEN },
    home: { team_id: 'sba-herons', ...(invites ? { user_id: ANN } : { computer: 'safe' as const }) },
  });

/** The refusal of an answer. */
const no = (answer: Answer) => (answer.ok ? null : answer.error);
const wordsOf = (refusal: Refusal | null): string | null => refusal && tellRefusal(refusal, 'en');

test('games that one person starts, over all processes; it says when the next can be', async () => {
  good(await startGame(one.services, demoStart('sba')));
  good(await startGame(two.services, demoStart('pd')));
  const third = demoStart('sba');
  good(await startGame(one.services, third));
  expect(no(await startGame(two.services, demoStart('pd')))).toMatchObject({
    code: 'rate_limited',
    why: { reason: 'person_start', minutes: 60 },
    retry_after: expect.closeTo(3600, -2) as number,
  });
  good(await startGame(one.services, third));
  good(await startGame(one.services, bensStart()));
});

test('when the hour is over, the next game is started', async () => {
  for (let i = 0; i < 3; i += 1) good(await startGame(one.services, demoStart('sba')));
  expect(no(await startGame(one.services, demoStart('sba')))).toMatchObject({ code: 'rate_limited' });
  await one.sql`update rate_limits set expire = expire - 3600000`;
  good(await startGame(one.services, demoStart('sba')));
});

test('a game that is refused is counted for nobody', async () => {
  const bad = () => startGame(one.services, demoStart('sba', { home: { team_id: 'nobody' } }));
  for (let i = 0; i < 5; i += 1) expect(no(await bad())).toMatchObject({ code: 'team_not_found' });
  good(await startGame(one.services, demoStart('sba')));
  expect(await one.sql`select points from rate_limits where key like 'start person%'`).toEqual([
    { points: 1 },
  ]);
});

describe('invitations', () => {
  test('that one person sends', async () => {
    for (let i = 0; i < 2; i += 1) good(await startGame(one.services, demoStart('sba', inviting)));
    expect(wordsOf(no(await startGame(two.services, demoStart('sba', inviting))))).toMatch(
      /^You have sent as many invitations .* try again in 60 min\.$/,
    );
    good(await startGame(one.services, demoStart('sba')));
  });

  test('that one team gets; what a team refuses is given back to the person', async () => {
    await one.sql`insert into rate_limits values ('invite team:sba sba-lamplighters', 3, ${Date.now() + 600_000})`;
    expect(wordsOf(no(await startGame(one.services, demoStart('sba', inviting))))).toBe(
      'Gaslight Lamplighters has been invited as often as a team may be in an hour: try again in 10 min.',
    );
    const [person] = await one.sql`select points from rate_limits where key = ${`invite person:${ANN}`}`;
    expect(person).toEqual({ points: 0 });
  });
});

test('announcements, by a person who may make them', async () => {
  const { game_id } = good(await startGame(one.services, demoStart('sba')));
  const say = (user: string) => announce(one.services, by(user, game_id), 'Rain.');
  for (let i = 0; i < 5; i += 1) expect(no(await say(ANN))).toMatchObject({ code: 'not_allowed' });
  good(await say(CHIEF));
  good(await say(CHIEF));
  expect(wordsOf(no(await say(CHIEF)))).toMatch(/^You have made as many announcements/);
});

test('requests of the other manager, so that asking and withdrawing calls nobody for ever', async () => {
  const { game_id } = good(await startGame(one.services, demoStart('sba', inviting)));
  good(await acceptGame(one.services, by(BEN, game_id)));
  for (let i = 0; i < 2; i += 1) {
    good(await askAbandon(one.services, by(ANN, game_id)));
    good(await withdrawRequest(one.services, by(ANN, game_id)));
  }
  expect(wordsOf(no(await askAbandon(one.services, by(ANN, game_id))))).toMatch(
    /^You have asked the other manager as often/,
  );
  good(await askAbandon(one.services, by(BEN, game_id)));
});

test('without limits nothing is counted', async () => {
  const free = startTestProcess(one.databaseUrl, { limits: NO_LIMITS });
  for (let i = 0; i < 5; i += 1)
    good(await startGame(free.services, demoStart('sba', { idempotency_key: randomUUID() })));
  expect(await one.sql`select * from rate_limits`).toEqual([]);
  await free.close();
});

test('a side is given to a person or to the computer, not to both', async () => {
  const both = { team_id: 'sba-lamplighters', user_id: BEN, computer: 'safe' as const };
  expect(no(await startGame(one.services, demoStart('sba', { home: both })))).toEqual({
    code: 'bad_input',
    why: { reason: 'person_or_computer' },
    field: 'home',
  });
});

describe('open games', () => {
  const openGames = { person: 2, team: 3 };
  const few = withTestProcess({ openGames });
  const abandoned = async (gameId: string) => {
    await few.services.store.settled();
    await few.sql`update games set status = 'abandoned' where game_id = ${gameId}`;
  };

  test('of one person, and of one team, until one of them is over', async () => {
    const first = good(await startGame(few.services, demoStart('sba')));
    const again = demoStart('sba');
    good(await startGame(few.services, again));
    expect(no(await startGame(few.services, demoStart('pd')))).toMatchObject({
      code: 'rate_limited',
      why: { reason: 'person_open', count: 2 },
    });
    good(await startGame(few.services, again));
    good(await startGame(few.services, bensStart()));
    expect(wordsOf(no(await startGame(few.services, bensStart())))).toMatch(
      /^.+ takes part in 3 games that are not over, as many as a team may: end one of them first\.$/,
    );
    await abandoned(first.game_id);
    good(await startGame(few.services, bensStart()));
  });
});
