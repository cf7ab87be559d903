import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { Log } from '@paper-dynasty/engine/service/ports';
import type { BotDeps, CommandDeps } from './deps.ts';
import { createAnswerer } from './discord/adapter.ts';
import { createChannelApi } from './discord/channel-api.ts';
import { makeRequest } from './discord/errors.ts';
import { createPoster } from './feed/poster.ts';
import { createStandings } from './feed/standing.ts';
import { checkServers } from './setup/check-servers.ts';
import { readCommandIds, registerCommands } from './setup/register-commands.ts';
import { SetupError, setupErrorOf, setupErrorOfClose } from './setup/setup-error.ts';
import { shardOptions } from './setup/shards.ts';

/** A bot in Discord. */
export interface Bot {
  close(): Promise<void>;
}

const READY_MILLISECONDS = 30_000;

/** The client once Discord has taken it in; rejects with what is to be mended where it does not. */
const ready = (client: Client): Promise<Client<true>> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new SetupError('Discord did not answer in time: look whether this machine reaches it.')),
      READY_MILLISECONDS,
    );
    client.on(Events.ShardDisconnect, ({ code }) => {
      const problem = setupErrorOfClose(code);
      if (problem) reject(problem);
    });
    client.once(Events.ClientReady, (ready) => {
      clearTimeout(timer);
      resolve(ready);
    });
  });

const login = async (client: Client, token: string): Promise<Client<true>> => {
  const opened = ready(client);
  opened.catch(() => undefined);
  try {
    await client.login(token);
    return await opened;
  } catch (error) {
    await client.destroy();
    throw setupErrorOf(error);
  }
};

const register = async (client: Client<true>, guildId: string | null, log: Log): Promise<void> => {
  try {
    const changes = await registerCommands(client.rest, client.application.id, guildId);
    log.info({ ...changes, unchanged: changes.unchanged.length }, 'the commands are registered');
  } catch (error) {
    throw setupErrorOf(error, guildId);
  }
};

/** Starts the bot: registers the commands, answers interactions, and posts the play-by-play. */
export const startBot = async (deps: BotDeps): Promise<Bot> => {
  const { services, channelFeeds, standing, settings, leases, config, log } = deps;
  const client: Client<true> = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...shardOptions(config.shards),
    rest: { makeRequest, ...(config.apiUrl ? { api: config.apiUrl } : {}) },
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord failed'));

  const api = createChannelApi(client);
  const { publicUrl } = config;
  const commandIds = new Map<string, string>();
  const feedDeps = { services, channelFeeds, settings, leases, log, api, publicUrl };
  const poster = createPoster(feedDeps);
  const commands: CommandDeps = {
    services,
    settings,
    mayPostIn: api.mayPostIn,
    rooms: api,
    publicUrl,
    commandIds,
    channels: {
      gameOfChannel: channelFeeds.gameOfChannel,
      find: channelFeeds.find,
      feedsIn: channelFeeds.feedsIn,
      unfollow: channelFeeds.unfollow,
      setInvitation: async (key, messageId) => {
        await channelFeeds.setInvitation(key, messageId);
        poster.follow(key.game_id);
      },
      follow: async (feed, fromSeq) => {
        await channelFeeds.follow(feed, fromSeq);
        poster.follow(feed.game_id);
      },
    },
  };
  const { patience } = config;
  const answererDeps = { commands, feeds: channelFeeds, api, log };
  client.on(
    Events.InteractionCreate,
    createAnswerer(patience === undefined ? answererDeps : { ...answererDeps, patience }),
  );

  await login(client, config.token);
  await register(client, config.guildId, log);
  for (const [name, id] of await readCommandIds(client.rest, client.application.id, config.guildId))
    commandIds.set(name, id);
  checkServers(client, log);
  const standings = createStandings({ ...feedDeps, standing });
  const retry = (channelId: string): void => {
    poster.retry(channelId);
    standings.retry(channelId);
  };
  client.on(Events.ChannelUpdate, (_before, { id }) => retry(id));
  client.on(Events.ThreadUpdate, (_before, { id }) => retry(id));
  client.on(Events.GuildRoleUpdate, (_before, { guild }) => {
    for (const id of guild.channels.cache.keys()) retry(id);
  });
  await poster.resume();
  return {
    close: async () => {
      await Promise.all([poster.close(), standings.close()]);
      await client.destroy();
    },
  };
};
