import { buildApp } from '@paper-dynasty/web/server/app';
import { startTestProcess } from '../process.ts';
import { webDeps } from '../web/support.ts';

const [url = ''] = process.argv.slice(2);
const base = startTestProcess(url, { poolSize: 10, pollMilliseconds: 2000 });
const app = await buildApp(webDeps(base));
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage().rss });
});
process.send?.({ address });
