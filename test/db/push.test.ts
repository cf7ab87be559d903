import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPushWorker, type PushPace } from '@paper-dynasty/db/push/push-worker';
import { createPushSender } from '@paper-dynasty/db/push/send-push';
import type { Language } from '@paper-dynasty/engine/model/languages';
import { pauseGame } from '@paper-dynasty/engine/service/pause';
import { startPushService, type PushedBrowser } from '../stand-ins/push-service/index.ts';
import { startTestProcess, type TestProcess } from '../process.ts';
import { whileTesting } from '../while-testing.ts';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, good, playOne, practiceGame } from './games.ts';

const LOCAL = ['127.0.0.1'];
const SUBJECT = 'https://dynasty.example';
/** Nothing is looked for by itself: the tests deliver. */
const AT_ONCE: PushPace = { stands: 0, looks: 3_600_000, again: 0 };

const own = withTestProcess({ pushLocalHosts: LOCAL });
const service = whileTesting(startPushService, (one) => one.close());
const workers: ReturnType<typeof createPushWorker>[] = [];

const work = async (process: TestProcess, pace = AT_ONCE) => {
  const { services, push, presence, settings, signals } = process;
  const { live, feed, clock, log } = services;
  const sender = createPushSender(LOCAL);
  const deps = { push, sender, live, feed, presence, settings, signals, clock, log, subject: SUBJECT, pace };
  const worker = createPushWorker(deps);
  workers.push(worker);
  await worker.resume();
  return worker;
};

const subscribe = async (user: string, browser: PushedBrowser, language: Language = 'en') => {
  const { endpoint, p256dh, auth } = browser;
  await own.push.add(user, { endpoint, p256dh, auth, language });
};

const turnRows = (gameId: string) => own.sql<{ due_at: Date | null; tries: number }[]>`
  select due_at, tries from push_turns where game_id = ${gameId}`;

let gameId: string;
let browser: PushedBrowser;
beforeEach(async () => {
  gameId = await practiceGame(own.services);
  browser = service.browser();
  await subscribe(ANN, browser);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  await own.sql`truncate push_turns, push_subscriptions, user_settings, game_sessions`;
});

/** The messages that came for this test's game. */
const ofGame = (one: PushedBrowser) =>
  one.taken.map(({ text }) => JSON.parse(text) as Record<string, string>).filter(({ tag }) => tag === gameId);

describe('a turn told by push', () => {
  test('says in the language of the browser what the game is at, where it is, and who sends it', async () => {
    const spanish = service.browser();
    await subscribe(ANN, spanish, 'es');
    const worker = await work(own);
    await worker.deliver();
    expect(ofGame(browser)).toEqual([
      {
        title: 'It is your turn',
        body: expect.stringContaining('top of inning 1, 0 out'),
        tag: gameId,
        url: `/games/${gameId}`,
      },
    ]);
    expect(ofGame(spanish)).toMatchObject([{ title: 'Te toca' }]);
    expect(browser.taken[0]).toMatchObject({ subject: SUBJECT, topic: expect.stringMatching(/^[\w-]{32}$/) });
  });

  test('is told once while it lasts, and anew when it comes again', async () => {
    const worker = await work(own);
    await worker.deliver();
    await playOne(own.services, ANN, gameId);
    await worker.deliver();
    expect(ofGame(browser)).toHaveLength(1);
    good(await pauseGame(own.services, by(ANN, gameId)));
    await vi.waitFor(async () => expect(await turnRows(gameId)).toEqual([]));
  });

  test('is not told where nobody asked for it, nor once it is over', async () => {
    const other = service.browser();
    await subscribe(BEN, other);
    const worker = await work(own);
    good(await pauseGame(own.services, by(ANN, gameId)));
    await worker.deliver();
    expect([ofGame(browser), ofGame(other)]).toEqual([[], []]);
  });

  test('waits for the end of quiet hours, and for whoever looks at the game', async () => {
    const now = DateTime.utc();
    const minute = now.hour * 60 + now.minute;
    const quiet_to = (minute + 120) % 1440;
    await own.settings.saveUser(ANN, { quiet_from: (minute + 1380) % 1440, quiet_to, time_zone: 'UTC' });
    const worker = await work(own);
    await worker.deliver();
    const [row] = await turnRows(gameId);
    expect(DateTime.fromJSDate(row!.due_at!).toUTC()).toMatchObject({
      hour: Math.floor(quiet_to / 60),
      minute: quiet_to % 60,
    });
    await own.settings.saveUser(ANN, { quiet_from: null, quiet_to: null });
    const session = { session_id: randomUUID(), game_id: gameId, user_id: ANN, role: 'manager' } as const;
    await own.presence.enter([session]);
    await own.sql`update push_turns set due_at = now()`;
    await worker.deliver();
    expect(ofGame(browser)).toEqual([]);
    await own.presence.leave(session);
    await own.sql`update push_turns set due_at = now()`;
    await worker.deliver();
    expect(ofGame(browser)).toHaveLength(1);
  });

  test('is told once by several processes, and by one that comes after one that died', async () => {
    const first = await work(own);
    const second = startTestProcess(own.databaseUrl, { pushLocalHosts: LOCAL });
    const other = await work(second);
    await Promise.all([first.deliver(), other.deliver(), first.deliver()]);
    await other.deliver();
    expect(ofGame(browser)).toHaveLength(1);
    // A process that took the turn and died before it told it.
    await own.sql`
      update push_turns set due_at = now(), told = '{}', taken_until = now() - interval '1 second'`;
    await other.deliver();
    expect(ofGame(browser)).toHaveLength(2);
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    await second.close();
  });
});

