import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idText } from '@paper-dynasty/engine/model/text';
import { FAIR_PLAY_ACTS, FAIR_PLAY_PATTERNS } from '@paper-dynasty/engine/service/fair-play';
import {
  FAIR_PLAY_WORDS,
  peopleOfFairPlay,
  tellFairPlay,
} from '@paper-dynasty/engine/service/fair-play-words';
import { fairPlayTable } from '@paper-dynasty/engine/wire/fair-play-table';
import type { FairPlayView } from '@paper-dynasty/engine/wire/office';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { officeAccess } from './office-access.ts';

const params = z.object({ id: idText(20) });
const day = z.iso.date().optional();
/** Which entries are asked for. */
const querystring = z.object({
  actor: idText(40).optional(),
  act: z.enum(FAIR_PLAY_ACTS).optional(),
  pattern: z.enum(FAIR_PLAY_PATTERNS).optional(),
  from: day,
  to: day,
});
type Asked = FastifyRequest<{
  Params: z.infer<typeof params>;
  Querystring: z.infer<typeof querystring>;
}>;
/** The most entries that the page shows; the table has all. */
const SHOWN = 200;

/** For the commissioner: who took back what in ranked games, after which roll. */
export const fairPlayRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { users, fairPlay } = deps.services;
  const { managing } = officeAccess(deps);

  const reviewed = async (request: Asked) => {
    const league_id = await managing(request);
    const review = await fairPlay.review({ ...request.query, league_id });
    const people = peopleOfFairPlay(await users.find(review.actors), languageOf(request));
    return { ...review, people };
  };

  app.get(
    '/api/leagues/:id/office/fair-play',
    {
      schema: {
        tags: ['office'],
        summary: 'What was taken back in ranked games, by whom, after which roll, and what it may gain',
        params,
        querystring,
      },
    },
    async (request): Promise<FairPlayView> => {
      const { entries, ...review } = await reviewed(request);
      const language = languageOf(request);
      const { acts, patterns } = FAIR_PLAY_WORDS[language];
      const told = entries
        .slice(0, SHOWN)
        .map((entry) => ({ ...entry, told: tellFairPlay(entry, language) }));
      return { ...review, entries: told, count: entries.length, acts, patterns };
    },
  );

  app.get(
    '/api/leagues/:id/office/fair-play.csv',
    {
      schema: {
        tags: ['office'],
        summary: 'The same as a table (CSV), with all that is asked for',
        params,
        querystring,
      },
    },
    async (request, reply) => {
      const { entries, people } = await reviewed(request);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${request.params.id}-fair-play.csv"`)
        .send(fairPlayTable(entries, people));
    },
  );
};
