import type { OutcomeFacts } from './outcome-facts.ts';
import { INFIELD, OUTFIELD, POSITIONS } from './positions.ts';

export { OUTCOME_GROUPS, type OutcomeFacts, type OutcomeGroup, type ReportSource } from './outcome-facts.ts';

/** An outcome that nobody places, that no card lists, and that says nothing more of itself. */
const PLAIN = {
  card: null,
  location: 'none',
  locations: [],
  placed: null,
  fielder: null,
  ball: null,
  ballpark: null,
  runners: 'hold',
  reached_on: null,
  cause: 'batted',
  hit: 0,
  at_bat: false,
  counts: [],
  bats_in: false,
  charged: null,
  misplay: false,
} as const;

/** What ends a plate appearance. */
const PLATE = { ...PLAIN, written: ['plate'], at_bat: true, bats_in: true } as const;

const OUT = { ...PLATE, group: 'out', batter: null, reached_on: 'force_out' } as const;
const CAUGHT = {
  ...OUT,
  reported: ['cards'],
  card: 'alone',
  location: 'optional',
  told: 'verb',
  code: '',
} as const;
const STRUCK = { ...PLATE, counts: ['so'], bats_in: false, mark: 'K', code: 'K', told: 'verb' } as const;
const GROUNDBALL = {
  ...OUT,
  reported: ['cards'],
  card: 'alone',
  played: 'groundball',
  ball: 'groundball',
  location: 'required',
  locations: INFIELD,
  placed: 'infield',
  fielder: 'SS',
  mark: '',
  code: '',
  told: 'grounder',
} as const;
const FLYOUT = {
  ...CAUGHT,
  played: 'fly',
  ball: 'flyout',
  location: 'required',
  locations: OUTFIELD,
  placed: 'outfield',
  fielder: 'CF',
  mark: 'F',
} as const;
const LINEOUT = {
  ...CAUGHT,
  played: 'table',
  ball: 'lineout',
  locations: POSITIONS,
  placed: 'infield',
  fielder: 'SS',
  mark: 'L',
} as const;
const POPOUT = {
  ...CAUGHT,
  reported: ['cards', 'bunt'],
  played: 'table',
  ball: 'popout',
  locations: INFIELD,
  placed: 'infield',
  fielder: 'SS',
  mark: 'P',
} as const;
const BUNT = {
  ...OUT,
  reported: ['bunt'],
  played: 'bunt',
  ball: 'bunt',
  location: 'optional',
  locations: INFIELD,
  fielder: 'P',
  mark: '',
  code: '',
  told: 'grounder',
} as const;

const HIT = {
  ...PLATE,
  group: 'hit',
  reported: ['cards'],
  card: 'alone',
  played: 'table',
  location: 'optional',
  locations: POSITIONS,
  placed: 'outfield',
  runners: 'as_batter',
  reached_on: 'hit',
  told: 'hit',
} as const;
const SINGLE = { ...HIT, batter: 1, hit: 1, mark: '1B', code: 'S' } as const;
const DOUBLE = { ...HIT, batter: 2, hit: 2, mark: '2B', code: 'D' } as const;
const HOMERUN = { ...HIT, batter: 4, hit: 4, mark: 'HR', code: 'HR' } as const;

/** First base for nothing, which is no time at bat. */
const AWARD = {
  ...PLATE,
  group: 'on_base',
  played: 'table',
  batter: 1,
  runners: 'make_room',
  at_bat: false,
  told: 'verb',
} as const;

const ERROR = {
  ...PLATE,
  group: 'fielding',
  reported: ['cards'],
  played: 'table',
  location: 'required',
  locations: POSITIONS,
  runners: 'as_batter',
  reached_on: 'error',
  cause: 'error',
  bats_in: false,
  charged: 'fielder',
  misplay: true,
  mark: 'E',
  code: 'E',
  told: 'error',
} as const;

/** What happens between two plate appearances. */
const RUNNING = {
  ...PLAIN,
  group: 'running',
  reported: [],
  written: ['jump'],
  batter: 'stays',
  runners: 'one_base',
} as const;
const PITCH = { ...RUNNING, played: 'table', told: 'happening' } as const;
const STEAL = { ...RUNNING, reported: ['jump'], played: 'steal', told: 'runners' } as const;

