import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { BEN, by, good } from '../db/games.ts';
import { controls, offering, startTestBot, type TestBot } from './support.ts';
import { PD, report, SBA, twoPeople } from './table.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

const games = () => bot.discord.channel('games');
const actions = (message: { components?: readonly unknown[] | undefined; id: string }) =>
  controls(message).map((c) => c.custom_id.split(':')[1]);
const walk = (channel = 'games') =>
  bot.discord.channel(channel).messages.filter((m) => m.content.includes('`BB`'));

describe('the thread of a game', () => {
  test('opens when the invitation is accepted, wherever that is done; the plays go there', async () => {
    await bot.use('ann', 'game start', SBA);
    expect(games().threads).toEqual([]);
    good(await acceptGame(bot.process.services, by(BEN, await bot.gameId())));
    await vi.waitFor(() => expect(games().threads).toHaveLength(1));
    expect(games().threads[0]?.name).toBe('Saltmarsh Herons at Gaslight Lamplighters');
    await bot.use('ann', 'lineup auto');
    await bot.use('ben', 'lineup auto');
    await report(bot, 'walk');
    await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('`BB`'));
    expect(games().messages.filter((m) => m.nonce !== undefined)).toEqual([]);
  });

  test('starts with the game’s message: picture, words for it, buttons; whoever has a lineup to set is called', async () => {
    await bot.use('ann', 'game start', SBA);
    await bot.use('ben', 'game accept');
    const [first, call] = await vi.waitFor(() => {
      const [message, called] = bot.home().messages;
      expect(message?.attachments).toHaveLength(1);
      expect(called?.mentions).toHaveLength(1);
      return [message, called];
    });
    expect(bot.posted()).toHaveLength(1);
    const [picture] = first?.attachments ?? [];
    expect(picture).toMatchObject({ content_type: 'image/png' });
    expect(picture?.description).toContain('Saltmarsh Herons 0, Gaslight Lamplighters 0');
    expect(bot.discord.file(picture!.id).subarray(1, 4).toString()).toBe('PNG');
    expect(actions(first!)).toEqual(['lineup', 'lineup_menu']);
    expect(call?.content).toContain('to set the lineup');
    expect(call?.mentions.map((u) => u.username)).toEqual(['ann']);
    await bot.press('ann', call!, 'lineup');
    expect((await bot.state()).lineups.away).not.toBeNull();
  });

  test('where threads are forbidden the game stays in the channel', async () => {
    bot.discord.denyBot('games', PermissionFlagsBits.CreatePublicThreads);
    await twoPeople(bot);
    await report(bot, 'walk');
    await vi.waitFor(() => expect(walk()).toHaveLength(1));
    expect(games().threads).toEqual([]);
    await offering(bot.gameMessage, 'roll');
  });

  test('a game started in a thread is told there: threads have none', async () => {
    await twoPeople(bot);
    await vi.waitFor(() => bot.gameMessage());
    const thread = bot.home();
    await bot.use('ann', 'game start', { ...PD, computer: 'balanced' }, thread.id);
    await bot.use('ann', 'lineup auto', {}, thread.id);
    await vi.waitFor(() => expect(bot.lines().join()).toContain('Cartographers at Ember Valley Foxes.'));
    expect(games().threads).toHaveLength(1);
  });

  test('where no files may be posted the scorebug is words', async () => {
    bot.discord.denyBot('games', PermissionFlagsBits.AttachFiles);
    await twoPeople(bot);
    await vi.waitFor(() => expect(bot.lines().join()).toContain('Play ball!'));
    const bug = bot.home().messages[0]!;
    await vi.waitFor(() => expect(bot.home().messages[0]?.content).toContain('bases empty'));
    expect(bug.attachments).toEqual([]);
  });

  test('a game’s message that was deleted is posted again', async () => {
    await twoPeople(bot);
    await vi.waitFor(() => bot.gameMessage());
    const old = bot.gameMessage();
    bot.discord.deleteMessage(old.id);
    await report(bot, 'walk');
    await vi.waitFor(() => expect(bot.gameMessage().id).not.toBe(old.id));
  });

  test('the message is changed at most once in two seconds, and ends up right', async () => {
    await twoPeople(bot);
    const from = Date.now();
    for (let i = 0; i < 6; i += 1) await report(bot, 'walk');
    await vi.waitFor(() => expect(bot.gameMessage().content).toContain('Herons 3'));
    const seconds = (Date.now() - from) / 1000;
    expect(bot.gameMessage().versions.length).toBeLessThanOrEqual(2 + seconds / 2);
  });

  test('ends with line score, decisions, top plays and the link; then the thread is archived, not locked', async () => {
    await bot.process.sql`update leagues set config = jsonb_set(config, '{innings}', '1')`;
    await twoPeople(bot);
    for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
    await report(bot, 'homerun');
    await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('**Final**'));
    const final = bot.posted().at(-1)!.content;
    expect(final).toMatch(/R +H +E/);
    expect(final).toMatch(/W: \*\*.+\*\* · L: \*\*.+\*\*/);
    expect(final).toMatch(/\n[^\n]+: complete game · [^\n]+: shutout\n/);
    expect(final).toMatch(/Top plays\n1\. \+\d+% GAS: ▼ 1, 0 out, .* homers/);
    expect(final).toContain(`http://scorecard.test/games/${await bot.gameId()}`);
    await vi.waitFor(() => expect(bot.home()).toMatchObject({ archived: true, locked: false }));
    expect(bot.gameMessage().attachments[0]?.description).toContain('Lamplighters 1; final');
    const left = controls(bot.gameMessage()).map(({ custom_id }) => custom_id.split(':')[1]);
    expect(left, 'nothing of the game itself').toEqual(['rematch', 'rematch']);
    expect((await bot.use('ann', 'boxscore', {}, bot.home().id)).content).toMatch(/R +H +E/);
  });
});

