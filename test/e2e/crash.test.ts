import { randomInt, randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { beforeAll, expect, test } from 'vitest';
import { createTokens } from '@paper-dynasty/web/server/auth/tokens';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import type { Acknowledgement } from '@paper-dynasty/engine/wire/client-events';
import { freePort } from '../free-port.ts';
import { ANN, practiceGame, seqs } from '../db/games.ts';
import { webDeps } from '../web/support.ts';
import { withTestProcess } from '../with-process.ts';

const KILLS = 50;
const GAMES = 4;

const own = withTestProcess();
let port: number;
beforeAll(async () => {
  port = await freePort();
});

const startServer = async (dieAfterCommit: number): Promise<ChildProcess> => {
  const file = path.join(import.meta.dirname, 'crash-server.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', file, own.databaseUrl, String(port), String(dieAfterCommit)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the server ended with ${code}`)),
    );
  });
  return child;
};

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

/** Plays one game action by action; each is tried with its own key until it is answered. */
const playUntil = async (gameId: string, token: string, stopped: () => boolean) => {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    auth: { token },
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  });
  const acknowledged: { key: string; seq: number }[] = [];
  let next: 'roll_dice' | 'resolve_play' = 'roll_dice';
  while (!stopped()) {
    const key = randomUUID();
    for (;;) {
      const answer = (await socket
        .timeout(1500)
        .emitWithAck(next, { game_id: gameId, idempotency_key: key })
        .catch(() => null)) as Acknowledgement | null;
      if (answer?.ok) {
        acknowledged.push({ key, seq: Number(answer['seq']) });
        next = next === 'roll_dice' ? 'resolve_play' : 'roll_dice';
        break;
      }
      if (answer && !answer.ok && answer.error.code !== 'rate_limited') {
        if (answer.error.code === 'game_over') return { acknowledged, socket };
        throw new Error(`${answer.error.code}: ${answer.error.message}`);
      }
      if (stopped()) break;
      await sleep(30);
    }
    await sleep(15);
  }
  return { acknowledged, socket };
};

test(`every acknowledged play is there once after ${KILLS} kills under load`, async () => {
  const gameIds: string[] = [];
  for (let i = 0; i < GAMES; i += 1) gameIds.push(await practiceGame(own.services));
  const deps = webDeps(own);
  const { access } = await createTokens(deps.config.key, own.refreshTokens).signIn(ANN);
  let over = false;
  const players = gameIds.map((id) => playUntil(id, access, () => over));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const betweenCommitAndAnswer = kill % 2 === 0;
    const child = await startServer(betweenCommitAndAnswer ? randomInt(1, 12) : 0);
    const wait = sleep(betweenCommitAndAnswer ? 4000 : randomInt(20, 500));
    await Promise.race([wait, ended(child)]);
    child.kill('SIGKILL');
    await ended(child);
  }
  const last = await startServer(0);
  await sleep(1000);
  over = true;
  const results = await Promise.all(players);
  for (const { socket } of results) socket.close();
  last.kill('SIGKILL');
  await ended(last);

  let plays = 0;
  for (const [i, gameId] of gameIds.entries()) {
    const events = await own.services.store.eventsAfter(gameId, 0);
    expect(seqs(events)).toEqual(events.map((_, n) => n + 1));
    const state = events.reduce<GameState | null>(evolve, null)!;
    expect(state.plays.map((p) => p.number)).toEqual(state.plays.map((_, n) => n + 1));
    const rolls = events.flatMap((e) => (e.type === 'dice_rolled' ? [e.payload.roll.n] : []));
    expect(rolls).toEqual(rolls.map((_, n) => n + 1));
    const [rows] = await own.sql`select count(*)::int as n from plays where game_id = ${gameId}`;
    expect(rows!['n']).toBe(state.plays.length);
    const { acknowledged } = results[i]!;
    for (const { key, seq } of acknowledged) {
      expect(await own.services.store.findCommand(gameId, key)).toMatchObject({ last_seq: seq });
    }
    plays += acknowledged.length;
  }
  expect(plays).toBeGreaterThan(KILLS);
}, 400_000);
