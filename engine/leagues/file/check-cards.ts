import { CARD_RESULTS } from '../../model/cards.ts';
import { HANDS } from '../../model/hands.ts';
import { isOutfield, type Position } from '../../model/positions.ts';
import type { ReadTables } from './read-tables.ts';
import { inTheField, listedToBat, listedToPitch, type FieldingRow, type PlayerRow } from './make-player.ts';
import { problem, type LeagueProblem } from './league-problems.ts';
import type { LeagueSettings } from './settings.ts';
import { BATTING_COLUMNS, PITCHING_COLUMNS, type CardSide } from './tables.ts';

const CELLS = 108;
const TWENTIETHS = 20;

/** The sides of cards whose chances do not add up to 108. */
export const checkCards = ({ file, rows }: ReadTables['cards']): readonly LeagueProblem[] =>
  rows.flatMap(({ row, cells, whole }) => {
    if (!whole) return [];
    const twentieths = CARD_RESULTS.reduce(
      (sum, result) => sum + Math.round((cells[result] ?? 0) * TWENTIETHS),
      0,
    );
    if (twentieths === CELLS * TWENTIETHS) return [];
    const value = `${cells.player} ${cells.side} ${cells.against}`;
    return [problem(file, { row, value }, { code: 'sum', sum: twentieths / TWENTIETHS })];
  });

type PlayerProblem = (row: PlayerRow, column: string, expected: LeagueProblem['expected']) => LeagueProblem;

const sidesNeeded = ({ cells: { positions = [] } }: PlayerRow): readonly CardSide[] => [
  ...(listedToBat(positions) ? ['batting' as const] : []),
  ...(listedToPitch(positions) ? ['pitching' as const] : []),
];

const ratingsNeeded = (row: PlayerRow): readonly string[] => {
  const { positions = [] } = row.cells;
  return [
    'bats',
    'throws',
    ...(listedToBat(positions) ? Object.keys(BATTING_COLUMNS) : []),
    ...(listedToPitch(positions) ? Object.keys(PITCHING_COLUMNS) : []),
  ];
};

const fieldingMissing = (position: Position, row: FieldingRow | undefined): boolean => {
  if (!row) return true;
  const { range, error, arm, passed_ball } = row.cells;
  const needed = [
    range,
    error,
    ...(isOutfield(position) || position === 'C' ? [arm] : []),
    ...(position === 'C' ? [passed_ball] : []),
  ];
  return needed.includes(null);
};

/** What the players of a league of digital cards lack: ratings, ratings in the field, sides of cards, a legal cardset. */
export const checkPlayerCards = (
  { players, fielding, cards }: ReadTables,
  settings: LeagueSettings | null,
): readonly LeagueProblem[] => {
  const sides = new Set(cards.rows.map(({ cells }) => `${cells.player} ${cells.side} ${cells.against}`));
  const field = new Map(fielding.rows.map((row) => [`${row.cells.player} ${row.cells.position}`, row]));
  const legal = settings?.cardsets.map(({ cardset }) => cardset) ?? [];
  const missing: PlayerProblem = ({ row, cells }, column, expected) =>
    problem(players.file, { row, column, value: cells.id ?? '' }, expected);
  return players.rows.flatMap((row) => {
    const { id, positions = [], cardset } = row.cells;
    const known = row.cells as Readonly<Record<string, unknown>>;
    const illegal = cardset ? !legal.includes(cardset) : legal.length !== 1;
    return [
      ...(settings && illegal
        ? [
            problem(
              players.file,
              { row: row.row, column: 'cardset', value: cardset ?? '' },
              { code: 'one_of', options: legal },
            ),
          ]
        : []),
      ...ratingsNeeded(row)
        .filter((column) => known[column] === null)
        .map((column) => missing(row, column, { code: 'rating' })),
      ...inTheField(positions)
        .filter((position) => fieldingMissing(position, field.get(`${id} ${position}`)))
        .map((position) => missing(row, 'positions', { code: 'fielding', position })),
      ...sidesNeeded(row).flatMap((side) =>
        HANDS.filter((against) => !sides.has(`${id} ${side} ${against}`)).map((against) =>
          missing(row, 'id', { code: 'card', side, against }),
        ),
      ),
    ];
  });
};
