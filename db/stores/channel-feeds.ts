import type { Sql } from '../connection.ts';

/** How much of a game a channel gets. */
export const VERBOSITIES = ['every_play', 'scoring', 'innings', 'final'] as const;
/** How much of a game a channel gets. */
export type Verbosity = (typeof VERBOSITIES)[number];

/**
 * What a channel is to a game: `lobby` where it was started, until its thread is open; `home` where it is played; `follow` where
 * somebody follows it.
 */
export const FEED_KINDS = ['lobby', 'home', 'follow'] as const;
/** What a channel is to a game. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** A channel that follows a game, and how far it has come. */
export interface ChannelFeed {
  readonly channel_id: string;
  readonly game_id: string;
  readonly kind: FeedKind;
  /** The channel that the game's thread hangs under; null where the channel is not a thread of the game's. */
  readonly parent_id: string | null;
  /** Who made the channel follow; null = nobody. */
  readonly follower_id: string | null;
  readonly verbosity: Verbosity;
  readonly delay_seconds: number;
  readonly last_seq_posted: number;
  /** The last message known to be posted, or one from before the first. */
  readonly last_message_id: string | null;
  /** The message that shows the scorebug; in a lobby the invitation. */
  readonly scorebug_message_id: string | null;
  /** The last event that the scorebug shows. */
  readonly scorebug_seq: number;
  /** The half-inning in which the scorebug was posted. */
  readonly scorebug_half: string | null;
  /** The last message that has buttons, beside the scorebug; null = none. */
  readonly rows_message_id: string | null;
  /** The half-inning in which a thread was last refused to the game, which is played in its channel for that; null = none was. */
  readonly thread_refused: string | null;
  /** Since when the channel takes no message; null = it takes them. */
  readonly failing_since: Date | null;
  /** Whether those whom it concerns have been told that it takes none. */
  readonly failure_noted: boolean;
  /** When the channel began to follow. */
  readonly followed_at: Date;
}

/** Where a game goes on. `last_message_id`: a message from before what is posted there. */
export type Move = Pick<ChannelFeed, 'channel_id' | 'parent_id' | 'thread_refused' | 'last_message_id'>;

/** How a channel begins to follow a game. `last_message_id`: any message from before it does. */
export type Following = Pick<ChannelFeed, 'channel_id' | 'game_id' | 'verbosity' | 'delay_seconds'> &
  Partial<
    Pick<ChannelFeed, 'kind' | 'parent_id' | 'follower_id' | 'last_message_id' | 'scorebug_message_id'>
  >;

/** A channel's place in a game. */
export type FeedKey = Pick<ChannelFeed, 'channel_id' | 'game_id'>;

/** The channels that follow games. */
export interface ChannelFeeds {
  /** Makes a channel follow a game from an event on; changes how it follows if it does already. A game's own channel stays as it is. */
  follow(feed: Following, fromSeq?: number): Promise<void>;
  /** Stops one game in a channel that follows it, or all. A game's own channel stays as it is. */
  unfollow(channelId: string, gameId?: string): Promise<void>;
  /** What a channel follows, or is otherwise to games, the latest first. */
  feedsIn(channelId: string): Promise<readonly ChannelFeed[]>;
  /** Stops a game in a channel; false when it did not follow it. */
  drop(key: FeedKey): Promise<boolean>;
  /** One channel's feed of a game. */
  find(key: FeedKey): Promise<ChannelFeed | null>;
  /** The channels of a game, in the order in which they began to follow. */
  feedsOf(gameId: string): Promise<readonly ChannelFeed[]>;
  /** The game that a channel followed last, in itself or, a public one, in a thread under it; null when none. */
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
  /** A game's own channel is another from now on, or, from a lobby, the same for good; false when it has moved already. What follows the game there gives way. */
  move(key: FeedKey, to: Move): Promise<boolean>;
  /** The message that shows the scorebug, the last event that it shows, and, of a new one, the half-inning in which it was posted. */
  setScorebug(key: FeedKey, messageId: string, seq: number, half?: string): Promise<void>;
  /** The message that is the invitation of a game in its lobby. */
  setInvitation(key: FeedKey, messageId: string): Promise<void>;
  /** The last message that has buttons, beside the scorebug; null = none. */
  setRows(key: FeedKey, messageId: string | null): Promise<void>;
  /** A thread was refused to the game in a half-inning. */
  refuseThread(key: FeedKey, half: string): Promise<void>;
  /** A channel took no message at a time, unless it has not for longer; answers since when. */
  fail(key: FeedKey, at: Date): Promise<Date>;
  /** Those whom it concerns are told that a channel takes no message; false when they have been told before. */
  noteFailure(key: FeedKey): Promise<boolean>;
  /** A channel takes messages again. */
  recover(key: FeedKey): Promise<void>;
}

