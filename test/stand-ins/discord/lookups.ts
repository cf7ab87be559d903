import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { DiscordError, forbidden, unknown } from './errors.ts';
import type { Channel, Guild, MessageRecord, User } from './world.ts';

const P = PermissionFlagsBits;

/** The channel a path names, if the bot can see it; 10003, 50001. */
export function channelOf(core: Core, id: string | undefined): Channel {
  const channel = core.world.channels.get(id ?? '');
  if (!channel || channel.deleted) throw unknown('Channel', 10003);
  requirePermission(core, channel, P.ViewChannel);
  return channel;
}

/** The channel a path names, to post in: the permission, no locked thread, open direct messages (50007); an archived thread opens again. */
export function channelToPostIn(core: Core, id: string | undefined, files = 0): Channel {
  const channel = channelOf(core, id);
  if (core.world.users.get(channel.recipientId ?? '')?.closedDms)
    throw new DiscordError(403, 50007, 'Cannot send messages to this user');
  requirePermission(core, channel, channel.thread ? P.SendMessagesInThreads : P.SendMessages);
  if (files > 0) requirePermission(core, channel, P.AttachFiles);
  if (channel.thread?.archived && channel.thread.locked)
    throw new DiscordError(400, 50083, 'Tried to perform an operation on an archived thread');
  if (channel.thread) channel.thread.archived = false;
  return channel;
}

/** 403 unless the bot has the permission in the channel. */
export function requirePermission(core: Core, channel: Channel, permission: bigint): void {
  if ((core.world.permissionsIn(channel, core.world.bot.id) & permission) !== 0n) return;
  throw forbidden(permission === P.ViewChannel ? 50001 : 50013);
}

/** A message of a channel that everybody sees; 10008. */
export function messageOf(channel: Channel, id: string | undefined): MessageRecord {
  const record = channel.messages.find(({ message, deleted }) => message.id === id && !deleted);
  if (!record) throw unknown('Message', 10008);
  return record;
}

/** The guild a path names, if the bot is in it; 10004. */
export function guildOf(core: Core, id: string | undefined): Guild {
  const guild = core.world.guilds.get(id ?? '');
  if (!guild) throw unknown('Guild', 10004);
  return guild;
}

/** The user a path names; 10013. */
export function userOf(core: Core, id: string | undefined): User {
  const user = core.world.users.get(id ?? '');
  if (!user) throw unknown('User', 10013);
  return user;
}
