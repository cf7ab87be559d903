import { setTimeout as sleep } from 'node:timers/promises';
import {
  MessageFlags,
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { ChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import { isGameId } from '@paper-dynasty/engine/service/live-state';
import type { Log } from '@paper-dynasty/engine/service/ports';
import { isCommandName } from '../commands/index.ts';
import { parseCustomId, type ComponentAction } from '../components/custom-id.ts';
import { FORM_FIELDS, writeForm } from '../components/forms.ts';
import { handleComponent } from '../components/handle.ts';
import { runCommand as runNamed } from '../components/which-game.ts';
import type { CommandDeps } from '../deps.ts';
import type { ChannelApi } from '../feed/ports.ts';
import { suggest } from '../interactions/autocomplete.ts';
import { no, Refused, refusedBy, type Invocation, type Reply } from '../invocation.ts';
import { refusalText } from '../render/refusal-text.ts';
import { languageOf, speaking, words } from '../words/index.ts';
import { readAttachment } from './read-attachment.ts';
import { audienceOfAction, invites, isCommandForOne, isForOne, type Spot } from './audience.ts';
import { acknowledge, deliver, isExpired, type Place, type Repliable } from './deliver.ts';

/** Discord wants an acknowledgement within three seconds; after this many milliseconds one is sent ahead of the answer. */
const PATIENCE_MILLISECONDS = 700;
/** For so many milliseconds more it is found out whom the answer is for; where that takes longer, it is acknowledged privately. */
const DOUBT_MILLISECONDS = 1000;

/** What the answerer works on. */
export interface AnswererDeps {
  readonly commands: CommandDeps;
  readonly feeds: Pick<ChannelFeeds, 'find' | 'gameOfChannel'>;
  readonly api: Pick<ChannelApi, 'post' | 'tell' | 'isClosed' | 'isUnfit'>;
  readonly log: Log;
  /** How long an answer may take, in milliseconds, before it is acknowledged ahead; 0 = every one is. */
  readonly patience?: number;
}

const invocationOf = (interaction: Interaction, option: Invocation['option']): Invocation => ({
  user: {
    id: interaction.user.id,
    name: interaction.user.displayName,
    avatar_url: interaction.user.avatarURL(),
  },
  channel_id: interaction.channelId ?? `dm-${interaction.user.id}`,
  guild:
    interaction.guildId === null
      ? null
      : {
          id: interaction.guildId,
          manages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
          manages_channel: interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false,
        },
  key: `discord:${interaction.id}`,
  surface: 'discord',
  option,
});

const optionOf =
  (interaction: ChatInputCommandInteraction | AutocompleteInteraction): Invocation['option'] =>
  (name) => {
    const found = interaction.options.get(name);
    if (found?.user?.bot) return no('user_not_found', words().PROBLEM_WORDS.isBot(found.user.username));
    return found?.value === undefined || found.value === '' ? undefined : String(found.value);
  };

const fileOf =
  ({ options }: ChatInputCommandInteraction): NonNullable<Invocation['file']> =>
  async (name, most) => {
    const given = options.get(name)?.attachment;
    return given ? readAttachment(given, most) : null;
  };

/** Every option that a command was given. */
const optionsOf = ({ options }: ChatInputCommandInteraction): Readonly<Record<string, string>> => {
  const given = options.data.flatMap((option) => option.options ?? [option]);
  return Object.fromEntries(
    given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])),
  );
};

const fieldOf =
  ({ fields }: ModalSubmitInteraction): Invocation['option'] =>
  (name) =>
    FORM_FIELDS.some((field) => field === name)
      ? fields.getTextInputValue(name).trim() || undefined
      : undefined;

const fullName = (interaction: ChatInputCommandInteraction | AutocompleteInteraction): string =>
  [interaction.commandName, interaction.options.getSubcommand(false)].filter(Boolean).join(' ');

type Component = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

