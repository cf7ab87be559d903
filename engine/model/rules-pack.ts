import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { isOutfield, type Position } from './positions.ts';
import type { ErrorBases, XCheckCode } from './x-checks.ts';

/** The four fielding range charts. */
export const FIELDING_CHARTS = ['pitcher', 'catcher', 'infield', 'outfield'] as const;
/** A fielding range chart. */
export type FieldingChart = (typeof FIELDING_CHARTS)[number];

/** The bases of an error, 0 for none. */
export const ERROR_BASES = [0, 1, 2, 3] as const satisfies readonly ErrorBases[];

// Fouls and popouts are the catcher's alone; only infielders hold runners, which is what `#` asks.
const LEGAL_CODES = {
  pitcher: ['G1', 'G2', 'G3', 'SPD', 'SI1', 'SI2'],
  catcher: ['G1', 'G2', 'G3', 'SPD', 'SI1', 'SI2', 'PO', 'FO'],
  infield: ['G1', 'G2', 'G3', 'G2#', 'G3#', 'SPD', 'SI1', 'SI2'],
  outfield: ['F1', 'F2', 'F3', 'SI1', 'SI2', 'DO2', 'DO3', 'TR3'],
} as const satisfies Record<FieldingChart, readonly XCheckCode[]>;

/** The rows of a chart that a d20 is read on. */
export const D20_ROWS = Array.from({ length: 20 }, (_, i) => String(i + 1));
const RANGES = 5;
/** The lowest total of 3d6. */
export const LOWEST_TOTAL = 3;
/** The highest total of 3d6. */
export const HIGHEST_TOTAL = 18;

type Issue = { readonly code?: string; readonly input?: unknown; readonly keys?: readonly string[] };

/** The words for something missing, something beside the form, or something of the wrong kind. */
const words =
  (kind: string) =>
  ({ code, input, keys }: Issue): string => {
    if (code === 'unrecognized_keys')
      return `has ${(keys ?? []).join(', ')}, which a rules pack does not know`;
    return input === undefined ? 'is missing' : `must be ${kind}`;
  };

const strict = <T extends z.ZodRawShape>(shape: T, kind: string) =>
  z.strictObject(shape, { error: words(kind) });

const rangeChartSchema = (chart: FieldingChart) => {
  const code = z.enum(LEGAL_CODES[chart], {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not a code of the ${chart} chart (${LEGAL_CODES[chart].join(', ')})`,
  });
  const row = z
    .array(code, { error: words(`a list of ${RANGES} codes`) })
    .length(RANGES, { error: `must have ${RANGES} codes, one for each range` });
  return strict(Object.fromEntries(D20_ROWS.map((d20) => [d20, row])), 'the rows 1 to 20');
};

const notATotal = ({ input }: Issue): string => `${JSON.stringify(input)} is not a 3d6 total (3 to 18)`;
const totalsSchema = z
  .array(
    z
      .int({ error: notATotal })
      .min(LOWEST_TOTAL, { error: notATotal })
      .max(HIGHEST_TOTAL, { error: notATotal }),
    { error: words('a list of 3d6 totals') },
  )
  .min(1, { error: 'names no total: leave the line out' })
  .optional();

type ErrorRow = Readonly<Record<string, readonly number[] | undefined>>;

const repeated = (row: ErrorRow): number | undefined => {
  const totals = Object.values(row).flatMap((list) => list ?? []);
  return totals.find((total, i) => totals.indexOf(total) !== i);
};

const errorRowSchema = (bases: readonly string[]) =>
  strict(
    Object.fromEntries(bases.map((base) => [base, totalsSchema])),
    `bases (${bases.join(', ')}) with their totals`,
  ).superRefine((row, context) => {
    const total = repeated(row);
    if (total !== undefined) context.addIssue({ code: 'custom', message: `names the total ${total} twice` });
  });

/** The first rating that a chart lacks below its number of ratings. */
const missingRating = (ratings: readonly string[]): number => {
  let rating = 0;
  while (ratings.includes(String(rating))) rating += 1;
  return rating;
};

const NOT_A_RATING = 'is not a rating (0, 1, 2 ...)';

const errorChartSchema = (position: Position) =>
  z
    .record(
      z.string().regex(/^(0|[1-9]\d{0,2})$/),
      errorRowSchema(isOutfield(position) ? ['1', '2', '3'] : ['1', '2']),
      { error: (issue) => (issue.code === 'invalid_key' ? NOT_A_RATING : words('ratings from 0')(issue)) },
    )
    .superRefine((chart, context) => {
      const ratings = Object.keys(chart);
      const rating = missingRating(ratings);
      if (rating > 0 && rating === ratings.length) return;
      context.addIssue({
        code: 'custom',
        message: `has no rating ${rating}: ratings go from 0 without a gap`,
      });
    });

const errorCharts = {
  P: errorChartSchema('P'),
  C: errorChartSchema('C'),
  '1B': errorChartSchema('1B'),
  '2B': errorChartSchema('2B'),
  '3B': errorChartSchema('3B'),
  SS: errorChartSchema('SS'),
  LF: errorChartSchema('LF'),
  CF: errorChartSchema('CF'),
  RF: errorChartSchema('RF'),
} satisfies Record<Position, z.ZodType>;

const rangeCharts = {
  pitcher: rangeChartSchema('pitcher'),
  catcher: rangeChartSchema('catcher'),
  infield: rangeChartSchema('infield'),
  outfield: rangeChartSchema('outfield'),
} satisfies Record<FieldingChart, z.ZodType>;

/** A rules pack as it is written: `ranges[chart][d20][range - 1]` is a code, `errors[position][rating][bases]` the 3d6 totals that make the error. */
export const rulesPackSchema = strict(
  {
    about: z.string({ error: words('a text') }).optional(),
    ranges: strict(rangeCharts, 'the four fielding range charts'),
    errors: strict(errorCharts, 'the error charts of nine positions'),
  },
  'an object with ranges and errors',
);
/** A rules pack as it is written. */
export type RulesPackCharts = Immutable<z.infer<typeof rulesPackSchema>>;
