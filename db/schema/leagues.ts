import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** The leagues with their rules as data. */
export const leagues = pgTable('leagues', {
  id: text('id').primaryKey(),
  config: jsonb('config').notNull(),
  cardsets: jsonb('cardsets').notNull(),
  admin_ids: text('admin_ids').array().notNull(),
  position: integer('position').notNull(),
  /** The season that is played now; null = games stand alone. */
  season: text('season'),
  /** The rules of the season (LeagueRules), beside those of its games. */
  rules: jsonb('rules').notNull().default({}),
  /** The hosts that the league's pictures are on. */
  picture_hosts: text('picture_hosts')
    .array()
    .notNull()
    .default(sql`'{}'`),
});

/** The seasons of a league, the newest last. */
export const seasons = pgTable(
  'seasons',
  {
    league_id: text('league_id').notNull(),
    id: text('id').notNull(),
    started_at: at('started_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.league_id, t.id] })],
);

/** The ballparks. `id` is the league's own id of it after the league's id and a slash, but for the demo's. */
export const parks = pgTable('parks', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  homerun: jsonb('homerun').notNull(),
  single: jsonb('single').notNull(),
  image: text('image'),
});

/** The teams. Those that have left the league stay, not active, for their games. */
export const teams = pgTable(
  'teams',
  {
    league_id: text('league_id').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation').notNull(),
    color: text('color').notNull(),
    park_id: text('park_id').notNull(),
    division: text('division'),
    league_half: text('league_half'),
    logo: text('logo'),
    /** The last season that they are of. */
    season: text('season'),
    active: boolean('active').notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.league_id, t.id] })],
);

/** Who manages a team; a team may have co-managers. */
export const teamManagers = pgTable(
  'team_managers',
  {
    league_id: text('league_id').notNull(),
    team_id: text('team_id').notNull(),
    user_id: text('user_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.league_id, t.team_id, t.user_id] })],
);

/** The players or cards of the leagues. Those that have left the league stay, not active, for their records. */
export const players = pgTable(
  'players',
  {
    league_id: text('league_id').notNull(),
    id: text('id').notNull(),
    /** Null for a free agent. */
    team_id: text('team_id'),
    name: text('name').notNull(),
    data: jsonb('data').notNull(),
    /** The man across seasons and cards. */
    person_id: text('person_id'),
    retro_id: text('retro_id'),
    positions: text('positions')
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** How much he may be used in a season (UsageLimits). */
    limits: jsonb('limits').notNull().default({}),
    /** The last season that he is of. */
    season: text('season'),
    active: boolean('active').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.league_id, t.id] }),
    index('players_team').on(t.league_id, t.team_id),
    index('players_person').on(t.league_id, t.person_id),
  ],
);

/** The games that a season has. */
export const schedule = pgTable(
  'schedule',
  {
    league_id: text('league_id').notNull(),
    season: text('season').notNull(),
    id: text('id').notNull(),
    /** Its place in the schedule as the league lists it. */
    position: integer('position').notNull(),
    week: integer('week').notNull(),
    series: text('series').notNull(),
    game: integer('game').notNull(),
    away_id: text('away_id').notNull(),
    home_id: text('home_id').notNull(),
    date: text('date'),
    kind: text('kind').notNull(),
    postponed: boolean('postponed').notNull().default(false),
    /** The side that wins it without a game. */
    forfeit: text('forfeit'),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.league_id, t.season, t.id] }),
    index('schedule_week').on(t.league_id, t.season, t.week),
  ],
);

/** Where a league's data comes from, and how fresh it is. */
export const leagueSources = pgTable('league_sources', {
  league_id: text('league_id').primaryKey(),
  kind: text('kind').notNull(),
  address: text('address'),
  /** The key for it, encrypted under the server's. */
  sealed_key: text('sealed_key'),
  etag: text('etag'),
  /** When what is held was read, when a read was last tried, and why that failed. */
  read_at: at('read_at'),
  tried_at: at('tried_at'),
  failure: text('failure'),
  /** Whether its server did not answer then. */
  away: boolean('away').notNull().default(false),
  /** What was read (LeagueData) but changes so much that the commissioner is asked first. */
  held: jsonb('held'),
  /** What the source wants remembered beside it. */
  extra: jsonb('extra').notNull().default({}),
});

