import type { ReachedOn } from '../model/bases.ts';
import type { Outcome } from '../model/outcomes.ts';

/** How far a runner goes: a number of bases (never past home), or `forced`: one base if he must. */
export type Advance = 0 | 1 | 2 | 3 | 4 | 'forced';

/** What an outcome does to everybody. `batter`: the base he reaches, null = out, `stays` = still at bat. */
export interface AdvanceRow {
  readonly batter: 1 | 2 | 3 | 4 | null | 'stays';
  readonly runners: readonly [first: Advance, second: Advance, third: Advance];
  readonly reached_on: ReachedOn | null;
  /** Whether runs on it are batted in (OBR 9.04). */
  readonly rbi: boolean;
}

const row = (
  batter: AdvanceRow['batter'],
  runners: AdvanceRow['runners'],
  reached_on: ReachedOn | null = null,
  rbi = true,
): AdvanceRow => ({ batter, runners, reached_on, rbi });

const OUT = row(null, [0, 0, 0]);
const FREE_PASS = ['forced', 'forced', 'forced'] as const;
const PUSHED = row('stays', [1, 1, 1], null, false);

/** The outcomes whose advances do not depend on a chart of their own. */
export type SimpleOutcome = Exclude<
  Outcome,
  | 'groundball_a'
  | 'groundball_b'
  | 'groundball_c'
  | 'x_check'
  | 'foul_error'
  | 'stolen_base'
  | 'caught_stealing'
  | 'pick_off'
  | 'defensive_indifference'
  | 'sac_bunt'
  | 'bunt_out'
  | 'fielders_choice'
  | 'strikeout_reached'
  | 'other_advance'
>;

/** Where everybody goes, by outcome, when runners who may try for more hold (RULES section 4). */
export const ADVANCES: Readonly<Record<SimpleOutcome, AdvanceRow>> = {
  strikeout: OUT,
  popout: OUT,
  lineout: OUT,
  bp_lineout: OUT,
  flyout_a: row(null, [1, 1, 1]),
  flyout_b: row(null, [0, 0, 1]),
  bp_flyout: row(null, [0, 0, 1]),
  flyout_bq: OUT,
  flyout_c: OUT,
  single_1: row(1, [1, 1, 1], 'hit'),
  bp_single: row(1, [1, 1, 1], 'hit'),
  single_2: row(1, [2, 2, 1], 'hit'),
  single_uncapped: row(1, [1, 1, 1], 'hit'),
  double_2: row(2, [2, 2, 1], 'hit'),
  double_3: row(2, [3, 2, 1], 'hit'),
  double_uncapped: row(2, [2, 2, 1], 'hit'),
  triple: row(3, [3, 2, 1], 'hit'),
  homerun: row(4, [3, 2, 1], 'hit'),
  bp_homerun: row(4, [3, 2, 1], 'hit'),
  walk: row(1, FREE_PASS, 'walk'),
  intentional_walk: row(1, FREE_PASS, 'walk'),
  hit_by_pitch: row(1, FREE_PASS, 'hit_by_pitch'),
  catcher_interference: row(1, FREE_PASS, 'interference'),
  error_1: row(1, [1, 1, 1], 'error', false),
  error_2: row(2, [2, 2, 1], 'error', false),
  error_3: row(3, [3, 2, 1], 'error', false),
  wild_pitch: PUSHED,
  passed_ball: PUSHED,
  balk: PUSHED,
  no_advance: row('stays', [0, 0, 0], null, false),
};
