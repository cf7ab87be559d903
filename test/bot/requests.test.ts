import { beforeAll, describe, expect, test, vi } from 'vitest';
import { answerRequest, askUndo, withdrawRequest } from '@paper-dynasty/engine/service/requests';
import { pauseGame } from '@paper-dynasty/engine/service/pause';
import { ANN, BEN, by, good } from '../db/games.ts';
import { atBat } from '@paper-dynasty/engine/model/situation';
import { controls, offered, withTestBot } from './support.ts';
import { batting, report, twoPeople } from './table.ts';

const bot = withTestBot();
/** What `/undo` and `/correct` say before the first play. */
const tooEarly: string[] = [];
beforeAll(async () => {
  await twoPeople(bot);
  tooEarly.push((await bot.use('ann', 'undo')).content);
  tooEarly.push((await bot.use('ann', 'correct', { outcome: 'walk' })).content);
  await report(bot, 'walk');
  await report(bot, 'homerun');
});

const lastPost = () => bot.posted().at(-1)?.content ?? '';
/** What is posted of the last event of an answer, once it is. */
const postOf = async ({ events }: { readonly events: readonly { readonly seq: number }[] }) => {
  const seq = events.at(-1)?.seq;
  const found = () => bot.posted().find(({ nonce }) => String(nonce).endsWith(`-${seq}`));
  await vi.waitFor(() => expect(found()).toBeDefined());
  return found()!;
};

