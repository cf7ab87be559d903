import { z } from 'zod';
import { STATUSES } from '@paper-dynasty/engine/model/state';
import { COMPUTER_STYLES, gameSetupSchema, teamSchema } from '@paper-dynasty/engine/model/setup';
import { weatherSchema } from '@paper-dynasty/engine/model/season-rules';
import { HALVES, SIDES } from '@paper-dynasty/engine/model/sides';
import { LINEUP_POSITIONS, POSITIONS } from '@paper-dynasty/engine/model/positions';
import { CARD_MODES } from '@paper-dynasty/engine/model/league';
import { BASES } from '@paper-dynasty/engine/model/bases';
import { BATTING_HANDS, HANDS } from '@paper-dynasty/engine/model/hands';
import {
  battingRatingsSchema,
  cardSchema,
  fieldingSchema,
  pitchingRatingsSchema,
} from '@paper-dynasty/engine/model/players';
import { TURN_ACTIONS } from '@paper-dynasty/engine/rules/turn';
import { openingRollSchema, rollSchema } from '@paper-dynasty/engine/model/rolls';
import { OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { questionSchema } from '@paper-dynasty/engine/model/questions';
import { X_CHECK_CODES } from '@paper-dynasty/engine/model/x-checks';
import { defensiveDecisionSchema, offensiveDecisionSchema } from '@paper-dynasty/engine/model/decisions';
import { requestSubjectSchema } from '@paper-dynasty/engine/model/requests';
import { rulingSchema } from '@paper-dynasty/engine/model/rulings';
import { lineupSchema } from '@paper-dynasty/engine/model/lineups';
import { manAvailabilitySchema } from '@paper-dynasty/engine/model/availability';
import type { HurtMan } from '@paper-dynasty/engine/rules/hurt';
import type {
  GameView,
  LineupEntryView,
  PendingView,
  PitcherView,
  PlayerView,
  RequestView,
  RunnerView,
  SideView,
} from '@paper-dynasty/engine/wire/game-view';
import type { Turn } from '@paper-dynasty/engine/rules/turn';
import type { Acting, PendingRequest, Workload } from '@paper-dynasty/engine/model/state';
import type { ErrorBases } from '@paper-dynasty/engine/model/x-checks';
import type { CheckChart } from '@paper-dynasty/engine/wire/check-chart';
import type { LineScore, SideLine } from '@paper-dynasty/engine/stats/line-score';
import type { TakenBack } from '@paper-dynasty/engine/rules/rewind';
import type { OpeningView, RosterManView } from '@paper-dynasty/engine/wire/lineup-view';
import type { PublishedDice, SealedRun } from '@paper-dynasty/engine/dice/verify';
import type { GameSummary, SideSummary } from '@paper-dynasty/engine/service/ports';
import { perSide } from './per-side.ts';

/** A man who is hurt and has to leave before the next dice, and what he does in the game: a position in the field, or the bat. */
export const hurtManSchema = z.object({
  side: z.enum(SIDES),
  player_id: z.string(),
  as: z.union([z.enum(POSITIONS), z.literal('batter')]),
}) satisfies z.ZodType<HurtMan>;

/** One man of a lineup as a client sees him. */
export const lineupEntryViewSchema = z.object({
  slot: z.number(),
  player_id: z.string(),
  name: z.string(),
  position: z.enum(LINEUP_POSITIONS),
}) satisfies z.ZodType<LineupEntryView>;

/** One side as a client sees it. `user_ids` is empty for the computer. */
export const sideViewSchema = z.object({
  team: teamSchema,
  user_ids: z.array(z.string()),
  computer: z.enum(COMPUTER_STYLES).nullable(),
  card_mode: z.enum(CARD_MODES),
  lineup: z
    .object({
      batting_order: z.array(lineupEntryViewSchema),
      pitcher: z.object({
        id: z.string(),
        name: z.string(),
      }),
    })
    .nullable(),
}) satisfies z.ZodType<SideView>;

/** A runner as a client sees him. */
export const runnerViewSchema = z.object({
  base: z.literal(BASES),
  player_id: z.string(),
  name: z.string(),
}) satisfies z.ZodType<RunnerView>;

/** A player as a client sees him. `card` is the side of the game's reading: his batting card at the plate, his pitching card on the mound; null when it is printed or unknown. */
export const playerViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  bats: z.enum(BATTING_HANDS).nullable(),
  throws: z.enum(HANDS).nullable(),
  image: z.string().nullable(),
  batting: battingRatingsSchema.nullable(),
  pitching: pitchingRatingsSchema.nullable(),
  fielding: z.array(fieldingSchema),
  card: cardSchema.nullable(),
}) satisfies z.ZodType<PlayerView>;

