import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { startBot } from '@paper-dynasty/bot/client';
import { COMMAND_PAYLOADS } from '@paper-dynasty/bot/interactions/commands';
import { deployCommands, deployTarget } from '@paper-dynasty/bot/setup/deploy';
import { inviteUrl, missingPermissions } from '@paper-dynasty/bot/setup/permissions';
import { setupErrorOfClose } from '@paper-dynasty/bot/setup/setup-error';
import { makeShards, parseShards, shardOptions, type Shards } from '@paper-dynasty/bot/setup/shards';
import { openTestProcess } from '../process.ts';
import { readEnvironment } from '../../start/config.ts';
import {
  startDiscordStandIn,
  type DiscordStandIn,
  type DiscordStandInOptions,
} from '../stand-ins/discord/index.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const standIn = async (options: DiscordStandInOptions = {}): Promise<DiscordStandIn> => {
  const discord = await startDiscordStandIn(options);
  closing.push(() => discord.close());
  return discord;
};

const deploy = (discord: DiscordStandIn, guildId: string | null, token = discord.token): Promise<string> =>
  deployCommands({ token, apiUrl: discord.apiUrl, guildId });

describe('registering the commands', () => {
  test('says what was added, changed and removed; the second time nothing is sent', async () => {
    const discord = await standIn();
    const guildId = discord.guild().id;
    expect(await deploy(discord, guildId)).toMatch(new RegExp(`added +${COMMAND_PAYLOADS.length} .*/roll`));
    const again = await deploy(discord, guildId);
    expect(again).toMatch(new RegExp(`unchanged +${COMMAND_PAYLOADS.length}\n`));
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    const changed = COMMAND_PAYLOADS.slice(1).map((command, i) =>
      i === 0 ? { ...command, description: 'Another' } : command,
    );
    const route = `${discord.apiUrl}/v10/applications/${discord.applicationId}/guilds/${guildId}/commands`;
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const body = JSON.stringify([...changed, { name: 'old', description: 'x' }]);
    expect((await fetch(route, { method: 'PUT', headers, body })).status).toBe(200);
    const text = await deploy(discord, guildId);
    expect(text).toMatch(/added +1 {2}\/game\nchanged +1 {2}\/lineup\nremoved +1 {2}\/old\n/);
    expect(discord.commands(guildId)).toHaveLength(COMMAND_PAYLOADS.length);
    discord.expectNoViolations();
  });

  test('everywhere', async () => {
    const discord = await standIn();
    expect(await deploy(discord, null)).toContain('commands everywhere');
    expect(discord.commands()).toHaveLength(COMMAND_PAYLOADS.length);
  });

  test('the command by which Discord opens the Activity stays as Discord made it', async () => {
    const discord = await standIn();
    const route = `${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`;
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const launch = { type: 4, name: 'launch', description: 'Launch an activity', handler: 2 };
    expect((await fetch(route, { method: 'POST', headers, body: JSON.stringify(launch) })).status).toBe(201);
    expect(await deploy(discord, null)).toMatch(/removed +0/);
    expect(discord.commands()).toHaveLength(COMMAND_PAYLOADS.length + 1);
    expect(discord.commands().at(-1)).toMatchObject(launch);
    expect(await deploy(discord, null)).toMatch(new RegExp(`unchanged +${COMMAND_PAYLOADS.length}\n`));
    discord.expectNoViolations();
  });

  test('a wrong token, and a server that the bot is not in, are told in words with what to do', async () => {
    const discord = await standIn();
    await expect(deploy(discord, null, 'wrong')).rejects.toThrow(/does not know DISCORD_TOKEN.*Reset Token/);
    await expect(deploy(discord, '999999999999999999')).rejects.toThrow(
      /999999999999999999.*DISCORD_GUILD_ID/,
    );
  });

  test.each([
    [undefined, '1'.repeat(18), '1'.repeat(18)],
    [undefined, null, null],
    ['everywhere', '1'.repeat(18), null],
    ['2'.repeat(18), null, '2'.repeat(18)],
    ['nonsense', null, undefined],
  ])('the argument %s with DISCORD_GUILD_ID %s means %s', (argument, setting, expected) =>
    expect(deployTarget(argument, setting)).toBe(expected),
  );
});

