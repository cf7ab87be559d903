import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { RECORD_TABLES, recordCsv, recordRows } from '@paper-dynasty/db/records/record-tables';
import { idText, lineText } from '@paper-dynasty/engine/model/text';
import { COUNTED_MODES } from '@paper-dynasty/engine/service/league-records';
import type { WebDeps } from '../deps.ts';
import { leagueHere } from '../find-in-league.ts';

const params = z.object({ id: idText(20) });
const which = z.object({
  /** Ranked games count unless another mode, or `all`, is asked for. */
  mode: z.enum(COUNTED_MODES).optional(),
  season: lineText(20).optional(),
});

/** A season is a large file: few are made for one address. */
const FEW = { rateLimit: { max: 6, timeWindow: '10 minutes' } };

const fileName = (...parts: readonly string[]): string => parts.join('-').replace(/[^\w.-]+/g, '_');

/** A league's records as files: a table each, and a whole season. */
export const recordFileRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { records, leagues } = deps.services;

  for (const table of RECORD_TABLES) {
    const schema = { params, querystring: which };
    const of = async (request: { params: { id: string }; query: z.infer<typeof which> }) => ({
      league_id: (await leagueHere(leagues, request.params.id)).id,
      ...request.query,
    });
    app.get(
      `/api/leagues/:id/records/${table}.csv`,
      { schema: { tags: ['leagues'], summary: `The records of ${table} as a table`, ...schema } },
      async (request, reply) => {
        const filter = await of(request);
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${fileName(filter.league_id, table)}.csv"`)
          .send(await recordCsv(records, filter, table));
      },
    );
    app.get(
      `/api/leagues/:id/records/${table}.json`,
      { schema: { tags: ['leagues'], summary: `The records of ${table}`, ...schema } },
      async (request) => ({ [table]: await recordRows(records, await of(request), table) }),
    );
  }

  app.get(
    '/api/leagues/:id/season.zip',
    {
      config: FEW,
      schema: {
        tags: ['leagues'],
        summary: 'A season as CSV and JSON: games, box score lines and plays',
        params,
        querystring: which,
      },
    },
    async (request, reply) => {
      const { id } = await leagueHere(leagues, request.params.id);
      const season = request.query.season ?? (await leagues.season(id)) ?? 'all';
      const { mode } = request.query;
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${fileName(id, season)}.zip"`)
        .send(Readable.from(records.archive({ league_id: id, season, mode })));
    },
  );
};
