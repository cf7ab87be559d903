import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createMetrics } from '@paper-dynasty/web/server/metrics';
import type { Close } from '../../start/closing.ts';
import { startTraces } from '../../start/traces.ts';

const measureOne = (result: string): void =>
  createMetrics({ sockets: () => 0, games: () => 0 }).time('roll_dice', 'socket')(result);

const startedWith = async (endpoint: string | undefined): Promise<readonly Close[]> => {
  const open: Close[] = [];
  await startTraces({ endpoint, serviceName: 'league', role: 'web' }, { push: (c) => void open.push(c) });
  return open;
};

test('nothing is traced without a collector; with one, each action is a span with its result', async () => {
  expect(await startedWith(undefined)).toEqual([]);
  const heard: { url: string | undefined; body: string }[] = [];
  const collector = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push({ url: request.url, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  const open = await startedWith(`http://127.0.0.1:${port}/`);
  measureOne('ok');
  measureOne('internal');
  for (const close of open) await close();
  collector.close();
  expect(heard.map(({ url }) => url)).toEqual(['/v1/traces']);
  const [{ resource, scopeSpans }] = (
    JSON.parse(heard[0]!.body) as {
      resourceSpans: [{ resource: unknown; scopeSpans: [{ spans: unknown[] }] }];
    }
  ).resourceSpans;
  expect(JSON.stringify(resource)).toContain('"league"');
  const attributes = (result: string) => [
    { key: 'paper_dynasty.surface', value: { stringValue: 'socket' } },
    { key: 'paper_dynasty.result', value: { stringValue: result } },
  ];
  expect(scopeSpans[0].spans).toMatchObject([
    { name: 'roll_dice', attributes: attributes('ok'), status: { code: 0 } },
    { name: 'roll_dice', attributes: attributes('internal'), status: { code: 2 } },
  ]);
});