/** One thing that the game waits for, and the side that must do it. */
export const turnSchema = z.object({
  side: z.enum(SIDES),
  action: z.enum(TURN_ACTIONS),
}) satisfies z.ZodType<Turn>;

/** A league admin who acts for a side. */
export const actingSchema = z.object({
  user_id: z.string(),
  side: z.enum(SIDES),
}) satisfies z.ZodType<Acting>;

/** How many bases an error is worth; 0 = none. */
export const errorBasesSchema = z.literal([0, 1, 2, 3]) satisfies z.ZodType<ErrorBases>;

/** The rows of the charts that a fielding check is read in: the code by range 1-5, and the bases of the error by error rating from 0 (the last one for all above). */
export const checkChartSchema = z.object({
  codes: z.array(z.enum(X_CHECK_CODES)),
  errors: z.array(errorBasesSchema),
}) satisfies z.ZodType<CheckChart>;

/** A play under way as a client sees it. */
export const pendingViewSchema = z.object({
  outcome: z.enum(OUTCOMES),
  location: z.enum(POSITIONS).nullable(),
  question: z
    .object({
      side: z.enum(SIDES),
      question: questionSchema,
    })
    .nullable(),
  chart: checkChartSchema.nullable(),
}) satisfies z.ZodType<PendingView>;

/** One side's line: runs by inning (null = not batted), runs, hits, errors, and runners left on base. */
export const sideLineSchema = z.object({
  innings: z.array(z.number().nullable()),
  runs: z.number(),
  hits: z.number(),
  errors: z.number(),
  left_on_base: z.number(),
}) satisfies z.ZodType<SideLine>;

/** Both sides' lines. */
export const lineScoreSchema = perSide(sideLineSchema) satisfies z.ZodType<LineScore>;

/** A pitcher's work so far, for his fatigue (RULES section 10). */
export const workloadSchema = z.object({
  pitcher_id: z.string(),
  started: z.boolean(),
  outs: z.number(),
  runs: z.number(),
  in_pow: z.boolean(),
  is_fatigued: z.boolean(),
}) satisfies z.ZodType<Workload>;

/** What an undo takes away: standing plays, and the runs that scored on them, of both sides. */
export const takenBackSchema = z.object({
  plays: z.number(),
  runs: z.number(),
}) satisfies z.ZodType<TakenBack>;

/** A request that waits for the other manager. */
export const pendingRequestSchema = z.object({
  side: z.enum(SIDES),
  subject: requestSubjectSchema,
  seq: z.number(),
}) satisfies z.ZodType<PendingRequest>;

/** What a side asks of the other, as a client sees it. `takes_back`: what an undo would take away; null for what else is asked. */
export const requestViewSchema = pendingRequestSchema.extend({
  takes_back: takenBackSchema.nullable(),
}) satisfies z.ZodType<RequestView>;

/** A pitcher by name. */
export const pitcherViewSchema = z.object({
  id: z.string(),
  name: z.string(),
}) satisfies z.ZodType<PitcherView>;

