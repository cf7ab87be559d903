import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ANN, BEN } from '../db/games.ts';
import { controls, offered, withTestBot } from './support.ts';
import { report, rollClean, SBA, twoPeople } from './table.ts';

const bot = withTestBot();

describe('decisions before the dice, at quick pace', () => {
  beforeAll(async () => {
    await twoPeople(bot);
    await report(bot, 'walk');
  });

  test('the defense is set by a command that only its manager sees; what is not named stays', async () => {
    const set = await bot.use('ben', 'defense', { infield: 'corners_in', hold: '1' });
    expect(set).toMatchObject({ ephemeral: true });
    expect(set.content).toContain('Corners in; outfield at normal depth; hold the runner on first');
    await bot.use('ben', 'defense', { outfield: 'shallow', throws: false });
    expect((await bot.state()).defense).toEqual({
      infield: 'corners_in',
      outfield: 'shallow',
      hold: [1],
      intentional_walk: false,
      throw_at: 'lead',
      throws: false,
    });
  });

  test('who may not decide, and what cannot be, is refused in words', async () => {
    expect((await bot.use('ann', 'defense', { infield: 'infield_in' })).content).toContain(
      'That is for the manager of Gaslight Lamplighters',
    );
    expect((await bot.use('ben', 'defense', { hold: '3' })).content).toContain('Nobody is on base 3');
    expect((await bot.use('ben', 'defense', { hold: 'seven' })).content).toContain('does not name bases');
    expect((await bot.use('ann', 'offense', { play: 'squeeze' })).content).toContain(
      'needs a runner on third',
    );
    expect((await bot.use('ann', 'steal', { bases: '4' })).content).toContain('Nobody is on third');
  });

  test('suggestions name what is possible', async () => {
    expect((await bot.suggestions('ann', 'steal', 'bases')).map((c) => c.value)).toEqual(['2']);
    expect((await bot.suggestions('ben', 'defense', 'hold')).map((c) => c.name)).toEqual([
      'Hold nobody',
      'Hold first',
    ]);
  });

  test('the menus of the defense ask what can matter, with one runner on', async () => {
    const menus = await bot.press('ben', await bot.use('ben', 'game show'), 'decisions');
    const labels = controls(menus).flatMap(({ options }) => options?.map(({ label }) => label) ?? []);
    expect(labels.slice(-3)).toEqual([
      'Hold the runner on first',
      'Throw on a try for an extra base',
      'Concede the extra base',
    ]);
    expect(JSON.stringify(menus.components)).toContain('"placeholder":"Hold runners…"');
    expect(menus.content).not.toContain('double steal');
  });

  test('a steal: its dice, and its outcomes in the menu', async () => {
    await bot.use('ann', 'steal', { bases: '2' });
    const dice = await bot.use('ann', 'roll');
    expect(dice.content).toMatch(/Steal · check \d+ · jump/);
    expect(offered(dice, 'reached')).toEqual(expect.arrayContaining(['stolen_base', 'caught_stealing']));
    expect((await bot.use('ann', 'steal', { bases: '2' })).content).toContain('Too late');
    const done = await bot.press('ann', dice, 'reached', 'stolen_base');
    expect(done.content).toContain('steals second');
  });

  test('a bunt: its d20, and its outcomes in the menu', async () => {
    await bot.use('ann', 'offense', { play: 'bunt' });
    const dice = await bot.use('ann', 'roll');
    expect(dice.content).toMatch(/Bunt · \*\*\d+\*\*/);
    const done = await bot.press('ann', dice, 'outs', 'sac_bunt');
    expect(done.content).toContain('sacrifices');
    expect((await bot.state()).situation.bases[2]).not.toBeNull();
  });

  test('the intentional walk is played at once', async () => {
    expect((await bot.use('ben', 'walk')).content).toContain('is walked intentionally');
  });
});

describe('decisions by menus', () => {
  test('the defense: a draft that nobody else sees, set by its button, refused when it is stale', async () => {
    const table = await bot.use('ann', 'game show');
    const menus = await bot.press('ben', table, 'decisions');
    const other = await bot.press('ben', table, 'decisions');
    expect(menus).toMatchObject({ ephemeral: true });
    expect(offered(menus, 'defense_pick…0001')).toEqual(['normal', 'corners_in', 'infield_in']);
    const inside = await bot.press('ben', menus, 'defense_pick', 'infield_in');
    expect(inside.content).toContain('Infield in');
    expect((await bot.state()).defense).toBeNull();
    const set = await bot.press('ben', inside, 'defense_set');
    expect(set.content).toContain('Infield in');
    expect((await bot.state()).defense?.infield).toBe('infield_in');
    await report(bot, 'strikeout');
    const late = await bot.press('ben', other, 'defense_set');
    expect(late).toMatchObject({ ephemeral: true });
    expect(late.content).toContain('The game has moved on since this was shown');
  });

  test('the offense: only plays that are possible', async () => {
    const table = await bot.use('ann', 'game show');
    const menus = await bot.press('ann', table, 'decisions');
    const plays = offered(menus, 'offense_pick');
    expect(plays).toContain('swing_away');
    expect(plays).not.toContain('bunt');
    const picked = await bot.press('ann', menus, 'offense_pick', 'steal.2');
    await bot.press('ann', picked, 'offense_set');
    expect((await bot.state()).offense).toMatchObject({ play: 'steal', steal: [2] });
    await bot.use('ann', 'offense', { play: 'swing_away' });
  });

  test('somebody who manages nothing has no menus', async () => {
    const table = await bot.use('ann', 'game show');
    expect((await bot.press('zoe', table, 'decisions')).content).toContain('Only the managers of this game');
  });
});

