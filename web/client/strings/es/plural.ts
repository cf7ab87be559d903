const RULES = new Intl.PluralRules('es');
const NUMBERS = new Intl.NumberFormat('es');

/** A number with its noun: `1 tirada`, `1.204 tiradas`. */
export const counted = (n: number, one: string, other: string): string =>
  `${NUMBERS.format(n)} ${RULES.select(n) === 'one' ? one : other}`;
