import { eventFiles } from './event-files.ts';
import { engineSpeed } from './engine-speed.ts';
import { longGames } from './long-games.ts';
import { atRate, quantile } from './measure.ts';
import { actNext } from './room.ts';
import { WAYS, type Tables, type Way } from './tables.ts';

const ROUNDS = 5;

/** How many actions a second, and for how many seconds a round and way. */
const RATES = { 20: 1.2, 200: 0.8 } as const;
type Rate = keyof typeof RATES;
const EACH_RATE = Object.keys(RATES).map(Number) as Rate[];

/** A way at a rate. */
export type WayAt = `${Way | 'bare'}${Rate}`;

/** What every round measured: medians of the ways in milliseconds, and the rest. */
export type Figures = Readonly<Record<string, readonly number[]>> &
  Readonly<Record<WayAt, readonly number[]>>;

/** Measures everything that is measured in rounds, one after the other in each, so that what the machine does besides meets all alike. */
export const inRounds = async (tables: Tables): Promise<Figures> => {
  const seen: Record<string, number[]> = {};
  const note = (name: string, value: number): void => void (seen[name] ??= []).push(value);
  const [engine, files, long] = [engineSpeed(), eventFiles(), longGames()];
  await files();
  const play = async (way: Way, rate: Rate): Promise<void> => {
    const acknowledged: number[] = [];
    await tables.service.ask('busy');
    const told = await atRate(rate, RATES[rate], async (i) => {
      const acted = await actNext(tables.rooms[way], i);
      acknowledged.push(acted.acknowledged);
      return acted.told;
    });
    note(`${way}${rate}`, quantile(told, 0.5));
    note(`${way}${rate} told p95`, quantile(told, 0.95));
    note(`${way}${rate} acknowledged`, quantile(acknowledged, 0.5));
    note(`${way}${rate} acknowledged p95`, quantile(acknowledged, 0.95));
    note(`${way}${rate} busy`, (await tables.service.ask('busy')) / told.length);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { games, ratio } = engine();
    note('engine', games);
    note('engine ratio', ratio);
    note('files', await files());
    for (const [name, worst] of Object.entries(long())) note(name, worst);
    for (const rate of EACH_RATE) {
      const commits = await atRate(rate, RATES[rate], tables.bare);
      note(`bare${rate}`, quantile(commits, 0.5));
      note(`bare${rate} p95`, quantile(commits, 0.95));
      for (const way of WAYS) await play(way, rate);
    }
  }
  return seen as Record<string, number[]> & Record<WayAt, number[]>;
};
