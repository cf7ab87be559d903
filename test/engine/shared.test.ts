import { expect, test } from 'vitest';
import { shared, withSharedParts } from '@paper-dynasty/engine/model/shared';
import { makeSetup } from './fixtures.ts';

/** Every object of a JSON value, itself among them. */
const objectsOf = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsOf)] : [];

test('values of one content are one object, however their keys are ordered, and are what they were', () => {
  const one = { name: 'Ada', ratings: [{ b: 1.5, aa: [null, 'x'] }], id: 'a' };
  const other = { id: 'a', ratings: [{ aa: [null, 'x'], b: 1.5 }], name: 'Ada' };
  const first = shared(one);
  expect(shared(other)).toBe(first);
  expect(shared(first)).toBe(first);
  expect(first).toEqual(one);
  expect(Object.keys(first)).toEqual(['id', 'name', 'ratings']);
  expect(shared({ ...one, id: 'b' })).not.toBe(first);
});

test('what is shared cannot be changed at any depth', () => {
  const value = shared({ men: { a: { bats: 'L', card: [['walk', 9.4]] } } });
  expect(objectsOf(value)).toHaveLength(5);
  expect(objectsOf(value).every(Object.isFrozen)).toBe(true);
});

test('games of the same teams have one roster a side, and their own of all else', () => {
  const [one, other] = [withSharedParts(makeSetup()), withSharedParts(structuredClone(makeSetup()))];
  expect(other).toEqual(one);
  expect(other.away.roster).toBe(one.away.roster);
  expect(other.home.roster).toBe(one.home.roster);
  expect(other.away.manager).not.toBe(one.away.manager);
  const [changed] = Object.values(one.away.roster);
  const traded = { ...one, away: { ...one.away, roster: { [changed!.id]: changed! } } };
  expect(withSharedParts(traded).away.roster).not.toBe(one.away.roster);
});
