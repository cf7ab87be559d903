import { expect, test, vi } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { controls, offered, offering, type Shown, type Who, withTestBot } from './support.ts';
import { SBA } from './table.ts';

const bot = withTestBot();

/** Choices that the dice make, so that a game differs from the next and still comes to its end. */
const pick = <T>(list: readonly T[], state: GameState): T => {
  const chosen = list[(state.roll_count * 7 + state.plays.length * 3) % list.length];
  if (chosen === undefined) throw new Error('nothing to pick');
  return chosen;
};

const has = (message: Shown, action: string): boolean =>
  controls(message).some((c) => c.custom_id.includes(`:${action}:`));

/** What leads to questions that have not been asked yet. */
const wished = (asked: ReadonlySet<string>, { situation }: GameState): string | null => {
  if (!asked.has('x_check')) return 'x_check';
  return !asked.has('send') && (situation.bases[0] ?? situation.bases[1]) ? 'single_uncapped' : null;
};

/** What each person was last answered for his eyes alone. */
const consoles = new Map<Who, Shown>();

const press = async (
  who: Who,
  message: Shown | (() => Shown),
  action: string,
  ...values: string[]
): Promise<Shown> => {
  const answer = await bot.press(who, message, action, ...values);
  expect(answer.content).not.toContain('⚠️');
  if (answer.ephemeral) consoles.set(who, answer);
  return answer;
};

/** Where a person finds a control: in what he was last answered, in the last call, or under the game's message. */
const table = async (who: Who, actions: readonly string[], mark = ''): Promise<Shown> => {
  const wanted = ({ custom_id: id }: { custom_id: string }): boolean =>
    id.includes(mark) && actions.some((action) => id.includes(`:${action}:`));
  const look = (): Shown | undefined =>
    [consoles.get(who), bot.posted().at(-1), bot.gameMessage()].find((m) => m && controls(m).some(wanted));
  return vi.waitFor(() => look() ?? Promise.reject(new Error(`nowhere a control to ${actions.join()}`)), {
    interval: 10,
  });
};

const MENUS = ['outs', 'hits', 'reached'];

/** Reports by the menus: what is wished, else two outs in three, so that the game ends. At most two picks. */
const reportByMenu = async (who: Who, state: GameState, wish: string | null) => {
  const dice = await table(who, MENUS, `:${state.roll?.n}`);
  const menus = MENUS.filter((menu) => has(dice, menu));
  const wished = menus.find((menu) => offered(dice, menu).some((o) => o === wish));
  const menu = wished ?? (state.roll_count % 3 !== 0 || !menus[1] ? menus[0] : menus.at(-1)) ?? 'outs';
  const chosen = wished && wish ? wish : pick(offered(dice, menu), state);
  const next = await press(who, dice, menu, chosen);
  if (has(next, 'place')) await press(who, next, 'place', pick(offered(next, 'place'), state));
};

const answerByButton = async (who: Who, state: GameState) => {
  const question = state.pending?.question?.question.kind;
  const action = question === 'x_check' ? 'code' : 'answer';
  const asked = await table(who, [action], `:${state.seq}`);
  const next =
    action === 'code' ? await press(who, asked, 'code', pick(offered(asked, 'code'), state)) : asked;
  if (!has(next, 'answer')) return;
  const answers = controls(next).filter((c) => c.custom_id.includes(':answer:'));
  await press(who, next, `answer…${pick(answers, state).custom_id.split(':').at(-1)}`);
};

/** A decision by its private menus: the first change that is offered, then the button. */
const decideByMenus = async (who: Who, side: 'defense' | 'offense', state: GameState) => {
  const menus = await press(who, bot.gameMessage, 'decisions');
  const pickMenu = `${side}_pick`;
  const picked = await press(who, menus, pickMenu, pick(offered(menus, pickMenu), state));
  await press(who, picked, `${side}_set`);
};

const fillField = async (who: Who) => {
  const menus = await press(who, bot.gameMessage, 'changes');
  const fielder = controls(menus).find((c) => c.custom_id.includes(':fielder:'));
  await press(who, menus, 'sub', fielder?.options?.[0]?.value ?? '');
};

const pinchHit = async (who: Who): Promise<boolean> => {
  const menus = await press(who, bot.gameMessage, 'changes');
  const hitters = controls(menus).find((c) => c.custom_id.includes(':hitter:'));
  if (!hitters?.options?.length) return false;
  await press(who, menus, 'sub', hitters.options[0]!.value);
  return true;
};

test('a whole game at full pace by buttons and menus alone, questions and a pinch hitter included', async () => {
  const start = await bot.use('ann', 'game start', { ...SBA, pace: 'full' });
  await bot.press('ben', start, 'accept');
  await bot.press('ann', bot.gameMessage, 'lineup');
  await bot.press('ben', bot.gameMessage, 'lineup');
  await offering(bot.gameMessage, 'roll');
  const asked = new Set<string>();
  let hit = false;
  for (let state = await bot.state(); state.status === 'active'; state = await bot.state()) {
    const [turn] = turns(state);
    if (!turn) throw new Error('the game waits for nobody');
    const who = turn.side === 'away' ? 'ann' : 'ben';
    asked.add(state.pending?.question?.question.kind ?? turn.action);
    switch (turn.action) {
      case 'decide_defense':
      case 'decide_offense':
        await decideByMenus(who, turn.action === 'decide_defense' ? 'defense' : 'offense', state);
        break;
      case 'roll':
        if (!hit && state.situation.inning === 5) hit = await pinchHit(who);
        else await press(who, bot.gameMessage, 'roll');
        break;
      case 'report':
        await reportByMenu(who, state, wished(asked, state));
        break;
      case 'make_decision':
        await answerByButton(who, state);
        break;
      case 'set_positions':
        await fillField(who);
        break;
      case 'accept':
      case 'set_lineup':
      case 'resolve':
      case 'answer_request':
        throw new Error(`unexpected: ${turn.action}`);
    }
  }
  const end = await bot.state();
  expect(end.status).toBe('completed');
  expect(end.substitutions.map((s) => s.kind)).toContain('pinch_hitter');
  expect([...asked]).toEqual(
    expect.arrayContaining(['roll', 'report', 'decide_defense', 'decide_offense', 'send', 'x_check']),
  );
  await vi.waitFor(() => expect(bot.posted().at(-1)?.content).toContain('Final'));
  const told = bot.posted().filter((m) => /^[▲▼] \d+, \d out {2}`/.test(m.content));
  expect(told.map((m) => m.content.split('  ').slice(2).join('  '))).toHaveLength(end.plays.length);
  await vi.waitFor(() => expect(bot.home()).toMatchObject({ archived: true, locked: false }));
}, 240_000);
