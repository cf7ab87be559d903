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

/** The real store; the process is killed between the commit of its n-th append and the answer. */
const store: GameStore = {
  ...base.services.store,
  append: async (...append) => {
    const result = await base.services.store.append(...append);
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
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

// It stands by until a line says that its turn has come, and after which commit it dies; 0 = after none.
const [dieAfterCommit] = await once(createInterface({ input: process.stdin }), 'line');
left = Number(dieAfterCommit);
await app.listen({ host: '127.0.0.1', port: Number(port) });
process.stdout.write('listening\n');
