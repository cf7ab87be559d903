/** Writes an id of a league with the league: `pd/foxes`. A league's own id has no slash. */
export const makeInLeague = (leagueId: string, id: string): string => `${leagueId}/${id}`;

/** An id with the league that it says it is of; null where a text says none of these leagues. */
export const parseInLeague = (
  leagues: readonly { readonly id: string }[],
  text: string,
): { readonly league_id: string; readonly id: string } | null => {
  const at = text.indexOf('/');
  const league_id = text.slice(0, Math.max(at, 0));
  return leagues.some(({ id }) => id === league_id) ? { league_id, id: text.slice(at + 1) } : null;
};
