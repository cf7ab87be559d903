import type { PersonRecord, PlayerSeason } from '@paper-dynasty/engine/service/player-seasons';
import type { BattingRecord, PitchingRecord } from '@paper-dynasty/engine/stats/season-lines';
import { RECORD_WORDS } from '../strings.ts';
import { FigureTable, type FigureColumn, type FigureRow } from './figure-table.tsx';
import { BATTING_COLUMNS, pitchingColumns } from './record-columns.ts';

type Letters = ReadonlyMap<string, string>;

const teamsOf = (ids: readonly string[], letters: Letters): string =>
  ids.flatMap((id) => letters.get(id) ?? []).join(' · ');

interface TableProps<R> {
  readonly title: string;
  readonly rows: readonly FigureRow<R>[];
  readonly columns: readonly FigureColumn<R>[];
}

const Table = <R,>({ title, rows, columns }: TableProps<R>) =>
  rows.length === 0 ? null : (
    <FigureTable title={title} first={RECORD_WORDS.season} rows={rows} columns={columns} />
  );

interface SeasonTableProps {
  readonly seasons: readonly PlayerSeason[];
  readonly career: PersonRecord;
  /** The abbreviations of teams by their ids. */
  readonly letters: Letters;
  readonly outsPerHalf: number;
}

/** A person's seasons, a line each, at bat and on the mound, whatever cards they had, and below them the career; nothing before the first. */
export const SeasonTable = ({ seasons, career, letters, outsPerHalf }: SeasonTableProps) => {
  const rows = <R,>(of: (record: PersonRecord) => R | null): readonly FigureRow<R>[] => {
    const each = seasons.flatMap((season): readonly FigureRow<R>[] => {
      const record = of(season);
      if (!record) return [];
      const name = (
        <>
          {season.season ?? RECORD_WORDS.allGames}{' '}
          <small class="muted">{teamsOf(season.team_ids, letters)}</small>
        </>
      );
      return [{ key: season.season ?? '', name, record }];
    });
    const whole = of(career);
    return whole && each.length > 1
      ? [...each, { key: 'career', name: RECORD_WORDS.career, record: whole, total: true }]
      : each;
  };
  const pitching = rows<PitchingRecord>(({ pitching: record }) => record);
  const batting = rows<BattingRecord>(({ batting: record }) => (record && record.pa > 0 ? record : null));
  if (pitching.length + batting.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="seasons">
      <h2 id="seasons">{RECORD_WORDS.seasons}</h2>
      <Table title={RECORD_WORDS.pitching} rows={pitching} columns={pitchingColumns(outsPerHalf)} />
      <Table title={RECORD_WORDS.batting} rows={batting} columns={BATTING_COLUMNS} />
    </section>
  );
};
