import type { Standing } from '../leagues/standing.ts';
import { leaderBoards, type LeaderBoard } from '../stats/leaders.ts';
import type { RecordFilter, Records } from './league-records.ts';

/** The leaders of the games that count, with the standings that say how many games each team has played. */
export const leagueLeaders = async (
  records: Records,
  filter: RecordFilter,
  count: number,
): Promise<{ readonly boards: readonly LeaderBoard[]; readonly standings: readonly Standing[] }> => {
  const [batting, pitching, fielding, standings] = await Promise.all([
    records.batting(filter),
    records.pitching(filter),
    records.fielding(filter),
    records.standings(filter),
  ]);
  const games = new Map(standings.map(({ team_id, wins, losses }) => [team_id, wins + losses]));
  return { boards: leaderBoards({ batting, pitching, fielding }, games, count), standings };
};
