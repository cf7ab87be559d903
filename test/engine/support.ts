import type { Dice } from '@paper-dynasty/engine/dice/dice';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { EMPTY_BASES, type Bases, type Runner } from '@paper-dynasty/engine/model/bases';
import type { Command } from '@paper-dynasty/engine/model/commands';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import { isRefusal, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { AtBatRoll } from '@paper-dynasty/engine/model/rolls';
import type { GameSetup } from '@paper-dynasty/engine/model/setup';
import type { Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { decide } from '@paper-dynasty/engine/rules/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { makeSetup, person } from './fixtures.ts';

/** The events of a command that must be taken. */
export const events = (
  state: GameState | null,
  command: Command,
  dice: Dice = seededDice(1),
): readonly GameEvent[] => {
  const decided = decide(state, command, dice);
  if (isRefusal(decided)) throw new Error(`refused: ${decided.code}: ${decided.message}`);
  return decided;
};

/** The state after a command that must be taken. */
export const after = (state: GameState | null, command: Command, dice?: Dice): GameState => {
  const end = events(state, command, dice).reduce<GameState | null>(evolve, state);
  if (!end) throw new Error('no events');
  return end;
};

/** The refusal of a command that must be refused. */
export const refusal = (state: GameState | null, command: Command, dice: Dice = seededDice(1)): Refusal => {
  const decided = decide(state, command, dice);
  if (!isRefusal(decided)) throw new Error('the command was taken');
  return decided;
};

/** An active game between the people `ann` (away) and `bob` (home). */
export const activeGame = (changes: Parameters<typeof makeSetup>[0] = {}): GameState => {
  const setup: GameSetup = makeSetup({
    away: person('ann'),
    home: person('bob'),
    creator_id: 'ann',
    ...changes,
  });
  let state = after(null, { type: 'create_game', setup, commitment: '0'.repeat(64), nonce: '' });
  if (state.status === 'pending')
    state = after(state, { type: 'accept_invitation', side: 'home', nonce: 'n' });
  for (const side of ['away', 'home'] as const) {
    if (state.lineups[side]) continue;
    const lineup = autoLineup(setup[side].roster, setup.league.designated_hitter);
    state = after(state, { type: 'set_lineup', side, lineup });
  }
  return state;
};

/** Runners by on-base code (0-7), drawn from the last slots of the batting order. */
export const basesOf = (state: GameState, code: number): Bases => {
  const side = state.situation.half === 'top' ? 'away' : 'home';
  const order = state.lineups[side]!.batting_order;
  const runner = (slot: number): Runner => ({
    player_id: order[slot - 1]!.player_id,
    slot,
    pitcher_id: state.lineups[side === 'away' ? 'home' : 'away']!.pitcher_id,
    reached_on: 'hit',
  });
  if (code === 0) return EMPTY_BASES;
  return [code & 1 ? runner(9) : null, code & 2 ? runner(8) : null, code & 4 ? runner(7) : null];
};

/** The state put into another situation. */
export const inSituation = (state: GameState, changes: Partial<Situation> & { code?: number }): GameState => {
  const { code, ...rest } = changes;
  const moved = { ...state, situation: { ...state.situation, ...rest } };
  return code === undefined
    ? moved
    : { ...moved, situation: { ...moved.situation, bases: basesOf(moved, code) } };
};

/** An at-bat roll that says nothing in particular. */
export const rollOf = (state: GameState, changes: Partial<AtBatRoll> = {}): AtBatRoll => ({
  roll_id: `${state.setup.game_id}:${state.roll_count + 1}`,
  n: state.roll_count + 1,
  kind: 'ab',
  d6_one: 2,
  d6_two: [3, 4],
  d6_two_total: 7,
  chaos_d20: 10,
  resolution_d20: 10,
  split_d20: 10,
  check_wild_pitch: false,
  check_passed_ball: false,
  injury_rating: null,
  ...changes,
});

/** The state with dice on the table. */
export const withRoll = (state: GameState, changes: Partial<AtBatRoll> = {}): GameState => {
  const roll = rollOf(state, changes);
  return { ...state, roll, roll_count: roll.n };
};
