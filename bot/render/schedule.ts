import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { LeagueTeam } from '@paper-dynasty/engine/service/ports';
import { words } from '../words/index.ts';

/** The abbreviations of teams by their ids. */
export type Abbreviations = ReadonlyMap<string, string>;

/** The abbreviations of a league's teams. */
export const abbreviationsOf = (teams: readonly LeagueTeam[]): Abbreviations =>
  new Map(teams.map(({ team }) => [team.id, team.abbreviation]));

/** Where a game of the schedule stands; of a private one no more than that it is played. */
const stateText = (
  { played, forfeit, postponed, away_id, home_id }: SeasonGame,
  teams: Abbreviations,
): string => {
  const w = words().OFFICE_WORDS;
  if (forfeit) return w.forfeit(teams.get(forfeit === 'away' ? away_id : home_id) ?? '');
  if (!played) return postponed ? w.postponed : w.open;
  if (played.visibility !== 'public') return w.private;
  if (played.status === 'pending' || played.status === 'lineups') return w.soon;
  const score = `${played.away_score}-${played.home_score}`;
  return played.status === 'completed' ? score : `${score} (${w.live})`;
};

/** The teams of a game of the schedule, and which game it is. */
export const scheduledName = (game: SeasonGame, teams: Abbreviations): string => {
  const w = words().OFFICE_WORDS;
  const name = (id: string): string => teams.get(id) ?? id;
  return `${w.at(name(game.away_id), name(game.home_id))}, ${w.game(game.week, game.game)}`;
};

/** A game of the schedule in a line. */
export const scheduledText = (game: SeasonGame, teams: Abbreviations, publicUrl: string): string => {
  const date = game.date === null ? '' : `, ${game.date.slice(0, 10)}`;
  const { played } = game;
  const link = played?.visibility === 'public' ? ` · <${publicUrl}/games/${played.game_id}>` : '';
  return `${scheduledName(game, teams)}${date}: ${stateText(game, teams)}${link}`;
};
