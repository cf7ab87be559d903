import { randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { examineGame } from '@paper-dynasty/db/records/examine';
import { createTokens } from '@paper-dynasty/web/server/auth/tokens';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { scopedKey } from '@paper-dynasty/engine/service/scoped-key';
import type { Acknowledgement } from '@paper-dynasty/engine/wire/client-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { bundleProgram } from '../bundle.ts';
import { freePort } from '../free-port.ts';
import { PATIENCE } from '../patience.ts';
import { ANN, practiceGame, seqs } from '../db/games.ts';
import { DEVICE, webDeps } from '../web/support.ts';
import { withTestProcess } from '../with-process.ts';

/** A server dies between the commit of its so many-th append and the answer. */
const COMMITS = [1, 2, 3, 4, 6, 8, 11];
/** Or so many milliseconds after it began to listen: while people connect, and while they play. */
const MOMENTS = [5, 20, 45, 90, 160, 280, 450];
/** Or so many milliseconds behind a commit: before the read tables follow, while they do, and when they have. */
const BEHIND = [0, 120, 245, 250, 254, 262, 320];
const DEATHS = COMMITS.flatMap((afterCommit, i) => [
  { afterCommit, behind: undefined, moment: null },
  { afterCommit, behind: BEHIND[i] ?? 0, moment: null },
  { afterCommit: 0, behind: undefined, moment: MOMENTS[i] ?? 0 },
]);
const GAMES = 4;

const own = withTestProcess();
let port: number;
let program: string;
beforeAll(async () => {
  port = await freePort();
  program = await bundleProgram(path.join(import.meta.dirname, 'crash-server.ts'));
});
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(program, { force: true });
});

/** A server that stands by: it has loaded all it needs. */
const standBy = (): ChildProcess => {
  const child = spawn(process.execPath, [program, own.databaseUrl, String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
};

/** Lets a server listen; it dies after a commit (0 = none), at once or so many milliseconds later. */
const startServer = async (
  child: ChildProcess,
  dieAfterCommit: number,
  milliseconds?: number,
): Promise<void> => {
  child.stdin?.write(`${[dieAfterCommit, milliseconds].join(' ').trim()}\n`);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the server ended with ${code}`)),
    );
  });
};

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

interface Acknowledged {
  readonly action: 'roll' | 'resolve';
  readonly key: string;
  readonly seq: number;
}

/** Plays one game action by action; each is tried with its own key until it is answered. What is acknowledged is kept in `acknowledged`; true when the game is over. */
const playUntil = async (
  gameId: string,
  token: string,
  acknowledged: Acknowledged[],
  stopped: () => boolean,
): Promise<boolean> => {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    auth: { token, wire: WIRE_VERSION },
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
  });
  let next: 'roll_dice' | 'resolve_play' = 'roll_dice';
  while (!stopped()) {
    const key = randomUUID();
    for (;;) {
      const answer = (await socket
        .timeout(1500)
        .emitWithAck(next, { game_id: gameId, idempotency_key: key })
        .catch(() => null)) as Acknowledgement | null;
      if (answer?.ok) {
        const action = next === 'roll_dice' ? 'roll' : 'resolve';
        acknowledged.push({ action, key, seq: Number(answer['seq']) });
        next = next === 'roll_dice' ? 'resolve_play' : 'roll_dice';
        break;
      }
      if (answer && !answer.ok && answer.error.code !== 'rate_limited') {
        socket.close();
        if (answer.error.code === 'game_over') return true;
        throw new Error(`${answer.error.code}: ${answer.error.message}`);
      }
      if (stopped()) break;
      await sleep(30);
    }
    await sleep(15);
  }
  socket.close();
  return false;
};

test(
  `every acknowledged play is there once after ${DEATHS.length} kills under load`,
  async () => {
    const gameIds: string[] = [];
    for (let i = 0; i < GAMES; i += 1) gameIds.push(await practiceGame(own.services));
    const deps = webDeps(own);
    const { access } = await createTokens(deps.config.key, own.refreshTokens).signIn(ANN, DEVICE);
    let over = false;
    const acknowledged = gameIds.map((): Acknowledged[] => []);
    const finished = gameIds.map(() => false);
    const players = gameIds.map(async (id, i) => {
      finished[i] = await playUntil(id, access, acknowledged[i]!, () => over);
    });
    const allPlayed = Promise.all(players);
    let next = standBy();
    for (const { afterCommit, behind, moment } of DEATHS) {
      const child = next;
      await startServer(child, afterCommit, behind);
      next = standBy();
      await Promise.race([moment === null ? ended(child) : sleep(moment), allPlayed]);
      child.kill('SIGKILL');
      await ended(child);
    }
    const last = next;
    await startServer(last, 0);
    const before = acknowledged.map((list) => list.length);
    await vi.waitFor(() =>
      expect(acknowledged.every((list, i) => finished[i] || list.length > before[i]!)).toBe(true),
    );
    over = true;
    await allPlayed;
    last.kill('SIGKILL');
    await ended(last);

    // As a process that starts does it.
    await own.services.store.catchUpTables(true);
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
      expect(await examineGame({ ...own, ...own.services }, gameId)).toEqual([]);
      for (const { action, key, seq } of acknowledged[i]!) {
        const stored = scopedKey({ kind: 'user', user_id: ANN }, action, key);
        expect(await own.services.store.findCommand(gameId, stored)).toMatchObject({ last_seq: seq });
      }
      plays += acknowledged[i]!.length;
    }
    expect(plays).toBeGreaterThan(DEATHS.length);
  },
  4 * DEATHS.length * PATIENCE,
);