const runCommand = async (deps: CommandDeps, interaction: ChatInputCommandInteraction): Promise<Reply> => {
  const name = fullName(interaction);
  if (!isCommandName(name)) return no('bad_input', words().PROBLEM_WORDS.noCommand(name));
  const invocation = { ...invocationOf(interaction, optionOf(interaction)), file: fileOf(interaction) };
  return runNamed(deps, invocation, name, optionsOf(interaction));
};

const runComponent = async (deps: CommandDeps, interaction: Component): Promise<Reply> => {
  const component = parseCustomId(interaction.customId);
  if (!component) return no('bad_input', words().PROBLEM_WORDS.oldButton);
  const option = interaction.isModalSubmit() ? fieldOf(interaction) : () => undefined;
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  return handleComponent(deps, invocationOf(interaction, option), component, values);
};

const spotOf = ({ channelId, guildId }: Repliable): Spot => ({
  channel_id: channelId ?? '',
  in_server: guildId !== null,
});

/** Whether a press is answered to its person alone: on a message of the play-by-play, or where the play-by-play tells what comes of it; an invitation is for whoever is invited, too. */
const isQuietPress = async (
  deps: AnswererDeps,
  interaction: Component,
  component: ComponentAction | null,
): Promise<boolean> => {
  const { message } = interaction;
  if (!component || !invites(component)) {
    if (message?.flags.has(MessageFlags.Ephemeral)) return interaction.isModalSubmit();
    if (message && message.interactionMetadata === null) return true;
  }
  if (!component) return false;
  const { feeds, commands } = deps;
  const { action, game_id } = component;
  const about = isGameId(game_id) ? game_id : null;
  return isForOne(
    { feeds, live: commands.services.live },
    spotOf(interaction),
    about,
    audienceOfAction(action),
  );
};

const isQuiet = async (deps: AnswererDeps, interaction: Repliable): Promise<boolean> => {
  if (!interaction.isChatInputCommand())
    return isQuietPress(deps, interaction, parseCustomId(interaction.customId));
  const name = fullName(interaction);
  if (!isCommandName(name)) return true;
  const { feeds, commands } = deps;
  const invocation = invocationOf(interaction, (option) => optionsOf(interaction)[option]);
  const looked = { feeds, live: commands.services.live, commands };
  return isCommandForOne(looked, invocation, name, spotOf(interaction));
};

const worded = (log: Log, error: unknown): Reply => {
  if (!(error instanceof Refused)) log.error({ err: error }, 'a command failed');
  const refused = refusedBy(error);
  if (refused) return { content: refusalText(refused), ephemeral: true };
  return { content: words().PROBLEM_WORDS.broken, ephemeral: true };
};

const placeOf = (interaction: Repliable, quiet: boolean): Place => {
  if (quiet) return 'private';
  if (!interaction.isChatInputCommand()) {
    const component = parseCustomId(interaction.customId);
    if (component && invites(component)) return 'open';
  }
  return interaction.isChatInputCommand() || interaction.isModalSubmit() ? 'open' : 'in_place';
};

/** The answer to an interaction that cannot be answered any more: as a message of its own, in the channel or, where that is closed to the bot, to its person. */
const answerLate = async (
  { api }: AnswererDeps,
  interaction: Repliable,
  reply: Reply,
  place: Place,
): Promise<void> => {
  const { id, user, channelId } = interaction;
  const { LIVE_WORDS } = words();
  const said = reply.files ? LIVE_WORDS.tooLate : reply.content;
  if (place === 'private' || channelId === null) return api.tell(user.id, said);
  const content = LIVE_WORDS.mentioned(user.id, said);
  const mention = [user.id, ...(reply.mention ?? [])];
  try {
    await api.post({ channel_id: channelId, content, nonce: id, mention, rows: reply.rows ?? [] });
  } catch (error) {
    if (!api.isClosed(error)) throw error;
    await api.tell(user.id, said);
  }
};

