import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parseCustomId } from '@paper-dynasty/bot/components/custom-id';
import { controlOf, controls, offered, offering, withTestBot } from './support.ts';
import { report, rollClean, twoPeople } from './table.ts';

const bot = withTestBot();
beforeAll(async () => {
  await twoPeople(bot);
  await vi.waitFor(() => expect(bot.gameMessage().content).toContain('to roll'));
});

const inThread = (who: 'ann' | 'ben' | 'zoe', name: string, options: Record<string, string> = {}) =>
  bot.use(who, name, options, bot.home().id);
const timesTold = (text: string): number =>
  bot.home().messages.filter((m) => m.content.includes(text) && m.attachments.length === 0).length;

test('it carries everything that can be done, and the way to the scorecard', () => {
  const message = bot.gameMessage();
  expect(controls(message).map((c) => parseCustomId(c.custom_id)?.action)).toEqual([
    'roll',
    'report',
    'decisions',
    'changes',
    'undo',
  ]);
  expect(JSON.stringify(message.components)).toContain(`"url":"http://scorecard.test/games/`);
});

describe('a report by its buttons', () => {
  test('the wrong person is refused, for his eyes alone; the message stays as it is', async () => {
    const before = bot.gameMessage();
    const refusals = {
      ben: 'That is for the manager of Saltmarsh Herons',
      zoe: 'Only the managers of this game',
    };
    for (const who of ['ben', 'zoe'] as const) {
      const refused = await bot.press(who, before, 'roll');
      expect(refused).toMatchObject({ ephemeral: true });
      expect(refused.content).toContain(`⚠️ ${refusals[who]}`);
    }
    expect(bot.gameMessage().content).toBe(before.content);
  });

  test('after the dice two picks: outcome and place; the play is told once, by the play-by-play', async () => {
    const dice = await bot.press('ann', bot.gameMessage, 'roll');
    expect(dice).toMatchObject({ ephemeral: true });
    expect(dice.content).toContain('🎲');
    const where = await bot.press('ann', dice, 'outs', 'groundball_c');
    expect(where).toMatchObject({ ephemeral: true, id: dice.id });
    const done = await bot.press('ann', where, 'place', 'SS');
    expect(done).toMatchObject({ ephemeral: true, id: dice.id });
    const told = (await bot.state()).plays[0]!;
    expect(told).toMatchObject({ outcome: 'groundball_c', hit_location: 'SS' });
    await vi.waitFor(() => expect(timesTold('`6-3`')).toBe(1));
  });

  test('by commands in the thread it is told once too', async () => {
    await inThread('ann', 'roll');
    const done = await inThread('ann', 'outcome', { outcome: 'strikeout' });
    expect(done).toMatchObject({ ephemeral: true });
    await vi.waitFor(() => expect(timesTold('`K`')).toBe(1));
    expect(bot.home().messages.filter((m) => m.interaction_metadata)).toEqual([]);
  });

  test('the dice and their menus are on the message itself; a pick there is answered privately', async () => {
    await rollClean(bot);
    const dice = (await bot.state()).roll!.n;
    const message = await offering(bot.gameMessage, `hits…:${dice}`);
    expect(offered(message, 'hits')).toContain('single_1');
    expect(message.content).toContain('🎲');
    const done = await bot.press('ann', message, 'reached', 'walk');
    expect(done).toMatchObject({ ephemeral: true });
    expect(done.content).toContain('`BB`');
  });

  test('a play that no chart has is written in a form; what cannot be read is told', async () => {
    await rollClean(bot);
    const menus = await bot.press('ann', bot.gameMessage, 'report');
    expect(menus).toMatchObject({ ephemeral: true });
    const write = controls(menus).find((c) => c.custom_id.includes(':write:'))!.custom_id;
    const open = () => bot.discord.user('ann').click({ message: menus, customId: write });
    const opened = open();
    expect((await opened.modal()).components).toHaveLength(3);
    const fill = async (fields: Record<string, string>) =>
      bot.discord.user('ann').submitModal({ modal: opened, fields }).reply();
    const bad = await fill({ outcome: 'Single *', location: '', play: 'B-9' });
    expect(bad).toMatchObject({ ephemeral: true });
    expect(bad.content).toContain('I cannot read “B-9”');
    const done = await fill({ outcome: 'error_1', location: 'SS', play: 'B-1 1-3 E6' });
    expect(done).toMatchObject({ ephemeral: true });
    expect((await bot.state()).situation.bases.map((r) => r !== null)).toEqual([true, false, true]);
    const late = await fill({ outcome: 'walk' });
    expect(late.content).toContain('⚠️');
  });
});

