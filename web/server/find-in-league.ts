import { refuse } from '@paper-dynasty/engine/model/refusals';
import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { FoundPlayer, LeagueDirectory, LeagueTeam } from '@paper-dynasty/engine/service/ports';
import { RefusedError } from './http-problems.ts';

interface InLeague {
  readonly league: LeagueConfig;
}

/** A league by its id; refused where there is none. */
export const leagueHere = async (leagues: LeagueDirectory, id: string): Promise<LeagueConfig> => {
  const found = (await leagues.leagues()).find((league) => league.id === id);
  if (found) return found;
  throw new RefusedError(refuse('league_not_found', { field: 'id' }));
};

/** A team of a league, with the league: ids are a league's own, and another league may have the same. Refused where the league has none. */
export const teamHere = async (
  leagues: LeagueDirectory,
  leagueId: string,
  teamId: string,
): Promise<LeagueTeam & InLeague> => {
  const league = await leagueHere(leagues, leagueId);
  const found = (await leagues.teams(leagueId)).find(({ team }) => team.id === teamId);
  if (found) return { ...found, league };
  throw new RefusedError(refuse('team_not_found', { field: 'team' }));
};

/** A player of a league, with the league; also one who has left it; refused where the league has none. */
export const playerHere = async (
  leagues: LeagueDirectory,
  leagueId: string,
  playerId: string,
): Promise<FoundPlayer & InLeague> => {
  const league = await leagueHere(leagues, leagueId);
  const found = await leagues.player(leagueId, playerId);
  if (found) return { ...found, league };
  throw new RefusedError(refuse('user_not_found', { why: { reason: 'no_player' }, field: 'player' }));
};

/** The one league that has something by an id, as addresses of before named it; null where none or several have. */
export const onlyLeagueWith = async (
  leagues: LeagueDirectory,
  has: (leagueId: string) => Promise<boolean>,
): Promise<string | null> => {
  const all = await leagues.leagues();
  const having = await Promise.all(all.map(async ({ id }) => ((await has(id)) ? [id] : [])));
  const [only, other] = having.flat();
  return only !== undefined && other === undefined ? only : null;
};
