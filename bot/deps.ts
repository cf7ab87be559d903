import type { ChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import type { Leases } from '@paper-dynasty/db/stores/leases';
import type { StandingMessages } from '@paper-dynasty/db/stores/standing-messages';
import type { Settings } from '@paper-dynasty/db/stores/settings';
import type { Log } from '@paper-dynasty/engine/service/ports';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { ChannelApi } from './feed/ports.ts';
import type { Shards } from './setup/shards.ts';

/** The settings of the bot. `apiUrl` null = Discord's own. */
export interface BotConfig {
  readonly token: string;
  readonly guildId: string | null;
  readonly apiUrl: string | null;
  readonly publicUrl: string;
  /** The shards of this process; null = one that serves every server. */
  readonly shards: Shards | null;
  /** How long an answer may take, in milliseconds, before Discord is told that it comes; 700 where nothing is said. */
  readonly patience?: number;
}

/** What the commands work on; `channels` says which game a channel plays, `mayPostIn` whether the bot may post in one. */
export interface CommandDeps {
  readonly services: Services;
  readonly settings: Pick<Settings, 'guild' | 'saveGuild' | 'user' | 'saveUser'>;
  readonly mayPostIn: (channelId: string) => Promise<boolean>;
  readonly channels: Pick<
    ChannelFeeds,
    'follow' | 'unfollow' | 'gameOfChannel' | 'find' | 'feedsIn' | 'setInvitation'
  >;
  /** Private threads; null where there are none: in a terminal. */
  readonly rooms: Pick<ChannelApi, 'roomFrom' | 'openPrivateThread' | 'post' | 'refusalOf'> | null;
  readonly publicUrl: string;
  /** The ids of the commands in Discord, by their first words: what is said of one can be tapped. */
  readonly commandIds: ReadonlyMap<string, string>;
}

/** What the bot works on. */
export interface BotDeps {
  readonly services: Services;
  readonly channelFeeds: ChannelFeeds;
  readonly standing: StandingMessages;
  readonly leases: Leases;
  readonly settings: Settings;
  readonly config: BotConfig;
  readonly log: Log;
}
