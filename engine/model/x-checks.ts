/** What a range chart can say of a fielder's play (RULES section 6). `#`: a single past a fielder who is drawn in or holding a runner. */
export const X_CHECK_CODES = [
  'G1',
  'G2',
  'G3',
  'G2#',
  'G3#',
  'SI1',
  'SI2',
  'SPD',
  'DO2',
  'DO3',
  'TR3',
  'F1',
  'F2',
  'F3',
  'PO',
  'FO',
] as const;
/** A code of the range charts. */
export type XCheckCode = (typeof X_CHECK_CODES)[number];
/** How many bases an error is worth; 0 = none. */
export type ErrorBases = 0 | 1 | 2 | 3;
