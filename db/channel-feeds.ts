import type { Sql } from './connection.ts';

/** How much of a game a channel gets. */
export const VERBOSITIES = ['every_play', 'scoring', 'innings', 'final'] as const;
/** How much of a game a channel gets. */
export type Verbosity = (typeof VERBOSITIES)[number];

/** A channel that follows a game, and how far it has come. */
export interface ChannelFeed {
  readonly channel_id: string;
  readonly game_id: string;
  readonly verbosity: Verbosity;
  readonly delay_seconds: number;
  readonly last_seq_posted: number;
  readonly scorebug_message_id: string | null;
}

/** The channels that follow games. */
export interface ChannelFeeds {
  /** Makes a channel follow a game from an event on; changes how it follows if it does already. */
  follow(
    feed: Pick<ChannelFeed, 'channel_id' | 'game_id' | 'verbosity' | 'delay_seconds'>,
    fromSeq?: number,
  ): Promise<void>;
  /** Stops one game in a channel, or all. */
  unfollow(channelId: string, gameId?: string): Promise<void>;
  feedsOf(gameId: string): Promise<readonly ChannelFeed[]>;
  /** The game that a channel followed last; null when none. */
  gameOfChannel(channelId: string): Promise<string | null>;
  allFeeds(): Promise<readonly ChannelFeed[]>;
  /** Moves a channel's cursor; false when another process has moved it. */
  advance(channelId: string, gameId: string, fromSeq: number, toSeq: number): Promise<boolean>;
  setScorebug(channelId: string, gameId: string, messageId: string): Promise<void>;
}

/** The channels that follow games, on Postgres. */
export const createChannelFeeds = (sql: Sql): ChannelFeeds => {
  const columns = sql`channel_id, game_id, verbosity, delay_seconds, last_seq_posted, scorebug_message_id`;
  return {
    follow: async ({ channel_id, game_id, verbosity, delay_seconds }, fromSeq = 0) => {
      await sql`
        insert into channel_feeds (channel_id, game_id, verbosity, delay_seconds, last_seq_posted, followed_at)
        values (${channel_id}, ${game_id}, ${verbosity}, ${delay_seconds}, ${fromSeq}, now())
        on conflict (channel_id, game_id)
        do update set verbosity = excluded.verbosity, delay_seconds = excluded.delay_seconds, followed_at = now()`;
    },
    unfollow: async (channelId, gameId) => {
      const game = gameId ? sql`and game_id = ${gameId}` : sql``;
      await sql`delete from channel_feeds where channel_id = ${channelId} ${game}`;
    },
    feedsOf: async (gameId) => [
      ...(await sql<
        ChannelFeed[]
      >`select ${columns} from channel_feeds where game_id = ${gameId} order by channel_id`),
    ],
    gameOfChannel: async (channelId) => {
      const [row] = await sql<{ game_id: string }[]>`
        select game_id from channel_feeds where channel_id = ${channelId} order by followed_at desc limit 1`;
      return row?.game_id ?? null;
    },
    allFeeds: async () => [...(await sql<ChannelFeed[]>`select ${columns} from channel_feeds`)],
    advance: async (channelId, gameId, fromSeq, toSeq) => {
      const result = await sql`
        update channel_feeds set last_seq_posted = ${toSeq}
        where channel_id = ${channelId} and game_id = ${gameId} and last_seq_posted = ${fromSeq}`;
      return result.count === 1;
    },
    setScorebug: async (channelId, gameId, messageId) => {
      await sql`
        update channel_feeds set scorebug_message_id = ${messageId} where channel_id = ${channelId} and game_id = ${gameId}`;
    },
  };
};
