import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What a service is asked, and what it answers. */
interface Answers {
  /** Its resident memory in bytes. */
  readonly memory: number;
  /** The delay of its event loop since it was asked last, 99th percentile in milliseconds. */
  readonly delay: number;
  /** What its processor did since it was asked last, in milliseconds. */
  readonly busy: number;
}

/** What a service says by itself. */
interface Said extends Partial<Answers> {
  readonly stored?: string;
}

/** A service in a process of its own. */
export interface Service {
  readonly address: string;
  ask(question: keyof Answers): Promise<number>;
  /** Calls back once a peer says that this is stored. */
  onStored(key: string, then: () => void): void;
  /** Lets it end by itself, so that a profile of it is written. */
  stop(): Promise<void>;
  kill(): void;
}

const PROGRAMS = {
  product: 'server.ts',
  limit: 'peers/ws-server.ts',
  boardgame: 'peers/boardgame-server.ts',
} as const;

/** Starts a service on a database: the product, unless told otherwise; `flags` are Node's. */
export const startService = async (
  url: string,
  flags: readonly string[] = [],
  program: keyof typeof PROGRAMS = 'product',
): Promise<Service> => {
  const child = fork(path.join(import.meta.dirname, PROGRAMS[program]), [url], {
    execArgv: ['--import', 'tsx', ...flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  const waiting = new Map<string, () => void>();
  child.on('message', ({ stored }: Said) => {
    if (stored === undefined) return;
    waiting.get(stored)?.();
    waiting.delete(stored);
  });
  return {
    address,
    onStored: (key, then) => void waiting.set(key, then),
    ask: async (question) => {
      child.send(question);
      const [answer] = (await once(child, 'message')) as [Partial<Answers>];
      return answer[question] ?? Number.NaN;
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
