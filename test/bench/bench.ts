import { cpus, loadavg } from 'node:os';
import type { Socket } from 'socket.io-client';
import { startTestProcess } from '../process.ts';
import { practiceGame } from '../db/games.ts';
import { DEVICE } from '../web/support.ts';
import { crowdAt, CROWDED_HEAP } from './crowd.ts';
import { onDatabase, type Database } from './database.ts';
import { GOALS, middle, missedGoals, tableOf, type Measured } from './goals.ts';
import { timed } from './measure.ts';
import { oneGame } from './one-game.ts';
import { installPeers } from './peers/install.ts';
import { recordsSpeed } from './records-speed.ts';
import { recoveryOf } from './recovery.ts';
import { actNext, connect, openRoom, playedBy, type Room } from './room.ts';
import { inRounds, type Figures, type WayAt } from './rounds.ts';
import { startService } from './service.ts';
import { soak } from './soak.ts';
import { openTables } from './tables.ts';
import { writeBench } from './write-table.ts';

const CROWD = 2000;
/** Games that are played meanwhile, of which one has the crowd. */
const CROWDED_GAMES = 8;
/** Actions before anything is measured. */
const WARM = 40;
const RECOVERED = 400;
const SOAK_MILLISECONDS = 5 * 60_000;
const SOAK_TABLES = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const has = (flag: string): boolean => process.argv.includes(flag);

/** A crowd comes to a game of a service with a small heap; answers the slowest actions of managers. `--cpu-prof` writes a profile of the service. */
const crowded = async ({ url, base, tokens }: Database): Promise<number> => {
  const profile = has('--cpu-prof') ? ['--cpu-prof'] : [];
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
    `${CROWD} sockets come to a game, leave, and come again, in ${(took / 1000).toFixed(1)} s: managers' actions ${ms(usual)}, p99 ${ms(action)} (before it ${ms(quiet)}); the event loop's delay p99 ${ms(loop)}; ${(busy / CROWD / 2).toFixed(2)} ms of the processor a visit; ${mb(memory)}`,
  );
  for (const socket of managers) socket.disconnect();
  await service.stop();
  return action;
};

/** Games are played to their end for minutes, one after the other at several tables. */
const soaked = async ({ url, base, tokens }: Database): Promise<void> => {
  const service = await startService(url);
  say(`${SOAK_TABLES} games at a time are played to their end, one after the other:`);
  const { finished, actions, perGame, warm, end } = await soak({
    milliseconds: SOAK_MILLISECONDS,
    games: SOAK_TABLES,
    memory: () => service.ask('memory'),
    say,
    open: async (n) => {
      const user = `soaking-${n}`;
      const gameId = await practiceGame(base.services, 'pd', user);
      return playedBy(await connect(service.address, (await tokens.signIn(user, DEVICE)).access), gameId);
    },
  });
  say(
    `  ${finished} games finished, ${actions} actions; ${(perGame / 1024).toFixed(0)} kB more for each finished game (${mb(warm)} warm, ${mb(end)} at the end)`,
  );
  service.kill();
};

const over = (figures: Figures, way: WayAt, base: WayAt): readonly number[] =>
  figures[way].map((value, round) => value / (figures[base][round] ?? Number.NaN));

/** Every round's worst of the ways of the product. */
const worst = (figures: Figures, what: string): readonly number[] => {
  const ways = ['near20', 'far20', 'near200', 'far200'].map((way) => figures[`${way} ${what}`] ?? []);
  return (ways[0] ?? []).map((_, round) => Math.max(...ways.map((way) => way[round] ?? Number.NaN)));
};

