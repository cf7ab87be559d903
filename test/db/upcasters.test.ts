import { describe, expect, test } from 'vitest';
import { parseEvent, readableVersions } from '@paper-dynasty/db/stores/upcasters';
import { importGame } from '@paper-dynasty/engine/interchange/import-game';
import { eventVersion } from '@paper-dynasty/engine/model/event-versions';
import { EVENT_PAYLOADS, type EventType } from '@paper-dynasty/engine/model/events';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import { parseGames } from '@paper-dynasty/engine/notation/retrosheet/event-file-records';
import { fiction, QUIET } from '../engine/interchange/support.ts';

const OPTIONS = { game_id: '00000000-0000-8000-8000-000000000003', user_id: 'scorer' };

describe('the versions of events', () => {
  test.each(Object.keys(EVENT_PAYLOADS) as EventType[])('%s: what is written today can be read', (type) => {
    expect(readableVersions(type)).toBe(eventVersion(type));
  });

  test('a play of the first version has no source, and reads as it was', () => {
    const [file] = parseGames(fiction([QUIET]));
    if (!file || isRetrosheetError(file)) return expect.fail('no game');
    const game = importGame(file, OPTIONS);
    if (isRetrosheetError(game)) return expect.fail(game.message);
    const event = game.events.find((e) => e.type === 'play_resolved') ?? expect.fail('no play');
    const { source: _new, ...entry } = event.payload.play.entry ?? expect.fail('no entry');
    const payload = { play: { ...event.payload.play, entry } };
    expect(parseEvent('play_resolved', 1, payload)).toEqual({ type: 'play_resolved', payload });
    expect(parseEvent('play_resolved', 2, event.payload)).toEqual({
      type: 'play_resolved',
      payload: event.payload,
    });
  });
});
