import { beforeAll, describe, expect, test, vi } from 'vitest';
import { lineupOf } from '@paper-dynasty/engine/rules/roster';
import { controls, offered, withTestBot } from './support.ts';
import { PD, report, SBA, twoPeople } from './table.ts';

const bot = withTestBot();
beforeAll(async () => {
  await bot.process.sql`update leagues set config = config || '{"courtesy_runners": true}' where id = 'sba'`;
});

const three = async (): Promise<void> => {
  for (let i = 0; i < 3; i += 1) await report(bot, 'strikeout');
};

describe('a lineup by hand', () => {
  beforeAll(async () => {
    await bot.use('ann', 'game start', SBA);
    await bot.use('ben', 'game accept');
  });

  test('by menus: a man and a position change places with those who had them; only then it is set', async () => {
    const menus = await bot.use('ann', 'lineup set');
    expect(menus).toMatchObject({ ephemeral: true });
    expect(menus.content).toContain('This lineup can be set');
    const first = await bot.press('ann', menus, 'lineup_slot', '1');
    const order = offered(first, 'lineup_slot');
    expect(order).toHaveLength(10);
    const bench = offered(first, 'lineup_man').find((id) => !first.content.includes(id))!;
    const changed = await bot.press('ann', first, 'lineup_man', bench);
    expect((await bot.state()).lineups.away).toBeNull();
    const nine = await bot.press('ann', changed, 'lineup_slot', '2');
    const places = offered(nine, 'lineup_position');
    expect(places.length).toBeGreaterThan(0);
    const auto = await bot.press('ann', nine, 'lineup_set');
    expect(auto.content).toMatch(/The lineup is set|⚠️/);
  });

  test('written out; mistakes are told in words', async () => {
    const { setup } = await bot.state();
    const { autoLineup } = await import('@paper-dynasty/engine/manager/auto-lineup');
    const lineup = autoLineup(setup, 'home');
    const name = (id: string): string => setup.home.roster[id]!.name;
    const order = lineup.batting_order.map((s) => `${name(s.player_id)} ${s.position}`).join(', ');
    const pitcher = name(lineup.pitcher_id);
    expect((await bot.use('ben', 'lineup set', { order: 'Nobody SS', pitcher })).content).toContain(
      'nine players',
    );
    expect((await bot.use('ben', 'lineup set', { order })).content).toContain('Give both');
    const wrong = order.replace(/^\S+ \S+/, 'Xyzzy');
    expect((await bot.use('ben', 'lineup set', { order: wrong, pitcher })).content).toContain(
      'is called “Xyzzy”',
    );
    expect((await bot.use('ben', 'lineup set', { order, pitcher })).content).toContain('The lineup is set');
    expect((await bot.state()).lineups.home).toEqual(lineup);
    if (!(await bot.state()).lineups.away) await bot.use('ann', 'lineup auto');
    expect((await bot.state()).status).toBe('active');
  });
});

describe('changes by commands', () => {
  test('only legal men are suggested, and only to whom it is to do', async () => {
    const hitters = await bot.suggestions('ann', 'sub hitter', 'player');
    expect(hitters.length).toBeGreaterThan(0);
    expect(await bot.suggestions('ben', 'sub hitter', 'player')).toEqual([]);
    expect(await bot.suggestions('ann', 'sub runner', 'player')).toEqual([]);
    const pitchers = await bot.suggestions('ben', 'sub pitcher', 'player');
    const { roster } = (await bot.state()).setup.home;
    for (const { value } of pitchers) expect(roster[value]?.pitching).not.toBeNull();
    expect((await bot.use('ben', 'sub hitter', { player: hitters[0]!.value })).content).toContain(
      'That is for the manager of Saltmarsh Herons',
    );
  });

  test('a pinch hitter is told here and in the play-by-play; he must be given a position', async () => {
    const [hitter] = await bot.suggestions('ann', 'sub hitter', 'player');
    const made = await bot.use('ann', 'sub hitter', { player: hitter!.value, count: '1-2' });
    expect(made.content).toContain('Saltmarsh Herons: Pinch hitter:');
    await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('🔁'));
    const back = lineupOf(await bot.state(), 'away');
    expect(back.batting_order[0]).toEqual({ player_id: hitter!.value, position: 'PH' });
    await three();
    const waits = await bot.use('ann', 'game show');
    expect(waits.content).toContain('to put somebody at');
    expect((await bot.use('ben', 'roll')).content).toContain('Nobody plays');
    const menus = await bot.press('ann', waits, 'changes');
    const fielder = controls(menus).find(
      (c) => c.custom_id.includes(':sub:') && c.custom_id.includes(':fielder:'),
    )!;
    const done = await bot.press('ann', menus, 'sub', fielder.options![0]!.value);
    expect(done.content).toContain('Defensive replacement');
    expect(done.content).toContain('to roll');
  });

  test('a runner for a man on base', async () => {
    await report(bot, 'walk');
    const [runner] = await bot.suggestions('ben', 'sub runner', 'player');
    const courtesy = { player: runner!.value, courtesy: true };
    expect((await bot.use('ben', 'sub runner', courtesy)).content).toContain(
      'for the pitcher or the catcher',
    );
    expect(await bot.suggestions('ben', 'sub runner', 'player', { courtesy: true })).toEqual([]);
    const made = await bot.use('ben', 'sub runner', { player: runner!.value });
    expect(made.content).toContain('Pinch runner');
    expect((await bot.state()).situation.bases[0]?.player_id).toBe(runner!.value);
  });

  test('fielders change places; a pitcher is relieved; nobody returns', async () => {
    const before = lineupOf(await bot.state(), 'away');
    const at = (position: string) => before.batting_order.find((s) => s.position === position)!.player_id;
    const men = await bot.suggestions('ann', 'sub fielder', 'player', { position: 'LF' });
    expect(men.map((m) => m.value)).not.toContain(at('LF'));
    const swapped = men.find((m) => before.batting_order.some((s) => s.player_id === m.value));
    if (swapped) {
      const made = await bot.use('ann', 'sub fielder', { player: swapped.value, position: 'LF' });
      expect(made.content).toContain('Change of position');
    }
    const [arm] = await bot.suggestions('ann', 'sub pitcher', 'player');
    const changed = await bot.use('ann', 'sub pitcher', { player: arm!.value });
    expect(changed.content).toContain('Pitching change');
    expect(lineupOf(await bot.state(), 'away').pitcher_id).toBe(arm!.value);
    const gone = await bot.use('ann', 'sub pitcher', { player: before.pitcher_id });
    expect(gone.content).toContain('Nobody who can be chosen here is called');
    expect((await bot.use('ann', 'sub pitcher', { player: arm!.value, with: 'x' })).content).toContain('⚠️');
  });

  test('a menu of changes grows stale', async () => {
    const table = await bot.use('ben', 'game show');
    const menus = await bot.press('ann', table, 'changes');
    const [arm] = offered(menus, 'sub');
    await report(bot, 'strikeout');
    const late = await bot.press('ann', menus, 'sub', arm!);
    expect(late).toMatchObject({ ephemeral: true });
    expect(late.content).toContain('The game has moved on');
  });
});

