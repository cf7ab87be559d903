import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

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
  },
  (t) => [index('refresh_tokens_family').on(t.family_id), index('refresh_tokens_user').on(t.user_id)],
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
    followed_at: at('followed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel_id, t.game_id] }), index('channel_feeds_game').on(t.game_id)],
);
