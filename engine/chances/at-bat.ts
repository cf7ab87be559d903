import { anyoneOn } from '../model/bases.ts';
import { DEFAULT_OFFENSE } from '../model/decisions.ts';
import type { Outcome } from '../model/outcomes.ts';
import { remembered } from '../model/remembered.ts';
import type { AtBatRoll, OpeningRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import { standingAnswer } from '../rules/answers.ts';
import { checkNumber } from '../rules/read-dice.ts';
import { contextOf, type PlayContext } from '../rules/resolve/context.ts';
import type { Resolution } from '../rules/resolve/resolution.ts';
import { matchup } from '../rules/roster.ts';
import { chanceUnder } from './dice.ts';
import { BEST, worth, type Opening, type Policy } from './endings.ts';
import { readings, type Reading } from './readings.ts';
import { afterPlay, chanceAfter } from './win-chance.ts';

/** The context of a play of a state whose outcome and dice are filled in later. The engine reads every rating: league average where only the printed card has it. */
export const contextIn = (state: GameState): PlayContext => ({
  ...contextOf(state, { outcome: 'walk', location: null, entry: null }),
  reads: true,
  injuries: null,
});

/** A play of a state that has taken in nothing so far. */
export const openingOf = (
  state: GameState,
  at: PlayContext,
  play: Pick<PlayContext, 'outcome' | 'location' | 'roll'>,
): Opening => ({ at: { ...at, ...play }, rule: state.setup.league.rare_play, facts: [] });

/** Who answers on the way: at quick pace the orders of before the dice, else each side as is best for it (RULES section 2). */
export const policyOf = (state: GameState): Policy =>
  state.setup.pace === 'quick' ? (question) => standingAnswer(state, question) : BEST;

const rollWith = (resolution_d20: number): AtBatRoll => ({
  roll_id: '',
  n: 1,
  kind: 'ab',
  d6_one: 1,
  d6_two: [1, 1],
  d6_two_total: 2,
  chaos_d20: 20,
  resolution_d20,
  split_d20: 1,
  check_wild_pitch: false,
  check_passed_ball: false,
  injury_rating: null,
});

/** What readings are worth in a state, where many of them end alike. */
const readWorth = (state: GameState) => {
  const at = contextIn(state);
  const policy = policyOf(state);
  const end = remembered((play: Resolution) => chanceAfter(state, play));
  return ({ outcome, location, resolution_d20 }: Reading): number =>
    worth(openingOf(state, at, { outcome, location, roll: rollWith(resolution_d20) }), policy, end);
};

const FACES = 20;
const CHECKS = ['wild_pitch', 'passed_ball'] as const;
type Check = (typeof CHECKS)[number];

/** What a check adds: its chance to be made, with what it is worth then, and its chance to fail, which rolls the dice again. */
const checkParts = (state: GameState, read: (reading: Reading) => number) => (check: Check) => {
  const share = chanceUnder(checkNumber(state, check));
  const made = read({ outcome: check, location: null, resolution_d20: 1 });
  return { worth: (share * made) / FACES, again: (1 - share) / FACES };
};

/**
 * The batting side's chance to win, 0 to 1, as it stands before the dice of a plate appearance: over every reading of both cards, every check,
 * every roll after them, and every decision. With a runner on, one chaos value in twenty each is a wild-pitch and a passed-ball check (RULES section 3).
 */
export const plateWorth = (state: GameState): number => {
  const { batter, pitcher } = matchup(state);
  const going = state.offense?.play === 'hit_and_run';
  const of = readWorth(state);
  const read = readings(batter, pitcher, going).reduce(
    (sum, { chance, value }) => sum + chance * of(value),
    0,
  );
  if (!anyoneOn(state.situation.bases)) return read;
  const checks = CHECKS.map(checkParts(state, of));
  const plain = 1 - CHECKS.length / FACES;
  const again = checks.reduce((sum, check) => sum + check.again, 0);
  return (plain * read + checks.reduce((sum, check) => sum + check.worth, 0)) / (1 - again);
};

/** What a play that needs no cards comes to for the batting side: the chance to win after it, or with the same batter still up, before his next dice. */
export const worthAndOn = (
  state: GameState,
  at: PlayContext,
  play: { readonly outcome: Outcome; readonly roll: OpeningRoll | null },
  goOn: (after: GameState) => number = plateWorth,
): number =>
  worth(openingOf(state, at, { ...play, location: null }), policyOf(state), (end) => {
    const { after, winner } = afterPlay(state, end);
    const stays = !winner && !end.appearance && after.half === state.situation.half;
    return stays ? goOn({ ...state, situation: after, offense: DEFAULT_OFFENSE }) : chanceAfter(state, end);
  });
