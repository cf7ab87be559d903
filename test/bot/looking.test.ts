import { describe, expect, test } from 'vitest';
import { TOPICS } from '@paper-dynasty/bot/commands/help';
import { GLOSSARY_TOPICS, termsOf } from '@paper-dynasty/engine/notation/glossary';
import { COMMAND_LIST } from '@paper-dynasty/bot/interactions/commands';
import { offered, withTestBot } from './support.ts';
import { report, SBA, twoPeople } from './table.ts';

const bot = withTestBot();

test.each([
  ['ab', {}, /🎲 \*\*[1-6]\*\* · \*\*[1-6]\+[1-6]\*\*/],
  ['d20', {}, /d20 \*\*\d+\*\*/],
  ['dice', { roll: '2d6;1d20' }, /2d6: [1-6] \+ [1-6] = \*\*\d+\*\*\n🎲 1d20: \d+/],
  ['jump', {}, /Steal · check \d+ · jump/],
  ['fielding', {}, /range \*\*\d+\*\* · error \*\*\d+\*\*.*error dice [1-6]\+[1-6]\+[1-6] · rare d100 \d+/],
  ['scout', { card: 'batter' }, /Batter's card, column [1-3]|check/],
  ['scout', { card: 'pitcher' }, /Pitcher's card, column [4-6]|check/],
] as const)('free dice without a game: /%s %o', async (name, options, expected) => {
  expect((await bot.use('zoe', name, options)).content).toMatch(expected);
});

test.each(['0d6', '101d6', '1d1', '1d1001', 'six', ''])('dice that are none: “%s”', async (roll) => {
  expect((await bot.use('zoe', 'dice', { roll: roll || ' ' })).content).toContain('⚠️');
});

test('free dice in a channel with a live game know its state', async () => {
  await twoPeople(bot);
  await report(bot, 'walk');
  expect((await bot.use('zoe', 'ab')).content).toContain(
    "▲ 1, 0 out, runner on first · free dice, not the game's",
  );
  expect((await bot.state()).roll).toBeNull();
});

describe('help', () => {
  const tappable = (text: string): readonly string[] =>
    [...text.matchAll(/<\/([a-z0-9 ]+):(\d+)>/g)].map(([, name = '']) => name);

  test('says the first steps, with commands that can be tapped, and offers topics', async () => {
    const said = await bot.use('zoe', 'help');
    expect(said).toMatchObject({ ephemeral: true });
    const ids = new Map(bot.discord.commands(bot.discord.guild().id).map(({ name, id }) => [name, id]));
    expect(said.content).toContain(`</game start:${ids.get('game')}>`);
    expect(tappable(said.content)).toEqual([
      ...['game start', 'lineup auto', 'defense', 'offense', 'sub hitter', 'sub pitcher'],
      ...['scorebug', 'boxscore', 'link', 'help'],
    ]);
    expect(offered(said, 'help')).toEqual([
      ...Object.keys(TOPICS),
      ...GLOSSARY_TOPICS.map((topic) => `glossary.${topic}`),
    ]);
  });

  test('every command stands in one topic, in a message that stays its person’s own', async () => {
    const said = await bot.use('zoe', 'help');
    const found: string[] = [];
    for (const topic of Object.keys(TOPICS)) {
      const told = await bot.press('zoe', said, 'help', topic);
      expect(told).toMatchObject({ id: said.id, ephemeral: true });
      found.push(...tappable(told.content));
    }
    expect([...found].sort()).toEqual(COMMAND_LIST.map(({ name }) => name).sort());
  });
});

describe('the glossary', () => {
  test('is picked topic by topic and word by word, in the same message', async () => {
    const said = await bot.use('zoe', 'help');
    const topic = await bot.press('zoe', said, 'help', 'glossary.outs');
    expect(topic.content).toContain('Groundball A (GB A)');
    expect(offered(topic, 'term')).toEqual(termsOf('outs'));
    const told = await bot.press('zoe', topic, 'term', 'groundball_a');
    expect(told).toMatchObject({ id: said.id, ephemeral: true });
    expect(told.content).toContain('**Groundball A** `GB A`\nThe hardest grounder');
    expect(told.content).toContain('Rule book, section 5');
  });

  test('tells of a word by its name, its code, or in Spanish, and says what it does not have', async () => {
    for (const topic of ['si2', 'Single, two stars', 'sencillo, dos estrellas'])
      expect((await bot.use('zoe', 'help', { topic })).content).toContain(
        '**Single, two stars** `SI**` `SI2`',
      );
    expect((await bot.use('zoe', 'help', { topic: 'quidditch' })).content).toContain(
      'The glossary has nothing called “quidditch”',
    );
    expect((await bot.use('zoe', 'help', { topic: 'd20' })).content).toContain('Chaos die, Resolution die');
    expect((await bot.suggestions('zoe', 'help', 'topic', { topic: 're24' })).map((c) => c.value)).toEqual([
      're24',
    ]);
  });
});

test("a bot cannot be chosen as an opponent, the bot's own account neither", async () => {
  const me = bot.discord.applicationId;
  const answer = await bot.use('ann', 'game start', { ...SBA, user: me });
  expect(answer).toMatchObject({ ephemeral: true });
  expect(answer.content).toContain('is a bot: choose a person');
});

test('a private game is watched, suggested and rolled for by its people only', async () => {
  const where = await twoPeople(bot, { ...SBA, visibility: 'private' });
  const id = (await bot.process.channelFeeds.gameOfChannel(where))!;
  expect((await bot.use('zoe', 'game show', {}, where)).content).toContain('There is no such game');
  expect((await bot.use('zoe', 'game show', { game: id })).content).toContain('There is no such game');
  expect((await bot.suggestions('zoe', 'game show', 'game')).map((c) => c.value)).not.toContain(id);
  expect((await bot.suggestions('ben', 'game show', 'game')).map((c) => c.value)).toContain(id);
  expect(await bot.suggestions('zoe', 'decide', 'answer', { game: id })).toEqual([]);
  await bot.use('ann', 'roll', {}, where);
  expect(await bot.suggestions('ann', 'defense', 'hold', { game: id })).not.toEqual([]);
  expect(await bot.suggestions('zoe', 'defense', 'hold', { game: id })).toEqual([]);
  expect((await bot.use('zoe', 'follow', { game: id })).content).toContain('There is no such game');
  expect((await bot.use('zoe', 'ab', {}, where)).content).not.toContain('out, bases empty');
});

test('one play with how it came about; the dice of a game that is not over are not checked yet', async () => {
  await twoPeople(bot);
  await report(bot, 'homerun');
  expect((await bot.use('zoe', 'plays', { number: 1 })).content).toContain('homers');
  expect((await bot.use('zoe', 'plays', { number: 7 })).content).toContain('There is no play 7');
  expect((await bot.use('zoe', 'verify')).content).toContain('revealed when the game is over');
});

test('the dice of a game that is over are checked', async () => {
  await bot.use('ann', 'game abandon');
  await bot.use('ben', 'game agree');
  expect((await bot.use('zoe', 'verify')).content).toMatch(/✅.*[^]*roll.* from the seed/);
});
