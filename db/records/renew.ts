import { setTimeout as sleep } from 'node:timers/promises';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { BrokenGameError } from '@paper-dynasty/engine/service/broken-game';
import type { GameStore, Log } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';
import { codeOf } from '../stores/failures.ts';
import { READ_VERSION } from './projector.ts';
import { rebuildGame } from './rebuild.ts';

/** What the read tables of before are made anew with. */
export interface Renewal {
  readonly sql: Sql;
  readonly store: Pick<GameStore, 'saveSnapshot'>;
  readonly log: Log;
  /** The version of snapshots that this process reads. */
  readonly snapshotVersion: number;
  /** How long after all are done one looks again, in milliseconds; a minute if not given. */
  readonly look?: number;
}

/** How long the processor and the database are left to the players between two games, as a multiple of what a game took. */
const REST = 3;
/** As long as versions run beside each other an older one goes on writing: one looks again so many milliseconds after all were done. */
const LOOK = 60_000;
/** How long after an outage, or after another process was seen at it, one looks again, in milliseconds. */
const AGAIN = 5000;

/** The name under which all processes on a database agree who makes games anew: one at a time. */
const LOCK = 'paper-dynasty read tables';
const NAME = 'read_tables';

/**
 * A game whose rows an older version has written, the latest played first; also one with a snapshot that is not read any longer, and one
 * that was played to its end by a version which does not say how far it has written.
 */
const nextGame = async (sql: Sql, snapshotVersion: number) => {
  const [row] = await sql<{ game_id: string; snapshot: boolean }[]>`
    select g.game_id, s.game_id is not null as snapshot from games g
    left join snapshots s on s.game_id = g.game_id and s.version < ${snapshotVersion}
    where g.read_version < ${READ_VERSION} or s.game_id is not null
      or (g.status = 'completed' and g.projected_seq < g.seq) order by g.updated_at desc limit 1`;
  return row;
};

/** Whether it is the game that cannot be made anew, rather than the database that did not answer. */
const isItsOwn = (error: unknown): boolean => error instanceof BrokenGameError || codeOf(error) === '';

/** A game that cannot be read keeps the rows that it has: the next version tries again. */
const passOver = async (sql: Sql, log: Log, gameId: string, error: unknown): Promise<null> => {
  log.warn({ game_id: gameId, err: error }, 'a game of before cannot be made anew');
  await sql`update games set read_version = ${READ_VERSION},
    projected_seq = case when status = 'completed' then seq else projected_seq end where game_id = ${gameId}`;
  return null;
};

const rebuilt = (sql: Sql, log: Log, gameId: string): Promise<GameState | null> =>
  rebuildGame(sql, gameId).then(
    ({ state }) => state,
    (error: unknown) => {
      if (!isItsOwn(error)) throw error;
      return passOver(sql, log, gameId, error);
    },
  );

const noteDone = (sql: Sql) => sql`
  insert into read_versions (name, version, at) values (${NAME}, ${READ_VERSION}, now())
  on conflict (name) do update set version = excluded.version, at = excluded.at
  where read_versions.version < excluded.version`;

/** What came of one step: a game was made anew, another process is at it, or there is nothing left to do. */
export type Renewed = 'renewed' | 'elsewhere' | 'done';

/**
 * Makes the read tables of one game anew which an older version has written, and its snapshot, unless another process is at it. A step is
 * whole or nothing: where a process dies in the middle, any other goes on.
 */
export const renewOne = async ({ sql, store, log, snapshotVersion }: Renewal): Promise<Renewed> => {
  const step = await sql.begin(async (begun) => {
    const transaction = begun as unknown as Sql;
    const [lock] = await transaction<{ got: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext(${LOCK})) as got`;
    if (!lock?.got) return 'elsewhere';
    const game = await nextGame(transaction, snapshotVersion);
    if (!game) return noteDone(transaction).then(() => 'done' as const);
    const state = await rebuilt(transaction, log, game.game_id);
    if (game.snapshot) await transaction`delete from snapshots where game_id = ${game.game_id}`;
    return { game, state };
  });
  if (typeof step === 'string') return step;
  if (step.game.snapshot && step.state) await store.saveSnapshot(step.game.game_id, step.state);
  return 'renewed';
};

const wait = async (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);

const renewAll = async (renewal: Renewal, signal: AbortSignal): Promise<void> => {
  let games = 0;
  while (!signal.aborted) {
    const began = performance.now();
    const came = await renewOne(renewal).catch((error: unknown) => {
      renewal.log.warn({ err: error }, 'read tables of before could not be made anew; trying again');
      return 'elsewhere' as const;
    });
    if (came === 'renewed') games += 1;
    if (came === 'done' && games > 0) {
      renewal.log.info({ games }, 'the read tables of games of before were made anew');
      games = 0;
    }
    const rests = {
      renewed: REST * (performance.now() - began),
      elsewhere: AGAIN,
      done: renewal.look ?? LOOK,
    };
    await wait(rests[came], signal);
  }
};

/**
 * Makes what older versions have written of games anew in the background after an upgrade, little by little, one process of all at a time;
 * pages serve meanwhile; and what older versions go on writing beside this one. Returns what stops it.
 */
export const keepRenewed = (renewal: Renewal): (() => Promise<void>) => {
  const stop = new AbortController();
  const work = renewAll(renewal, stop.signal);
  return async () => {
    stop.abort();
    await work;
  };
};
