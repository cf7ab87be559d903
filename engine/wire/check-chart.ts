import { fielderError, packOf, rangeCode } from '../charts/rules-pack.ts';
import type { ErrorBases, XCheckCode } from '../model/x-checks.ts';
import type { GameState } from '../model/state.ts';

/** The rows of the charts that a fielding check is read in: the code by range 1-5, and the bases of the error by error rating from 0 (the last one for all above). */
export interface CheckChart {
  readonly codes: readonly XCheckCode[];
  readonly errors: readonly ErrorBases[];
}

const RANGES = [1, 2, 3, 4, 5] as const;

/** The chart rows of the fielding check that the play under way asks about, or null. */
export const checkChart = ({ pending, setup }: Pick<GameState, 'pending' | 'setup'>): CheckChart | null => {
  const question = pending?.question?.question;
  if (question?.kind !== 'x_check') return null;
  const pack = packOf(setup.rules_pack);
  const { position, range_d20, error_total } = question;
  return {
    codes: RANGES.map((range) => rangeCode(pack, position, range_d20, range)),
    errors: pack.errors[position].byRating.map((_, rating) =>
      fielderError(pack, position, rating, error_total),
    ),
  };
};
