import type { Dice } from '@paper-dynasty/engine/dice/dice';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { EMPTY_BASES, type Bases, type Runner } from '@paper-dynasty/engine/model/bases';
import type { Command } from '@paper-dynasty/engine/model/commands';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import { isRefusal, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { DefensiveDecision, OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '@paper-dynasty/engine/model/decisions';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { Answer } from '@paper-dynasty/engine/model/questions';
import type { AtBatRoll, CheckRoll, JumpRoll } from '@paper-dynasty/engine/model/rolls';
import type { ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameSetup } from '@paper-dynasty/engine/model/setup';
import type { Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { decide } from '@paper-dynasty/engine/game/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { makeSetup, person } from './fixtures.ts';

/** The events of a command that must be taken. */
export const events = (
  state: GameState | null,
  command: Command,
  dice: Dice = seededDice(1),
): readonly GameEvent[] => {
  const decided = decide(state, command, dice);
  if (isRefusal(decided)) throw new Error(`refused: ${decided.code}: ${tellRefusal(decided, 'en')}`);
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
  let state = after(null, { type: 'create_game', setup, commitment: '0'.repeat(64) });
  if (state.status === 'pending')
    state = after(state, { type: 'accept_invitation', side: 'home', nonce: 'n' });
  for (const side of ['away', 'home'] as const) {
    if (state.lineups[side]) continue;
    const lineup = autoLineup(setup, side);
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

/** The state with the dice of a steal on the table. */
export const withJump = (state: GameState, changes: Partial<JumpRoll> = {}): GameState => {
  const n = state.roll_count + 1;
  const roll: JumpRoll = {
    roll_id: `${state.setup.game_id}:${n}`,
    n,
    kind: 'jump',
    check_d20: 10,
    jump: [3, 3],
    resolution_d20: 10,
    check_pick_off: false,
    check_balk: false,
    ...changes,
  };
  return { ...state, roll, roll_count: n };
};

/** The state with the d20 of a bunt on the table. */
export const withBunt = (state: GameState, d20: number): GameState => {
  const n = state.roll_count + 1;
  const roll: CheckRoll = {
    roll_id: `${state.setup.game_id}:${n}`,
    n,
    kind: 'd20',
    purpose: 'bunt',
    d20,
  };
  return { ...state, roll, roll_count: n };
};

/** The state with decisions made, the rest at their defaults. */
export const deciding = (
  state: GameState,
  defense: Partial<DefensiveDecision>,
  offense: Partial<OffensiveDecision> = {},
): GameState => ({
  ...state,
  defense: { ...DEFAULT_DEFENSE, ...defense },
  offense: { ...DEFAULT_OFFENSE, ...offense },
});

/** The state with one man's card changed. */
export const withPlayer = (
  state: GameState,
  side: 'away' | 'home',
  id: string,
  change: (player: Player) => Partial<Player>,
): GameState => {
  const team = state.setup[side];
  const player = team.roster[id]!;
  const roster = { ...team.roster, [id]: { ...player, ...change(player) } as Player };
  return { ...state, setup: { ...state.setup, [side]: { ...team, roster } } };
};

/** Reports an outcome for the dice on the table, rolling ordinary ones where there are none. */
export const report = (
  state: GameState,
  outcome: Outcome,
  hit_location: Position | null = null,
  entry: ScorerEntry | null = null,
  dice?: Dice,
): GameState => {
  const rolled = state.roll ? state : withRoll(state);
  return after(
    rolled,
    {
      type: 'report_outcome',
      side: atBat(state.situation),
      roll_id: rolled.roll?.roll_id ?? null,
      report: { outcome, hit_location, entry },
    },
    dice,
  );
};

/** Lets the engine read the cards for the dice on the table. */
export const resolve = (state: GameState, dice?: Dice): GameState =>
  after(state, { type: 'resolve_play', side: atBat(state.situation), roll_id: null }, dice);

/** Answers the question of the play under way. */
export const answer = (state: GameState, given: Answer, dice?: Dice): GameState => {
  const asked = state.pending?.question;
  if (!asked) throw new Error('nothing is asked');
  return after(state, { type: 'make_decision', side: asked.side, answer: given }, dice);
};

/** The play just made. */
export const lastPlay = (state: GameState): Play => {
  const play = state.plays.at(-1);
  if (!play) throw new Error('there is no play yet');
  return play;
};

/** Where everybody ended, batter first, then the runners from first to third: `-` nobody, `x` out. */
export const ends = (play: Pick<Play, 'movements'>): string =>
  [0, 1, 2, 3]
    .map((from) => {
      const m = play.movements.find((x) => x.from === from);
      return m ? (m.to === null ? 'x' : String(m.to)) : '-';
    })
    .join('');

/** The putouts in scorer's order, by positions: `SS-2B 2B-1B`. */
export const putouts = (play: Pick<Play, 'putouts'>): string =>
  play.putouts.map(({ by }) => by.join('-')).join(' ');

/** Dice that a seed and the number of the roll fix, as those of a live game are. */
export const numberedDice = (seed: number): Dice => ({
  seed: (seed >>> 0).toString(16).padStart(64, '0'),
  draw: (n, sides) => seededDice(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(n, 0x85ebca6b)).draw(n, sides),
});
