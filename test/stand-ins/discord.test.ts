import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttachmentBuilder, Client, DiscordAPIError, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { DateTime } from 'luxon';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { both, button, closeLater, games, login, onCommand, onInteraction, start } from './discord-client.ts';

describe('gateway', () => {
  test('a client gets ready with the guild, its channels and members', async () => {
    const { standIn, client } = await both();
    const guild = client.guilds.cache.get(standIn.guild().id);
    expect(guild?.name).toBe('Diamond League');
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['games', 'lobby']);
    expect(guild?.members.cache.map(({ user }) => user.username)).toEqual(['Paper Dynasty', 'ann', 'bob']);
    expect(guild?.members.me?.permissions.has(PermissionFlagsBits.SendMessages)).toBe(true);
    standIn.expectNoViolations();
  });

  test('a wrong token is refused by REST before the gateway', async () => {
    const standIn = await start();
    const client = new Client({ intents: [], rest: { api: standIn.apiUrl } });
    closeLater(() => client.destroy());
    await expect(client.login('wrong.token')).rejects.toThrow('invalid token');
    expect(standIn.requests).toMatchObject([{ method: 'GET', path: '/gateway/bot', status: 401 }]);
  });

  test('identifying with a wrong token closes the socket with 4004', async () => {
    const standIn = await start();
    const socket = new WebSocket(`${standIn.url.replace('http', 'ws')}/?v=10&encoding=json`);
    const closed = new Promise<number>((resolve) => {
      socket.once('close', resolve);
    });
    const identify = { op: 2, d: { token: 'wrong', intents: 0, properties: {} } };
    socket.once('open', () => socket.send(JSON.stringify(identify)));
    expect(await closed).toBe(4004);
  });

  test('after a drop the client resumes and gets what it missed', async () => {
    const { standIn, client } = await both();
    const names: string[] = [];
    onCommand(client, async (interaction) => {
      names.push(interaction.options.getSubcommand());
      await interaction.reply('here');
    });
    standIn.dropGateway();
    const missed = standIn.user('ann').command({ name: 'game start', options: { opponent: 'bob' } });
    await standIn.waitForResume();
    expect((await missed.reply()).content).toBe('here');
    const later = standIn.user('ann').command({ name: 'game show' });
    expect((await later.reply()).content).toBe('here');
    expect(names).toEqual(['start', 'show']);
    standIn.expectNoViolations();
  });

  test('after a request to reconnect the client resumes', async () => {
    const { standIn } = await both();
    standIn.askReconnect();
    await standIn.waitForResume();
    expect(standIn.requests.filter(({ path }) => path === '/gateway/bot')).toHaveLength(1);
  });

  test('after a drop that cannot be resumed the client identifies again', async () => {
    const { standIn, client } = await both();
    standIn.dropGateway({ resumable: false });
    await standIn.waitForIdentify(2, 60_000);
    onCommand(client, (interaction) => interaction.reply('again'));
    const handle = standIn.user('ann').command({ name: 'game show' });
    expect((await handle.reply()).content).toBe('again');
  });

  test('heartbeats are acknowledged', async () => {
    const { client } = await both({ heartbeatMs: 50 });
    await expect.poll(() => client.ws.ping).toBeGreaterThanOrEqual(0);
  });

  test('a duplicate dispatch arrives twice; the second answer is refused with 40060', async () => {
    const { standIn, client } = await both();
    const codes: unknown[] = [];
    onCommand(client, (interaction) =>
      interaction.reply('one').catch((error: unknown) => {
        codes.push(error instanceof DiscordAPIError ? error.code : error);
      }),
    );
    const handle = standIn.user('ann').command({ name: 'game show', duplicate: true });
    await handle.reply();
    await expect.poll(() => codes).toEqual([40060]);
    expect(standIn.channel('games').messages).toHaveLength(1);
    expect(standIn.takeViolations()).toMatchObject([{ code: 40060 }]);
  });
});

