import { DateTime } from 'luxon';
import { gamesStillMissed, MOST_GAMES_MISSED, returnGame } from '@paper-dynasty/engine/leagues/injuries';
import { refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { Fitness, ListedInjury } from '@paper-dynasty/engine/service/fitness';
import type { LeagueDirectory } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';
import { playedSince, readCourses, type TeamCourse } from '../records/season-course.ts';

/** An injury as it is written down; `id` is null for one of a game. */
interface InjuryRow {
  readonly id: number | null;
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string | null;
  readonly games: number;
  readonly game_id: string | null;
  readonly week: number | null;
  readonly game: number | null;
  readonly note: string | null;
  readonly since: Date;
}

/** What is written down of a season's injuries: those rolled in its games, unless somebody has changed or cleared them since, and those that were added. */
const writtenInjuries = (sql: Sql, leagueId: string, season: string | null) => sql<InjuryRow[]>`
  select null::int as id, h.player_id, pl.name, pl.team_id, coalesce(o.games, h.games) as games, h.game_id, g.week,
    g.game_number as game, o.note, g.updated_at as since
  from game_injuries h join games g on g.game_id = h.game_id
  join players pl on pl.league_id = g.league_id and pl.id = h.player_id
  left join injuries o on o.league_id = g.league_id and o.game_id = h.game_id and o.player_id = h.player_id
  where g.league_id = ${leagueId} and g.season is not distinct from ${season} and g.status = 'completed'
    and g.mode = 'ranked' and o.cleared_at is null and coalesce(o.games, h.games) > 0
  union all
  select i.id, i.player_id, pl.name, pl.team_id, i.games, null, nullif(i.week, 0), nullif(i.game, 0), i.note, i.at
  from injuries i join players pl on pl.league_id = i.league_id and pl.id = i.player_id
  where i.league_id = ${leagueId} and i.season = ${season ?? ''} and i.game_id is null and i.cleared_at is null`;

/** An injury that is not over, with its row. */
interface Active {
  readonly row: InjuryRow;
  readonly injury: ListedInjury;
}

const activeOf = (row: InjuryRow, course: TeamCourse): Active => {
  const left = gamesStillMissed(row.games, playedSince(course, row.since));
  return {
    row,
    injury: {
      player_id: row.player_id,
      name: row.name,
      team_id: row.team_id,
      games: row.games,
      left,
      returns: returnGame(left, course.to_come),
      game_id: row.game_id,
      at: { week: row.week, game: row.game },
      note: row.note,
      since: DateTime.fromJSDate(row.since).toUTC().toISO() ?? '',
    },
  };
};

/** The injuries of a season that are not over, those that cost most first; a man can have several. */
const activeIn = async (sql: Sql, leagueId: string, season: string | null): Promise<readonly Active[]> => {
  const [rows, courses] = await Promise.all([
    writtenInjuries(sql, leagueId, season),
    readCourses(sql, leagueId, season),
  ]);
  return rows
    .map((row) => activeOf(row, courses(row.team_id ?? '')))
    .filter(({ injury }) => injury.left > 0)
    .sort((a, b) => b.injury.left - a.injury.left || a.injury.name.localeCompare(b.injury.name));
};

/** The men of a league who are hurt in a season, those who miss most first; each once, by the injury that costs him most. */
export const injuredIn = async (
  sql: Sql,
  leagueId: string,
  season: string | null,
): Promise<readonly ListedInjury[]> => {
  const seen = new Set<string>();
  return (await activeIn(sql, leagueId, season)).flatMap(({ injury }) => {
    if (seen.has(injury.player_id)) return [];
    seen.add(injury.player_id);
    return [injury];
  });
};

/** Where a change is written: by whom, in which season of which league. */
interface Change {
  readonly league_id: string;
  readonly season: string;
  readonly actor: string;
}

const add = (
  sql: Sql,
  { league_id, season, actor }: Change,
  player_id: string,
  games: number,
  note: string | null,
) =>
  sql`
    insert into injuries (league_id, season, player_id, games, week, game, note, actor, at)
    select ${league_id}, ${season}, ${player_id}, ${games}, coalesce(max(g.week), 0), coalesce(max(g.game_number), 0),
      ${note}, ${actor}, now()
    from (select week, game_number from games where league_id = ${league_id} and season = ${season}
      and status = 'completed' and mode = 'ranked'
      and (select team_id from players where league_id = ${league_id} and id = ${player_id})
        in (away_team_id, home_team_id) order by updated_at desc limit 1) g`;

/** Writes over an injury: other games, or that it is over. */
const rewrite = (
  sql: Sql,
  { league_id, season, actor }: Change,
  { id, player_id, game_id, week, game }: InjuryRow,
  {
    games,
    note,
    cleared,
  }: { readonly games: number; readonly note: string | null; readonly cleared: boolean },
) =>
  game_id === null
    ? sql`
      update injuries set games = ${games}, note = ${note}, actor = ${actor},
        cleared_at = case when ${cleared} then now() end
      where id = ${id}`
    : sql`
      insert into injuries (league_id, season, player_id, game_id, games, week, game, note, actor, at, cleared_at)
      values (${league_id}, ${season}, ${player_id}, ${game_id}, ${games}, ${week ?? 0}, ${game ?? 0}, ${note}, ${actor},
        now(), case when ${cleared} then now() end)
      on conflict (league_id, game_id, player_id) where game_id is not null
      do update set games = excluded.games, note = excluded.note, actor = excluded.actor, cleared_at = excluded.cleared_at`;

const clear = (sql: Sql, change: Change, row: InjuryRow) =>
  rewrite(sql, change, row, { ...row, cleared: true });

const audit = (sql: Sql, { league_id, actor }: Change, action: string, detail: object) =>
  sql`insert into league_audit (league_id, at, actor, action, detail)
    values (${league_id}, now(), ${actor}, ${action}, ${sql.json(detail as never)})`;

const noPlayer = async (
  leagues: LeagueDirectory,
  leagueId: string,
  playerId: string,
): Promise<Refusal | null> =>
  (await leagues.player(leagueId, playerId))
    ? null
    : refuse('user_not_found', { why: { reason: 'no_player' }, field: 'player_id' });

const noGames = (games: number): Refusal | null =>
  Number.isInteger(games) && games >= 1 && games <= MOST_GAMES_MISSED
    ? null
    : refuse('bad_input', {
        why: { reason: 'games_missed_out_of_range', most: MOST_GAMES_MISSED },
        field: 'games',
      });

/** The changes that a league's admins make to its list of the injured. Whoever calls has seen to it that they may. */
export const injuryChanges = (
  sql: Sql,
  leagues: LeagueDirectory,
): Pick<Fitness, 'setInjury' | 'clearInjury'> => {
  const changeOf = async (league_id: string, actor: string, player_id: string) => {
    const season = await leagues.season(league_id);
    const active = await activeIn(sql, league_id, season);
    const rows = active.map(({ row }) => row).filter((row) => row.player_id === player_id);
    return { change: { league_id, season: season ?? '', actor }, rows };
  };
  return {
    setInjury: async (leagueId, actor, { player_id, games, note }) => {
      const no = noGames(games) ?? (await noPlayer(leagues, leagueId, player_id));
      if (no) return no;
      const { change, rows } = await changeOf(leagueId, actor, player_id);
      const [now, ...others] = rows;
      await sql.begin(async (transaction) => {
        const tx = transaction as unknown as Sql;
        if (now) await rewrite(tx, change, now, { games, note, cleared: false });
        else await add(tx, change, player_id, games, note);
        for (const row of others) await clear(tx, change, row);
        await audit(tx, change, 'injury_set', { player_id, games, note });
      });
      return null;
    },
    clearInjury: async (leagueId, actor, player_id, note = null) => {
      const no = await noPlayer(leagues, leagueId, player_id);
      if (no) return no;
      const { change, rows } = await changeOf(leagueId, actor, player_id);
      if (rows.length === 0)
        return refuse('bad_input', { why: { reason: 'not_injured' }, field: 'player_id' });
      await sql.begin(async (transaction) => {
        const tx = transaction as unknown as Sql;
        for (const row of rows) await clear(tx, change, row);
        await audit(tx, change, 'injury_cleared', { player_id, ...(note !== null && { note }) });
      });
      return null;
    },
  };
};