describe('undo', () => {
  test('asked in words; the asker cannot agree himself; declined, the game goes on', async () => {
    const asked = await bot.use('ann', 'undo');
    expect(asked.content).toMatch(/<@\d+>, Saltmarsh Herons asks to go back to before play 2 \(.*homers/);
    expect(asked.mentions.map((u) => u.id)).toEqual([BEN]);
    expect((await bot.press('ann', asked, 'agree')).content).toContain('⚠️');
    const declined = await bot.press('ben', asked, 'turn_down');
    expect(declined.content).toContain('Declined; the game goes on');
    expect((await bot.state()).plays).toHaveLength(2);
  });

  test('agreed to, the plays are taken back, and the channel is told with the score as it is now', async () => {
    const asked = await bot.use('ann', 'undo', { play: 2 });
    const other = await bot.use('ben', 'game show');
    const done = await bot.press('ben', asked, 'agree');
    expect(done.content).toMatch(/Play 2 was taken back: .*homers.*\nNow: ▲ 1, 0 out, SLT 0 · GAS 0/);
    await vi.waitFor(() => expect(lastPost()).toMatch(/Play 2 was taken back/));
    expect((await bot.state()).plays).toHaveLength(1);
    const late = await bot.press('ben', other, 'agree');
    expect(late.content).toContain('That request was answered');
  });

  test('the asker is offered nothing but to withdraw it, by a button or a command', async () => {
    const asked = await bot.use('ann', 'undo', { play: 1 });
    expect(asked.content).toMatch(/play 1 \(.*walks.*\): that takes back 1 play and no runs\./);
    expect(controls(asked).map(({ label }) => label)).toEqual([
      'GAS agrees: take it back',
      'GAS declines: play on',
      'SLT withdraws it',
    ]);
    expect((await bot.press('ben', asked, 'withdraw')).content).toContain('⚠️');
    const other = await bot.use('ben', 'game show');
    const gone = await bot.press('ann', asked, 'withdraw');
    expect(gone.content).toContain('The request is withdrawn');
    expect((await bot.state()).request).toBeNull();
    await bot.use('ann', 'undo', { play: 1 });
    expect((await bot.press('ben', other, 'agree')).content).toContain('answered or withdrawn');
    expect((await bot.state()).plays).toHaveLength(1);
    expect((await bot.use('ben', 'game withdraw')).content).toContain('⚠️');
    expect((await bot.use('ann', 'game withdraw')).content).toContain('The request is withdrawn');
    expect((await bot.use('ann', 'game withdraw')).content).toContain('Nobody has asked for anything');
    expect((await bot.use('ben', 'game agree')).content).toContain('Nobody has asked for anything');
  });

  test('before the first play there is nothing to take back or correct', () => {
    expect(tooEarly).toEqual(['⚠️ No plays yet.', '⚠️ No plays yet.']);
  });

  test('a play that is none is refused', async () => {
    expect((await bot.use('ann', 'undo', { play: 99 })).content).toContain('There is no play 99');
  });

  test('what is withdrawn on the web is told', async () => {
    const id = await bot.gameId();
    good(await askUndo(bot.process.services, by(ANN, id), 1));
    const gone = good(await withdrawRequest(bot.process.services, by(ANN, id)));
    expect((await postOf(gone)).content).toContain('Saltmarsh Herons withdrew the request');
  });

  test('what is asked on the web is posted with buttons for the other manager', async () => {
    const id = await bot.gameId();
    const post = await postOf(good(await askUndo(bot.process.services, by(ANN, id), 1)));
    expect(post.content).toContain('asks to go back to before play 1');
    expect(post.mentions.map((u) => u.id)).toEqual([BEN]);
    await bot.press('ben', post, 'turn_down');
    const answered = await answerRequest(bot.process.services, by(BEN, id), true);
    expect(answered.ok).toBe(false);
    await vi.waitFor(() => expect(lastPost()).toContain('declined'));
  });
});

describe('correct', () => {
  test('another outcome, agreed to by a command', async () => {
    await report(bot, 'groundball_c', 'SS');
    const asked = await bot.use('ann', 'correct', { outcome: 'single_1', number: 1 });
    expect(asked.content).toContain('asks to correct play 1');
    expect(asked.content).toContain('to: Single *');
    const done = await bot.use('ben', 'game agree');
    expect(done.content).toContain('Play 1 was corrected');
    expect(done.content).toContain('The play after it was decided again');
    await vi.waitFor(() => expect(lastPost()).toContain('✏️ Play 1 was corrected'));
    expect((await bot.state()).plays[0]?.outcome).toBe('single_1');
  });

  test('as the scorer writes it; what cannot be read or be is told', async () => {
    const bad = await bot.use('ann', 'correct', { outcome: 'fielders_choice', play: 'B-9' });
    expect(bad.content).toContain('I cannot read “B-9”');
    const gone = await bot.use('ann', 'correct', { outcome: 'walk', play: 'B-1 3-H' });
    expect(gone.content).toContain('⚠️');
    await bot.use('ann', 'correct', { outcome: 'error_1', location: 'SS', play: 'B-1 1-3 E6' });
    const done = await bot.use('ben', 'game agree');
    expect(done.content).toContain('Play 2 was corrected');
    expect((await bot.state()).situation.bases.map((r) => r !== null)).toEqual([true, false, true]);
  });
});

test('a play of the scorer is reported in place of the chart', async () => {
  const done = await report(bot, 'strikeout');
  expect(done.content).toContain('strikes out');
  await bot.use('ann', 'outcome', { outcome: 'wild_pitch', play: '3-H(WP) 1-2(WP)' });
  expect((await bot.state()).plays.at(-1)).toMatchObject({ outcome: 'wild_pitch', runs: 1 });
});

describe('pause', () => {
  test('nothing goes on until the game is resumed, by command or button', async () => {
    const paused = await bot.use('ben', 'game pause');
    expect(paused.content).toContain('paused');
    expect((await bot.use('ann', 'roll')).content).toContain('Use `/game resume`');
    expect((await bot.use('zoe', 'game resume')).content).toContain('Only the managers');
    const on = await bot.press('ann', paused, 'resume');
    expect(on.content).toContain('The game goes on');
    await vi.waitFor(() => expect(lastPost()).toContain('The game goes on'));
  });

  test('changes are prepared while it is paused: picking a man resumes it', async () => {
    const paused = await bot.use('ann', 'game pause');
    expect((await bot.use('ann', 'sub hitter', { player: 'x' })).content).toContain('Use `/game resume`');
    const who = await batting(bot);
    const menus = await bot.press(who, paused, 'changes');
    expect(menus.content).toContain('The game is paused');
    const [man = ''] = offered(menus, 'sub');
    await bot.press(who, menus, 'sub', man);
    const { status, lineups, situation } = await bot.state();
    expect(status).toBe('active');
    const side = atBat(situation);
    expect(lineups[side]?.batting_order[situation.slots[side] - 1]?.player_id).toBe(man);
  });

  test('what happens on the web is told', async () => {
    good(await pauseGame(bot.process.services, by(BEN, await bot.gameId())));
    await vi.waitFor(() => expect(lastPost()).toContain('Gaslight Lamplighters paused the game'));
    await bot.use('ann', 'game resume');
  });
});

test('abandoning is declined by a command', async () => {
  const asked = await bot.use('ann', 'game abandon');
  expect(asked.content).toContain('asks to abandon the game');
  expect((await bot.use('ben', 'game disagree')).content).toContain('Declined');
  expect((await bot.state()).status).toBe('active');
});
