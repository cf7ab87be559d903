import { afterAll, describe, expect, test } from 'vitest';
import { ACTION_NAMES, type ActionName } from '@paper-dynasty/bot/components/custom-id';
import { LEAGUE_CHANGED } from '@paper-dynasty/db/stores/signals';
import { writeBundle, zipOf } from '@paper-dynasty/db/league/files/write-bundle';
import { filledIn } from '../db/leagues.ts';
import { DEFINITIONS, filled, gameUnderWay } from './drive-commands.ts';
import { controlOf, controls, startTestBot, type Shown, type TestBot, type Who } from './support.ts';
import { batting, fielding, report, rollClean, SBA, twoPeople } from './table.ts';

/** Commands whose first answer says nothing of its own: a link, numbers, names, pictures. */
const WORDLESS = ['link', 'd20', 'dice', 'charts', 'lineup show', 'boxscore'];

/** Uses every command twice: with what it must be given, and with everything it can be given. Answers what was said first. */
const driveCommands = async (bot: TestBot): Promise<ReadonlyMap<string, string>> => {
  const said = new Map<string, string>();
  for (const definition of DEFINITIONS)
    for (const all of [false, true]) {
      await gameUnderWay(bot);
      const who = all ? 'ben' : 'ann';
      const reply = await bot.use(who, definition.name, await filled(bot, who, definition, all));
      expect(reply.content.length + reply.attachments.length).toBeGreaterThan(0);
      if (!all) said.set(definition.name, reply.content);
    }
  return said;
};

/** Presses buttons and picks from menus, and remembers which there were. */
const presser = (bot: TestBot) => {
  const pressed = new Set<ActionName>();
  const press = async (who: Who, message: Shown | (() => Shown), action: string, ...values: string[]) => {
    const reply = await bot.press(who, message, action, ...values);
    const name = ACTION_NAMES.find((a) => a === action.split('…')[0]);
    if (name) pressed.add(name);
    return reply;
  };
  const first = (message: Shown, action: string): string => {
    const id = controlOf(message, action);
    return controls(message).find((c) => c.custom_id === id)?.options?.[0]?.value ?? '';
  };
  /** A code by which the batter reaches, where the dice allow one. */
  const reaching = (message: Shown): string => {
    const id = controlOf(message, 'code');
    const codes =
      controls(message)
        .find((c) => c.custom_id === id)
        ?.options?.map((o) => o.value) ?? [];
    return codes.find((value) => value.startsWith('SI')) ?? codes[0] ?? '';
  };
  /** Presses a button of the game's message, once it is there. */
  const onGame = (who: Who, action: ActionName) => press(who, bot.gameMessage, action);
  /** Presses what a message asks for until the play under way asks nothing further. */
  const answerAll = async (): Promise<void> => {
    for (let state = await bot.state(); state.pending?.question; state = await bot.state()) {
      const who = state.pending.question.side === 'away' ? 'ann' : 'ben';
      const shown = await bot.use('ann', 'game show');
      const code = state.pending.question.question.kind === 'x_check';
      const reply = await press(who, shown, code ? 'code' : 'answer', ...(code ? [reaching(shown)] : []));
      const more = controls(reply).find((c) => c.custom_id.includes(':answer:'));
      if (more && code) await press(who, reply, 'answer');
    }
  };
  /** The menus of the dice on the table. */
  const report = async (): Promise<Shown> => {
    await rollClean(bot);
    return onGame(await batting(bot), 'report');
  };
  return { pressed, press, first, onGame, answerAll, report };
};

const driveBefore = async (bot: TestBot, { press, first }: ReturnType<typeof presser>): Promise<void> => {
  await press('ben', await bot.use('ann', 'game start', SBA), 'decline');
  await press('ben', await bot.use('ann', 'game start', SBA), 'accept');
  await press('ann', await bot.use('ann', 'game show'), 'lineup');
  const menus = await press('ben', await bot.use('ben', 'game show'), 'lineup_menu');
  const slot = await press('ben', menus, 'lineup_slot', '1');
  const man = await press('ben', slot, 'lineup_man', first(slot, 'lineup_man'));
  const place = await press('ben', man, 'lineup_position', first(man, 'lineup_position'));
  await press('ben', place, 'lineup_set');
  if ((await bot.state()).status !== 'active') await bot.use('ben', 'lineup auto');
};

