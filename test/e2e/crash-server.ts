import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { GameStore } from '@paper-dynasty/engine/service/ports';
import { createFeed } from '@paper-dynasty/engine/service/feed';
import { createLiveGames } from '@paper-dynasty/engine/service/live-games';
import { systemClock } from '@paper-dynasty/db/system';
import { buildApp } from '@paper-dynasty/web/server/app';
import { startTestProcess } from '../process.ts';
import { webDeps } from '../web/support.ts';

const [url = '', port = '0'] = process.argv.slice(2);

const base = startTestProcess(url, { listen: false });
let left = 0;
let afterMilliseconds: number | null = null;

const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** The real store; the process is killed between the commit of its n-th append and the answer, or so many milliseconds later, while the read tables follow. */
const store: GameStore = {
  ...base.services.store,
  append: async (...append) => {
    const result = await base.services.store.append(...append);
    left -= 1;
    if (left === 0 && afterMilliseconds === null) die();
    if (left === 0 && afterMilliseconds !== null) setTimeout(die, afterMilliseconds);
    return result;
  },
};
const feed = createFeed(base.log);
const live = createLiveGames({
  store,
  feed,
  secrets: base.services.secrets,
  clock: systemClock,
  log: base.log,
  pollMilliseconds: 0,
  listen: false,
});
const deps = webDeps(base);
const app = await buildApp({ ...deps, services: { ...base.services, store, feed, live } });

// It stands by until a line says that its turn has come, after which commit it dies (0 = after none), and how long after it.
const [line] = (await once(createInterface({ input: process.stdin }), 'line')) as [string];
const [commit, wait] = line.split(' ');
left = Number(commit);
afterMilliseconds = wait === undefined ? null : Number(wait);
await app.listen({ host: '127.0.0.1', port: Number(port) });
process.stdout.write('listening\n');
