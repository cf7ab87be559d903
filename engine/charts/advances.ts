import { hasFact, type OutcomeWith } from '../model/outcomes.ts';

/** How far a runner goes: a number of bases (never past home), or `forced`: one base if they must. */
export type Advance = 0 | 1 | 2 | 3 | 4 | 'forced';

/** How far the runners on first, second and third go. */
export type Advances = readonly [first: Advance, second: Advance, third: Advance];

/** How the outcomes of the table are played: by it alone, or by it where nobody tries for more. */
const PLAYED = ['table', 'fly', 'long_hit', 'uncapped'] as const;

/** The outcomes whose advances do not depend on a chart of their own. */
export type SimpleOutcome = OutcomeWith<'played', (typeof PLAYED)[number]>;

/** Whether the advances of an outcome stand in the table. */
export const isSimple = /* @__PURE__ */ hasFact('played', ...PLAYED);

const HELD: Advances = [0, 0, 0];
const PUSHED: Advances = [1, 1, 1];
const FORCED: Advances = ['forced', 'forced', 'forced'];
const THIRD_SCORES: Advances = [0, 0, 1];
const TWO_BASES: Advances = [2, 2, 1];
const ALL_SCORE: Advances = [3, 2, 1];

/** Where the runners go, by outcome, when those who may try for more hold (RULES section 4). */
export const ADVANCES: Readonly<Record<SimpleOutcome, Advances>> = {
  strikeout: HELD,
  popout: HELD,
  lineout: HELD,
  bp_lineout: HELD,
  flyout_a: PUSHED,
  flyout_b: THIRD_SCORES,
  bp_flyout: THIRD_SCORES,
  flyout_bq: HELD,
  flyout_c: HELD,
  single_1: PUSHED,
  bp_single: PUSHED,
  single_2: TWO_BASES,
  single_uncapped: PUSHED,
  double_2: TWO_BASES,
  double_3: ALL_SCORE,
  double_uncapped: TWO_BASES,
  triple: ALL_SCORE,
  homerun: ALL_SCORE,
  bp_homerun: ALL_SCORE,
  walk: FORCED,
  intentional_walk: FORCED,
  hit_by_pitch: FORCED,
  catcher_interference: FORCED,
  error_1: PUSHED,
  error_2: TWO_BASES,
  error_3: ALL_SCORE,
  wild_pitch: PUSHED,
  passed_ball: PUSHED,
  balk: PUSHED,
  no_advance: HELD,
};
