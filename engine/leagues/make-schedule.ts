import type { ScheduledGame } from './league-data.ts';

/** A pairing of two teams by their places in the list: visitors, home. */
type Pairing = readonly [away: number, home: number];

/** The rounds in which everybody meets everybody once, by the circle method: the first stays, the others move on by one. */
const rounds = (teams: number): readonly (readonly Pairing[])[] => {
  const even = teams + (teams % 2);
  return Array.from({ length: even - 1 }, (_, round) => {
    const circle = [0, ...Array.from({ length: even - 1 }, (_, i) => 1 + ((i + round) % (even - 1)))];
    return Array.from({ length: even / 2 }, (_, i): Pairing => [
      circle[i] ?? 0,
      circle[even - 1 - i] ?? 0,
    ]).filter((pairing) => pairing.every((team) => team < teams));
  });
};

/**
 * A schedule of so many weeks in which every team plays one series a week (none where their number is odd and it is their turn to rest), of
 * `games` games at one park; who is at home alternates each time that all have met.
 */
export const makeSchedule = (
  teamIds: readonly string[],
  { weeks, games }: { readonly weeks: number; readonly games: number },
): readonly ScheduledGame[] => {
  const all = rounds(teamIds.length);
  return Array.from({ length: weeks }, (_, w) => w).flatMap((w) =>
    (all[w % all.length] ?? []).flatMap((pairing, series) => {
      const [away, home] =
        (Math.floor(w / all.length) + w + series) % 2 === 0 ? pairing : [pairing[1], pairing[0]];
      return Array.from({ length: games }, (_, game): ScheduledGame => ({
        id: `w${String(w + 1).padStart(2, '0')}s${series + 1}g${game + 1}`,
        week: w + 1,
        series: `${w + 1}-${series + 1}`,
        game: game + 1,
        away_id: teamIds[away] ?? '',
        home_id: teamIds[home] ?? '',
        date: null,
        kind: 'regular',
      }));
    }),
  );
};
