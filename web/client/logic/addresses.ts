/** The page of a league. */
export const leaguePath = (league: string): string => `/leagues/${encodeURIComponent(league)}`;

/** The page of a team: a team's id is its league's own. */
export const teamPath = (league: string, team: string): string =>
  `${leaguePath(league)}/teams/${encodeURIComponent(team)}`;

/** The page of a player: a player's id is his league's own. */
export const playerPath = (league: string, player: string): string =>
  `${leaguePath(league)}/players/${encodeURIComponent(player)}`;
