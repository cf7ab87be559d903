import { ADVANCES, isSimple, type Advance } from '../charts/advances.ts';
import { GROUNDBALL_RESULTS, INFIELD_IN, NORMAL, type GroundballResult } from '../charts/groundballs.ts';
import { chartOf, type RulesPack } from '../charts/rules-pack.ts';
import { OUTCOME_FACTS, OUTCOMES, type Outcome, type OutcomeFacts } from '../model/outcomes.ts';
import type { Position } from '../model/positions.ts';
import { FIELDING_CHARTS, type FieldingChart } from '../model/rules-pack.ts';
import type { ErrorBases, XCheckCode } from '../model/x-checks.ts';
import { TABLE_COLORS, tableSvg, type Note, type Table, type TableCell } from './table-svg.ts';

/** The charts that are drawn. */
export const DRAWN_CHARTS = ['groundballs', 'range', 'errors', 'outcomes'] as const;
/** A chart that is drawn. */
export type DrawnChart = (typeof DRAWN_CHARTS)[number];

/** The words of the charts, in whichever language. */
export interface ChartWords {
  readonly bases: string;
  readonly empty: string;
  readonly normal: string;
  readonly infieldIn: string;
  readonly groundballs: string;
  readonly results: Readonly<Record<GroundballResult, string>>;
  readonly groundballNotes: readonly string[];
  readonly ranges: Readonly<Record<FieldingChart, string>>;
  readonly die: string;
  readonly range: string;
  readonly rangeNotes: Readonly<Record<FieldingChart, readonly string[]>>;
  readonly errors: (position: string) => string;
  readonly rating: string;
  readonly total: string;
  readonly errorNotes: readonly string[];
  readonly outcomes: string;
  readonly outcomeWords: Readonly<Record<Outcome, string>>;
  readonly batter: string;
  readonly out: string;
  readonly stays: string;
  readonly holds: string;
  readonly scores: string;
  readonly forced: string;
  readonly outcomeNotes: readonly string[];
}

/** A chart as a picture, with what it says for those who do not see it. */
export interface ChartPicture {
  readonly name: string;
  readonly svg: string;
  readonly about: string;
}

const picture = (name: string, table: Omit<Table, 'about'>): ChartPicture => {
  const rows = table.rows.map((row) => row.flatMap(({ words }) => words || []).join(' '));
  const notes = (table.notes ?? []).map(({ key, words }) => (key ? `${key} ${words}` : words));
  const about = [table.title, ...rows, ...notes].join('; ');
  return { name, svg: tableSvg({ ...table, about }), about };
};

const plain = (notes: readonly string[]): readonly Note[] => notes.map((words) => ({ words }));

const RUNNERS = ([0, 1, 2, 3, 4, 5, 6, 7] as const).map((code) =>
  ([1, 2, 3] as const).filter((base) => (code >> (base - 1)) & 1),
);
/** The states of the bases as the rule book lists them: by how many are on. */
const ORDER = [0, 1, 2, 4, 3, 5, 6, 7] as const;

const RESULT_INKS: Partial<Record<GroundballResult, string>> = {
  2: '#ff8f80',
  10: '#ff8f80',
  13: '#ff8f80',
  3: '#8fd694',
};

const resultCell = (result: GroundballResult | undefined): TableCell => {
  if (result === undefined) return { words: '' };
  const ink = RESULT_INKS[result];
  return ink ? { words: String(result), ink } : { words: String(result) };
};

/** Groundballs by bases and infield: the number of the result, and below what each number is. */
export const groundballPicture = (w: ChartWords): ChartPicture =>
  picture('groundballs', {
    title: w.groundballs,
    shares: [2.6, 1, 1, 1, 1, 1, 1],
    heads: [
      [
        { words: '', over: 1 },
        { words: w.normal, over: 3 },
        { words: w.infieldIn, over: 3 },
      ],
      [{ words: w.bases, over: 1 }, ...['A', 'B', 'C', 'A', 'B', 'C'].map((words) => ({ words, over: 1 }))],
    ],
    rows: ORDER.map((code) => {
      const on = RUNNERS[code] ?? [];
      const words = on.length === 0 ? w.empty : on.map((base) => `R${base}`).join(' ');
      const inside = INFIELD_IN[code] ?? [undefined, undefined, undefined];
      return [{ words, bases: on }, ...[...(NORMAL[code] ?? []), ...inside].map(resultCell)];
    }),
    notes: [
      ...GROUNDBALL_RESULTS.map((n) => ({ key: String(n), words: w.results[n] })),
      ...plain(w.groundballNotes),
    ],
  });

/** How good a code is for the defense: from a sure out to extra bases. */
const CODE_FILLS: Readonly<Record<XCheckCode, string>> = {
  G1: '#1d5c35',
  PO: '#1d5c35',
  FO: '#1d5c35',
  F1: '#3d6b2b',
  F2: '#2a6437',
  F3: '#1d5c35',
  G2: '#2f6b3f',
  'G2#': '#5d6a25',
  G3: '#46713a',
  'G3#': '#6a6f25',
  SPD: '#7a641f',
  SI1: '#8a5a1c',
  SI2: '#96471d',
  DO2: '#9b3320',
  DO3: '#a22725',
  TR3: '#aa1a2b',
};

const RANGES = [1, 2, 3, 4, 5] as const;

