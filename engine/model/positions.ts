/** The nine fielding positions in scorer's order: the index plus one is the number in scorer's notation. */
export const POSITIONS = ['P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
/** A fielding position, also the place where a ball is hit. */
export type Position = (typeof POSITIONS)[number];

/** What a lineup slot can hold: a fielding position, the designated hitter, or a pinch hitter or runner who has no position yet. */
export const LINEUP_POSITIONS = [...POSITIONS, 'DH', 'PH', 'PR'] as const;
/** A fielding position, the designated hitter, a pinch hitter or a pinch runner. */
export type LineupPosition = (typeof LINEUP_POSITIONS)[number];

/** The positions to which a groundball can be hit. */
export const INFIELD = ['P', 'C', '1B', '2B', '3B', 'SS'] as const satisfies readonly Position[];
/** An infield position (pitcher and catcher included). */
export type InfieldPosition = (typeof INFIELD)[number];

/** The positions to which a fly ball is hit. */
export const OUTFIELD = ['LF', 'CF', 'RF'] as const satisfies readonly Position[];
/** An outfield position. */
export type OutfieldPosition = (typeof OUTFIELD)[number];

/** A fielder's number in scorer's notation, 1 (pitcher) to 9 (right field). */
export const positionNumber = (position: Position): number => POSITIONS.indexOf(position) + 1;

/** The position's name in a sentence ("shortstop"). */
export const POSITION_NAMES: Readonly<Record<LineupPosition, string>> = {
  P: 'pitcher',
  C: 'catcher',
  '1B': 'first base',
  '2B': 'second base',
  '3B': 'third base',
  SS: 'shortstop',
  LF: 'left field',
  CF: 'center field',
  RF: 'right field',
  DH: 'designated hitter',
  PH: 'pinch hitter',
  PR: 'pinch runner',
};

const includes = (list: readonly string[], value: string): boolean => list.includes(value);

/** Whether a place is in the infield, pitcher and catcher included. */
export const isInfield = (position: Position): position is InfieldPosition => includes(INFIELD, position);

/** Whether a place is in the outfield. */
export const isOutfield = (position: Position): position is OutfieldPosition => includes(OUTFIELD, position);
