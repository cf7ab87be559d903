import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** The log: everything else is derived from it. */
export const gameEvents = pgTable(
  'game_events',
  {
    game_id: uuid('game_id').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    version: smallint('version').notNull(),
    payload: jsonb('payload').notNull(),
    actor: text('actor').notNull(),
    surface: text('surface').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.game_id, t.seq] })],
);

/** The answer of every command, for the key to be asked again. */
export const commands = pgTable(
  'commands',
  {
    game_id: uuid('game_id').notNull(),
    idempotency_key: text('idempotency_key').notNull(),
    first_seq: integer('first_seq').notNull(),
    last_seq: integer('last_seq').notNull(),
  },
  (t) => [primaryKey({ columns: [t.game_id, t.idempotency_key] })],
);

/** A cache of folded states; may be deleted at any time. */
export const snapshots = pgTable('snapshots', {
  game_id: uuid('game_id').primaryKey(),
  seq: integer('seq').notNull(),
  version: integer('version').notNull(),
  state: jsonb('state').notNull(),
});

/** Dice seeds, encrypted under the server's key. */
export const gameSecrets = pgTable('game_secrets', {
  game_id: uuid('game_id').primaryKey(),
  sealed_seed: text('sealed_seed').notNull(),
});

/** A row a game: what lists show. */
export const games = pgTable(
  'games',
  {
    game_id: uuid('game_id').primaryKey(),
    league_id: text('league_id').notNull(),
    season: text('season'),
    week: integer('week'),
    game_number: integer('game_number'),
    /** The game of the league's schedule that it is. */
    schedule_id: text('schedule_id'),
    status: text('status').notNull(),
    mode: text('mode').notNull(),
    visibility: text('visibility').notNull(),
    pace: text('pace').notNull(),
    creator_id: text('creator_id').notNull(),
    away_team_id: text('away_team_id').notNull(),
    away_name: text('away_name').notNull(),
    away_abbreviation: text('away_abbreviation').notNull(),
    away_color: text('away_color').notNull(),
    away_user_ids: text('away_user_ids').array().notNull(),
    away_computer: text('away_computer'),
    home_team_id: text('home_team_id').notNull(),
    home_name: text('home_name').notNull(),
    home_abbreviation: text('home_abbreviation').notNull(),
    home_color: text('home_color').notNull(),
    home_user_ids: text('home_user_ids').array().notNull(),
    home_computer: text('home_computer'),
    inning: integer('inning').notNull(),
    half: text('half').notNull(),
    outs: integer('outs').notNull(),
    away_score: integer('away_score').notNull(),
    home_score: integer('home_score').notNull(),
    seq: integer('seq').notNull(),
    /** The event up to which the read tables have the game; those of before this column wrote `seq` alone. */
    projected_seq: integer('projected_seq').notNull().default(0),
    dice_commitment: text('dice_commitment'),
    updated_at: at('updated_at').notNull(),
    /** Which version of the projector has made its rows of the read tables: those of an older one are made anew after an upgrade. */
    read_version: smallint('read_version').notNull().default(0),
  },
  (t) => [
    index('games_updated_at').on(t.updated_at.desc()),
    index('games_status').on(t.status),
    index('games_season').on(t.league_id, t.season, t.status),
    // A game of the schedule is played once.
    uniqueIndex('games_schedule')
      .on(t.league_id, t.season, t.schedule_id)
      .where(sql`${t.schedule_id} is not null and ${t.status} not in ('declined', 'abandoned')`),
  ],
);

/** Who is in a game's lineup, and where. */
export const lineups = pgTable(
  'lineups',
  {
    game_id: uuid('game_id').notNull(),
    side: text('side').notNull(),
    player_id: text('player_id').notNull(),
    /** The batting slot 1-9; 0 for a pitcher who does not bat. */
    slot: smallint('slot').notNull(),
    position: text('position').notNull(),
    starter: boolean('starter').notNull(),
    active: boolean('active').notNull(),
    entered_inning: integer('entered_inning').notNull(),
    /** The play after which he came in, 0 = before the first, and for whom. */
    entered_after_play: integer('entered_after_play').notNull().default(0),
    replaced_id: text('replaced_id'),
    lineup_metadata: jsonb('lineup_metadata').notNull(),
  },
  (t) => [primaryKey({ columns: [t.game_id, t.side, t.player_id] })],
);

const count = (name: string) => smallint(name).notNull();

