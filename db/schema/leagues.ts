import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** The leagues with their rules as data. */
export const leagues = pgTable('leagues', {
  id: text('id').primaryKey(),
  config: jsonb('config').notNull(),
  cardsets: jsonb('cardsets').notNull(),
  admin_ids: text('admin_ids').array().notNull(),
  position: integer('position').notNull(),
});

/** The ballparks. */
export const parks = pgTable('parks', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  homerun: jsonb('homerun').notNull(),
  single: jsonb('single').notNull(),
});

/** The teams. */
export const teams = pgTable(
  'teams',
  {
    league_id: text('league_id').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation').notNull(),
    color: text('color').notNull(),
    park_id: text('park_id').notNull(),
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

/** The players or cards of the leagues. */
export const players = pgTable(
  'players',
  {
    league_id: text('league_id').notNull(),
    id: text('id').notNull(),
    team_id: text('team_id').notNull(),
    name: text('name').notNull(),
    data: jsonb('data').notNull(),
  },
  (t) => [primaryKey({ columns: [t.league_id, t.id] })],
);