describe('commands', () => {
  test('a subcommand with a user option arrives resolved, deferred and edited', async () => {
    const { standIn, client } = await both();
    onCommand(client, async (interaction) => {
      await interaction.deferReply();
      const { username } = interaction.options.getUser('opponent', true);
      const member = interaction.options.getMember('opponent');
      const innings = interaction.options.getInteger('innings');
      await interaction.editReply(
        `${interaction.options.getSubcommand()} ${username} ${String(innings)} ${String(member !== null)} ${interaction.locale}`,
      );
    });
    const handle = standIn
      .user('ann')
      .command({ name: 'game start', options: { opponent: 'bob', innings: 3 } });
    expect(await handle.response()).toMatchObject({ type: 5, ephemeral: false });
    expect(await handle.reply()).toMatchObject({
      content: 'start bob 3 true en-US',
      versions: [{ content: '' }],
    });
    expect(standIn.channel('games').messages.map(({ content }) => content)).toEqual([
      'start bob 3 true en-US',
    ]);
    expect(standIn.requests.at(-1)?.path).toMatch(/^\/webhooks\/\d+\/\w+\/messages\/@original$/);
    standIn.expectNoViolations();
  });

  test.each([
    ['no such command', { name: 'nothing' }, /no command/],
    ['a missing option', { name: 'game start' }, /opponent is required/],
    [
      'an option out of range',
      { name: 'game start', options: { opponent: 'bob', innings: 10 } },
      /from 1 to 9/,
    ],
    ['an unknown option', { name: 'game show', options: { what: 'x' } }, /no option what/],
    ['a bare group of subcommands', { name: 'game' }, /needs a subcommand/],
  ])('a person cannot send %s', async (_what, act, message) => {
    const { standIn } = await both();
    expect(() => standIn.user('ann').command(act)).toThrow(message);
  });

  test('a command for managers is offered to those with the permission only', async () => {
    const standIn = await start({
      users: ['ann', { name: 'carl', permissions: PermissionFlagsBits.ManageGuild, locale: 'de' }],
    });
    const permission = PermissionFlagsBits.ManageGuild.toString();
    const settings = { name: 'settings', description: 'Settings', default_member_permissions: permission };
    const client = await login(standIn, [settings]);
    onCommand(client, (interaction) =>
      interaction.reply(`${interaction.locale} ${String(interaction.memberPermissions?.has('ManageGuild'))}`),
    );
    expect(() => standIn.user('ann').command({ name: 'settings' })).toThrow(/lacks permissions/);
    expect((await standIn.user('carl').command({ name: 'settings' }).reply()).content).toBe('de true');
  });

  test('in a direct message the user comes without a guild', async () => {
    const standIn = await start();
    const client = await login(standIn);
    await client.application.commands.set([{ name: 'dice', description: 'Roll' }]);
    onCommand(client, (interaction) =>
      interaction.reply(`${interaction.user.username} ${String(interaction.guildId)}`),
    );
    const handle = standIn.user('bob').command({ channelId: standIn.dm('bob').id, name: 'dice' });
    expect((await handle.reply()).content).toBe('bob null');
    expect(() =>
      standIn.user('bob').command({ channelId: standIn.dm('bob').id, name: 'game show' }),
    ).toThrow();
    standIn.expectNoViolations();
  });

  test('a bot that is silent for too long gets 10062 and the person an error', async () => {
    const { standIn, client } = await both({ acknowledgeMs: 100 });
    const codes: unknown[] = [];
    onCommand(client, async (interaction) => {
      await expect.poll(() => standIn.violations.length).toBe(1);
      await interaction.reply('late').catch((error: unknown) => {
        codes.push(error instanceof DiscordAPIError ? error.code : error);
      });
    });
    const handle = standIn.user('ann').command({ name: 'game show' });
    await expect(handle.response()).rejects.toThrow('did not respond');
    await expect.poll(() => codes).toEqual([10062]);
    expect(() => standIn.expectNoViolations()).toThrow('acknowledged within three seconds');
  });

  test('a token is good for fifteen minutes', async () => {
    let at = DateTime.fromISO('2026-04-01T12:00:00Z');
    const { standIn, client } = await both({ now: () => at });
    const outcomes: string[] = [];
    onCommand(client, async (interaction) => {
      await interaction.reply('now');
      at = at.plus({ minutes: 14 });
      outcomes.push((await interaction.followUp('in time')).content);
      at = at.plus({ minutes: 2 });
      await interaction.followUp('too late').catch((error: Error) => outcomes.push(error.message));
    });
    standIn.user('ann').command({ name: 'game show' });
    await expect.poll(() => outcomes).toEqual(['in time', 'Invalid Webhook Token']);
    expect(standIn.violations).toMatchObject([{ code: 50027 }]);
  });

  test('autocomplete gives choices, and more than 25 are refused', async () => {
    const { standIn, client } = await both();
    const refused: unknown[] = [];
    onInteraction(client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      const count = value === 'many' ? 26 : 2;
      const choices = Array.from({ length: count }, (_, i) => ({
        name: `${value} ${String(i)}`,
        value: name,
      }));
      await interaction.respond(choices).catch((error: DiscordAPIError) => refused.push(error.code));
    });
    const type = (typed: string) =>
      standIn.user('ann').autocomplete({ name: 'game show', focused: 'game', options: { game: typed } });
    expect(await type('ab').choices()).toEqual([
      { name: 'ab 0', value: 'game' },
      { name: 'ab 1', value: 'game' },
    ]);
    standIn.expectNoViolations();
    type('many');
    await expect.poll(() => refused).toEqual([50035]);
    expect(standIn.violations).toMatchObject([
      { code: 50035, detail: { data: { choices: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } } },
    ]);
  });

  test('ephemeral answers are seen by their person alone, and are in no channel', async () => {
    const { standIn, client } = await both();
    onCommand(client, async (interaction) => {
      const reply = { components: [button('mine')], flags: MessageFlags.Ephemeral } as const;
      const answered = await interaction.reply({ content: 'yours', ...reply, withResponse: true });
      await interaction.followUp(`for all, after ${answered.resource?.message?.content ?? 'nothing'}`);
    });
    const handle = standIn.user('ann').command({ name: 'game show' });
    const second = await handle.waitForMessage(({ content }) => content.startsWith('for all'));
    expect(second).toMatchObject({ content: 'for all, after yours', ephemeral: false });
    expect(handle.messages().map(({ ephemeral }) => ephemeral)).toEqual([true, false]);
    expect(standIn.channel('games').messages.map(({ content }) => content)).toEqual(['for all, after yours']);
    const message = await handle.reply();
    expect(() => standIn.user('bob').click({ message, customId: 'mine' })).toThrow(/cannot see/);
    standIn.expectNoViolations();
  });
});

