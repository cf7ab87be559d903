import { PermissionFlagsBits, PermissionsBitField, type Guild } from 'discord.js';

/** What the bot does in a server, by the names that Discord's settings show. */
const NEEDED = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

/** What makes more of it: the scorebug is pinned, and private games are played in threads that only their people see. */
const WANTED = [PermissionFlagsBits.PinMessages, PermissionFlagsBits.CreatePrivateThreads];

const ALL_WANTED = [...Object.values(NEEDED), ...WANTED].reduce((all, permission) => all | permission, 0n);

/** The address at which somebody adds the bot to a server, with all that it needs and wants. */
export const inviteUrl = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${ALL_WANTED}`;

/** The names of the permissions that are lacking. */
export const missingPermissions = (has: Readonly<PermissionsBitField>): readonly string[] =>
  Object.entries(NEEDED)
    .filter(([, permission]) => !has.has(permission))
    .map(([name]) => name);

/** What a server does not let the bot do, and how that is mended; null when all is well. */
export const guildProblem = (guild: Guild): string | null => {
  const missing = guild.members.me ? missingPermissions(guild.members.me.permissions) : [];
  if (missing.length === 0) return null;
  return `In the server “${guild.name}” the bot lacks: ${missing.join(', ')}. Somebody who manages the server allows them under Server Settings, Roles, or invites the bot again: ${inviteUrl(guild.client.application.id)}`;
};
