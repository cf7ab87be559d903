import type { ComponentChildren } from 'preact';

/** A column of a table: its head, and what stands in it for a row. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
}

interface StatTableProps<Row> {
  /** The head of the first column, which names the rows. */
  readonly title: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHead: (row: Row) => ComponentChildren;
  readonly columns: readonly Column<Row>[];
  /** What stands below all rows: its name, and a cell for each column. */
  readonly totals?: { readonly head: string; readonly cells: readonly ComponentChildren[] };
}

/** A table of numbers with a named row for everybody. */
export const StatTable = <Row,>({ title, rows, rowKey, rowHead, columns, totals }: StatTableProps<Row>) => (
  <table class="stats">
    <thead>
      <tr>
        <th scope="col">{title}</th>
        {columns.map((c) => (
          <th key={c.head} scope="col">
            {c.head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)}>
          <th scope="row">{rowHead(row)}</th>
          {columns.map((c) => (
            <td key={c.head}>{c.cell(row)}</td>
          ))}
        </tr>
      ))}
    </tbody>
    {totals && (
      <tfoot>
        <tr>
          <th scope="row">{totals.head}</th>
          {totals.cells.map((cell, i) => (
            <td key={i}>{cell}</td>
          ))}
        </tr>
      </tfoot>
    )}
  </table>
);
