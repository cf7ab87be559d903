import type { PlayerSeason } from '@paper-dynasty/engine/service/player-seasons';
import type { BattingRecord, PitchingRecord } from '@paper-dynasty/engine/stats/season-lines';
import { figure, inningsPitched } from '../logic/figures.ts';
import { RECORD_WORDS, STAT_HEADS } from '../strings.ts';

/** A column of a table of seasons; those that are wide only make room on a phone. */
interface SeasonColumn<R> {
  readonly head: keyof typeof STAT_HEADS;
  readonly cell: (record: R) => string;
  readonly wide?: boolean;
}

const BATTING: readonly SeasonColumn<BattingRecord>[] = [
  { head: 'games', cell: (r) => figure(r.games) },
  { head: 'ab', cell: (r) => figure(r.ab) },
  { head: 'r', cell: (r) => figure(r.r), wide: true },
  { head: 'h', cell: (r) => figure(r.h) },
  { head: 'double', cell: (r) => figure(r.double), wide: true },
  { head: 'triple', cell: (r) => figure(r.triple), wide: true },
  { head: 'homerun', cell: (r) => figure(r.homerun) },
  { head: 'rbi', cell: (r) => figure(r.rbi) },
  { head: 'bb', cell: (r) => figure(r.bb), wide: true },
  { head: 'so', cell: (r) => figure(r.so), wide: true },
  { head: 'sb', cell: (r) => figure(r.sb), wide: true },
  { head: 'avg', cell: (r) => figure(r.avg, 3) },
  { head: 'obp', cell: (r) => figure(r.obp, 3), wide: true },
  { head: 'slg', cell: (r) => figure(r.slg, 3), wide: true },
];

const PITCHING: readonly SeasonColumn<PitchingRecord>[] = [
  { head: 'games', cell: (r) => figure(r.games) },
  { head: 'starts', cell: (r) => figure(r.starts), wide: true },
  { head: 'wins', cell: (r) => figure(r.wins) },
  { head: 'losses', cell: (r) => figure(r.losses) },
  { head: 'saves', cell: (r) => figure(r.saves) },
  { head: 'ip', cell: (r) => inningsPitched(r.outs) },
  { head: 'h', cell: (r) => figure(r.h), wide: true },
  { head: 'er', cell: (r) => figure(r.er), wide: true },
  { head: 'bb', cell: (r) => figure(r.bb), wide: true },
  { head: 'so', cell: (r) => figure(r.so), wide: true },
  { head: 'era', cell: (r) => figure(r.era, 2) },
  { head: 'whip', cell: (r) => figure(r.whip, 2), wide: true },
];

interface TableProps<R> {
  readonly title: string;
  readonly rows: readonly { readonly season: string | null; readonly letters: string; readonly record: R }[];
  readonly columns: readonly SeasonColumn<R>[];
}

const Table = <R,>({ title, rows, columns }: TableProps<R>) => (
  <table class="figures">
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{RECORD_WORDS.season}</th>
        {columns.map(({ head, wide }) => (
          <th key={head} scope="col" class={wide ? 'wide' : undefined}>
            {STAT_HEADS[head]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ season, letters, record }, i) => (
        <tr key={`${season ?? ''} ${i}`}>
          <th scope="row">
            {season ?? RECORD_WORDS.allGames} <small class="muted">{letters}</small>
          </th>
          {columns.map(({ head, cell, wide }) => (
            <td key={head} class={wide ? 'wide' : undefined}>
              {cell(record)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

interface SeasonTableProps {
  readonly seasons: readonly PlayerSeason[];
  /** The abbreviations of teams by their ids. */
  readonly letters: ReadonlyMap<string, string>;
}

/** A man's seasons, a line each, at bat and on the mound, whatever card he had in each; nothing before his first. */
export const SeasonTable = ({ seasons, letters }: SeasonTableProps) => {
  const pitching = seasons.flatMap(({ season, pitching: record }) =>
    record ? [{ season, letters: letters.get(record.team_id) ?? '', record }] : [],
  );
  const batting = seasons.flatMap(({ season, batting: record }) =>
    record && record.pa > 0 ? [{ season, letters: letters.get(record.team_id) ?? '', record }] : [],
  );
  if (pitching.length + batting.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="seasons">
      <h2 id="seasons">{RECORD_WORDS.seasons}</h2>
      {pitching.length > 0 && <Table title={RECORD_WORDS.pitching} rows={pitching} columns={PITCHING} />}
      {batting.length > 0 && <Table title={RECORD_WORDS.batting} rows={batting} columns={BATTING} />}
    </section>
  );
};
