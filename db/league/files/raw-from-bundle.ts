import { parse as parseCsv } from 'csv-parse/sync';
import { isInteger, isSafeNumber, parse as parseJson } from 'lossless-json';
import {
  problem,
  type LeagueNotice,
  type LeagueProblem,
} from '@paper-dynasty/engine/leagues/file/league-problems';
import {
  rawLeagueOf,
  type LeagueTable,
  type RawLeague,
  type RawTable,
} from '@paper-dynasty/engine/leagues/file/raw-league';
import { columnOf, tableOfFile } from '@paper-dynasty/engine/leagues/file/read-tables';
import type { Bundle } from './read-bundle.ts';

/** A number beyond what JavaScript holds exactly stays as it is written: it is an id. */
const readNumber = (written: string): number | string =>
  isSafeNumber(written) || !isInteger(written) ? Number(written) : written;

/** JSON in which no long number loses its last digits. Throws a SyntaxError. */
export const readJson = (text: string): unknown => parseJson(text, undefined, readNumber);

interface Decoded {
  readonly text: string;
  readonly notices: readonly LeagueNotice[];
}

const decode = (file: string, bytes: Uint8Array): Decoded => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, notices: [{ file, code: 'encoding', names: [] }] };
  }
};

const DELIMITERS = [',', ';', '\t'];

/** The delimiter of a header row: spreadsheets of some countries write semicolons. */
const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/\r|\n|$/));
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
};

const tableFrom = (table: LeagueTable, file: string, text: string): RawTable => {
  const records = parseCsv(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    trim: true,
  }) as string[][];
  const [header = [], ...body] = records;
  const columns = header.map((name) => columnOf(table, name));
  const rows = body.map((record, i) => ({
    row: i + 2,
    cells: Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])),
  }));
  return {
    file,
    columns,
    rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')),
  };
};

/** A league file as it was read, before it is understood. */
export interface ReadBundle {
  readonly raw: RawLeague;
  readonly problems: readonly LeagueProblem[];
  readonly notices: readonly LeagueNotice[];
}

/** The file of a league's settings, which may hold its tables too. */
export const SETTINGS_FILE = 'league.json';
/** What a template or an export has beside the tables. */
const BESIDE = /\.(md|txt)$/i;

/** Takes the files of a league apart: CSV tables and `league.json`, which may hold the tables too. */
export const rawFromBundle = (bundle: Bundle): ReadBundle => {
  const problems: LeagueProblem[] = [];
  const notices: LeagueNotice[] = [];
  const tables: Partial<Record<LeagueTable, RawTable>> = {};
  const unknown: string[] = [];
  let settings: RawLeague = { settings: undefined, tables: {} };
  for (const [file, bytes] of bundle) {
    const table = tableOfFile(file);
    if (!table && file !== SETTINGS_FILE) {
      if (!BESIDE.test(file)) unknown.push(file);
      continue;
    }
    const decoded = decode(file, bytes);
    notices.push(...decoded.notices);
    try {
      if (table) tables[table] = tableFrom(table, file, decoded.text);
      else settings = rawLeagueOf(readJson(decoded.text.replace(/^\uFEFF/, '')));
    } catch (error) {
      const value = error instanceof Error ? error.message : String(error);
      problems.push(problem(file, { value }, { code: table ? 'table' : 'json' }));
    }
  }
  if (unknown.length > 0) notices.push({ file: SETTINGS_FILE, code: 'unknown_file', names: unknown });
  return {
    raw: { settings: settings.settings, tables: { ...settings.tables, ...tables } },
    problems,
    notices,
  };
};
