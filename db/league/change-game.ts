import { plannedIn, withScheduled, type ScheduleChange } from '@paper-dynasty/engine/leagues/change-schedule';
import { refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { ImportAnswer, OfficeActor } from '@paper-dynasty/engine/service/league-office';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
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

/** Changes a game of the schedule: when it is and between whom as the league's file tells it, what became of it beside that. Answers why it cannot be. */
export const changeGame = async (
  { sql, change: changeLeague, note }: ChangeGameDeps,
  leagueId: string,
  actor: OfficeActor,
  { id, change }: { readonly id: string; readonly change: ScheduleChange },
): Promise<Refusal | null> => {
  const before = await gameOf(sql, leagueId, id);
  if (!before) return refuse('bad_input', `The schedule has no game ${id}.`, 'schedule_id');
  if (before.started)
    return refuse('schedule_taken', 'That game of the schedule has been started already.', 'schedule_id');
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
