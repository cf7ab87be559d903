import { z } from 'zod';
import { LINEUP_POSITIONS, POSITIONS } from '@paper-dynasty/engine/model/positions';
import { PITCHING_DECISIONS } from '@paper-dynasty/engine/stats/lines';
import { TIE_BREAKERS } from '@paper-dynasty/engine/leagues/league-rules';
import { SPLITS } from '@paper-dynasty/engine/stats/player-lines';
import { SEASON_FEATS } from '@paper-dynasty/engine/stats/season-feats';
import { ofEach } from './of-each.ts';
import {
  BATTING_RATES,
  BATTING_SUMS,
  FIELDING_RATES,
  FIELDING_SUMS,
  PITCHING_MARKS,
  PITCHING_RATES,
  PITCHING_SUMS,
} from '@paper-dynasty/engine/stats/season-lines';
import type { BrokenTie, WonLost } from '@paper-dynasty/engine/leagues/tie-breakers';
import type { Standing } from '@paper-dynasty/engine/leagues/standing';
import type { Leader, LeaderBoard } from '@paper-dynasty/engine/stats/leaders';
import type { Result, SeasonOfPerson } from '@paper-dynasty/engine/service/league-records';
import type {
  BattingFigures,
  BattingRecord,
  FieldingFigures,
  FieldingRecord,
  PitchingFigures,
  PitchingRecord,
  TeamTotals,
} from '@paper-dynasty/engine/stats/season-lines';
import type { PersonRecord, PlayerSeason } from '@paper-dynasty/engine/service/player-seasons';
import type { PlayerGame, PlayerSplits, SplitLine } from '@paper-dynasty/engine/stats/player-lines';
import type { FeatHolder, SeasonFeat } from '@paper-dynasty/engine/stats/season-feats';

/** Games won and lost. */
export const wonLostSchema = z.object({
  won: z.number(),
  lost: z.number(),
}) satisfies z.ZodType<WonLost>;

/** How a team that was level with others was put in its place: by what, with whom, and what it has in that. */
export const brokenTieSchema = z.object({
  by: z.enum(TIE_BREAKERS),
  with: z.array(z.string()),
  own: z.union([wonLostSchema, z.number()]).nullable(),
}) satisfies z.ZodType<BrokenTie>;

/** A team's record in games that count, in its division of its half of the league. `behind`: games behind the first of the division; `streak`: wins (or, below 0, losses) in a row; `expected`: the percentage that its runs foretell, null before the first run. */
export const standingSchema = z.object({
  team_id: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  color: z.string(),
  division: z.string().nullable(),
  league_half: z.string().nullable(),
  place: z.number(),
  wins: z.number(),
  losses: z.number(),
  percentage: z.number(),
  behind: z.number(),
  runs: z.number(),
  runs_allowed: z.number(),
  expected: z.number().nullable(),
  home: wonLostSchema,
  away: wonLostSchema,
  one_run: wonLostSchema,
  last_ten: wonLostSchema,
  streak: z.number(),
  left: z.number().nullable(),
  magic_number: z.number().nullable(),
  elimination_number: z.number().nullable(),
  wild_card: z
    .object({
      place: z.number(),
      behind: z.number(),
      in_place: z.boolean(),
    })
    .nullable(),
  tie: brokenTieSchema.nullable(),
}) satisfies z.ZodType<Standing>;

/** A man among the leaders. */
export const leaderSchema = z.object({
  player_id: z.string(),
  name: z.string(),
  team_id: z.string(),
  value: z.number(),
  position: z.enum(POSITIONS).exactOptional(),
}) satisfies z.ZodType<Leader>;

/** The leaders of one category, best first. */
export const leaderBoardSchema = z.object({
  category: z.string(),
  label: z.string(),
  decimals: z.literal([0, 2, 3]),
  leaders: z.array(leaderSchema),
}) satisfies z.ZodType<LeaderBoard>;

/** A completed game in a list of results. */
export const resultSchema = z.object({
  game_id: z.string(),
  season: z.string().nullable(),
  week: z.number().nullable(),
  mode: z.string(),
  away: z.object({
    team_id: z.string(),
    name: z.string(),
    abbreviation: z.string(),
    score: z.number(),
  }),
  home: z.object({
    team_id: z.string(),
    name: z.string(),
    abbreviation: z.string(),
    score: z.number(),
  }),
  innings: z.number(),
  completed_at: z.string(),
  day: z.string(),
}) satisfies z.ZodType<Result>;

/** Whose record it is: a person's, whatever cards he had. The id, the name and the team are the latest of those that count. */
const recordOfSchema = z.object({
  player_id: z.string(),
  name: z.string(),
  team_id: z.string(),
  games: z.number(),
});

