import { beforeAll, describe, expect, test } from 'vitest';
import { checkOf } from '@paper-dynasty/engine/rules/possible';
import { ANN, practiceGame } from '../db/games.ts';
import { controls, offered, withTestBot, type Shown, type Who } from './support.ts';
import { report, SBA } from './table.ts';

const MANY = 30;
const bot = withTestBot();

/** Thirty more of a team's men who do not pitch. */
const moreMen = (team: string) => bot.process.sql`
  insert into players (league_id, team_id, id, name, data)
  select p.league_id, p.team_id, p.id || '-' || n, 'Man ' || n,
    p.data || jsonb_build_object('id', p.id || '-' || n, 'name', 'Man ' || n)
  from (
    select * from players where team_id = ${team} and data->>'pitching' is null order by id limit 1
  ) p, generate_series(1, ${MANY}) n`;

const labels = (shown: Shown, action: string): readonly string[] =>
  controls(shown)
    .find(({ custom_id }) => custom_id.includes(`:${action}:`))
    ?.options?.map(({ label }) => label) ?? [];

const isTurn = (value: string): boolean => value.startsWith('page…');

/** Turns the pages of a menu to its end; everything that they offer, and the answer with the last page. */
const toTheEnd = async (who: Who, first: Shown, action: string) => {
  let shown = first;
  const all: string[] = [];
  for (;;) {
    const here = offered(shown, action);
    expect(here.length).toBeLessThanOrEqual(25);
    all.push(...here.filter((value) => !isTurn(value)));
    const turn = here.find(isTurn) ?? 'page…0';
    if (turn === 'page…0') return { shown, all };
    shown = await bot.press(who, shown, action, turn);
  }
};

beforeAll(async () => {
  await moreMen(SBA.team);
});

describe('a menu with thirty things', () => {
  test('the men of a lineup: the last one can be put in', async () => {
    await bot.use('ann', 'game start', SBA);
    await bot.use('ben', 'game accept');
    const menus = await bot.use('ann', 'lineup set');
    const slot = await bot.press('ann', menus, 'lineup_slot', '1');
    const { shown, all } = await toTheEnd('ann', slot, 'lineup_man');
    expect(all.length).toBeGreaterThanOrEqual(MANY);
    expect(labels(shown, 'lineup_man').at(-1)).toMatch(/^1 to 24 of \d\d…$/);
    const last = all.at(-1)!;
    const placed = await bot.press('ann', shown, 'lineup_man', last);
    const { roster } = (await bot.state()).setup.away;
    expect(placed.content).toContain(roster[last]!.name);
    await bot.use('ann', 'lineup auto');
    await bot.use('ben', 'lineup auto');
  });

  test('the men who can come in: the last one does', async () => {
    await report(bot, 'walk');
    const menus = await bot.press('ann', await bot.use('ann', 'game show'), 'changes');
    const { shown, all } = await toTheEnd('ann', menus, 'sub…:hitter:2:PH');
    expect(all.length).toBeGreaterThanOrEqual(MANY);
    const last = all.at(-1)!;
    await bot.press('ann', shown, 'sub…:hitter:2:PH', last);
    expect((await bot.state()).lineups.away?.batting_order[1]?.player_id).toBe(last);
  });

  test('the games that a command can be for: the last one is shown', async () => {
    for (let i = 0; i < MANY; i += 1) await practiceGame(bot.process.services, 'sba');
    const games = await bot.process.services.store.listGames({ user_id: ANN, limit: 100 });
    const asked = await bot.use('ann', 'game show', {}, bot.discord.channel('lobby').id);
    const { shown, all } = await toTheEnd('ann', asked, 'which_game');
    expect([...all].sort()).toEqual(games.map(({ game_id }) => game_id).sort());
    const oldest = await bot.press('ann', shown, 'which_game', all.at(-1)!);
    expect(oldest.content).toContain('Saltmarsh Herons');
  });

  test('the games that can be sent to the league’s server: the last one is told', async () => {
    await bot.process.sql`
      insert into submissions (game_id, revision, league_id, state, step, attempts, next_try_at, made_at, updated_at)
      select gen_random_uuid(), 1, 'sba', 'failed', 'game', 1, now(), now(), now() - make_interval(mins => n)
      from generate_series(1, ${MANY}) n`;
    const listed = await bot.use('chief', 'league submissions', { league: 'sba' });
    const { shown, all } = await toTheEnd('chief', listed, 'league_pick');
    expect(all).toHaveLength(MANY);
    const last = await bot.press('chief', shown, 'league_pick', all.at(-1)!);
    expect(last.content).toContain(all.at(-1)!.slice(0, 8));
  });
});

test('more menus than a message has rows: each can be reached', async () => {
  const id = await practiceGame(bot.process.services, 'sba');
  const lobby = bot.discord.channel('lobby').id;
  const use = (name: string, options = {}) => bot.use('ann', name, { game: id, ...options }, lobby);
  const state = async () => (await bot.process.services.live.state(id))!;
  while ((await state()).situation.bases.some((runner) => runner === null)) {
    await use('roll');
    const { roll } = await state();
    const checked = roll?.kind === 'ab' && checkOf(roll) !== null;
    await use('outcome', { outcome: checked ? 'no_advance' : 'walk' });
  }
  const kinds = new Set<string>();
  let shown = await bot.press('ann', await use('game show'), 'changes');
  for (let page = 0; page < 2; page += 1) {
    for (const { custom_id } of controls(shown)) kinds.add(custom_id.split(':').slice(4).join(':'));
    expect(shown.components?.length).toBeLessThanOrEqual(5);
    shown = await bot.press('ann', shown, 'changes_more');
  }
  expect([...kinds].filter((kind) => kind.startsWith('runner'))).toHaveLength(3);
});
