import { describe, expect, test } from 'vitest';
import { makeCommitment, verifiableDice } from '@paper-dynasty/engine/dice/verifiable';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import { createHash, createHmac } from 'node:crypto';

const SEED = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const GAME = '123e4567-e89b-82d3-8456-426614174000';
const key = (nonces = { away: 'visitors', home: 'hosts' }) => ({ seed: SEED, game_id: GAME, nonces });

/** The dice worked out again from the written encoding with Node's own HMAC, apart from the engine's code. */
const independently = (n: number, sides: readonly number[]): number[] => {
  const bytes: number[] = [];
  for (let block = 0; block < 8; block += 1) {
    const mac = createHmac('sha256', Buffer.from(SEED, 'hex')).update(
      `${GAME}|${n}|hosts|visitors|${block}`,
      'utf8',
    );
    bytes.push(...mac.digest());
  }
  return sides.map((s) => {
    for (;;) {
      const wide = s > 256;
      const value = wide ? bytes.shift()! * 256 + bytes.shift()! : bytes.shift()!;
      const range = wide ? 65536 : 256;
      if (value < range - (range % s)) return (value % s) + 1;
    }
  });
};

/** Pearson's chi-square of counts against a uniform distribution. */
const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

describe('verifiable dice', () => {
  test('follow the written encoding: game id|n|home nonce|away nonce|block under HMAC-SHA256', () => {
    const dice = verifiableDice(key());
    for (let n = 1; n <= 200; n += 1)
      expect(dice.draw(n, ROLL_DICE.ab)).toEqual(independently(n, ROLL_DICE.ab));
    expect(dice.draw(7, [1000, 100, 2, 257])).toEqual(independently(7, [1000, 100, 2, 257]));
  });

  test.each([
    { n: 1, sides: ROLL_DICE.ab, values: [5, 4, 2, 10, 1, 16] },
    { n: 2, sides: ROLL_DICE.ab, values: [5, 6, 1, 12, 13, 10] },
    { n: 3, sides: [20], values: [6] },
    { n: 4, sides: [100, 6, 6, 6, 20], values: [84, 3, 2, 4, 6] },
    { n: 5, sides: [1000, 257, 256], values: [249, 253, 174] },
  ])('test vector: roll $n of $sides', ({ n, sides, values }) => {
    expect(verifiableDice(key()).draw(n, sides)).toEqual(values);
  });

  test('the commitment is the SHA-256 of the 32 bytes of the seed', () => {
    expect(makeCommitment(SEED)).toBe(createHash('sha256').update(Buffer.from(SEED, 'hex')).digest('hex'));
  });

  test('the same number gives the same dice; another number, game or nonce gives others', () => {
    const many = Array.from({ length: 40 }, () => 20);
    const first = verifiableDice(key()).draw(9, many);
    expect(verifiableDice(key()).draw(9, many)).toEqual(first);
    expect(verifiableDice(key()).draw(10, many)).not.toEqual(first);
    expect(verifiableDice(key({ away: 'x', home: 'hosts' })).draw(9, many)).not.toEqual(first);
    expect(verifiableDice({ ...key(), game_id: 'other' }).draw(9, many)).not.toEqual(first);
  });

  // Critical values at p = 0.001 for sides - 1 degrees of freedom.
  test.each([
    { sides: 6, critical: 20.515 },
    { sides: 20, critical: 43.82 },
    { sides: 100, critical: 148.23 },
  ])('a d$sides passes a chi-square test on a fixed seed', ({ sides, critical }) => {
    const counts = Array.from({ length: sides }, () => 0);
    const dice = verifiableDice(key());
    for (let n = 1; n <= 3000; n += 1)
      for (const v of dice.draw(n, [sides, sides, sides])) counts[v - 1]! += 1;
    expect(chiSquare(counts)).toBeLessThan(critical);
  });
});

test('seeded dice repeat by seed and are uniform enough', () => {
  expect(seededDice(5).draw(1, [6, 20, 100])).toEqual(seededDice(5).draw(1, [6, 20, 100]));
  const counts = Array.from({ length: 20 }, () => 0);
  const dice = seededDice(11);
  for (let n = 1; n <= 20000; n += 1) counts[dice.draw(n, [20])[0]! - 1]! += 1;
  expect(chiSquare(counts)).toBeLessThan(43.82);
});

test('scripted dice fail on a roll that is missing, of other dice, or left over', () => {
  const dice = scriptedDice([
    { sides: [20], values: [7] },
    { sides: [6], values: [2] },
  ]);
  expect(dice.draw(1, [20])).toEqual([7]);
  expect(() => dice.draw(2, [20])).toThrow(/the script has 6/);
  expect(() => dice.assertUsed()).toThrow(/1 scripted rolls were not used/);
  dice.draw(2, [6]);
  dice.assertUsed();
  expect(() => dice.draw(3, [6])).toThrow(/not in the script/);
});
