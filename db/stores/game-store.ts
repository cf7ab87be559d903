import { userIdsOf } from '@paper-dynasty/engine/model/managing';
import { withSharedParts } from '@paper-dynasty/engine/model/shared';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { GameFilter, GameStore, GameSummary, Log } from '@paper-dynasty/engine/service/ports';
import { createAnnouncements, type AnnouncementOptions } from './announcements.ts';
import { append, findCommand } from './append.ts';
import type { Sql } from '../connection.ts';
import { isoOf, readEvents } from './event-rows.ts';
import { createProjection } from './projection.ts';
import { foldedSql, wordsSought } from './words-sought.ts';

/** Snapshots of another shape are passed over: raise this with every change of GameState. */
export const SNAPSHOT_VERSION = 8;

/** A GameStore on Postgres, and the way to close it (the pool is the caller's). */
export type PostgresGameStore = GameStore & { close(): Promise<void> };

interface GameRow extends Record<string, unknown> {
  readonly updated_at: Date;
}

const summarySide = (row: GameRow, side: 'away' | 'home'): GameSummary['away'] => ({
  team_id: String(row[`${side}_team_id`]),
  name: String(row[`${side}_name`]),
  abbreviation: String(row[`${side}_abbreviation`]),
  color: String(row[`${side}_color`]),
  score: Number(row[`${side}_score`]),
  user_ids: row[`${side}_user_ids`] as string[],
});

const toSummary = (row: GameRow): GameSummary => ({
  game_id: String(row['game_id']),
  league_id: String(row['league_id']),
  status: row['status'] as GameSummary['status'],
  mode: String(row['mode']),
  visibility: String(row['visibility']),
  inning: Number(row['inning']),
  half: String(row['half']),
  outs: Number(row['outs']),
  away: summarySide(row, 'away'),
  home: summarySide(row, 'home'),
  creator_id: String(row['creator_id']),
  updated_at: isoOf(row.updated_at),
});

/** What words are looked for in: the teams' names and abbreviations, without accents and capitals. */
const TEAMS_TEXT = foldedSql("concat_ws(' ', away_abbreviation, away_name, home_abbreviation, home_name)");

/** The words of a search; `at`, as in "Herons at Foxes", says nothing. */
const wordsOf = (matching: string): readonly string[] =>
  wordsSought(matching).filter((word) => word !== 'at' && word !== 'en');

const listGames = async (sql: Sql, filter: GameFilter): Promise<readonly GameSummary[]> => {
  const mine = filter.user_id;
  const seen = filter.hidden ? sql`true` : sql`visibility = 'public'`;
  const whose = mine
    ? sql`(creator_id = ${mine} or ${mine} = any(away_user_ids) or ${mine} = any(home_user_ids))`
    : seen;
  const statuses = filter.statuses ? sql`and status = any(${[...filter.statuses]})` : sql``;
  const league = filter.league_id ? sql`and league_id = ${filter.league_id}` : sql``;
  const matching = wordsOf(filter.matching ?? '').reduce(
    (all, word) =>
      sql`${all} and (${sql.unsafe(TEAMS_TEXT)} like ${`%${word}%`} or game_id::text like ${`${word}%`})`,
    sql``,
  );
  const rows = await sql<GameRow[]>`
    select * from games where ${whose} ${statuses} ${league} ${matching}
    order by updated_at ${filter.oldest ? sql`` : sql`desc`} limit ${filter.limit ?? 50}`;
  return rows.map(toSummary);
};

const peopleOf = ({ setup }: GameState, side: Side): string[] => [...userIdsOf(setup[side].manager)];

/** The store of games on Postgres: one statement a command, events checked on the way out, other processes told by NOTIFY. */
export const createGameStore = (sql: Sql, log: Log, options: AnnouncementOptions = {}): PostgresGameStore => {
  const announcements = createAnnouncements(sql, log, options);
  const projection = createProjection(sql, log);
  return {
    append: (what, meanwhile) => append({ sql, log, announcements, projection }, what, meanwhile),
    findCommand: (gameId, key) => findCommand(sql, gameId, key),
    eventsAfter: (gameId, seq, last) => readEvents(sql, gameId, seq, last),
    readSnapshot: async (gameId) => {
      const [row] = await sql<{ state: GameState }[]>`
        select state from snapshots where game_id = ${gameId} and version = ${SNAPSHOT_VERSION}`;
      return row ? { ...row.state, setup: withSharedParts(row.state.setup) } : null;
    },
    saveSnapshot: async (gameId, state) => {
      await sql`
        insert into snapshots (game_id, seq, version, state)
        select ${gameId}, ${state.seq}, ${SNAPSHOT_VERSION}, ${sql.json(state as never)}
        where not exists (
          -- A process that has not heard yet that somebody was forgotten does not name them again.
          select 1 from games where game_id = ${gameId} and (creator_id, away_user_ids, home_user_ids)
            <> (${state.setup.creator_id}, ${peopleOf(state, 'away')}::text[], ${peopleOf(state, 'home')}::text[]))
        on conflict (game_id) do update set seq = excluded.seq, version = excluded.version, state = excluded.state
        where snapshots.seq <= excluded.seq or snapshots.version <> excluded.version`;
    },
    sealedSeed: async (gameId) => {
      const [row] = await sql<
        { sealed_seed: string }[]
      >`select sealed_seed from game_secrets where game_id = ${gameId}`;
      return row?.sealed_seed ?? null;
    },
    heads: async (gameIds) => {
      if (gameIds.length === 0) return new Map();
      const rows = await sql<{ game_id: string; seq: number | null }[]>`
        select g.game_id, (select max(seq) from game_events e where e.game_id = g.game_id) as seq
        from unnest(${[...gameIds]}::uuid[]) as g(game_id)`;
      return new Map(rows.flatMap((row) => (row.seq === null ? [] : [[row.game_id, row.seq] as const])));
    },
    listGames: async (filter) => {
      await projection.settled();
      return listGames(sql, filter);
    },
    findGame: async (gameId) => {
      await projection.settled(gameId);
      const [row] = await sql<GameRow[]>`select * from games where game_id = ${gameId}`;
      return row ? toSummary(row) : null;
    },
    computerGames: async () => {
      const rows = await sql<{ game_id: string }[]>`
        select game_id from games
        where status = 'active' and (away_computer is not null or home_computer is not null)`;
      return rows.map((row) => row.game_id);
    },
    clockedGames: async () => {
      const rows = await sql<{ game_id: string }[]>`
        select game_id from games g join leagues l on l.id = g.league_id
        where g.status = 'active' and (l.config->>'turn_clock_seconds') is not null`;
      return rows.map((row) => row.game_id);
    },
    onAnnounced: announcements.onAnnounced,
    settled: () => projection.settled(),
    catchUpTables: (atOnce) => projection.catchUp(atOnce),
    close: async () => {
      await projection.settled();
      await announcements.close();
    },
  };
};
