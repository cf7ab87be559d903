import { DateTime } from 'luxon';
import type { CountedMode } from '@paper-dynasty/engine/service/league-records';
import type { SplitLine } from '@paper-dynasty/engine/stats/player-lines';
import { api } from '../api.ts';
import { language } from '../language.ts';
import { figure } from '../logic/figures.ts';
import { RECORD_WORDS, SPLIT_WORDS, STAT_HEADS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import { FigureTable, type FigureColumn } from './figure-table.tsx';

const ops = ({ obp, slg }: SplitLine): number | null => (obp === null || slg === null ? null : obp + slg);

const COLUMNS: readonly FigureColumn<SplitLine>[] = [
  { head: STAT_HEADS.pa, cell: (r) => figure(r.pa) },
  { head: STAT_HEADS.ab, cell: (r) => figure(r.ab), wide: true },
  { head: STAT_HEADS.h, cell: (r) => figure(r.h) },
  { head: STAT_HEADS.double, cell: (r) => figure(r.double), wide: true },
  { head: STAT_HEADS.triple, cell: (r) => figure(r.triple), wide: true },
  { head: STAT_HEADS.homerun, cell: (r) => figure(r.homerun) },
  { head: STAT_HEADS.rbi, cell: (r) => figure(r.rbi), wide: true },
  { head: STAT_HEADS.bb, cell: (r) => figure(r.bb), wide: true },
  { head: STAT_HEADS.so, cell: (r) => figure(r.so), wide: true },
  { head: STAT_HEADS.avg, cell: (r) => figure(r.avg, 3) },
  { head: STAT_HEADS.obp, cell: (r) => figure(r.obp, 3), wide: true },
  { head: STAT_HEADS.slg, cell: (r) => figure(r.slg, 3), wide: true },
  { head: STAT_HEADS.ops, cell: (r) => figure(ops(r), 3) },
];

/** The order in which the parts stand. */
const ORDER = Object.keys(SPLIT_WORDS);

const nameOf = ({ split, value }: SplitLine): string => {
  if (split === 'week') return RECORD_WORDS.week(value);
  if (split === 'month')
    return DateTime.fromISO(value).setLocale(language).toLocaleString({ month: 'short', year: 'numeric' });
  const words: Readonly<Partial<Record<string, string>>> = SPLIT_WORDS;
  return words[`${split} ${value}`] ?? value;
};

const rank = ({ split, value }: SplitLine): number => {
  const at = ORDER.indexOf(`${split} ${value}`);
  return at < 0 ? ORDER.length : at;
};

const Table = ({ title, lines }: { title: string; lines: readonly SplitLine[] }) =>
  lines.length === 0 ? null : (
    <FigureTable
      title={title}
      first={RECORD_WORDS.split}
      columns={COLUMNS}
      rows={[...lines]
        .sort((a, b) => rank(a) - rank(b))
        .map((record) => ({ key: `${record.split} ${record.value}`, name: nameOf(record), record }))}
    />
  );

interface SplitsProps {
  readonly league: string;
  readonly player: string;
  readonly mode: CountedMode;
}

/** A person's record in parts: what others did against him, and what he did at bat; nothing before the first appearance. */
export const Splits = ({ league, player, mode }: SplitsProps) => {
  const loaded = useLoad(`splits ${league} ${player} ${mode}`, () => api.splits(league, player, mode));
  const { batting = [], pitching = [] } = loaded.data ?? {};
  // Nothing stands in its place while it loads: what is below would move where there is nothing to tell.
  if (batting.length + pitching.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="splits">
      <h2 id="splits">{RECORD_WORDS.splits}</h2>
      <Table title={RECORD_WORDS.against} lines={pitching} />
      <Table title={RECORD_WORDS.batting} lines={batting} />
    </section>
  );
};
