import type { Sql } from '../connection.ts';

/** How much of a game a channel gets. */
export const VERBOSITIES = ['every_play', 'scoring', 'innings', 'final'] as const;
/** How much of a game a channel gets. */
export type Verbosity = (typeof VERBOSITIES)[number];

/**
 * What a channel is to a game: `lobby` where it was started, until its thread is open; `home` where it is played; `follow` where
 * somebody follows it; `board` the scores channel, which shows its scorebug alone.
 */
export const FEED_KINDS = ['lobby', 'home', 'follow', 'board'] as const;
/** What a channel is to a game. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** A channel that follows a game, and how far it has come. */
export interface ChannelFeed {
  readonly channel_id: string;
  readonly game_id: string;
  readonly kind: FeedKind;
  /** The channel that the game's thread hangs under; null where the channel is no thread of the game's. */
  readonly parent_id: string | null;
  /** Who made the channel follow; null = nobody. */
  readonly follower_id: string | null;
  readonly verbosity: Verbosity;
  readonly delay_seconds: number;
  readonly last_seq_posted: number;
  /** The last message known to be posted, or one from before the first. */
  readonly last_message_id: string | null;
  readonly scorebug_message_id: string | null;
  /** The last event that the scorebug shows. */
  readonly scorebug_seq: number;
}

/** How a channel begins to follow a game. `last_message_id`: any message from before it does. */
export type Following = Pick<ChannelFeed, 'channel_id' | 'game_id' | 'verbosity' | 'delay_seconds'> &
  Partial<Pick<ChannelFeed, 'kind' | 'follower_id' | 'last_message_id'>>;

/** A channel's place in a game. */
export type FeedKey = Pick<ChannelFeed, 'channel_id' | 'game_id'>;

/** The channels that follow games. */
export interface ChannelFeeds {
  /** Makes a channel follow a game from an event on; changes how it follows if it does already. */
  follow(feed: Following, fromSeq?: number): Promise<void>;
  /** Stops one game in a channel, or all. */
  unfollow(channelId: string, gameId?: string): Promise<void>;
  /** Stops a game in a channel; false when it did not follow it. */
  drop(key: FeedKey): Promise<boolean>;
  /** One channel's feed of a game. */
  find(key: FeedKey): Promise<ChannelFeed | null>;
  /** The channels of a game, in the order in which they began to follow. */
  feedsOf(gameId: string): Promise<readonly ChannelFeed[]>;
  /** The game that a channel followed last, in itself or in a thread under it; null when none. */
  gameOfChannel(channelId: string): Promise<string | null>;
  allFeeds(): Promise<readonly ChannelFeed[]>;
  /** Moves a channel's cursor, with the message it has come to; false when another process has moved it. */
  advance(
    channelId: string,
    gameId: string,
    fromSeq: number,
    toSeq: number,
    messageId?: string,
  ): Promise<boolean>;
  /** The game moves from its lobby into its thread, or stays where there can be none (`threadId` = the lobby). */
  settle(key: FeedKey, threadId: string): Promise<void>;
  /** The message that shows the scorebug, and the last event that it shows; null = there is none. */
  setScorebug(key: FeedKey, messageId: string | null, seq: number): Promise<void>;
}

/** The channels that follow games, on Postgres. */
export const createChannelFeeds = (sql: Sql): ChannelFeeds => {
  const columns = sql`channel_id, game_id, kind, parent_id, follower_id, verbosity, delay_seconds, last_seq_posted,
    last_message_id, scorebug_message_id, scorebug_seq`;
  const at = ({ channel_id, game_id }: FeedKey) => sql`channel_id = ${channel_id} and game_id = ${game_id}`;
  return {
    follow: async (feed, fromSeq = 0) => {
      const { channel_id, game_id, verbosity, delay_seconds, kind = 'follow' } = feed;
      const { follower_id = null, last_message_id = null } = feed;
      await sql`
        insert into channel_feeds (channel_id, game_id, kind, follower_id, verbosity, delay_seconds, last_seq_posted,
          last_message_id, followed_at)
        values (${channel_id}, ${game_id}, ${kind}, ${follower_id}, ${verbosity}, ${delay_seconds}, ${fromSeq},
          ${last_message_id}, now())
        on conflict (channel_id, game_id) do update set verbosity = excluded.verbosity, followed_at = now(),
          delay_seconds = excluded.delay_seconds, follower_id = coalesce(excluded.follower_id, channel_feeds.follower_id),
          kind = case when channel_feeds.kind = 'board' then excluded.kind else channel_feeds.kind end`;
    },
    unfollow: async (channelId, gameId) => {
      const game = gameId ? sql`and game_id = ${gameId}` : sql``;
      await sql`delete from channel_feeds where channel_id = ${channelId} ${game}`;
    },
    drop: async (key) => (await sql`delete from channel_feeds where ${at(key)}`).count > 0,
    find: async (key) => {
      const [row] = await sql<ChannelFeed[]>`select ${columns} from channel_feeds where ${at(key)}`;
      return row ?? null;
    },
    feedsOf: async (gameId) => [
      ...(await sql<ChannelFeed[]>`
        select ${columns} from channel_feeds where game_id = ${gameId} order by followed_at, channel_id`),
    ],
    gameOfChannel: async (channelId) => {
      const [row] = await sql<{ game_id: string }[]>`
        select game_id from channel_feeds where (channel_id = ${channelId} or parent_id = ${channelId}) and kind <> 'board'
        order by followed_at desc limit 1`;
      return row?.game_id ?? null;
    },
    allFeeds: async () => [...(await sql<ChannelFeed[]>`select ${columns} from channel_feeds`)],
    advance: async (channelId, gameId, fromSeq, toSeq, messageId) => {
      const result = await sql`
        update channel_feeds set last_seq_posted = ${toSeq}, last_message_id = coalesce(${messageId ?? null}, last_message_id)
        where ${at({ channel_id: channelId, game_id: gameId })} and last_seq_posted = ${fromSeq}`;
      return result.count === 1;
    },
    settle: async (key, threadId) => {
      const parent = threadId === key.channel_id ? null : key.channel_id;
      await sql`
        update channel_feeds set kind = 'home', channel_id = ${threadId}, parent_id = ${parent},
          last_message_id = case when ${parent}::text is null then last_message_id else ${threadId} end
        where ${at(key)} and kind = 'lobby'`;
    },
    setScorebug: async (key, messageId, seq) => {
      await sql`update channel_feeds set scorebug_message_id = ${messageId}, scorebug_seq = ${seq} where ${at(key)}`;
    },
  };
};