describe('the pitcher bats once the designated hitter takes the field', () => {
  beforeAll(async () => twoPeople(bot, PD));

  test('with a designated hitter there is no double switch', async () => {
    const [arm] = await bot.suggestions('ben', 'sub pitcher', 'player');
    const [fielder] = await bot.suggestions('ben', 'sub pitcher', 'with');
    const out = lineupOf(await bot.state(), 'home').batting_order[0]!.player_id;
    const made = await bot.use('ben', 'sub pitcher', { player: arm!.value, for: out, with: fielder!.value });
    expect(made).toMatchObject({ ephemeral: true });
    expect(made.content).toContain('There is no double switch');
  });

  test('he takes the place of a fielder, whose slot the pitcher gets; then a double switch is made', async () => {
    const lineup = lineupOf(await bot.state(), 'home');
    const dh = lineup.batting_order.find((s) => s.position === 'DH')!.player_id;
    const [place] = await bot.suggestions('ben', 'sub fielder', 'position', { player: dh });
    const slot = lineup.batting_order.findIndex((s) => s.position === place!.value);
    await bot.use('ben', 'sub fielder', { player: dh, position: place!.value });
    const inField = lineupOf(await bot.state(), 'home');
    expect(inField.batting_order[slot]).toEqual({ player_id: lineup.pitcher_id, position: 'P' });
    const [arm] = await bot.suggestions('ben', 'sub pitcher', 'player');
    const out = inField.batting_order.find((s) => s.position === 'RF')!.player_id;
    const men = await bot.suggestions('ben', 'sub fielder', 'player', { position: 'RF' });
    const fielder = men.find((m) => !inField.batting_order.some((s) => s.player_id === m.value))!.value;
    const made = await bot.use('ben', 'sub pitcher', { player: arm!.value, for: out, with: fielder });
    expect(made.content).toContain('Double switch');
    const after = lineupOf(await bot.state(), 'home');
    expect(after.batting_order[slot]).toEqual({ player_id: fielder, position: 'RF' });
    expect(after.pitcher_id).toBe(arm!.value);
  });
});

describe('courtesy runners in a league that has them', () => {
  beforeAll(async () => twoPeople(bot, SBA));

  test('are offered among the changes for a catcher on base, who stays in the game', async () => {
    const before = lineupOf(await bot.state(), 'away');
    const slot = before.batting_order.findIndex((s) => s.position === 'C') + 1;
    const onBase = async () => (await bot.state()).situation.bases.some((runner) => runner?.slot === slot);
    const courtesyMenu = async () => {
      const menus = await bot.press('ann', await bot.use('ann', 'game show'), 'changes');
      return { menus, menu: controls(menus).find((c) => c.custom_id.includes(':courtesy:')) };
    };
    expect((await courtesyMenu()).menu).toBeUndefined();
    while (!(await onBase())) await report(bot, 'walk');
    const { menus, menu } = await courtesyMenu();
    expect(menus.components!.length).toBeLessThanOrEqual(5);
    const runner = menu!.options![0]!.value;
    const made = await bot.press('ann', menus, `sub…:courtesy:${slot}:PR`, runner);
    expect(made.content).toContain('Courtesy runner');
    const now = await bot.state();
    expect(now.situation.bases.find((r) => r?.slot === slot)?.player_id).toBe(runner);
    expect(lineupOf(now, 'away')).toEqual(before);
    expect((await courtesyMenu()).menu).toBeUndefined();
  });
});
