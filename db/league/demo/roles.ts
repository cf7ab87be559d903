import type { Fielding } from '@paper-dynasty/engine/model/players';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { Talent } from './make-card.ts';

/** From and to, both included. */
export type Span = readonly [from: number, to: number];

/** A kind of position player: how he hits on the whole, how he runs, and how he fields. */
export interface Kind {
  readonly talent: Talent;
  readonly speed: Span;
  /** The d20 at or under which he steals without a good jump. */
  readonly steal_low: Span;
  /** Of 36 pairs of dice, those that give him a good jump. */
  readonly jump: Span;
  readonly range: Span;
}

/** The kinds of position players that a team is made of. */
export const KINDS = {
  speedster: {
    talent: { power: -0.35, contact: 0.5, eye: 0.35 },
    speed: [15, 17],
    steal_low: [10, 11],
    jump: [19, 23],
    range: [1, 3],
  },
  slugger: {
    talent: { power: 0.5, contact: -0.15, eye: 0.1 },
    speed: [8, 11],
    steal_low: [2, 4],
    jump: [0, 4],
    range: [3, 5],
  },
  regular: {
    talent: { power: 0.05, contact: 0.05, eye: 0 },
    speed: [10, 14],
    steal_low: [4, 8],
    jump: [4, 14],
    range: [2, 4],
  },
  contact: {
    talent: { power: -0.2, contact: 0.35, eye: 0.15 },
    speed: [12, 16],
    steal_low: [9, 10],
    jump: [15, 20],
    range: [2, 3],
  },
  glove: {
    talent: { power: -0.35, contact: 0, eye: -0.1 },
    speed: [11, 15],
    steal_low: [5, 9],
    jump: [6, 16],
    range: [1, 2],
  },
  catcher: {
    talent: { power: 0, contact: -0.25, eye: 0 },
    speed: [8, 11],
    steal_low: [2, 4],
    jump: [0, 4],
    range: [2, 4],
  },
} as const satisfies Record<string, Kind>;

/** A place on a team: the kind of man who fills it and the positions he plays, primary first. */
export interface Role {
  readonly kind: keyof typeof KINDS;
  readonly positions: readonly Position[];
  /** How much worse he is than a man of his kind who plays every day. */
  readonly bench: boolean;
}

const regular = (kind: Role['kind'], ...positions: Position[]): Role => ({ kind, positions, bench: false });
const reserve = (kind: Role['kind'], ...positions: Position[]): Role => ({ kind, positions, bench: true });

/** The thirteen position players of a team: nine who play every day, the designated hitter among them, and four reserves. */
export const ROLES: readonly Role[] = [
  regular('catcher', 'C'),
  regular('slugger', '1B', 'LF'),
  regular('contact', '2B', 'SS'),
  regular('regular', '3B', '1B'),
  regular('glove', 'SS', '2B'),
  regular('slugger', 'LF', 'RF'),
  regular('speedster', 'CF', 'LF'),
  regular('regular', 'RF', 'LF'),
  regular('slugger', '1B', '3B'),
  reserve('catcher', 'C', '1B'),
  reserve('glove', '2B', '3B', 'SS'),
  reserve('speedster', 'CF', 'RF', 'LF'),
  reserve('slugger', 'RF', 'LF', '1B'),
];

/** The error ratings that demo players have at each position. */
export const ERRORS: Readonly<Record<Position, Span>> = {
  P: [7, 19],
  C: [3, 7],
  '1B': [4, 10],
  '2B': [9, 17],
  '3B': [11, 22],
  SS: [14, 24],
  LF: [3, 7],
  CF: [2, 6],
  RF: [3, 7],
};

/** The arms of those who have one: the lower, the harder to run on. */
export const ARMS: Readonly<Partial<Record<Fielding['position'], Span>>> = {
  C: [-1, 1],
  LF: [-2, 4],
  CF: [-3, 3],
  RF: [-5, 2],
};