describe('a push service that does not take it', () => {
  test.each([404, 410])('%s: the browser is told nothing any more', async (status) => {
    browser.answerNext(status);
    const worker = await work(own);
    await worker.deliver();
    expect(await own.push.browsers(ANN)).toEqual([]);
  });

  test.each([429, 503])('%s: it is tried again, and only where it failed', async (status) => {
    const good = service.browser();
    await subscribe(ANN, good);
    browser.answerNext(status, status);
    const worker = await work(own);
    for (let round = 0; round < 4; round += 1) await worker.deliver();
    expect([ofGame(browser).length, ofGame(good).length]).toEqual([1, 1]);
    expect(good.asked()).toBe(browser.asked() - 2);
  });

  test('what fails waits longer each time, and ends', async () => {
    browser.answerNext(...Array.from({ length: 30 }, () => 500));
    const worker = await work(own, { ...AT_ONCE, again: 1000 });
    const waits: (number | null)[] = [];
    for (let round = 0; round < 8; round += 1) {
      await own.sql`update push_turns set due_at = now() where due_at is not null and game_id = ${gameId}`;
      await worker.deliver();
      const [row] = await turnRows(gameId);
      waits.push(row?.due_at ? Math.round((row.due_at.getTime() - Date.now()) / 1000) : null);
    }
    expect(waits.at(-1)).toBeNull();
    for (const [i, wait] of waits.slice(1, -1).entries()) expect(wait!).toBeGreaterThan(waits[i]!);
  });
});

test('addresses that lead to no push service of the public internet are none', async () => {
  const plain = startTestProcess(own.databaseUrl);
  for (const address of [
    'http://push.example/1',
    'https://127.0.0.1/1',
    'https://10.0.0.8/1',
    'https://[::1]/1',
    'https://localhost/1',
    'https://me:secret@push.example/1',
    'no address',
  ])
    expect(plain.push.isForeign(address), address).toBe(true);
  expect(plain.push.isForeign('https://push.example/1')).toBe(false);
  await plain.close();
});

test('one person has so many browsers; the one added first makes room', async () => {
  for (let n = 0; n < 11; n += 1) await subscribe(ANN, { ...browser, endpoint: `https://push.example/${n}` });
  const kept = (await own.push.browsers(ANN)).map(({ endpoint }) => endpoint);
  expect(kept).toHaveLength(10);
  expect(kept).not.toContain(browser.endpoint);
});
