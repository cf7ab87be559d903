import { beforeAll, expect, test } from 'vitest';
import { controls, withTestBot } from './support.ts';
import { report, twoPeople } from './table.ts';

const bot = withTestBot();

/** A game of one inning, which Ben has won: three strikeouts, and a home run. */
beforeAll(async () => {
  await bot.process.sql`update leagues set config = jsonb_set(config, '{innings}', '1')`;
  await twoPeople(bot);
  const thread = bot.home().id;
  for (const outcome of ['strikeout', 'strikeout', 'strikeout', 'homerun'] as const)
    await report(bot, outcome, undefined, thread);
});

test('the message of a game that is over offers a rematch; one is open at a time, with its sides as chosen', async () => {
  const first = await bot.gameId();
  const actions = () =>
    controls(bot.gameMessage()).map(({ custom_id }) => custom_id.split(':').slice(1, 2)[0]);
  await expect.poll(actions).toEqual(['rematch', 'rematch']);
  const over = bot.gameMessage();

  expect((await bot.press('zoe', over, 'rematch…swapped')).content).toContain(
    'Only the managers of this game',
  );
  const invitation = await bot.press('ben', over, 'rematch…swapped');
  expect(invitation, 'all see it, and Ann is called').toMatchObject({
    ephemeral: false,
    mentions: [{ id: bot.discord.user('ann').id }],
  });
  expect(controls(bot.gameMessage()).length, 'the game keeps its message').toBeGreaterThan(0);
  expect(invitation.content).toContain('Gaslight Lamplighters');
  expect(invitation.content.indexOf('Gaslight')).toBeLessThan(invitation.content.indexOf('Saltmarsh'));
  expect(controls(invitation).map(({ custom_id }) => custom_id.split(':')[1])).toEqual(['accept', 'decline']);
  const again = controls(invitation)[0]!.custom_id.split(':')[2]!;
  expect(again).not.toBe(first);

  const same = await bot.press('ann', over, 'rematch…same');
  expect(controls(same)[0]!.custom_id, 'Ben has asked already').toContain(again);
  await bot.press('ann', same, 'accept');
  expect((await bot.process.services.live.state(again))!.status).toBe('lineups');
});
