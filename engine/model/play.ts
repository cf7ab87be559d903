import { z } from 'zod';
import { REACHED_ON } from './bases.ts';
import { defensiveDecisionSchema, offensiveDecisionSchema } from './decisions.ts';
import type { Immutable } from './immutable.ts';
import { OUTCOMES } from './outcomes.ts';
import { POSITIONS } from './positions.ts';
import { situationSchema } from './situation.ts';

/** Where one man started a play and where it left him. `to` null = out, 4 = home. The batter starts from 0. */
export const movementSchema = z.object({
  player_id: z.string(),
  slot: z.int().min(1).max(9),
  pitcher_id: z.string(),
  from: z.int().min(0).max(3),
  to: z.int().min(0).max(4).nullable(),
  /** Whether his out was a force, or the batter's before first base: then nobody scores on it as the third (OBR 5.08(a)). */
  force: z.boolean(),
  /** How he stands there now. */
  reached_on: z.enum(REACHED_ON).nullable(),
  rbi: z.boolean(),
});
/** Where one man started a play and where it left him. */
export type Movement = Immutable<z.infer<typeof movementSchema>>;

/** A fielder's part in a play. */
export const fielderCreditSchema = z.object({
  position: z.enum(POSITIONS),
  player_id: z.string(),
  putouts: z.int().min(0),
  assists: z.int().min(0),
  errors: z.int().min(0),
});
/** A fielder's part in a play. */
export type FielderCredit = Immutable<z.infer<typeof fielderCreditSchema>>;

/** The counting statistics of a play, the batter's unless the name says otherwise (RULES section 11). Those absent are 0. */
export const COUNTING_STATISTICS = [
  'pa',
  'ab',
  'hit',
  'double',
  'triple',
  'homerun',
  'bb',
  'ibb',
  'so',
  'hbp',
  'rbi',
  'sac',
  'sf',
  'gidp',
  'sb',
  'cs',
  'wild_pitch',
  'passed_ball',
  'pick_off',
  'balk',
  'error',
  'bphr',
  'bpfo',
  'bp1b',
  'bplo',
] as const;
/** The name of a counting statistic of a play. */
export type CountingStatistic = (typeof COUNTING_STATISTICS)[number];

/** Everything that a play records (RULES section 11). */
export const playSchema = z.object({
  /** 1 and up; plays without a plate appearance count too. */
  number: z.int().min(1),
  before: situationSchema,
  after: situationSchema,
  batter_id: z.string(),
  batter_slot: z.int().min(1).max(9),
  pitcher_id: z.string(),
  catcher_id: z.string(),
  /** Who fielded the ball, and where, when a fielder was tested or charged. */
  defender_id: z.string().nullable(),
  check_pos: z.enum(POSITIONS).nullable(),
  /** The at-bat roll that made it; null for a play without dice. */
  roll_id: z.string().nullable(),
  defense: defensiveDecisionSchema,
  offense: offensiveDecisionSchema,
  outcome: z.enum(OUTCOMES),
  hit_location: z.enum(POSITIONS).nullable(),
  movements: z.array(movementSchema),
  credits: z.array(fielderCreditSchema),
  outs: z.int().min(0),
  runs: z.int().min(0),
  stats: z.partialRecord(z.enum(COUNTING_STATISTICS), z.int().min(0)),
  /** Scorer's notation (`6-4-3 DP`, `F8`, `K`). */
  notation: z.string(),
  /** One English sentence. */
  description: z.string(),
  /** How the dice and charts led to it, a step a line. */
  explanation: z.array(z.string()),
  is_tied: z.boolean(),
  is_go_ahead: z.boolean(),
  is_new_inning: z.boolean(),
});
/** Everything that a play records. */
export type Play = Immutable<z.infer<typeof playSchema>>;

/** The bases a hit is scored as on a play: 0 for no hit, 4 for a home run. */
export const hitBases = (play: Pick<Play, 'stats'>): number => {
  if (!play.stats.hit) return 0;
  return play.stats.homerun ? 4 : play.stats.triple ? 3 : play.stats.double ? 2 : 1;
};
