import type { Card, Chances } from '../model/players.ts';

/** What puts the batter on base, alike on both cards. */
const ON_BASE: Chances = [
  ['homerun', 3],
  ['bp_homerun', 1],
  ['triple', 0.5],
  ['double_3', 1],
  ['double_2', 3],
  ['double_uncapped', 1.5],
  ['single_2', 4],
  ['single_1', 6],
  ['single_uncapped', 4],
  ['bp_single', 2.5],
  ['hit_by_pitch', 1],
  ['walk', 9.5],
];

const batting: Chances = [
  ...ON_BASE,
  ['strikeout', 24],
  ['lineout', 6],
  ['popout', 6],
  ['flyout_a', 1],
  ['flyout_bq', 2],
  ['flyout_b:LF', 6],
  ['flyout_b:RF', 6],
  ['groundball_a', 6],
  ['groundball_b', 7],
  ['groundball_c', 7],
];
const pitching: Chances = [
  ...ON_BASE,
  ['strikeout', 25],
  ['flyout_b:LF', 3],
  ['flyout_b:CF', 3],
  ['flyout_b:RF', 3],
  ['groundball_a', 3],
  ['groundball_b', 3],
  ['groundball_c', 2],
  ['x_check:P', 1],
  ['x_check:C', 3],
  ['x_check:1B', 2],
  ['x_check:2B', 6],
  ['x_check:3B', 3],
  ['x_check:SS', 7],
  ['x_check:LF', 2],
  ['x_check:CF', 3],
  ['x_check:RF', 2],
];

/** The card that is read for a batter whose own the league's data does not hold: league average. */
export const STANDARD_BATTING_CARD: Card = { kind: 'digital', vs_left: batting, vs_right: batting };
/** The card that is read for a pitcher whose own the league's data does not hold: league average. */
export const STANDARD_PITCHING_CARD: Card = { kind: 'digital', vs_left: pitching, vs_right: pitching };
