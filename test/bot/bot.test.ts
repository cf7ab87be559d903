import { describe, expect, test, vi } from 'vitest';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { COMMANDS } from '@paper-dynasty/bot/commands/index';
import { COMMAND_LIST, COMMAND_PAYLOADS } from '@paper-dynasty/bot/interactions/commands';
import { ANN } from '../db/games.ts';
import { controlOf, offered, withTestBot } from './support.ts';
import { PD, rollClean, SBA } from './table.ts';

const bot = withTestBot({ computerDelay: 0 });

test('every command that Discord is told of has a handler, and the other way round', () => {
  expect(COMMAND_LIST.map((command) => command.name).sort()).toEqual(Object.keys(COMMANDS).sort());
  expect(bot.discord.commands(bot.discord.guild().id).length).toBe(COMMAND_PAYLOADS.length);
});

test('a whole game against the computer by commands; the channel gets every play once and in order', async () => {
  const start = await bot.use('ann', 'game start', { ...PD, computer: 'balanced' });
  expect(start.content).toContain('Northfold Cartographers');
  expect(start.content).toContain(`http://scorecard.test/games/${await bot.gameId()}`);
  expect((await bot.use('ann', 'lineup auto')).content).toContain('The lineup is set');
  for (let now = await bot.state(); now.status === 'active'; now = await bot.state()) {
    if (now.situation.half === 'bottom') {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    if (!now.roll) {
      const { content } = await bot.use('ann', 'roll');
      // The computer in the field may walk the batter instead, and then there are no dice.
      expect(content).toMatch(/🎲|`IBB`/u);
      if (content.includes('`IBB`')) continue;
    }
    expect((await bot.use('ann', 'resolve')).content).not.toContain('⚠️');
  }
  const end = await bot.state();
  expect(end.status).toBe('completed');
  await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('Final'));
  const lines = bot.lines();
  const told = lines.slice(1, -1).filter((line) => !line.startsWith('🔁'));
  expect(lines[0]).toContain('Play ball!');
  expect(told.length).toBe(end.plays.length);
  told.forEach((line, i) => expect(line).toContain(tellPlay(end.setup, end.plays[i]!).description));
  expect((await bot.use('ann', 'boxscore')).content).toMatch(/R +H +E/);
  const lastMessage = () => bot.discord.channel('games').messages.at(-1)?.content;
  await vi.waitFor(() => expect(lastMessage()).toMatch(/Ember Valley.*AB[^]*Pitching/));
  expect((await bot.use('ann', 'plays', { count: 3 })).content.split('\n').length).toBe(3);
  expect((await bot.use('ann', 'scorebug')).content).toContain('Final');
  expect((await bot.use('ann', 'roll')).content).toContain('This game is over');
});

test('an invitation by buttons: the wrong person is refused and only he sees it; the right one accepts', async () => {
  const start = await bot.use('ann', 'game start', SBA);
  expect(start.content).toContain('you are invited');
  const wrong = await bot.press('ann', start, 'accept');
  expect(wrong.ephemeral).toBe(true);
  expect(wrong.content).toContain('⚠️');
  const right = await bot.press('ben', start, 'accept');
  expect(right.content).toContain('The game is on');
  await bot.use('ann', 'lineup auto');
  expect((await bot.use('ben', 'lineup auto')).content).toContain('roll');
  const lineups = (await bot.use('ben', 'lineup show')).attachments;
  expect(lineups.map(({ filename }) => filename)).toEqual(['lineup-away.png', 'lineup-home.png']);
  expect(
    lineups.some(({ description }) => description?.includes('The lineup of Gaslight Lamplighters: 1 ')),
  ).toBe(true);
});