/** The lines on what the product is compared with. */
const peerLines = (figures: Figures): readonly string[] =>
  ([20, 200] as const).flatMap((rate) => {
    const of = (way: WayAt): string => ms(middle(figures[way]));
    const ratio = (peer: WayAt): string => middle(over(figures, `near${rate}`, peer)).toFixed(2);
    const busy = middle(figures[`near${rate} busy`] ?? []).toFixed(2);
    const untilTold = ms(middle(figures[`boardgame${rate} acknowledged`] ?? []));
    return [
      `- At ${rate} a second: a bare commit ${of(`bare${rate}`)}; an action ${of(`near${rate}`)}, with ${busy} ms of the service's processor; through a second process ${of(`far${rate}`)}.`,
      `- Peers at ${rate} a second: plain \`ws\` and one insert ${of(`limit${rate}`)}, ours ÷ it ${ratio(`limit${rate}`)}; boardgame.io on Postgres ${of(`boardgame${rate}`)} (told after ${untilTold}, before it is stored), ours ÷ it ${ratio(`boardgame${rate}`)}.`,
    ];
  });

/** How soon a process that knows nothing has a game. */
const newcomer = async ({ url }: Database, gameId: string): Promise<number> => {
  const fresh = startTestProcess(url, { listen: false });
  const took = await timed(() => fresh.services.live.state(gameId));
  await fresh.close();
  return took;
};

/** All figures that have a goal. */
const measure = async (database: Database): Promise<readonly [Measured, Figures]> => {
  installPeers();
  const tables = await openTables(database);
  const figures = await inRounds(tables);
  await tables.close();
  const { live, disk } = await oneGame(database.base);
  const crowd = await crowded(database);
  const { first, all, ids } = await recoveryOf(database.base, database.url, RECOVERED);
  const known = await newcomer(database, ids[0] ?? '');
  say(
    `${RECOVERED} games after a restart: the first action ${ms(first)}, all in memory ${ms(all)}; one game alone ${ms(known)}`,
  );
  const measured: Measured = {
    near20: over(figures, 'near20', 'bare20'),
    near200: over(figures, 'near200', 'bare200'),
    far20: over(figures, 'far20', 'bare20'),
    far200: over(figures, 'far200', 'bare200'),
    ...Object.fromEntries(
      ['engine', 'files', 'corrected', 'box', 'book', 'joined'].map((name) => [name, figures[name] ?? []]),
    ),
    socket: [tables.perSocket / 1024],
    live: [live],
    disk: [disk],
    wire: [tables.play / 1000],
    action: worst(figures, 'acknowledged p95'),
    delivery: worst(figures, 'told p95'),
    write: [20, 200].map((rate) => middle(figures[`bare${rate} p95`] ?? [])),
    crowded: [crowd],
    recovery: [Math.max(first, known)],
    memory: [tables.memory / 2 ** 20],
  };
  return [measured, figures];
};

/** Measures everything, tells it beside its goals, with `--write` into docs/performance.md too; answers the exit code: 1 where a goal is missed by more than it may be. */
const all = async (database: Database): Promise<number> => {
  const from = performance.now();
  const [measured, figures] = await measure(database);
  const text = [
    `Measured on ${new Date().toISOString().slice(0, 10)} in ${((performance.now() - from) / 1000).toFixed(0)} s, Node ${process.versions.node}, five interleaved rounds, ${cpus().length} cores at a load of ${loadavg()[0]?.toFixed(0)}:`,
    tableOf(measured),
    [
      ...peerLines(figures),
      `- A game by the engine takes ${middle(figures['engine ratio'] ?? []).toFixed(0)} times as long as its dice and cards alone.`,
    ].join('\n'),
  ].join('\n\n');
  say(text);
  if (has('--write')) await writeBench(text);
  if (has('--soak')) await soaked(database);
  const missed = missedGoals(measured);
  for (const name of missed) say(`MISSED: ${GOALS[name].what}`);
  return missed.length === 0 ? 0 : 1;
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
  if (has('--crowd')) return (await onDatabase(crowded)) > GOALS.crowded.goal ? 1 : 0;
  if (has('--records')) return (await onDatabase(seasonRecords)) > MOST_FOR_RECORDS ? 1 : 0;
  return onDatabase(all);
};

process.exit(await main());