test('Undo asks once more, then the other manager, who answers under the call; a second press is stale', async () => {
  const count = (await bot.state()).plays.length;
  const other = await bot.press('ann', bot.gameMessage, 'undo');
  const sure = await bot.press('ann', bot.gameMessage, 'undo');
  expect(sure).toMatchObject({ ephemeral: true });
  expect(sure.content).toContain(`Take back play ${count} (1 play and `);
  await bot.press('ann', sure, 'undo_sure');
  await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('asks to go back to before play'));
  const call = bot.posted().at(-1)!;
  expect(call.mentions.map((u) => u.username)).toEqual(['ben']);
  expect(call.content).toContain('do you agree?');
  await bot.press('ben', call, 'agree');
  expect((await bot.state()).plays).toHaveLength(count - 1);
  const late = await bot.press('ann', other, 'undo_sure');
  expect(late.content).toContain('The game has moved on');
  expect((await bot.press('zoe', bot.gameMessage, 'undo')).content).toContain('Only the managers');
});

test('its buttons work after a restart, and a press that Discord sends twice does a thing once', async () => {
  await report(bot, 'strikeout');
  await bot.restart();
  const before = (await bot.state()).roll_count;
  const who = (await bot.state()).situation.half === 'top' ? 'ann' : 'ben';
  const message = await offering(bot.gameMessage, 'roll');
  const customId = controlOf(message, 'roll');
  const handle = bot.discord.user(who).click({ message, customId, duplicate: true });
  expect((await handle.reply()).content).toContain('🎲');
  expect((await bot.state()).roll_count).toBe(before + 1);
});

describe('slow answers', () => {
  /** The game is busy until this is called. */
  const busy = async (): Promise<() => void> => {
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    void bot.process.services.live.exclusively(await bot.gameId(), () => held);
    return free;
  };

  test('are acknowledged before they are there, privately where the play-by-play tells the rest', async () => {
    const free = await busy();
    const handle = bot.discord.user('ann').command({ channelId: bot.home().id, name: 'undo' });
    expect(await handle.response()).toMatchObject({ type: 5, ephemeral: true });
    free();
    expect((await handle.reply()).content).toContain('asks to go back');
    await bot.use('ben', 'game disagree');
  });

  test('after its 15 minutes an answer is a message of its own, to its person', async () => {
    const free = await busy();
    const handle = bot.discord.user('ann').command({ channelId: bot.home().id, name: 'undo' });
    await handle.response();
    bot.passTime({ minutes: 16 });
    free();
    await vi.waitFor(() =>
      expect(bot.discord.dm('ann').messages.at(-1)?.content).toContain('asks to go back to before play'),
    );
    bot.discord.takeViolations();
    await bot.use('ben', 'game disagree');
  });

  test('one that all should see is posted in the channel, and calls him', async () => {
    const free = await busy();
    const handle = bot.discord.user('ann').command({ channelId: bot.channelId, name: 'game pause' });
    expect(await handle.response()).toMatchObject({ type: 5, ephemeral: false });
    bot.passTime({ minutes: 16 });
    free();
    const last = () => bot.discord.channel('games').messages.at(-1);
    await vi.waitFor(() => expect(last()?.content).toMatch(/^<@\d+> ⏸️ The game is paused/));
    expect(last()?.mentions.map((u) => u.username)).toEqual(['ann']);
    bot.discord.takeViolations();
  });
});
