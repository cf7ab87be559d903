import { z } from 'zod';
import type { Immutable } from './immutable.ts';

/** How deep the infield plays; `corners_in` uses the infield-in columns for balls to P, C, 1B and 3B. */
export const INFIELD_DEPTHS = ['normal', 'corners_in', 'infield_in'] as const;
/** How deep the infield plays. */
export type InfieldDepth = (typeof INFIELD_DEPTHS)[number];

/** How deep the outfield plays. */
export const OUTFIELD_DEPTHS = ['normal', 'shallow'] as const;
/** How deep the outfield plays. */
export type OutfieldDepth = (typeof OUTFIELD_DEPTHS)[number];

/** What the offense can have on (RULES section 2). */
export const OFFENSIVE_PLAYS = ['swing_away', 'bunt', 'squeeze', 'hit_and_run', 'steal'] as const;
/** What the offense has on. */
export type OffensivePlay = (typeof OFFENSIVE_PLAYS)[number];

/** The runners that the defense can throw at on a double steal. */
export const STEAL_TARGETS = ['lead', 'trail'] as const;

/** The defense's decision before the dice. `hold` names the bases whose runners are held. */
export const defensiveDecisionSchema = z.object({
  infield: z.enum(INFIELD_DEPTHS).default('normal'),
  outfield: z.enum(OUTFIELD_DEPTHS).default('normal'),
  hold: z
    .array(z.literal([1, 2, 3]))
    .max(3)
    .default([]),
  intentional_walk: z.boolean().default(false),
  /** The runner thrown at on a double steal (RULES section 8). */
  throw_at: z.enum(STEAL_TARGETS).default('lead'),
  /** At quick pace: what to do when a runner tries for an extra base (RULES section 7). */
  throws: z.boolean().default(true),
});
/** The defense's decision before the dice. */
export type DefensiveDecision = Immutable<z.infer<typeof defensiveDecisionSchema>>;

/** The offense's decision before the dice. `steal` names the bases to steal: 2, 3, 4. */
export const offensiveDecisionSchema = z.object({
  play: z.enum(OFFENSIVE_PLAYS).default('swing_away'),
  steal: z
    .array(z.literal([2, 3, 4]))
    .max(3)
    .default([]),
  /** At quick pace: whether runners are sent for the extra base (RULES section 7). */
  sends: z.boolean().default(false),
});
/** The offense's decision before the dice. */
export type OffensiveDecision = Immutable<z.infer<typeof offensiveDecisionSchema>>;

/** What stands when the defense says nothing (RULES section 2). */
export const DEFAULT_DEFENSE: DefensiveDecision = {
  infield: 'normal',
  outfield: 'normal',
  hold: [],
  intentional_walk: false,
  throw_at: 'lead',
  throws: true,
};
/** What stands when the offense says nothing. */
export const DEFAULT_OFFENSE: OffensiveDecision = { play: 'swing_away', steal: [], sends: false };
