import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { idText } from '@paper-dynasty/engine/model/text';
import { cardSvg } from '@paper-dynasty/engine/wire/card-svg';
import type { WebDeps } from '../deps.ts';
import { onlyLeagueWith, playerHere, teamHere } from '../find-in-league.ts';
import { RefusedError } from '../http-problems.ts';

const cardFile = z.string().regex(/^[\w-]{1,60}\.svg$/);

/** The routes of leagues, teams and players. */
export const leagueRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { leagues, users } = deps.services;

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
      if (teams.length === 0) throw new RefusedError(refuse('league_not_found', { field: 'id' }));
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
    '/api/leagues/:id/teams/:team',
    {
      schema: {
        tags: ['leagues'],
        summary: 'A team and its roster',
        params: z.object({ id: idText(20), team: idText(60) }),
      },
    },
    async (request) => {
      const { id, team } = request.params;
      const found = await teamHere(leagues, id, team);
      return { team: found.team, league_id: id, roster: await leagues.roster(id, team) };
    },
  );

  app.get(
    '/leagues/:id/cards/:file',
    { schema: { hide: true, params: z.object({ id: idText(20), file: cardFile }) } },
    async (request, reply) => {
      const { id, file } = request.params;
      const { player, team_id } = await playerHere(leagues, id, file.slice(0, -'.svg'.length));
      const { team } = await teamHere(leagues, id, team_id ?? '');
      return reply
        .type('image/svg+xml')
        .header('cache-control', 'public, max-age=3600')
        .send(cardSvg(player, team));
    },
  );

  // Games keep the rosters that they were made with, and those name cards without their league.
  app.get(
    '/cards/:file',
    { schema: { hide: true, params: z.object({ file: cardFile }) } },
    async (request, reply) => {
      const { file } = request.params;
      const league = await onlyLeagueWith(
        leagues,
        async (id) => (await leagues.player(id, file.slice(0, -'.svg'.length))) !== null,
      );
      if (league !== null) return reply.redirect(`/leagues/${league}/cards/${file}`);
      throw new RefusedError(refuse('user_not_found', { why: { reason: 'no_card' } }));
    },
  );
};