test('an invitation accepted with words for the dice; what cannot be mixed in is refused in words', async () => {
  const elsewhere = bot.discord.channel('lobby').id;
  await bot.use('ann', 'game start', SBA, elsewhere);
  const refused = await bot.use('ben', 'game accept', { nonce: 'a|b' }, elsewhere);
  expect(refused).toMatchObject({ ephemeral: true });
  expect(refused.content).toContain('without `|`');
  expect((await bot.use('ben', 'game accept', { nonce: 'lucky' }, elsewhere)).content).toContain('is on');
  const gameId = await bot.process.channelFeeds.gameOfChannel(elsewhere);
  expect((await bot.process.services.live.state(gameId!))?.nonces).toEqual({ away: '', home: 'lucky' });
});

test('printed cards: roll, report by menus in two taps, and the mistakes on the way', async () => {
  expect((await bot.use('ben', 'roll')).content).toContain('That is for the manager of Saltmarsh Herons');
  expect((await bot.use('ann', 'outcome', { outcome: 'walk' })).content).toContain('Roll the dice first');
  const dice = await bot.use('ann', 'roll');
  expect(dice.content).toMatch(/card, column \d, row \d+/);
  const twice = await bot.use('ann', 'roll');
  expect(twice).toMatchObject({ ephemeral: true });
  expect((await bot.use('ann', 'resolve')).content).toContain('printed cards');
  expect((await bot.use('ann', 'outcome', { outcome: 'groundball_a' })).content).toContain(
    'Say where the ball was hit',
  );
  expect((await bot.use('ann', 'outcome', { outcome: 'moonshot' })).content).toContain('There is no outcome');
  const second = await bot.press('ann', dice, 'outs', 'groundball_a');
  expect(second.content).toContain('where was it hit?');
  const done = await bot.press('ann', second, 'place', 'SS');
  expect(done.content).toContain('`6-3`');
  expect((await bot.state()).plays.at(-1)).toMatchObject({ outcome: 'groundball_a', hit_location: 'SS' });
});

test('an outcome as people write it: several that a word can mean are asked about, with the place kept', async () => {
  const first = async (typed: string) =>
    (await bot.suggestions('ann', 'outcome', 'outcome', { outcome: typed })).map((c) => c.value)[0];
  await rollClean(bot);
  expect(await first('hr')).toBe('homerun');
  expect(await first('bb')).toBe('walk');
  expect(await first('k')).toBe('strikeout');
  expect(await first('rodado a')).toBe('groundball_a');
  expect(await first('sacrifice h')).toBe('sac_bunt');
  expect(await first('gba ss')).toBe('groundball_a SS');
  const places = await bot.suggestions('ann', 'outcome', 'location', { outcome: 'F', location: 'left' });
  expect(places.map((c) => c.value)).toEqual(['LF']);
  const which = await bot.use('ann', 'outcome', { outcome: 'G6' });
  expect(which).toMatchObject({ ephemeral: true });
  expect(which.content).toContain('“G6” can be Groundball A, Groundball B and Groundball C: say which.');
  await bot.press('ann', which, 'which_at', 'groundball_c');
  expect((await bot.state()).plays.at(-1)).toMatchObject({ outcome: 'groundball_c', hit_location: 'SS' });
  await rollClean(bot);
  await bot.use('ann', 'outcome', { outcome: 'ponche' });
  expect((await bot.state()).plays.at(-1)?.outcome).toBe('strikeout');
  expect((await bot.use('ann', 'correct', { outcome: 'bb' })).content).toContain('to: Walk.');
  await bot.use('ben', 'game agree');
  expect((await bot.state()).plays.at(-1)?.outcome).toBe('walk');
});

test('buttons work after a restart; a duplicate dispatch does a thing once', async () => {
  const shown = await bot.use('ann', 'game show');
  await bot.restart();
  const before = (await bot.state()).roll_count;
  const roll = controlOf(shown, 'roll');
  const handle = bot.discord.user('ann').click({ message: shown, customId: roll, duplicate: true });
  expect((await handle.reply()).content).toContain('🎲');
  expect((await bot.state()).roll_count).toBe(before + 1);
});

