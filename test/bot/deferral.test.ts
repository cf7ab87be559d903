import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InteractionHandle } from '../stand-ins/discord/handle.ts';
import { DEFINITIONS, filled, gameUnderWay, type Given } from './drive-commands.ts';
import { controlOf, offering, startTestBot, type TestBot, type Who } from './support.ts';
import { rollClean, twoPeople } from './table.ts';

const EPHEMERAL = 1 << 6;

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot({ patience: 0 });
});
afterEach(async () => {
  bot.discord.expectNoViolations();
  await bot.close();
});

/** What an act that takes its time comes to: how it was put off, and whether the answer is for its person alone. */
const outcome = async (handle: InteractionHandle) => {
  const { type, ephemeral } = await handle.response();
  const answer = await handle.waitForMessage(
    ({ content, attachments }) => content !== '' || attachments.length > 0,
  );
  return { type, ephemeral, alone: ((answer.flags ?? 0) & EPHEMERAL) !== 0, content: answer.content };
};

const slowly = (who: Who, name: string, options: Given = {}, channelId = bot.channelId) =>
  outcome(bot.discord.user(who).command({ channelId, name, options }));

describe('an answer that takes its time is put off as it is given', () => {
  test('of every command, to its person alone or in the open', async () => {
    const wrong: string[] = [];
    for (const definition of DEFINITIONS) {
      await gameUnderWay(bot);
      const options = await filled(bot, 'ann', definition, false);
      const { type, ephemeral, alone, content } = await slowly('ann', definition.name, options);
      expect(type).toBe(5);
      // A mistake is found out on the way: it is told to its person alone, whatever was to come.
      if (alone && !ephemeral && !content.startsWith('⚠️')) wrong.push(definition.name);
      if (ephemeral && !alone) wrong.push(definition.name);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['no game is meant', 'scorebug', {}],
    ['the menus of a lineup', 'lineup set', {}],
    [
      'a private game',
      'game start',
      { team: 'sba-herons', opponent: 'sba-lamplighters', visibility: 'private' },
    ],
  ])('privately: %s', async (_what, name, options) => {
    expect(await slowly('ann', name, options)).toMatchObject({ ephemeral: true, alone: true });
  });

  test('privately where a channel is the game’s own, and openly where it is not', async () => {
    await twoPeople(bot);
    const game = await bot.gameId();
    await expect.poll(() => bot.discord.channel('games').threads).toHaveLength(1);
    const { id } = bot.home();
    const moved = () => bot.process.channelFeeds.find({ channel_id: id, game_id: game });
    await expect.poll(moved).toMatchObject({ kind: 'home' });
    expect(await slowly('ann', 'follow', { game }, id)).toMatchObject({ ephemeral: true, alone: true });
    const lobby = bot.discord.channel('lobby').id;
    expect(await slowly('ann', 'follow', { game }, lobby)).toMatchObject({ ephemeral: false, alone: false });
    expect(await slowly('ann', 'unfollow', {}, id)).toMatchObject({ ephemeral: true, alone: true });
    expect(await slowly('ann', 'unfollow', { game }, lobby)).toMatchObject({
      ephemeral: false,
      alone: false,
    });
  });

  test('a mistake of an open command is told to its person alone, and nothing of it stays', async () => {
    await twoPeople(bot);
    const told = await slowly('ann', 'plays', { number: 99 });
    expect(told).toMatchObject({ ephemeral: false, alone: true });
    expect(bot.discord.channel('games').messages.filter((m) => m.content === '')).toEqual([]);
  });

  test('buttons on the play-by-play: nothing shows but their answers, to who pressed', async () => {
    await twoPeople(bot);
    await rollClean(bot);
    for (const action of ['report', 'decisions', 'changes']) {
      const message = await offering(bot.gameMessage, action);
      const handle = bot.discord.user('ann').click({ message, customId: controlOf(message, action) });
      expect((await handle.response()).type).toBe(6);
      const answer = await handle.waitForMessage((m) => m.id !== message.id);
      expect(((answer.flags ?? 0) & EPHEMERAL) !== 0).toBe(true);
    }
  });
});
