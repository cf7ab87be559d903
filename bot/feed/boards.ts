import type { ChannelFeed } from '@paper-dynasty/db/stores/channel-feeds';
import type { GameState, Status } from '@paper-dynasty/engine/model/state';
import type { FeedDeps } from './ports.ts';

const ON_BOARD: readonly Status[] = ['active', 'paused'];

type BoardDeps = Pick<FeedDeps, 'settings' | 'channelFeeds'>;

/** Puts a public game under way on the scores channels of its league that do not show it yet. Answers whether any was added. */
export const putOnBoards = async (
  { settings, channelFeeds }: BoardDeps,
  state: GameState,
  feeds: readonly ChannelFeed[],
): Promise<boolean> => {
  const { game_id, visibility, league } = state.setup;
  if (visibility !== 'public' || !ON_BOARD.includes(state.status)) return false;
  const boards = await settings.scoreboards(league.id);
  const missing = boards
    .flatMap(({ scores_channel_id }) => scores_channel_id ?? [])
    .filter((channel) => !feeds.some(({ channel_id }) => channel_id === channel));
  for (const channel_id of missing) {
    const feed = { channel_id, game_id, kind: 'board', verbosity: 'final', delay_seconds: 0 } as const;
    await channelFeeds.follow(feed, state.seq);
  }
  return missing.length > 0;
};

/** A scores channel that takes no message is one no more, lest every game fail there again. */
export const forgetBoard = async (
  { settings }: BoardDeps,
  leagueId: string,
  channelId: string,
): Promise<void> => {
  const boards = await settings.scoreboards(leagueId);
  for (const { guild_id, scores_channel_id } of boards)
    if (scores_channel_id === channelId) await settings.saveGuild(guild_id, { scores_channel_id: null });
};
