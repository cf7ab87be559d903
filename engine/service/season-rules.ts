import { DateTime } from 'luxon';
import type { LeagueRules } from '../leagues/league-rules.ts';
import { linesFor, timeOfDay } from '../leagues/weather.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { GameRules } from '../model/season-rules.ts';
import type { GameSetup, Mode } from '../model/setup.ts';

/** The place of a game in its season, as far as its rules ask for it. */
export interface InCalendar {
  readonly mode: Mode;
  readonly season: string | null;
  readonly week: number | null;
  /** A day or a moment, ISO 8601; null = none is set. */
  readonly date: string | null;
}

/** The hour of the league's clock at which a game is set to begin; null where none is set. */
const hourOf = (date: string | null, { time_zone }: LeagueConfig): number | null =>
  date?.includes('T') ? DateTime.fromISO(date).setZone(time_zone).hour : null;

/** Whether anything of a league's rules can matter in a game. */
const matters = ({ rest, limits, injuries, weather }: GameRules, season: string | null): boolean =>
  rest !== 'off' ||
  limits !== 'off' ||
  injuries.settle === 'roll' ||
  (injuries.settle === 'announce' && season !== null) ||
  weather.length > 0;

/** The rules of its season that a ranked game takes along; nothing for other games, and where the league has none that matter. */
export const seasonRulesOf = (
  rules: LeagueRules,
  league: LeagueConfig,
  { mode, season, week, date }: InCalendar,
): Pick<GameSetup, 'season_rules'> => {
  const own: GameRules = {
    rest: rules.rest.enforcement,
    limits: rules.limits.enforcement,
    injuries: rules.injuries,
    weather: linesFor(rules.weather?.chart ?? [], week, timeOfDay(hourOf(date, league))),
  };
  return mode === 'ranked' && matters(own, season) ? { season_rules: own } : {};
};