describe('shards', () => {
  test.each<[string, Shards, object]>([
    ['auto', 'auto', { shards: 'auto' }],
    ['2', { of: 2, own: [0, 1] }, { shards: [0, 1], shardCount: 2 }],
    ['0,1/4', { of: 4, own: [0, 1] }, { shards: [0, 1], shardCount: 4 }],
    ['3/4', { of: 4, own: [3] }, { shards: [3], shardCount: 4 }],
  ])('%s', (text, shards, options) => {
    expect(parseShards(text)).toEqual(shards);
    expect(makeShards(shards)).toBe(text);
    expect(shardOptions(shards)).toEqual(options);
    expect(readEnvironment({ DISCORD_SHARDS: text }).DISCORD_SHARDS).toEqual(shards);
  });
  test.each(['0', '4/4', '1,1/4', '-1', 'two', '1/', '/4', ''])('“%s” are none', (text) =>
    expect(parseShards(text)).toBeNull(),
  );
  test('none is one client for every server; a bad setting is named', () => {
    expect(shardOptions(null)).toEqual({});
    expect(() => readEnvironment({ DISCORD_SHARDS: '5/4' })).toThrow(/DISCORD_SHARDS: must be auto/);
  });
});

describe('a bot that starts', () => {
  const open = async (discord: DiscordStandIn, changes: { token?: string; shards?: Shards } = {}) => {
    const process = await openTestProcess();
    closing.push(() => process.close());
    const lines: { readonly level: number; readonly msg: string }[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const { services, channelFeeds, standing, leases, settings } = process;
    const config = {
      token: changes.token ?? discord.token,
      guildId: discord.guild().id,
      apiUrl: discord.apiUrl,
      publicUrl: 'http://x',
      shards: changes.shards ?? null,
    };
    const bot = await startBot({ services, channelFeeds, standing, leases, settings, log, config });
    closing.push(() => bot.close());
    return lines;
  };
  const warned = (lines: Awaited<ReturnType<typeof open>>) =>
    lines.filter(({ level }) => level >= 40).map(({ msg }) => msg);

  test('has nothing to say where all is well', async () => {
    expect(warned(await open(await standIn()))).toEqual([]);
  });

  test('names what a server does not let it do, and how that is mended', async () => {
    const discord = await standIn({
      everyone: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
    });
    const [line, ...others] = warned(await open(discord));
    expect(others).toEqual([]);
    expect(line).toContain(
      'In the server “Diamond League” the bot lacks: Create Public Threads, Send Messages in Threads, Attach Files, Embed Links, Read Message History.',
    );
    expect(line).toContain(inviteUrl(discord.applicationId));
  });

  test('with a wrong token says so in words', async () => {
    await expect(open(await standIn(), { token: 'wrong' })).rejects.toThrow('does not know DISCORD_TOKEN');
  });

  test('serves its shards, each of which connects by itself', async () => {
    const discord = await standIn();
    await open(discord, { shards: { of: 3, own: [0, 1, 2] } });
    await discord.waitForIdentify(3);
    const answered = await discord.user('ann').command({ name: 'd20' }).reply();
    expect(answered.content).toContain('d20');
    discord.expectNoViolations();
  });

  test('two processes with their own shards answer once', async () => {
    const discord = await standIn();
    await open(discord, { shards: { of: 2, own: [0] } });
    await open(discord, { shards: { of: 2, own: [1] } });
    await discord.waitForIdentify(2);
    const handle = discord.user('ann').command({ name: 'd20' });
    expect((await handle.reply()).content).toContain('d20');
    discord.expectNoViolations();
    expect(discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
  });
});

test('the permissions that are lacking, by the names that Discord shows', () => {
  const all = new PermissionsBitField(PermissionsBitField.All);
  expect(missingPermissions(all)).toEqual([]);
  expect(missingPermissions(all.remove('Administrator', 'AttachFiles'))).toEqual(['Attach Files']);
  expect(inviteUrl('1')).toContain('scope=bot+applications.commands');
});

test.each([
  [4004, 'DISCORD_TOKEN'],
  [4011, 'DISCORD_SHARDS=auto'],
  [4014, 'intents'],
] as const)('what it means that the gateway closes with %s', (code, word) =>
  expect(setupErrorOfClose(code)?.message).toContain(word),
);
