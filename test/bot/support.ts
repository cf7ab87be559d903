import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { ButtonStyle, PermissionFlagsBits } from 'discord-api-types/v10';
import { DateTime, Duration, type DurationLikeObject } from 'luxon';
import { vi } from 'vitest';
import { startBot } from '@paper-dynasty/bot/client';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { ANN, BEN } from '../db/games.ts';
import { PATIENCE } from '../patience.ts';
import { openTestProcess, type TestProcessOptions } from '../process.ts';
import {
  startDiscordStandIn,
  type DiscordStandInOptions,
  type MessageView,
} from '../stand-ins/discord/index.ts';
import type { OptionValue } from '../stand-ins/discord/resolve-options.ts';
import { whileTesting } from '../while-testing.ts';

/** The people of the tests: two managers of the demo, Zoe, who manages the server's channels, and Eve, who manages nothing. */
export type Who = 'ann' | 'ben' | 'zoe' | 'eve' | 'chief';

/** A message as a person sees it. */
export type Shown = { readonly id: string; readonly components?: readonly unknown[] | undefined };

interface Control {
  readonly type: number;
  readonly custom_id: string;
  readonly style?: number;
  /** What a button says. */
  readonly label?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** The buttons and menus under a message, without those that only open an address. */
export const controls = (message: Shown): readonly Control[] =>
  (message.components ?? [])
    .flatMap((row) => (row as { components: readonly Control[] }).components)
    .filter((control) => 'custom_id' in control);

/** What a menu offers. */
export const offered = (message: Shown, action: string): readonly string[] =>
  controls(message)
    .find((c) => c.custom_id === controlOf(message, action))
    ?.options?.map((o) => o.value) ?? [];

/** The custom id of a control, by its action, or by its action and the end of its id: `answer…send`. */
export const controlOf = (message: Shown, action: string): string => {
  const [name = '', end = ''] = action.split('…');
  const found = controls(message).find((c) => c.custom_id.includes(`:${name}:`) && c.custom_id.endsWith(end));
  if (!found)
    throw new Error(
      `no ${action} among ${controls(message)
        .map((c) => c.custom_id)
        .join(' ')}`,
    );
  return found.custom_id;
};

/** Waits until a message that changes with its game has a control, and returns it as it is then. */
export const offering = <M extends Shown>(message: () => M, action: string): Promise<M> =>
  vi.waitFor(
    () => {
      const now = message();
      controlOf(now, action);
      return now;
    },
    { interval: 10 },
  );

/** The actions of the buttons that stand out. */
export const highlighted = (message: Shown): readonly string[] =>
  controls(message)
    .filter(({ style }) => style === ButtonStyle.Primary)
    .map(({ custom_id }) => custom_id.split(':')[1] ?? '');

const isMenu = (message: Shown, id: string): boolean =>
  controls(message).some((c) => c.custom_id === id && c.type === 3);

const PEOPLE = [
  { name: 'ann', id: ANN },
  { name: 'ben', id: BEN, permissions: PermissionFlagsBits.ManageGuild },
  { name: 'zoe', id: '900000000000000077', permissions: PermissionFlagsBits.ManageChannels },
  { name: 'eve', id: '900000000000000078' },
  { name: 'chief', id: DEMO_COMMISSIONER.user_id },
];

/** How a bot of a test differs: the language of its people, too. */
export interface TestBotOptions extends TestProcessOptions {
  readonly locale?: string;
  /** What the bot may do beside what everyone may. */
  readonly botPermissions?: bigint;
  /** How much the local Discord takes. */
  readonly discordLimits?: Pick<DiscordStandInOptions, 'globalRate' | 'messageRate' | 'most'>;
  /** How long an answer may take, in milliseconds, before Discord is told that it comes. */
  readonly patience?: number;
}

/** A real bot in a local Discord where Ann and Ben of the demo are, on a database of its own. */
export const startTestBot = async (options: TestBotOptions = {}) => {
  const process = await openTestProcess(options);
  let passed = Duration.fromMillis(0);
  const discord = await startDiscordStandIn({
    now: () => DateTime.utc().plus(passed),
    ...options.discordLimits,
    // How late an answer is on a busy machine says nothing of the bot.
    acknowledgeMs: PATIENCE,
    botPermissions: options.botPermissions ?? 0n,
    guilds: [{ name: 'Diamond League', channels: ['games', 'lobby', 'bullpen'] }],
    users: PEOPLE.map((person) => ({ ...person, locale: options.locale ?? 'en-US' })),
  });
  const openBot = () =>
    startBot({
      services: process.services,
      channelFeeds: process.channelFeeds,
      standing: process.standing,
      leases: process.leases,
      settings: process.settings,
      log: process.log,
      config: {
        token: discord.token,
        guildId: discord.guild().id,
        apiUrl: discord.apiUrl,
        publicUrl: 'http://scorecard.test',
        shards: null,
        ...(options.patience === undefined ? {} : { patience: options.patience }),
      },
    });
  let bot = await openBot();
  const channelId = discord.channel('games').id;
  const home = () => discord.channel('games').threads.at(-1) ?? discord.channel('games');
  /** A scorebug is a picture, and later a link to the next one. */
  const isScorebug = ({ attachments, content }: MessageView) =>
    attachments.length > 0 || content.startsWith('⬇️');
  const posted = () => home().messages.filter((m) => m.nonce !== undefined && !isScorebug(m));
  return {
    process,
    discord,
    channelId,
    /** The answer of a command that a person uses in #games, or elsewhere. */
    use: async (
      who: Who,
      name: string,
      options: Readonly<Record<string, OptionValue>> = {},
      where: string = channelId,
    ) => {
      const handle = discord.user(who).command({ channelId: where, name, options });
      return handle.reply();
    },
    /** What a person is offered for an option of a command that he types. */
    suggestions: async (
      who: Who,
      name: string,
      focused: string,
      options: Readonly<Record<string, OptionValue>> = {},
      where: string = channelId,
    ) => {
      const act = { channelId: where, name, focused, options: { [focused]: '', ...options } };
      return discord.user(who).autocomplete(act).choices();
    },
    /** The answer to a button, or to a menu with what is picked in it, found by its action and a part of its id. Of a message that changes with its game (`bot.gameMessage`) the control is waited for. */
    press: async (who: Who, shown: Shown | (() => Shown), action: string, ...values: string[]) => {
      const message = typeof shown === 'function' ? await offering(shown, action) : shown;
      const customId = controlOf(message, action);
      const person = discord.user(who);
      const menu = isMenu(message, customId);
      const handle = menu
        ? person.select({ message, customId, values })
        : person.click({ message, customId });
      return handle.reply();
    },
    /** Discord's clock goes on by so much. */
    passTime: (by: DurationLikeObject): void => void (passed = passed.plus(by)),
    /** The game that the channel plays. */
    gameId: async (): Promise<string> => (await process.channelFeeds.gameOfChannel(channelId)) ?? '',
    state: async (): Promise<GameState> => {
      const id = await process.channelFeeds.gameOfChannel(channelId);
      const state = id ? await process.services.live.state(id) : null;
      if (!state) throw new Error('the channel plays no game');
      return state;
    },
    /** The channel in which the game of #games is played: its thread, or #games itself. */
    home,
    /** What the play-by-play has posted there, oldest first, without the game's message and those that stood before it. */
    posted,
    /** Whom those posts have called since the game began, in order. Who is called to the lineups depends on how soon these were set. */
    calls: () => {
      const all = posted();
      const begun = all.findIndex(({ content }) => content.includes('Play ball!'));
      return begun < 0 ? [] : all.slice(begun).flatMap(({ mentions }) => mentions.map(({ id }) => id));
    },
    /** What those posts say. */
    lines: () => posted().map((m) => m.content),
    /** The game's message as it is now; after an act it is told of it a little later. */
    gameMessage: () => {
      const found = home().messages.find((m) => m.attachments.length > 0);
      if (!found) throw new Error('the game has no message');
      return found;
    },
    /** The bot stops, something happens, and it starts again. */
    restart: async (meanwhile?: () => Promise<void>) => {
      await bot.close();
      await meanwhile?.();
      bot = await openBot();
    },
    close: async () => {
      await bot.close();
      await discord.close();
      await process.close();
    },
  };
};
/** A real bot in a local Discord. */
export type TestBot = Awaited<ReturnType<typeof startTestBot>>;

/** A real bot while the tests of a file run, in which Discord finds no fault. */
export const withTestBot = (options: TestBotOptions = {}): TestBot =>
  whileTesting(
    () => startTestBot(options),
    async (bot) => {
      bot.discord.expectNoViolations();
      await bot.close();
    },
  );
