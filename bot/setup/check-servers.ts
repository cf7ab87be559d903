import { Events, type Client, type Guild } from 'discord.js';
import type { Log } from '@paper-dynasty/engine/service/ports';
import { guildProblem, inviteUrl } from './permissions.ts';

/** Says in words what is wrong in the servers that the bot is in, and in those that it joins or that change later. */
export const checkServers = (client: Client<true>, log: Log): void => {
  const check = (guild: Guild): void => {
    const problem = guildProblem(guild);
    if (problem) log.warn({ guild_id: guild.id }, problem);
  };
  const guilds = [...client.guilds.cache.values()];
  guilds.forEach(check);
  if (guilds.length === 0)
    log.warn({}, `The bot is in no server yet. Add it to yours: ${inviteUrl(client.application.id)}`);
  else log.info({ guilds: guilds.length }, 'the bot is in its servers');
  client.on(Events.GuildCreate, check);
  client.on(Events.GuildRoleUpdate, (before, after) => {
    if (before.permissions.bitfield !== after.permissions.bitfield) check(after.guild);
  });
};
