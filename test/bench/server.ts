import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildApp } from '@paper-dynasty/web/server/app';
import { startTestProcess } from '../process.ts';
import { webDeps } from '../web/support.ts';

const NANOSECONDS_A_MILLISECOND = 1e6;
const MICROSECONDS_A_MILLISECOND = 1e3;

const [url = ''] = process.argv.slice(2);
const base = startTestProcess(url, { poolSize: 10, pollMilliseconds: 2000 });
const app = await buildApp({ ...webDeps(base), checkAnswers: false });
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

let used = process.cpuUsage();
const busySince = (): number => {
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  return (user + system) / MICROSECONDS_A_MILLISECOND;
};
const delaySince = (): number => {
  const told = delay.percentile(99) / NANOSECONDS_A_MILLISECOND;
  delay.reset();
  return told;
};

process.on('message', (message) => {
  if (message === 'memory') process.send?.({ memory: process.memoryUsage().rss });
  if (message === 'delay') process.send?.({ delay: delaySince() });
  if (message === 'busy') process.send?.({ busy: busySince() });
  if (message === 'stop') process.exit(0);
});
process.send?.({ address });
