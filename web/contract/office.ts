import { z } from 'zod';
import { HALVES, SIDES } from '@paper-dynasty/engine/model/sides';
import { TURN_ACTIONS } from '@paper-dynasty/engine/rules/turn';
import { gamePlaceSchema } from '@paper-dynasty/engine/model/availability';
import {
  toldInjurySchema,
  toldStandingSchema,
  type ToldByServer,
} from '@paper-dynasty/engine/leagues/told-by-server';
import { LEAGUE_SOURCES, scheduledGameSchema } from '@paper-dynasty/engine/leagues/league-data';
import { leagueSettingsSchema } from '@paper-dynasty/engine/leagues/league-settings';
import { SUBMISSION_STATES, SUBMISSION_STEPS } from '@paper-dynasty/engine/service/submissions';
import { FAIR_PLAY_ACTS, FAIR_PLAY_PATTERNS } from '@paper-dynasty/engine/service/fair-play';
import { gameSummarySchema } from './games.ts';
import type {
  AuditEntry,
  LeagueAnnouncement,
  LeagueStatus,
  SeasonGame,
} from '@paper-dynasty/engine/service/league-office';
import type {
  AuditView,
  FairPlayView,
  LeagueDone,
  LeagueNews,
  LookedAt,
  ManagedView,
  OfficeView,
  ScheduleView,
  SubmissionView,
  ToldPreview,
  ToldSubmission,
} from '@paper-dynasty/engine/wire/office';
import type { External, SubmissionRow } from '@paper-dynasty/engine/service/submissions';
import type { Awaited, OpenGame } from '@paper-dynasty/engine/service/open-games';
import type { ListedInjury } from '@paper-dynasty/engine/service/fitness';
import type { FairPlayEntry } from '@paper-dynasty/engine/service/fair-play';
import type { RefreshAnswer } from '@paper-dynasty/engine/service/league-sources';

/** How a league stands: where its data comes from, how fresh it is, how much of it there is. */
export const leagueStatusSchema = z.object({
  league_id: z.string(),
  name: z.string(),
  season: z.string().nullable(),
  source: z.enum(LEAGUE_SOURCES),
  read_at: z.string().nullable(),
  failure: z.string().nullable(),
  away: z.boolean(),
  held: z.boolean(),
  teams: z.number(),
  players: z.number(),
  scheduled: z.number(),
  played: z.number(),
  admins: z.array(z.string()),
  without_manager: z.array(z.string()),
}) satisfies z.ZodType<LeagueStatus>;

/** What a change would make of a league, in words. */
export const toldPreviewSchema = z.object({
  league_id: z.string(),
  name: z.string(),
  season: z.string(),
  is_new: z.boolean(),
  picture_hosts: z.array(z.string()),
  changes: z.array(z.string()),
  notices: z.array(z.string()),
}) satisfies z.ZodType<ToldPreview>;

/** What the server told us on the way, and what is there. */
export const externalSchema = z.object({
  version: z.string().nullable().exactOptional(),
  away_manager_id: z.number().nullable().exactOptional(),
  home_manager_id: z.number().nullable().exactOptional(),
  replace: z.boolean().exactOptional(),
  entered: z.boolean().exactOptional(),
  standings: z.enum(['done', 'failed']).exactOptional(),
  left: z.enum(['nothing', 'unknown']).exactOptional(),
}) satisfies z.ZodType<External>;

/** A finished game on its way to the league's server. Times are ISO 8601 in UTC. */
export const submissionRowSchema = z.object({
  game_id: z.string(),
  revision: z.number(),
  league_id: z.string(),
  state: z.enum(SUBMISSION_STATES),
  step: z.enum(SUBMISSION_STEPS),
  attempts: z.number(),
  next_try_at: z.string(),
  made_at: z.string(),
  updated_at: z.string(),
  error: z.string().nullable(),
  external: externalSchema,
}) satisfies z.ZodType<SubmissionRow>;

/** A submission with the game that it is of, as lists show it. */
export const toldSubmissionSchema = submissionRowSchema.extend({
  game: z.string(),
}) satisfies z.ZodType<ToldSubmission>;

/** One whom an open game waits for, and for what. */
export const awaitedSchema = z.object({
  team: z.string(),
  action: z.enum(TURN_ACTIONS),
  user_ids: z.array(z.string()),
}) satisfies z.ZodType<Awaited>;

/** A game of a league that is not over, with whom it waits for and since when. `damaged`: its record cannot be read. */
export const openGameSchema = z.object({
  game: gameSummarySchema,
  since: z.string(),
  awaited: z.array(awaitedSchema),
  damaged: z.boolean(),
}) satisfies z.ZodType<OpenGame>;

/** What a league's admins have announced to everybody in it. */
export const leagueAnnouncementSchema = z.object({
  id: z.string(),
  league_id: z.string(),
  at: z.string(),
  text: z.string(),
}) satisfies z.ZodType<LeagueAnnouncement>;

/** A man on a league's list of the injured. */
export const listedInjurySchema = z.object({
  player_id: z.string(),
  name: z.string(),
  team_id: z.string().nullable(),
  games: z.number(),
  left: z.number(),
  returns: gamePlaceSchema.nullable(),
  game_id: z.string().nullable(),
  at: gamePlaceSchema,
  note: z.string().nullable(),
  since: z.string(),
}) satisfies z.ZodType<ListedInjury>;

