import { z } from 'zod';
import {
  SUBMISSION_STATES,
  SUBMISSION_STEPS,
  type External,
  type SubmissionRow,
  type Submissions,
} from '@paper-dynasty/engine/service/submissions';
import type { Sql } from '../../connection.ts';

const rowSchema = z.object({
  game_id: z.string(),
  revision: z.int(),
  league_id: z.string(),
  state: z.enum(SUBMISSION_STATES),
  step: z.enum(SUBMISSION_STEPS),
  attempts: z.int(),
  next_try_at: z.date().transform((at) => at.toISOString()),
  made_at: z.date().transform((at) => at.toISOString()),
  updated_at: z.date().transform((at) => at.toISOString()),
  error: z.string().nullable(),
  external: z.custom<External>((value) => typeof value === 'object' && value !== null),
});

const rowOf = (row: unknown): SubmissionRow => rowSchema.parse(row);

/** What an attempt leaves. `wait`: milliseconds until the next. */
export type Progress = Pick<SubmissionRow, 'state' | 'step' | 'attempts' | 'error' | 'external'> & {
  readonly wait: number;
};

/** The submissions of finished games, on Postgres. */
export interface SubmissionStore extends Submissions {
  /** Those to be worked on now, the oldest first. */
  due(limit: number): Promise<readonly SubmissionRow[]>;
  save(row: Pick<SubmissionRow, 'game_id' | 'revision'>, progress: Progress): Promise<void>;
}

/** The submissions of finished games, on Postgres; the append statement of the game store makes them. */
export const createSubmissionStore = (sql: Sql): SubmissionStore => ({
  due: async (limit) => {
    const rows = await sql`
      select * from submissions where state in ('due', 'clearing') and next_try_at <= now()
      order by next_try_at, game_id limit ${limit}`;
    return rows.map(rowOf);
  },
  save: async ({ game_id, revision }, { state, step, attempts, error, external, wait }) => {
    await sql`
      update submissions set state = ${state}, step = ${step}, attempts = ${attempts}, error = ${error},
        external = ${sql.json(external as never)}, updated_at = now(),
        next_try_at = now() + make_interval(secs => ${wait / 1000})
      where game_id = ${game_id} and revision = ${revision} and state <> 'superseded'`;
  },
  ofGame: async (gameId) => {
    const [row] = await sql`
      select * from submissions where game_id = ${gameId} order by revision desc limit 1`;
    return row ? rowOf(row) : null;
  },
  ofLeague: async (leagueId, limit) => {
    const rows = await sql`
      select * from (select distinct on (game_id) * from submissions where league_id = ${leagueId}
        order by game_id, revision desc) s order by updated_at desc limit ${limit}`;
    return rows.map(rowOf);
  },
  send: async (gameId, replace) => {
    const rows = await sql`
      update submissions set state = 'due', step = 'version', attempts = 0, error = null, next_try_at = now(),
        made_at = now(), updated_at = now(), external = external || ${sql.json({ replace })}
      where game_id = ${gameId} and state in ('waiting', 'failed')
        and revision = (select max(revision) from submissions where game_id = ${gameId}) returning 1`;
    return rows.length > 0;
  },
});
