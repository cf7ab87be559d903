import { z } from 'zod';
import { REACHED_ON } from './bases.ts';
import { defensiveDecisionSchema, offensiveDecisionSchema } from './decisions.ts';
import type { Immutable } from './immutable.ts';
import { OUTCOMES } from './outcomes.ts';
import { POSITIONS } from './positions.ts';
import { answerSchema, questionSchema } from './questions.ts';
import { checkRollSchema, fieldingRollSchema, injuryRollSchema, openingRollSchema } from './rolls.ts';
import { CAUSES, RUN_RULINGS, scorerEntrySchema, scorerPutoutSchema } from './scorer-entry.ts';
import { injuryResultSchema } from './season-rules.ts';
import { situationSchema } from './situation.ts';

/** Where one man started a play and where it left him. `to` null = out, 4 = home. The batter starts from 0. */
export const movementSchema = z.object({
  player_id: z.string(),
  slot: z.int().min(1).max(9),
  /** The pitcher charged with him after the play (OBR 9.16(g)). */
  pitcher_id: z.string(),
  from: z.int().min(0).max(3),
  to: z.int().min(0).max(4).nullable(),
  cause: z.enum(CAUSES),
  /** Whether his out was a force, or the batter's before first base: then nobody scores on it as the third (OBR 5.08(a)). */
  force: z.boolean(),
  /** How he stands there now. */
  reached_on: z.enum(REACHED_ON).nullable(),
  rbi: z.boolean(),
  /** The scorer's ruling on his run; null = by reconstruction (OBR 9.16). */
  ruling: z.enum(RUN_RULINGS).nullable(),
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

/** Something that a play took in after its outcome: a question answered, or a fresh roll. */
export const factSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), question: questionSchema, answer: answerSchema }),
  z.object({
    kind: z.literal('roll'),
    roll: z.discriminatedUnion('kind', [checkRollSchema, fieldingRollSchema, injuryRollSchema]),
  }),
]);
/** Something that a play took in after its outcome. */
export type Fact = Immutable<z.infer<typeof factSchema>>;

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

/** An injury that was rolled for on a play: whose, by what, and what it came to. */
export const injurySchema = z.object({
  player_id: z.string(),
  rating: z.int().min(1).max(6),
  total: z.int().min(3).max(18),
  result: injuryResultSchema,
});
/** An injury that was rolled for on a play. */
export type Injury = Immutable<z.infer<typeof injurySchema>>;

/** Everything that a play records (RULES section 11). Words, run and win values are made from it when they are shown. */
export const playSchema = z.object({
  /** 1 and up; plays without a plate appearance count too. */
  number: z.int().min(1),
  before: situationSchema,
  after: situationSchema,
  batter_id: z.string(),
  batter_slot: z.int().min(1).max(9),
  pitcher_id: z.string(),
  catcher_id: z.string(),
  /** Who answers for a strikeout and for a walk, where men changed in mid-count (OBR 9.15(b), 9.16(h)). */
  charged: z.object({ batter_id: z.string(), pitcher_id: z.string() }),
  /** Who fielded the ball, and where, when a fielder was tested or charged. */
  defender_id: z.string().nullable(),
  check_pos: z.enum(POSITIONS).nullable(),
  /** The roll that opened it; null for a play without dice. */
  roll: openingRollSchema.nullable(),
  defense: defensiveDecisionSchema,
  offense: offensiveDecisionSchema,
  /** What was reported, or read from a card. */
  outcome: z.enum(OUTCOMES),
  /** What it became: a fielding check or a running try ends as something else. */
  result: z.enum(OUTCOMES),
  hit_location: z.enum(POSITIONS).nullable(),
  /** The scorer's entry, where the play was written and not read. */
  entry: scorerEntrySchema.nullable(),
  facts: z.array(factSchema),
  movements: z.array(movementSchema),
  putouts: z.array(scorerPutoutSchema),
  errors: z.array(z.enum(POSITIONS)),
  credits: z.array(fielderCreditSchema),
  multiple_play: z.enum(['double_play', 'triple_play']).nullable(),
  outs: z.int().min(0),
  runs: z.int().min(0),
  stats: z.partialRecord(z.enum(COUNTING_STATISTICS), z.int().min(0)),
  is_tied: z.boolean(),
  is_go_ahead: z.boolean(),
  is_new_inning: z.boolean(),
  /** Whether the pitcher was at his point of weakness (RULES section 10). */
  in_pow: z.boolean(),
  /** The injury that its dice hinted at, where the league has it rolled for. */
  injury: injurySchema.optional(),
});
/** Everything that a play records. */
export type Play = Immutable<z.infer<typeof playSchema>>;

/** A movement with another ruling on its run; field by field, so that all movements have one shape. */
export const withRunRuling = (m: Movement, ruling: Movement['ruling']): Movement => ({
  player_id: m.player_id,
  slot: m.slot,
  pitcher_id: m.pitcher_id,
  from: m.from,
  to: m.to,
  cause: m.cause,
  force: m.force,
  reached_on: m.reached_on,
  rbi: m.rbi,
  ruling,
});

/** A play with another entry and other movements; field by field, for whatever reads plays is fastest while all of them have one shape. */
export const withEntry = (play: Play, entry: Play['entry'], movements: Play['movements']): Play => ({
  number: play.number,
  before: play.before,
  after: play.after,
  batter_id: play.batter_id,
  batter_slot: play.batter_slot,
  pitcher_id: play.pitcher_id,
  catcher_id: play.catcher_id,
  charged: play.charged,
  defender_id: play.defender_id,
  check_pos: play.check_pos,
  roll: play.roll,
  defense: play.defense,
  offense: play.offense,
  outcome: play.outcome,
  result: play.result,
  hit_location: play.hit_location,
  entry,
  facts: play.facts,
  movements,
  putouts: play.putouts,
  errors: play.errors,
  credits: play.credits,
  multiple_play: play.multiple_play,
  outs: play.outs,
  runs: play.runs,
  stats: play.stats,
  is_tied: play.is_tied,
  is_go_ahead: play.is_go_ahead,
  is_new_inning: play.is_new_inning,
  in_pow: play.in_pow,
});
