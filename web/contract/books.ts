import { z } from 'zod';
import { HALVES } from '@paper-dynasty/engine/model/sides';
import { LINEUP_POSITIONS, POSITIONS } from '@paper-dynasty/engine/model/positions';
import { OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { PITCHING_DECISIONS, PITCHING_FEATS } from '@paper-dynasty/engine/stats/lines';
import { SUBSTITUTION_KINDS } from '@paper-dynasty/engine/model/substitutions';
import { CAUSES } from '@paper-dynasty/engine/model/scorer-entry';
import type {
  BattingCounts,
  BattingLine,
  BoxScore,
  CourtesyRun,
  FieldingCounts,
  FieldingLine,
  PitchingCounts,
  PitchingLine,
  SideBox,
  SideTotals,
} from '@paper-dynasty/engine/stats/lines';
import type {
  Scorebook,
  ScorebookColumn,
  ScorebookMark,
  ScorebookPage,
  ScorebookPlayer,
  ScorebookRow,
} from '@paper-dynasty/engine/stats/scorebook';
import type { CellOut, CellStep, ScorebookCell } from '@paper-dynasty/engine/stats/scorebook-cells';
import { perSide } from './per-side.ts';

/** What a batter does, counted. */
export const battingCountsSchema = z.object({
  pa: z.number(),
  ab: z.number(),
  r: z.number(),
  h: z.number(),
  double: z.number(),
  triple: z.number(),
  homerun: z.number(),
  rbi: z.number(),
  bb: z.number(),
  ibb: z.number(),
  so: z.number(),
  hbp: z.number(),
  sac: z.number(),
  sf: z.number(),
  gidp: z.number(),
  sb: z.number(),
  cs: z.number(),
  roe: z.number(),
  ci: z.number(),
}) satisfies z.ZodType<BattingCounts>;

/** A batter's line; one for everybody who held a batting slot, in slot order and then order of entry. */
export const battingLineSchema = battingCountsSchema.extend({
  player_id: z.string(),
  name: z.string(),
  slot: z.number(),
  position: z.enum(LINEUP_POSITIONS),
  positions: z.array(z.enum(LINEUP_POSITIONS)),
  courtesy: z.literal(true).exactOptional(),
}) satisfies z.ZodType<BattingLine>;

/** What a pitcher does, counted. `outs` are those made while he pitched; runs are charged to him who is responsible for the runner (OBR 9.16(g)). */
export const pitchingCountsSchema = z.object({
  batters_faced: z.number(),
  outs: z.number(),
  h: z.number(),
  double: z.number(),
  triple: z.number(),
  homerun: z.number(),
  r: z.number(),
  er: z.number(),
  bb: z.number(),
  ibb: z.number(),
  so: z.number(),
  hbp: z.number(),
  wild_pitch: z.number(),
  balk: z.number(),
  inherited: z.number(),
  inherited_scored: z.number(),
}) satisfies z.ZodType<PitchingCounts>;

/** A pitcher's line, in order of appearance. */
export const pitchingLineSchema = pitchingCountsSchema.extend({
  player_id: z.string(),
  name: z.string(),
  started: z.boolean(),
  decisions: z.array(z.enum(PITCHING_DECISIONS)),
  feats: z.array(z.enum(PITCHING_FEATS)),
}) satisfies z.ZodType<PitchingLine>;

/** What a fielder does, counted. */
export const fieldingCountsSchema = z.object({
  outs: z.number(),
  putouts: z.number(),
  assists: z.number(),
  errors: z.number(),
  double_plays: z.number(),
  triple_plays: z.number(),
  passed_balls: z.number(),
  interference: z.number(),
  sb: z.number(),
  cs: z.number(),
}) satisfies z.ZodType<FieldingCounts>;

/** A fielder's line at one position. */
export const fieldingLineSchema = fieldingCountsSchema.extend({
  player_id: z.string(),
  name: z.string(),
  position: z.enum(POSITIONS),
  started: z.boolean(),
}) satisfies z.ZodType<FieldingLine>;

/** A man who ran for another out of courtesy: for whom, and when. */
export const courtesyRunSchema = z.object({
  player_id: z.string(),
  name: z.string(),
  for_name: z.string(),
  inning: z.number(),
}) satisfies z.ZodType<CourtesyRun>;

/** A side's totals. In the field a play counts once however many fielders had a part in it. */
export const sideTotalsSchema = z.object({
  batting: battingCountsSchema.extend({
    left_on_base: z.number(),
  }),
  pitching: pitchingCountsSchema.extend({
    team_earned: z.number(),
  }),
  fielding: fieldingCountsSchema.omit({ outs: true }),
}) satisfies z.ZodType<SideTotals>;

/** One side's half of the box score. */
export const sideBoxSchema = z.object({
  batting: z.array(battingLineSchema),
  pitching: z.array(pitchingLineSchema),
  fielding: z.array(fieldingLineSchema),
  combined_feats: z.array(z.enum(PITCHING_FEATS)),
  courtesy_runs: z.array(courtesyRunSchema),
  totals: sideTotalsSchema,
}) satisfies z.ZodType<SideBox>;

/** The box score of a game. */
export const boxScoreSchema = perSide(sideBoxSchema) satisfies z.ZodType<BoxScore>;

/** A column: an inning, or one more (`part` 1 and up) of an inning in which the side batted around. */
export const scorebookColumnSchema = z.object({
  inning: z.number(),
  part: z.number(),
}) satisfies z.ZodType<ScorebookColumn>;

/** A man of a batting slot, and when he came in. */
export const scorebookPlayerSchema = z.object({
  player_id: z.string(),
  name: z.string(),
  positions: z.array(z.enum(LINEUP_POSITIONS)),
  entered: z
    .object({
      kind: z.enum(SUBSTITUTION_KINDS),
      inning: z.number(),
      half: z.enum(HALVES),
      after_play: z.number(),
    })
    .nullable(),
}) satisfies z.ZodType<ScorebookPlayer>;

/** One advance around the bases. `to` 4 = home; the runner can be a man who came in for the batter. */
export const cellStepSchema = z.object({
  play: z.number(),
  player_id: z.string(),
  from: z.number(),
  to: z.number(),
  cause: z.enum(CAUSES),
}) satisfies z.ZodType<CellStep>;

/** Where and how a man was put out. */
export const cellOutSchema = z.object({
  play: z.number(),
  number: z.number(),
  base: z.number(),
  by: z.array(z.enum(POSITIONS)),
}) satisfies z.ZodType<CellOut>;

/** One turn of a batting slot: the plate appearance, and the way round the bases. */
export const scorebookCellSchema = z.object({
  slot: z.number(),
  inning: z.number(),
  part: z.number(),
  batter_id: z.string(),
  pitcher_id: z.string(),
  automatic: z.boolean(),
  plays: z.array(z.number()),
  complete: z.boolean(),
  result: z.enum(OUTCOMES).nullable(),
  hit_location: z.enum(POSITIONS).nullable(),
  rbi: z.number(),
  runs: z.number(),
  path: z.array(cellStepSchema),
  reached: z.number(),
  out: cellOutSchema.nullable(),
  scored: z.boolean(),
  earned: z.boolean().nullable(),
  left_on_base: z.boolean(),
}) satisfies z.ZodType<ScorebookCell>;

/** A change drawn in a row: before the cell with index `at`, or inside the cell before it when that man was on base. */
export const scorebookMarkSchema = z.object({
  at: z.number(),
  kind: z.enum(SUBSTITUTION_KINDS),
  player_id: z.string(),
  replaced: z.string(),
  inning: z.number(),
  half: z.enum(HALVES),
  after_play: z.number(),
}) satisfies z.ZodType<ScorebookMark>;

/** A batting slot: who held it, what they did, and where they changed. */
export const scorebookRowSchema = z.object({
  slot: z.number(),
  players: z.array(scorebookPlayerSchema),
  cells: z.array(scorebookCellSchema),
  marks: z.array(scorebookMarkSchema),
}) satisfies z.ZodType<ScorebookRow>;

/** One side's page. */
export const scorebookPageSchema = z.object({
  columns: z.array(scorebookColumnSchema),
  rows: z.array(scorebookRowSchema),
  pitchers: z.array(
    z.object({
      player_id: z.string(),
      name: z.string(),
      after_play: z.number(),
    }),
  ),
}) satisfies z.ZodType<ScorebookPage>;

/** Both sides' pages. */
export const scorebookSchema = perSide(scorebookPageSchema) satisfies z.ZodType<Scorebook>;