/** The channels that follow games, on Postgres. */
export const createChannelFeeds = (sql: Sql): ChannelFeeds => {
  const columns = sql`channel_id, game_id, kind, parent_id, follower_id, verbosity, delay_seconds, last_seq_posted,
    last_message_id, scorebug_message_id, scorebug_seq, scorebug_half, rows_message_id, thread_refused, failing_since,
    failure_noted, followed_at`;
  const at = ({ channel_id, game_id }: FeedKey) => sql`channel_id = ${channel_id} and game_id = ${game_id}`;
  return {
    follow: async (feed, fromSeq = 0) => {
      const { channel_id, game_id, verbosity, delay_seconds, kind = 'follow' } = feed;
      const {
        follower_id = null,
        last_message_id = null,
        parent_id = null,
        scorebug_message_id = null,
      } = feed;
      await sql`
        insert into channel_feeds (channel_id, game_id, kind, parent_id, follower_id, verbosity, delay_seconds,
          last_seq_posted, last_message_id, scorebug_message_id, followed_at)
        values (${channel_id}, ${game_id}, ${kind}, ${parent_id}, ${follower_id}, ${verbosity}, ${delay_seconds},
          ${fromSeq}, ${last_message_id}, ${scorebug_message_id}, now())
        on conflict (channel_id, game_id) do update set verbosity = excluded.verbosity, followed_at = now(),
          delay_seconds = excluded.delay_seconds, follower_id = coalesce(excluded.follower_id, channel_feeds.follower_id),
          kind = excluded.kind
        where channel_feeds.kind = 'follow'`;
    },
    unfollow: async (channelId, gameId) => {
      const game = gameId ? sql`and game_id = ${gameId}` : sql``;
      await sql`delete from channel_feeds where channel_id = ${channelId} and kind = 'follow' ${game}`;
    },
    feedsIn: async (channelId) => [
      ...(await sql<ChannelFeed[]>`
        select ${columns} from channel_feeds where channel_id = ${channelId} order by followed_at desc`),
    ],
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
        select game_id from channel_feeds left join games using (game_id)
        where channel_id = ${channelId} or (parent_id = ${channelId} and visibility = 'public')
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
    move: async (key, { channel_id, parent_id, thread_refused, last_message_id }) =>
      sql.begin(async (tx) => {
        await tx`
          delete from channel_feeds where game_id = ${key.game_id} and channel_id = ${channel_id}
          and channel_id <> ${key.channel_id}`;
        const moved = await tx`
          update channel_feeds set kind = 'home', channel_id = ${channel_id}, parent_id = ${parent_id},
            thread_refused = ${thread_refused}, last_message_id = ${last_message_id}, scorebug_message_id = null,
            scorebug_seq = 0, scorebug_half = null, rows_message_id = null, failing_since = null, failure_noted = false
          where ${at(key)} and (kind = 'lobby' or (kind = 'home' and channel_id <> ${channel_id}))`;
        return moved.count === 1;
      }),
    setScorebug: async (key, messageId, seq, half) => {
      await sql`
        update channel_feeds set scorebug_message_id = ${messageId}, scorebug_seq = ${seq},
          scorebug_half = coalesce(${half ?? null}, scorebug_half)
        where ${at(key)}`;
    },
    setInvitation: async (key, messageId) => {
      await sql`
        update channel_feeds set scorebug_message_id = ${messageId} where ${at(key)} and kind = 'lobby'`;
    },
    setRows: async (key, messageId) => {
      await sql`update channel_feeds set rows_message_id = ${messageId} where ${at(key)}`;
    },
    refuseThread: async (key, half) => {
      await sql`update channel_feeds set thread_refused = ${half} where ${at(key)}`;
    },
    fail: async (key, when) => {
      const [row] = await sql<{ failing_since: Date }[]>`
        update channel_feeds set failing_since = coalesce(failing_since, ${when}) where ${at(key)}
        returning failing_since`;
      return row?.failing_since ?? when;
    },
    noteFailure: async (key) => {
      const noted = await sql`
        update channel_feeds set failure_noted = true where ${at(key)} and not failure_noted`;
      return noted.count === 1;
    },
    recover: async (key) => {
      await sql`update channel_feeds set failing_since = null, failure_noted = false where ${at(key)}`;
    },
  };
};
