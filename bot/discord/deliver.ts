import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Reply } from '../invocation.ts';
import { fitting, pagesOf } from '../render/words.ts';

/** What is answered with a message. */
export type Repliable =
  ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/** Where an answer goes: a new message that all see, one that its person sees, or in place of the message that was pressed. */
export type Place = 'open' | 'private' | 'in_place';

const payload = (reply: Reply) => ({
  content: fitting(reply.content),
  components: [...(reply.rows ?? [])],
  allowedMentions: { users: [...(reply.mention ?? [])] },
  ...(reply.files
    ? {
        files: reply.files.map(({ name, data, about }) => ({
          name,
          attachment: Buffer.from(data),
          description: about,
        })),
      }
    : {}),
});

const privately = (reply: Reply) => ({ ...payload(reply), flags: MessageFlags.Ephemeral as const });

const byPlace = (reply: Reply, place: Place) => (place === 'private' ? privately(reply) : payload(reply));

/** The acknowledgement that is sent where the answer takes its time. */
export const acknowledge = async (interaction: Repliable, place: Place): Promise<void> => {
  try {
    if (isPressed(interaction)) await interaction.deferUpdate();
    else await interaction.deferReply(place === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    // An answer of Discord's that was lost on its way: the acknowledgement is there.
    if (!isAnswered(error)) throw error;
    interaction.deferred = true;
    interaction.ephemeral = place === 'private';
  }
};

const isPressed = (interaction: Repliable): interaction is ButtonInteraction | StringSelectMenuInteraction =>
  interaction.isButton() || interaction.isStringSelectMenu();

const isAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** After an acknowledgement. */
const fill = async (interaction: Repliable, reply: Reply, place: Place): Promise<string> => {
  if (isPressed(interaction)) {
    if (place === 'in_place') return (await interaction.editReply(payload(reply))).id;
    return (await interaction.followUp(byPlace(reply, place))).id;
  }
  if ((place === 'private') === (interaction.ephemeral ?? false))
    return (await interaction.editReply(payload(reply))).id;
  await interaction.deleteReply();
  return (await interaction.followUp(byPlace(reply, place))).id;
};

/** Sends the answer itself; returns the message's id, where it is known. */
const first = async (interaction: Repliable, reply: Reply, place: Place): Promise<string | null> => {
  if (interaction.deferred) return fill(interaction, reply, place);
  try {
    if (place === 'in_place' && isPressed(interaction)) {
      await interaction.update(payload(reply));
      return null;
    }
    const { resource } = await interaction.reply({ ...byPlace(reply, place), withResponse: true });
    return resource?.message?.id ?? null;
  } catch (error) {
    // Discord had taken it, and its answer was lost.
    if (!isAnswered(error)) throw error;
    return place === 'open' ? (await interaction.fetchReply()).id : null;
  }
};

/** Sends an answer to its place, and what did not fit behind it. */
export const deliver = async (interaction: Repliable, reply: Reply, place: Place): Promise<void> => {
  const [content = '', ...pages] = pagesOf(reply.content);
  const id = await first(interaction, { ...reply, content }, place);
  if (id !== null && place === 'open') await reply.posted?.(id);
  const rest = place === 'private' ? 'private' : 'open';
  for (const page of [...pages, ...(reply.more ?? []).flatMap((text) => pagesOf(text))])
    await interaction.followUp(byPlace({ content: page }, rest));
};

/** Answers of Discord after which an interaction can no longer be answered: its 15 minutes, or its first three seconds, are over. */
const EXPIRED: readonly (number | string)[] = [
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
];

/** Whether an interaction can no longer be answered. */
export const isExpired = (error: unknown): boolean =>
  error instanceof DiscordAPIError && EXPIRED.includes(error.code);
