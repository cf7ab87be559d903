import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** The people, by Discord id. */
export const users = pgTable('users', {
  user_id: text('user_id').primaryKey(),
  name: text('name').notNull(),
  avatar_url: text('avatar_url'),
});

/** Refresh tokens, hashed; one family a sign-in. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    token_hash: text('token_hash').primaryKey(),
    family_id: uuid('family_id').notNull(),
    user_id: text('user_id').notNull(),
    used: boolean('used').notNull(),
    revoked: boolean('revoked').notNull(),
    expires_at: at('expires_at').notNull(),
    used_at: at('used_at'),
  },
  (t) => [index('refresh_tokens_family').on(t.family_id), index('refresh_tokens_user').on(t.user_id)],
);

/** The sessions of people: one a sign-in on a device. */
export const sessions = pgTable(
  'sessions',
  {
    family_id: uuid('family_id').primaryKey(),
    user_id: text('user_id').notNull(),
    agent: text('agent'),
    address: text('address'),
    started_at: at('started_at').notNull(),
    seen_at: at('seen_at').notNull(),
    /** When it ends, however much it is used. */
    ends_at: at('ends_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.user_id)],
);

/** The channels that follow games, each with how far it has come. */
export const channelFeeds = pgTable(
  'channel_feeds',
  {
    channel_id: text('channel_id').notNull(),
    game_id: uuid('game_id').notNull(),
    verbosity: text('verbosity').notNull(),
    delay_seconds: integer('delay_seconds').notNull(),
    last_seq_posted: integer('last_seq_posted').notNull(),
    scorebug_message_id: text('scorebug_message_id'),
    /** What the channel is to the game: lobby, home, board, or one that follows. */
    kind: text('kind').notNull().default('follow'),
    /** The channel that a game's thread hangs under. */
    parent_id: text('parent_id'),
    /** Who made the channel follow; they are told when it no longer can. */
    follower_id: text('follower_id'),
    /** The last message known to be posted: what came of a post in doubt stands behind it. */
    last_message_id: text('last_message_id'),
    /** The last event that the scorebug shows. */
    scorebug_seq: integer('scorebug_seq').notNull().default(0),
    /** The half-inning in which the scorebug was posted. */
    scorebug_half: text('scorebug_half'),
    /** The last message that has buttons, beside the scorebug. */
    rows_message_id: text('rows_message_id'),
    /** The half-inning in which a thread was last refused to a game that is played in its channel. */
    thread_refused: text('thread_refused'),
    /** Since when the channel takes no message. */
    failing_since: at('failing_since'),
    /** Whether anybody has been told so. */
    failure_noted: boolean('failure_noted').notNull().default(false),
    followed_at: at('followed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.channel_id, t.game_id] }),
    index('channel_feeds_game').on(t.game_id),
    index('channel_feeds_parent').on(t.parent_id),
  ],
);

/** Messages that stand for something in a channel and are edited when it changes: a result, a submission, an announcement, the games under way. */
export const standingMessages = pgTable(
  'standing_messages',
  {
    channel_id: text('channel_id').notNull(),
    /** What it stands for: a game, an announcement; the nil UUID where it is neither. */
    about: uuid('about').notNull(),
    kind: text('kind').notNull(),
    /** What of it the message shows. */
    version: text('version').notNull(),
    message_id: text('message_id').notNull(),
    posted_at: at('posted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel_id, t.about, t.kind] })],
);

/** What a Discord server has chosen. */
export const guildSettings = pgTable('guild_settings', {
  guild_id: text('guild_id').primaryKey(),
  /** The league that its commands mean when none is named. */
  league_id: text('league_id'),
  /** Where the games of the league that are under way stand in one message. */
  scores_channel_id: text('scores_channel_id'),
  /** Where every result of the league is told, and since when. */
  news_channel_id: text('news_channel_id'),
  news_since: at('news_since'),
  verbosity: text('verbosity'),
  locale: text('locale'),
  /** Whether the name of a game's thread tells its score. */
  thread_scores: boolean('thread_scores').notNull().default(false),
});

/** What a person has chosen. */
export const userSettings = pgTable('user_settings', {
  user_id: text('user_id').primaryKey(),
  /** Whether they are mentioned when their turn comes. */
  mentions: boolean('mentions').notNull(),
  /** Whether they are mentioned before it comes, too: with two out and their side at bat next. */
  ahead: boolean('ahead').notNull().default(false),
  /** When they are not mentioned, in minutes of their day; null = always. */
  quiet_from: smallint('quiet_from'),
  quiet_to: smallint('quiet_to'),
  /** Where their day is, by its IANA name. */
  time_zone: text('time_zone'),
});

/** What one process at a time does, and until when. */
export const leases = pgTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: at('until').notNull(),
});

/** How far a person has seen a game: what has happened since is told when they come back. */
export const gameLooks = pgTable(
  'game_looks',
  {
    user_id: text('user_id').notNull(),
    game_id: uuid('game_id').notNull(),
    seq: integer('seq').notNull(),
    looked_at: at('looked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.user_id, t.game_id] }), index('game_looks_game').on(t.game_id)],
);

/** The pair of keys by which push services know this server; one row. The private one is sealed. */
export const pushKeys = pgTable('push_keys', {
  id: smallint('id').primaryKey(),
  public_key: text('public_key').notNull(),
  sealed_key: text('sealed_key').notNull(),
});

/** The browsers that tell a person when it is their turn, by the address at which each is reached. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    endpoint: text('endpoint').primaryKey(),
    user_id: text('user_id').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    language: text('language').notNull(),
    since: at('since').notNull(),
  },
  (t) => [index('push_subscriptions_user').on(t.user_id)],
);

/** Turns that wait for people who are told of them by push: a row from when a turn comes until it is over. */
export const pushTurns = pgTable(
  'push_turns',
  {
    user_id: text('user_id').notNull(),
    game_id: uuid('game_id').notNull(),
    /** The event with which the turn came. */
    seq: integer('seq').notNull(),
    /** When it is to be told; null = it has been. */
    due_at: at('due_at'),
    tries: smallint('tries').notNull().default(0),
    /** Until when a process is at it. */
    taken_until: at('taken_until'),
    /** The browsers that know. */
    told: text('told').array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.user_id, t.game_id] }), index('push_turns_due').on(t.due_at)],
);
