import type {
  BattingFigures,
  FieldingFigures,
  PitchingFigures,
} from '@paper-dynasty/engine/stats/season-lines';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import { figure } from '../logic/figures.ts';
import { STAT_HEADS } from '../strings.ts';
import type { FigureColumn } from './figure-table.tsx';

type Games = { readonly games: number };

const counted = <K extends keyof typeof STAT_HEADS>(name: K, wide = false) => ({
  head: STAT_HEADS[name],
  cell: (record: Readonly<Record<K, number>>) => figure(record[name]),
  wide,
});

const rate = <K extends keyof typeof STAT_HEADS>(name: K, decimals: 2 | 3, wide = false) => ({
  head: STAT_HEADS[name],
  cell: (record: Readonly<Record<K, number | null>>) => figure(record[name], decimals),
  wide,
});

/** The columns of batting records. */
export const BATTING_COLUMNS: readonly FigureColumn<BattingFigures & Games>[] = [
  counted('games'),
  counted('ab'),
  counted('r', true),
  counted('h'),
  counted('double', true),
  counted('triple', true),
  counted('homerun'),
  counted('rbi'),
  counted('bb', true),
  counted('so', true),
  counted('sb', true),
  rate('avg', 3),
  rate('obp', 3, true),
  rate('slg', 3, true),
];

/** Returns the columns of pitching records, with innings by a league's outs to a half inning. */
export const pitchingColumns = (outsPerHalf: number): readonly FigureColumn<PitchingFigures & Games>[] => [
  counted('games'),
  counted('starts', true),
  counted('wins'),
  counted('losses'),
  counted('saves'),
  { head: STAT_HEADS.ip, cell: (r) => inningsPitched(r.outs, outsPerHalf) },
  counted('h', true),
  counted('er', true),
  counted('bb', true),
  counted('so', true),
  rate('era', 2),
  rate('whip', 2, true),
];

/** Returns the columns of fielding records, with innings by a league's outs to a half inning. */
export const fieldingColumns = (outsPerHalf: number): readonly FigureColumn<FieldingFigures & Games>[] => [
  counted('games'),
  { head: STAT_HEADS.innings, cell: (r) => inningsPitched(r.outs, outsPerHalf), wide: true },
  counted('putouts'),
  counted('assists'),
  counted('errors'),
  counted('double_plays', true),
  counted('passed_balls', true),
  counted('sb', true),
  counted('cs', true),
  { head: STAT_HEADS.fielding, cell: (r) => figure(r.percentage, 3) },
  rate('range_factor', 2, true),
];
