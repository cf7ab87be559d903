import { BASES, runnerOn, type Base } from '../model/bases.ts';
import {
  DEFAULT_DEFENSE,
  DEFAULT_OFFENSE,
  INFIELD_DEPTHS,
  type DefensiveDecision,
  type OffensiveDecision,
} from '../model/decisions.ts';
import { battingRatings } from '../leagues/usual-ratings.ts';
import type { OpeningRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import { defenseProblem, offenseProblem } from '../rules/decision-problems.ts';
import { buntOutcome, type BuntOutcome } from '../rules/resolve/bunt.ts';
import type { StealOutcome } from '../rules/resolve/steal.ts';
import { matchup } from '../rules/roster.ts';
import { contextIn, plateWorth, worthAndOn } from './at-bat.ts';
import { D20, type Weighted } from './dice.ts';
import { stealNumbers, stealOutcomes, type StealNumbers } from './steal.ts';

/** What can come of a decision, as the rules have it. All chances are 0 to 1; those to win are the batting side's, between two sides of equal strength after the play. */
export interface Prospect {
  /** The chance to win with it, over everything that the dice can bring. */
  readonly win: number;
  /** The chance that it comes off; null where nothing is tried. */
  readonly chance: number | null;
  /** The chance to win where it comes off, and where it does not. */
  readonly good: number | null;
  readonly bad: number | null;
}

/** A play that the offense can have on, with its prospect. */
export interface OffenseProspect extends Prospect {
  readonly play: OffensiveDecision['play'];
  readonly steal: OffensiveDecision['steal'];
}

/** A setting of the defense, changed from what stands, with its prospect. */
export interface DefenseProspect extends Prospect {
  readonly set: Partial<DefensiveDecision>;
}

/** A runner with the numbers of a steal. */
export interface RunnerProspect extends StealNumbers {
  readonly base: Base;
  readonly player_id: string;
}

type Rolled = Weighted<StealOutcome | BuntOutcome> & { readonly roll: OpeningRoll };

/** Whether what was tried comes off. */
const COMES_OFF: Readonly<Record<StealOutcome | BuntOutcome, boolean>> = {
  stolen_base: true,
  balk: true,
  caught_stealing: false,
  pick_off: false,
  sac_bunt: true,
  bunt_out: false,
  popout: false,
};

const share = (parts: readonly { readonly chance: number; readonly worth: number }[]) => {
  const chance = parts.reduce((sum, part) => sum + part.chance, 0);
  const worth = parts.reduce((sum, part) => sum + part.chance * part.worth, 0);
  return { chance, worth, mean: chance > 0 ? worth / chance : null };
};

/** The prospect of a play that its own dice decide. */
const ofDice = (state: GameState, outcomes: readonly Rolled[]): Prospect => {
  const at = contextIn(state);
  const parts = outcomes.map(({ value, chance, roll }) => ({
    outcome: value,
    chance,
    worth: worthAndOn({ ...state, roll }, { ...at, roll }, { outcome: value, roll }),
  }));
  const good = share(parts.filter(({ outcome }) => COMES_OFF[outcome]));
  const bad = share(parts.filter(({ outcome }) => !COMES_OFF[outcome]));
  return { win: good.worth + bad.worth, chance: good.chance, good: good.mean, bad: bad.mean };
};

const bunted = (state: GameState): readonly Rolled[] => {
  const grade = battingRatings(matchup(state).batter)?.bunting ?? 'D';
  return D20.map((d20) => ({
    value: buntOutcome(d20, grade),
    chance: 1 / D20.length,
    roll: { roll_id: '', n: 1, kind: 'd20', purpose: 'bunt', d20 },
  }));
};

const plain = (win: number): Prospect => ({ win, chance: null, good: null, bad: null });

const offenseProspect = (found: GameState, decision: OffensiveDecision): Prospect => {
  const state = { ...found, offense: decision };
  switch (decision.play) {
    case 'steal':
      return ofDice(state, stealOutcomes(contextIn(state)));
    case 'bunt':
    case 'squeeze':
      return ofDice(state, bunted(state));
    case 'swing_away':
    case 'hit_and_run':
      return plain(plateWorth(state));
  }
};

const STEALS: readonly OffensiveDecision['steal'][] = [[2], [3], [4], [2, 3], [2, 4], [3, 4], [2, 3, 4]];

const OFFENSE: readonly OffensiveDecision[] = [
  DEFAULT_OFFENSE,
  ...STEALS.map((steal) => ({ ...DEFAULT_OFFENSE, play: 'steal' as const, steal })),
  ...(['bunt', 'squeeze', 'hit_and_run'] as const).map((play) => ({ ...DEFAULT_OFFENSE, play })),
];

/** Everything that the offense can have on now with its prospect, against the defense that the state holds (RULES sections 2, 8 and 9). */
export const offenseProspects = (state: GameState): readonly OffenseProspect[] =>
  OFFENSE.filter((decision) => offenseProblem(state, decision) === null).map((decision) => {
    const sends = state.offense?.sends ?? false;
    return { play: decision.play, steal: decision.steal, ...offenseProspect(state, { ...decision, sends }) };
  });

const settings = ({ situation, defense }: GameState): readonly Partial<DefensiveDecision>[] => [
  ...INFIELD_DEPTHS.map((infield) => ({ infield })),
  ...(['normal', 'shallow'] as const).map((outfield) => ({ outfield })),
  ...BASES.filter((base) => runnerOn(situation.bases, base)).map((base) => ({
    hold: [...new Set([...(defense?.hold ?? []), base])].sort(),
  })),
];

/** What each setting of the defense makes of the next dice, one changed at a time from what stands, and the walk without dice; against the offense that the state holds (RULES section 2). */
export const defenseProspects = (state: GameState): readonly DefenseProspect[] => {
  const standing = state.defense ?? DEFAULT_DEFENSE;
  const walked = worthAndOn(state, contextIn(state), { outcome: 'intentional_walk', roll: null });
  return [
    ...settings(state).flatMap((set) => {
      const defense = { ...standing, ...set };
      if (defenseProblem(state, defense) !== null) return [];
      return [{ set, ...plain(plateWorth({ ...state, defense })) }];
    }),
    { set: { intentional_walk: true }, ...plain(walked) },
  ];
};

/** Every runner with his chances to steal. */
export const runnerProspects = (state: GameState): readonly RunnerProspect[] => {
  const at = contextIn(state);
  return BASES.flatMap((base) => {
    const runner = runnerOn(state.situation.bases, base);
    const numbers = runner && stealNumbers(at, base);
    return runner && numbers ? [{ base, player_id: runner.player_id, ...numbers }] : [];
  });
};
