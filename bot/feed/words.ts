import { createHash } from 'node:crypto';
import type { ChannelFeed, FeedKey } from '@paper-dynasty/db/stores/channel-feeds';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { teamName } from '../render/words.ts';
import { words } from '../words/index.ts';
import type { PostedMessage } from './ports.ts';

/** The nonce of a channel's message for an event, or for something else of the game: at most 25 characters. */
export const makeNonce = (channelId: string, gameId: string, what: number | string): string =>
  `${createHash('sha256').update(`${channelId}|${gameId}`).digest('hex').slice(0, 16)}-${what}`;

const DISCORD_EPOCH = 1_420_070_400_000;

/** When a message was posted by its id, in milliseconds since 1970. */
export const postedAt = (messageId: string): number => Number(BigInt(messageId) >> 22n) + DISCORD_EPOCH;

/** The key of a feed, as work on it is named. */
export const makeFeedKey = ({ channel_id, game_id }: FeedKey): string => `${channel_id}|${game_id}`;

/** The feed that a key names. */
export const parseFeedKey = (key: string): FeedKey => {
  const [channel_id = '', game_id = ''] = key.split('|');
  return { channel_id, game_id };
};

/** The lease under which a channel is posted to. */
export const leaseOf = ({ channel_id }: FeedKey): string => `feed:${channel_id}`;

/** Whether a posted message is the one that says this: whom it calls besides may differ from one try to the next. */
export const says = (content: string) => {
  const wanted = content.trim();
  return (message: PostedMessage): boolean =>
    message.content === wanted || message.content.startsWith(`${wanted}\n<@`);
};

/** The game's name in the language spoken here: "Saltmarsh Herons at Gaslight Lamplighters". */
export const gameName = (state: GameState): string =>
  words().GAME_WORDS.at(teamName(state, 'away'), teamName(state, 'home'));

/** The name of the game's thread, which knows no markup. */
export const threadName = (state: GameState): string => gameName(state).replaceAll('\\', '');

/** The half-inning in which a game is, as feeds remember it: "top3". */
export const halfOf = ({ situation }: GameState): string => `${situation.half}${situation.inning}`;

/** Which of a game's channels calls its people, so that they are called once: where it is played, else the first that gets every play at once. */
export const callingChannel = (feeds: readonly ChannelFeed[]): string | null => {
  const own = feeds.find(({ kind }) => kind === 'home' || kind === 'lobby');
  const other = feeds.find(
    (feed) => feed.kind === 'follow' && feed.verbosity === 'every_play' && feed.delay_seconds === 0,
  );
  return (own ?? other)?.channel_id ?? null;
};
