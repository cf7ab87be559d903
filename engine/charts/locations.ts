import type { Outcome } from '../model/outcomes.ts';
import type { Hand } from '../model/players.ts';
import type { Position } from '../model/positions.ts';

type Rows = readonly (readonly [upTo: number, right: Position, left: Position])[];

/** Where a ball on the ground goes by `resolution_d20`, for right- and left-handed batters (RULES section 3). */
const ON_THE_GROUND: Rows = [
  [5, '3B', '1B'],
  [11, 'SS', '2B'],
  [15, '2B', 'SS'],
  [18, '1B', '3B'],
  [19, 'P', 'P'],
  [20, 'C', 'C'],
];

/** Where a ball in the air goes: pull field, center, opposite field (RULES section 3). */
const IN_THE_AIR: Rows = [
  [7, 'LF', 'RF'],
  [14, 'CF', 'CF'],
  [20, 'RF', 'LF'],
];

const ROWS: Partial<Record<Outcome, Rows>> = {
  groundball_a: ON_THE_GROUND,
  groundball_b: ON_THE_GROUND,
  groundball_c: ON_THE_GROUND,
  popout: ON_THE_GROUND,
  lineout: ON_THE_GROUND,
  bp_lineout: ON_THE_GROUND,
  flyout_a: IN_THE_AIR,
  flyout_b: IN_THE_AIR,
  flyout_bq: IN_THE_AIR,
  flyout_c: IN_THE_AIR,
  single_1: IN_THE_AIR,
  single_2: IN_THE_AIR,
  single_uncapped: IN_THE_AIR,
  bp_single: IN_THE_AIR,
  double_2: IN_THE_AIR,
  double_3: IN_THE_AIR,
  double_uncapped: IN_THE_AIR,
  triple: IN_THE_AIR,
  homerun: IN_THE_AIR,
  bp_homerun: IN_THE_AIR,
};

/** The place of a ball where the card names none, by `resolution_d20` (1-20) and the batter's hand; null for outcomes without a ball in play. A ballpark flyout goes to center field. */
export const placeByDice = (outcome: Outcome, resolution: number, bats: Hand): Position | null => {
  if (outcome === 'bp_flyout') return 'CF';
  const row = ROWS[outcome]?.find(([upTo]) => resolution <= upTo);
  return row ? row[bats === 'R' ? 1 : 2] : null;
};
