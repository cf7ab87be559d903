import { startBot } from '@paper-dynasty/bot/client';
import { createTestDatabase } from '../database.ts';
import { ANN, BEN } from '../db/games.ts';
import { startTestProcess, type TestProcessOptions } from '../process.ts';
import { startDiscordStandIn } from '../stand-ins/discord/index.ts';

/** A real bot in a local Discord where Ann and Ben of the demo are, on a database of its own. */
export const startTestBot = async (options: TestProcessOptions = {}) => {
  const database = await createTestDatabase();
  const process = startTestProcess(database.url, options);
  const discord = await startDiscordStandIn({
    users: [
      { name: 'ann', id: ANN },
      { name: 'ben', id: BEN },
    ],
  });
  const openBot = () =>
    startBot({
      services: process.services,
      channelFeeds: process.channelFeeds,
      log: process.log,
      config: {
        token: discord.token,
        guildId: discord.guild().id,
        apiUrl: discord.apiUrl,
        publicUrl: 'http://scorecard.test',
      },
    });
  let bot = await openBot();
  const channelId = discord.channel('games').id;
  return {
    database,
    process,
    discord,
    channelId,
    /** The answer of a command that a person uses in #games. */
    use: async (
      who: 'ann' | 'ben',
      name: string,
      options: Record<string, string | number | boolean> = {},
    ) => {
      const handle = discord.user(who).command({ channelId, name, options });
      return handle.reply(10_000);
    },
    restart: async () => {
      await bot.close();
      bot = await openBot();
    },
    close: async () => {
      await bot.close();
      await discord.close();
      await process.close();
      await database.drop();
    },
  };
};
/** A real bot in a local Discord. */
export type TestBot = Awaited<ReturnType<typeof startTestBot>>;
