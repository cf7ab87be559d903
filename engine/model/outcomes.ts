import { INFIELD, OUTFIELD, POSITIONS, type Position } from './positions.ts';

/** Everything that a manager can report from a card, or the engine can read from one (RULES section 4). */
export const OUTCOMES = [
  'strikeout',
  'popout',
  'lineout',
  'groundball_a',
  'groundball_b',
  'groundball_c',
  'flyout_a',
  'flyout_b',
  'flyout_bq',
  'flyout_c',
  'single_1',
  'single_2',
  'single_uncapped',
  'double_2',
  'double_3',
  'double_uncapped',
  'triple',
  'homerun',
  'walk',
  'intentional_walk',
  'hit_by_pitch',
  'catcher_interference',
  'bp_homerun',
  'bp_single',
  'bp_flyout',
  'bp_lineout',
  'error_1',
  'error_2',
  'error_3',
  'foul_error',
  'x_check',
  'wild_pitch',
  'passed_ball',
  'balk',
  'no_advance',
  'stolen_base',
  'caught_stealing',
  'pick_off',
  'defensive_indifference',
  'sac_bunt',
  'bunt_out',
  'fielders_choice',
  'strikeout_reached',
  'other_advance',
] as const;
/** The name of an outcome. */
export type Outcome = (typeof OUTCOMES)[number];

/** How people group outcomes when they report one; the order is the order of the page's and the bot's menus. */
export const OUTCOME_GROUPS = ['out', 'hit', 'on_base', 'ballpark', 'fielding', 'running', 'scorer'] as const;
/** A group of outcomes. */
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

/** What there is to know of an outcome before it is played out. */
export interface OutcomeFacts {
  /** Title for a button or a menu. */
  readonly label: string;
  readonly group: OutcomeGroup;
  /** Whether a place must be named with it. `optional` places are recorded when given. */
  readonly location: 'required' | 'optional' | 'none';
  /** The places that can be named with it. */
  readonly locations: readonly Position[];
  /** Whether it ends the batter's plate appearance. */
  readonly plate_appearance: boolean;
  /** Bases of the hit it is scored as: 1 to 4, or 0 for no hit. */
  readonly hit: 0 | 1 | 2 | 3 | 4;
}

const facts = (
  label: string,
  group: OutcomeGroup,
  extra: Partial<Omit<OutcomeFacts, 'label' | 'group'>> = {},
): OutcomeFacts => ({
  label,
  group,
  location: extra.location ?? 'none',
  locations: extra.locations ?? [],
  plate_appearance: extra.plate_appearance ?? true,
  hit: extra.hit ?? 0,
});

const groundball = { location: 'required', locations: INFIELD } as const;
const flyout = { location: 'required', locations: OUTFIELD } as const;
const anywhere = { location: 'required', locations: POSITIONS } as const;
const hit = (bases: 1 | 2 | 3 | 4) => ({ location: 'optional', locations: POSITIONS, hit: bases }) as const;
const running = { plate_appearance: false } as const;

/** The facts of every outcome (RULES section 4). */
export const OUTCOME_FACTS: Readonly<Record<Outcome, OutcomeFacts>> = {
  strikeout: facts('Strikeout', 'out'),
  popout: facts('Popout', 'out', { location: 'optional', locations: INFIELD }),
  lineout: facts('Lineout', 'out', { location: 'optional', locations: POSITIONS }),
  groundball_a: facts('Groundball A', 'out', groundball),
  groundball_b: facts('Groundball B', 'out', groundball),
  groundball_c: facts('Groundball C', 'out', groundball),
  flyout_a: facts('Flyout A (deep)', 'out', flyout),
  flyout_b: facts('Flyout B (medium)', 'out', flyout),
  flyout_bq: facts('Flyout B?', 'out', flyout),
  flyout_c: facts('Flyout C (shallow)', 'out', flyout),
  single_1: facts('Single *', 'hit', hit(1)),
  single_2: facts('Single **', 'hit', hit(1)),
  single_uncapped: facts('Single (uncapped)', 'hit', hit(1)),
  double_2: facts('Double **', 'hit', hit(2)),
  double_3: facts('Double ***', 'hit', hit(2)),
  double_uncapped: facts('Double (uncapped)', 'hit', hit(2)),
  triple: facts('Triple', 'hit', hit(3)),
  homerun: facts('Home run', 'hit', hit(4)),
  walk: facts('Walk', 'on_base'),
  intentional_walk: facts('Intentional walk', 'on_base'),
  hit_by_pitch: facts('Hit by pitch', 'on_base'),
  catcher_interference: facts("Catcher's interference", 'on_base'),
  bp_homerun: facts('Ballpark home run', 'ballpark', hit(4)),
  bp_single: facts('Ballpark single', 'ballpark', hit(1)),
  bp_flyout: facts('Ballpark flyout', 'ballpark', { location: 'optional', locations: OUTFIELD }),
  bp_lineout: facts('Ballpark lineout', 'ballpark', { location: 'optional', locations: POSITIONS }),
  error_1: facts('Error (one base)', 'fielding', anywhere),
  error_2: facts('Error (two bases)', 'fielding', anywhere),
  error_3: facts('Error (three bases)', 'fielding', anywhere),
  foul_error: facts('Dropped foul', 'scorer', { ...anywhere, plate_appearance: false }),
  x_check: facts('Fielding check', 'fielding', anywhere),
  wild_pitch: facts('Wild pitch', 'running', running),
  passed_ball: facts('Passed ball', 'running', running),
  balk: facts('Balk', 'running', running),
  no_advance: facts('Check failed: no advance', 'running', running),
  stolen_base: facts('Stolen base', 'running', running),
  caught_stealing: facts('Caught stealing', 'running', running),
  pick_off: facts('Pick-off', 'running', running),
  defensive_indifference: facts('Defensive indifference', 'running', running),
  sac_bunt: facts('Sacrifice bunt', 'out', { location: 'optional', locations: INFIELD }),
  bunt_out: facts('Bunt out', 'out', { location: 'optional', locations: INFIELD }),
  fielders_choice: facts("Fielder's choice", 'scorer', { location: 'optional', locations: POSITIONS }),
  strikeout_reached: facts('Strikeout, batter reached', 'scorer'),
  other_advance: facts('Other advance', 'scorer', running),
};