describe('questions of a play under way, at full pace', () => {
  beforeAll(async () => {
    await twoPeople(bot, { ...SBA, pace: 'full' });
    await report(bot, 'walk');
  });
  const both = async (): Promise<void> => {
    await bot.use('ben', 'defense', {});
    await bot.use('ann', 'offense', {});
  };

  test('dice wait for both decisions', async () => {
    expect((await bot.use('ann', 'roll')).content).toContain('Both managers decide first');
    await bot.use('ben', 'defense', {});
    expect((await bot.use('ann', 'offense', {})).content).toContain('to roll');
  });

  test('an uncapped single: send, throw, safe, by buttons that call whose they are and grow stale', async () => {
    await rollAfterChecks();
    const asked = await bot.use('ann', 'outcome', { outcome: 'single_uncapped', location: 'RF' });
    expect(asked.content).toContain('tries for third, if sent. Send the runner?');
    expect(asked.content).toMatch(/\*\*\d+%\*\* safe \(speed [\d?]+, arm [+−]\d\)/);
    expect(asked.content).toMatch(/To win: Send the runner \d+% · Hold the runner \d+%/);
    const other = await bot.use('ann', 'game show');
    expect((await bot.press('ben', asked, 'answer…send')).content).toContain('That is for the manager of');
    const sent = await bot.press('ann', asked, 'answer…send');
    expect(sent.content).toContain('Throw, or concede the base?');
    await vi.waitFor(() =>
      expect(
        bot
          .posted()
          .at(-1)
          ?.mentions.map((m) => m.id),
      ).toEqual([BEN]),
    );
    const called = bot.posted().at(-1)!;
    expect((await bot.use('ann', 'roll')).content).toContain('waits for an answer first');
    const thrown = await bot.press('ben', called, 'answer…throw');
    expect(thrown.content).toContain('if sent. Send the runner?');
    const again = await bot.press('ann', other, 'answer…hold');
    expect(again).toMatchObject({ ephemeral: true });
    expect(again.content).toContain('The game has moved on');
    const next = () => bot.posted().at(-1)!;
    await vi.waitFor(() => expect(next().mentions.map((m) => m.id)).toEqual([ANN]));
    const held = await bot.press('ann', next(), 'answer…hold');
    expect(held.content).toMatch(/d20 \*\*\d+\*\*.*Safe or out\?/);
    const safe = await bot.use('ann', 'decide', { answer: 'safe' });
    expect(safe.content).toContain('singles to right field');
    expect(safe.content).toContain('> Sent');
    expect((await bot.state()).situation.bases.map((r) => r !== null)).toEqual([true, false, true]);
  });

  const rollAfterChecks = async (): Promise<void> => {
    await rollClean(bot);
    while ((await bot.state()).roll === null) {
      await both();
      await rollClean(bot);
    }
  };

  /** Some codes ask on: the batter's speed, a runner who tries for more. */
  const answerAll = async (): Promise<void> => {
    for (let state = await bot.state(); state.pending?.question; state = await bot.state()) {
      const who = state.pending.question.side === 'away' ? 'ann' : 'ben';
      const [answer] = await bot.suggestions(who, 'decide', 'answer');
      await bot.use(who, 'decide', { answer: answer?.value ?? '' });
    }
  };

  test('a fielding check: the code by a menu, then the error; answers that do not fit are refused with those that do', async () => {
    await both();
    await rollAfterChecks();
    const asked = await bot.use('ann', 'outcome', { outcome: 'x_check', location: 'SS' });
    expect(asked.content).toMatch(/Fielding check, \*\*.+, SS\*\*/);
    expect((await bot.use('ann', 'decide', { answer: 'nonsense' })).content).toContain('Answer with one of');
    const choices = await bot.suggestions('ann', 'decide', 'answer');
    expect(choices.length).toBeGreaterThan(0);
    const question = (await bot.state()).pending!.question!.question;
    if (question.kind !== 'x_check') throw new Error('no fielding check');
    const other = await bot.use('ann', 'game show');
    await bot.restart();
    const done = await bot.press('ann', asked, 'code', question.codes[0]!);
    if (question.errors.length > 1) {
      expect(done.content).toContain('and the error?');
      await bot.press('ann', done, `answer…-${question.errors[0]!}`);
    }
    await answerAll();
    expect((await bot.state()).plays.at(-1)?.outcome).toBe('x_check');
    expect((await bot.press('ann', other, 'code', question.codes[0]!)).content).toContain(
      'was answered before',
    );
  });
});
