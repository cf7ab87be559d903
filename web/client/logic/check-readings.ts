import type { Question } from '@paper-dynasty/engine/model/questions';
import type { ErrorBases, XCheckCode } from '@paper-dynasty/engine/model/x-checks';
import type { CheckChart } from '@paper-dynasty/engine/wire/check-chart';
import { QUESTION_WORDS } from '../strings.ts';

type Check = Extract<Question, { kind: 'x_check' }>;

/** Something that a fielding check can be read as, and the ratings for which it stands. */
export interface Reading<T> {
  readonly value: T;
  readonly under: string;
}

/** The codes of the chart's row, one for each range. */
export const codeReadings = (question: Check, chart: CheckChart | null): readonly Reading<XCheckCode>[] => {
  if (!chart) return question.codes.map((value) => ({ value, under: '' }));
  return chart.codes.map((value, i) => ({ value, under: QUESTION_WORDS.range(i + 1) }));
};

/** Ratings in a row as people write them: 0-3, 5, 8+ (`last` stands for all above). */
const spans = (ratings: readonly number[], last: number): string => {
  const runs: [number, number][] = [];
  for (const n of ratings) {
    const run = runs.at(-1);
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([from, to]) => (to === last ? `${from}+` : from === to ? `${from}` : `${from}–${to}`))
    .join(', ');
};

/** The errors that are possible with the dice, each with the error ratings that make it. */
export const errorReadings = (question: Check, chart: CheckChart | null): readonly Reading<ErrorBases>[] => {
  const values: readonly ErrorBases[] = question.errors.length > 0 ? question.errors : [0];
  const all = chart?.errors ?? [];
  return values.map((value) => {
    const ratings = all.flatMap((error, rating) => (error === value ? [rating] : []));
    const under = ratings.length > 0 ? QUESTION_WORDS.ratings(spans(ratings, all.length - 1)) : '';
    return { value, under };
  });
};
