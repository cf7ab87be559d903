import type { Club, ClubLeague } from '@paper-dynasty/engine/game/series';
import { DEMO_LEAGUE_IDS, DEMO_LEAGUES, type DemoLeagueId } from './leagues.ts';
import { DEMO_CARDSET, demoRoster, ROSTER_SIZE } from './rosters.ts';
import { DEMO_TEAMS } from './teams.ts';

/** The players of all clubs are numbered in a row, league by league. */
const firstPlayer = (id: DemoLeagueId, club: number): number =>
  (DEMO_LEAGUE_IDS.indexOf(id) * DEMO_TEAMS[id].length + club) * ROSTER_SIZE;

const clubsOf = (id: DemoLeagueId): readonly Club[] =>
  DEMO_TEAMS[id].map(({ team, park }, i) => {
    const players = demoRoster(id, team.id, firstPlayer(id, i));
    return { team, park, roster: Object.fromEntries(players.map((p) => [p.id, p])) };
  });

/** A demo league with its clubs and their players, as they are put into the demo's database. */
export const demoLeague = (id: DemoLeagueId): ClubLeague => ({
  league: DEMO_LEAGUES[id],
  cardsets: id === 'pd' ? [{ cardset: DEMO_CARDSET, priority: 1 }] : [],
  clubs: clubsOf(id),
});
