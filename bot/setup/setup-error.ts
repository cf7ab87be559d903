import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RESTJSONErrorCodes,
} from 'discord.js';

/** Something that whoever runs the bot has to mend, in words: what is wrong, and how it is put right. */
export class SetupError extends Error {}

const UNAUTHORIZED = 401;

const TOKEN =
  'Discord does not know DISCORD_TOKEN. In the developer portal, open your application, then Bot, press Reset Token, and set DISCORD_TOKEN to what it shows.';
const INTENTS =
  'Discord refuses the intents that the bot asks for. It needs no privileged one; in the developer portal, open your application, then Bot, and look whether it has been disabled.';
const SHARDS =
  'Discord refuses the shards of DISCORD_SHARDS: the bot is in too many servers for so few. Set DISCORD_SHARDS=auto, or more of them.';

const BY_CODE: Readonly<Partial<Record<string, string>>> = {
  [DiscordjsErrorCodes.TokenInvalid]: TOKEN,
  [DiscordjsErrorCodes.TokenMissing]: TOKEN,
};

const noAccess = (guildId: string): string =>
  `Discord does not let the bot register commands in the server ${guildId}. Look whether that is the server's id (DISCORD_GUILD_ID), whether the bot is in it, and whether it was invited with the scope applications.commands; if not, invite it again.`;

/** What an error of Discord's means for whoever runs the bot; an error that means nothing to him stays as it is. */
export const setupErrorOf = (error: unknown, guildId: string | null = null): unknown => {
  if (error instanceof DiscordjsError) return new SetupError(BY_CODE[error.code] ?? error.message);
  if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) return new SetupError(TOKEN);
  if (error instanceof HTTPError && error.status === UNAUTHORIZED) return new SetupError(TOKEN);
  const closed: readonly (number | string)[] = [
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.UnknownGuild,
  ];
  if (guildId && error instanceof DiscordAPIError && closed.includes(error.code))
    return new SetupError(noAccess(guildId));
  return error;
};

/** What it means that the gateway closed the connection for good; null where the client connects again by itself. */
export const setupErrorOfClose = (code: number): SetupError | null => {
  switch (code) {
    case 4004:
      return new SetupError(TOKEN);
    case 4010:
    case 4011:
      return new SetupError(SHARDS);
    case 4013:
    case 4014:
      return new SetupError(INTENTS);
    default:
      return null;
  }
};
