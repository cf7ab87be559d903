import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSubmissionStore } from '@paper-dynasty/db/league/submission/submission-store';
import { SUBMISSION_STEPS, type SubmissionRow } from '@paper-dynasty/engine/service/submissions';
import { createSubmissionWorker, type WorkerPatience } from '@paper-dynasty/db/league/submission/worker';
import { createRemote, type Remote } from '@paper-dynasty/db/league/remote/remote';
import { createSbaClient, sbaBase, type SbaClient } from '@paper-dynasty/db/league/sba/client';
import { createLeases } from '@paper-dynasty/db/stores/leases';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { systemClock } from '@paper-dynasty/db/system';
import { restRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import { isNotSubmittable, makeSubmission, type Submission } from '@paper-dynasty/engine/leagues/submission';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { rebuildRows } from '@paper-dynasty/db/records/rebuild';
import { runExport } from '@paper-dynasty/db/commands/run';
import { demoStart, good } from '../db/games.ts';
import { PATIENCE } from '../patience.ts';
import { openTestProcess, type OwnProcess } from '../process.ts';
import { startLeagueStandIn, type Fault, type LeagueStandIn } from '../stand-ins/league-api/index.ts';
import { bringAlliance } from './bring-league.ts';

const REST = restRulesSchema.parse({ chart: [{ role: 'starter', outs: 0, games: 4 }] });
const AT_ONCE: WorkerPatience = { first: 0, longest: 0, giveUp: 3_600_000, look: 5, lease: 1000 };
/** Gives up at the first failure that would pass. */
const NO_PATIENCE: WorkerPatience = { ...AT_ONCE, giveUp: 0 };

let process: OwnProcess;
let server: LeagueStandIn;
let remote: Remote;
/** It gives up soon. */
let hasty: Remote;
let gameId: string;
let whole: Submission;

/** Two computers play a game of the schedule to its end. */
const played = async (scheduleId: string): Promise<string> => {
  const [row] = await process.sql<{ away_id: string; home_id: string }[]>`
    select away_id, home_id from schedule where id = ${scheduleId}`;
  const { game_id } = good(
    await startGame(process.services, {
      user_id: DEMO_COMMISSIONER.user_id,
      surface: 'web',
      idempotency_key: randomUUID(),
      league_id: 'alliance',
      schedule_id: scheduleId,
      away: { team_id: row!.away_id, computer: 'balanced' },
      home: { team_id: row!.home_id, computer: 'balanced' },
    }),
  );
  await vi.waitFor(async () => {
    expect((await process.services.live.state(game_id))?.status).toBe('completed');
  });
  return game_id;
};

/** The league's server, for a client that waits so long for an answer, in milliseconds. */
const remoteWaiting = (total: number): Remote =>
  createRemote({
    base: sbaBase(server.url),
    key: server.key,
    localHosts: ['127.0.0.1'],
    limits: { retries: 0, failures: 1e9, total },
  });

beforeAll(async () => {
  server = await startLeagueStandIn();
  process = await openTestProcess({ computerDelay: 0 });
  remote = remoteWaiting(PATIENCE);
  hasty = remoteWaiting(500);
  await bringAlliance(process, server, { card_mode: 'auto', rules: { submission: 'auto', rest: REST } });
  gameId = await played('13000');
  const made = makeSubmission((await process.services.live.state(gameId))!, REST);
  if (isNotSubmittable(made)) throw new Error(made.reason);
  whole = made;
});
afterAll(async () => {
  await Promise.all([remote.close(), hasty.close()]);
  await process.close();
  await server.close();
});

const workers: { close(): Promise<void> }[] = [];
const reported: { row: SubmissionRow; why: string }[] = [];

/** The sending of games, in a process of its own as far as leases go. */
const worker = (client: SbaClient = createSbaClient(remote), patience = AT_ONCE) => {
  const made = createSubmissionWorker(
    {
      submissions: createSubmissionStore(process.sql),
      store: process.services.store,
      leases: createLeases(process.sql, randomUUID()),
      clock: systemClock,
      log: pino({ level: 'silent' }),
      league: () => Promise.resolve({ client, rest: REST }),
      page: (id) => `https://here.example/games/${id}`,
      report: (row, why) => {
        reported.push({ row, why });
        return Promise.resolve();
      },
    },
    patience,
  );
  workers.push(made);
  return made;
};

const row = async (): Promise<SubmissionRow> => {
  const found = await createSubmissionStore(process.sql).ofGame(gameId);
  if (!found) throw new Error('the game is not to be submitted');
  return found;
};

const scheduled = () => server.world.games.find(({ id }) => id === whole.game_id)!;

/** Whether the server holds exactly one whole game of ours. */
const expectWhole = (): void => {
  const { plays, decisions } = server.game(whole.game_id);
  expect(plays).toEqual(whole.plays);
  expect(decisions).toEqual(whole.decisions);
  expect(scheduled()).toMatchObject({
    away_score: whole.away_score,
    home_score: whole.home_score,
    game_num: whole.game_num,
    scorecard_url: `https://here.example/games/${gameId}`,
  });
};
const expectNothing = (): void => {
  expect(server.game(whole.game_id)).toEqual({ plays: [], decisions: [] });
  expect(scheduled()).toMatchObject({ away_score: null, home_score: null, game_num: null });
};

beforeEach(async () => {
  server.world.plays.clear();
  server.world.decisions.clear();
  Object.assign(scheduled(), { away_score: null, home_score: null, game_num: null, scorecard_url: null });
  reported.length = 0;
  await process.sql`delete from leases`;
  await process.sql`
    update submissions set state = 'due', step = 'version', attempts = 0, error = null, external = '{}',
      next_try_at = now(), made_at = now() where game_id = ${gameId}`;
});
afterEach(async () => {
  server.clearFaults();
  await Promise.all(workers.splice(0).map((each) => each.close()));
});

/** Rounds until nothing of the game is left to do: another worker may be at it meanwhile. */
const untilDone = async (rounds: ReturnType<typeof worker>): Promise<SubmissionRow> => {
  const done = await vi.waitFor(async () => {
    await rounds.round();
    const now = await row();
    expect(['sent', 'failed']).toContain(now.state);
    return now;
  });
  await rounds.close();
  return done;
};

/** The calls of a submission that goes well, in order. */
const CALLS = [
  'GET /v3/current',
  'GET /v3/teams/520',
  'GET /v3/teams/523',
  'GET /v3/games/13000',
  'DELETE /v3/plays/game/13000',
  'DELETE /v3/decisions/game/13000',
  'POST /v3/games/wipe/13000',
  'DELETE /v3/plays/game/13000',
  'POST /v3/plays',
  'PATCH /v3/games/13000',
  'DELETE /v3/decisions/game/13000',
  'POST /v3/decisions',
  'GET /v3/games/13000',
  'GET /v3/plays',
  'GET /v3/decisions',
  'POST /v3/standings/s13/recalculate',
];

/** A fault for the n-th call from now on. */
const atCall = (n: number, fault: Omit<Fault, 'match'>): void => {
  let seen = -1;
  server.inject({
    ...fault,
    match: () => {
      seen += 1;
      return seen === n;
    },
  });
};

describe('a finished game', () => {
  test('is kept for its league’s server by the same transaction that completes it', async () => {
    expect(await row()).toMatchObject({ league_id: 'alliance', revision: 1, state: 'due', step: 'version' });
    const { rows } = rebuildRows(await process.services.store.eventsAfter(gameId, 0));
    const runs = rows.plays.reduce((sum, play) => sum + Number(play['run']), 0);
    expect(runs).toBe(whole.away_score + whole.home_score);
    const stored = await process.sql`
      select number, run, e_run, locked, batter_pos, re24_primary from plays where game_id = ${gameId} order by number`;
    const columns = ({ number, run, e_run, locked, batter_pos, re24_primary }: Record<string, unknown>) => ({
      ...{ number, run, e_run, locked, batter_pos, re24_primary },
    });
    expect(stored.map((each) => columns(each))).toEqual(rows.plays.map(columns));
  });

  test('goes out in the order of the league’s own bot, and is there whole', async () => {
    const before = server.requests.length;
    expect(await untilDone(worker())).toMatchObject({
      state: 'sent',
      error: null,
      external: { version: 'V35', away_manager_id: 1, standings: 'done' },
    });
    expect(server.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual(CALLS);
    expectWhole();
    expect(server.world.recalculated.get(13)).toBeGreaterThan(0);
  });

  test('has a win, a loss and the rest of every pitcher', () => {
    const wins = whole.decisions.map(({ win, loss }) => Number(win) - Number(loss));
    expect(wins.filter((n) => n === 1)).toHaveLength(1);
    expect(wins.filter((n) => n === -1)).toHaveLength(1);
    const starters = whole.decisions.filter(({ is_start }) => is_start === true);
    expect(starters.map(({ rest_required }) => rest_required)).toEqual([4, 4]);
  });

  test('can be looked at as it is sent, and why one is not sent is said', async () => {
    const out: string[] = [];
    const err: string[] = [];
    const output = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
    expect(await runExport([gameId, '--format', 'league'], process.services, output)).toBe(0);
    expect(JSON.parse(out.join(''))).toEqual(JSON.parse(JSON.stringify(whole)));
    const { game_id } = good(await startGame(process.services, demoStart('pd')));
    expect(await runExport([game_id, '--format', 'league'], process.services, output)).toBe(1);
    expect(err.join('')).toBe('That game would not be sent: the game is not completed.\n');
  });

  test('is started once: its place in the schedule is taken', async () => {
    const again = await startGame(process.services, {
      user_id: DEMO_COMMISSIONER.user_id,
      surface: 'web',
      idempotency_key: randomUUID(),
      league_id: 'alliance',
      schedule_id: '13000',
      away: { team_id: '520', computer: 'balanced' },
      home: { team_id: '523', computer: 'balanced' },
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'schedule_taken', field: 'schedule_id' } });
  });
});

describe('whatever happens at any call, the server holds one whole game in the end', () => {
  const each = CALLS.map((name, n) => [n, name] as const);

  test.each(each)('call %i (%s) is answered by nothing', async (n) => {
    atCall(n, { dropConnection: true });
    expect(await untilDone(worker())).toMatchObject({ state: 'sent' });
    expectWhole();
  });

  test.each(each)('call %i (%s) is done, and its answer lost', async (n) => {
    atCall(n, { afterEffect: true, dropConnection: true });
    expect(await untilDone(worker())).toMatchObject({ state: 'sent' });
    expectWhole();
  });

  test.each(each)('call %i (%s) takes too long', async (n) => {
    let letGo = (): void => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    atCall(n, { until });
    expect(await untilDone(worker(createSbaClient(hasty)))).toMatchObject({ state: 'sent' });
    expectWhole();
    // What it does then, it does before the next test begins.
    letGo();
    await until;
  });

  test.each(each)('call %i (%s) is answered with an error of the server', async (n) => {
    atCall(n, { status: 503 });
    expect(await untilDone(worker())).toMatchObject({ state: 'sent' });
    expectWhole();
  });
});

/** A client of a process that dies at its n-th call: before it, or after it without hearing the answer. */
const dying = (n: number, when: 'before' | 'after'): { client: SbaClient; died: Promise<void> } => {
  let die = (): void => undefined;
  const died = new Promise<void>((resolve) => (die = resolve));
  const silence = new Promise<never>(() => undefined);
  let seen = 0;
  const send: Remote['send'] = async (asked) => {
    const last = seen++ === n;
    if (last && when === 'after') await remote.send(asked);
    if (last) {
      die();
      return silence;
    }
    return remote.send(asked);
  };
  const json: Remote['json'] = async (asked) => JSON.parse((await send(asked)).text) as unknown;
  return { client: createSbaClient({ send, json, close: () => Promise.resolve() }), died };
};

describe('a process that dies at any call is followed by another', () => {
  const each = CALLS.flatMap((name, n) =>
    (['before', 'after'] as const).map((when) => [n, name, when] as const),
  );

  test.each(each)('call %i (%s), %s it', async (n, _name, when) => {
    const { client, died } = dying(n, when);
    const first = createSubmissionWorkerOfItsOwn(client);
    void first.round();
    await died;
    // Its lease runs out by itself.
    await process.sql`update leases set until = now() - interval '1 second'`;
    expect(await untilDone(worker())).toMatchObject({ state: 'sent' });
    expectWhole();
  });
});

/** A worker whose process is never closed in order: it has died. */
const createSubmissionWorkerOfItsOwn = (client: SbaClient) => {
  const made = worker(client);
  workers.pop();
  return made;
};

describe('what the server refuses', () => {
  const each = CALLS.flatMap((name, n) => [401, 404, 422].map((status) => [n, name, status] as const));

  test.each(each)(
    'call %i (%s) with %i: one whole game, or none and a commissioner who knows why',
    async (n, name, status) => {
      atCall(n, { status, text: 'said the server' });
      const { state, error, external } = await untilDone(worker());
      if (state === 'sent') return expectWhole();
      expectNothing();
      expect(error).toContain('said the server');
      expect(external.left).toBe('nothing');
      expect(reported.map(({ why }) => why)).toEqual([error]);
      expect(name).not.toContain('recalculate');
    },
  );

  test('for good, even to take it back, is told with what may be left', async () => {
    server.inject({
      times: 99,
      status: 401,
      match: (method, path) => method === 'POST' && path === '/v3/decisions',
    });
    const done = await untilDone(worker());
    expect(done).toMatchObject({ state: 'failed', external: { left: 'nothing' } });
    expectNothing();
    await process.sql`
      update submissions set state = 'clearing', step = 'decisions', next_try_at = now() where game_id = ${gameId}`;
    server.inject({ times: 99, status: 401, match: (method) => method === 'DELETE' });
    expect(await untilDone(worker())).toMatchObject({ state: 'failed', external: { left: 'unknown' } });
  });

  test('for a day is given up, and can be sent again', async () => {
    server.inject({ times: 99, status: 503 });
    expect(await untilDone(worker(createSbaClient(remote), NO_PATIENCE))).toMatchObject({ state: 'failed' });
    expect(reported).toHaveLength(1);
    server.clearFaults();
    expect(await createSubmissionStore(process.sql).send(gameId, false)).toBe(true);
    expect(await untilDone(worker())).toMatchObject({ state: 'sent' });
    expectWhole();
  });
});

describe('a game that is at the server already', () => {
  test('by other means is left alone, until somebody says yes', async () => {
    Object.assign(scheduled(), {
      away_score: 1,
      home_score: 0,
      game_num: 1,
      scorecard_url: 'https://elsewhere.example',
    });
    const refused = await untilDone(worker());
    expect(refused).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/by other means/) as string,
    });
    expect(scheduled().away_score).toBe(1);
    await createSubmissionStore(process.sql).send(gameId, true);
    expect(await untilDone(worker())).toMatchObject({ state: 'sent' });
    expectWhole();
  });

  test('from us is replaced by a new revision', async () => {
    await untilDone(worker());
    await process.sql`insert into submissions select game_id, revision + 1, league_id, 'due', 'version', 0, now(), now(), now()
      from submissions where game_id = ${gameId}`;
    expect(await untilDone(worker())).toMatchObject({ state: 'sent', revision: 2 });
    await process.sql`delete from submissions where game_id = ${gameId} and revision = 2`;
    expectWhole();
  });
});

test('one process at a time sends, and every step is kept before the next', async () => {
  const steps: string[] = [];
  const client = createSbaClient({
    ...remote,
    send: async (asked) => {
      steps.push((await row()).step);
      return remote.send(asked);
    },
    json: async (asked) => {
      steps.push((await row()).step);
      return remote.json(asked);
    },
  });
  await Promise.all([untilDone(worker(client)), worker(client).round(), worker(client).round()]);
  expect([...new Set(steps)]).toEqual(SUBMISSION_STEPS);
  expect(steps).toHaveLength(CALLS.length);
  expectWhole();
});
