import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, expect, test, vi } from 'vitest';
import { withTestBot } from './support.ts';
import { report, SBA, twoPeople } from './table.ts';

const bot = withTestBot({ botPermissions: PermissionFlagsBits.CreatePrivateThreads });
beforeEach(() => bot.use('ben', 'settings server', { language: 'es' }));

const SPANISH = 'Saltmarsh Herons en casa de Gaslight Lamplighters';

test('a game’s thread has its name, and its picture its words, in the server’s language', async () => {
  await twoPeople(bot);
  await report(bot, 'walk');
  await vi.waitFor(() => expect(bot.home().name).toBe(SPANISH));
  await vi.waitFor(() =>
    expect(bot.gameMessage().attachments[0]?.description).toMatch(
      /alta de la entrada 1, 0 outs, corredor en primera/,
    ),
  );
});

test('so has a private game’s thread', async () => {
  await bot.use('ann', 'game start', { ...SBA, visibility: 'private' });
  expect(bot.home().name).toBe(SPANISH);
});

test('charts, which all see, are in the server’s language; where it has chosen none, in that of whoever asks', async () => {
  const about = async () =>
    (await bot.use('ann', 'charts', { chart: 'groundballs' })).attachments[0]?.description;
  const spanish = await about();
  await bot.use('ben', 'settings server', { remove: 'language' });
  const english = await about();
  expect(spanish).toMatch(/^Rodados/);
  expect(english).toMatch(/^Groundballs/);
});