test('every request is a line of the log file, with the path as documented', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const logFile = join(folder, 'requests.jsonl');
  const { standIn, client } = await both({ logFile });
  const channel = await games(client, standIn);
  await channel.send({
    content: 'hello',
    files: [new AttachmentBuilder(Buffer.from('x'), { name: 'a.txt' })],
  });
  await channel.messages.fetch({ limit: 3 });
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(standIn.requests);
  expect(standIn.requests.slice(-2)).toMatchObject([
    {
      method: 'POST',
      path: `/channels/${channel.id}/messages`,
      body: { content: 'hello' },
      files: ['a.txt'],
      status: 200,
    },
    {
      method: 'GET',
      path: `/channels/${channel.id}/messages`,
      query: { limit: '3' },
      body: null,
      status: 200,
    },
  ]);
});

test('another process acts through the control routes', async () => {
  const standIn = await start({ control: true });
  const client = await login(standIn);
  onInteraction(client, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply();
      await interaction.editReply({ content: 'play?', components: [button('yes')] });
    } else if (interaction.isButton()) await interaction.reply('playing');
  });
  const act = async (body: object) => {
    const response = await fetch(`${standIn.url}/_control/interaction`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return (await response.json()) as { messages: Array<{ id: string; content: string }>; message?: string };
  };
  const asked = await act({ user: 'ann', channel: 'lobby', command: { name: 'game show' } });
  expect(asked.messages).toMatchObject([{ content: 'play?' }]);
  const click = { message: asked.messages[0]?.id, customId: 'yes' };
  expect((await act({ user: 'bob', click })).messages).toMatchObject([{ content: 'playing' }]);
  const seen = await fetch(`${standIn.url}/_control/messages/${standIn.channel('lobby').id}`);
  expect(await seen.json()).toMatchObject([{ content: 'play?' }, { content: 'playing' }]);
  const file = { name: 'a.zip', base64: Buffer.from([0x50, 0x4b, 0xff]).toString('base64') };
  const zipped = { name: 'league import', options: { file } };
  expect((await act({ user: 'ann', command: zipped })).message ?? '').not.toContain('Invalid');
  expect((await act({ user: 'zoe', command: { name: 'game show' } })).message).toBe(
    'no user zoe in this world',
  );
  standIn.expectNoViolations();
});