describe('other channels', () => {
  test('two of them follow one game, each in its own way', async () => {
    await twoPeople(bot);
    await vi.waitFor(() => bot.gameMessage());
    const lobby = bot.discord.channel('lobby').id;
    await bot.use('zoe', 'follow', { verbosity: 'scoring', game: await bot.gameId() }, lobby);
    await bot.use('zoe', 'follow', { verbosity: 'innings' });
    for (const outcome of ['walk', 'homerun', 'strikeout', 'strikeout', 'strikeout'] as const)
      await report(bot, outcome);
    const lines = (name: string) =>
      bot.discord
        .channel(name)
        .messages.filter((m) => m.nonce !== undefined && !m.content.startsWith('🧵'))
        .map((m) => m.content);
    await vi.waitFor(() => expect(lines('games')).toEqual([expect.stringContaining('End of the top of 1')]));
    await vi.waitFor(() => expect(lines('lobby')).toEqual([expect.stringContaining('homers')]));
    await vi.waitFor(() => expect(bot.posted().filter((m) => m.content.startsWith('▲ 1'))).toHaveLength(5));
  });

  test('one that is gone is dropped, and whoever made it follow is told', async () => {
    await twoPeople(bot);
    await vi.waitFor(() => bot.gameMessage());
    const lobby = bot.discord.channel('lobby').id;
    const key = { channel_id: lobby, game_id: await bot.gameId() };
    await bot.use('zoe', 'follow', { game: key.game_id }, lobby);
    bot.discord.deleteChannel('lobby');
    await report(bot, 'walk');
    const notes = () => bot.discord.dm('zoe').messages.map((m) => m.content);
    await vi.waitFor(() => expect(notes()).toEqual([expect.stringContaining('I cannot post in')]));
    expect(notes()[0]).toContain('Saltmarsh Herons at Gaslight Lamplighters');
    expect(await bot.process.channelFeeds.find(key)).toBeNull();
    await report(bot, 'strikeout');
    await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('`K`'));
    expect(notes()).toHaveLength(1);
  });
});
