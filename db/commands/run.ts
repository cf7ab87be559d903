import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import type { GameStore, LeagueDirectory } from '@paper-dynasty/engine/service/ports';
import { failureOf } from '../stores/failures.ts';
import { EXPORT_FORMATS, exportGame } from './export-game.ts';
import { exportSeason, type SeasonExport } from './export-season.ts';
import { fileProblem } from './file-problem.ts';
import { exportSubmission } from './export-submission.ts';
import { importGames, type Keeper } from './import-games.ts';
import { IMPORT_FORMATS, tellImport } from './import-report.ts';

/** Where a command writes: results, and what went wrong. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const IMPORT_USAGE = 'npm run import -- FILE [--format text|json] [--dry-run]';
const EXPORT_USAGE = `npm run export -- GAME --format eva|csv|json|league [--out FILE] [--readable]
       npm run export -- --season SEASON [--league ID] [--mode ranked|friendly|practice|all] [--out FILE.zip]`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says what was wrong with a command, and how it is used. */
export const misused = (output: Output, why: string, usage: string): 1 => {
  output.err(`${why}\nUsage: ${usage}\n`);
  return 1;
};

const importOptions = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'dry-run': { type: 'boolean', default: false },
    },
  });

/** Whether an import is to keep nothing, so that no database is needed. */
export const isDryRun = (argv: readonly string[]): boolean => argv.includes('--dry-run');

/** Imports the games of a file and tells each; answers the exit code, 1 when one was broken. `keeper` null: nothing is kept. */
export const runImport = async (argv: readonly string[], keeper: Keeper, output: Output): Promise<number> => {
  const parsed = tried(() => importOptions(argv));
  if (parsed instanceof Error) return misused(output, parsed.message, IMPORT_USAGE);
  const [file] = parsed.positionals;
  const format = IMPORT_FORMATS.find((f) => f === parsed.values.format);
  if (!file || !format)
    return misused(output, 'A file, and a format that is known, are needed.', IMPORT_USAGE);
  const text = await readText(file).catch((error: unknown) => fileProblem(file, error));
  if (text instanceof Error) return misused(output, text.message, IMPORT_USAGE);
  let broken = 0;
  for await (const result of importGames(parsed.values['dry-run'] ? null : keeper, text)) {
    const told = `${tellImport(result, format)}\n`;
    if (!isRetrosheetError(result)) output.out(told);
    else {
      broken += 1;
      output.err(`${file}: ${tellImport(result, 'text')}\n`);
      if (format === 'json') output.out(told);
    }
  }
  return broken === 0 ? 0 : 1;
};

/** The text of a file in UTF-8; old event files are in Latin-1. */
const readText = async (file: string): Promise<string> => {
  const bytes = await readFile(file);
  const text = tried(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return text instanceof Error ? bytes.toString('latin1') : text;
};

/** What a reading comes to, or the error that it throws. */
export const tried = <T>(read: () => T): T | Error => {
  try {
    return read();
  } catch (error) {
    return new Error(messageOf(error));
  }
};

/** Says that a record is damaged or the database away, and answers the exit code; other errors are thrown. */
export const failed =
  ({ err }: Output) =>
  (error: unknown): 1 => {
    const failure = failureOf(error);
    if (!failure) throw error;
    err(`${tellRefusal(failure, 'en')}\n`);
    return 1;
  };

/** What a game, or a season, is exported from. */
export interface ExportServices extends SeasonExport {
  readonly store: Pick<GameStore, 'eventsAfter'>;
  readonly leagues: Pick<LeagueDirectory, 'rules' | 'leagues'>;
}

/** What the server of a game's league is sent, as text; the exit code where it would not be sent. */
const submissionText = async (
  { store, leagues }: ExportServices,
  game: string,
  output: Output,
): Promise<string | number | null> => {
  const made = await exportSubmission(store, leagues.rules, game);
  if (!made || 'text' in made) return made && made.text;
  output.err(`${made.problem}\n`);
  return 1;
};

/** Exports a game to a file or to the output; answers the exit code. */
export const runExport = async (
  argv: readonly string[],
  services: ExportServices,
  output: Output,
): Promise<number> => {
  const parsed = tried(() =>
    parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'eva' },
        out: { type: 'string' },
        readable: { type: 'boolean', default: false },
        season: { type: 'string' },
        league: { type: 'string' },
        mode: { type: 'string', default: 'ranked' },
      },
    }),
  );
  if (parsed instanceof Error) return misused(output, parsed.message, EXPORT_USAGE);
  const { season, league, mode, out: file } = parsed.values;
  if (season !== undefined) {
    const written = await exportSeason(services, { season, league, mode, out: file });
    if (written instanceof Error) return misused(output, written.message, EXPORT_USAGE);
    output.out(`Season ${season} is in ${written}.\n`);
    return 0;
  }
  const [game] = parsed.positionals;
  const format = [...EXPORT_FORMATS, 'league' as const].find((f) => f === parsed.values.format);
  if (!game || !format)
    return misused(output, 'A game, and a format that is known, are needed.', EXPORT_USAGE);
  const work =
    format === 'league'
      ? submissionText(services, game, output)
      : exportGame(services.store, game, format, parsed.values.readable);
  const text = await work.catch(failed(output));
  if (typeof text === 'number') return text;
  if (text === null) return misused(output, `There is no game ${game}.`, EXPORT_USAGE);
  const { out } = parsed.values;
  if (out === undefined) {
    output.out(text);
    return 0;
  }
  const problem = await writeFile(out, text).catch((error: unknown) => fileProblem(out, error));
  return problem ? misused(output, problem.message, EXPORT_USAGE) : 0;
};