/** In practice both sides are the person's own. */
const driveDecisions = async (bot: TestBot, { press }: ReturnType<typeof presser>): Promise<void> => {
  await bot.use('ann', 'game start', { ...SBA, user: 'ann', mode: 'practice' });
  await bot.use('ann', 'lineup auto');
  await bot.use('ann', 'lineup auto');
  const sides = async () => press('ann', await bot.use('ann', 'game show'), 'decisions');
  const defense = await press('ann', await sides(), 'defense_menu');
  await press('ann', await press('ann', defense, 'defense_pick', 'corners_in'), 'defense_set');
  const offense = await press('ann', await sides(), 'offense_menu');
  await press('ann', await press('ann', offense, 'offense_pick', 'swing_away'), 'offense_set');
  await press('ann', await press('ann', await sides(), 'defense_menu'), 'walk');
};

/** A league admin acts for a side, and only watches again. */
const driveActing = async (bot: TestBot, { press }: ReturnType<typeof presser>): Promise<void> => {
  await press('chief', await bot.use('chief', 'game act', { side: 'home' }), 'act');
  await bot.use('chief', 'game watch');
};

const driveReports = async (bot: TestBot, driver: ReturnType<typeof presser>): Promise<void> => {
  const { press, report, onGame, answerAll, pressed } = driver;
  await onGame('ann', 'roll');
  for (let i = 0; i < 2; i += 1) await press(await batting(bot), await report(), 'hits', 'single_uncapped');
  await answerAll();
  // Some error dice leave nothing to ask after the code.
  for (let i = 0; i < 8 && !pressed.has('answer'); i += 1) {
    const menus = await report();
    const place = await press(await batting(bot), menus, 'reached', 'x_check');
    await press(await batting(bot), place, 'place', 'SS');
    await answerAll();
  }
  const outs = await report();
  let who = await batting(bot);
  await press(who, await press(who, outs, 'outs', 'groundball_c'), 'place', 'SS');
  await answerAll();
  await report();
  who = await batting(bot);
  const which = await bot.use(who, 'outcome', { outcome: 'G' });
  await press(who, await press(who, which, 'which', 'groundball_c'), 'place', 'SS');
  await answerAll();
  await report();
  who = await batting(bot);
  await press(who, await bot.use(who, 'outcome', { outcome: 'G6' }), 'which_at', 'groundball_c');
  await answerAll();
  const menus = await report();
  const person = bot.discord.user(await batting(bot));
  const modal = person.click({ message: menus, customId: controlOf(menus, 'write') });
  await modal.modal();
  pressed.add('write');
  await person.submitModal({ modal, fields: { outcome: 'homerun' } }).reply();
  pressed.add('written');
};

const driveChanges = async (
  bot: TestBot,
  { press, first, onGame }: ReturnType<typeof presser>,
): Promise<void> => {
  const asked = async () => press('ann', await onGame('ann', 'undo'), 'undo_sure');
  await asked();
  const request = async () => bot.use('ann', 'game show');
  await press('ben', await request(), 'turn_down');
  await asked();
  await press('ann', await request(), 'withdraw');
  await asked();
  await press('ben', await request(), 'agree');
  await bot.use('chief', 'game act', { side: 'home', sure: true });
  await press('chief', await bot.use('chief', 'undo'), 'sure');
  await bot.use('chief', 'game watch');
  const who = await fielding(bot);
  const field = await onGame(who, 'changes');
  const men = await press(who, field, 'field', 'SS');
  await press(who, men, 'sub', first(men, 'sub'));
  await press('ann', await bot.use('ann', 'game pause'), 'resume');
  await bot.use('ann', 'game abandon');
  await bot.use('ben', 'game agree');
};

const driveGame = async (bot: TestBot, { press, first }: ReturnType<typeof presser>): Promise<void> => {
  const helped = await press('ann', await bot.use('ann', 'help'), 'help', 'game');
  await press('ann', await press('ann', helped, 'help', 'glossary.outs'), 'term', 'groundball_a');
  const asked = await bot.use('ann', 'scorebug', {}, bot.discord.channel('bullpen').id);
  await press('ann', asked, 'which_game', first(asked, 'which_game'));
};

