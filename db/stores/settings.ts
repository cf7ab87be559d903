import type { Sql } from '../connection.ts';

/** What a Discord server has chosen; null = nothing. */
export interface GuildSettings {
  readonly guild_id: string;
  readonly league_id: string | null;
  readonly scores_channel_id: string | null;
  readonly news_channel_id: string | null;
  /** Since when results are told in the news channel. */
  readonly news_since: Date | null;
  readonly verbosity: string | null;
  readonly locale: string | null;
  /** Whether the name of a game's thread tells its score. */
  readonly thread_scores: boolean;
}

/** What a person has chosen. */
export interface UserSettings {
  readonly user_id: string;
  readonly mentions: boolean;
  /** Whether they are mentioned before their turn comes, too: with two out and their side at bat next. */
  readonly ahead: boolean;
  /** From when to when they are not mentioned, in minutes of their day (0-1439); null = always. */
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  /** Where their day is: an IANA name; null = not known. */
  readonly time_zone: string | null;
}

/** What of a person's choices can be changed. */
export type UserChanges = Partial<Omit<UserSettings, 'user_id'>>;

/** The choices of servers and people. */
export interface Settings {
  guild(guildId: string): Promise<GuildSettings>;
  /** Changes some choices of a server; answers all of them. */
  saveGuild(
    guildId: string,
    changes: Partial<Omit<GuildSettings, 'guild_id' | 'news_since'>>,
  ): Promise<GuildSettings>;
  user(userId: string): Promise<UserSettings>;
  /** The choices of some people, in their order. */
  users(userIds: readonly string[]): Promise<readonly UserSettings[]>;
  /** The open games of people who have quiet hours. */
  gamesWithQuietHours(): Promise<readonly string[]>;
  /** Changes some choices of a person; answers all of them. */
  saveUser(userId: string, changes: UserChanges): Promise<UserSettings>;
}

const NOTHING = {
  league_id: null,
  scores_channel_id: null,
  news_channel_id: null,
  news_since: null,
  verbosity: null,
  locale: null,
  thread_scores: false,
} as const;

const USUAL = { mentions: true, ahead: false, quiet_from: null, quiet_to: null, time_zone: null } as const;

/** The choices of servers and people, on Postgres. */
export const createSettings = (sql: Sql): Settings => {
  const guild = async (guild_id: string): Promise<GuildSettings> => {
    const [row] = await sql<GuildSettings[]>`select * from guild_settings where guild_id = ${guild_id}`;
    return row ?? { guild_id, ...NOTHING };
  };
  const users = async (userIds: readonly string[]): Promise<readonly UserSettings[]> => {
    if (userIds.length === 0) return [];
    const rows = await sql<UserSettings[]>`
      select user_id, mentions, ahead, quiet_from, quiet_to, time_zone from user_settings
      where user_id = any(${[...userIds]})`;
    return userIds.map((user_id) => rows.find((row) => row.user_id === user_id) ?? { user_id, ...USUAL });
  };
  const user = async (user_id: string): Promise<UserSettings> =>
    (await users([user_id]))[0] ?? { user_id, ...USUAL };
  return {
    guild,
    saveGuild: async (guildId, changes) => {
      const before = await guild(guildId);
      const given = { ...before, ...changes };
      const moved = given.news_channel_id !== before.news_channel_id || given.league_id !== before.league_id;
      const next: GuildSettings = { ...given, news_since: moved ? new Date() : before.news_since };
      await sql`
        insert into guild_settings ${sql(next)}
        on conflict (guild_id) do update set league_id = excluded.league_id, verbosity = excluded.verbosity,
          scores_channel_id = excluded.scores_channel_id, news_channel_id = excluded.news_channel_id,
          news_since = excluded.news_since, locale = excluded.locale, thread_scores = excluded.thread_scores`;
      return next;
    },
    user,
    users,
    gamesWithQuietHours: async () => {
      const rows = await sql<{ game_id: string }[]>`
        select distinct game_id from games join user_settings on user_id = any(away_user_ids || home_user_ids)
        where status in ('lineups', 'active') and quiet_from is not null and mentions`;
      return rows.map(({ game_id }) => game_id);
    },
    saveUser: async (userId, changes) => {
      const next = { ...(await user(userId)), ...changes };
      await sql`
        insert into user_settings ${sql(next)}
        on conflict (user_id) do update set mentions = excluded.mentions, ahead = excluded.ahead,
          quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, time_zone = excluded.time_zone`;
      return next;
    },
  };
};
