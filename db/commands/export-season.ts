import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LeagueDirectory } from '@paper-dynasty/engine/service/ports';
import { COUNTED_MODES, type Records } from '@paper-dynasty/engine/service/league-records';
import { fileProblem } from './file-problem.ts';

/** What a season is exported from. */
export interface SeasonExport {
  readonly leagues: Pick<LeagueDirectory, 'leagues'>;
  readonly records: Pick<Records, 'archive'>;
}

/** Which season goes where; the file's name is made of both where none is given. */
export interface SeasonWanted {
  readonly league: string | undefined;
  readonly season: string;
  readonly mode: string;
  readonly out: string | undefined;
}

/** Writes a season to a zip file. Returns the name of the file, or what is wrong with what was asked for. */
export const exportSeason = async (
  { leagues, records }: SeasonExport,
  { league, season, mode: said, out }: SeasonWanted,
): Promise<string | Error> => {
  const all = (await leagues.leagues()).map(({ id }) => id);
  const league_id = league ?? (all.length === 1 ? all[0] : undefined);
  if (league_id === undefined || !all.includes(league_id))
    return new Error(`Name the league with --league: ${all.join(', ') || 'there is none yet'}.`);
  const mode = COUNTED_MODES.find((m) => m === said);
  if (!mode) return new Error(`The mode is one of ${COUNTED_MODES.join(', ')}.`);
  const file = out ?? `${league_id}-${season.replace(/[^\w-]+/g, '_')}.zip`;
  const problem = await pipeline(
    Readable.from(records.archive({ league_id, season, mode })),
    createWriteStream(file),
  ).catch((error: unknown) => fileProblem(file, error));
  return problem ?? file;
};
