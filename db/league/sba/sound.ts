/** As much as a season of a league has: what a server lists beyond it is left out. */
export const MOST = { clubs: 60, men: 200, games: 10_000, notices: 50 } as const;

/** A name as one line of at most so many characters that can be seen; what stands for it where nothing is left. */
export const nameOf = (text: string, instead: string, most = 60): string => {
  const seen = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return [...seen].slice(0, most).join('').trim().slice(0, most) || instead;
};

/** What could be taken, and in words what could not. */
export interface Sound<T> {
  readonly rows: readonly T[];
  readonly notices: readonly string[];
}

/** The first row of each key, at most so many; the others are told of by what they are called. */
export const soundRows = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  most: number,
  called: string,
): Sound<T> => {
  const found = new Map<string, T>();
  const again = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (found.has(key)) again.add(key);
    else if (found.size < most) found.set(key, row);
  }
  const beyond = new Set(rows.map(keyOf)).size - found.size;
  return {
    rows: [...found.values()],
    notices: [
      ...[...again].map((key) => `${called} ${key} is listed more than once; the first counts`),
      ...(beyond > 0
        ? [`more than ${String(most)} are listed as ${called}; ${String(beyond)} are left out`]
        : []),
    ],
  };
};