/** The facts of every outcome, a row each (RULES section 4); the order is that of the menus. */
const ROWS = {
  strikeout: {
    ...STRUCK, label: 'Strikeout', group: 'out', reported: ['cards'], card: 'alone', played: 'table',
    batter: null, reached_on: 'force_out', fielder: 'C',
  },
  popout: { ...POPOUT, label: 'Popout' },
  lineout: { ...LINEOUT, label: 'Lineout' },
  groundball_a: { ...GROUNDBALL, label: 'Groundball A' },
  groundball_b: { ...GROUNDBALL, label: 'Groundball B' },
  groundball_c: { ...GROUNDBALL, label: 'Groundball C' },
  flyout_a: { ...FLYOUT, label: 'Flyout A (deep)' },
  flyout_b: { ...FLYOUT, label: 'Flyout B (medium)', card: OUTFIELD },
  flyout_bq: { ...FLYOUT, label: 'Flyout B?' },
  flyout_c: { ...FLYOUT, label: 'Flyout C (shallow)', card: null },
  single_1: { ...SINGLE, label: 'Single *' },
  single_2: { ...SINGLE, label: 'Single **' },
  single_uncapped: { ...SINGLE, label: 'Single (uncapped)', played: 'uncapped' },
  double_2: { ...DOUBLE, label: 'Double **', played: 'long_hit' },
  double_3: { ...DOUBLE, label: 'Double ***' },
  double_uncapped: { ...DOUBLE, label: 'Double (uncapped)', played: 'uncapped' },
  triple: { ...HIT, label: 'Triple', batter: 3, hit: 3, mark: '3B', code: 'T' },
  homerun: { ...HOMERUN, label: 'Home run' },
  walk: {
    ...AWARD, label: 'Walk', reported: ['cards'], card: 'alone',
    reached_on: 'walk', counts: ['bb'], mark: 'BB', code: 'W',
  },
  intentional_walk: {
    ...AWARD, label: 'Intentional walk', reported: [],
    reached_on: 'walk', counts: ['bb', 'ibb'], mark: 'IBB', code: 'IW',
  },
  hit_by_pitch: {
    ...AWARD, label: 'Hit by pitch', reported: ['cards'], card: 'alone',
    reached_on: 'hit_by_pitch', counts: ['hbp'], mark: 'HBP', code: 'HP',
  },
  catcher_interference: {
    ...AWARD, label: "Catcher's interference", reported: ['cards'],
    reached_on: 'interference', cause: 'interference', charged: 'catcher', misplay: true, mark: 'CI', code: 'C',
  },
  bp_homerun: {
    ...HOMERUN, label: 'Ballpark home run', group: 'ballpark', counts: ['bphr'],
    ballpark: { number: 'homerun', held: 'bp_flyout' },
  },
  bp_single: {
    ...SINGLE, label: 'Ballpark single', group: 'ballpark', counts: ['bp1b'],
    ballpark: { number: 'single', held: 'bp_lineout' },
  },
  bp_flyout: {
    ...FLYOUT, label: 'Ballpark flyout', group: 'ballpark', counts: ['bpfo'],
    card: null, location: 'optional', placed: 'center',
  },
  bp_lineout: { ...LINEOUT, label: 'Ballpark lineout', group: 'ballpark', counts: ['bplo'], card: null },
  error_1: { ...ERROR, label: 'Error (one base)', batter: 1 },
  error_2: { ...ERROR, label: 'Error (two bases)', batter: 2 },
  error_3: { ...ERROR, label: 'Error (three bases)', batter: 3 },
  foul_error: {
    ...RUNNING, label: 'Dropped foul', group: 'scorer', written: ['plate', 'jump'], played: 'scorer', runners: 'hold',
    location: 'required', locations: POSITIONS, charged: 'fielder', misplay: true, mark: 'FLE', code: 'FLE', told: 'happening',
  },
  x_check: {
    ...PLATE, label: 'Fielding check', group: 'fielding', reported: ['cards'], written: [], card: POSITIONS, played: 'check',
    location: 'required', locations: POSITIONS, batter: null, mark: '', code: '', told: 'grounder',
  },
  wild_pitch: {
    ...PITCH, label: 'Wild pitch', reported: ['wild_pitch_check'], written: ['plate', 'jump'],
    cause: 'wild_pitch', counts: ['wild_pitch'], mark: 'WP', code: 'WP',
  },
  passed_ball: {
    ...PITCH, label: 'Passed ball', reported: ['passed_ball_check'], written: ['plate', 'jump'],
    cause: 'passed_ball', counts: ['passed_ball'], misplay: true, mark: 'PB', code: 'PB',
  },
  balk: { ...PITCH, label: 'Balk', reported: ['balk_check'], cause: 'balk', counts: ['balk'], mark: 'BK', code: 'BK' },
  no_advance: {
    ...PITCH, label: 'Check failed: no advance', reported: ['wild_pitch_check', 'passed_ball_check'], written: [],
    runners: 'hold', mark: '-', code: 'OA',
  },
  stolen_base: { ...STEAL, label: 'Stolen base', cause: 'stolen_base', mark: 'SB', code: 'SB' },
  caught_stealing: {
    ...STEAL, label: 'Caught stealing', runners: 'lead_out', cause: 'caught_stealing', fielder: 'C', mark: 'CS', code: 'CS',
  },
  pick_off: {
    ...STEAL, label: 'Pick-off', reported: ['pick_off_check'], runners: 'lead_out',
    cause: 'pick_off', fielder: 'P', mark: 'PO', code: 'PO',
  },
  defensive_indifference: {
    ...RUNNING, label: 'Defensive indifference', played: 'scorer', cause: 'defensive_indifference',
    mark: 'DI', code: 'DI', told: 'happening',
  },
  sac_bunt: { ...BUNT, label: 'Sacrifice bunt', runners: 'one_base', reached_on: 'fielders_choice' },
  bunt_out: { ...BUNT, label: 'Bunt out' },
  fielders_choice: {
    ...PLATE, label: "Fielder's choice", group: 'scorer', reported: [], played: 'scorer', ball: 'groundball',
    location: 'optional', locations: POSITIONS, batter: 1, runners: 'make_room', reached_on: 'fielders_choice',
    mark: 'FC', code: 'FC', told: 'grounder',
  },
  strikeout_reached: {
    ...STRUCK, label: 'Strikeout, batter reached', group: 'scorer', reported: [], played: 'scorer',
    batter: 1, runners: 'make_room', reached_on: 'dropped_third_strike',
  },
  other_advance: {
    ...RUNNING, label: 'Other advance', group: 'scorer', played: 'scorer', cause: 'other', mark: 'OA', code: 'OA', told: 'runners',
  },
} as const satisfies Readonly<Record<string, OutcomeFacts>>; // prettier-ignore

