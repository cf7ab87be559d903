import { CARD_RESULTS } from '../../model/cards.ts';
import type {
  BattingRatings,
  Card,
  Chances,
  Fielding,
  PitchingRatings,
  Player,
} from '../../model/players.ts';
import { PITCHING_ROLES } from '../../model/players.ts';
import { POSITIONS, type Position } from '../../model/positions.ts';
import type { LeaguePlayer, ListedPosition } from '../league-data.ts';
import type { ReadRow } from './read-table.ts';
import {
  BATTING_COLUMNS,
  PITCHING_COLUMNS,
  type CARD_COLUMNS,
  type CardSide,
  type FIELDING_COLUMNS,
  type PLAYER_COLUMNS,
} from './tables.ts';

/** A row of `players.csv`. */
export type PlayerRow = ReadRow<typeof PLAYER_COLUMNS>;
/** A row of `fielding.csv`. */
export type FieldingRow = ReadRow<typeof FIELDING_COLUMNS>;
/** A row of `cards.csv`. */
export type CardRow = ReadRow<typeof CARD_COLUMNS>;

const PITCHES: readonly ListedPosition[] = ['P', 'SP', 'RP', 'CP'];

/** Whether a league lists a man as a pitcher. */
export const listedToPitch = (positions: readonly ListedPosition[]): boolean =>
  positions.some((position) => PITCHES.includes(position));
/** Whether a league lists a man as somebody who bats: at any position but the pitcher's. */
export const listedToBat = (positions: readonly ListedPosition[]): boolean =>
  positions.some((position) => !PITCHES.includes(position));

const POSITION_OF: Partial<Record<ListedPosition, Position>> = { SP: 'P', RP: 'P', CP: 'P' };
const isPosition = (listed: ListedPosition | Position): listed is Position =>
  POSITIONS.some((position) => position === listed);

/** The positions in the field of the positions that a league lists, in its order. */
export const inTheField = (positions: readonly ListedPosition[]): readonly Position[] => [
  ...new Set(positions.map((listed) => POSITION_OF[listed] ?? listed).filter(isPosition)),
];

type Written = Readonly<Record<string, unknown>>;

const ratings = (cells: Written, columns: Readonly<Record<string, unknown>>, needed: boolean) => {
  const given = Object.keys(columns).map((name) => [name, cells[name] ?? null] as const);
  return needed || given.some(([, value]) => value !== null) ? Object.fromEntries(given) : null;
};

const battingOf = (cells: Written, needed: boolean): BattingRatings | null =>
  ratings(cells, BATTING_COLUMNS, needed) as BattingRatings | null;

const pitchingOf = (cells: Written, listed: readonly ListedPosition[]): PitchingRatings | null => {
  const roles = PITCHING_ROLES.filter((role) => listed.includes(role));
  const found = ratings(cells, PITCHING_COLUMNS, listedToPitch(listed)) as PitchingRatings | null;
  return found && (roles.length > 0 ? { ...found, roles } : found);
};

const fieldingAt = (position: Position, row: FieldingRow | undefined): Fielding => {
  const { range = null, error = null, arm, passed_ball } = row?.cells ?? {};
  return {
    position,
    range,
    error,
    ...(typeof arm === 'number' && { arm }),
    ...(typeof passed_ball === 'number' && { passed_ball }),
  };
};

const chancesOf = (row: CardRow): Chances =>
  CARD_RESULTS.flatMap((result) => {
    const n = row.cells[result];
    return n ? [[result, n] as const] : [];
  });

const cardOf = (rows: readonly CardRow[], side: CardSide): Card | null => {
  const against = (hand: 'L' | 'R') =>
    rows.find(({ cells }) => cells.side === side && cells.against === hand);
  const [left, right] = [against('L'), against('R')];
  return left && right ? { kind: 'digital', vs_left: chancesOf(left), vs_right: chancesOf(right) } : null;
};

/** A player as his rows tell of him; `cardset` null in a league of printed cards. */
export const makePlayer = (
  { cells }: PlayerRow,
  fielding: readonly FieldingRow[],
  cards: readonly CardRow[],
  cardset: string | null,
): LeaguePlayer => {
  const id = cells.id ?? '';
  const positions = cells.positions ?? [];
  const byPosition = new Map(fielding.map((row) => [row.cells.position, row]));
  const field = new Set([...inTheField(positions), ...fielding.flatMap((row) => row.cells.position ?? [])]);
  const player: Player = {
    ...(cardset === null ? { kind: 'player', player_id: id } : { kind: 'card', card_id: id, cardset }),
    id,
    name: cells.name ?? '',
    bats: cells.bats ?? null,
    throws: cells.throws ?? null,
    image: cells.image ?? null,
    ...(cells.image2 && { image2: cells.image2 }),
    fielding: [...field].map((position) => fieldingAt(position, byPosition.get(position))),
    batting: battingOf(cells, listedToBat(positions)),
    pitching: pitchingOf(cells, positions),
    batting_card: cardOf(cards, 'batting'),
    pitching_card: cardOf(cards, 'pitching'),
  };
  return {
    player,
    team_id: cells.team ?? null,
    person_id: cells.person_id ?? id,
    retro_id: cells.retro_id ?? null,
    positions,
    limits: {
      at_bats: cells.limit_at_bats ?? null,
      innings: cells.limit_innings ?? null,
      starts: cells.limit_starts ?? null,
    },
  };
};
