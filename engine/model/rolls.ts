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

/** The dice of a steal (RULES sections 3 and 8). `jump` keeps its order. */
export const jumpRollSchema = z.object({
  ...identity,
  kind: z.literal('jump'),
  check_d20: d(20),
  jump: z.tuple([d(6), d(6)]),
  resolution_d20: d(20),
  check_pick_off: z.boolean(),
  check_balk: z.boolean(),
});
/** The dice of a steal. */
export type JumpRoll = Immutable<z.infer<typeof jumpRollSchema>>;

/** The dice of a fielding check (RULES sections 3 and 6). */
export const fieldingRollSchema = z.object({
  ...identity,
  kind: z.literal('fielding'),
  range_d20: d(20),
  error_dice: z.tuple([d(6), d(6), d(6)]),
  error_total: z.int().min(3).max(18),
  rare_d100: d(100),
  rare_play: z.boolean(),
});
/** The dice of a fielding check. */
export type FieldingRoll = Immutable<z.infer<typeof fieldingRollSchema>>;

/** What a single fresh d20 of a play is for. */
export const CHECK_PURPOSES = ['ballpark', 'runner', 'speed', 'passed_ball', 'bunt'] as const;
/** What a single fresh d20 of a play is for. */
export type CheckPurpose = (typeof CHECK_PURPOSES)[number];

/** A fresh d20 that belongs to a play. */
export const checkRollSchema = z.object({
  ...identity,
  kind: z.literal('d20'),
  purpose: z.enum(CHECK_PURPOSES),
  d20: d(20),
});
/** A fresh d20 that belongs to a play. */
export type CheckRoll = Immutable<z.infer<typeof checkRollSchema>>;

/** The dice of an injury: three six-sided ones, for a pitcher of this rating. */
export const injuryRollSchema = z.object({
  ...identity,
  kind: z.literal('injury'),
  player_id: z.string(),
  rating: z.int().min(1).max(6),
  dice: z.tuple([d(6), d(6), d(6)]),
  total: z.int().min(3).max(18),
});
/** The dice of an injury. */
export type InjuryRoll = Immutable<z.infer<typeof injuryRollSchema>>;

/** The d20 of a game's weather, before the first pitch. */
export const weatherRollSchema = z.object({ ...identity, kind: z.literal('weather'), d20: d(20) });
/** The d20 of a game's weather. */
export type WeatherRoll = Immutable<z.infer<typeof weatherRollSchema>>;

/** Any roll of a game. */
export const rollSchema = z.discriminatedUnion('kind', [
  atBatRollSchema,
  jumpRollSchema,
  fieldingRollSchema,
  checkRollSchema,
  injuryRollSchema,
  weatherRollSchema,
]);
/** Any roll of a game. */
export type Roll = Immutable<z.infer<typeof rollSchema>>;
/** A roll that opens a play and waits for its outcome: the plate appearance, a steal, or a bunt. */
export const openingRollSchema = z.discriminatedUnion('kind', [
  atBatRollSchema,
  jumpRollSchema,
  checkRollSchema,
]);
/** A roll that opens a play and waits for its outcome. */
export type OpeningRoll = Immutable<z.infer<typeof openingRollSchema>>;
