import type { ChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import type { Leases } from '@paper-dynasty/db/stores/leases';
import type { Settings } from '@paper-dynasty/db/stores/settings';
import type { Log } from '@paper-dynasty/engine/service/ports';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { Row } from '../invocation.ts';

/** A picture with what it shows in words. */
export interface Picture {
  readonly name: string;
  readonly data: Uint8Array;
  readonly words: string;
}

/** What a message shows. */
export interface Shown {
  readonly content: string;
  readonly rows: readonly Row[];
  readonly picture?: Picture;
}

/** A message of the play-by-play. The same nonce is posted once within minutes, however often it is tried. */
export interface FeedMessage extends Shown {
  readonly channel_id: string;
  readonly nonce: string;
  readonly mention: readonly string[];
}

/** A message that the bot has posted in a channel by itself, not in answer to anybody. */
export interface PostedMessage {
  readonly id: string;
  readonly content: string;
  readonly files: readonly string[];
}

/** Why a thread was refused: the server has too many, the bot lacks a permission, or what Discord says. */
export type ThreadRefusal =
  { readonly why: 'full' | 'forbidden' } | { readonly why: 'other'; readonly text: string };

/** What the bot must be allowed for a private thread. */
export type RoomPermission = 'ViewChannel' | 'CreatePrivateThreads' | 'SendMessagesInThreads';

/** A channel under which private threads are opened, with the permissions that the bot lacks for it. */
export interface PrivateRoom {
  readonly channel_id: string;
  readonly missing: readonly RoomPermission[];
}

/** What the play-by-play does in Discord. Whatever resolves has been done there. */
export interface ChannelApi {
  /** Posts a message; answers its id. */
  post(message: FeedMessage, signal?: AbortSignal): Promise<string>;
  /** Changes a message in place; an archived thread is opened for it. */
  edit(channelId: string, messageId: string, shown: Shown): Promise<void>;
  /** The bot's messages of a channel after a message, oldest first; of the last hundred without one. */
  messagesAfter(channelId: string, messageId: string | null): Promise<readonly PostedMessage[]>;
  /** Whether the bot may post in a channel. */
  mayPostIn(channelId: string): Promise<boolean>;
  /** Whether threads can be opened in a channel: never in a thread or a direct message, and not where the bot lacks a permission. */
  threadsIn(channelId: string): Promise<'possible' | 'forbidden' | 'never'>;
  /** The channel that a private thread opened from a channel hangs under, with what the bot lacks there; null where there can be none. */
  roomFrom(channelId: string): Promise<PrivateRoom | null>;
  /** The thread of a message, opened unless it is there; without a message a thread of its own. */
  openThread(channelId: string, messageId: string | null, name: string): Promise<string>;
  /** A thread that only these people see, under a channel. */
  openPrivateThread(channelId: string, name: string, people: readonly string[]): Promise<string>;
  archive(threadId: string): Promise<void>;
  /** Gives a thread another name. */
  rename(threadId: string, name: string): Promise<void>;
  /** Takes a message's buttons away. */
  clearRows(channelId: string, messageId: string): Promise<void>;
  /** Deletes a message of the bot's. */
  remove(channelId: string, messageId: string): Promise<void>;
  /** Pins a message, or takes its pin away, where the bot may. */
  pin(channelId: string, messageId: string, pinned: boolean): Promise<void>;
  /** The server that a channel is in; null for a direct message. */
  guildOf(channelId: string): Promise<string | null>;
  /** A direct message. */
  tell(userId: string, content: string): Promise<void>;
  /** Whether an error says that a channel takes no message: it is gone, locked, or closed to the bot. */
  isClosed(error: unknown): boolean;
  /** Whether an error says that a channel is gone for good. */
  isMissing(error: unknown): boolean;
  /** Whether an error says that a thread is locked. */
  isLocked(error: unknown): boolean;
  /** Why Discord refused something for good, or null where the error says nothing of the kind. */
  refusalOf(error: unknown): ThreadRefusal | null;
  /** Whether an error says that a message is too old to be edited again. */
  isWornOut(error: unknown): boolean;
  /** Whether an error says that a message is gone. */
  isGone(error: unknown): boolean;
  /** Whether an error says that a message is not taken as it is, however often it is tried. */
  isUnfit(error: unknown): boolean;
}

/** What the play-by-play works on. */
export interface FeedDeps {
  readonly services: Services;
  readonly channelFeeds: ChannelFeeds;
  readonly leases: Leases;
  readonly settings: Settings;
  readonly log: Log;
  readonly api: ChannelApi;
  readonly publicUrl: string;
}