/** One row a play (the statistics by their names). */
export const plays = pgTable(
  'plays',
  {
    game_id: uuid('game_id').notNull(),
    seq: integer('seq').notNull(),
    number: integer('number').notNull(),
    inning: integer('inning').notNull(),
    half: text('half').notNull(),
    outs_before: smallint('outs_before').notNull(),
    away_score: integer('away_score').notNull(),
    home_score: integer('home_score').notNull(),
    on_base_code: smallint('on_base_code').notNull(),
    batting_slot: smallint('batting_slot').notNull(),
    batter_id: text('batter_id').notNull(),
    pitcher_id: text('pitcher_id').notNull(),
    /** Who answers for the appearance, where it is another man: he left it in mid-count (OBR 9.15(b), 9.16(h)). */
    charged_batter_id: text('charged_batter_id'),
    charged_pitcher_id: text('charged_pitcher_id'),
    catcher_id: text('catcher_id').notNull(),
    defender_id: text('defender_id'),
    check_pos: text('check_pos'),
    roll_id: text('roll_id'),
    outcome: text('outcome').notNull(),
    /** What the outcome became: a fielding check or a running try ends as something else. */
    result: text('result').notNull().default(''),
    hit_location: text('hit_location'),
    batter_final: smallint('batter_final'),
    on_first_final: smallint('on_first_final'),
    on_second_final: smallint('on_second_final'),
    on_third_final: smallint('on_third_final'),
    outs: count('outs'),
    runs: count('runs'),
    pa: count('pa'),
    ab: count('ab'),
    hit: count('hit'),
    double: count('double'),
    triple: count('triple'),
    homerun: count('homerun'),
    bb: count('bb'),
    ibb: count('ibb'),
    so: count('so'),
    hbp: count('hbp'),
    rbi: count('rbi'),
    sac: count('sac'),
    sf: count('sf'),
    gidp: count('gidp'),
    sb: count('sb'),
    cs: count('cs'),
    wild_pitch: count('wild_pitch'),
    passed_ball: count('passed_ball'),
    pick_off: count('pick_off'),
    balk: count('balk'),
    error: count('error'),
    bphr: count('bphr'),
    bpfo: count('bpfo'),
    bp1b: count('bp1b'),
    bplo: count('bplo'),
    notation: text('notation').notNull(),
    description: text('description').notNull(),
    is_tied: boolean('is_tied').notNull(),
    is_go_ahead: boolean('is_go_ahead').notNull(),
    is_new_inning: boolean('is_new_inning').notNull(),
    /** Whether the pitcher was at his point of weakness. */
    in_pow: boolean('in_pow').notNull().default(false),
    /** What it was worth to the side at bat: runs above what could be expected, and chance to win. */
    re24: doublePrecision('re24').notNull().default(0),
    wpa: doublePrecision('wpa').notNull().default(0),
    undone: boolean('undone').notNull(),
    /** The play's ledger (engine/stats/play-ledger.ts). */
    batter_pos: text('batter_pos'),
    runner_id: text('runner_id'),
    on_first_id: text('on_first_id'),
    on_second_id: text('on_second_id'),
    on_third_id: text('on_third_id'),
    hit_type: text('hit_type'),
    inherited_runners: count('inherited_runners').default(0),
    inherited_scored: count('inherited_scored').default(0),
    on_hook_for_loss: text('on_hook_for_loss'),
    /** The parts of `re24` that are the batter's and the runners'. */
    re24_primary: doublePrecision('re24_primary').notNull().default(0),
    re24_running: doublePrecision('re24_running').notNull().default(0),
    hand_batting: text('hand_batting'),
    hand_pitching: text('hand_pitching'),
    pitcher_rest_outs: count('pitcher_rest_outs').default(0),
    /** What both sides had decided before the dice. */
    defense: jsonb('defense').notNull().default({}),
    offense: jsonb('offense').notNull().default({}),
    complete: boolean('complete').notNull().default(true),
    /** What becomes known later (PlayMarks): whether the batter has scored, earned or not, and whether a later play of its half stands. */
    run: count('run').default(0),
    e_run: count('e_run').default(0),
    locked: boolean('locked').notNull().default(false),
    play_metadata: jsonb('play_metadata').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.game_id, t.seq, t.number] }),
    index('plays_batter').on(t.batter_id),
    index('plays_pitcher').on(t.pitcher_id),
    index('plays_charged_batter')
      .on(t.charged_batter_id)
      .where(sql`${t.charged_batter_id} is not null`),
    index('plays_charged_pitcher')
      .on(t.charged_pitcher_id)
      .where(sql`${t.charged_pitcher_id} is not null`),
  ],
);

/** Every roll ever made. */
export const rolls = pgTable('rolls', {
  roll_id: text('roll_id').primaryKey(),
  game_id: uuid('game_id').notNull(),
  seq: integer('seq').notNull(),
  n: integer('n').notNull(),
  kind: text('kind').notNull(),
  side: text('side').notNull(),
  roller: text('roller').notNull(),
  dice: jsonb('dice').notNull(),
  at: at('at').notNull(),
});