/** A league's office. */
export const officeViewSchema = z.object({
  status: leagueStatusSchema,
  settings: leagueSettingsSchema.nullable(),
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      manager_ids: z.array(z.string()),
    }),
  ),
  held: toldPreviewSchema.nullable(),
  submissions: z.array(toldSubmissionSchema),
  open: z.array(openGameSchema),
  announcements: z.array(leagueAnnouncementSchema),
  injuries: z.array(listedInjurySchema),
  people: z.record(z.string(), z.string()),
}) satisfies z.ZodType<OfficeView>;

/** Something that was done in a league's office. */
export const auditEntrySchema = z.object({
  id: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  detail: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<AuditEntry>;

/** A part of a league's audit trail, with what it can be filtered by. */
export const auditViewSchema = z.object({
  entries: z.array(auditEntrySchema),
  actions: z.array(z.string()),
  actors: z.array(z.string()),
  people: z.record(z.string(), z.string()),
}) satisfies z.ZodType<AuditView>;

/** Something that was done to plays or a game that had been seen: who did it, for which side, after which roll, and what it may gain. */
export const fairPlayEntrySchema = z.object({
  game_id: z.string(),
  seq: z.number(),
  at: z.string(),
  act: z.enum(FAIR_PLAY_ACTS),
  actor: z.string(),
  side: z.enum(SIDES).nullable(),
  away: z.string(),
  home: z.string(),
  inning: z.number(),
  half: z.enum(HALVES),
  away_score: z.number(),
  home_score: z.number(),
  play: z.number().nullable(),
  notation: z.string().nullable(),
  roll: z.number(),
  patterns: z.array(z.enum(FAIR_PLAY_PATTERNS)),
}) satisfies z.ZodType<FairPlayEntry>;

/** What was taken back in a league's ranked games, with what it can be filtered by. */
export const fairPlayViewSchema = z.object({
  entries: z.array(
    fairPlayEntrySchema.extend({
      told: z.string(),
    }),
  ),
  count: z.number(),
  actors: z.array(z.string()),
  unreadable: z.array(z.string()),
  only_last: z.number().nullable(),
  people: z.record(z.string(), z.string()),
  acts: z.record(z.enum(FAIR_PLAY_ACTS), z.string()),
  patterns: z.record(z.enum(FAIR_PLAY_PATTERNS), z.string()),
}) satisfies z.ZodType<FairPlayView>;

/** What came of a change, in words. */
export const leagueDoneSchema = z.object({
  league_id: z.string(),
  changed: z.boolean(),
  changes: z.array(z.string()),
}) satisfies z.ZodType<LeagueDone>;

/** What came of looking at an upload, in words: a draft with the number to say yes to, or everything that is wrong. */
export const lookedAtSchema = z.object({
  draft: toldPreviewSchema
    .extend({
      id: z.string(),
    })
    .nullable(),
  count: z.number(),
  problems: z.array(z.string()),
  notices: z.array(z.string()),
}) satisfies z.ZodType<LookedAt>;

/** What one may manage. */
export const managedViewSchema = z.object({
  owner: z.boolean(),
  leagues: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
    }),
  ),
}) satisfies z.ZodType<ManagedView>;

/** A game of the schedule as it stands: whether it was put off or given away, and the game that was started for it. */
export const seasonGameSchema = scheduledGameSchema.extend({
  season: z.string(),
  postponed: z.boolean(),
  forfeit: z.enum(SIDES).nullable(),
  note: z.string().nullable(),
  played: z
    .object({
      game_id: z.string(),
      status: z.string(),
      visibility: z.string(),
      away_score: z.number(),
      home_score: z.number(),
    })
    .nullable(),
}) satisfies z.ZodType<SeasonGame>;

/** A league's schedule, or a part of it. */
export const scheduleViewSchema = z.object({
  season: z.string().nullable(),
  current_week: z.number().nullable(),
  week: z.number().nullable(),
  scheduled: z.boolean(),
  games: z.array(seasonGameSchema),
}) satisfies z.ZodType<ScheduleView>;

/** The submission of a finished game, as its page shows it. */
export const submissionViewSchema = z.object({
  submission: submissionRowSchema.nullable(),
  may_send: z.boolean(),
  may_replace: z.boolean(),
}) satisfies z.ZodType<SubmissionView>;

/** What everybody in a league is told: since when its server has not answered, and what its admins announce. */
export const leagueNewsSchema = z.object({
  data_of: z.string().nullable(),
  announcements: z.array(leagueAnnouncementSchema),
}) satisfies z.ZodType<LeagueNews>;

/** What came of reading a league from its source. `held`: it changes so much that an admin is asked first. `failed`: what was read last serves on. */
export const refreshAnswerSchema = z.union([
  z.object({
    kind: z.literal('no_source'),
  }),
  z.object({
    kind: z.literal('unchanged'),
  }),
  z.object({
    kind: z.literal('taken'),
    notices: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('held'),
  }),
  z.object({
    kind: z.literal('failed'),
    why: z.string(),
  }),
]) satisfies z.ZodType<RefreshAnswer>;

/** What a league's own server says of its season. */
export const toldByServerSchema = z.object({
  read_at: z.string(),
  away: z.boolean(),
  standings: z.array(toldStandingSchema),
  injuries: z.array(toldInjurySchema),
}) satisfies z.ZodType<ToldByServer>;
