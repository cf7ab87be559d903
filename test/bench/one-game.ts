import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Sql } from '@paper-dynasty/db/connection';
import { playOne, practiceGame } from '../db/games.ts';
import type { TestProcess } from '../process.ts';

const GAMES = 20;
const PLAYS = 50;
/** More plays than a game has. */
const MOST_PLAYS = 400;
const USER = 'measured';

/** What a game takes, in kB. */
export interface OneGame {
  /** The heap, of a game under way, beside the rosters. */
  readonly live: number;
  /** The tables with their indexes, of a game that is over. */
  readonly disk: number;
}

const collected = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

const onDisk = async (sql: Sql): Promise<number> => {
  await sql`vacuum`;
  const [row] = await sql<{ bytes: number }[]>`
    select sum(pg_total_relation_size(oid))::float as bytes from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  return row?.bytes ?? Number.NaN;
};

const playOn = async ({ services }: TestProcess, id: string, plays: number): Promise<void> => {
  for (let n = 0; n < plays; n += 1) {
    const state = await services.live.state(id);
    if (state?.status !== 'active') return;
    await playOne(services, USER, id);
  }
};

/** Plays games side by side, and measures what each takes in memory when 50 plays are played, and on disk when it is over. */
export const oneGame = async (base: TestProcess): Promise<OneGame> => {
  const { services, sql } = base;
  // The rosters are there, and what is compiled and looked up for the first time.
  await playOn(base, await practiceGame(services, 'pd', USER), PLAYS);
  const [heap, disk] = [collected(), await onDisk(sql)];
  const ids = await Promise.all(Array.from({ length: GAMES }, () => practiceGame(services, 'pd', USER)));
  const all = (plays: number) => Promise.all(ids.map((id) => playOn(base, id, plays)));
  await all(PLAYS);
  await services.store.settled();
  const live = (collected() - heap) / GAMES / 1024;
  await all(MOST_PLAYS);
  await services.store.settled();
  return { live, disk: ((await onDisk(sql)) - disk) / GAMES / 1024 };
};
