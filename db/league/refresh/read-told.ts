import { DateTime } from 'luxon';
import { z } from 'zod';
import {
  toldInjurySchema,
  toldStandingSchema,
  type ToldByServer,
} from '@paper-dynasty/engine/leagues/told-by-server';
import type { Sql } from '../../connection.ts';

/** What a version before has kept in another shape is told again with the next reading. */
const toldSchema = z.object({
  standings: z.array(toldStandingSchema).catch([]),
  injuries: z.array(toldInjurySchema).catch([]),
});

interface ToldRow {
  readonly extra: unknown;
  readonly read_at: Date;
  readonly away: boolean;
}

/** What a league's own server says of its season; null where it has no such server, or was never read. */
export const readTold = async (sql: Sql, leagueId: string): Promise<ToldByServer | null> => {
  const [row] = await sql<ToldRow[]>`
    select extra, read_at, away from league_sources
    where league_id = ${leagueId} and kind = 'sba' and read_at is not null`;
  if (!row) return null;
  const read_at = DateTime.fromJSDate(row.read_at).toUTC().toISO() ?? '';
  return { ...toldSchema.parse(row.extra), read_at, away: row.away };
};
