import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { DateTime } from 'luxon';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';

/** What a calendar needs to know of a league and a team. */
export interface CalendarOf {
  readonly name: string;
  /** The teams' names by their ids. */
  readonly teams: ReadonlyMap<string, string>;
  readonly publicUrl: string;
}

const SERIES_HOURS = 2;

const start = (date: string): Pick<EventAttributes, 'start' | 'startInputType'> => {
  const at = DateTime.fromISO(date, { setZone: true });
  const day: DateArray = [at.year, at.month, at.day];
  if (!date.includes('T')) return { start: day };
  const utc = at.toUTC();
  return { start: [utc.year, utc.month, utc.day, utc.hour, utc.minute], startInputType: 'utc' };
};

const eventOf = (game: SeasonGame, { teams, publicUrl }: CalendarOf): readonly EventAttributes[] => {
  if (game.date === null || game.postponed) return [];
  const name = (id: string): string => teams.get(id) ?? id;
  const { played } = game;
  const open = played?.visibility === 'public';
  const score = open && played.status === 'completed' ? ` ${played.away_score}-${played.home_score}` : '';
  return [
    {
      ...start(game.date),
      duration: game.date.includes('T') ? { hours: SERIES_HOURS } : { days: 1 },
      uid: `${game.season}-${game.id}@paper-dynasty`,
      title: `${name(game.away_id)} @ ${name(game.home_id)}${score}`,
      description: `${game.week} · ${game.series} · ${game.game}`,
      ...(open && { url: `${publicUrl}/games/${played.game_id}` }),
    },
  ];
};

/** The games of a schedule that have a date, as an iCalendar file. Throws when the library refuses one. */
export const calendarOf = (games: readonly SeasonGame[], of: CalendarOf): string => {
  const { error, value } = createEvents(
    games.flatMap((game) => eventOf(game, of)),
    { calName: of.name, productId: 'paper-dynasty' },
  );
  if (typeof value !== 'string') throw error ?? new Error('no calendar was made');
  return value;
};
