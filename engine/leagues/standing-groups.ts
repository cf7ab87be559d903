import type { Standing } from './standing.ts';

/** The teams of a division, or of a half of the league, or all of them, in the order of their places. `name` null: the league has no divisions. */
export interface StandingGroup {
  readonly name: string | null;
  readonly rows: readonly Standing[];
}

const nameOf = ({ league_half, division }: Standing): string | null =>
  [league_half, division].filter((part) => part !== null).join(', ') || null;

/** The standings by half and division, in the order in which their first teams stand. */
export const byDivision = (rows: readonly Standing[]): readonly StandingGroup[] => {
  const names = [...new Set(rows.map(nameOf))];
  return names.map((name) => ({
    name,
    rows: rows.filter((row) => nameOf(row) === name).toSorted((a, b) => a.place - b.place),
  }));
};

/** The teams that play for a wild card, by half, in the order of their places there; none where the league has no wild cards. */
export const wildCards = (rows: readonly Standing[]): readonly StandingGroup[] => {
  const beside = rows.filter(({ wild_card }) => wild_card !== null);
  const halves = [...new Set(beside.map(({ league_half }) => league_half))];
  return halves.map((half) => ({
    name: half,
    rows: beside
      .filter(({ league_half }) => league_half === half)
      .toSorted((a, b) => (a.wild_card?.place ?? 0) - (b.wild_card?.place ?? 0)),
  }));
};
