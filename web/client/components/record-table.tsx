import { STAT_HEADS } from '../strings.ts';

/** A figure of a record under its head. */
export type Figure = readonly [head: keyof typeof STAT_HEADS, figure: string];

/** One man's figures, in a table of one row that scrolls where it is too wide. */
export const RecordTable = ({ title, figures }: { title: string; figures: readonly Figure[] }) => (
  <div class="scrolls" tabIndex={0} role="region" aria-label={title}>
    <table class="record">
      <caption>{title}</caption>
      <thead>
        <tr>
          {figures.map(([head]) => (
            <th key={head} scope="col">
              {STAT_HEADS[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {figures.map(([head, value]) => (
            <td key={head}>{value}</td>
          ))}
        </tr>
      </tbody>
    </table>
  </div>
);
