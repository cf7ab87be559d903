import { createHash } from 'node:crypto';
import type { ChannelFeed, ChannelFeeds } from '@paper-dynasty/db/channel-feeds';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Log, StoredEvent } from '@paper-dynasty/engine/service/ports';
import type { Services } from '@paper-dynasty/engine/service/services';
import { lineScoreText, playText } from '../render/text.ts';

/** A message of the play-by-play. The same nonce is posted once, however often it is tried. */
export interface FeedMessage {
  readonly channel_id: string;
  readonly content: string;
  readonly nonce: string;
  readonly mention: readonly string[];
}

/** What the poster works on; `post` resolves when Discord has the message. */
export interface PosterDeps {
  readonly services: Services;
  readonly channelFeeds: ChannelFeeds;
  readonly log: Log;
  readonly post: (message: FeedMessage) => Promise<void>;
  /** Whether a failed post can never succeed: the channel is gone or closed to the bot. */
  readonly isHopeless: (error: unknown) => boolean;
}

/** How long until a failed post is tried again, in milliseconds: doubled each time up to the last. */
const RETRY_MILLISECONDS = [1000, 60_000] as const;

/** The nonce of a channel's message for an event: at most 25 characters. */
export const makeNonce = (channelId: string, gameId: string, seq: number): string =>
  `${createHash('sha256').update(`${channelId}|${gameId}`).digest('hex').slice(0, 16)}-${seq}`;

const managersOf = (state: GameState, side: 'away' | 'home'): readonly string[] => {
  const { manager } = state.setup[side];
  return manager.kind === 'user' ? manager.user_ids : [];
};

const call = (ids: readonly string[]): string =>
  ids.length > 0 ? `\n${ids.map((id) => `<@${id}>`).join(' ')}, your side is up.` : '';

/** What an event says in a channel, and whom it calls: a manager once, when his side comes to bat. */
const told = (
  event: StoredEvent,
  state: GameState,
): { content: string; mention: readonly string[] } | null => {
  if (event.type === 'game_started') {
    const mention = managersOf(state, 'away');
    return {
      content: `**Play ball!** ${state.setup.away.team.name} at ${state.setup.home.team.name}.${call(mention)}`,
      mention,
    };
  }
  if (event.type === 'play_resolved') {
    const { play } = event.payload;
    const turned = play.after.half !== play.before.half || play.after.inning !== play.before.inning;
    const mention = turned ? managersOf(state, atBat(play.after)) : [];
    return { content: `${playText(state, play)}${call(mention)}`, mention };
  }
  if (event.type === 'game_completed') return { content: `**Final**\n${lineScoreText(state)}`, mention: [] };
  return event.type === 'game_abandoned' ? { content: 'The game is abandoned.', mention: [] } : null;
};

/** Posts the play-by-play to the channels that follow games: in order, from each channel's cursor on, which moves after each post. */
export const createPoster = ({ services, channelFeeds, log, post, isHopeless }: PosterDeps) => {
  const followed = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const retries = new Map<string, { wait: number; cancel: () => void }>();

  const postFeed = async (feed: ChannelFeed, state: GameState): Promise<void> => {
    let cursor = feed.last_seq_posted;
    const events = await services.store.eventsAfter(feed.game_id, cursor);
    const newest = events.findLast((event) => told(event, state)?.mention.length)?.seq;
    for (const event of events) {
      const message = told(event, state);
      if (!message) continue;
      const mention = event.seq === newest ? message.mention : [];
      const nonce = makeNonce(feed.channel_id, feed.game_id, event.seq);
      await post({ channel_id: feed.channel_id, nonce, content: message.content, mention });
      if (!(await channelFeeds.advance(feed.channel_id, feed.game_id, cursor, event.seq))) return;
      cursor = event.seq;
    }
  };

  /** Posts what a channel lacks. Answers whether that must be tried again. */
  const tryFeed = async (feed: ChannelFeed, state: GameState): Promise<boolean> => {
    try {
      await postFeed(feed, state);
      return false;
    } catch (error) {
      const fields = { err: error, channel_id: feed.channel_id, game_id: feed.game_id };
      if (!isHopeless(error)) {
        log.warn(fields, 'the play-by-play could not be posted; trying again');
        return true;
      }
      log.warn(fields, 'the channel is gone or closed to the bot; it follows no more');
      await channelFeeds.unfollow(feed.channel_id, feed.game_id);
      return false;
    }
  };

  const pump = async (gameId: string): Promise<void> => {
    const state = await services.live.state(gameId);
    if (!state) return;
    let failed = false;
    for (const feed of await channelFeeds.feedsOf(gameId)) failed = (await tryFeed(feed, state)) || failed;
    if (failed) retryLater(gameId);
    else retries.delete(gameId);
  };

  const retryLater = (gameId: string): void => {
    const [first, longest] = RETRY_MILLISECONDS;
    const wait = Math.min((retries.get(gameId)?.wait ?? first / 2) * 2, longest);
    retries.set(gameId, { wait, cancel: services.clock.after(wait, () => run(gameId)) });
  };

  /** One pump a game at a time; what comes meanwhile makes it run once more. */
  const run = (gameId: string): void => {
    if (running.has(gameId)) return void again.add(gameId);
    const work = pump(gameId)
      .catch((error: unknown) => log.error({ err: error, game_id: gameId }, 'the play-by-play failed'))
      .finally(() => {
        running.delete(gameId);
        if (again.delete(gameId)) run(gameId);
      });
    running.set(gameId, work);
  };

  const unsubscribe = services.feed.subscribe({
    wants: (gameId) => followed.has(gameId),
    receive: ({ game_id }) => {
      if (followed.has(game_id)) run(game_id);
    },
  });

  return {
    /** A channel has begun to follow a game. */
    follow: (gameId: string): void => {
      followed.add(gameId);
      run(gameId);
    },
    /** Takes up every feed that was left behind while no bot ran. */
    resume: async (): Promise<void> => {
      const feeds = await channelFeeds.allFeeds();
      const heads = await services.store.heads([...new Set(feeds.map((feed) => feed.game_id))]);
      for (const feed of feeds) {
        followed.add(feed.game_id);
        if ((heads.get(feed.game_id) ?? 0) > feed.last_seq_posted) run(feed.game_id);
      }
    },
    close: async (): Promise<void> => {
      unsubscribe();
      for (const { cancel } of retries.values()) cancel();
      await Promise.all(running.values());
    },
  };
};
