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

/** A web service in a process of its own. */
export interface Service {
  readonly address: string;
  ask(question: keyof Answers): Promise<number>;
  /** Lets it end by itself, so that a profile of it is written. */
  stop(): Promise<void>;
  kill(): void;
}

/** Starts a web service on a database; `flags` are Node's. */
export const startService = async (url: string, flags: readonly string[] = []): Promise<Service> => {
  const child = fork(path.join(import.meta.dirname, 'server.ts'), [url], {
    execArgv: ['--import', 'tsx', ...flags],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ address }] = (await once(child, 'message')) as [{ address: string }];
  return {
    address,
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