/** A game of one inning that has been played, and is asked for again. */
const driveRematch = async (bot: TestBot, { press }: ReturnType<typeof presser>): Promise<void> => {
  const inning = async (innings: number): Promise<void> => {
    await bot.process
      .sql`update leagues set config = jsonb_set(config, '{innings}', to_jsonb(${innings}::int))`;
    bot.process.signals.send(LEAGUE_CHANGED, '');
  };
  await inning(1);
  const where = await twoPeople(bot);
  await inning(9);
  for (const outcome of ['strikeout', 'strikeout', 'strikeout', 'homerun'] as const)
    await report(bot, outcome, undefined, where);
  await press('ann', await bot.use('ann', 'game show'), 'rematch…swapped');
};

const driveResolve = async (bot: TestBot, { press }: ReturnType<typeof presser>): Promise<void> => {
  const digital = { team: 'pd-cartographers', opponent: 'pd-foxes', computer: 'safe' };
  await bot.use('ann', 'game start', digital);
  await bot.use('ann', 'lineup auto');
  await bot.use('ann', 'roll');
  await press('ann', await bot.use('ann', 'game show'), 'resolve');
  await bot.use('ann', 'game start', { ...digital, at: 'home' });
  await bot.use('ann', 'lineup auto');
  await press('ann', await press('ann', await bot.use('ann', 'game wait'), 'release'), 'hold');
};

/** A league that is brought in by its file, a change of it that waits, and a game that its server did not take. */
const driveLeague = async (bot: TestBot, { press }: ReturnType<typeof presser>): Promise<void> => {
  const { sql } = bot.process;
  const data = filledIn('manual', 'driven');
  const file = { name: 'league.zip', data: Buffer.from(zipOf(writeBundle(data))) };
  await press('chief', await bot.use('chief', 'league import', { file }), 'league_apply');
  const held = { ...data, teams: data.teams.map((club) => ({ ...club, manager_ids: [] })) };
  await sql`
    update league_sources set kind = 'url', address = 'https://127.0.0.1/league.json', held = ${sql.json(held as never)}
    where league_id = 'driven'`;
  await press('chief', await bot.use('chief', 'league refresh', { league: 'driven' }), 'league_take_held');
  const game_id = await bot.gameId();
  for (const action of ['send', 'replace'] as const) {
    await sql`
      insert into submissions (game_id, revision, league_id, state, step, attempts, next_try_at, made_at, updated_at, external)
      values (${game_id}, 1, 'driven', 'failed', 'game', 1, now(), now(), now(), '{"entered":true}')
      on conflict (game_id, revision) do update set state = 'failed'`;
    const list = await bot.use('chief', 'league submissions', { league: 'driven' });
    await press('chief', await press('chief', list, 'league_pick', game_id), action);
  }
};

/** What only full menus and games of a series offer: `menu-pages.test.ts` and `season.test.ts` press it. */
const ELSEWHERE: readonly ActionName[] = ['changes_more', 'field_more', 'next_game'];

const LOCALES = ['en-US', 'es-ES', 'es-419'] as const;

describe('every command and every component, from its own definition', () => {
  const said = new Map<string, ReadonlyMap<string, string>>();
  const bots: TestBot[] = [];
  afterAll(async () => {
    for (const bot of bots) await bot.close();
  });

  test.each(LOCALES)(
    'acknowledged in time, within the rules of Discord, for people in %s',
    async (locale) => {
      const bot = await startTestBot({ locale });
      bots.push(bot);
      said.set(locale, await driveCommands(bot));
      const driver = presser(bot);
      await driveBefore(bot, driver);
      await driveReports(bot, driver);
      await driveActing(bot, driver);
      await driveChanges(bot, driver);
      await driveRematch(bot, driver);
      await driveDecisions(bot, driver);
      await driveResolve(bot, driver);
      await driveGame(bot, driver);
      await driveLeague(bot, driver);
      const missed = ACTION_NAMES.filter((name) => !driver.pressed.has(name) && !ELSEWHERE.includes(name));
      expect(missed).toEqual([]);
      bot.discord.expectNoViolations();
    },
    120_000,
  );

  test('each is answered in the language of its person', () => {
    const english = said.get('en-US');
    const spoken = DEFINITIONS.map(({ name }) => name).filter((name) => !WORDLESS.includes(name));
    for (const locale of ['es-ES', 'es-419'])
      expect(spoken.filter((name) => said.get(locale)?.get(name) === english?.get(name))).toEqual([]);
  });
});
