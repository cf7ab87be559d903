import { setTimeout as sleep } from 'node:timers/promises';

/** What a service holds after it has been played on for a while. */
export interface SoakFigures {
  readonly finished: number;
  readonly actions: number;
  /** Bytes of the service when it was warm, and at the end. */
  readonly warm: number;
  readonly end: number;
  /** Bytes that it has grown by for each game that was finished since it was warm. */
  readonly perGame: number;
}

/** A game that is played by its manager until it is over. */
export interface Played {
  /** Plays one action; false once the game is over. */
  act(): Promise<boolean>;
  close(): void;
}

interface Soak {
  readonly milliseconds: number;
  /** How many games are played at a time. */
  readonly games: number;
  readonly open: (n: number) => Promise<Played>;
  readonly memory: () => Promise<number>;
  readonly say: (line: string) => void;
}

/** How often the memory is told, in milliseconds. */
const TOLD_EVERY = 30_000;

/** Plays games one after the other at several tables for a while; the service is warm after a fifth of it. */
export const soak = async ({ milliseconds, games, open, memory, say }: Soak): Promise<SoakFigures> => {
  const from = performance.now();
  const passed = (): number => performance.now() - from;
  let [finished, actions, opened] = [0, 0, 0];
  const table = async (): Promise<void> => {
    while (passed() < milliseconds) {
      const game = await open((opened += 1));
      while (passed() < milliseconds && (await game.act())) actions += 1;
      if (passed() < milliseconds) finished += 1;
      game.close();
    }
  };
  const tables = Promise.all(Array.from({ length: games }, table));
  let warm = { bytes: 0, finished: 0 };
  for (let told = 0; passed() < milliseconds; told += 1) {
    await sleep(Math.min(TOLD_EVERY, milliseconds / 5));
    const bytes = await memory();
    if (told === 0) warm = { bytes, finished };
    say(
      `  after ${(passed() / 1000).toFixed(0)} s: ${finished} games finished, ${actions} actions, ${(bytes / 2 ** 20).toFixed(0)} MB`,
    );
  }
  await tables;
  const end = await memory();
  const since = Math.max(1, finished - warm.finished);
  return { finished, actions, warm: warm.bytes, end, perGame: (end - warm.bytes) / since };
};
