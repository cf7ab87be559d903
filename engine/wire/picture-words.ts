import type { Base } from '../model/bases.ts';
import type { Status } from '../model/state.ts';
import type { Language } from '../model/languages.ts';

/** The words of the scorebug, in one language. */
export interface PictureWords {
  readonly atBat: string;
  readonly pitcher: string;
  readonly bats: (hand: string) => string;
  readonly throws: (hand: string) => string;
  /** What stands where the inning does while no inning is played. */
  readonly status: Readonly<Record<Exclude<Status, 'active'>, string>>;
  readonly inning: (half: 'top' | 'bottom', inning: number) => string;
  readonly outs: (outs: number) => string;
  readonly bases: Readonly<Record<Base, string>>;
  readonly runners: (bases: readonly string[]) => string;
  readonly matchup: (batter: string, pitcher: string) => string;
  /** The pitchers of record, and the heads of a line score: runs, hits, errors. */
  readonly marks: Readonly<Record<'winner' | 'loser' | 'save', string>>;
  readonly totals: readonly [string, string, string];
}

const en: PictureWords = {
  atBat: 'at bat',
  pitcher: 'pitcher',
  bats: (hand) => `bats ${hand}`,
  throws: (hand) => `throws ${hand}`,
  status: {
    pending: 'pending',
    lineups: 'lineups',
    paused: 'paused',
    completed: 'final',
    declined: 'declined',
    abandoned: 'abandoned',
  },
  inning: (half, inning) => `${half} of inning ${inning}`,
  outs: (outs) => `${outs} out`,
  bases: { 1: 'first', 2: 'second', 3: 'third' },
  runners: (bases) => (bases.length > 0 ? `runner on ${bases.join(' and ')}` : 'bases empty'),
  matchup: (batter, pitcher) => `${batter} bats against ${pitcher}.`,
  marks: { winner: 'W', loser: 'L', save: 'S' },
  totals: ['R', 'H', 'E'],
};

const es: PictureWords = {
  atBat: 'al bate',
  pitcher: 'lanza',
  bats: (hand) => `batea ${hand}`,
  throws: (hand) => `lanza ${hand}`,
  status: {
    pending: 'pendiente',
    lineups: 'alineaciones',
    paused: 'en pausa',
    completed: 'final',
    declined: 'rechazado',
    abandoned: 'abandonado',
  },
  inning: (half, inning) => `${half === 'top' ? 'alta' : 'baja'} de la entrada ${inning}`,
  outs: (outs) => (outs === 1 ? '1 out' : `${outs} outs`),
  bases: { 1: 'primera', 2: 'segunda', 3: 'tercera' },
  runners: (bases) => (bases.length > 0 ? `corredor en ${bases.join(' y ')}` : 'bases vacías'),
  matchup: (batter, pitcher) => `${batter} batea contra ${pitcher}.`,
  marks: { winner: 'G', loser: 'P', save: 'S' },
  totals: ['C', 'H', 'E'],
};

/** The words of the pictures by language. */
export const PICTURE_WORDS: Readonly<Record<Language, PictureWords>> = { en, es };
