import { z } from 'zod';
import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import type { Immutable } from '@paper-dynasty/engine/model/immutable';
import { WIRE_EVENT_NAMES } from '@paper-dynasty/engine/wire/wire-event-names';
import { boxScoreSchema, scorebookSchema } from './books.ts';
import {
  gameSummarySchema,
  gameViewSchema,
  lineScoreSchema,
  openingViewSchema,
  publishedDiceSchema,
} from './games.ts';
import {
  auditViewSchema,
  fairPlayViewSchema,
  leagueAnnouncementSchema,
  leagueDoneSchema,
  leagueNewsSchema,
  listedInjurySchema,
  lookedAtSchema,
  managedViewSchema,
  officeViewSchema,
  refreshAnswerSchema,
  scheduleViewSchema,
  seasonGameSchema,
  submissionViewSchema,
  toldByServerSchema,
} from './office.ts';
import {
  forgetAnswerSchema,
  meSchema,
  openSessionSchema,
  personSchema,
  playerRecordSchema,
  pushKeySchema,
  pushStateSchema,
  teamChoiceSchema,
  teamRosterSchema,
} from './people.ts';
import { perSide } from './per-side.ts';
import { catchUpSchema, playerValueSchema, playValueSchema, playViewSchema } from './plays.ts';
import {
  battingRecordSchema,
  fieldingRecordSchema,
  leaderBoardSchema,
  pitchingRecordSchema,
  playerGameSchema,
  playerSplitsSchema,
  resultSchema,
  seasonFeatSchema,
  standingSchema,
  teamTotalsSchema,
} from './league-records.ts';

const done = z.object({ ok: z.literal(true) });
/** A game that somebody has just changed, as they see it then. */
const changedGame = z.object({ game_id: z.string(), game: gameViewSchema });
const changedScheduleGame = z.object({ game: seasonGameSchema.nullable() });
/** What was told of an event; each kind's own data is described at `/docs/sockets`. */
const toldEvent = z.object({
  name: z.enum(WIRE_EVENT_NAMES),
  data: z.looseObject({ game_id: z.string(), seq: z.number(), index: z.number() }),
});

