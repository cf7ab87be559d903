import type { ComponentChildren } from 'preact';
import type { FieldingRecord } from '@paper-dynasty/engine/stats/season-lines';
import { RECORD_WORDS } from '../strings.ts';
import { FigureTable } from './figure-table.tsx';
import { fieldingColumns } from './record-columns.ts';

interface FieldingTableProps {
  readonly records: readonly FieldingRecord[];
  readonly outsPerHalf: number;
  /** The head of the first column, and what stands in it. */
  readonly first: string;
  readonly name: (record: FieldingRecord) => ComponentChildren;
}

/** Fielding by man and position; nothing where nobody has stood in the field. */
export const FieldingTable = ({ records, outsPerHalf, first, name }: FieldingTableProps) =>
  records.length === 0 ? null : (
    <FigureTable
      title={RECORD_WORDS.fielding}
      first={first}
      columns={fieldingColumns(outsPerHalf)}
      rows={records.map((record) => ({
        key: `${record.player_id} ${record.position}`,
        name: name(record),
        record,
      }))}
    />
  );
