import { setImmediate } from 'node:timers/promises';
import { getTableColumns } from 'drizzle-orm';
import { Zip, ZipDeflate } from 'fflate';
import type { RecordFilter } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';
import { battingLines, fieldingLines, pitchingLines, plays } from '../schema/games.ts';
import { countedGames, dayPlayed } from './counted-games.ts';
import { toCsv, type TableRow } from './write-table.ts';

/** As many games are read and packed at a time: other requests are answered in between, and no connection is kept while the file is taken. */
const GAMES_AT_ONCE = 4;
/** Packed quickly rather than as small as can be. */
const LEVEL = 4;

const GAMES = [
  'game_id',
  'season',
  'week',
  'game_number',
  'schedule_id',
  'mode',
  'day',
  'inning',
  'away_team_id',
  'away_name',
  'away_abbreviation',
  'away_score',
  'home_team_id',
  'home_name',
  'home_abbreviation',
  'home_score',
];

/** The tables of a season, the columns of each; plays that were taken back are not among them. */
const LINES = {
  batting: ['batting_lines', Object.keys(getTableColumns(battingLines)), 'side, slot, player_id'],
  pitching: ['pitching_lines', Object.keys(getTableColumns(pitchingLines)), 'side, started desc, player_id'],
  fielding: ['fielding_lines', Object.keys(getTableColumns(fieldingLines)), 'side, player_id, position'],
  plays: [
    '(select * from plays where not undone) plays',
    Object.keys(getTableColumns(plays)).filter((name) => !['undone', 'play_metadata', 'seq'].includes(name)),
    'number',
  ],
} as const satisfies Readonly<
  Record<string, readonly [from: string, columns: readonly string[], order: string]>
>;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: () => AsyncIterable<readonly TableRow[]>;
}

const readGames = (sql: Sql, filter: RecordFilter): Promise<readonly TableRow[]> => sql<TableRow[]>`
  select ${sql(GAMES.filter((name) => name !== 'day').map((name) => `g.${name}`))}, ${dayPlayed(sql)} as day
  from games g left join leagues lg on lg.id = g.league_id
  where ${countedGames(sql, filter)} order by g.updated_at, g.game_id`;

async function* inParts(sql: Sql, ids: readonly string[], name: keyof typeof LINES) {
  const [from, columns, order] = LINES[name];
  for (let at = 0; at < ids.length; at += GAMES_AT_ONCE) {
    const part = ids.slice(at, at + GAMES_AT_ONCE);
    const rows = await sql<TableRow[]>`
      select ${sql([...columns])} from ${sql.unsafe(from)} where game_id = any(${part}::uuid[])
      order by array_position(${part}::uuid[], game_id), ${sql.unsafe(order)}`;
    yield rows;
  }
}

async function* asCsv({ columns, rows }: Table) {
  let first = true;
  for await (const part of rows()) {
    yield toCsv(part, columns, first);
    first = false;
  }
  if (first) yield toCsv([], columns);
}

async function* asJson({ columns, rows }: Table) {
  const line = (row: TableRow): string =>
    JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name]])));
  let before = '[\n';
  for await (const part of rows()) {
    if (part.length === 0) continue;
    yield before + part.map(line).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** A zip file that is written as it is read: files one after the other, each in parts. */
async function* zipped(files: readonly (readonly [name: string, text: AsyncIterable<string>])[]) {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const encoder = new TextEncoder();
  for (const [name, text] of files) {
    const file = new ZipDeflate(name, { level: LEVEL });
    zip.add(file);
    for await (const part of text) {
      file.push(encoder.encode(part));
      yield* ready;
      ready = [];
      await setImmediate();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}

/**
 * A season as a zip file, in parts as they are asked for: its games, the batting, pitching and fielding lines of each, and every play, as CSV
 * and as JSON. Games that do not count (private, or of another mode than the one asked for) are not in it.
 */
export async function* seasonArchive(sql: Sql, filter: RecordFilter): AsyncGenerator<Uint8Array> {
  const games = await readGames(sql, { kind: 'all', ...filter });
  const ids = games.map(({ game_id }) => String(game_id));
  const tables: readonly Table[] = [
    {
      name: 'games',
      columns: GAMES,
      rows: async function* () {
        yield games;
      },
    },
    ...(Object.keys(LINES) as (keyof typeof LINES)[]).map((name): Table => ({
      name,
      columns: LINES[name][1],
      rows: () => inParts(sql, ids, name),
    })),
  ];
  yield* zipped(
    tables.flatMap((table) => [
      [`${table.name}.csv`, asCsv(table)] as const,
      [`${table.name}.json`, asJson(table)] as const,
    ]),
  );
}
