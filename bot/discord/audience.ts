import type { ChannelFeed, ChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import { isGameId, type LiveGames } from '@paper-dynasty/engine/service/live-games';
import type { CommandName } from '../commands/index.ts';
import type { ActionName } from '../components/custom-id.ts';

/** Commands whose result the play-by-play tells. */
const TOLD_COMMANDS: readonly CommandName[] = [
  'roll',
  'outcome',
  'resolve',
  'decide',
  'walk',
  'sub hitter',
  'sub runner',
  'sub fielder',
  'sub pitcher',
  'undo',
  'correct',
  'game pause',
  'game resume',
  'game abandon',
  'game agree',
  'game disagree',
];

/** Buttons and menus whose result the play-by-play tells. */
const TOLD_ACTIONS: readonly ActionName[] = [
  'roll',
  'resolve',
  'resume',
  'agree',
  'turn_down',
  'report',
  'outs',
  'hits',
  'reached',
  'which',
  'which_at',
  'write',
  'written',
  'place',
  'answer',
  'code',
  'decisions',
  'walk',
  'changes',
  'field',
  'sub',
  'undo',
  'undo_sure',
];

/** Commands that are answered to their person alone, whatever comes of them. */
const PRIVATE_COMMANDS: readonly CommandName[] = [
  'game list',
  'game export',
  'link',
  'announce',
  'defense',
  'offense',
  'steal',
  'settings me',
  'settings server',
  'help',
];

/** Whether a command is answered to its person alone, whatever comes of it. */
export const isPrivateCommand = (name: CommandName): boolean => PRIVATE_COMMANDS.includes(name);
/** Whether the play-by-play tells what a command does. */
export const isToldCommand = (name: CommandName): boolean => TOLD_COMMANDS.includes(name);
/** Whether the play-by-play tells what a button or a menu does. */
export const isToldAction = (name: ActionName): boolean => TOLD_ACTIONS.includes(name);

/** What an answer is looked up in, to see whom it is for. */
export interface AudienceDeps {
  readonly feeds: Pick<ChannelFeeds, 'find' | 'gameOfChannel'>;
  readonly live: Pick<LiveGames, 'state'>;
}

/** Where somebody acts: a channel, of a server or not. */
export interface Spot {
  readonly channel_id: string;
  readonly in_server: boolean;
}

/** Whether a channel is the game's own thread. */
const isOwnThread = (feed: ChannelFeed | null): boolean =>
  (feed?.kind === 'home' || feed?.kind === 'lobby') && feed.parent_id !== null;

/**
 * Whether an answer about a game (the channel's own where none is named) is for its person alone: where the play-by-play tells it, so
 * that nothing is told twice, and, of a private game, everywhere in a server but in the game's own thread.
 */
export const isForOne = async (
  { feeds, live }: AudienceDeps,
  { channel_id, in_server }: Spot,
  gameId: string | undefined,
  told: boolean,
): Promise<boolean> => {
  // An option may name a game in any words: most likely the channel's.
  const game_id = gameId && isGameId(gameId) ? gameId : await feeds.gameOfChannel(channel_id);
  if (!game_id) return false;
  const feed = await feeds.find({ channel_id, game_id });
  if (told && feed !== null && feed.kind !== 'board') return true;
  if (!in_server || isOwnThread(feed)) return false;
  return (await unlessBroken(live.state(game_id)))?.setup.visibility === 'private';
};
