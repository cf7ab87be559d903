/** With a point in every language: that is how baseball's tables are written. */
const formats = [0, 2, 3].map(
  (digits) =>
    new Intl.NumberFormat('en', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
    }),
);
const [WHOLE, TWO, THREE] = formats;

/** A figure as baseball writes it: whole, an average as `.305`, an earned run average as `2.45`; a dash for none. */
export const figure = (value: number | null, decimals: 0 | 2 | 3 = 0): string => {
  if (value === null) return '–';
  if (decimals === 3) return (THREE?.format(value) ?? '').replace(/^0/, '');
  return (decimals === 2 ? TWO : WHOLE)?.format(value) ?? '';
};

/** A difference with its sign: `+12`, `−3`, `0`. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
