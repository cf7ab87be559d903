import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  settingsChangeSchema,
  settingsOf,
  withSettings,
} from '@paper-dynasty/engine/leagues/league-settings';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { idText, keyText } from '@paper-dynasty/engine/model/text';
import { announceToLeague } from '@paper-dynasty/engine/service/announce-league';
import { openGames, type OpenGame } from '@paper-dynasty/engine/service/open-games';
import type { SubmissionRow } from '@paper-dynasty/engine/service/submissions';
import {
  tellPreview,
  type AuditView,
  type OfficeView,
  type ToldSubmission,
} from '@paper-dynasty/engine/wire/office';
import { serverWords } from '@paper-dynasty/engine/wire/server-words';
import { signedIn } from '../auth/session.ts';
import { languageOf } from '../built-page.ts';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';
import { actorOf, doneOf, officeAccess } from './office-access.ts';

const params = z.object({ id: idText(20) });
const AUDIT_SHOWN = 50;
const SUBMISSIONS_SHOWN = 30;

/** The office of one league: how it stands, its settings, source, submissions, open games and audit trail. */
export const leagueOfficeRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { services } = deps;
  const { office, leagues, users, sources, submissions, store } = services;
  const { managing, confirmed } = officeAccess(deps);

  const namesOf = async (ids: readonly string[]): Promise<Readonly<Record<string, string>>> => {
    const people = await users.find([...new Set(ids)]);
    return Object.fromEntries(people.map(({ user_id, name }) => [user_id, name]));
  };

  const told = async (row: SubmissionRow): Promise<ToldSubmission> => {
    const game = await store.findGame(row.game_id);
    const score = game
      ? `${game.away.abbreviation} ${game.away.score}, ${game.home.abbreviation} ${game.home.score}`
      : row.game_id.slice(0, 8);
    return { ...row, game: score };
  };

  const peopleIn = (open: readonly OpenGame[]): readonly string[] =>
    open.flatMap(({ awaited }) => awaited.flatMap(({ user_ids }) => user_ids));

  app.get(
    '/api/leagues/:id/office',
    { schema: { tags: ['office'], summary: 'How a league stands, and what waits in its office', params } },
    async (request): Promise<OfficeView> => {
      const id = await managing(request);
      const language = languageOf(request);
      const [status, config, rules, teams, admins, held, rows, open, announcements, injuries] =
        await Promise.all([
          office.status(id),
          leagues.leagues(),
          leagues.rules(id),
          leagues.teams(id),
          leagues.admins(id),
          sources.held(id),
          submissions.ofLeague(id, SUBMISSIONS_SHOWN),
          openGames(services, id),
          office.announcements(id),
          services.fitness.injured(id),
        ]);
      if (!status) throw new RefusedError(refuse('league_not_found', { field: 'id' }));
      const league = config.find((one) => one.id === id);
      const ids = [...admins, ...teams.flatMap((team) => team.manager_ids), ...peopleIn(open)];
      return {
        status: { ...status, failure: status.failure && serverWords(status.failure, language) },
        settings: league && status.season !== null ? settingsOf(league, rules) : null,
        held: held && tellPreview(held, language),
        submissions: await Promise.all(
          rows.map((row) => told({ ...row, error: row.error && serverWords(row.error, language) })),
        ),
        open,
        announcements,
        injuries,
        teams: teams.map(({ team, manager_ids }) => ({ id: team.id, name: team.name, manager_ids })),
        people: await namesOf(ids),
      };
    },
  );

  app.get(
    '/api/leagues/:id/office/audit',
    {
      schema: {
        tags: ['office'],
        summary: 'What was done in the office, the newest first',
        params,
        querystring: z.object({
          action: keyText.optional(),
          actor: keyText.optional(),
          before: z.coerce.number().int().min(1).optional(),
        }),
      },
    },
    async (request): Promise<AuditView> => {
      const id = await managing(request);
      const [entries, kinds] = await Promise.all([
        office.audit(id, { ...request.query, limit: AUDIT_SHOWN }),
        office.auditKinds(id),
      ]);
      return { entries, ...kinds, people: await namesOf(kinds.actors) };
    },
  );

  app.post(
    '/api/leagues/:id/office/settings',
    {
      schema: { tags: ['office'], summary: "Change a league's settings", params, body: settingsChangeSchema },
    },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      const answer = await office.change(id, actorOf(request), withSettings(request.body));
      return doneOf(answer, languageOf(request));
    },
  );

  app.post(
    '/api/leagues/:id/office/refresh',
    {
      schema: { tags: ['office'], summary: "Read a league's data from its server now", params },
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    },
    async (request) => {
      const answer = await sources.refresh(await managing(request));
      if (answer.kind !== 'failed') return answer;
      return { ...answer, why: serverWords(answer.why, languageOf(request)) };
    },
  );

  app.post(
    '/api/leagues/:id/office/held/accept',
    { schema: { tags: ['office'], summary: 'Say yes to a change that waits for it', params } },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      return sources.acceptHeld(id, actorOf(request));
    },
  );

  app.post(
    '/api/leagues/:id/office/announcements',
    {
      schema: {
        tags: ['office'],
        summary: 'Tell everybody in a league something',
        params,
        body: z.object({ text: z.string().max(2000) }),
      },
    },
    async (request) => {
      const id = await managing(request);
      const no = await announceToLeague(services, id, signedIn(request).user_id, request.body.text);
      if (no) throw new RefusedError(no);
      return { announcements: await office.announcements(id) };
    },
  );
};
