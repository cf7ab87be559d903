import { deployCommands, DEPLOY_USAGE, deployTarget } from '@paper-dynasty/bot/setup/deploy';
import { SetupError } from '@paper-dynasty/bot/setup/setup-error';
import { readEnvironment } from './start/config.ts';
import { ConfigurationError } from './start/roles.ts';

/** Registers the slash commands with Discord and says what that changed. */
const main = async (): Promise<string> => {
  const env = readEnvironment(process.env);
  const guildId = deployTarget(process.argv[2], env.DISCORD_GUILD_ID ?? null);
  if (guildId === undefined) throw new ConfigurationError(DEPLOY_USAGE);
  if (!env.DISCORD_TOKEN)
    throw new ConfigurationError('Registering commands needs DISCORD_TOKEN; see the README.');
  return deployCommands({ token: env.DISCORD_TOKEN, apiUrl: env.DISCORD_API_URL ?? null, guildId });
};

main().then(
  (text) => process.stdout.write(text),
  (error: unknown) => {
    const known = error instanceof ConfigurationError || error instanceof SetupError;
    const text =
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  },
);
