import { z } from 'zod';
import type { Immutable } from '../model/immutable.ts';
import { leagueConfigSchema } from '../model/league.ts';
import { playerSchema } from '../model/players.ts';
import { parkSchema, teamSchema } from '../model/setup.ts';
import { idText, lineText } from '../model/text.ts';
import { leagueRulesSchema } from './league-rules.ts';

/** Where a league's data comes from. */
export const LEAGUE_SOURCES = ['demo', 'file', 'url', 'sba'] as const;
/** Where a league's data comes from. */
export type LeagueSourceKind = (typeof LEAGUE_SOURCES)[number];

/** An id that a league gives to what is its own: visible characters of ASCII. */
export const leagueId = idText(60);

/** A Discord id, a string everywhere: a number would lose its last digits. */
export const discordId = z.string().regex(/^\d{15,21}$/);

/** The address of a picture on another host: https alone. */
export const pictureAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500);

/** A cardset that is legal in a league: priority 1 = primary, 2 and up = backup. */
export const cardsetSchema = z.strictObject({ cardset: lineText(60), priority: z.int().min(1).max(99) });

/** A ballpark of a league. */
export const leagueParkSchema = z.object({
  id: leagueId,
  park: parkSchema,
  image: pictureAddress.nullable(),
});

/** A team of a league's season. `manager_ids` are Discord ids. */
export const leagueClubSchema = z.object({
  team: teamSchema,
  division: lineText(40).nullable(),
  league_half: lineText(40).nullable(),
  park_id: leagueId,
  manager_ids: z.array(discordId).max(10),
  logo: pictureAddress.nullable(),
});
/** A team of a league's season. */
export type LeagueClub = Immutable<z.infer<typeof leagueClubSchema>>;

const most = z.int().min(0).max(9999).nullable();
/** How much a player may be used in a season; null = without a limit. */
export const usageLimitsSchema = z.object({ at_bats: most, innings: most, starts: most });
/** How much a player may be used in a season; null = without a limit. */
export type UsageLimits = Immutable<z.infer<typeof usageLimitsSchema>>;

/** What a league can list a player at. */
export const LISTED_POSITIONS = [
  'C',
  '1B',
  '2B',
  '3B',
  'SS',
  'LF',
  'CF',
  'RF',
  'DH',
  'P',
  'SP',
  'RP',
  'CP',
] as const;
/** What a league can list a player at. */
export type ListedPosition = (typeof LISTED_POSITIONS)[number];

/** A player of a league's season. */
export const leaguePlayerSchema = z.object({
  player: playerSchema,
  /** Null for a free agent. */
  team_id: leagueId.nullable(),
  /** The man across seasons, whatever his id or card. */
  person_id: leagueId,
  retro_id: leagueId.nullable(),
  positions: z.array(z.enum(LISTED_POSITIONS)),
  limits: usageLimitsSchema,
});
/** A player of a league's season. */
export type LeaguePlayer = Immutable<z.infer<typeof leaguePlayerSchema>>;

/** What a scheduled game counts for. */
export const SCHEDULE_KINDS = ['regular', 'playoff'] as const;

/** A game of a league's schedule: `week` counts from 1, `series` names the series, `game` is its place in it. */
export const scheduledGameSchema = z.object({
  id: leagueId,
  week: z.int().min(1).max(99),
  series: lineText(40),
  game: z.int().min(1).max(99),
  away_id: leagueId,
  home_id: leagueId,
  /** A day (`2026-04-01`) or a moment with its offset, ISO 8601. */
  date: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).nullable(),
  kind: z.enum(SCHEDULE_KINDS),
});
/** A game of a league's schedule. */
export type ScheduledGame = Immutable<z.infer<typeof scheduledGameSchema>>;

/** A league as its source tells of it: everything of one season, each thing right by itself. */
export const leagueDataSchema = z.object({
  config: leagueConfigSchema,
  season: lineText(20),
  cardsets: z.array(cardsetSchema).max(50),
  /** The Discord ids of the league's admins. */
  admins: z.array(discordId).max(50),
  rules: leagueRulesSchema,
  parks: z.array(leagueParkSchema),
  teams: z.array(leagueClubSchema),
  players: z.array(leaguePlayerSchema),
  schedule: z.array(scheduledGameSchema),
});
/** A league as its source tells of it. */
export type LeagueData = Immutable<z.infer<typeof leagueDataSchema>>;
