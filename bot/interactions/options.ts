import {
  ApplicationCommandOptionType as Option,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import {
  choicesText,
  commandText,
  optionText,
  type ChoiceKey,
  type CommandKey,
  type OptionKey,
} from '../words/localize.ts';

/** Where a command can be used: servers and direct messages with the bot. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** A command with its options, or with its subcommands. */
export const command = <O extends object>(key: CommandKey, options: readonly O[] = []) => ({
  ...commandText(key),
  ...everywhere,
  options: [...options],
});

/** A subcommand with its options. */
export const sub = <O extends object>(key: CommandKey, options: readonly O[] = []) => ({
  type: Option.Subcommand as const,
  ...commandText(key),
  options: [...options],
});

/** A text that the bot suggests values for. */
export const suggested = (key: OptionKey, required = false) => ({
  type: Option.String as const,
  ...optionText(key),
  required,
  autocomplete: true as const,
});

/** A text that people write themselves. */
export const written = (key: OptionKey, max_length = 200, required = false) => ({
  type: Option.String as const,
  ...optionText(key),
  required,
  max_length,
});

/** One of a few values with their names. */
export const oneOf = (key: OptionKey, choices: ChoiceKey, required = false) => ({
  type: Option.String as const,
  ...optionText(key),
  required,
  choices: choicesText(choices),
});

/** Yes or no. */
export const yesOrNo = (key: OptionKey) => ({ type: Option.Boolean as const, ...optionText(key) });

/** A person. */
export const person = (key: OptionKey) => ({ type: Option.User as const, ...optionText(key) });

/** A file. */
export const attachment = (key: OptionKey, required = false) => ({
  type: Option.Attachment as const,
  ...optionText(key),
  required,
});

/** A channel that messages can be posted in. */
export const textChannel = (key: OptionKey) => ({
  type: Option.Channel as const,
  ...optionText(key),
  channel_types: [ChannelType.GuildText as const, ChannelType.GuildAnnouncement as const],
});

/** A whole number. */
export const wholeNumber = (
  key: OptionKey,
  range: { readonly min_value?: number; readonly max_value?: number } = { min_value: 1 },
) => ({ type: Option.Integer as const, ...optionText(key), ...range });

/** A whole number that must be given. */
export const neededNumber = (
  key: OptionKey,
  range: { readonly min_value: number; readonly max_value: number },
) => ({ ...wholeNumber(key, range), required: true });

/** The game that a command is for. */
export const game = { ...suggested('game'), max_length: 60 };

/** The league that a command is for. */
export const league = { ...suggested('league'), max_length: 20 };

/** A side, where somebody manages both. */
export const side = oneOf('side', 'side');
