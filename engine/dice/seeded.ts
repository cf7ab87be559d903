import type { Dice } from './dice.ts';

/** Mulberry32: a small, fast, uniform generator for simulations; never used for a live game. */
const mulberry32 = (seed: number) => {
  let a = seed >>> 0;
  return (): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Repeatable dice for simulations and tests, from a 32-bit seed. Not secure: the numbers follow each other in call order. */
export const seededDice = (seed: number): Dice => {
  const next = mulberry32(seed);
  return {
    seed: (seed >>> 0).toString(16).padStart(64, '0'),
    draw: (_n, sides) => sides.map((s) => Math.floor(next() * s) + 1),
  };
};
