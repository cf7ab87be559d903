import {
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { COMMANDS, isCommandName } from '../commands/index.ts';
import { parseCustomId } from '../components/custom-id.ts';
import { handleComponent } from '../components/handle.ts';
import type { CommandDeps } from '../deps.ts';
import { suggest } from '../interactions/autocomplete.ts';
import { no, Refused, type Invocation, type Reply } from '../invocation.ts';
import { refusalText } from '../render/text.ts';
import type { Log } from '@paper-dynasty/engine/service/ports';

type Repliable = ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction;

/** Discord wants an acknowledgement within three seconds; after this many milliseconds one is sent ahead of the answer. */
const PATIENCE_MILLISECONDS = 1200;

const invocationOf = (interaction: Interaction, option: Invocation['option']): Invocation => ({
  user: {
    id: interaction.user.id,
    name: interaction.user.displayName,
    avatar_url: interaction.user.avatarURL(),
  },
  channel_id: interaction.channelId ?? `dm-${interaction.user.id}`,
  key: `discord:${interaction.id}`,
  surface: 'discord',
  option,
});

const optionOf =
  (interaction: ChatInputCommandInteraction | AutocompleteInteraction): Invocation['option'] =>
  (name) => {
    const value = interaction.options.get(name)?.value;
    return value === undefined ? undefined : String(value);
  };

const payload = (reply: Reply) => ({
  content: reply.content,
  components: [...(reply.rows ?? [])],
  allowedMentions: { users: [...(reply.mention ?? [])] },
});

const fullName = (interaction: ChatInputCommandInteraction): string =>
  [interaction.commandName, interaction.options.getSubcommand(false)].filter(Boolean).join(' ');

const work = (deps: CommandDeps, interaction: Repliable): Promise<Reply> => {
  if (interaction.isChatInputCommand()) {
    const name = fullName(interaction);
    if (!isCommandName(name))
      return Promise.reject(new Refused({ code: 'bad_input', message: `There is no command /${name}.` }));
    return COMMANDS[name](deps, invocationOf(interaction, optionOf(interaction)));
  }
  const component = parseCustomId(interaction.customId);
  if (!component)
    return Promise.resolve().then(() =>
      no('bad_input', 'This button is of an older version; use `/game show` for a new one.'),
    );
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  return handleComponent(
    deps,
    invocationOf(interaction, () => undefined),
    component,
    values,
  );
};

const worded = (log: Log, error: unknown): Reply => {
  if (error instanceof Refused) return { content: refusalText(error), ephemeral: true };
  log.error({ err: error }, 'a command failed');
  return { content: '⚠️ Something went wrong here; it has been logged. Please try again.', ephemeral: true };
};

/** A button's or menu's answer takes the place of the message that it stood on, save for its own refusals; a command's is a new message. */
const deliver = async (interaction: Repliable, reply: Reply, failed: boolean): Promise<void> => {
  const component = !interaction.isChatInputCommand();
  const flags = reply.ephemeral ? MessageFlags.Ephemeral : undefined;
  if (interaction.deferred) {
    if (!reply.ephemeral) return void (await interaction.editReply(payload(reply)));
    if (!component) await interaction.deleteReply();
    return void (await interaction.followUp({ ...payload(reply), flags: MessageFlags.Ephemeral }));
  }
  if (component && !failed) return void (await interaction.update(payload(reply)));
  await interaction.reply({ ...payload(reply), ...(flags ? { flags } : {}) });
};

const handle = async (deps: CommandDeps, log: Log, interaction: Repliable): Promise<void> => {
  let deferral: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferral = interaction.isChatInputCommand() ? interaction.deferReply() : interaction.deferUpdate();
    deferral.catch(() => undefined);
  }, PATIENCE_MILLISECONDS);
  let failed = false;
  const reply = await work(deps, interaction).catch((error: unknown) => {
    failed = true;
    return worded(log, error);
  });
  clearTimeout(timer);
  await deferral;
  await deliver(interaction, reply, failed);
};

/** How many interactions are remembered, lest one that Discord sends twice is answered twice. */
const REMEMBERED = 2000;

const answer = async (deps: CommandDeps, log: Log, interaction: Interaction): Promise<void> => {
  if (interaction.isAutocomplete()) {
    const focused = interaction.options.getFocused(true);
    const choices = await suggest(
      deps,
      invocationOf(interaction, optionOf(interaction)),
      focused.name,
      focused.value,
    );
    await interaction.respond([...choices]);
  } else if (interaction.isChatInputCommand() || interaction.isButton() || interaction.isStringSelectMenu()) {
    await handle(deps, log, interaction);
  }
};

/** Makes the answerer of interactions: each is answered once; whatever goes wrong is caught here. */
export const createAnswerer = (deps: CommandDeps, log: Log) => {
  const seen = new Set<string>();
  return (interaction: Interaction): void => {
    if (seen.has(interaction.id)) return;
    seen.add(interaction.id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest) seen.delete(oldest);
    answer(deps, log, interaction).catch((error: unknown) =>
      log.warn({ err: error, interaction: interaction.id }, 'an interaction could not be answered'),
    );
  };
};
