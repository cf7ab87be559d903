import { describe, expect, test } from 'vitest';
import type { Dice } from '@paper-dynasty/engine/dice/dice';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { decide } from '@paper-dynasty/engine/game/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { person } from '../fixtures.ts';
import {
  activeGame,
  after,
  events,
  inSituation,
  numberedDice,
  refusal,
  report,
  withRoll,
} from '../support.ts';
import { choices, commandFor, someSubstitution } from './commands.ts';

const game = activeGame({ league: { card_mode: 'manual', innings: 3 } });
const undo = (play: number, alone = true) =>
  ({ type: 'make_request', side: 'away', subject: { kind: 'undo', play }, alone }) as const;

/** What undoing brings back, apart from the numbers that never go back. */
const bare = (state: GameState): GameState => ({
  ...state,
  seq: 0,
  roll_count: 0,
  asides: [],
  request: null,
  defense: null,
  offense: null,
  roll: null,
  pending: null,
  dice_commitment: null,
  dice_seed: null,
});

/** Plays a game on by what it waits for, with changes of lineup, and keeps the last state before each play. */
const played = (start: GameState, seed: number, dice: Dice): { end: GameState; before: GameState[] } => {
  const before: GameState[] = [];
  let state = start;
  for (let i = 0; i < 900 && state.status === 'active'; i += 1) {
    const c = choices(seed * 1000 + i);
    const due = turns(state)[0];
    if (!due) break;
    const command = c.oneIn(6) ? someSubstitution(c, state, due.side) : commandFor(c, state, due);
    const decided = decide(state, command, dice);
    if (isRefusal(decided)) continue;
    const next = decided.reduce<GameState>((now, event) => {
      if (event.type === 'play_resolved') before[event.payload.play.number] = bare(now);
      return evolve(now, event);
    }, state);
    state = next;
  }
  return { end: state, before };
};

describe('undo (RULES section 12)', () => {
  test('takes the game back to just before play N, as if it had never been played on', () => {
    let checked = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const { end, before } = played(game, seed, numberedDice(seed));
      const open: GameState = { ...end, status: 'active', winner: null };
      for (let n = 1; n <= end.plays.length; n += 1) {
        const back = after(open, undo(n));
        expect(bare(back)).toEqual(before[n]);
        expect(back.roll_count).toBe(end.roll_count);
        checked += 1;
      }
      expect(end.substitutions.length).toBeGreaterThan(0);
    }
    expect(checked).toBeGreaterThan(150);
  });
  test('undone dice are not rolled again: the next roll has the next number', () => {
    const dice = numberedDice(5);
    let state = after(game, { type: 'roll_dice', side: 'away' }, dice);
    const first = state.roll;
    state = after(report(state, 'single_1'), undo(1));
    const again = after(state, { type: 'roll_dice', side: 'away' }, dice).roll;
    expect([first?.n, again?.n]).toEqual([1, 2]);
    expect(again).not.toMatchObject({ roll_id: first?.roll_id });
  });
  test('dice on the table, and a play half done, go with it', () => {
    const one = report(game, 'single_1');
    expect(after(withRoll(one), undo(1))).toMatchObject({ roll: null, pending: null, plays: [] });
    const checking = report(one, 'x_check', 'SS');
    expect(checking.pending?.question).not.toBeNull();
    expect(after(checking, undo(1))).toMatchObject({ roll: null, pending: null, plays: [] });
  });
  test('by consent: asked, agreed or not; alone at once', () => {
    const two = report(report(game, 'single_1'), 'strikeout');
    const asked = after(two, undo(2, false));
    expect(asked.request).toMatchObject({ side: 'away', subject: { kind: 'undo', play: 2 } });
    expect(asked.plays).toHaveLength(2);
    expect(turns(asked)).toContainEqual({ side: 'home', action: 'answer_request' });
    const agreed = after(asked, { type: 'answer_request', side: 'home', agree: true });
    expect([agreed.plays.length, agreed.request]).toEqual([1, null]);
    const refused = after(asked, { type: 'answer_request', side: 'home', agree: false });
    expect([refused.plays.length, refused.request]).toEqual([2, null]);
    expect(after(two, undo(2)).plays).toHaveLength(1);
  });
  test('a request whose play is gone by the time it is agreed to changes nothing', () => {
    const two = report(report(game, 'single_1'), 'strikeout');
    const gone = after(after(two, undo(2, false)), undo(1));
    expect(gone.plays).toHaveLength(0);
    expect(refusal(gone, { type: 'answer_request', side: 'home', agree: true }).code).toBe('play_not_found');
    expect(after(gone, { type: 'answer_request', side: 'home', agree: false }).request).toBeNull();
  });
  test('a paused game stays paused', () => {
    const paused = after(report(game, 'single_1'), { type: 'pause_game', side: 'home' });
    expect(after(paused, undo(1))).toMatchObject({ status: 'paused', plays: [] });
  });
  test('the log keeps what was undone, and gives the state again', () => {
    const dice = numberedDice(1);
    const log: GameEvent[] = [];
    let state = game;
    const take = (command: Parameters<typeof decide>[1]): void => {
      const list = events(state, command, dice);
      log.push(...list);
      state = list.reduce<GameState>(evolve, state);
    };
    for (const outcome of ['single_1', 'walk'] as const) {
      take({ type: 'roll_dice', side: 'away' });
      const roll_id = state.roll?.roll_id ?? null;
      take({
        type: 'report_outcome',
        side: 'away',
        roll_id,
        report: { outcome, hit_location: null, entry: null },
      });
    }
    take(undo(1));
    expect(log.filter((e) => e.type === 'play_resolved')).toHaveLength(2);
    expect(log.at(-1)).toEqual({ type: 'play_undone', payload: { play: 1 } });
    expect(log.reduce<GameState>(evolve, game)).toEqual(state);
  });
});

describe('after the end', () => {
  const last = inSituation(game, { inning: 3, half: 'bottom', score: { away: 0, home: 0 } });
  const over = report(last, 'homerun');
  const reopen = (play: number) =>
    ({
      type: 'reopen_game',
      side: 'home',
      commitment: 'b'.repeat(64),
      subject: { kind: 'undo', play },
    }) as const;
  test('a completed game is sealed until it is reopened, under a new dice commitment', () => {
    expect(refusal(over, undo(1)).code).toBe('game_over');
    const list = events(over, reopen(1));
    expect(list.map((e) => e.type)).toEqual(['game_reopened', 'play_undone']);
    const state = after(over, reopen(1));
    expect(state).toMatchObject({
      status: 'active',
      winner: null,
      plays: [],
      dice_commitment: 'b'.repeat(64),
      dice_seed: null,
      roll_count: over.roll_count,
    });
  });
  test('for a play that is not there it stays sealed', () => {
    expect(refusal(over, reopen(2)).code).toBe('play_not_found');
  });
});

test('against the computer nobody else has to agree', () => {
  const solo = activeGame({
    away: person('ann'),
    home: { kind: 'computer', style: 'safe' },
    league: { card_mode: 'manual' },
  });
  const one = report(solo, 'single_1');
  expect(after(one, undo(1)).plays).toHaveLength(0);
});
