import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Socket } from 'socket.io-client';
import { connect as connectSql } from '@paper-dynasty/db/connection';
import { seedDemo } from '@paper-dynasty/db/league/demo/seed';
import { startEmbeddedServer } from '@paper-dynasty/db/embedded/server';
import { migrate } from '@paper-dynasty/db/migrate';
import { createTokens, type Tokens } from '@paper-dynasty/web/server/auth/tokens';
import { practiceGame } from '../db/games.ts';
import { startTestProcess, type TestProcess } from '../process.ts';
import { DEVICE, webDeps } from '../web/support.ts';
import { crowdAt, CROWDED_HEAP } from './crowd.ts';
import { engineSpeed } from './engine-speed.ts';
import { longGames } from './long-games.ts';
import { atRate, quantile, timed } from './measure.ts';
import { recordsSpeed } from './records-speed.ts';
import { recoveryOf } from './recovery.ts';
import { connect, openRoom, playedBy, type Room } from './room.ts';
import { startService } from './service.ts';
import { soak } from './soak.ts';

const SOCKETS = 1000;
const GAMES = 40;
const WATCHERS = 10;
const SECONDS = 4;
const CROWD = 2000;
/** Games that are played meanwhile, of which one has the crowd. */
const CROWDED_GAMES = 8;
/** Actions before anything is measured. */
const WARM = 40;
const RECOVERED = 1000;
const SOAK_MILLISECONDS = 5 * 60_000;
const SOAK_TABLES = 20;
const RATES = [20, 200] as const;

/** The product's ceilings in milliseconds (bytes for memory). */
const CEILINGS = {
  action: 500,
  crowded: 500,
  delivery: 200,
  write: 100,
  recovery: 2000,
  memory: 1024 ** 3,
} as const;

