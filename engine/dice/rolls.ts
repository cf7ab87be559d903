import { anyoneOn } from '../model/bases.ts';
import type { LeagueConfig } from '../model/league.ts';
import type {
  AtBatRoll,
  CheckPurpose,
  CheckRoll,
  FieldingRoll,
  InjuryRoll,
  JumpRoll,
  Roll,
  WeatherRoll,
} from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import type { Dice } from './dice.ts';

/** The id of roll `n` of a game. */
export const makeRollId = (gameId: string, n: number): string => `${gameId}:${n}`;

/** The dice of every kind of roll in the order they are drawn. */
export const ROLL_DICE = {
  /** d6_one, d6_two (two dice), chaos, resolution, split. */
  ab: [6, 6, 6, 20, 20, 20],
  /** check, jump (two dice), resolution. */
  jump: [20, 6, 6, 20],
  /** range, error (three dice), rare. */
  fielding: [20, 6, 6, 6, 100],
  d20: [20],
  /** three dice. */
  injury: [6, 6, 6],
  weather: [20],
} as const satisfies Record<Roll['kind'], readonly number[]>;

/** The chaos values that call for a check when a runner is on (RULES section 3). */
export const CHAOS_CHECKS = { wild_pitch: 1, passed_ball: 2 } as const;
/** The check values of a jump roll (RULES section 3). */
export const JUMP_CHECKS = { pick_off: 1, balk: 2 } as const;

/** What a roll is made for: the game's numbering, its bases and its league. */
type Roller = Pick<GameState, 'roll_count' | 'situation' | 'setup'>;

const injuryRating = (d6One: number, total: number): number | null =>
  d6One === 6 && total >= 7 ? 13 - total : null;

/** Rolls a plate appearance as the next roll of the game; checks for wild pitch and passed ball only with a runner on. */
export const rollAtBat = (state: Roller, dice: Dice): AtBatRoll => {
  const n = state.roll_count + 1;
  const drawn = dice.draw(n, ROLL_DICE.ab);
  const [one, first, second] = [drawn[0] ?? 0, drawn[1] ?? 0, drawn[2] ?? 0];
  const [chaos, resolution, split] = [drawn[3] ?? 0, drawn[4] ?? 0, drawn[5] ?? 0];
  const runners = anyoneOn(state.situation.bases);
  return {
    roll_id: makeRollId(state.setup.game_id, n),
    n,
    kind: 'ab',
    d6_one: one,
    d6_two: [first, second],
    d6_two_total: first + second,
    chaos_d20: chaos,
    resolution_d20: resolution,
    split_d20: split,
    check_wild_pitch: runners && chaos === CHAOS_CHECKS.wild_pitch,
    check_passed_ball: runners && chaos === CHAOS_CHECKS.passed_ball,
    injury_rating: injuryRating(one, first + second),
  };
};

/** Rolls a steal. */
export const rollJump = (state: Roller, dice: Dice): JumpRoll => {
  const n = state.roll_count + 1;
  const [check = 0, first = 0, second = 0, resolution = 0] = dice.draw(n, ROLL_DICE.jump);
  return {
    roll_id: makeRollId(state.setup.game_id, n),
    n,
    kind: 'jump',
    check_d20: check,
    jump: [first, second],
    resolution_d20: resolution,
    check_pick_off: check === JUMP_CHECKS.pick_off,
    check_balk: check === JUMP_CHECKS.balk,
  };
};

const RARE: Readonly<Record<LeagueConfig['rare_play'], (total: number, d100: number) => boolean>> = {
  d100_is_1: (_total, d100) => d100 === 1,
  error_total_is_5: (total) => total === 5,
};

/** Rolls a fielding check; what makes a play rare is the league's rule. */
export const rollFielding = (state: Roller, dice: Dice): FieldingRoll => {
  const n = state.roll_count + 1;
  const [range = 0, a = 0, b = 0, c = 0, rare = 0] = dice.draw(n, ROLL_DICE.fielding);
  return {
    roll_id: makeRollId(state.setup.game_id, n),
    n,
    kind: 'fielding',
    range_d20: range,
    error_dice: [a, b, c],
    error_total: a + b + c,
    rare_d100: rare,
    rare_play: RARE[state.setup.league.rare_play](a + b + c, rare),
  };
};

/** Rolls one fresh d20 of a play as the next roll of the game. */
export const rollCheck = (state: Roller, dice: Dice, purpose: CheckPurpose): CheckRoll => {
  const n = state.roll_count + 1;
  const [d20 = 0] = dice.draw(n, ROLL_DICE.d20);
  return { roll_id: makeRollId(state.setup.game_id, n), n, kind: 'd20', purpose, d20 };
};

/** Rolls for a pitcher who may be hurt. */
export const rollInjury = (
  state: Roller,
  dice: Dice,
  of: Pick<InjuryRoll, 'player_id' | 'rating'>,
): InjuryRoll => {
  const n = state.roll_count + 1;
  const [a = 0, b = 0, c = 0] = dice.draw(n, ROLL_DICE.injury);
  const { player_id, rating } = of;
  return {
    roll_id: makeRollId(state.setup.game_id, n),
    n,
    kind: 'injury',
    player_id,
    rating,
    dice: [a, b, c],
    total: a + b + c,
  };
};

/** Rolls the weather of a game. */
export const rollWeather = (state: Roller, dice: Dice): WeatherRoll => {
  const n = state.roll_count + 1;
  const [d20 = 0] = dice.draw(n, ROLL_DICE.weather);
  return { roll_id: makeRollId(state.setup.game_id, n), n, kind: 'weather', d20 };
};

/** The values of a roll in the order they were drawn. */
export const valuesOf = (roll: Roll): readonly number[] => {
  switch (roll.kind) {
    case 'ab':
      return [roll.d6_one, ...roll.d6_two, roll.chaos_d20, roll.resolution_d20, roll.split_d20];
    case 'jump':
      return [roll.check_d20, ...roll.jump, roll.resolution_d20];
    case 'fielding':
      return [roll.range_d20, ...roll.error_dice, roll.rare_d100];
    case 'd20':
    case 'weather':
      return [roll.d20];
    case 'injury':
      return roll.dice;
  }
};
