import type { ChannelFeed } from '@paper-dynasty/db/stores/channel-feeds';
import type { GameState, Status } from '@paper-dynasty/engine/model/state';
import { words } from '../words/index.ts';
import type { FeedDeps } from './ports.ts';
import { gameName, makeNonce, says } from './words.ts';

const OPEN: readonly Status[] = ['lineups', 'active', 'paused', 'completed'];

/** Whether a game that was started in a channel is to move into its thread: it has been accepted. */
export const movesOut = (feed: ChannelFeed, state: GameState): boolean =>
  feed.kind === 'lobby' && OPEN.includes(state.status);

type HomeDeps = Pick<FeedDeps, 'api' | 'channelFeeds' | 'log' | 'publicUrl'>;

/** The message that the thread hangs on, posted once; its link tells it from that of another game of the two. */
const headMessage = async (
  { api, publicUrl }: HomeDeps,
  feed: ChannelFeed,
  state: GameState,
): Promise<string> => {
  const { channel_id, game_id, last_message_id } = feed;
  const content = words().LIVE_WORDS.inThread(gameName(state), `${publicUrl}/games/${game_id}`);
  const known = (await api.messagesAfter(channel_id, last_message_id)).find(says(content));
  if (known) return known.id;
  const nonce = makeNonce(channel_id, game_id, 'home');
  return api.post({ channel_id, content, nonce, mention: [], rows: [] });
};

const threadOf = async (deps: HomeDeps, feed: ChannelFeed, state: GameState): Promise<string | null> => {
  const { api, log } = deps;
  if (!(await api.takesThreads(feed.channel_id))) return null;
  const head = await headMessage(deps, feed, state);
  try {
    return await api.openThread(feed.channel_id, head, gameName(state).replaceAll('\\', ''));
  } catch (error) {
    if (!api.isClosed(error)) throw error;
    log.warn({ err: error, channel_id: feed.channel_id }, 'no thread can be opened; the game stays here');
    return null;
  }
};

/** Opens the thread of a game and moves its play-by-play there; where there can be none, it stays in the channel. Answers where it is. */
export const moveOut = async (deps: HomeDeps, feed: ChannelFeed, state: GameState): Promise<string> => {
  const threadId = (await threadOf(deps, feed, state)) ?? feed.channel_id;
  await deps.channelFeeds.settle(feed, threadId);
  return threadId;
};
