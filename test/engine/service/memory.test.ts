import { describe, expect, test } from 'vitest';
import { whoLeaves } from '@paper-dynasty/engine/service/live-state';
import { stepsSince, withSteps, type Steps } from '@paper-dynasty/engine/service/recent-steps';

const steps = (first: number, last: number): Steps =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ event: { seq: first + i } })) as unknown as Steps;
const seqs = (some: Steps | null) => some?.map(({ event }) => event.seq);

describe('the last events of a game', () => {
  test('are those behind an event, and none for who knows the last', () => {
    expect(seqs(stepsSince(steps(8, 12), 12, 9))).toEqual([10, 11, 12]);
    expect(seqs(stepsSince(steps(8, 12), 12, 7))).toEqual([8, 9, 10, 11, 12]);
    expect(stepsSince(steps(8, 12), 12, 12)).toEqual([]);
    expect(stepsSince(steps(8, 12), 12, 99)).toEqual([]);
  });

  test('do not go back for ever', () => {
    expect(stepsSince(steps(8, 12), 12, 6)).toBeNull();
    expect(stepsSince([], 12, 11)).toBeNull();
    const kept = withSteps(steps(1, 40), steps(41, 100));
    expect(kept.length).toBeLessThan(60);
    expect(seqs(kept)?.at(-1)).toBe(100);
    expect(stepsSince(kept, 100, 0)).toBeNull();
  });
});

describe('who leaves memory', () => {
  const watched = (id: string) => id.startsWith('w');
  test.each([
    ['nobody while all have room', ['a', 'b'], [], 2, []],
    ['who was not used for longest', ['a', 'b', 'c'], [], 2, ['a']],
    ['who is not watched before who is', ['w1', 'a', 'w2'], [], 2, ['a']],
    ['who is watched where all are', ['w1', 'w2', 'a'], [], 1, ['a', 'w1']],
    ['nobody for whom somebody leaves already', ['a', 'b', 'c'], ['a'], 2, []],
  ])('%s', (_, ids, leaving, most, expected) => {
    expect(whoLeaves(ids, new Set(leaving), most, watched)).toEqual(expected);
  });
});
