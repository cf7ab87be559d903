import type { ChannelFeeds } from '@paper-dynasty/db/channel-feeds';
import type { Log } from '@paper-dynasty/engine/service/ports';
import type { Services } from '@paper-dynasty/engine/service/services';

/** The settings of the bot. `apiUrl` null = Discord's own. */
export interface BotConfig {
  readonly token: string;
  readonly guildId: string | null;
  readonly apiUrl: string | null;
  readonly publicUrl: string;
}

/** What the commands work on; `channels` says which game a channel plays. */
export interface CommandDeps {
  readonly services: Services;
  readonly channels: Pick<ChannelFeeds, 'follow' | 'gameOfChannel'>;
  readonly publicUrl: string;
}

/** What the bot works on. */
export interface BotDeps {
  readonly services: Services;
  readonly channelFeeds: ChannelFeeds;
  readonly config: BotConfig;
  readonly log: Log;
}