/** Sends an answer where it can go; one that Discord does not take as it is is answered with words. */
const send = async (
  deps: AnswererDeps,
  interaction: Repliable,
  reply: Reply,
  place: Place,
): Promise<void> => {
  try {
    await deliver(interaction, reply, place);
  } catch (error) {
    if (isExpired(error)) return answerLate(deps, interaction, reply, place);
    if (!deps.api.isUnfit(error)) throw error;
    deps.log.error({ err: error, interaction: interaction.id }, 'Discord does not take an answer');
    await deliver(interaction, { content: words().PROBLEM_WORDS.broken, ephemeral: true }, 'private');
  }
};

/** Whom an answer is for, once it is known: its person alone where it cannot be found out, or not in time. */
const privacyOf = (deps: AnswererDeps, interaction: Repliable) => {
  const found = isQuiet(deps, interaction).catch((error: unknown) => {
    deps.log.warn({ err: error }, 'whom an answer is for could not be found out');
    return true;
  });
  return { found, soon: () => Promise.race([found, sleep(DOUBT_MILLISECONDS, true, { ref: false })]) };
};

const handle = async (deps: AnswererDeps, interaction: Repliable): Promise<void> => {
  const { commands, log } = deps;
  const quiet = privacyOf(deps, interaction);
  let deferral: Promise<unknown> | null = null;
  const putOff = (): void => {
    deferral = quiet.soon().then((alone) => acknowledge(interaction, placeOf(interaction, alone)));
    deferral.catch(() => undefined);
  };
  const { patience = PATIENCE_MILLISECONDS } = deps;
  if (patience === 0) putOff();
  const timer = patience > 0 ? setTimeout(putOff, patience) : undefined;
  const work = interaction.isChatInputCommand()
    ? runCommand(commands, interaction)
    : runComponent(commands, interaction);
  const reply = await work.catch((error: unknown) => worded(log, error));
  const place = placeOf(interaction, (reply.ephemeral ?? false) || (await quiet.found));
  clearTimeout(timer);
  const expired = await Promise.resolve(deferral).then(
    () => false,
    (error: unknown) => {
      if (!isExpired(error)) throw error;
      return true;
    },
  );
  await (expired ? answerLate : send)(deps, interaction, reply, place);
};

/** How many interactions are remembered, so that one that Discord sends twice is answered once. */
const REMEMBERED = 2000;

const complete = async (
  { commands, log }: AnswererDeps,
  interaction: AutocompleteInteraction,
): Promise<void> => {
  const focused = interaction.options.getFocused(true);
  const invocation = invocationOf(interaction, optionOf(interaction));
  const choices = await suggest(
    commands,
    invocation,
    fullName(interaction),
    focused.name,
    focused.value,
  ).catch((error: unknown) => {
    if (!(error instanceof Refused)) log.error({ err: error }, 'suggestions failed');
    return [];
  });
  await interaction.respond([...choices]);
};

const answer = async (deps: AnswererDeps, interaction: Interaction): Promise<void> => {
  if (interaction.isAutocomplete()) return complete(deps, interaction);
  if (interaction.isButton()) {
    const component = parseCustomId(interaction.customId);
    if (component?.action === 'write') return interaction.showModal(writeForm(component));
  }
  if (
    interaction.isChatInputCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isModalSubmit()
  )
    await handle(deps, interaction);
};

/** Makes the answerer of interactions: each is answered once, in its person's language; whatever goes wrong is caught here. */
export const createAnswerer = (deps: AnswererDeps) => {
  const seen = new Set<string>();
  return (interaction: Interaction): void => {
    if (seen.has(interaction.id)) return;
    seen.add(interaction.id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest) seen.delete(oldest);
    speaking(languageOf(interaction.locale), () => answer(deps, interaction)).catch((error: unknown) =>
      deps.log.warn({ err: error, interaction: interaction.id }, 'an interaction could not be answered'),
    );
  };
};
