import { z } from 'zod';
import type { Immutable } from './immutable.ts';

/** The bases where a runner can stand. */
export const BASES = [1, 2, 3] as const;
/** First, second or third base. */
export type Base = (typeof BASES)[number];

/** How a runner came to be on base; earned runs depend on it (OBR 9.16). */
export const REACHED_ON = [
  'hit',
  'walk',
  'hit_by_pitch',
  'error',
  'interference',
  'fielders_choice',
  'force_out',
  'dropped_third_strike',
  'automatic',
] as const;
/** How a runner came to be on base. */
export type ReachedOn = (typeof REACHED_ON)[number];

/** A runner: who he is, the batting slot (1-9) he holds, the pitcher charged with him, and how he reached. */
export const runnerSchema = z.object({
  player_id: z.string(),
  slot: z.int().min(1).max(9),
  pitcher_id: z.string(),
  reached_on: z.enum(REACHED_ON),
});
/** A runner on base. */
export type Runner = Immutable<z.infer<typeof runnerSchema>>;

/** Who stands on first, second and third; index 0 is first base. */
export const basesSchema = z.tuple([
  runnerSchema.nullable(),
  runnerSchema.nullable(),
  runnerSchema.nullable(),
]);
/** Who stands on first, second and third; index 0 is first base. */
export type Bases = readonly [Runner | null, Runner | null, Runner | null];

/** Nobody on. */
export const EMPTY_BASES: Bases = [null, null, null];

/** The runner on a base, if any. */
export const runnerOn = (bases: Bases, base: Base): Runner | null => bases[base - 1] ?? null;

/** 1 for a runner on first + 2 for second + 4 for third: 0 (empty) to 7 (loaded). */
export const onBaseCode = (bases: Bases): number =>
  (bases[0] ? 1 : 0) + (bases[1] ? 2 : 0) + (bases[2] ? 4 : 0);

/** Whether anybody is on base. */
export const anyoneOn = (bases: Bases): boolean => onBaseCode(bases) > 0;

/** Whether the runner on a base must advance when the batter becomes a runner (OBR 5.06(b)(2)). */
export const isForced = (bases: Bases, base: Base): boolean =>
  BASES.every((b) => b > base || runnerOn(bases, b) !== null);
