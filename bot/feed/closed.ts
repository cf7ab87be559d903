import { DateTime } from 'luxon';
import type { ChannelFeed, FeedKey } from '@paper-dynasty/db/stores/channel-feeds';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { words } from '../words/index.ts';
import { sayNoThread } from './home.ts';
import { managersOf } from './notes.ts';
import type { FeedDeps } from './ports.ts';
import { gameName, halfOf, makeFeedKey, threadName } from './words.ts';

/** A channel that takes no message is tried again after as long as it has taken none, at least and at most so many milliseconds. */
const SOONEST = 1000;
const LATEST = 3_600_000;
/** After how long those whom it concerns are told, once: a finished game is tried no longer, any other is. */
const NOTED_AFTER = { hours: 24 } as const;

/** The channels that take no message. */
export interface ClosedChannels {
  /** A channel has turned out to be closed: answers in how many milliseconds it is to be tried again; null = not at all, or the game has moved. */
  meet(feed: ChannelFeed, error: unknown): Promise<number | null>;
  /** How long a channel is left alone still, in milliseconds; 0 = not at all. */
  rest(key: FeedKey): number;
  /** A channel takes messages again. */
  recover(feed: ChannelFeed): Promise<void>;
  /** The keys of the feeds in or under a channel that are waiting, which wait no longer. */
  wake(channelId: string): readonly string[];
}

interface ClosedDeps extends FeedDeps {
  /** A game has moved: the feed has another key. */
  readonly onMoved: (key: FeedKey) => void;
}

/** Makes what deals with channels that are gone, locked or closed to the bot: a game's thread is left for its channel, others are tried until they open. */
export const createClosedChannels = (deps: ClosedDeps): ClosedChannels => {
  const { services, channelFeeds, api, log, onMoved } = deps;
  const waiting = new Map<string, { readonly until: number; readonly channels: readonly string[] }>();

  const tell = async (userId: string, note: string): Promise<void> =>
    api.tell(userId, note).catch((cause: unknown) => {
      log.warn({ err: cause, user_id: userId }, 'a note could not be sent');
    });

  /** Tells those whom it concerns that a channel takes no message: who made it follow, and both managers where the game was played. */
  const note = async (feed: ChannelFeed, state: GameState, gone: boolean): Promise<void> => {
    const { channel_id, game_id, follower_id, kind } = feed;
    const own = kind === 'home' || kind === 'lobby';
    const people = new Set([
      ...(own ? managersOf(state) : []),
      ...(follower_id === null ? [] : [follower_id]),
    ]);
    const { dropped, playedOn, unreachable } = words().LIVE_WORDS;
    const names = gameName(state);
    const elsewhere = gone ? dropped(channel_id, names) : unreachable(channel_id, names);
    const text = own ? playedOn(channel_id, names, `${deps.publicUrl}/games/${game_id}`) : elsewhere;
    for (const userId of people) await tell(userId, text);
  };

  /** The end of a feed whose channel is gone, or has taken no message until after its game. */
  const drop = async (feed: ChannelFeed, state: GameState, gone: boolean): Promise<null> => {
    waiting.delete(makeFeedKey(feed));
    if ((await channelFeeds.drop(feed)) && !feed.failure_noted) await note(feed, state, gone);
    return null;
  };

  const leave = async (
    feed: ChannelFeed,
    channel_id: string,
    parent_id: string | null,
    half: string | null,
  ) => {
    const to = { channel_id, parent_id, thread_refused: half, last_message_id: feed.channel_id };
    if (await channelFeeds.move(feed, to)) onMoved({ ...feed, channel_id });
  };

  /** A public game goes back to the channel that its thread hung under. */
  const backToChannel = async (
    feed: ChannelFeed,
    parent: string,
    state: GameState,
    error: unknown,
  ): Promise<boolean> => {
    const lost = api.isMissing(error) || api.isLocked(error);
    if (!lost && !(await api.mayPostIn(parent))) return false;
    const { threadGone, threadLocked, threadsForbidden } = words().LIVE_WORDS;
    const reason = api.isMissing(error) ? threadGone : api.isLocked(error) ? threadLocked : threadsForbidden;
    const there = { ...feed, channel_id: parent, last_message_id: feed.channel_id };
    await sayNoThread(deps, there, state, reason).catch((cause: unknown) => {
      if (!api.isClosed(cause)) throw cause;
      log.warn({ err: cause, channel_id: parent }, 'the channel of a thread is closed, too');
    });
    await leave(feed, parent, null, halfOf(state));
    return true;
  };

  /** A private game is not shown in a channel: it gets another private thread, where there can be one. */
  const anotherThread = async (feed: ChannelFeed, parent: string, state: GameState): Promise<boolean> => {
    try {
      const thread = await api.openPrivateThread(parent, threadName(state), managersOf(state));
      await leave(feed, thread, parent, null);
      return true;
    } catch (error) {
      if (!api.refusalOf(error)) throw error;
      log.warn({ err: error, channel_id: parent }, 'no other private thread can be opened');
      return false;
    }
  };

  const movesAway = (feed: ChannelFeed, state: GameState, error: unknown): Promise<boolean> => {
    const { kind, parent_id } = feed;
    if (kind === 'follow' || parent_id === null) return Promise.resolve(false);
    return state.setup.visibility === 'private'
      ? anotherThread(feed, parent_id, state)
      : backToChannel(feed, parent_id, state, error);
  };

  return {
    meet: async (feed, error) => {
      const { channel_id, game_id, parent_id } = feed;
      log.warn({ err: error, channel_id, game_id }, 'a channel is gone or closed to the bot');
      const state = await services.live.state(game_id);
      if (!state || (await movesAway(feed, state, error))) return null;
      if (api.isMissing(error)) return drop(feed, state, true);
      const now = DateTime.fromISO(services.clock.now());
      const since = DateTime.fromJSDate(await channelFeeds.fail(feed, now.toJSDate()));
      if (now >= since.plus(NOTED_AFTER)) {
        if (isOver(state)) return drop(feed, state, false);
        if (await channelFeeds.noteFailure(feed)) await note(feed, state, false);
      }
      const wait = Math.min(Math.max(now.diff(since).milliseconds, SOONEST), LATEST);
      const channels = [channel_id, ...(parent_id === null ? [] : [parent_id])];
      waiting.set(makeFeedKey(feed), { until: services.clock.millis() + wait, channels });
      return wait;
    },
    rest: (key) => Math.max(0, (waiting.get(makeFeedKey(key))?.until ?? 0) - services.clock.millis()),
    recover: async (feed) => {
      waiting.delete(makeFeedKey(feed));
      if (feed.failing_since !== null) await channelFeeds.recover(feed);
    },
    wake: (channelId) => {
      const keys = [...waiting].flatMap(([key, { channels }]) => (channels.includes(channelId) ? [key] : []));
      for (const key of keys) waiting.delete(key);
      return keys;
    },
  };
};
