import { setTimeout as sleep } from 'node:timers/promises';
import type { Append, Log } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';
import { catchUpGame, gamesBehind } from '../records/catch-up.ts';
import { changesOf, followedBy, type ReadChanges } from '../records/read-changes.ts';
import { writeChanges } from '../records/write-changes.ts';
import { isOutage } from './failures.ts';

/** How long the read tables wait for more plays to be written with one statement, in milliseconds. */
const GATHERING = 250;

/** How long a game that is tried again waits, at least, in milliseconds. */
const BETWEEN_TRIES = 50;

/** How many games are written with one statement at most, so that nothing else waits long for what is worked out for it. */
const MOST_GAMES = 50;

/** How often a game is tried again whose read tables another process is about to bring to where this one goes on, before it is read from the log. */
const TRIES = 4;

/** How often what the database was away for is tried again, before it is left to the log. */
const OUTAGE_TRIES = 3;

/** Commands that were committed and acknowledged, and are not in the read tables yet. */
interface Pending {
  readonly what: Append;
  /** Says that nothing is to be waited for any more. */
  readonly done: () => void;
  readonly settled: Promise<void>;
}

interface Projecting {
  readonly sql: Sql;
  readonly log: Log;
  /** The commands of each game in order. */
  readonly queues: Map<string, Pending[]>;
  readonly tries: Map<string, number>;
  /** How far games had come that were behind when it was last looked. */
  behind: ReadonlyMap<string, number>;
  timer: NodeJS.Timeout | null;
  running: Promise<void> | null;
}

/** Brings to the read tables what has been committed to the log. */
export interface Projection {
  /** Takes up what a command has just added to a game. */
  follow(what: Append): void;
  /** Waits until the read tables have what was taken up so far, of one game or of all. */
  settled(gameId?: string): Promise<void>;
  /** Brings up to date the games that some process has left behind: all that are now (`at once`), or those that have stood still since it was last looked. Returns how many. */
  catchUp(atOnce: boolean): Promise<number>;
}

const pendingOf = (what: Append): Pending => {
  let done = (): void => undefined;
  const settled = new Promise<void>((resolve) => (done = resolve));
  return { what, done, settled };
};

/** The commands at the head of a queue that follow each other without a gap. */
const runOf = (queue: readonly Pending[]): readonly Pending[] => {
  const gap = queue.findIndex(({ what }, i) => i > 0 && what.expected_seq !== queue[i - 1]?.what.state.seq);
  return gap < 0 ? queue : queue.slice(0, gap);
};

const changesOfRun = (run: readonly Pending[]): ReadChanges =>
  run.map(({ what }) => changesOf(what)).reduce(followedBy);

const take = ({ queues, tries }: Projecting, gameId: string, count: number): void => {
  const queue = queues.get(gameId) ?? [];
  for (const { done } of queue.splice(0, count)) done();
  if (queue.length === 0) queues.delete(gameId);
  tries.delete(gameId);
};

/** Brings a game up to date from its log; one whose log cannot be read stays as it is. */
const fromLog = async ({ sql, log }: Projecting, gameId: string): Promise<void> => {
  try {
    await catchUpGame(sql, gameId);
  } catch (error) {
    log.error({ err: error, game_id: gameId }, 'the read tables do not follow the log of a game');
  }
};

/** A game that has come elsewhere than where the commands begin: another process writes it too. */
const elsewhere = async (projecting: Projecting, gameId: string, count: number): Promise<void> => {
  const tries = (projecting.tries.get(gameId) ?? 0) + 1;
  projecting.tries.set(gameId, tries);
  if (tries < TRIES) return void (await sleep(BETWEEN_TRIES));
  await fromLog(projecting, gameId);
  take(projecting, gameId, count);
};

const round = async (projecting: Projecting): Promise<void> => {
  const queues = [...projecting.queues].slice(0, MOST_GAMES);
  const runs = new Map(queues.map(([gameId, queue]) => [gameId, [...runOf(queue)]]));
  const written = await writeChanges(projecting.sql, [...runs.values()].map(changesOfRun), false);
  for (const [gameId, { length }] of runs) if (written.has(gameId)) take(projecting, gameId, length);
  for (const [gameId, { length }] of runs)
    if (!written.has(gameId)) await elsewhere(projecting, gameId, length);
};

/** What cannot be written is left to the log, from which it is caught up. */
const giveUp = async (projecting: Projecting, error: unknown): Promise<void> => {
  projecting.log.warn({ err: error }, 'the read tables could not follow; they are made from the log');
  for (const [gameId, queue] of [...projecting.queues]) {
    if (!isOutage(error)) await fromLog(projecting, gameId);
    take(projecting, gameId, queue.length);
  }
};

const drain = async (projecting: Projecting): Promise<void> => {
  let outages = 0;
  while (projecting.queues.size > 0) {
    try {
      await round(projecting);
      outages = 0;
    } catch (error) {
      outages += 1;
      if (isOutage(error) && outages <= OUTAGE_TRIES) await sleep(BETWEEN_TRIES * 2 ** outages);
      else await giveUp(projecting, error);
    }
  }
};

const run = (projecting: Projecting): void => {
  if (projecting.timer) clearTimeout(projecting.timer);
  projecting.timer = null;
  projecting.running ??= drain(projecting).finally(() => (projecting.running = null));
};

const follow = (projecting: Projecting, what: Append): void => {
  const queue = projecting.queues.get(what.game_id) ?? [];
  queue.push(pendingOf(what));
  projecting.queues.set(what.game_id, queue);
  if (projecting.running) return;
  projecting.timer ??= setTimeout(() => run(projecting), GATHERING);
};

const settled = async (projecting: Projecting, gameId: string | undefined): Promise<void> => {
  const queues = gameId === undefined ? [...projecting.queues.values()] : [projecting.queues.get(gameId)];
  const waited = queues.flatMap((queue) => queue?.at(-1)?.settled ?? []);
  if (waited.length === 0) return;
  run(projecting);
  await Promise.all(waited);
};

const catchUp = async (projecting: Projecting, atOnce: boolean): Promise<number> => {
  const behind = await gamesBehind(projecting.sql, atOnce);
  const left = behind.filter(
    ({ game_id, projected_seq }) => atOnce || projecting.behind.get(game_id) === projected_seq,
  );
  for (const { game_id } of left) await fromLog(projecting, game_id);
  projecting.behind = new Map(behind.map(({ game_id, projected_seq }) => [game_id, projected_seq]));
  return left.length;
};

/** The way from the log to the read tables in a process: what is committed together is written together. */
export const createProjection = (sql: Sql, log: Log): Projection => {
  const projecting: Projecting = {
    ...{ sql, log, queues: new Map(), tries: new Map(), behind: new Map() },
    ...{ timer: null, running: null },
  };
  return {
    follow: (what) => follow(projecting, what),
    settled: (gameId) => settled(projecting, gameId),
    catchUp: (atOnce) => catchUp(projecting, atOnce),
  };
};
