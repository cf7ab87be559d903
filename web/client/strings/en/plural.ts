const RULES = new Intl.PluralRules('en');
const NUMBERS = new Intl.NumberFormat('en');

/** A number with its noun: `1 roll`, `1,204 rolls`. */
export const counted = (n: number, one: string, other: string): string =>
  `${NUMBERS.format(n)} ${RULES.select(n) === 'one' ? one : other}`;
