import { positionNumber } from '@paper-dynasty/engine/model/positions';
import type { Cause } from '@paper-dynasty/engine/model/scorer-entry';
import { CAUSE_SYMBOLS } from '@paper-dynasty/engine/notation/symbols';
import type {
  ScorebookCell,
  ScorebookColumn,
  ScorebookMark,
  ScorebookPage,
  ScorebookRow,
} from '@paper-dynasty/engine/stats/scorebook';
import type { Point } from './base-paths.ts';

/** The corners of a cell's diamond, 0 and 4 = home, in a square of 64. */
export const CELL_POINTS: readonly Point[] = [
  [32, 57],
  [54, 35],
  [32, 13],
  [10, 35],
  [32, 57],
];

/** Something written beside the way: how he got to a base without the batter's help, or who put him out. */
export interface EdgeLabel {
  readonly text: string;
  readonly at: Point;
}

/** One cell as it is drawn. */
export interface CellDrawing {
  /** The way around the bases as far as he came. */
  readonly way: readonly Point[];
  /** Where he was put out on his way: from his last base half-way to the next. */
  readonly stub: readonly [Point, Point] | null;
  readonly scored: boolean;
  readonly earned: boolean;
  /** What is written inside the diamond, by lines, and how large. */
  readonly lines: readonly string[];
  readonly size: number;
  readonly out: number | null;
  readonly rbi: number;
  readonly labels: readonly EdgeLabel[];
  readonly stranded: Point | null;
}

const HOME: Point = [32, 57];
const point = (base: number): Point => CELL_POINTS[base] ?? HOME;
const between = (a: Point, b: Point, part: number): Point => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
];

/** What is written beside the way when a man comes to a base without the batter's help. */
const LABELLED = [
  'stolen_base',
  'wild_pitch',
  'passed_ball',
  'balk',
  'defensive_indifference',
  'error',
  'interference',
] as const satisfies readonly Cause[];
/** Where a label beside the way to each base stands. */
const LABELS: readonly Point[] = [
  [32, 62],
  [57, 26],
  [54, 16],
  [10, 16],
  [10, 56],
];

const labelAt = (base: number): Point => LABELS[base] ?? HOME;

const reachedBy = (cell: ScorebookCell): readonly EdgeLabel[] =>
  cell.path.flatMap((step) => {
    const cause = LABELLED.find((c) => c === step.cause);
    return cause && step.from > 0 ? [{ text: CAUSE_SYMBOLS[cause], at: labelAt(step.to) }] : [];
  });

/** Put out after he had reached base, or on his way farther than his hit: the fielders are written where it happened. */
const isOnTheBases = (cell: ScorebookCell): boolean =>
  cell.out !== null && (cell.reached > 0 || cell.out.play !== cell.plays.at(-1));

const putOut = (cell: ScorebookCell): readonly EdgeLabel[] => {
  if (!cell.out || !isOnTheBases(cell) || cell.out.by.length === 0) return [];
  const text = cell.out.by.map(positionNumber).join('-');
  return [{ text, at: labelAt(Math.min(4, cell.reached + 1)) }];
};

/** What fits inside the diamond, in lines. */
const linesOf = (notation: string): readonly string[] =>
  notation.length <= 5 ? [notation] : notation.split(' ');

const sizeOf = (lines: readonly string[]): number => {
  const longest = Math.max(...lines.map((l) => l.length));
  return longest <= 3 ? 13 : longest <= 5 ? 10.5 : longest <= 7 ? 8.5 : 7;
};

/** A cell as it is drawn: `notation` is that of the play which ended the turn. */
export const drawCell = (cell: ScorebookCell, notation: string): CellDrawing => {
  const at = point(cell.reached);
  const lines = linesOf(notation);
  return {
    way: cell.reached > 0 ? CELL_POINTS.slice(0, cell.reached + 1) : [],
    stub: isOnTheBases(cell) ? [at, between(at, point(Math.min(4, cell.reached + 1)), 0.5)] : null,
    scored: cell.scored,
    earned: cell.earned === true,
    lines,
    size: sizeOf(lines),
    out: cell.out?.number ?? null,
    rbi: cell.rbi,
    labels: [...reachedBy(cell), ...putOut(cell)],
    stranded: cell.left_on_base ? at : null,
  };
};

/** A place of the grid: the cell that stands there, if any, and the changes drawn at its left edge, inside it or at its right edge. */
export interface GridPlace {
  readonly key: string;
  readonly cell: ScorebookCell | null;
  readonly before: readonly ScorebookMark[];
  readonly inside: readonly ScorebookMark[];
  readonly after: readonly ScorebookMark[];
  /** A new pitcher faced from here on. */
  readonly pitcher: string | null;
}

const isAt = (cell: ScorebookCell, column: ScorebookColumn): boolean =>
  cell.inning === column.inning && cell.part === column.part;

/** The pitchers who came in, each with the first cell that he faced. */
const pitchersAt = (page: ScorebookPage): ReadonlyMap<ScorebookCell, string> => {
  const cells = page.rows
    .flatMap((r) => r.cells)
    .toSorted((a, b) => (a.plays[0] ?? Infinity) - (b.plays[0] ?? Infinity));
  return new Map(
    page.pitchers.flatMap(({ name, after_play }) => {
      const first = cells.find((c) => (c.plays[0] ?? 0) > after_play);
      return first ? [[first, name] as const] : [];
    }),
  );
};

/** A row of a side's page, place by place under its columns. */
export const placesOf = (page: ScorebookPage, row: ScorebookRow): readonly GridPlace[] => {
  const pitchers = pitchersAt(page);
  const last = row.cells.length;
  const marks = (test: (m: ScorebookMark) => boolean) => row.marks.filter(test);
  return page.columns.map((column) => {
    const i = row.cells.findIndex((c) => isAt(c, column));
    const cell = row.cells[i] ?? null;
    const isRunner = ({ kind }: ScorebookMark): boolean =>
      kind === 'pinch_runner' || kind === 'courtesy_runner';
    return {
      key: `${column.inning}.${column.part}`,
      cell,
      before: cell ? marks((m) => m.at === i && !isRunner(m)) : [],
      inside: cell ? marks((m) => isRunner(m) && m.at === i + 1) : [],
      after: cell && i === last - 1 ? marks((m) => m.at === last && !isRunner(m)) : [],
      pitcher: (cell && pitchers.get(cell)) ?? null,
    };
  });
};
