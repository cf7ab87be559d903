import { startBot } from '@paper-dynasty/bot/client';
import type { Running } from './running.ts';

/** Brings the bot into Discord. */
export const openBot = async (
  { env, log, composed, closing }: Running,
  publicUrl: string,
  token: string,
): Promise<void> => {
  const bot = await startBot({
    services: composed.services,
    channelFeeds: composed.channelFeeds,
    standing: composed.standing,
    leases: composed.leases,
    settings: composed.settings,
    log,
    config: {
      token,
      guildId: env.DISCORD_GUILD_ID ?? null,
      apiUrl: env.DISCORD_API_URL ?? null,
      publicUrl,
      shards: env.DISCORD_SHARDS ?? null,
    },
  });
  closing.push(() => bot.close());
};
