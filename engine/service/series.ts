import type { SeasonGame } from './league-office.ts';

/** The games of a series, with how many each side of its first game has won. */
export interface Series {
  readonly key: string;
  readonly games: readonly SeasonGame[];
  readonly away_id: string;
  readonly home_id: string;
  readonly won: { readonly away: number; readonly home: number };
}

/** The team that has won a game; null while nobody has, or where it is not told. */
export const wonBy = ({ forfeit, played, away_id, home_id }: SeasonGame): string | null => {
  if (forfeit) return forfeit === 'away' ? away_id : home_id;
  if (played?.status !== 'completed' || played.away_score === played.home_score) return null;
  return played.away_score > played.home_score ? away_id : home_id;
};

/** Games by their series, in the order of the schedule. */
export const seriesOf = (games: readonly SeasonGame[]): readonly Series[] => {
  const groups = new Map<string, SeasonGame[]>();
  for (const game of games) {
    const key = `${game.week} ${game.series}`;
    groups.set(key, [...(groups.get(key) ?? []), game]);
  }
  return [...groups].flatMap(([key, list]) => {
    const [first] = list;
    if (!first) return [];
    const { away_id, home_id } = first;
    const count = (id: string): number => list.filter((game) => wonBy(game) === id).length;
    return [{ key, games: list, away_id, home_id, won: { away: count(away_id), home: count(home_id) } }];
  });
};
