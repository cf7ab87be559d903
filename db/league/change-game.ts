import {
  plannedGame,
  plannedIn,
  withNewGame,
  withoutGame,
  withScheduled,
  type NewGame,
  type ScheduleChange,
  notInSchedule,
} from '@paper-dynasty/engine/leagues/change-schedule';
import { isRefusal, refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { ImportAnswer, OfficeActor } from '@paper-dynasty/engine/service/league-office';
import type { LeagueData, ScheduledGame } from '@paper-dynasty/engine/leagues/league-data';
import type { Sql } from '../connection.ts';

/** What the change of a game of the schedule works on. */
export interface ChangeGameDeps {
  readonly sql: Sql;
  readonly change: (
    leagueId: string,
    actor: OfficeActor,
    change: (data: LeagueData) => LeagueData | Refusal,
  ) => Promise<ImportAnswer>;
  readonly note: (leagueId: string, actor: OfficeActor, action: string, detail: object) => Promise<void>;
}

interface Row {
  readonly postponed: boolean;
  readonly forfeit: string | null;
  readonly note: string | null;
  readonly started: boolean;
}

const ACTIONS: readonly (readonly [key: 'forfeit' | 'postponed' | 'note', action: string])[] = [
  ['forfeit', 'forfeited'],
  ['postponed', 'postponed'],
  ['note', 'noted'],
];

const gameOf = async (sql: Sql, leagueId: string, scheduleId: string): Promise<Row | null> => {
  const [row] = await sql<Row[]>`
    select s.postponed, s.forfeit, s.note, exists (
      select 1 from games g where g.league_id = s.league_id and g.season = s.season and g.schedule_id = s.id
        and g.status not in ('declined', 'abandoned')) as started
    from schedule s join leagues l on l.id = s.league_id and l.season = s.season
    where s.league_id = ${leagueId} and s.id = ${scheduleId}`;
  return row ?? null;
};

/** The game as it stands; a refusal where there is none, or somebody has started it. */
const openGame = async (sql: Sql, leagueId: string, id: string): Promise<Row | Refusal> => {
  const row = await gameOf(sql, leagueId, id);
  if (!row) return notInSchedule(id);
  return row.started ? refuse('schedule_taken', { field: 'schedule_id' }) : row;
};

/** Adds a game to the schedule, as the league's file would. Answers which it became, or why it cannot be. */
export const addGame = async (
  { change, note }: ChangeGameDeps,
  leagueId: string,
  actor: OfficeActor,
  game: NewGame,
): Promise<ScheduledGame | Refusal> => {
  const became: { game?: ScheduledGame } = {};
  const answer = await change(leagueId, actor, (data) => {
    became.game = plannedGame(data, game);
    return withNewGame(game)(data);
  });
  if (answer.kind === 'refused') return answer.error;
  const added = became.game;
  if (!added) throw new Error('a league was changed, and its change not asked');
  const { id, week, away_id, home_id } = added;
  await note(leagueId, actor, 'game_added', { schedule_id: id, week, away_id, home_id });
  return added;
};

/** Takes a game out of the schedule that nobody has started. Answers why it cannot be. */
export const cancelGame = async (
  { sql, change, note }: ChangeGameDeps,
  leagueId: string,
  actor: OfficeActor,
  id: string,
): Promise<Refusal | null> => {
  const game = await openGame(sql, leagueId, id);
  if (isRefusal(game)) return game;
  const answer = await change(leagueId, actor, withoutGame(id));
  if (answer.kind === 'refused') return answer.error;
  await note(leagueId, actor, 'game_cancelled', { schedule_id: id });
  return null;
};

/** Changes a game of the schedule: when it is and between whom as the league's file tells it, what became of it beside that. Answers why it cannot be. */
export const changeGame = async (
  { sql, change: changeLeague, note }: ChangeGameDeps,
  leagueId: string,
  actor: OfficeActor,
  { id, change }: { readonly id: string; readonly change: ScheduleChange },
): Promise<Refusal | null> => {
  const before = await openGame(sql, leagueId, id);
  if (isRefusal(before)) return before;
  const planned = plannedIn(change);
  if (planned) {
    const answer = await changeLeague(leagueId, actor, withScheduled(id, planned));
    if (answer.kind === 'refused') return answer.error;
  }
  // A game that is given another date is put off no longer.
  const dated = change.date !== undefined && change.date !== null;
  const next = {
    postponed: change.postponed ?? (dated ? false : before.postponed),
    forfeit: change.forfeit === undefined ? before.forfeit : change.forfeit,
    note: change.note === undefined ? before.note : change.note,
  };
  await sql`
    update schedule s set postponed = ${next.postponed}, forfeit = ${next.forfeit}, note = ${next.note}
    from leagues l where l.id = s.league_id and l.season = s.season and s.league_id = ${leagueId} and s.id = ${id}`;
  for (const [key, action] of ACTIONS)
    if (next[key] !== before[key]) await note(leagueId, actor, action, { schedule_id: id, [key]: next[key] });
  return null;
};
