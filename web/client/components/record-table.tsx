import { STAT_HEADS } from '../strings.ts';

/** A figure of a record under its head. */
export type Figure = readonly [head: keyof typeof STAT_HEADS, figure: string];

/** One man's figures, as many in a row as there is room for. */
export const RecordTable = ({ title, figures }: { title: string; figures: readonly Figure[] }) => (
  <section class="record" aria-label={title}>
    <h3>{title}</h3>
    <dl>
      {figures.map(([head, value]) => (
        <div key={head}>
          <dt>{STAT_HEADS[head]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
