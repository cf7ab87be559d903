import type { PeopleFilter, RecordFilter } from '@paper-dynasty/engine/service/league-records';
import {
  BATTING_SUMS,
  FIELDING_SUMS,
  PITCHING_MARKS,
  PITCHING_SUMS,
  type BattingRecord,
  type FieldingFigures,
  type FieldingRecord,
  type PitchingRecord,
  type TeamTotals,
} from '@paper-dynasty/engine/stats/season-lines';
import type { Sql } from '../connection.ts';
import { countedGames, ofPerson, person } from './counted-games.ts';

/** The sums of columns of `l`, under their names. */
export const summed = (sql: Sql, names: readonly string[]) =>
  sql.unsafe(names.map((name) => `sum(l."${name}")::int as "${name}"`).join(', '));

/** The averages of a batter in a query that groups `l` by him; `hits` is the column of his hits. */
export const battingRates = (sql: Sql, hits: 'h' | 'hit' = 'h') => sql`
  sum(l.${sql(hits)})::float8 / nullif(sum(l.ab), 0) as avg,
  sum(l.${sql(hits)} + l.bb + l.hbp)::float8 / nullif(sum(l.ab + l.bb + l.hbp + l.sf), 0) as obp,
  sum(l.${sql(hits)} + l."double" + 2 * l.triple + 3 * l.homerun)::float8 / nullif(sum(l.ab), 0) as slg`;

const DECISIONS = { wins: 'W', losses: 'L', saves: 'S', holds: 'H' } as const;

const pitchingCounts = (sql: Sql) => sql`
  count(*) filter (where started)::int as starts,
  ${sql.unsafe(
    Object.entries(DECISIONS)
      .map(([name, mark]) => `count(*) filter (where '${mark}' = any(decisions))::int as ${name}`)
      .join(', '),
  )},
  count(*) filter (where complete_game)::int as complete_games,
  count(*) filter (where shutout)::int as shutouts, ${summed(sql, PITCHING_SUMS)}`;

const pitchingRates = (sql: Sql) => sql`
  27.0 * sum(l.er)::float8 / nullif(sum(l.outs), 0) as era,
  3.0 * sum(l.h + l.bb)::float8 / nullif(sum(l.outs), 0) as whip`;

const fieldingRates = (sql: Sql) => sql`
  sum(l.putouts + l.assists)::float8 / nullif(sum(l.putouts + l.assists + l.errors), 0) as percentage,
  27.0 * sum(l.putouts + l.assists)::float8 / nullif(sum(l.outs), 0) as range_factor`;

/** A man's lines by card and team first, so that only few rows are put together for each person. */
const linesOf = (
  sql: Sql,
  { player_id, team_id, ...filter }: PeopleFilter,
  line: 'batting' | 'pitching' | 'fielding',
) => sql`
  from ${sql(`${line}_lines`)} l join games g on g.game_id = l.game_id
  where ${countedGames(sql, filter)} ${player_id === undefined ? sql`` : sql`and ${ofPerson(sql, filter.league_id, player_id)}`}
    ${team_id === undefined ? sql`` : sql`and l.team_id = ${team_id}`}
  group by l.player_id, l.team_id`;

/** The id, name and team that a person had last. */
const latest = (sql: Sql) => sql`
  (array_agg(l.player_id order by l.last desc))[1] as player_id, (array_agg(l.name order by l.last desc))[1] as name,
  (array_agg(l.team_id order by l.last desc))[1] as team_id, sum(games)::int as games`;

const named = (sql: Sql) => sql`l.player_id, l.team_id, max(l.name) as name, max(g.updated_at) as last`;

/** A man has two lines in a game where he ran out of courtesy, and came in for another: it is one game. Counting distinct games would sort all lines. */
const gamesBatted = (sql: Sql) => sql`
  count(*) filter (where l.pa > 0 or not exists (
    select 1 from batting_lines o where o.game_id = l.game_id and o.side = l.side and o.player_id = l.player_id
      and o.slot <> l.slot and (o.pa > 0 or o.slot < l.slot)))::int as games`;

