import { z } from 'zod';
import type { Immutable } from './immutable.ts';

const d = (sides: number) => z.int().min(1).max(sides);
const identity = {
  /** `<game id>:<n>`: one for ever. */
  roll_id: z.string(),
  /** The roll's number in its game, from 1; it only grows. */
  n: z.int().min(1),
};

/** The dice of a plate appearance (RULES section 3). `d6_two` keeps its order. */
export const atBatRollSchema = z.object({
  ...identity,
  kind: z.literal('ab'),
  d6_one: d(6),
  d6_two: z.tuple([d(6), d(6)]),
  d6_two_total: z.int().min(2).max(12),
  chaos_d20: d(20),
  resolution_d20: d(20),
  split_d20: d(20),
  check_wild_pitch: z.boolean(),
  check_passed_ball: z.boolean(),
  /** The pitcher injury rating that this roll hurts (1-6), or null: 13 - total when `d6_one` is 6 and the total 7-12. */
  injury_rating: z.int().min(1).max(6).nullable(),
});
/** The dice of a plate appearance. */
export type AtBatRoll = Immutable<z.infer<typeof atBatRollSchema>>;

/** What a single fresh d20 of a play was for. */
export const CHECK_PURPOSES = ['ballpark'] as const;

/** A fresh d20 that belongs to a play. */
export const checkRollSchema = z.object({
  ...identity,
  kind: z.literal('d20'),
  purpose: z.enum(CHECK_PURPOSES),
  d20: d(20),
});
/** A fresh d20 that belongs to a play. */
export type CheckRoll = Immutable<z.infer<typeof checkRollSchema>>;

/** Any roll of a game. */
export const rollSchema = z.discriminatedUnion('kind', [atBatRollSchema, checkRollSchema]);
/** Any roll of a game. */
export type Roll = Immutable<z.infer<typeof rollSchema>>;