/** The manager of a game: each has its own, as in life. */
const managerOf = (game: number): string => `manager-${game}`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(2)} ms`;

const simulate = (): void => {
  const { games, ratio } = engineSpeed();
  say(
    `engine alone: ${games.toFixed(0)} full games a second with their statistics, ${ratio.toFixed(0)} times their dice and cards alone`,
  );
};

/** What a process may be occupied with at once, in milliseconds of its processor. */
const OCCUPIED = 50;

const occupy = (): void => {
  for (const { what, first, worst, usual } of longGames())
    say(
      `${what}: ${ms(usual)}, at the worst ${ms(worst)}, the first time ${ms(first)} (aim ${OCCUPIED} ms)${worst > OCCUPIED ? '  PASSED' : ''}`,
    );
};

/** Plays an action in the next game that is free; while all are busy it waits for one, and that counts. */
const actNext = async (rooms: readonly Room[], i: number): ReturnType<Room['act']> => {
  const from = performance.now();
  for (;;) {
    const waited = performance.now() - from;
    const free = rooms.map((_, k) => rooms[(i + k) % rooms.length]).find((room) => room?.free());
    if (free) {
      const { told, acknowledged } = await free.act();
      return { told: told + waited, acknowledged: acknowledged + waited };
    }
    await Promise.race(rooms.map((room) => room.idle()));
  }
};

/** A database of the bench's own. */
interface Database {
  readonly url: string;
  readonly base: TestProcess;
  readonly tokens: Tokens;
}

/** Works on a new database, which goes afterwards. */
const onDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-bench-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedServer({ dataDir: path.join(folder, 'postgres') });
  await migrate(server.url);
  const base = startTestProcess(server.url, { listen: false });
  await seedDemo(base.sql);
  try {
    const tokens = createTokens(webDeps(base).config.key, base.refreshTokens);
    return await work({ url: server.url, base, tokens });
  } finally {
    await base.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** A crowd comes to a game of a service with a small heap; answers the slowest actions of managers. `--cpu-prof` writes a profile of the service. */
const crowded = async ({ url, base, tokens }: Database): Promise<number> => {
  const profile = process.argv.includes('--cpu-prof') ? ['--cpu-prof'] : [];
  const service = await startService(url, [`--max-old-space-size=${CROWDED_HEAP}`, ...profile]);
  const managers: Socket[] = [];
  const rooms: Room[] = [];
  const games: string[] = [];
  for (let i = 0; i < CROWDED_GAMES; i += 1) {
    const user = `crowded-${i}`;
    const gameId = await practiceGame(base.services, 'pd', user);
    const manager = await connect(service.address, (await tokens.signIn(user, DEVICE)).access);
    games.push(gameId);
    managers.push(manager);
    rooms.push(await openRoom(gameId, manager, []));
  }
  for (let i = 0; i < WARM; i += 1) await actNext(rooms, i);
  const { usual, action, quiet, loop, busy, took, memory } = await crowdAt(
    service,
    games[0] ?? '',
    rooms,
    CROWD,
  );
  say(
    `${CROWD} sockets come to a game, leave, and come again, in ${(took / 1000).toFixed(1)} s: managers' actions ${ms(usual)}, p99 ${ms(action)} (before it ${ms(quiet)}); the event loop's delay p99 ${ms(loop)}; ${(busy / CROWD / 2).toFixed(2)} ms of the processor a visit; ${(memory / 2 ** 20).toFixed(0)} MB`,
  );
  for (const socket of managers) socket.disconnect();
  await service.stop();
  return action;
};

/** Measures everything; answers the exit code. */
const all = async (database: Database): Promise<number> => {
  const { url, base, tokens } = database;
  const one = await startService(url);
  const two = await startService(url);
  const seen: Record<keyof typeof CEILINGS, number> = {
    action: 0,
    crowded: 0,
    delivery: 0,
    write: 0,
    recovery: 0,
    memory: 0,
  };
  try {
    const ids = await Promise.all(
      Array.from({ length: GAMES * 2 }, (_, i) => practiceGame(base.services, 'pd', managerOf(i))),
    );
    const manager = async (gameId: string) =>
      connect(one.address, (await tokens.signIn(managerOf(ids.indexOf(gameId)), DEVICE)).access);
    const empty = await one.ask('memory');
    const rooms: Room[] = [];
    const far: Room[] = [];
    let open = 0;
    for (const gameId of ids.slice(0, GAMES)) {
      const watchers = await Promise.all(Array.from({ length: WATCHERS }, () => connect(one.address)));
      rooms.push(await openRoom(gameId, await manager(gameId), watchers));
      open += WATCHERS + 1;
    }
    for (; open < SOCKETS; open += 20)
      await Promise.all(Array.from({ length: 20 }, () => connect(one.address)));
    const full = await one.ask('memory');
    seen.memory = full;
    say(
      `memory of the service with ${GAMES} games and ${open} sockets: ${(full / 2 ** 20).toFixed(0)} MB; ${((full - empty) / open / 1024).toFixed(1)} kB a socket, its game's state included`,
    );
    for (const gameId of ids.slice(GAMES)) {
      const watchers = await Promise.all(Array.from({ length: WATCHERS }, () => connect(two.address)));
      far.push(await openRoom(gameId, await manager(gameId), watchers));
    }

    const raw = connectSql(url, 4);
    await raw`create table bench_bare (id bigserial primary key, payload jsonb not null)`;
    const bare = (): Promise<number> =>
      timed(() => raw`insert into bench_bare (payload) values ('{"n": 1}')`);
    for (let i = 0; i < 100; i += 1) await bare();
    for (let i = 0; i < rooms.length * 2; i += 1) await actNext(rooms, i);
    for (let i = 0; i < far.length * 2; i += 1) await actNext(far, i);
    for (const rate of RATES) {
      const commits = await atRate(rate, SECONDS, bare);
      const acks: number[] = [];
      const play =
        (list: readonly Room[]) =>
        async (i: number): Promise<number> => {
          const { told, acknowledged } = await actNext(list, i);
          acks.push(acknowledged);
          return told;
        };
      const near = await atRate(rate, SECONDS, play(rooms));
      const across = await atRate(rate, SECONDS, play(far));
      const base50 = quantile(commits, 0.5);
      say(
        `at ${rate} a second: bare commit ${ms(base50)}; action to the last of ${WATCHERS} watchers ${ms(quantile(near, 0.5))} (p95 ${ms(quantile(near, 0.95))})`,
      );
      say(
        `  ratio ${(quantile(near, 0.5) / base50).toFixed(2)} (aim 2.0); across two processes ${ms(quantile(across, 0.5))}, ratio ${(quantile(across, 0.5) / base50).toFixed(2)} (aim 3.0)`,
      );
      seen.action = Math.max(seen.action, quantile(acks, 0.95));
      seen.delivery = Math.max(seen.delivery, quantile([...near, ...across], 0.95));
      seen.write = Math.max(seen.write, quantile(commits, 0.95));
    }
    await raw.end();
    if (process.argv.includes('--soak')) {
      say(`${SOAK_TABLES} games at a time are played to their end, one after the other:`);
      const soaked = await soak({
        milliseconds: SOAK_MILLISECONDS,
        games: SOAK_TABLES,
        memory: () => one.ask('memory'),
        say,
        open: async (n) => {
          const user = `soaking-${n}`;
          const gameId = await practiceGame(base.services, 'pd', user);
          return playedBy(await connect(one.address, (await tokens.signIn(user, DEVICE)).access), gameId);
        },
      });
      say(
        `  ${soaked.finished} games finished, ${soaked.actions} actions; ${(soaked.perGame / 1024).toFixed(0)} kB more for each finished game (${(soaked.warm / 2 ** 20).toFixed(0)} MB warm, ${(soaked.end / 2 ** 20).toFixed(0)} MB at the end)`,
      );
    }
    seen.crowded = await crowded(database);
    const recovered = await recoveryOf(base, url, RECOVERED);
    say(
      `${RECOVERED} games after a restart: first action ${ms(recovered.first)}, all in memory ${ms(recovered.all)}`,
    );
    const fresh = startTestProcess(url, { listen: false });
    seen.recovery = await timed(() => fresh.services.live.state(ids[0] ?? ''));
    await fresh.close();
  } finally {
    one.kill();
    two.kill();
  }
  let passed = 0;
  say('ceilings (95th percentile):');
  for (const [name, ceiling] of Object.entries(CEILINGS)) {
    const value = seen[name as keyof typeof CEILINGS];
    const words =
      name === 'memory'
        ? `${(value / 2 ** 20).toFixed(0)} MB of ${ceiling / 2 ** 20} MB`
        : `${ms(value)} of ${ceiling} ms`;
    if (value > ceiling) passed += 1;
    say(`  ${name}: ${words}${value > ceiling ? '  PASSED' : ''}`);
  }
  return passed === 0 ? 0 : 1;
};

/** The standings and leaders of a large season, in milliseconds, beside what they may take. */
const MOST_FOR_RECORDS = 50;

const seasonRecords = async ({ base }: Database): Promise<number> => {
  const { standings, leaders, feats } = await recordsSpeed(base.sql, base.services.records);
  say(
    `24 teams and 1,000 games (at most ${MOST_FOR_RECORDS} ms each): standings ${ms(standings)}, leaders ${ms(leaders)}; records ${ms(feats)}`,
  );
  return Math.max(standings, leaders);
};

/** All of it, or with `--crowd` the crowd alone, with `--records` the records. */
const main = async (): Promise<number> => {
  if (process.argv.includes('--crowd')) return (await onDatabase(crowded)) > CEILINGS.crowded ? 1 : 0;
  if (process.argv.includes('--records')) return (await onDatabase(seasonRecords)) > MOST_FOR_RECORDS ? 1 : 0;
  simulate();
  occupy();
  return onDatabase(all);
};

process.exit(await main());
