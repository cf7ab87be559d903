import { z } from 'zod';
import { CALLS } from './calls.ts';
import type { Immutable } from './immutable.ts';
import { POSITIONS } from './positions.ts';

/** Why a man moved, or was put out, on a play. `batted`: on the batted ball, or because the batter became a runner. */
export const CAUSES = [
  'batted',
  'stolen_base',
  'caught_stealing',
  'pick_off',
  'pick_off_stealing',
  'wild_pitch',
  'passed_ball',
  'balk',
  'defensive_indifference',
  'error',
  'interference',
  'other',
] as const;
/** Why a man moved, or was put out. A runner who was safe only by an error on a steal keeps `caught_stealing` (OBR 9.07(h)). */
export type Cause = (typeof CAUSES)[number];

/** How a scorer rules on a run: earned, unearned, or earned against the pitcher but not his team (OBR 9.16(i)). */
export const RUN_RULINGS = ['earned', 'unearned', 'team_unearned'] as const;
/** How a scorer rules on a run. */
export type RunRuling = (typeof RUN_RULINGS)[number];

/** Running plays that can be made on the pitch that ends a plate appearance (`K+SB2`, `W+WP`). */
export const RUNNING_PLAYS = [
  'stolen_base',
  'caught_stealing',
  'pick_off',
  'pick_off_stealing',
  'wild_pitch',
  'passed_ball',
  'balk',
  'defensive_indifference',
  'error',
  'other_advance',
] as const;
/** A running play made on the last pitch of a plate appearance. */
export type RunningPlay = (typeof RUNNING_PLAYS)[number];

/** Where the scorer saw one man go. `from` 0 is the batter, who may stay at bat (`to` 0); `to` null = out, 4 = home. */
export const scorerMovementSchema = z.object({
  from: z.literal([0, 1, 2, 3]),
  to: z.literal([0, 1, 2, 3, 4]).nullable(),
  cause: z.enum(CAUSES).default('batted'),
  /** The base where he was put out; absent = the next one. An out at a base that he had to take is a force. */
  out_at: z.literal([1, 2, 3, 4]).optional(),
  /** The scorer's ruling on a run batted in; absent = by rule (OBR 9.04). */
  rbi: z.boolean().optional(),
  /** The scorer's ruling on the run; absent = by reconstruction of the inning (OBR 9.16). */
  ruling: z.enum(RUN_RULINGS).optional(),
  /** Whether he was to be out, and is safe only by an error: the reconstruction of the inning counts him out (OBR 9.16). */
  spared: z.boolean().optional(),
});
/** Where the scorer saw one man go. */
export type ScorerMovement = Immutable<z.infer<typeof scorerMovementSchema>>;

/** A man put out and the fielders who did it, in order: all but the last assist. */
export const scorerPutoutSchema = z.object({
  runner: z.literal([0, 1, 2, 3]),
  by: z.array(z.enum(POSITIONS)).min(1),
});

/** A man put out and the fielders who did it. */
export type PutOut = Immutable<z.infer<typeof scorerPutoutSchema>>;

/** What the scorer finds before a play otherwise than the rules would have it. */
export const adjustmentSchema = z.object({
  /** Whether the half before ended short of its outs. */
  new_half: z.boolean().optional(),
  /** Whether the half before went on after its last out: nobody counted, and one more is needed. */
  extra_out: z.boolean().optional(),
  /** The slot at bat: a man bats out of turn, or the order is put right after it (OBR 6.03(b)). */
  slot: z.int().min(1).max(9).optional(),
  /** Who stands on a base, by his slot, and the pitcher charged with him; what is absent stays. */
  runners: z
    .array(
      z.object({
        base: z.literal([1, 2, 3]),
        slot: z.int().min(1).max(9).optional(),
        pitcher_id: z.string().optional(),
      }),
    )
    .optional(),
});
/** What the scorer finds before a play otherwise than the rules would have it. */
export type Adjustment = Immutable<z.infer<typeof adjustmentSchema>>;

const oneLine = z.string().regex(/^[^\r\n]*$/);

/** How an event file had a play that was imported: kept for the file to come out as it came in, and read by nobody else. */
export const playSourceSchema = z.object({
  /** The text of its event. */
  event: oneLine,
  /** The count and the pitches, as they stood. */
  count: oneLine,
  pitches: oneLine,
  /** The records before it that change nothing in the game: comments, and the hand that a man bats or throws with. */
  before: z.array(oneLine).optional(),
  /** The same after the last play, and the substitutions after a game was over. */
  after: z.array(oneLine).optional(),
});
/** How an event file had a play that was imported. */
export type PlaySource = Immutable<z.infer<typeof playSourceSchema>>;

/** A play as the scorer wrote it, in place of the charts (RULES section 4). Everyone on base and the batter are accounted for once. */
export const scorerEntrySchema = z.object({
  movements: z.array(scorerMovementSchema).max(4),
  putouts: z.array(scorerPutoutSchema).max(3).default([]),
  /** Assists on throws that put nobody out because of an error. */
  assists: z.array(z.enum(POSITIONS)).default([]),
  errors: z.array(z.enum(POSITIONS)).default([]),
  /** A double or triple play is credited to every fielder with a part in it (OBR 9.11). */
  multiple_play: z.enum(['double_play', 'triple_play']).nullable().default(null),
  /** Whether the batter grounded into it (OBR 9.02(a)(17)). */
  grounded_into: z.boolean().default(false),
  sacrifice: z.enum(['bunt', 'fly']).nullable().default(null),
  /** The running play made on the same pitch, if any. */
  with: z.enum(RUNNING_PLAYS).nullable().default(null),
  /** What the umpires called or found that the outcome does not say; absent = nothing. */
  calls: z.array(z.enum(CALLS)).max(CALLS.length).optional(),
  adjust: adjustmentSchema.optional(),
  source: playSourceSchema.optional(),
});
/** A play as the scorer wrote it. */
export type ScorerEntry = Immutable<z.infer<typeof scorerEntrySchema>>;