describe('looking around', () => {
  test('lists, links and suggestions', async () => {
    expect((await bot.use('ann', 'game list', { mine: true })).content).toContain(
      `\`${(await bot.gameId()).slice(0, 8)}\``,
    );
    expect((await bot.use('ann', 'link')).content).toContain('/games/');
    const choices = await bot.suggestions('ann', 'game start', 'team', { league: 'pd', team: 'ot' });
    expect(choices.map((c) => c.value)).toEqual(['pd/pd-otters']);
    const outcomes = await bot.suggestions('ann', 'outcome', 'outcome');
    expect(outcomes.length).toBeLessThanOrEqual(25);
    expect(new Set(outcomes.map((c) => c.name)).size).toBe(outcomes.length);
  });
  test('a command offers only the games in which it can do something', async () => {
    const id = await bot.gameId();
    const offered = async (command: string) =>
      (await bot.suggestions('ann', command, 'game')).map((c) => c.value);
    expect(await offered('game show')).toContain(id);
    expect(await offered('game pause')).toContain(id);
    for (const command of ['game accept', 'game resume', 'lineup auto'])
      expect(await offered(command)).not.toContain(id);
  });
  test('a command without a game asks which one; a part of an id or of the teams names it', async () => {
    const id = await bot.gameId();
    const elsewhere = bot.discord.channel('bullpen').id;
    const asked = await bot.use('ben', 'plays', { number: 1 }, elsewhere);
    expect(asked).toMatchObject({ ephemeral: true });
    expect(asked.content).toContain('Which one do you mean?');
    expect(offered(asked, 'which_game')).toContain(id);
    const told = await bot.press('ben', asked, 'which_game', id);
    expect(told.content).toContain('`6-3`');
    expect((await bot.use('ann', 'link', { game: id.slice(0, 8) }, elsewhere)).content).toContain(id);
    const several = await bot.use('ann', 'link', { game: 'saltmarsh' }, elsewhere);
    expect([several.content.includes(id), offered(several, 'which_game').includes(id)]).toContain(true);
    const typed = await bot.suggestions('ann', 'game show', 'game', { game: `herons ${id.slice(0, 4)}` });
    expect(typed.map((c) => c.value)).toEqual([id]);
  });
  test('a game that is none is refused in words', async () => {
    const reply = await bot.use('ann', 'game show', { game: 'nonsense' });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.content).toContain('There is no such game. Use `/game list`');
  });
  test('abandoning needs the other manager, who answers by a button', async () => {
    const asked = await bot.use('ann', 'game abandon');
    expect(asked.content).toContain('asks to abandon the game');
    const own = await bot.press('ann', asked, 'agree');
    expect(own).toMatchObject({ ephemeral: true });
    expect((await bot.state()).status).toBe('active');
    const agreed = await bot.press('ben', asked, 'agree');
    expect(agreed.content).toContain('abandoned');
    expect((await bot.state()).status).toBe('abandoned');
  });
});

test('the manager whose side comes up is mentioned, and nobody else', () => {
  const mentions = bot.discord
    .channel('games')
    .threads.flatMap((thread) => thread.messages)
    .filter((m) => m.nonce !== undefined)
    .flatMap((m) => m.mentions.map((u) => u.id));
  expect(mentions.length).toBeGreaterThan(3);
  expect(mentions).toContain(ANN);
});

test('a post that fails is tried again until it is there, once', async () => {
  await bot.use('ann', 'game start', { ...PD, computer: 'safe' });
  const balls = () =>
    bot.discord
      .channel('games')
      .threads.flatMap((thread) => thread.messages)
      .filter((m) => m.content.includes('Play ball!')).length;
  const before = balls();
  bot.discord.inject({
    match: (method, path) => method === 'POST' && /\/channels\/\d+\/messages$/.test(path),
    times: 4,
    status: 500,
  });
  await bot.use('ann', 'lineup auto');
  await vi.waitFor(() => expect(balls()).toBe(before + 1));
});
