import { expect, test } from 'vitest';
import { createMetrics } from '@paper-dynasty/web/server/metrics';
import dashboard from '../../docs/grafana/paper-dynasty.json' with { type: 'json' };

const expressions = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** What Prometheus scrapes of a process that has answered one action. */
const scraped = async (): Promise<string> => {
  const metrics = createMetrics({ sockets: () => 1, games: () => 1 });
  metrics.time('roll_dice', 'socket')('ok');
  return metrics.text();
};

test('every metric of the dashboard is one that a process tells', async () => {
  const text = await scraped();
  const named = expressions.flatMap((expr) => expr.match(/\b(?:paper_dynasty|nodejs|process)_\w+/g) ?? []);
  expect(new Set(named).size).toBeGreaterThan(7);
  const told = (name: string): boolean =>
    [name, name.replace(/_(?:bucket|count|sum)$/, '')].some((base) => text.includes(`# TYPE ${base} `));
  expect(named.filter((name) => !told(name))).toEqual([]);
});

test('every label that the dashboard sums by or picks by is there, or comes with the scraping', async () => {
  const labels = new Set([...(await scraped()).matchAll(/(\w+)="/g)].map(([, label]) => label!));
  const asked = expressions.flatMap((expr) => [
    ...[...expr.matchAll(/(\w+)=~?"/g)].map(([, label]) => label!),
    ...[...expr.matchAll(/by \(([\w, ]+)\)/g)].flatMap(([, list]) => list!.split(', ')),
  ]);
  expect([...new Set(asked)].sort()).toEqual(['action', 'instance', 'le', 'result']);
  expect(asked.filter((label) => label !== 'instance' && !labels.has(label))).toEqual([]);
});
