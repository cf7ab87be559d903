import {
  ActionRowBuilder,
  AttachmentBuilder,
  ChannelType,
  Events,
  ModalBuilder,
  PermissionFlagsBits,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { both, button, games, onCommand, onInteraction, post, start } from './discord-client.ts';

describe('components and modals', () => {
  test('a button updates its message', async () => {
    const { standIn, client } = await both();
    onInteraction(client, async (interaction) => {
      if (interaction.isButton())
        await interaction.update({ content: `${interaction.user.username} pressed`, components: [] });
    });
    const channel = await games(client, standIn);
    await channel.send({ content: 'play?', components: [button('accept')] });
    const message = await standIn.waitForMessage('games', ({ content }) => content === 'play?');
    const handle = standIn.user('bob').click({ message, customId: 'accept' });
    expect(await handle.response()).toMatchObject({
      type: 7,
      message: { content: 'bob pressed', components: [] },
    });
    expect(standIn.channel('games').messages).toMatchObject([
      { content: 'bob pressed', versions: [{ content: 'play?' }] },
    ]);
    expect(() => standIn.user('bob').click({ message, customId: 'accept' })).toThrow(/no accept there/);
    standIn.expectNoViolations();
  });

  test('a deferred update edits the same message', async () => {
    const { standIn, client } = await both();
    onInteraction(client, async (interaction) => {
      if (!interaction.isStringSelectMenu()) return;
      await interaction.deferUpdate();
      await interaction.editReply({ content: `picked ${interaction.values.join()}` });
    });
    const menu = new StringSelectMenuBuilder()
      .setCustomId('hitter')
      .addOptions({ label: 'Aaron', value: '44' }, { label: 'Mays', value: '24' });
    const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
    const sent = await (await games(client, standIn)).send({ content: 'who?', components: [row] });
    const ann = standIn.user('ann');
    expect(() => ann.select({ message: sent.id, customId: 'hitter', values: ['3'] })).toThrow(/has no 3/);
    const handle = ann.select({ message: sent.id, customId: 'hitter', values: ['24'] });
    expect(await handle.reply()).toMatchObject({ id: sent.id, content: 'picked 24' });
    expect(standIn.channel('games').messages).toHaveLength(1);
    standIn.expectNoViolations();
  });

  test('a command shows a modal, and what is sent in arrives', async () => {
    const { standIn, client } = await both();
    const input = new TextInputBuilder()
      .setCustomId('nonce')
      .setLabel('Nonce')
      .setStyle(TextInputStyle.Short);
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input.setMaxLength(8));
        await interaction.showModal(
          new ModalBuilder().setCustomId('m').setTitle('Your nonce').addComponents(row),
        );
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(interaction.fields.getTextInputValue('nonce'));
      }
    });
    const ann = standIn.user('ann');
    const modal = ann.command({ name: 'game show' });
    expect(await modal.modal()).toMatchObject({ custom_id: 'm', title: 'Your nonce' });
    expect(() => ann.submitModal({ modal, fields: { nonce: 'far too long' } })).toThrow(/0 to 8/);
    expect((await ann.submitModal({ modal, fields: { nonce: '4711' } }).reply()).content).toBe('4711');
    standIn.expectNoViolations();
  });
});

