import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idText } from '@paper-dynasty/engine/model/text';
import { cardSvg } from '@paper-dynasty/engine/wire/card-svg';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../problems.ts';

/** The routes of leagues, teams and players. */
export const leagueRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { leagues, users } = deps.services;

  const rosters = async () => {
    const found = [];
    for (const league of await leagues.leagues()) {
      for (const { team } of await leagues.teams(league.id)) found.push({ league, team });
    }
    return found;
  };

  app.get('/api/leagues', { schema: { tags: ['leagues'], summary: 'The leagues' } }, async () => ({
    leagues: await leagues.leagues(),
  }));

  app.get(
    '/api/leagues/:id/teams',
    {
      schema: {
        tags: ['leagues'],
        summary: 'The teams of a league with their managers',
        params: z.object({ id: idText(20) }),
      },
    },
    async (request) => {
      const teams = await leagues.teams(request.params.id);
      if (teams.length === 0)
        throw new RefusedError({
          code: 'league_not_found',
          message: 'There is no such league.',
          field: 'id',
        });
      const people = await users.find(teams.flatMap((t) => t.manager_ids));
      return {
        teams: teams.map(({ team, park, manager_ids }) => ({
          ...team,
          park: park.name,
          managers: manager_ids.map((user_id) => ({
            user_id,
            name: people.find((p) => p.user_id === user_id)?.name ?? user_id,
          })),
        })),
      };
    },
  );

  app.get(
    '/api/teams/:id',
    {
      schema: {
        tags: ['leagues'],
        summary: 'A team and its roster',
        params: z.object({ id: idText(60) }),
      },
    },
    async (request) => {
      const found = (await rosters()).find(({ team }) => team.id === request.params.id);
      if (!found)
        throw new RefusedError({ code: 'team_not_found', message: 'There is no such team.', field: 'id' });
      return {
        team: found.team,
        league_id: found.league.id,
        roster: await leagues.roster(found.league.id, found.team.id),
      };
    },
  );

  app.get(
    '/cards/:file',
    { schema: { hide: true, params: z.object({ file: z.string().regex(/^[\w-]{1,60}\.svg$/) }) } },
    async (request, reply) => {
      const id = request.params.file.slice(0, -'.svg'.length);
      for (const { league, team } of await rosters()) {
        if (!id.startsWith(`${team.id}-`)) continue;
        const player = (await leagues.roster(league.id, team.id)).find((p) => p.id === id);
        if (player)
          return reply
            .type('image/svg+xml')
            .header('cache-control', 'public, max-age=3600')
            .send(cardSvg(player, team));
      }
      throw new RefusedError({ code: 'user_not_found', message: 'There is no such card.' });
    },
  );
};