/** Everybody who has batted: a line a person, who has batted most first. */
export const readBatting = async (sql: Sql, filter: PeopleFilter): Promise<readonly BattingRecord[]> => sql<
  BattingRecord[]
>`
  with l as (
    select ${named(sql)}, ${gamesBatted(sql)}, ${summed(sql, BATTING_SUMS)} ${linesOf(sql, filter, 'batting')})
  select ${latest(sql)}, ${summed(sql, BATTING_SUMS)}, ${battingRates(sql)}
  from l ${person(sql, filter.league_id)} order by sum(l.pa) desc, name`;

/** Everybody who has pitched: a line a person, who has pitched most first. */
export const readPitching = async (sql: Sql, filter: PeopleFilter): Promise<readonly PitchingRecord[]> => sql<
  PitchingRecord[]
>`
  with l as (
    select ${named(sql)}, count(*)::int as games, ${pitchingCounts(sql)} ${linesOf(sql, filter, 'pitching')})
  select ${latest(sql)}, ${summed(sql, [...PITCHING_MARKS, ...PITCHING_SUMS])}, ${pitchingRates(sql)}
  from l ${person(sql, filter.league_id)} order by sum(l.outs) desc, name`;

/** Everybody who has stood in the field: a line a person and position, who has been there longest first. */
export const readFielding = async (sql: Sql, filter: PeopleFilter): Promise<readonly FieldingRecord[]> => sql<
  FieldingRecord[]
>`
  with l as (
    select ${named(sql)}, l.position, count(*)::int as games, count(*) filter (where started)::int as starts,
      ${summed(sql, FIELDING_SUMS)} ${linesOf(sql, filter, 'fielding')}, l.position)
  select ${latest(sql)}, l.position, sum(starts)::int as starts, ${summed(sql, FIELDING_SUMS)}, ${fieldingRates(sql)}
  from l ${person(sql, filter.league_id)}, l.position order by sum(l.outs) desc, name, l.position`;

const figuresOf = <R extends { readonly team_id: string }>({ team_id: _team, ...figures }: R) => figures;

/** What every team's batting, pitching and fielding come to. */
export const readTotals = async (sql: Sql, filter: RecordFilter): Promise<readonly TeamTotals[]> => {
  const counted = countedGames(sql, filter);
  const [games, batting, pitching, fielding] = await Promise.all([
    sql<{ team_id: string; games: number }[]>`
      select t.team_id, count(*)::int as games from games g, lateral (values (away_team_id), (home_team_id)) t (team_id)
      where ${counted} group by t.team_id order by t.team_id`,
    sql<({ team_id: string } & TeamTotals['batting'])[]>`
      select l.team_id, ${summed(sql, BATTING_SUMS)}, ${battingRates(sql)}
      from batting_lines l join games g on g.game_id = l.game_id where ${counted} group by l.team_id`,
    sql<({ team_id: string } & TeamTotals['pitching'])[]>`
      select l.team_id, ${pitchingCounts(sql)}, ${pitchingRates(sql)}
      from pitching_lines l join games g on g.game_id = l.game_id where ${counted} group by l.team_id`,
    sql<({ team_id: string } & FieldingFigures)[]>`
      select l.team_id, ${summed(sql, FIELDING_SUMS)}, ${fieldingRates(sql)}
      from fielding_lines l join games g on g.game_id = l.game_id where ${counted} group by l.team_id`,
  ]);
  return games.flatMap((of) => {
    const own = <R extends { readonly team_id: string }>(rows: readonly R[]) =>
      rows.find(({ team_id }) => team_id === of.team_id);
    const [bat, pitch, glove] = [own(batting), own(pitching), own(fielding)];
    if (!bat || !pitch || !glove) return [];
    const { double_plays: _plays, range_factor: _factor, ...field } = figuresOf(glove);
    return [{ ...of, batting: figuresOf(bat), pitching: figuresOf(pitch), fielding: field }];
  });
};