describe('messages and threads', () => {
  test('an enforced nonce posts one message', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    const first = await channel.send({ content: 'play 1', nonce: 'g1-1', enforceNonce: true });
    const again = await channel.send({ content: 'play 1', nonce: 'g1-1', enforceNonce: true });
    const next = await channel.send({ content: 'play 2', nonce: 'g1-2', enforceNonce: true });
    expect(again.id).toBe(first.id);
    expect(next.id).not.toBe(first.id);
    expect(standIn.channel('games').messages.map(({ content }) => content)).toEqual(['play 1', 'play 2']);
  });

  test('a nonce is forgotten after a few minutes', async () => {
    let at = DateTime.fromISO('2026-04-01T12:00:00Z');
    const { standIn, client } = await both({ now: () => at });
    const channel = await games(client, standIn);
    await channel.send({ content: 'a', nonce: '1', enforceNonce: true });
    at = at.plus({ minutes: 6 });
    await channel.send({ content: 'a', nonce: '1', enforceNonce: true });
    expect(standIn.channel('games').messages).toHaveLength(2);
  });

  test('a message is edited, fetched, listed and deleted', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    const sent = await channel.send('one');
    await channel.send('two');
    await sent.edit('one, edited');
    const fetched = await channel.messages.fetch({ limit: 10, cache: false });
    expect(fetched.map(({ content }) => content)).toEqual(['two', 'one, edited']);
    await sent.delete();
    await expect(channel.messages.fetch({ message: sent.id, force: true })).rejects.toMatchObject({
      code: 10008,
    });
    expect(standIn.channel('games').messages.map(({ content }) => content)).toEqual(['two']);
    standIn.expectNoViolations();
  });

  test('a file is kept, served, and shown by the embed that names it', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    const file = new AttachmentBuilder(Buffer.from('picture'), {
      name: 'scorebug.png',
      description: 'Score 3-2',
    });
    const sent = await channel.send({
      embeds: [{ image: { url: 'attachment://scorebug.png' } }],
      files: [file],
    });
    const [message] = standIn.channel('games').messages;
    const [attachment] = message?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'scorebug.png', size: 7, description: 'Score 3-2' });
    expect(message?.embeds[0]?.image?.url).toBe(attachment?.url);
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('picture');
    expect(standIn.requests.at(-1)).toMatchObject({ method: 'POST', files: ['scorebug.png'] });
    await sent.edit({ files: [new AttachmentBuilder(Buffer.from('new'), { name: 'scorebug.png' })] });
    const edited = standIn.channel('games').messages[0]?.attachments ?? [];
    expect(edited.map(({ id }) => standIn.file(id).toString())).toEqual(['new']);
    standIn.expectNoViolations();
  });

  test('only allowed mentions mention', async () => {
    const { standIn, client } = await both();
    const [ann, bob] = [standIn.user('ann').id, standIn.user('bob').id];
    const channel = await games(client, standIn);
    await channel.send({ content: `<@${ann}> <@${bob}> @everyone`, allowedMentions: { users: [bob] } });
    const [message] = standIn.channel('games').messages;
    expect(message?.mentions.map(({ username }) => username)).toEqual(['bob']);
    expect(message?.mention_everyone).toBe(false);
  });

  test('threads open from a message and without one, and close', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    const starter = await channel.send('ann at bob');
    const thread = await starter.startThread({ name: 'ann at bob' });
    await thread.send('first pitch');
    const other = await channel.threads.create({ name: 'bob at ann', type: ChannelType.PublicThread });
    await other.members.add(standIn.user('ann').id);
    expect(standIn.channel('games').threads).toMatchObject([
      { id: starter.id, name: 'ann at bob', messages: [{ content: 'first pitch' }] },
      { name: 'bob at ann', members: [standIn.applicationId, standIn.user('ann').id] },
    ]);
    standIn.expectNoViolations();
    await expect(starter.startThread({ name: 'again' })).rejects.toThrow();
    await thread.setArchived(true);
    expect(standIn.channel('ann at bob').archived).toBe(true);
    await thread.send('opens it again');
    expect(standIn.channel('ann at bob').archived).toBe(false);
    await expect(thread.setLocked(true)).rejects.toMatchObject({ code: 50013 });
  });

  test('a locked thread that is archived takes no messages', async () => {
    const { standIn, client } = await both({ botPermissions: PermissionFlagsBits.ManageThreads });
    const channel = await games(client, standIn);
    const thread = await channel.threads.create({ name: 'game 1', type: ChannelType.PublicThread });
    await thread.edit({ archived: true, locked: true });
    await expect(thread.send('x')).rejects.toMatchObject({ code: 50083 });
    await thread.edit({ archived: false, locked: false });
    await thread.send('x');
    expect(standIn.channel('game 1').messages).toHaveLength(1);
  });

  test('a moderator archives a thread, or locks it: a locked one is opened again with Manage Threads alone', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    const starter = await channel.send('ann at bob');
    const thread = await starter.startThread({ name: 'game 1' });
    const locked = new Promise<boolean>((resolve) => {
      client.on(Events.ThreadUpdate, (_before, after) => after.locked && resolve(true));
    });
    standIn.closeThread('game 1', false);
    await thread.setArchived(false);
    standIn.closeThread('game 1', true);
    await expect(locked).resolves.toBe(true);
    await expect(thread.setArchived(false)).rejects.toMatchObject({ status: 403, code: 50013 });
    await expect(thread.send('x')).rejects.toMatchObject({ code: 50083 });
    expect(standIn.channel('game 1')).toMatchObject({ archived: true, locked: true });
    expect(() => standIn.closeThread('games', true)).toThrow('games is no thread');
    standIn.expectNoViolations();
  });

  test('a message older than an hour is edited only a few times', async () => {
    let at = DateTime.fromISO('2026-04-01T12:00:00Z');
    const { standIn, client } = await both({ now: () => at });
    const channel = await games(client, standIn);
    const message = await channel.send('one');
    for (let i = 0; i < 9; i += 1) await message.edit(String(i));
    at = at.plus({ minutes: 61 });
    const path = `${standIn.apiUrl}/v10/channels/${channel.id}/messages/${message.id}`;
    const headers = { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' };
    const statuses: number[] = [];
    let last: unknown;
    for (let i = 0; i < 9 && statuses.at(-1) !== 429; i += 1) {
      const edited = await fetch(path, { method: 'PATCH', headers, body: `{"content":"old ${String(i)}"}` });
      statuses.push(edited.status);
      last = await edited.json();
    }
    expect(statuses.slice(0, -1).every((status) => status === 200)).toBe(true);
    expect(statuses.length).toBeGreaterThan(1);
    expect(last).toMatchObject({ code: 30046, message: expect.stringContaining('older than 1 hour') });
    standIn.expectNoViolations();
  });

  test('a command works in a thread', async () => {
    const { standIn, client } = await both();
    onCommand(client, (interaction) =>
      interaction.reply(interaction.channel?.isThread() ? 'thread' : 'no thread'),
    );
    const channel = await games(client, standIn);
    const thread = await channel.threads.create({ name: 'game 1', type: ChannelType.PublicThread });
    const handle = standIn.user('ann').command({ channelId: thread.id, name: 'game show' });
    expect((await handle.reply()).content).toBe('thread');
  });

  test('a bot sends a direct message', async () => {
    const { standIn, client } = await both();
    const user = await client.users.fetch(standIn.user('ann').id, { force: true });
    await user.send('your turn');
    expect(standIn.dm('ann').messages.map(({ content }) => content)).toEqual(['your turn']);
  });

  test('what the bot may not do is refused, without a violation', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    standIn.denyBot('games', PermissionFlagsBits.SendMessages);
    await expect(channel.send('x')).rejects.toMatchObject({ status: 403, code: 50013 });
    standIn.denyBot('games', PermissionFlagsBits.ViewChannel);
    await expect(channel.send('x')).rejects.toMatchObject({ status: 403, code: 50001 });
    standIn.denyBot('games', 0n);
    await channel.send('x');
    standIn.deleteChannel('games');
    await expect(channel.send('x')).rejects.toMatchObject({ status: 404, code: 10003 });
    standIn.expectNoViolations();
  });

  test('people talk; without the intent the bot sees no content', async () => {
    const { standIn, client } = await both();
    const seen = new Promise<string>((resolve) => {
      client.once(Events.MessageCreate, ({ content, author }) => resolve(`${author.username}: "${content}"`));
    });
    standIn.user('ann').say('games', 'nice play');
    expect(await seen).toBe('ann: ""');
  });
});

