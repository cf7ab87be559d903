import type { RecordsChosen } from './record-filters.tsx';
import { queryOf } from '../api.ts';
import { RECORD_WORDS } from '../strings.ts';

const TABLES = ['batting', 'pitching', 'fielding', 'teams'] as const;

/** The records of the games that are chosen as tables, and all of their season as one file. */
export const RecordFiles = ({
  league,
  chosen: { mode, season },
}: {
  league: string;
  chosen: RecordsChosen;
}) => {
  const which = queryOf({ mode, season: season === '' ? undefined : season });
  return (
    <p class="record-files muted small">
      {RECORD_WORDS.asFiles}{' '}
      {TABLES.map((table) => (
        <a key={table} href={`/api/leagues/${league}/records/${table}.csv${which}`} data-load>
          {RECORD_WORDS.tables[table]}
        </a>
      ))}
      <a href={`/api/leagues/${league}/season.zip${which}`} data-load>
        {RECORD_WORDS.wholeSeason}
      </a>
    </p>
  );
};
