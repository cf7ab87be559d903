import { POSITIONS } from '../../model/positions.ts';
import type { ReadTables } from './read-tables.ts';
import { inTheField } from './make-player.ts';
import { nearestOf, problem, type LeagueProblem } from './league-problems.ts';
import type { Columns, ReadTable } from './read-table.ts';

/** The values of a column that the ids of another table do not hold, with the nearest id that they do. */
export const known = (
  { file, rows }: ReadTable<Columns>,
  column: string,
  other: ReadTable<Columns>,
): readonly LeagueProblem[] => {
  // By what is written: a row that is wrong elsewhere is there all the same.
  const ids = new Set(other.rows.map(({ written }) => (written['id'] ?? '').trim()));
  return rows.flatMap(({ row, cells }) => {
    const value = cells[column];
    if (typeof value !== 'string' || ids.has(value)) return [];
    const found = problem(file, { row, column, value }, { code: 'known', table: other.file });
    return [{ ...found, nearest: nearestOf(value, [...ids]) }];
  });
};

/** The games of a schedule in which a team plays itself. */
export const scheduleProblems = ({ file, rows }: ReadTables['schedule']): readonly LeagueProblem[] =>
  rows.flatMap(({ row, cells }) =>
    cells.home !== undefined && cells.home === cells.away
      ? [problem(file, { row, column: 'home', value: cells.home }, { code: 'other_team' })]
      : [],
  );

/** The fewest players that a team can play with: nine, and a designated hitter. */
const LEAST = 10;
const MOST = 60;

/** The teams whose roster cannot take the field. */
export const rosterProblems = ({ teams, players }: ReadTables): readonly LeagueProblem[] =>
  teams.rows.flatMap(({ row, cells: { id } }) => {
    if (id === undefined || players.rows.length === 0) return [];
    const roster = players.rows.filter(({ cells }) => cells.team === id);
    const place = { row, column: 'id', value: id };
    if (roster.length < LEAST || roster.length > MOST)
      return [problem(teams.file, place, { code: 'roster', least: LEAST, most: MOST })];
    // Who is not read whole may play anywhere.
    const held = new Set(
      roster.flatMap(({ cells }) => (cells.positions ? inTheField(cells.positions) : POSITIONS)),
    );
    return POSITIONS.filter((position) => !held.has(position)).map((position) =>
      problem(teams.file, place, { code: 'somebody', position }),
    );
  });