describe('faults', () => {
  test('a client waits out a 429', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    standIn.inject({ match: (method) => method === 'POST', times: 1, status: 429, retryAfter: 0.05 });
    await channel.send('through');
    const statuses = standIn.requests
      .filter(({ path }) => path.endsWith('/messages'))
      .map(({ status }) => status);
    expect(statuses).toEqual([429, 200]);
    standIn.expectNoViolations();
  });

  test('a fault has Discord’s own code and sentence', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    const sent = await channel.send('ann at bob');
    const text = 'Maximum number of active threads reached';
    standIn.inject({ match: (_m, path) => path.endsWith('/threads'), status: 400, code: 160006, text });
    await expect(sent.startThread({ name: 'game 1' })).rejects.toMatchObject({ code: 160006, message: text });
    standIn.inject({ status: 403 });
    await expect(channel.send('x')).rejects.toMatchObject({ code: 0, message: '403: injected fault' });
  });

  test.each([
    ['a 500 after the work was done', { status: 500, afterEffect: true }],
    ['a connection lost after the work was done', { dropConnection: true, afterEffect: true }],
  ])('the nonce makes %s harmless', async (_what, fault) => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    standIn.inject({ match: (method, path) => method === 'POST' && path.endsWith('/messages'), ...fault });
    const send = () => channel.send({ content: 'once', nonce: '1', enforceNonce: true });
    await send().catch(send);
    expect(standIn.channel('games').messages).toHaveLength(1);
    expect(standIn.requests.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
  });

  test('headers and delays go with the real answer', async () => {
    const standIn = await start();
    standIn.inject({ headers: { 'x-ratelimit-remaining': '0' }, delayMs: 30 });
    const response = await post(standIn, { content: 'x' });
    expect([response.status, response.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
    expect((await post(standIn, { content: 'y' })).headers.get('x-ratelimit-remaining')).toBeNull();
  });
});
