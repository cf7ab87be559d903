import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildApp } from '@paper-dynasty/web/server/app';
import { startTestProcess } from '../process.ts';
import { webDeps } from '../web/support.ts';

const NANOSECONDS_A_MILLISECOND = 1e6;

const [url = ''] = process.argv.slice(2);
const base = startTestProcess(url, { poolSize: 10, pollMilliseconds: 2000 });
const app = await buildApp(webDeps(base));
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage().rss });
  if (message !== 'delay') return;
  process.send?.({ delay: delay.percentile(99) / NANOSECONDS_A_MILLISECOND });
  delay.reset();
});
process.send?.({ address });
