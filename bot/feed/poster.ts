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
}

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
export const createPoster = ({ services, channelFeeds, log, post }: PosterDeps) => {
  const followed = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();

  const postFeed = async (feed: ChannelFeed, state: GameState): Promise<void> => {
    let cursor = feed.last_seq_posted;
    for (const event of await services.store.eventsAfter(feed.game_id, cursor)) {
      const message = told(event, state);
      if (!message) continue;
      await post({
        channel_id: feed.channel_id,
        nonce: makeNonce(feed.channel_id, feed.game_id, event.seq),
        ...message,
      });
      if (!(await channelFeeds.advance(feed.channel_id, feed.game_id, cursor, event.seq))) return;
      cursor = event.seq;
    }
  };

  const pump = async (gameId: string): Promise<void> => {
    const state = await services.live.state(gameId);
    if (!state) return;
    for (const feed of await channelFeeds.feedsOf(gameId)) {
      await postFeed(feed, state).catch((error: unknown) =>
        log.warn(
          { err: error, channel_id: feed.channel_id, game_id: gameId },
          'the play-by-play could not be posted',
        ),
      );
    }
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
      await Promise.all(running.values());
    },
  };
};
