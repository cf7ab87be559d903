import type { InfieldDepth } from '../model/decisions.ts';
import { hasFact, OUTCOMES, type OutcomeWith } from '../model/outcomes.ts';
import type { PutOut } from '../model/scorer-entry.ts';
import type { InfieldPosition, Position } from '../model/positions.ts';

/** A grade of groundball. */
export type Groundball = OutcomeWith<'played', 'groundball'>;
/** Whether an outcome is a groundball of the chart. */
export const isGroundball = /* @__PURE__ */ hasFact('played', 'groundball');
/** The grades of a groundball. */
export const GROUNDBALLS = /* @__PURE__ */ OUTCOMES.filter(isGroundball);

/** The numbered results of the groundball chart (RULES section 5). */
export const GROUNDBALL_RESULTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13] as const;
/** A result number of the groundball chart. */
export type GroundballResult = (typeof GROUNDBALL_RESULTS)[number];

type Row = readonly [a: GroundballResult, b: GroundballResult, c: GroundballResult];
const COLUMNS = { groundball_a: 0, groundball_b: 1, groundball_c: 2 } as const satisfies Record<
  Groundball,
  number
>;

/** Results with the infield at normal depth, by on-base code 0 to 7. */
export const NORMAL: readonly Row[] = [
  [1, 1, 1],
  [2, 4, 3],
  [6, 6, 3],
  [13, 4, 3],
  [5, 5, 3],
  [2, 4, 3],
  [5, 5, 3],
  [2, 4, 3],
];

/** Results with the infield in, by on-base code; null = as normal. */
export const INFIELD_IN: readonly (Row | null)[] = [
  null,
  null,
  null,
  null,
  [7, 1, 8],
  [7, 9, 8],
  [7, 1, 8],
  [10, 11, 11],
];

const CORNERS: readonly Position[] = ['P', 'C', '1B', '3B'];

/** Whether a fielder is drawn in at an infield depth. */
export const isDrawnIn = (depth: InfieldDepth, place: Position): boolean =>
  depth === 'infield_in' || (depth === 'corners_in' && CORNERS.includes(place));

/** Results that turn into another by the place of the ball. */
const BY_PLACE: Partial<
  Record<
    GroundballResult,
    {
      readonly places: readonly Position[];
      readonly there: GroundballResult;
      readonly else: GroundballResult;
    }
  >
> = {
  5: { places: ['2B', 'SS'], there: 3, else: 1 },
  6: { places: ['1B', '2B'], there: 3, else: 1 },
  13: { places: ['C', '3B'], there: 13, else: 2 },
};

/** The result of a groundball: with two out always 1, else by bases (on-base code 0-7), infield depth and place (RULES section 5). */
export const groundballResult = (
  ball: Groundball,
  place: Position,
  code: number,
  twoOut: boolean,
  depth: InfieldDepth,
): GroundballResult => {
  if (twoOut) return 1;
  const rowIn = isDrawnIn(depth, place) ? INFIELD_IN[code] : null;
  const result = (rowIn ?? NORMAL[code] ?? NORMAL[0]!)[COLUMNS[ball]];
  const split = BY_PLACE[result];
  return split ? (split.places.includes(place) ? split.there : split.else) : result;
};

/** What a result does beside its putouts: how far the men who are not out advance. */
export interface GroundballRow {
  /** The men put out, in order. */
  readonly outs: readonly (0 | 1 | 2 | 3)[];
  /** How far the runners who are not out go. `forced`: one base if they must. */
  readonly others: 0 | 1 | 'forced';
  /** Runners who go another way than the others. */
  readonly except?: Partial<Record<1 | 2 | 3, 0 | 1>>;
}

/** The results that are played as they stand (5 and 6 have become others by then; of 8, what happens when the runner is kept: as 7). */
export const GROUNDBALL_ROWS: Readonly<Record<GroundballResult, GroundballRow>> = {
  1: { outs: [0], others: 0 },
  2: { outs: [1, 0], others: 1 },
  3: { outs: [0], others: 1 },
  4: { outs: [1], others: 1 },
  5: { outs: [0], others: 0 },
  6: { outs: [0], others: 0 },
  7: { outs: [0], others: 'forced' },
  8: { outs: [0], others: 'forced' },
  9: { outs: [0], others: 1, except: { 3: 0 } },
  10: { outs: [3, 0], others: 1 },
  11: { outs: [3], others: 1 },
  13: { outs: [2, 1], others: 1 },
};

type Chains = Readonly<Record<InfieldPosition, readonly (readonly Position[])[]>>;

const TO_FIRST: Chains = {
  P: [['P', '1B']],
  C: [['C', '1B']],
  '1B': [['1B']],
  '2B': [['2B', '1B']],
  '3B': [['3B', '1B']],
  SS: [['SS', '1B']],
};
const AT_SECOND: Chains = {
  P: [['P', 'SS']],
  C: [['C', 'SS']],
  '1B': [['1B', 'SS']],
  '2B': [['2B', 'SS']],
  '3B': [['3B', '2B']],
  SS: [['SS', '2B']],
};
const SECOND_AND_FIRST: Chains = {
  P: [
    ['P', 'SS'],
    ['SS', '1B'],
  ],
  C: [
    ['C', 'SS'],
    ['SS', '1B'],
  ],
  '1B': [
    ['1B', 'SS'],
    ['SS', '1B'],
  ],
  '2B': [
    ['2B', 'SS'],
    ['SS', '1B'],
  ],
  '3B': [
    ['3B', '2B'],
    ['2B', '1B'],
  ],
  SS: [
    ['SS', '2B'],
    ['2B', '1B'],
  ],
};
const AT_HOME: Chains = {
  P: [['P', 'C']],
  C: [['C']],
  '1B': [['1B', 'C']],
  '2B': [['2B', 'C']],
  '3B': [['3B', 'C']],
  SS: [['SS', 'C']],
};
const HOME_AND_FIRST: Chains = {
  P: [
    ['P', 'C'],
    ['C', '1B'],
  ],
  C: [['C'], ['C', '1B']],
  '1B': [
    ['1B', 'C'],
    ['C', '1B'],
  ],
  '2B': [
    ['2B', 'C'],
    ['C', '1B'],
  ],
  '3B': [
    ['3B', 'C'],
    ['C', '1B'],
  ],
  SS: [
    ['SS', 'C'],
    ['C', '1B'],
  ],
};
const THIRD_AND_SECOND: Chains = {
  ...SECOND_AND_FIRST,
  C: [
    ['C', '3B'],
    ['3B', '2B'],
  ],
  '3B': [['3B'], ['3B', '2B']],
};

const CHAINS: Readonly<Record<GroundballResult, Chains>> = {
  1: TO_FIRST,
  2: SECOND_AND_FIRST,
  3: TO_FIRST,
  4: AT_SECOND,
  5: TO_FIRST,
  6: TO_FIRST,
  7: TO_FIRST,
  8: TO_FIRST,
  9: TO_FIRST,
  10: HOME_AND_FIRST,
  11: AT_HOME,
  13: THIRD_AND_SECOND,
};

/** Who throws whom out at home when the runner on third is sent on result 8. */
export const sentHome = (place: InfieldPosition): readonly Position[] => AT_HOME[place][0] ?? [place];

/** Who is put out on a result, and by which fielders, from the ball's place (RULES section 5). */
export const groundballPutOuts = (result: GroundballResult, place: InfieldPosition): readonly PutOut[] => {
  const chains = CHAINS[result][place];
  return GROUNDBALL_ROWS[result].outs.map((runner, i) => ({ runner, by: chains[i] ?? [place] }));
};