/** A game as a client sees it. A decision of the side that the viewer does not manage is null until the dice; `decided` says only that it was made. */
export const gameViewSchema = z.object({
  game_id: z.string(),
  seq: z.number(),
  status: z.enum(STATUSES),
  league: gameSetupSchema.shape.league.pick({
    id: true,
    name: true,
    card_mode: true,
    innings: true,
    outs_per_half: true,
  }),
  mode: gameSetupSchema.shape.mode,
  visibility: gameSetupSchema.shape.visibility,
  pace: gameSetupSchema.shape.pace,
  creator_id: z.string(),
  park: z.string(),
  weather: weatherSchema.nullable(),
  hurt: hurtManSchema
    .extend({
      name: z.string(),
    })
    .nullable(),
  away: sideViewSchema,
  home: sideViewSchema,
  inning: z.number(),
  half: z.enum(HALVES),
  outs: z.number(),
  score: perSide(z.number()),
  runners: z.array(runnerViewSchema),
  batter: playerViewSchema.nullable(),
  pitcher: playerViewSchema.nullable(),
  on_deck: z
    .object({
      id: z.string(),
      name: z.string(),
    })
    .nullable(),
  turns: z.array(turnSchema),
  your_sides: z.array(z.enum(SIDES)),
  may_act: z.boolean(),
  acting: z.array(actingSchema),
  roll: openingRollSchema.nullable(),
  pending: pendingViewSchema.nullable(),
  reportable: z.array(z.enum(OUTCOMES)),
  defense: defensiveDecisionSchema.nullable(),
  offense: offensiveDecisionSchema.nullable(),
  decided: z.object({
    defense: z.boolean(),
    offense: z.boolean(),
  }),
  line_score: lineScoreSchema,
  workload: perSide(workloadSchema.nullable()),
  request: requestViewSchema.nullable(),
  held: z.boolean(),
  winner: z.enum(SIDES).nullable(),
  pitchers: perSide(z.array(pitcherViewSchema)),
  ruling: rulingSchema.nullable(),
  play_count: z.number(),
  dice_commitment: z.string().nullable(),
  dice_seed: z.string().nullable(),
}) satisfies z.ZodType<GameView>;

/** A man of the roster as the substitution menus show him, with the positions that he may take in this game. */
export const rosterManViewSchema = z.object({
  player_id: z.string(),
  name: z.string(),
  bats: z.enum(BATTING_HANDS).nullable(),
  throws: z.enum(HANDS).nullable(),
  positions: z.array(z.enum(POSITIONS)),
  pitches: z.boolean(),
  fielding: z.array(fieldingSchema),
  season: manAvailabilitySchema.exactOptional(),
  hurt: z.boolean().exactOptional(),
}) satisfies z.ZodType<RosterManView>;

/** What a side makes its opening lineup from. */
export const openingViewSchema = z.object({
  lineup: lineupSchema,
  men: z.array(rosterManViewSchema),
  designated_hitter: z.boolean(),
}) satisfies z.ZodType<OpeningView>;

/** The rolls made under one seed: one run for a whole game, another each time that it was reopened. */
export const sealedRunSchema = z.object({
  commitment: z.string(),
  seed: z.string().nullable(),
  rolls: z.array(rollSchema),
}) satisfies z.ZodType<SealedRun>;

/** What a game has published of its dice. */
export const publishedDiceSchema = z.object({
  game_id: z.string(),
  nonces: perSide(z.string()),
  runs: z.array(sealedRunSchema),
}) satisfies z.ZodType<PublishedDice>;

/** One side of a game in a list. `user_ids` is empty for the computer. */
export const sideSummarySchema = z.object({
  team_id: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  color: z.string(),
  score: z.number(),
  user_ids: z.array(z.string()),
}) satisfies z.ZodType<SideSummary>;

/** A game in a list. */
export const gameSummarySchema = z.object({
  game_id: z.string(),
  league_id: z.string(),
  status: z.enum(STATUSES),
  mode: z.string(),
  visibility: z.string(),
  inning: z.number(),
  half: z.string(),
  outs: z.number(),
  away: sideSummarySchema,
  home: sideSummarySchema,
  creator_id: z.string(),
  updated_at: z.string(),
}) satisfies z.ZodType<GameSummary>;
