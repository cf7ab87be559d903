import type { ChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import { isGameId } from '@paper-dynasty/engine/service/live-games';
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

/** Whether the play-by-play tells what a command does. */
export const isToldCommand = (name: CommandName): boolean => TOLD_COMMANDS.includes(name);
/** Whether the play-by-play tells what a button or a menu does. */
export const isToldAction = (name: ActionName): boolean => TOLD_ACTIONS.includes(name);

/** Whether a channel gets the play-by-play of a game (its own where none is named): an answer there is for its person alone, lest a play be told twice. */
export const isToldIn = async (
  feeds: Pick<ChannelFeeds, 'find' | 'gameOfChannel'>,
  channel_id: string,
  gameId: string | undefined,
): Promise<boolean> => {
  // An option may name a game in any words: most likely the channel's.
  const game_id = gameId && isGameId(gameId) ? gameId : await feeds.gameOfChannel(channel_id);
  if (!game_id) return false;
  const feed = await feeds.find({ channel_id, game_id });
  return feed !== null && feed.kind !== 'board';
};
