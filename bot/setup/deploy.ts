import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { changesText, registerCommands } from './register-commands.ts';
import { inviteUrl } from './permissions.ts';
import { setupErrorOf } from './setup-error.ts';

/** How the command is used. */
export const DEPLOY_USAGE = `npm run bot:deploy                registers the commands in DISCORD_GUILD_ID, else everywhere
npm run bot:deploy -- SERVER_ID   in that server
npm run bot:deploy -- everywhere  everywhere, whatever DISCORD_GUILD_ID says`;

/** What a deployment works with. `apiUrl` null = Discord's own. */
export interface DeployOptions {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
}

const applicationSchema = z.object({ id: z.string(), name: z.string() });

/** The server that an argument names, null for everywhere; undefined where it names nothing. Without one it is `otherwise`. */
export const deployTarget = (
  argument: string | undefined,
  otherwise: string | null,
): string | null | undefined => {
  if (argument === undefined) return otherwise;
  if (argument === 'everywhere') return null;
  return /^\d{15,20}$/.test(argument) ? argument : undefined;
};

/** Registers the commands, and says what that changed and what comes next. */
export const deployCommands = async ({ token, apiUrl, guildId }: DeployOptions): Promise<string> => {
  const rest = new REST({ version: '10', ...(apiUrl ? { api: apiUrl } : {}) }).setToken(token);
  try {
    const { id, name } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const changes = await registerCommands(rest, id, guildId);
    const where = guildId ? `in the server ${guildId}` : 'everywhere';
    return [
      `${name}: commands ${where}.`,
      ...changesText(changes),
      `Add the bot to a server: ${inviteUrl(id)}`,
      '',
    ].join('\n');
  } catch (error) {
    throw setupErrorOf(error, guildId);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
};
