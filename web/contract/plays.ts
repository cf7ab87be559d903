import { z } from 'zod';
import { HALVES } from '@paper-dynasty/engine/model/sides';
import { HANDS } from '@paper-dynasty/engine/model/hands';
import { playSchema } from '@paper-dynasty/engine/model/play';
import type { PlayValue, PlayerValue } from '@paper-dynasty/engine/stats/run-values';
import type { CatchUp, ToldPlay } from '@paper-dynasty/engine/wire/catch-up';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { perSide } from './per-side.ts';

/** What a play was worth to the side at bat. */
export const playValueSchema = z.object({
  play: z.number(),
  re24: z.number(),
  wpa: z.number(),
  home_win_before: z.number(),
  home_win_after: z.number(),
}) satisfies z.ZodType<PlayValue>;

/** A play as clients get it: the names are those of SURFACES, `play_resolved`. */
export const playViewSchema = z.object({
  play_number: z.number(),
  inning: z.number(),
  half: z.enum(HALVES),
  outs_before: z.number(),
  batter_id: z.string(),
  pitcher_id: z.string(),
  outcome: playSchema.shape.outcome,
  result: playSchema.shape.result,
  hit_location: playSchema.shape.hit_location,
  description: z.string(),
  description_es: z.string(),
  notation: z.string(),
  explanation: z.array(z.string()),
  explanation_es: z.array(z.string()),
  outs_recorded: z.number(),
  runs_scored: z.number(),
  score: perSide(z.number()),
  batter_result: z.number().nullable(),
  runners_advanced: z.array(
    z.object({
      player_id: z.string(),
      from: z.number(),
      to: z.number().nullable(),
    }),
  ),
  is_hit: z.boolean(),
  is_out: z.boolean(),
  is_walk: z.boolean(),
  is_go_ahead: z.boolean(),
  roll_id: z.string().nullable(),
  roll_kind: z.enum(['ab', 'jump', 'd20']).nullable(),
  batter_side: z.enum(HANDS).nullable(),
  resolution: z.number().nullable(),
  value: playValueSchema,
}) satisfies z.ZodType<PlayView>;

/** What a player's plays were worth to his side. */
export const playerValueSchema = z.object({
  player_id: z.string(),
  batting: z.object({
    re24: z.number(),
    wpa: z.number(),
  }),
  pitching: z.object({
    re24: z.number(),
    wpa: z.number(),
  }),
}) satisfies z.ZodType<PlayerValue>;

/** A play as somebody is told of it who has been away. */
export const toldPlaySchema = z.object({
  play_number: z.number(),
  inning: z.number(),
  half: z.enum(HALVES),
  at: z.string(),
  notation: z.string(),
  text: z.string(),
  team: z.string(),
  percent: z.number(),
}) satisfies z.ZodType<ToldPlay>;

/** What somebody is told who has been away. */
export const catchUpSchema = z.object({
  sentences: z.tuple([z.string(), z.string(), z.string()]),
  plays: z.array(toldPlaySchema),
}) satisfies z.ZodType<CatchUp>;