/** What a batter did over many games. */
export const battingFiguresSchema = ofEach(BATTING_SUMS, z.number()).extend(
  ofEach(BATTING_RATES, z.number().nullable()).shape,
) satisfies z.ZodType<BattingFigures>;

/** A player's batting over many games. */
export const battingRecordSchema = recordOfSchema.extend(
  battingFiguresSchema.shape,
) satisfies z.ZodType<BattingRecord>;

/** What a pitcher did over many games. */
export const pitchingFiguresSchema = ofEach([...PITCHING_MARKS, ...PITCHING_SUMS], z.number()).extend(
  ofEach(PITCHING_RATES, z.number().nullable()).shape,
) satisfies z.ZodType<PitchingFigures>;

/** A player's pitching over many games. */
export const pitchingRecordSchema = recordOfSchema.extend(
  pitchingFiguresSchema.shape,
) satisfies z.ZodType<PitchingRecord>;

/** What a fielder did over many games. */
export const fieldingFiguresSchema = ofEach(FIELDING_SUMS, z.number()).extend(
  ofEach(FIELDING_RATES, z.number().nullable()).shape,
) satisfies z.ZodType<FieldingFigures>;

/** A player's fielding at one position over many games. */
export const fieldingRecordSchema = recordOfSchema.extend(fieldingFiguresSchema.shape).extend({
  position: z.enum(POSITIONS),
  starts: z.number(),
}) satisfies z.ZodType<FieldingRecord>;

/** What a person did in the games that count; fielding by position. */
export const personRecordSchema = z.object({
  batting: battingRecordSchema.nullable(),
  pitching: pitchingRecordSchema.nullable(),
  fielding: z.array(fieldingRecordSchema),
}) satisfies z.ZodType<PersonRecord>;

/** A season of a person: the id that they had last in it, and the teams that they played for, the latest first. */
export const seasonOfPersonSchema = z.object({
  season: z.string().nullable(),
  player_id: z.string(),
  team_ids: z.array(z.string()),
}) satisfies z.ZodType<SeasonOfPerson>;

/** What a person did in a season, with whatever cards; `season` null where the games stand alone. */
export const playerSeasonSchema = seasonOfPersonSchema.extend(
  personRecordSchema.shape,
) satisfies z.ZodType<PlayerSeason>;

/** What a batter did in plate appearances of one kind, or others did against a pitcher. */
export const splitLineSchema = battingFiguresSchema.omit({ r: true, sb: true, cs: true }).extend({
  split: z.enum(SPLITS),
  value: z.string(),
}) satisfies z.ZodType<SplitLine>;

/** A person's record in parts: his own plate appearances, and those of others against him. */
export const playerSplitsSchema = z.object({
  batting: z.array(splitLineSchema),
  pitching: z.array(splitLineSchema),
}) satisfies z.ZodType<PlayerSplits>;

/** A game of a person: for whom and against whom, and what he did. */
export const playerGameSchema = z.object({
  game_id: z.string(),
  season: z.string().nullable(),
  week: z.number().nullable(),
  day: z.string(),
  team_id: z.string(),
  opponent_id: z.string(),
  opponent: z.string(),
  home: z.boolean(),
  score: z.number(),
  opponent_score: z.number(),
  batting: ofEach(BATTING_SUMS, z.number())
    .omit({ hbp: true, sf: true, cs: true })
    .extend({
      position: z.enum(LINEUP_POSITIONS),
    })
    .nullable(),
  pitching: ofEach(PITCHING_SUMS, z.number())
    .extend({
      decisions: z.array(z.enum(PITCHING_DECISIONS)),
    })
    .nullable(),
}) satisfies z.ZodType<PlayerGame>;

/** Who holds a record: a man, or where it is a team's the team alone. */
export const featHolderSchema = z.object({
  value: z.number(),
  player_id: z.string().nullable(),
  name: z.string().nullable(),
  team_id: z.string(),
  game_id: z.string(),
}) satisfies z.ZodType<FeatHolder>;

/** A record of a season with its holders: all who have reached the most, the first to do so first, at most three. */
export const seasonFeatSchema = z.object({
  feat: z.enum(SEASON_FEATS),
  holders: z.array(featHolderSchema),
}) satisfies z.ZodType<SeasonFeat>;

/** A team's batting, pitching and fielding over the games that count. A double play counts for everybody who had a part in it, and so is not a team's. */
export const teamTotalsSchema = z.object({
  team_id: z.string(),
  games: z.number(),
  batting: battingFiguresSchema,
  pitching: pitchingFiguresSchema,
  fielding: fieldingFiguresSchema.omit({ double_plays: true, range_factor: true }),
}) satisfies z.ZodType<TeamTotals>;
