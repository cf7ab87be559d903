import { stringify } from 'csv-stringify/sync';
import { zipSync } from 'fflate';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { LEAGUE_TABLES } from '@paper-dynasty/engine/leagues/file/raw-league';
import { fileOf } from '@paper-dynasty/engine/leagues/file/read-tables';
import { writeLeague } from '@paper-dynasty/engine/leagues/file/write-league';
import type { Bundle } from './read-bundle.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A league as files: `league.json`, and a CSV table each for the rest. The same league makes the same bytes. */
export const writeBundle = (data: LeagueData): Bundle => {
  const { settings, tables } = writeLeague(data);
  const csv = LEAGUE_TABLES.map((name): [string, Uint8Array] => {
    const { columns, rows } = tables[name];
    return [fileOf(name), bytes(stringify([[...columns], ...rows.map((row) => [...row])]))];
  });
  return new Map([['league.json', bytes(`${JSON.stringify(settings, null, 2)}\n`)], ...csv]);
};

/** The day that files in a zip have: the same league makes the same bytes. */
const SOME_DAY = new Date('2026-01-01T00:00:00Z');

/** Files as one zip file. */
export const zipOf = (bundle: Bundle): Uint8Array => zipSync(Object.fromEntries(bundle), { mtime: SOME_DAY });
