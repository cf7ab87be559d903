import { expect, test } from 'vitest';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import type { Command } from '@paper-dynasty/engine/model/commands';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { activeGame, events, refusal } from '../support.ts';

const dice = seededDice(3);
const start = activeGame();

/** The game after commands of somebody, as the log tells them. */
const after = (state: GameState, actor: string, ...commands: readonly Command[]): GameState =>
  commands.reduce(
    (now, command) =>
      events(now, command, dice).reduce<GameState>((s, event) => evolve(s, { ...event, actor }), now),
    state,
  );

const actFor = (side: 'away' | 'home' | null): Command => ({ type: 'act_for', user_id: 'lea', side });
const roll = { type: 'roll_dice', side: 'away' } as const;
const resolve = (state: GameState): Command => ({
  type: 'resolve_play',
  side: 'away',
  roll_id: state.roll?.roll_id ?? null,
});
/** A play made by somebody. */
const play = (state: GameState, actor: string): GameState => {
  const rolled = after(state, actor, roll);
  return after(rolled, actor, resolve(rolled));
};
const kinds = ({ asides }: GameState) => asides.map(({ kind, play: n, by }) => [kind, n, by?.side ?? null]);

test('an admin acts for one side at a time, and only watches again', () => {
  const home = after(start, 'lea', actFor('home'));
  expect(home.acting).toEqual([{ user_id: 'lea', side: 'home' }]);
  expect(events(home, actFor('home'), dice)).toEqual([]);
  const away = after(home, 'lea', actFor('away'));
  expect(away.acting).toEqual([{ user_id: 'lea', side: 'away' }]);
  const watching = after(away, 'lea', actFor(null));
  expect(watching.acting).toEqual([]);
  expect(kinds(watching)).toEqual([
    ['acting_began', null, 'home'],
    ['acting_ended', null, 'home'],
    ['acting_began', null, 'away'],
    ['acting_ended', null, 'away'],
  ]);
});

test('a play is marked once by whoever acted in it; what others do is not', () => {
  const acting = after(start, 'lea', actFor('away'));
  const two = play(play(acting, 'ann'), 'lea');
  expect(two.plays).toHaveLength(2);
  expect(kinds(two).slice(1)).toEqual([['acted', 2, 'away']]);
  expect(two.asides.at(-1)).toMatchObject({ after_play: 1, by: { user_id: 'lea', act: 'dice_rolled' } });
});

test('an act between the plays is noted with what was done', () => {
  const paused = after(start, 'lea', actFor('home'), { type: 'pause_game', side: 'home' });
  expect(paused.asides.at(-1)).toMatchObject({
    kind: 'acted',
    play: null,
    by: { user_id: 'lea', side: 'home', act: 'game_paused' },
  });
});

test('a play that was taken back leaves no mark on the one in its place', () => {
  const one = play(after(start, 'lea', actFor('away')), 'lea');
  const undo = {
    type: 'make_request',
    side: 'away',
    subject: { kind: 'undo', play: 1 },
    alone: true,
  } as const;
  const back = after(one, 'ann', undo);
  expect(kinds(back)).toEqual([
    ['acting_began', null, 'away'],
    ['undone', 1, null],
  ]);
});

test('an announcement is an admin’s own, on nobody’s behalf', () => {
  const said = after(start, 'lea', actFor('away'), { type: 'announce', text: 'Rain.' });
  expect(said.asides.map(({ kind }) => kind)).toEqual(['acting_began', 'announcement']);
});

test('in a game that is over nobody acts', () => {
  const over = after(start, 'ann', {
    type: 'make_request',
    side: 'away',
    subject: { kind: 'abandon' },
    alone: true,
  });
  expect(refusal(over, actFor('home')).code).toBe('game_over');
});