/** A fielding chart: the code by d20 and range. */
const rangePicture = (pack: RulesPack, chart: FieldingChart, w: ChartWords): ChartPicture =>
  picture(`range-${chart}`, {
    title: w.ranges[chart],
    shares: [1.1, 1, 1, 1, 1, 1],
    heads: [
      [
        { words: '', over: 1 },
        { words: w.range, over: 5 },
      ],
      [{ words: w.die, over: 1 }, ...RANGES.map((range) => ({ words: String(range), over: 1 }))],
    ],
    rows: pack.rows[chart].map((codes, i) => [
      { words: String(i + 1) },
      ...codes.map((code) => ({ words: code, fill: CODE_FILLS[code] })),
    ]),
    notes: plain(w.rangeNotes[chart]),
  });

const TOTALS = Array.from({ length: 16 }, (_, i) => i + 3);
const ERROR_FILLS: Readonly<Record<ErrorBases, string | null>> = {
  0: null,
  1: '#8a5a1c',
  2: '#9b3320',
  3: '#b3173a',
};

interface Ratings {
  readonly from: number;
  readonly to: number;
  readonly bases: readonly ErrorBases[];
}

/** Ratings one after another that make the same errors are one row. */
const ratingRows = (byRating: readonly (readonly ErrorBases[])[]): readonly Ratings[] =>
  byRating.reduce<Ratings[]>((rows, bases, rating) => {
    const last = rows.at(-1);
    if (last && last.bases.join() === bases.join()) return [...rows.slice(0, -1), { ...last, to: rating }];
    return [...rows, { from: rating, to: rating, bases }];
  }, []);

const errorCell = (bases: ErrorBases): TableCell => {
  const fill = ERROR_FILLS[bases];
  return fill ? { words: String(bases), fill } : { words: '·', ink: TABLE_COLORS.muted };
};

/** The most rows of a picture that a phone shows whole. */
const MOST_ROWS = 30;

/** A position's error chart: the bases of the error by error rating and 3d6 total; a long one in several pictures. */
export const errorPictures = (
  pack: RulesPack,
  position: Position,
  w: ChartWords,
): readonly ChartPicture[] => {
  const rows = ratingRows(pack.errors[position].byRating);
  const pages = Math.ceil(rows.length / MOST_ROWS);
  const size = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, page) => {
    const shown = rows.slice(page * size, (page + 1) * size);
    return picture(`errors-${position}-${page + 1}`, {
      title: `${w.errors(position)}: ${shown[0]?.from ?? 0}–${shown.at(-1)?.to ?? 0}`,
      shares: [2.2, ...TOTALS.map(() => 1)],
      heads: [
        [
          { words: '', over: 1 },
          { words: w.total, over: TOTALS.length },
        ],
        [{ words: w.rating, over: 1 }, ...TOTALS.map((total) => ({ words: String(total), over: 1 }))],
      ],
      rows: shown.map(({ from, to, bases }) => [
        { words: from === to ? String(from) : `${from}–${to}` },
        ...bases.map(errorCell),
      ]),
      notes: plain(w.errorNotes),
    });
  });
};

/** Where an advance takes a runner from his base. */
const advanceCell = (from: 1 | 2 | 3, advance: Advance, w: ChartWords): TableCell => {
  if (advance === 'forced') return { words: w.forced };
  if (advance === 0) return { words: w.holds, ink: TABLE_COLORS.muted };
  if (from + advance >= 4) return { words: w.scores, fill: '#1d5c35' };
  return { words: `→ ${from + advance}` };
};

const batterCell = (batter: OutcomeFacts['batter'], w: ChartWords): TableCell => {
  if (batter === null) return { words: w.out, ink: '#ff8f80' };
  if (batter === 'stays') return { words: w.stays, ink: TABLE_COLORS.muted };
  return batter === 4 ? { words: w.scores, fill: '#1d5c35' } : { words: `→ ${batter}` };
};

/** Where everybody goes, by outcome, when runners who may try for more hold. */
const outcomePictures = (w: ChartWords): readonly ChartPicture[] => {
  const simple = OUTCOMES.filter(isSimple);
  const batted = simple.filter((o) => ['out', 'hit'].includes(OUTCOME_FACTS[o].group));
  const rest = simple.filter((o) => !batted.includes(o));
  return [batted, rest].map((outcomes, i) =>
    picture(`outcomes-${i + 1}`, {
      title: `${w.outcomes} (${i + 1}/2)`,
      shares: [4.6, 1.6, 1.6, 1.6, 1.5],
      heads: [['', w.batter, 'R1', 'R2', 'R3'].map((words) => ({ words, over: 1 }))],
      rows: outcomes.map((outcome) => {
        const [first, second, third] = ADVANCES[outcome];
        return [
          { words: w.outcomeWords[outcome] },
          batterCell(OUTCOME_FACTS[outcome].batter, w),
          advanceCell(1, first, w),
          advanceCell(2, second, w),
          advanceCell(3, third, w),
        ];
      }),
      ...(i === 0 ? { notes: plain(w.outcomeNotes) } : {}),
    }),
  );
};

/** The pictures of a chart: of a position's where one is named, else of all positions. */
export const chartPictures = (
  pack: RulesPack,
  chart: Exclude<DrawnChart, 'errors'>,
  position: Position | null,
  w: ChartWords,
): readonly ChartPicture[] => {
  switch (chart) {
    case 'groundballs':
      return [groundballPicture(w)];
    case 'range':
      return (position ? [chartOf(position)] : FIELDING_CHARTS).map((name) => rangePicture(pack, name, w));
    case 'outcomes':
      return outcomePictures(w);
  }
};
