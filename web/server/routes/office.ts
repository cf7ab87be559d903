import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { MOST_BYTES } from '@paper-dynasty/db/league/files/read-bundle';
import { writeBundle, zipOf } from '@paper-dynasty/db/league/files/write-bundle';
import { discordId, type LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { idText, lineText } from '@paper-dynasty/engine/model/text';
import type { DraftAnswer } from '@paper-dynasty/engine/service/league-office';
import type { Language } from '@paper-dynasty/engine/model/languages';
import { tellDraft, type LookedAt, type ManagedView } from '@paper-dynasty/engine/wire/office';
import { signedIn } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';
import { actorOf, doneOf, officeAccess } from './office-access.ts';

const params = z.object({ id: idText(20) });
/** The most errors of a file that are told at once. */
const TOLD = 200;

const managers = z.array(discordId).max(10);
const peopleSchema = z.object({
  admins: z.array(discordId).max(50).optional(),
  /** The managers of teams, by the teams' ids. */
  managers: z.record(idText(60), managers).optional(),
});
type People = z.infer<typeof peopleSchema>;

const withPeople =
  ({ admins, managers: byTeam = {} }: People) =>
  (data: LeagueData) => {
    const unknown = Object.keys(byTeam).find((id) => !data.teams.some(({ team }) => team.id === id));
    if (unknown !== undefined)
      return refuse('team_not_found', {
        why: { reason: 'no_team_with_id', team_id: unknown },
        field: 'managers',
      });
    return {
      ...data,
      admins: admins ?? data.admins,
      teams: data.teams.map((club) => ({ ...club, manager_ids: byTeam[club.team.id] ?? club.manager_ids })),
    };
  };

const UNREADABLE = {
  too_large: 'file_too_big',
  not_a_zip: 'file_not_a_bundle',
  empty: 'file_empty',
} as const;

/** What came of looking at a file, in the words of whoever asked. */
const drafted = (answer: DraftAnswer, language: Language): LookedAt => {
  if (answer.kind === 'refused') throw new RefusedError(answer.error);
  if (answer.kind === 'unreadable')
    throw new RefusedError(
      refuse('bad_input', { why: { reason: UNREADABLE[answer.failure] }, field: 'file' }),
    );
  return tellDraft(answer, language, TOLD);
};

/** The commissioner's office: bringing leagues in, and looking after them. */
export const officeRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { office, leagues } = deps.services;

  const { managing, confirmed } = officeAccess(deps);

  app.post(
    '/api/setup',
    {
      schema: {
        tags: ['office'],
        summary: 'Become the owner of this server by the one-time code that it prints',
        body: z.object({ code: lineText(60) }),
      },
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request) => {
      const no = await office.claim(request.body.code, signedIn(request).user_id);
      if (no) throw new RefusedError(no);
      return { owner: true };
    },
  );

  app.get(
    '/api/office',
    { schema: { tags: ['office'], summary: 'What one may manage' } },
    async (request): Promise<ManagedView> => {
      const actor = actorOf(request);
      const all = await leagues.leagues();
      const may = await Promise.all(all.map(({ id }) => office.mayManage(id, actor)));
      return {
        owner: await office.isOwner(signedIn(request).user_id),
        leagues: all.filter((_, i) => may[i]).map(({ id, name }) => ({ id, name })),
      };
    },
  );

  await app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    uploads.post(
      '/api/office/drafts',
      {
        bodyLimit: MOST_BYTES,
        schema: {
          tags: ['office'],
          summary: 'Look at a league file (a .zip or a league.json): what is wrong, or what it changes',
        },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request) => {
        const actor = actorOf(request);
        const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
        return drafted(await office.draft(bytes, actor), languageOf(request));
      },
    );
  });

  app.post(
    '/api/office/drafts/:draft/accept',
    { schema: { tags: ['office'], summary: 'Say yes to a draft', params: z.object({ draft: z.uuid() }) } },
    async (request) => {
      await confirmed(request);
      return doneOf(await office.accept(request.params.draft, actorOf(request)), languageOf(request));
    },
  );

  app.post(
    '/api/leagues/:id/office/people',
    {
      schema: {
        tags: ['office'],
        summary: 'Who manages the teams, and who the admins are',
        params,
        body: peopleSchema,
      },
    },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      const answer = await office.change(id, actorOf(request), withPeople(request.body));
      return doneOf(answer, languageOf(request));
    },
  );

  app.post(
    '/api/leagues/:id/office/take-back',
    { schema: { tags: ['office'], summary: 'Take the last import back', params } },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      return doneOf(await office.takeBack(id, actorOf(request)), languageOf(request));
    },
  );

  app.get(
    '/api/leagues/:id/office/league.zip',
    { schema: { tags: ['office'], summary: 'The league as files', params } },
    async (request, reply) => {
      const id = await managing(request);
      const data = await office.read(id);
      if (!data)
        throw new RefusedError(
          refuse('league_not_found', { why: { reason: 'demo_is_no_file' }, field: 'id' }),
        );
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${id}.zip"`)
        .send(Buffer.from(zipOf(writeBundle(data))));
    },
  );
};
