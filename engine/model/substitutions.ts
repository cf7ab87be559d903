import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { lineupSchema } from './lineups.ts';
import { LINEUP_POSITIONS } from './positions.ts';
import { HALVES, SIDES } from './sides.ts';

/** The kinds of change in a lineup (RULES section 10); a courtesy runner leaves it as it is. */
export const SUBSTITUTION_KINDS = [
  'pinch_hitter',
  'pinch_runner',
  'defensive_replacement',
  'position_switch',
  'pitching_change',
  'double_switch',
  'courtesy_runner',
] as const;
/** A kind of change in a lineup. */
export type SubstitutionKind = (typeof SUBSTITUTION_KINDS)[number];

/** One man put somewhere: the batting slot 1-9, or 0 for a pitcher who does not bat. */
export const lineupMoveSchema = z.object({
  player_id: z.string(),
  slot: z.int().min(0).max(9),
  position: z.enum(LINEUP_POSITIONS),
});
/** One man put somewhere. */
export type LineupMove = Immutable<z.infer<typeof lineupMoveSchema>>;

/** The count on the batter when somebody came in during his turn (OBR 9.15(b), 9.16(h)). */
export const countSchema = z.object({ balls: z.int().min(0).max(3), strikes: z.int().min(0).max(2) });
/** The count on the batter. */
export type Count = Immutable<z.infer<typeof countSchema>>;

/** A change in a lineup, kept with the inning, the play after which it was made, and whom it replaced. */
export const substitutionSchema = z.object({
  side: z.enum(SIDES),
  kind: z.enum(SUBSTITUTION_KINDS),
  moves: z.array(lineupMoveSchema).min(1).max(10),
  count: countSchema.nullable(),
  /** The pitches to the man at bat before it, as an imported file had them: kept for the file to come out as it came in. */
  pitches: z
    .string()
    .regex(/^[^\r\n]*$/)
    .optional(),
  inning: z.int().min(1),
  half: z.enum(HALVES),
  /** The number of the last play before it; 0 = before the first. */
  after_play: z.int().min(0),
  /** Whom each move replaced; equal to the man himself when he only changed position. */
  replaced: z.array(z.string()),
  /** The lineup that it left. */
  lineup: lineupSchema,
});
/** A change in a lineup. */
export type Substitution = Immutable<z.infer<typeof substitutionSchema>>;
