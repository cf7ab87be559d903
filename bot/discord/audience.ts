import type { ChannelFeed, ChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import type { LiveGames } from '@paper-dynasty/engine/service/live-games';
import { gameMeant } from '../commands/context.ts';
import type { CommandName } from '../commands/index.ts';
import type { ActionName, ComponentAction } from '../components/custom-id.ts';
import type { CommandDeps } from '../deps.ts';
import { COMMAND_LIST } from '../interactions/commands.ts';
import type { Invocation } from '../invocation.ts';

/**
 * Whom an answer is for: its person alone; its person alone where the play-by-play tells what came of it; its person alone where the
 * game is played; or everybody in the channel.
 */
type Audience = 'private' | 'told' | 'at_home' | 'open';

const COMMAND_AUDIENCES: Readonly<Record<CommandName, Audience>> = {
  'game start': 'open',
  'game accept': 'open',
  'game decline': 'open',
  'game list': 'private',
  'game show': 'open',
  'game pause': 'told',
  'game resume': 'told',
  'game wait': 'open',
  'game act': 'private',
  'game watch': 'private',
  'game abandon': 'told',
  'game agree': 'told',
  'game disagree': 'told',
  'game withdraw': 'told',
  'game export': 'private',
  'game next': 'open',
  schedule: 'open',
  'league status': 'open',
  'league admins': 'private',
  'league setup': 'private',
  'league import': 'private',
  'league refresh': 'private',
  'league submissions': 'private',
  'league audit': 'private',
  'league settings': 'private',
  'league announce': 'private',
  'lineup auto': 'open',
  'lineup set': 'open',
  'lineup show': 'open',
  undo: 'told',
  correct: 'told',
  ruling: 'told',
  roll: 'told',
  outcome: 'told',
  resolve: 'told',
  decide: 'told',
  defense: 'private',
  offense: 'private',
  steal: 'private',
  walk: 'told',
  'sub hitter': 'told',
  'sub runner': 'told',
  'sub fielder': 'told',
  'sub pitcher': 'told',
  scorebug: 'open',
  catchup: 'private',
  plays: 'open',
  boxscore: 'open',
  weather: 'open',
  link: 'private',
  follow: 'at_home',
  unfollow: 'at_home',
  verify: 'open',
  announce: 'private',
  standings: 'open',
  results: 'open',
  stats: 'open',
  team: 'open',
  roster: 'open',
  player: 'open',
  card: 'open',
  'injury list': 'open',
  'injury set': 'private',
  'injury clear': 'private',
  leaders: 'open',
  charts: 'open',
  'settings me': 'private',
  'settings data': 'private',
  'settings forget': 'private',
  'settings server': 'private',
  help: 'private',
  ab: 'open',
  d20: 'open',
  dice: 'open',
  jump: 'open',
  fielding: 'open',
  scout: 'open',
};

/** Buttons and menus whose result the play-by-play tells. */
const TOLD_ACTIONS: readonly ActionName[] = [
  'roll',
  'resolve',
  'resume',
  'agree',
  'turn_down',
  'withdraw',
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
  'changes_more',
  'field',
  'field_more',
  'sub',
  'undo',
  'undo_sure',
];

/** Whom a button's or a menu's answer is for. */
export const audienceOfAction = (name: ActionName): Audience =>
  TOLD_ACTIONS.includes(name) ? 'told' : 'open';

/** Buttons that begin a game: what comes of them is an invitation, a message of its own. */
const INVITING_ACTIONS: readonly ActionName[] = ['rematch', 'next_game'];

/** Whether what comes of a button or a menu is an invitation to somebody else. */
export const invites = ({ action }: ComponentAction): boolean => INVITING_ACTIONS.includes(action);

/** What an answer is looked up in, to see whom it is for. */
export interface AudienceDeps {
  readonly feeds: Pick<ChannelFeeds, 'find'>;
  readonly live: Pick<LiveGames, 'state'>;
}

/** Where somebody acts: a channel, of a server or not. */
export interface Spot {
  readonly channel_id: string;
  readonly in_server: boolean;
}

const isOwn = (feed: ChannelFeed | null): boolean => feed?.kind === 'home' || feed?.kind === 'lobby';

/** Whether somebody is answered alone about a game in a channel that has a feed of it, or none. */
const ALONE: Readonly<Record<Audience, (feed: ChannelFeed | null) => boolean>> = {
  private: () => true,
  told: (feed) => feed !== null,
  at_home: isOwn,
  open: () => false,
};

/**
 * Whether an answer about a game (null: about none) is for its person alone: by its audience, so that nothing is told twice, and, of a
 * private game, everywhere in a server but in the game's own thread.
 */
export const isForOne = async (
  { feeds, live }: AudienceDeps,
  { channel_id, in_server }: Spot,
  game_id: string | null,
  audience: Audience,
): Promise<boolean> => {
  if (game_id === null) return ALONE[audience](null);
  const feed = await feeds.find({ channel_id, game_id });
  if (ALONE[audience](feed)) return true;
  if (!in_server || (isOwn(feed) && feed?.parent_id !== null)) return false;
  // One that is not there, or is damaged, is told of as a private one is.
  return (await unlessBroken(live.state(game_id)))?.setup.visibility !== 'public';
};

/** The commands that take a game, and ask which where they are for none. */
const TAKE_A_GAME: ReadonlySet<string> = new Set(
  COMMAND_LIST.filter(({ options }) => options.some(({ name }) => name === 'game')).map(({ name }) => name),
);

const asksForGame = (name: CommandName, { option }: Invocation): boolean =>
  TAKE_A_GAME.has(name) && (name !== 'unfollow' || option('game') !== undefined);

/** Whether a command is answered by something that only its person can use, or is to see. */
const isOnesOwn = (name: CommandName, { option }: Invocation, { in_server }: Spot): boolean =>
  (name === 'game start' && in_server && option('visibility') === 'private') ||
  (name === 'lineup set' && option('order') === undefined && option('pitcher') === undefined);

/** Whether a command's answer is for its person alone, as far as that is known before it is carried out: a mistake is always answered so. */
export const isCommandForOne = async (
  deps: AudienceDeps & { readonly commands: CommandDeps },
  invocation: Invocation,
  name: CommandName,
  spot: Spot,
): Promise<boolean> => {
  const audience = COMMAND_AUDIENCES[name];
  if (audience === 'private' || isOnesOwn(name, invocation, spot)) return true;
  const game_id = await gameMeant(deps.commands, invocation);
  if (game_id === null && asksForGame(name, invocation)) return true;
  return isForOne(deps, spot, game_id, audience);
};
