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

/** A game that a league's admins add to its schedule; its series and its place in it follow from the week and the teams. */
export const newGameSchema = z.strictObject({
  week: scheduledGameSchema.shape.week,
  date: scheduledGameSchema.shape.date.default(null),
  away_id: scheduledGameSchema.shape.away_id,
  home_id: scheduledGameSchema.shape.home_id,
  kind: scheduledGameSchema.shape.kind.default('regular'),
});
/** A game that a league's admins add to its schedule. */
export type NewGame = Readonly<z.infer<typeof newGameSchema>>;

/** The part of a change that the league's file tells of: when the game is, and between whom. */
export const PLANNED = ['week', 'date', 'away_id', 'home_id'] as const;

const isGiven = ([, value]: readonly [string, unknown]): boolean => value !== undefined;

/** The part of a change that the league's file tells of; null = none. */
export const plannedIn = (change: ScheduleChange): Partial<ScheduledGame> | null => {
  const given = PLANNED.map((key) => [key, change[key]] as const).filter(isGiven);
  return given.length > 0 ? Object.fromEntries(given) : null;
};

const cannotMeet = (
  { teams }: LeagueData,
  { away_id, home_id }: Pick<ScheduledGame, 'away_id' | 'home_id'>,
): Refusal | null => {
  const unknown = [away_id, home_id].find((id) => !teams.some(({ team }) => team.id === id));
  if (unknown !== undefined)
    return refuse('team_not_found', {
      why: { reason: 'no_team_with_id', team_id: unknown },
      field: 'away_id',
    });
  return away_id === home_id
    ? refuse('bad_input', { why: { reason: 'team_against_itself' }, field: 'away_id' })
    : null;
};

/** The refusal of a game that the schedule does not have. */
export const notInSchedule = (schedule_id: string): Refusal =>
  refuse('bad_input', { why: { reason: 'not_in_schedule', schedule_id }, field: 'schedule_id' });

/** The games of a week between two teams, whoever is at home. */
const meetings = ({ schedule }: LeagueData, { week, away_id, home_id, kind }: NewGame) =>
  schedule.filter(
    (game) =>
      game.week === week &&
      game.kind === kind &&
      [game.away_id, game.home_id].includes(away_id) &&
      [game.away_id, game.home_id].includes(home_id),
  );

/** An id that no game of the schedule has. */
const freeId = ({ schedule }: LeagueData, week: number): string => {
  const taken = new Set(schedule.map(({ id }) => id));
  const idOf = (n: number): string => `w${String(week).padStart(2, '0')}x${n}`;
  let n = 1;
  while (taken.has(idOf(n))) n += 1;
  return idOf(n);
};

/** A new game of a schedule as it stands: the next of the series of the same teams in that week, or the first of one of its own. */
export const plannedGame = (data: LeagueData, added: NewGame): ScheduledGame => {
  const id = freeId(data, added.week);
  const series = meetings(data, added);
  return {
    ...added,
    id,
    series: series[0]?.series ?? id,
    game: Math.max(0, ...series.map(({ game }) => game)) + 1,
  };
};

/** A league whose schedule has one game more, behind those up to its week, or why it cannot be. */
export const withNewGame =
  (added: NewGame) =>
  (data: LeagueData): LeagueData | Refusal => {
    const no = cannotMeet(data, added);
    if (no) return no;
    const { schedule } = data;
    const after = schedule.findLastIndex(({ week }) => week <= added.week) + 1;
    return { ...data, schedule: schedule.toSpliced(after, 0, plannedGame(data, added)) };
  };

/** A league whose schedule is without a game, or why it cannot be. */
export const withoutGame =
  (scheduleId: string) =>
  (data: LeagueData): LeagueData | Refusal =>
    data.schedule.some(({ id }) => id === scheduleId)
      ? { ...data, schedule: data.schedule.filter(({ id }) => id !== scheduleId) }
      : notInSchedule(scheduleId);

/** A league whose schedule has a game otherwise, or why it cannot be. */
export const withScheduled =
  (scheduleId: string, planned: Partial<ScheduledGame>) =>
  (data: LeagueData): LeagueData | Refusal => {
    const game = data.schedule.find(({ id }) => id === scheduleId);
    if (!game) return notInSchedule(scheduleId);
    const next = { ...game, ...planned };
    const no = cannotMeet(data, next);
    if (no) return no;
    return { ...data, schedule: data.schedule.map((one) => (one.id === scheduleId ? next : one)) };
  };
