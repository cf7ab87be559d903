/** The two sides of a game, in batting order: the visitors bat first. */
export const SIDES = ['away', 'home'] as const;
/** One of the two sides of a game. */
export type Side = (typeof SIDES)[number];
/** A value for each side. */
export type PerSide<T> = { readonly away: T; readonly home: T };

/** The halves of an inning in order. */
export const HALVES = ['top', 'bottom'] as const;
/** A half of an inning. */
export type Half = (typeof HALVES)[number];

/** The side that bats in a half: the visitors in the top, the home side in the bottom (OBR 4.02). */
export const battingSide = (half: Half): Side => (half === 'top' ? 'away' : 'home');

/** The side in the field in a half. */
export const fieldingSide = (half: Half): Side => (half === 'top' ? 'home' : 'away');

/** The other side. */
export const otherSide = (side: Side): Side => (side === 'away' ? 'home' : 'away');

/** The value of one side; said out, for looking two names up by key takes several times as long. */
export const ofSide = <T>(values: PerSide<T>, side: Side): T => (side === 'away' ? values.away : values.home);

/** `values` with the value of one side replaced. */
export const withSide = <T>(values: PerSide<T>, side: Side, value: T): PerSide<T> =>
  side === 'away' ? { away: value, home: values.home } : { away: values.away, home: value };
