import type { z } from 'zod';
import { isOutfield } from '../model/positions.ts';
import type { Position } from '../model/positions.ts';
import { isRefusal, refuse } from '../model/refusals.ts';
import type { Refusal } from '../model/refusals.ts';
import {
  D20_ROWS,
  ERROR_BASES,
  HIGHEST_TOTAL,
  LOWEST_TOTAL,
  rulesPackSchema,
  type FieldingChart,
  type RulesPackCharts,
} from '../model/rules-pack.ts';
import type { ErrorBases, XCheckCode } from '../model/x-checks.ts';
import defaultPack from './default-rules-pack.json' with { type: 'json' };

type Row = readonly XCheckCode[];
type ErrorTable = {
  readonly byRating: readonly (readonly ErrorBases[])[];
  readonly byTotal: readonly (readonly ErrorBases[])[];
};

/** A rules pack ready for play: the charts as written, and tables made from them once. */
export interface RulesPack {
  readonly charts: RulesPackCharts;
  readonly rows: Readonly<Record<FieldingChart, readonly Row[]>>;
  readonly codes: Readonly<Record<FieldingChart, readonly Row[]>>;
  readonly errors: Readonly<Record<Position, ErrorTable>>;
}

const isBases = (bases: number): bases is ErrorBases => ERROR_BASES.some((known) => known === bases);

/** The bases of the error at each total from 3 to 18, from one rating's row. */
const basesByTotal = (
  row: Readonly<Record<string, readonly number[] | undefined>>,
): readonly ErrorBases[] => {
  const table = Array.from({ length: HIGHEST_TOTAL - LOWEST_TOTAL + 1 }, (): ErrorBases => 0);
  for (const [key, totals] of Object.entries(row)) {
    const bases = Number(key);
    if (isBases(bases)) for (const total of totals ?? []) table[total - LOWEST_TOTAL] = bases;
  }
  return table;
};

const errorTable = (chart: RulesPackCharts['errors'][Position]): ErrorTable => {
  const byRating = Array.from({ length: Object.keys(chart).length }, (_, rating) =>
    basesByTotal(chart[String(rating)] ?? {}),
  );
  const byTotal = Array.from({ length: HIGHEST_TOTAL - LOWEST_TOTAL + 1 }, (_, i) =>
    ERROR_BASES.filter((bases) => byRating.some((row) => row[i] === bases)),
  );
  return { byRating, byTotal };
};

const rangeRows = (chart: RulesPackCharts['ranges'][FieldingChart]): readonly Row[] =>
  D20_ROWS.map((d20) => chart[d20] ?? []);

const eachChart = <T>(make: (chart: FieldingChart) => T): Record<FieldingChart, T> => ({
  pitcher: make('pitcher'),
  catcher: make('catcher'),
  infield: make('infield'),
  outfield: make('outfield'),
});

const prepare = (charts: RulesPackCharts): RulesPack => {
  const rows = eachChart((chart) => rangeRows(charts.ranges[chart]));
  const codes = eachChart((chart) => rows[chart].map((row) => [...new Set(row)]));
  const { P, C, '1B': first, '2B': second, '3B': third, SS, LF, CF, RF } = charts.errors;
  const errors = {
    P: errorTable(P),
    C: errorTable(C),
    '1B': errorTable(first),
    '2B': errorTable(second),
    '3B': errorTable(third),
    SS: errorTable(SS),
    LF: errorTable(LF),
    CF: errorTable(CF),
    RF: errorTable(RF),
  };
  return { charts, rows, codes, errors };
};

/** Where in a pack something is wrong, as people say it: "ranges.infield row 7, range 3". */
const placeInPack = (path: readonly PropertyKey[]): string => {
  const [part, chart, row, column] = path.map(String);
  const name = [part, chart].filter((piece) => piece !== undefined).join('.');
  const line = row === undefined ? '' : ` ${part === 'ranges' ? 'row' : 'rating'} ${row}`;
  if (column === undefined) return `${name || 'the rules pack'}${line}`;
  return `${name}${line}, ${part === 'ranges' ? `range ${Number(column) + 1}` : `${column}-base error`}`;
};

const refusePack = (issues: readonly z.core.$ZodIssue[]): Refusal => {
  const [first] = issues;
  if (!first) return refuse('bad_input');
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  const field = first.path.join('.');
  return refuse('bad_input', {
    why: { reason: 'field_not_right', place: placeInPack(first.path), said: `${first.message}${more}` },
    ...(field ? { field } : {}),
  });
};

/** Reads and checks a rules pack and prepares it for play; the refusal names the first place that is wrong and says why. */
export const loadRulesPack = (value: unknown): RulesPack | Refusal => {
  const parsed = rulesPackSchema.safeParse(value);
  return parsed.success ? prepare(parsed.data) : refusePack(parsed.error.issues);
};

const required = (pack: RulesPack | Refusal): RulesPack => {
  if (isRefusal(pack)) throw new Error(`the default rules pack is broken: ${JSON.stringify(pack.why)}`);
  return pack;
};

/** This project's own charts. */
export const DEFAULT_RULES_PACK: RulesPack = required(loadRulesPack(defaultPack));

/** The range chart that tests a fielder at a position. */
export const chartOf = (position: Position): FieldingChart => {
  if (position === 'P') return 'pitcher';
  if (position === 'C') return 'catcher';
  return isOutfield(position) ? 'outfield' : 'infield';
};

/** Throws a RangeError for a number that no dice and no card can show: a bug of the caller. */
const known = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new RangeError(`no such ${what} in the rules pack`);
  return value;
};

/** The code for a fielder: the d20 (1-20) and his range (1 best to 5 worst). Throws a RangeError outside those. */
export const rangeCode = (pack: RulesPack, position: Position, d20: number, range: number): XCheckCode =>
  known(pack.rows[chartOf(position)][d20 - 1]?.[range - 1], 'd20 row or range');

/** The distinct codes of a d20 row (1-20), from the best range to the worst: what a manager may report. */
export const codesInRow = (pack: RulesPack, position: Position, d20: number): readonly XCheckCode[] =>
  known(pack.codes[chartOf(position)][d20 - 1], 'd20 row');

/** The bases of a fielder's error by his rating (0 best; above the chart's last rating it takes the last) and the 3d6 total (3-18). */
export const fielderError = (
  pack: RulesPack,
  position: Position,
  rating: number,
  total3d6: number,
): ErrorBases => {
  const { byRating } = pack.errors[position];
  const row = byRating[Math.min(rating, byRating.length - 1)];
  return known(row?.[total3d6 - LOWEST_TOTAL], 'rating or 3d6 total');
};

/** What some rating makes of a 3d6 total (3-18) at a position, ascending: what a manager may report. */
export const errorsPossible = (pack: RulesPack, position: Position, total: number): readonly ErrorBases[] =>
  known(pack.errors[position].byTotal[total - LOWEST_TOTAL], '3d6 total');

const prepared = new WeakMap<RulesPackCharts, RulesPack>();

/** A game's rules pack, prepared once: its league's own charts, or the default pack. */
export const packOf = (charts: RulesPackCharts | null): RulesPack => {
  if (charts === null) return DEFAULT_RULES_PACK;
  const pack = prepared.get(charts) ?? prepare(charts);
  prepared.set(charts, pack);
  return pack;
};
