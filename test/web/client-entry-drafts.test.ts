import { describe, expect, test } from 'vitest';
import {
  draftFor,
  draftOf,
  entryPayload,
  redrafted,
  sent,
  withOutcome,
} from '@paper-dynasty/web/client/logic/scorer-entry';
import { unusualOf, withUnusual, type Unusual } from '@paper-dynasty/web/client/logic/unusual';
import { scorerEntrySchema } from '@paper-dynasty/engine/model/scorer-entry';

const men = (draft: ReturnType<typeof draftFor>) => draft.men.map(({ from, to }) => `${from}-${to ?? 'x'}`);

describe('a draft for a game that has changed under it', () => {
  const draft = { ...draftFor('single_1', 'CF', [1]), errors: ['CF' as const] };

  test('stands as it is where the same bases are taken and it can still be written', () => {
    expect(redrafted(draft, ['walk', 'single_1'], [1])).toBe(draft);
  });

  test('is filled in anew for other men on base, with its outcome and its place', () => {
    const again = redrafted(draft, ['single_1'], [1, 2]);
    expect(again).toMatchObject({ outcome: 'single_1', location: 'CF', errors: [] });
    expect(men(again)).toEqual(['0-1', '1-2', '2-3']);
  });

  test('takes the first outcome that can be written where its own cannot', () => {
    expect(redrafted(draft, ['wild_pitch', 'balk'], [1])).toMatchObject({
      outcome: 'wild_pitch',
      location: null,
    });
  });
});

describe('what the umpires call, in the form', () => {
  const order = { due: 4, men: [3, 4, 5].map((slot) => ({ slot, name: `Man ${slot}` })) };
  const outcomes = ['single_1', 'groundball_c', 'catcher_interference'] as const;
  const single = draftFor('single_1', 'CF', [1]);
  const said = (draft: typeof single) => {
    const { outcome, advances, errors, putouts, calls, adjust } = entryPayload(draft);
    return {
      outcome,
      ends: advances.map(({ from, to }) => `${from}-${to ?? 'x'}`).join(' '),
      errors,
      putouts,
      calls,
      adjust,
    };
  };

  test('nothing, as with nearly every play', () => {
    expect(unusualOf(single, order)).toBeNull();
    expect(said(single)).toMatchObject({ calls: undefined, adjust: undefined });
  });

  test.each<[Unusual, Partial<ReturnType<typeof said>>]>([
    ['batter_obstructed', { outcome: 'catcher_interference', ends: '0-1 1-2', calls: ['obstruction'] }],
    ['obstruction', { outcome: 'single_1', ends: '0-1 1-2', calls: ['obstruction'] }],
    ['fan_interference', { outcome: 'single_1', calls: ['fan_interference'] }],
    [
      'batter_interference',
      { outcome: 'groundball_c', ends: '0-x 1-1', putouts: [{ runner: 0, by: ['C'] }] },
    ],
    ['out_of_turn', { outcome: 'groundball_c', ends: '0-x 1-1', putouts: [{ runner: 0, by: ['C'] }] }],
    ['out_of_turn_late', { outcome: 'single_1', calls: ['out_of_turn'], adjust: { slot: 5 } }],
  ])('%s', (what, expected) => {
    const draft = withUnusual(single, what, outcomes, order);
    expect(said(draft)).toMatchObject(expected);
    expect(unusualOf(draft, order)).toBe(what);
    const entry = scorerEntrySchema.parse({
      ...entryPayload(draft),
      movements: entryPayload(draft).advances,
    });
    const again = draftOf(draft.outcome, draft.location, entry);
    expect([unusualOf(again, order), said(again)]).toEqual([what, said(draft)]);
  });

  test('stays with another outcome, and can be taken off', () => {
    const draft = withOutcome(withUnusual(single, 'out_of_turn_late', outcomes, order), 'groundball_c', 'SS');
    expect(said(draft)).toMatchObject({ ends: '0-x 1-1', calls: ['out_of_turn'], adjust: { slot: 5 } });
    expect(said(withUnusual(draft, null, outcomes, order))).toMatchObject({
      calls: undefined,
      adjust: { slot: 4 },
    });
  });

  test('two out by a runner’s interference are no double play that the batter grounded into', () => {
    const two = sent(draftFor('groundball_a', 'SS', [1]), 1, null);
    expect(entryPayload(two)).toMatchObject({ multiple_play: 'double_play', grounded_into: true });
    const draft = withUnusual(two, 'runner_interference', outcomes, order);
    expect(entryPayload(draft)).toMatchObject({ multiple_play: 'double_play', grounded_into: false });
  });
});
