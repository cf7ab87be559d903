import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { pictureHosts } from '@paper-dynasty/engine/leagues/picture-hosts';
import type { JsonTable } from '../records/insert-rows.ts';

/** The key that a league's park has in its table. */
export const parkKey = (leagueId: string, parkId: string): string => `${leagueId}/${parkId}`;

/** The rows of a league, table by table; `position` is its place among the leagues. */
export const leagueRows = (
  data: LeagueData,
  position: number,
): Partial<Record<JsonTable, readonly object[]>> => {
  const { config, season } = data;
  const league_id = config.id;
  return {
    leagues: [
      {
        id: league_id,
        config,
        cardsets: data.cardsets,
        admin_ids: data.admins,
        position,
        season,
        rules: data.rules,
        picture_hosts: pictureHosts(data),
      },
    ],
    parks: data.parks.map(({ id, park, image }) => ({ id: parkKey(league_id, id), ...park, image })),
    teams: data.teams.map(({ team, division, league_half, park_id, logo }) => ({
      league_id,
      ...team,
      park_id: parkKey(league_id, park_id),
      division,
      league_half,
      logo,
      season,
      active: true,
    })),
    team_managers: data.teams.flatMap(({ team, manager_ids }) =>
      [...new Set(manager_ids)].map((user_id) => ({ league_id, team_id: team.id, user_id })),
    ),
    players: data.players.map(({ player, team_id, person_id, retro_id, positions, limits }) => ({
      league_id,
      id: player.id,
      team_id,
      name: player.name,
      data: player,
      person_id,
      retro_id,
      positions,
      limits,
      season,
      active: true,
    })),
    schedule: data.schedule.map((game, place) => ({
      league_id,
      season,
      position: place,
      postponed: false,
      ...game,
    })),
  };
};
