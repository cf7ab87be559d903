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
}

/** What a person has chosen. */
export interface UserSettings {
  readonly user_id: string;
  readonly mentions: boolean;
}

/** The choices of servers and people. */
export interface Settings {
  guild(guildId: string): Promise<GuildSettings>;
  /** Changes some choices of a server; answers all of them. */
  saveGuild(
    guildId: string,
    changes: Partial<Omit<GuildSettings, 'guild_id' | 'news_since'>>,
  ): Promise<GuildSettings>;
  /** The servers that show the scores of a league. */
  scoreboards(leagueId: string): Promise<readonly GuildSettings[]>;
  user(userId: string): Promise<UserSettings>;
  saveUser(settings: UserSettings): Promise<void>;
  /** Of these people, those who do not want to be mentioned. */
  muted(userIds: readonly string[]): Promise<readonly string[]>;
}

const NOTHING = {
  league_id: null,
  scores_channel_id: null,
  news_channel_id: null,
  news_since: null,
  verbosity: null,
  locale: null,
} as const;

/** The choices of servers and people, on Postgres. */
export const createSettings = (sql: Sql): Settings => {
  const guild = async (guild_id: string): Promise<GuildSettings> => {
    const [row] = await sql<GuildSettings[]>`select * from guild_settings where guild_id = ${guild_id}`;
    return row ?? { guild_id, ...NOTHING };
  };
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
          news_since = excluded.news_since, locale = excluded.locale`;
      return next;
    },
    scoreboards: async (leagueId) => [
      ...(await sql<GuildSettings[]>`
        select * from guild_settings
        where scores_channel_id is not null and (league_id = ${leagueId} or league_id is null)`),
    ],
    user: async (user_id) => {
      const [row] = await sql<UserSettings[]>`select * from user_settings where user_id = ${user_id}`;
      return row ?? { user_id, mentions: true };
    },
    saveUser: async (settings) => {
      await sql`
        insert into user_settings ${sql(settings)}
        on conflict (user_id) do update set mentions = excluded.mentions`;
    },
    muted: async (userIds) => {
      if (userIds.length === 0) return [];
      const rows = await sql<{ user_id: string }[]>`
        select user_id from user_settings where user_id = any(${[...userIds]}) and not mentions`;
      return rows.map((row) => row.user_id);
    },
  };
};