/** The players of a game's rosters: exactly one of card_id and player_id. */
export const rosterLinks = pgTable(
  'roster_links',
  {
    game_id: uuid('game_id').notNull(),
    roster_id: text('roster_id').notNull(),
    side: text('side').notNull(),
    card_id: text('card_id'),
    player_id: text('player_id'),
  },
  (t) => [primaryKey({ columns: [t.game_id, t.roster_id] })],
);

/** The legal cardsets of a game. */
export const gameCardsetLinks = pgTable(
  'game_cardset_links',
  {
    game_id: uuid('game_id').notNull(),
    cardset: text('cardset').notNull(),
    priority: smallint('priority').notNull(),
  },
  (t) => [primaryKey({ columns: [t.game_id, t.cardset] })],
);

/** Who is at which game, through which process, until when unless it is renewed. */
export const gameSessions = pgTable(
  'game_sessions',
  {
    session_id: text('session_id').notNull(),
    game_id: uuid('game_id').notNull(),
    user_id: text('user_id'),
    role: text('role').notNull(),
    process_id: text('process_id').notNull(),
    lease_until: at('lease_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.session_id, t.game_id] }), index('game_sessions_game').on(t.game_id)],
);

/** The forms that managers have open: the computer waits for them. Rows with a lease, for whoever holds one may be gone without a word. */
export const openForms = pgTable(
  'open_forms',
  {
    game_id: uuid('game_id').notNull(),
    holder: text('holder').notNull(),
    until: at('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.game_id, t.holder] })],
);

/** How often each key has done something that is limited, until when (milliseconds since 1970); the shape is rate-limiter-flexible's. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});

const line = {
  game_id: uuid('game_id').notNull(),
  side: text('side').notNull(),
  player_id: text('player_id').notNull(),
  name: text('name').notNull(),
  team_id: text('team_id').notNull(),
};

/** The batting lines of completed games. */
export const battingLines = pgTable(
  'batting_lines',
  {
    ...line,
    slot: smallint('slot').notNull(),
    position: text('position').notNull(),
    pa: count('pa'),
    ab: count('ab'),
    r: count('r'),
    h: count('h'),
    double: count('double'),
    triple: count('triple'),
    homerun: count('homerun'),
    rbi: count('rbi'),
    bb: count('bb'),
    so: count('so'),
    hbp: count('hbp'),
    sac: count('sac'),
    sf: count('sf'),
    gidp: count('gidp'),
    sb: count('sb'),
    cs: count('cs'),
  },
  (t) => [
    primaryKey({ columns: [t.game_id, t.side, t.player_id, t.slot] }),
    index('batting_lines_player').on(t.player_id),
  ],
);

/** The pitching lines of completed games. */
export const pitchingLines = pgTable(
  'pitching_lines',
  {
    ...line,
    started: boolean('started').notNull(),
    outs: count('outs'),
    batters_faced: count('batters_faced'),
    h: count('h'),
    r: count('r'),
    er: count('er'),
    bb: count('bb'),
    so: count('so'),
    homerun: count('homerun'),
    hbp: count('hbp'),
    decisions: text('decisions').array().notNull(),
    complete_game: boolean('complete_game').notNull().default(false),
    shutout: boolean('shutout').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.game_id, t.side, t.player_id] }),
    index('pitching_lines_player').on(t.player_id),
  ],
);

/** The fielding lines of completed games, one a man and position. */
export const fieldingLines = pgTable(
  'fielding_lines',
  {
    ...line,
    position: text('position').notNull(),
    started: boolean('started').notNull(),
    outs: count('outs'),
    putouts: count('putouts'),
    assists: count('assists'),
    errors: count('errors'),
    double_plays: count('double_plays'),
    triple_plays: count('triple_plays'),
    passed_balls: count('passed_balls'),
    interference: count('interference'),
    sb: count('sb'),
    cs: count('cs'),
  },
  (t) => [
    primaryKey({ columns: [t.game_id, t.side, t.player_id, t.position] }),
    index('fielding_lines_player').on(t.player_id),
  ],
);

/** Who was hurt in completed games, where their league has injuries rolled for. */
export const gameInjuries = pgTable(
  'game_injuries',
  {
    ...line,
    /** The play on which it happened. */
    play: integer('play').notNull(),
    rating: count('rating'),
    total: count('total'),
    /** The games that he misses beside the rest of that one. */
    games: integer('games').notNull(),
  },
  (t) => [primaryKey({ columns: [t.game_id, t.side, t.player_id] })],
);

/** Since when the read tables are all of a version of the projector. */
export const readVersions = pgTable('read_versions', {
  name: text('name').primaryKey(),
  version: integer('version').notNull(),
  at: at('at').notNull(),
});
