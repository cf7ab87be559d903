import { z } from 'zod';
import { SIDES } from '../model/sides.ts';
import { lineText } from '../model/text.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import { scheduledGameSchema, type LeagueData, type ScheduledGame } from './league-data.ts';

/** What a league's admins change about a game of the schedule. `forfeit`: the side that wins it without a game. */
export const scheduleChangeSchema = z.strictObject({
  week: scheduledGameSchema.shape.week.optional(),
  date: scheduledGameSchema.shape.date.optional(),
  away_id: scheduledGameSchema.shape.away_id.optional(),
  home_id: scheduledGameSchema.shape.home_id.optional(),
  postponed: z.boolean().optional(),
  forfeit: z.enum(SIDES).nullable().optional(),
  note: lineText(200).nullable().optional(),
});
/** What a league's admins change about a game of the schedule. */
export type ScheduleChange = Readonly<z.infer<typeof scheduleChangeSchema>>;

/** The part of a change that the league's file tells of: when the game is, and between whom. */
export const PLANNED = ['week', 'date', 'away_id', 'home_id'] as const;

const isGiven = ([, value]: readonly [string, unknown]): boolean => value !== undefined;

/** The part of a change that the league's file tells of; null = none. */
export const plannedIn = (change: ScheduleChange): Partial<ScheduledGame> | null => {
  const given = PLANNED.map((key) => [key, change[key]] as const).filter(isGiven);
  return given.length > 0 ? Object.fromEntries(given) : null;
};

/** A league whose schedule has a game otherwise, or why it cannot be. */
export const withScheduled =
  (scheduleId: string, planned: Partial<ScheduledGame>) =>
  (data: LeagueData): LeagueData | Refusal => {
    const game = data.schedule.find(({ id }) => id === scheduleId);
    if (!game) return refuse('bad_input', `The schedule has no game ${scheduleId}.`, 'schedule_id');
    const next = { ...game, ...planned };
    const unknown = [next.away_id, next.home_id].find((id) => !data.teams.some(({ team }) => team.id === id));
    if (unknown !== undefined) return refuse('team_not_found', `There is no team ${unknown}.`, 'away_id');
    if (next.away_id === next.home_id) return refuse('bad_input', 'A team cannot play itself.', 'away_id');
    return { ...data, schedule: data.schedule.map((one) => (one.id === scheduleId ? next : one)) };
  };
