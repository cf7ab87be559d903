import type { ToldInjury, ToldStanding } from '@paper-dynasty/engine/leagues/told-by-server';
import { clubLetters } from './organisation.ts';
import { nameOf } from './sound.ts';
import type { SbaInjury, SbaStanding, SbaTeam } from './schemas.ts';

/** As many rows are kept of a list at most. */
const MOST_ROWS = 500;

const share = ({ wins, losses }: { readonly wins: number; readonly losses: number }): number =>
  wins + losses === 0 ? 0 : wins / (wins + losses);

const streakOf = ({ streak_wl, streak_num }: SbaStanding): number | null => {
  if (streak_num === null) return null;
  return streak_wl?.toLowerCase() === 'l' ? -streak_num : streak_num;
};

/** The clubs' records as the league's server counts them, the best first; those of no club are left out. */
export const toldStandings = (
  rows: readonly SbaStanding[],
  clubs: readonly SbaTeam[],
): readonly ToldStanding[] =>
  rows
    .slice(0, MOST_ROWS)
    .flatMap((row): readonly ToldStanding[] => {
      const club = clubs.find(({ id }) => id === row.team.id);
      if (!club) return [];
      return [
        {
          team_id: String(club.id),
          name: nameOf(club.lname ?? club.sname ?? club.abbrev, String(club.id)),
          abbreviation: nameOf(club.abbrev.toUpperCase(), String(club.id), 8),
          division: nameOf(club.division?.row?.division_name ?? '', '', 40) || null,
          wins: row.wins,
          losses: row.losses,
          run_difference: row.run_diff,
          behind: row.div_gb,
          streak: streakOf(row),
        },
      ];
    })
    .sort((a, b) => share(b) - share(a) || a.name.localeCompare(b.name, 'en'));

/** The injured as the league's server lists them, those who return first at the head; without those of whom it tells no name. */
export const toldInjuries = (rows: readonly SbaInjury[]): readonly ToldInjury[] =>
  rows
    .slice(0, MOST_ROWS)
    .flatMap(({ player_id, name, team, total_games, end_week, end_game }): readonly ToldInjury[] => {
      if (player_id === null || name === null) return [];
      const of = team?.row ?? null;
      return [
        {
          player_id: String(player_id),
          name: nameOf(name, String(player_id)),
          team: of && nameOf(clubLetters(of.abbrev, of.sname), String(of.id), 8),
          games: total_games,
          returns: { week: end_week, game: end_game },
        },
      ];
    })
    .sort(
      (a, b) =>
        (a.returns.week ?? 0) - (b.returns.week ?? 0) ||
        (a.returns.game ?? 0) - (b.returns.game ?? 0) ||
        a.name.localeCompare(b.name, 'en'),
    );