type Rows = typeof ROWS;

/** The name of an outcome. */
export type Outcome = keyof Rows;
/** The facts of every outcome (RULES section 4). */
export const OUTCOME_FACTS: { readonly [O in Outcome]: OutcomeFacts & Pick<Rows[O], 'fielder'> } = ROWS;
/** Everything that a manager can report from a card, or the engine can read from one, in the order of the menus (RULES section 4). */
export const OUTCOMES = Object.keys(ROWS) as readonly Outcome[];

/** The outcomes that have a fact: `OutcomeWith<'told', 'verb'>`. A table by it asks for each of them, and for none beside. */
export type OutcomeWith<F extends keyof OutcomeFacts, V extends OutcomeFacts[F]> = {
  [O in Outcome]: Rows[O][F] extends V ? O : never;
}[Outcome];

/** The outcomes that dice of a kind can be reported as. */
export type OutcomeReported<S extends OutcomeFacts['reported'][number]> = {
  [O in Outcome]: S extends Rows[O]['reported'][number] ? O : never;
}[Outcome];

type Listed<O extends Outcome> = Rows[O]['card'] extends 'alone'
  ? O
  : Rows[O]['card'] extends readonly (infer P extends string)[]
    ? `${O}:${P}`
    : never;
/** What a card can list: an outcome, with a place after the colon where the card names one (RULES section 3). */
export type OutcomeOnCard = { [O in Outcome]: Listed<O> }[Outcome];

/** Returns the question whether an outcome has one of some values of a fact. */
export const hasFact =
  <F extends keyof OutcomeFacts, const V extends OutcomeFacts[F]>(fact: F, ...values: readonly V[]) =>
  (outcome: Outcome): outcome is OutcomeWith<F, V> =>
    (values as readonly OutcomeFacts[F][]).includes(OUTCOME_FACTS[outcome][fact]);

/** Whether an outcome ends a plate appearance. */
export const isPlateAppearance = (outcome: Outcome): boolean => OUTCOME_FACTS[outcome].batter !== 'stays';

/** Whether the ball was hit in the air, whoever may have dropped it. */
export const isInTheAir = /* @__PURE__ */ hasFact('ball', 'flyout', 'lineout', 'popout');

/** Whether an out is made at the plate, so that the batter does not run: on a catch or a third strike. */
export const isOutAtPlate = (outcome: Outcome): boolean => isInTheAir(outcome) || outcome === 'strikeout';

/** Whether an outcome by itself puts the batter on first base or further; a fielder's choice leaves that to what the fielders do. */
export const putsBatterOn = (outcome: Outcome): boolean => {
  const { batter, reached_on } = OUTCOME_FACTS[outcome];
  return typeof batter === 'number' && reached_on !== 'fielders_choice';
};