/** What every route that answers with JSON answers, by its method and address, where it refuses nothing. */
export const ANSWERS = {
  'GET /healthz': done,
  'GET /readyz': done,
  'GET /connectz': done,

  'GET /api/me': meSchema,
  'GET /api/push/key': pushKeySchema,
  'POST /api/me/push': pushStateSchema,
  'POST /api/me/push/look': pushStateSchema,
  'POST /api/me/push/off': pushStateSchema,
  'GET /api/me/sessions': z.object({ sessions: z.array(openSessionSchema) }),
  'POST /api/me/forget': forgetAnswerSchema,
  'GET /auth/demo': z.object({ managers: z.array(personSchema) }),
  'POST /auth/demo': z.object({ user: personSchema }),
  'POST /auth/activity': z.object({ user: personSchema, access_token: z.string() }),
  'GET /api/activity/game': z.object({ game_id: z.string().nullable() }),
  'POST /auth/refresh': done,
  'POST /auth/logout': done,
  'POST /auth/logout-everywhere': done,
  'POST /auth/sessions/:id/end': done,

  'GET /api/games': z.object({ games: z.array(gameSummarySchema) }),
  'POST /api/games': changedGame,
  'GET /api/games/:id': z.object({ game: gameViewSchema }),
  'POST /api/games/:id/accept': changedGame,
  'POST /api/games/:id/decline': changedGame,
  'GET /api/games/:id/lineup': openingViewSchema,
  'POST /api/games/:id/lineup': changedGame,
  'POST /api/games/:id/start': changedGame,
  'POST /api/games/:id/pause': changedGame,
  'POST /api/games/:id/resume': changedGame,
  'GET /api/games/:id/plays': z.object({ plays: z.array(playViewSchema) }),
  'GET /api/games/:id/events': z.object({ events: z.array(toldEvent) }),
  'GET /api/games/:id/box-score': z.object({ box_score: boxScoreSchema }),
  'GET /api/games/:id/line-score': z.object({ line_score: lineScoreSchema }),
  'GET /api/games/:id/scorebook': z.object({ scorebook: scorebookSchema }),
  'GET /api/games/:id/win-probability': z.object({
    plays: z.array(playValueSchema),
    players: perSide(z.array(playerValueSchema)),
  }),
  'GET /api/games/:id/dice': publishedDiceSchema.extend({
    commitment: z.string().nullable(),
    seed: z.string().nullable(),
  }),
  'POST /api/games/:id/catch-up': z.object({ catch_up: catchUpSchema.nullable() }),
  'POST /api/games/:id/looked': z.object({ seq: z.number() }),
  'GET /api/games/:id/after': z.object({ rematch: z.string().nullable(), next: seasonGameSchema.nullable() }),
  'POST /api/games/:id/rematch': z.object({ game_id: z.string() }),
  'GET /api/games/:id/submission': submissionViewSchema,
  'POST /api/games/:id/submission': submissionViewSchema,

  'GET /api/leagues': z.object({ leagues: z.array(leagueConfigSchema) }),
  'GET /api/leagues/:id/teams': z.object({ teams: z.array(teamChoiceSchema) }),
  'GET /api/leagues/:id/teams/:team': teamRosterSchema,
  'GET /api/leagues/:id/teams/:team/record': z.object({
    outs_per_half: z.int(),
    totals: teamTotalsSchema.nullable(),
    fielding: z.array(fieldingRecordSchema),
  }),
  'GET /api/leagues/:id/players/:player': playerRecordSchema,
  'GET /api/leagues/:id/players/:player/splits': playerSplitsSchema,
  'GET /api/leagues/:id/players/:player/games': z.object({
    outs_per_half: z.int(),
    games: z.array(playerGameSchema),
  }),
  'GET /api/leagues/:id/standings': z.object({ standings: z.array(standingSchema) }),
  'GET /api/leagues/:id/results': z.object({ results: z.array(resultSchema) }),
  'GET /api/leagues/:id/leaders': z.object({ leaders: z.array(leaderBoardSchema) }),
  'GET /api/leagues/:id/feats': z.object({ feats: z.array(seasonFeatSchema) }),
  'GET /api/leagues/:id/records/batting.json': z.object({ batting: z.array(battingRecordSchema) }),
  'GET /api/leagues/:id/records/pitching.json': z.object({ pitching: z.array(pitchingRecordSchema) }),
  'GET /api/leagues/:id/records/fielding.json': z.object({ fielding: z.array(fieldingRecordSchema) }),
  'GET /api/leagues/:id/records/teams.json': z.object({
    teams: z.array(
      z
        .object({ team_id: z.string(), games: z.number() })
        .catchall(z.number().nullable())
        .describe('batting_, pitching_ and fielding_ before the names of the other tables'),
    ),
  }),
  'GET /api/leagues/:id/schedule': scheduleViewSchema,
  'GET /api/leagues/:id/seasons': z.object({ seasons: z.array(z.string()) }),
  'GET /api/leagues/:id/injuries': z.object({ injuries: z.array(listedInjurySchema) }),
  'GET /api/leagues/:id/told': z.object({ told: toldByServerSchema.nullable() }),
  'GET /api/leagues/:id/news': leagueNewsSchema,

  'POST /api/setup': z.object({ owner: z.literal(true) }),
  'GET /api/office': managedViewSchema,
  'POST /api/office/drafts': lookedAtSchema,
  'POST /api/office/drafts/:draft/accept': leagueDoneSchema,
  'GET /api/leagues/:id/office': officeViewSchema,
  'GET /api/leagues/:id/office/audit': auditViewSchema,
  'GET /api/leagues/:id/office/fair-play': fairPlayViewSchema,
  'POST /api/leagues/:id/office/people': leagueDoneSchema,
  'POST /api/leagues/:id/office/settings': leagueDoneSchema,
  'POST /api/leagues/:id/office/take-back': leagueDoneSchema,
  'POST /api/leagues/:id/office/refresh': refreshAnswerSchema,
  'POST /api/leagues/:id/office/held/accept': refreshAnswerSchema,
  'POST /api/leagues/:id/office/announcements': z.object({
    announcements: z.array(leagueAnnouncementSchema),
  }),
  'POST /api/leagues/:id/office/schedule': changedScheduleGame,
  'POST /api/leagues/:id/office/schedule/:game': changedScheduleGame,
  'POST /api/leagues/:id/office/schedule/:game/cancel': z.object({ cancelled: z.string() }),
  'POST /api/leagues/:id/office/injuries': z.object({ injuries: z.array(listedInjurySchema) }),
  'POST /api/leagues/:id/office/games/:game/remind': z.object({ reminded: z.array(z.string()) }),
} as const;

/** A route that answers with JSON: its method and address. */
export type Route = keyof typeof ANSWERS;
/** What a route answers. */
export type AnswerOf<R extends Route> = Immutable<z.output<(typeof ANSWERS)[R]>>;

/** What the routes that answer with a file send. */
export const FILES = {
  'GET /api/games/:id/export.eva': 'text/plain',
  'GET /api/games/:id/export.csv': 'text/csv',
  'GET /api/games/:id/export.json': 'application/json',
  'GET /api/me/data': 'application/json',
  'GET /api/leagues/:id/office/league.zip': 'application/zip',
  'GET /api/leagues/:id/office/fair-play.csv': 'text/csv',
  'GET /api/leagues/:id/records/batting.csv': 'text/csv',
  'GET /api/leagues/:id/records/pitching.csv': 'text/csv',
  'GET /api/leagues/:id/records/fielding.csv': 'text/csv',
  'GET /api/leagues/:id/records/teams.csv': 'text/csv',
  'GET /api/leagues/:id/season.zip': 'application/zip',
  'GET /api/leagues/:id/teams/:team/calendar.ics': 'text/calendar',
} as const;

/** What every route answers that refuses something (problem details, RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  field: z.string().optional(),
});
