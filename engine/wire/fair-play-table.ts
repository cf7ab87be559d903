import { lineOf } from '../interchange/export-csv.ts';
import type { FairPlayEntry } from '../service/fair-play.ts';

/** The columns of the table, in their order. */
const COLUMNS = [
  'game_id',
  'seq',
  'at',
  'act',
  'actor',
  'side',
  'away',
  'home',
  'inning',
  'half',
  'away_score',
  'home_score',
  'play',
  'notation',
  'roll',
] as const satisfies readonly (keyof FairPlayEntry)[];

/** What was taken back as a table (CSV), with the names of `people` by their ids. */
export const fairPlayTable = (
  entries: readonly FairPlayEntry[],
  people: Readonly<Partial<Record<string, string>>>,
): string =>
  [
    lineOf([...COLUMNS, 'name', 'patterns']),
    ...entries.map((entry) =>
      lineOf([
        ...COLUMNS.map((column) => entry[column]),
        people[entry.actor] ?? null,
        entry.patterns.join(' '),
      ]),
    ),
  ].join('');
