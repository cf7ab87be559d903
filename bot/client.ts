import { Client, DiscordAPIError, Events, GatewayIntentBits, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { BotDeps, CommandDeps } from './deps.ts';
import { createAnswerer } from './discord/adapter.ts';
import { createPoster, type FeedMessage } from './feed/poster.ts';
import { COMMAND_PAYLOADS } from './interactions/commands.ts';

/** A bot in Discord. */
export interface Bot {
  close(): Promise<void>;
}

/** Answers of Discord after which a channel will never take a message. */
const HOPELESS: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
];

const READY_MILLISECONDS = 30_000;

const register = async (client: Client<true>, guildId: string | null): Promise<void> => {
  const { id } = client.application;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  await client.rest.put(route, { body: COMMAND_PAYLOADS });
};

const ready = (client: Client): Promise<Client<true>> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('Discord did not answer in time; is DISCORD_TOKEN right?')),
      READY_MILLISECONDS,
    );
    client.once(Events.ClientReady, (ready) => {
      clearTimeout(timer);
      resolve(ready);
    });
  });

/** Starts the bot: registers the commands, answers interactions, and posts the play-by-play. */
export const startBot = async ({ services, channelFeeds, config, log }: BotDeps): Promise<Bot> => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...(config.apiUrl ? { rest: { api: config.apiUrl } } : {}),
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord failed'));

  const post = async ({ channel_id, content, nonce, mention }: FeedMessage): Promise<void> => {
    await client.rest.post(Routes.channelMessages(channel_id), {
      body: { content, nonce, enforce_nonce: true, allowed_mentions: { users: mention } },
    });
  };
  const poster = createPoster({
    services,
    channelFeeds,
    log,
    post,
    isHopeless: (error) => error instanceof DiscordAPIError && HOPELESS.includes(error.code),
  });
  const commands: CommandDeps = {
    services,
    publicUrl: config.publicUrl,
    channels: {
      gameOfChannel: channelFeeds.gameOfChannel,
      follow: async (feed, fromSeq) => {
        await channelFeeds.follow(feed, fromSeq);
        poster.follow(feed.game_id);
      },
    },
  };
  client.on(Events.InteractionCreate, createAnswerer(commands, log));

  const opened = ready(client);
  opened.catch(() => undefined);
  await client.login(config.token);
  await register(await opened, config.guildId);
  await poster.resume();
  return {
    close: async () => {
      await poster.close();
      await client.destroy();
    },
  };
};
