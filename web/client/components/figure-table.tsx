import type { ComponentChildren } from 'preact';

/** A column of figures; those that are wide only make room on a phone. */
export interface FigureColumn<R> {
  readonly head: string;
  readonly cell: (record: R) => ComponentChildren;
  readonly wide?: boolean;
}

/** A row: what it is of, and its record. */
export interface FigureRow<R> {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly record: R;
  /** Whether it stands below the others as their sum. */
  readonly total?: boolean;
}

interface FigureTableProps<R> {
  readonly title: string;
  /** The head of the first column, which names the rows. */
  readonly first: string;
  readonly rows: readonly FigureRow<R>[];
  readonly columns: readonly FigureColumn<R>[];
}

/** Records under each other, as many columns of them as there is room for. */
export const FigureTable = <R,>({ title, first, rows, columns }: FigureTableProps<R>) => (
  <table class="figures">
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {columns.map(({ head, wide }) => (
          <th key={head} scope="col" class={wide ? 'wide' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, name, record, total }) => (
        <tr key={key} class={total ? 'total' : undefined}>
          <th scope="row">{name}</th>
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
