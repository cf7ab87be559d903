import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  Client,
  Events,
  GatewayIntentBits,
  type ChatInputCommandInteraction,
  type Interaction,
  type TextChannel,
} from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { startDiscordStandIn, type DiscordStandIn, type DiscordStandInOptions } from './discord/index.ts';

const GAME_COMMAND = {
  name: 'game',
  description: 'Play a game',
  options: [
    {
      type: 1,
      name: 'start',
      description: 'Start a game',
      options: [
        { type: 6, name: 'opponent', description: 'Whom to play', required: true },
        { type: 4, name: 'innings', description: 'How many innings', min_value: 1, max_value: 9 },
      ],
    },
    {
      type: 1,
      name: 'show',
      description: 'Show a game',
      options: [{ type: 3, name: 'game', description: 'Which', autocomplete: true }],
    },
  ],
};

const unhandled: unknown[] = [];

/** Has something closed after the test, the latest first. */
export function closeLater(close: () => Promise<unknown>): void {
  onTestFinished(async () => void (await close()));
}

/** A local Discord that is closed after the test. */
export async function start(options: DiscordStandInOptions = {}): Promise<DiscordStandIn> {
  onTestFinished(() => expect(unhandled.splice(0)).toEqual([]));
  const standIn = await startDiscordStandIn(options);
  closeLater(() => standIn.close());
  return standIn;
}

/** A real client, ready, with the game command (or others) registered in the guild. */
export async function login(
  standIn: DiscordStandIn,
  commands: unknown[] = [GAME_COMMAND],
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: standIn.apiUrl, retries: 2 },
  });
  closeLater(() => client.destroy());
  await client.login(standIn.token);
  if (!client.isReady()) await new Promise((resolve) => client.once(Events.ClientReady, resolve));
  if (!client.isReady()) throw new Error('not ready');
  await client.rest.put(`/applications/${standIn.applicationId}/guilds/${standIn.guild().id}/commands`, {
    body: commands,
  });
  return client;
}

/** A local Discord and a client of it. */
export async function both(options: DiscordStandInOptions = {}) {
  const standIn = await start(options);
  return { standIn, client: await login(standIn) };
}

/** What the bot does on any interaction; an error fails the test when it ends. */
export function onInteraction(client: Client, act: (interaction: Interaction) => Promise<unknown>): void {
  client.on(
    Events.InteractionCreate,
    (interaction) => void act(interaction).catch((error: unknown) => unhandled.push(error)),
  );
}

/** What the bot does on a slash command. */
export function onCommand(
  client: Client,
  act: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): void {
  onInteraction(client, async (interaction) => {
    if (interaction.isChatInputCommand()) await act(interaction);
  });
}

/** The channel #games as the client has it. */
export async function games(client: Client, standIn: DiscordStandIn): Promise<TextChannel> {
  const channel = await client.channels.fetch(standIn.channel('games').id);
  if (channel?.type !== ChannelType.GuildText) throw new Error('games is a text channel');
  return channel;
}

/** A row with one button. */
export const button = (id: string, label = 'Accept') =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary),
  );

/** Posts a body in #games, past the checks of discord.js. */
export async function post(standIn: DiscordStandIn, body: object): Promise<Response> {
  return await fetch(`${standIn.apiUrl}/v10/channels/${standIn.channel('games').id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
