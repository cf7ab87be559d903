import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseEvent } from '@paper-dynasty/db/stores/upcasters';
import { EVENT_PAYLOADS, EVENT_TYPES, type EventType } from '@paper-dynasty/engine/model/events';
import { eventVersion } from '@paper-dynasty/engine/model/event-versions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { summarize } from '../fixtures/log-summary.ts';

const LOGS = fileURLToPath(new URL('../fixtures/logs', import.meta.url));
const releases = readdirSync(LOGS).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

interface StoredLine {
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
}

const recorded = (release: string, name: string) => {
  const text = gunzipSync(readFileSync(path.join(LOGS, release, name))).toString();
  const [summary, ...lines] = text.split('\n').map((line) => JSON.parse(line) as unknown);
  return { summary, lines: lines as readonly StoredLine[] };
};

describe.each(releases)('games stored by release %s', (release) => {
  const games = readdirSync(path.join(LOGS, release)).filter((name) => name.endsWith('.jsonl.gz'));

  test.each(games)('%s still comes to what it was', (name) => {
    const { summary, lines } = recorded(release, name);
    let state: GameState | null = null;
    for (const { type, version, payload } of lines) state = evolve(state, parseEvent(type, version, payload));
    expect(state && JSON.parse(JSON.stringify(summarize(state)))).toEqual(summary);
  });

  test('know every type of event that the release could write', () => {
    const types = new Set(games.flatMap((name) => recorded(release, name).lines.map(({ type }) => type)));
    expect([...types].sort()).toEqual(Object.keys(shapesOf(release)).sort());
  });
});

type Shapes = Readonly<Partial<Record<EventType, { readonly version: number; readonly shape: string }>>>;

const shapesOf = (release: string): Shapes =>
  JSON.parse(readFileSync(path.join(LOGS, release, 'shapes.json'), 'utf8')) as Shapes;

const shapeOf = (type: EventType): string => {
  const schema = z.toJSONSchema(EVENT_PAYLOADS[type], { unrepresentable: 'any', io: 'input' });
  return createHash('sha256').update(JSON.stringify(schema)).digest('hex');
};

describe('the shape of an event', () => {
  const last = shapesOf(releases.at(-1)!);

  test.each(EVENT_TYPES)('%s is that of the last release, or has a newer version', (type) => {
    const released = last[type];
    if (released && shapeOf(type) !== released.shape)
      expect(eventVersion(type), `the payload of ${type} changed: give it a version and an upcaster`).toBe(
        released.version + 1,
      );
  });
});