/** What was imported into a league: by whom, what changed, and what was there before. */
export const leagueImports = pgTable(
  'league_imports',
  {
    id: serial('id').primaryKey(),
    league_id: text('league_id').notNull(),
    at: at('at').notNull(),
    actor: text('actor').notNull(),
    origin: text('origin').notNull(),
    changes: jsonb('changes').notNull(),
    /** The league before (LeagueData); null when it was new. */
    before: jsonb('before'),
    taken_back_at: at('taken_back_at'),
  },
  (t) => [index('league_imports_league').on(t.league_id, t.id)],
);

/** Who did what in a league's office. */
export const leagueAudit = pgTable(
  'league_audit',
  {
    id: serial('id').primaryKey(),
    league_id: text('league_id'),
    at: at('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    detail: jsonb('detail').notNull(),
  },
  (t) => [index('league_audit_league').on(t.league_id, t.id)],
);

/** What a league's admins have announced to everybody in it. */
export const leagueAnnouncements = pgTable(
  'league_announcements',
  {
    id: uuid('id').primaryKey(),
    league_id: text('league_id').notNull(),
    at: at('at').notNull(),
    actor: text('actor').notNull(),
    text: text('text').notNull(),
  },
  (t) => [index('league_announcements_league').on(t.league_id, t.at)],
);

/** The injured of a league. */
export const injuries = pgTable(
  'injuries',
  {
    id: serial('id').primaryKey(),
    league_id: text('league_id').notNull(),
    season: text('season').notNull(),
    player_id: text('player_id').notNull(),
    /** The game it happened in, where it happened in one. */
    game_id: uuid('game_id'),
    /** The games that he misses, counted from that after `week` and `game` of his team's schedule. */
    games: integer('games').notNull(),
    week: integer('week').notNull(),
    game: integer('game').notNull(),
    note: text('note'),
    actor: text('actor').notNull(),
    at: at('at').notNull(),
    cleared_at: at('cleared_at'),
  },
  (t) => [
    index('injuries_league').on(t.league_id, t.season),
    // What somebody has changed of an injury that was rolled in a game.
    uniqueIndex('injuries_game')
      .on(t.league_id, t.game_id, t.player_id)
      .where(sql`${t.game_id} is not null`),
  ],
);

/** The one-time codes that make somebody the owner of a server without a league, hashed. */
export const setupCodes = pgTable('setup_codes', {
  code_hash: text('code_hash').primaryKey(),
  made_at: at('made_at').notNull(),
  used_at: at('used_at'),
  used_by: text('used_by'),
});

/** The people who may bring new leagues to this server. */
export const owners = pgTable('owners', {
  user_id: text('user_id').primaryKey(),
  since: at('since').notNull(),
});

/** Checked leagues that wait for somebody's yes: what was uploaded, and the state of the league that its preview was made on. */
export const leagueDrafts = pgTable('league_drafts', {
  id: uuid('id').primaryKey(),
  league_id: text('league_id').notNull(),
  actor: text('actor').notNull(),
  at: at('at').notNull(),
  origin: text('origin').notNull(),
  data: jsonb('data').notNull(),
  /** The number of the league's last import when the preview was made; 0 = it was new. */
  based_on: integer('based_on').notNull(),
});

/** Finished games on their way to their league's own server (league/submission). */
export const submissions = pgTable(
  'submissions',
  {
    game_id: uuid('game_id').notNull(),
    /** Counts up with every completion of the game. */
    revision: integer('revision').notNull(),
    league_id: text('league_id').notNull(),
    state: text('state').notNull(),
    /** The step that is next. */
    step: text('step').notNull(),
    attempts: integer('attempts').notNull(),
    next_try_at: at('next_try_at').notNull(),
    made_at: at('made_at').notNull(),
    updated_at: at('updated_at').notNull(),
    error: text('error'),
    /** What the server told on the way, and what is there. */
    external: jsonb('external').notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.game_id, t.revision] }),
    index('submissions_due').on(t.state, t.next_try_at),
    index('submissions_league').on(t.league_id, t.updated_at),
  ],
);
