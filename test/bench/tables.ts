import { connect as connectSql } from '@paper-dynasty/db/connection';
import type { Socket } from 'socket.io-client';
import { practiceGame } from '../db/games.ts';
import { DEVICE } from '../web/support.ts';
import type { Database } from './database.ts';
import { timed } from './measure.ts';
import { boardgameRoom, limitRoom } from './peers/peer-rooms.ts';
import { actNext, connect, openRoom, type Room } from './room.ts';
import { startService, type Service } from './service.ts';

const SOCKETS = 1000;
const GAMES = 40;
/** Who watches each game. */
export const WATCHERS = 10;
const AT_ONCE = 20;
const BARE_COMMITS = 100;

/** The ways that an action can take to its watchers. */
export const WAYS = ['near', 'far', 'limit', 'boardgame'] as const;
/** One of them. */
export type Way = (typeof WAYS)[number];

/** Games with their managers and watchers, on services and peers. */
export interface Tables {
  readonly rooms: Readonly<Record<Way, readonly Room[]>>;
  /** Inserts one row; answers the milliseconds. */
  bare(): Promise<number>;
  /** The service that commits what is played near it. */
  readonly service: Service;
  /** Its resident memory with all sockets, in bytes, and what it has for each of them. */
  readonly memory: number;
  readonly perSocket: number;
  /** Bytes of a play as a watcher gets it, the mean. */
  readonly play: number;
  close(): Promise<void>;
}

/** The manager of a game: each has its own, as in life. */
const managerOf = (game: number): string => `manager-${game}`;

const many = <T>(count: number, one: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => one(n)));

/** Opens games one after the other. */
const opened = async (open: (game: number) => Promise<Room>): Promise<readonly Room[]> => {
  const rooms: Room[] = [];
  for (let game = 0; game < GAMES; game += 1) rooms.push(await open(game));
  return rooms;
};

/** Plays two actions in each game; answers the mean bytes of a play as one watcher of each gets it. */
const warm = async (rooms: readonly Room[], watchers: readonly Socket[]): Promise<number> => {
  const sizes: number[] = [];
  const weigh = (data: unknown): void => void sizes.push(JSON.stringify(data).length);
  for (const watcher of watchers) watcher.on('play_resolved', weigh);
  for (let i = 0; i < rooms.length * 2; i += 1) await actNext(rooms, i);
  for (const watcher of watchers) watcher.off('play_resolved', weigh);
  return sizes.reduce((a, b) => a + b, 0) / sizes.length;
};

/** Opens all games: as many on each way, and sockets that watch nothing. */
export const openTables = async ({ url, base, tokens }: Database): Promise<Tables> => {
  const [one, two] = [await startService(url), await startService(url)];
  const limit = await startService(url, [], 'limit');
  const boardgame = await startService(url, [], 'boardgame');
  const raw = connectSql(url, 4);
  const watched: Socket[] = [];
  const room = async (game: number, at: Service): Promise<Room> => {
    const gameId = await practiceGame(base.services, 'pd', managerOf(game));
    const manager = await connect(one.address, (await tokens.signIn(managerOf(game), DEVICE)).access);
    const watchers = await many(WATCHERS, () => connect(at.address));
    watched.push(...watchers.slice(0, 1));
    return openRoom(gameId, manager, watchers);
  };
  await room(GAMES * 2, one);
  const empty = await one.ask('memory');
  const near = await opened((game) => room(game, one));
  const open = GAMES * (WATCHERS + 1);
  for (let n = open; n < SOCKETS; n += AT_ONCE) await many(AT_ONCE, () => connect(one.address));
  const memory = await one.ask('memory');
  const rooms = {
    near,
    far: await opened((game) => room(GAMES + game, two)),
    limit: await opened((game) => limitRoom(limit, `game-${game}`, WATCHERS)),
    boardgame: await opened((game) => boardgameRoom(boardgame, `match-${game}`, WATCHERS)),
  };
  await raw`create table bench_bare (id bigserial primary key, payload jsonb not null)`;
  const bare = (): Promise<number> => timed(() => raw`insert into bench_bare (payload) values ('{"n": 1}')`);
  for (let i = 0; i < BARE_COMMITS; i += 1) await bare();
  for (const way of WAYS) if (way !== 'near') await warm(rooms[way], []);
  return {
    ...{ rooms, bare, service: one, memory, perSocket: (memory - empty) / SOCKETS },
    play: await warm(near, watched),
    close: async () => {
      for (const service of [one, two, limit, boardgame]) service.kill();
      await raw.end();
    },
  };
};
