import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { idText } from '@paper-dynasty/engine/model/text';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { ScheduleView } from '@paper-dynasty/engine/wire/office';
import { signedIn } from '../auth/session.ts';
import { calendarOf } from '../calendar.ts';
import type { WebDeps } from '../deps.ts';
import { leagueHere } from '../find-in-league.ts';
import { RefusedError } from '../http-problems.ts';

const params = z.object({ id: idText(20) });
const most = 5000;

/** A game as everybody may see it: a private one tells no more than that it is played. */
const shown = (game: SeasonGame): SeasonGame =>
  game.played && game.played.visibility !== 'public'
    ? { ...game, played: { ...game.played, game_id: '', away_score: 0, home_score: 0 } }
    : game;

/** The schedules of the leagues' seasons. */
export const scheduleRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { schedule, leagues } = deps.services;

  const known = (id: string) => leagueHere(leagues, id);

  app.get(
    '/api/leagues/:id/schedule',
    {
      schema: {
        tags: ['leagues'],
        summary: 'The schedule of the season: of a week, of a team, or the open games of the one who asks',
        params,
        querystring: z.object({
          week: z.union([z.literal('current'), z.coerce.number().int().min(1).max(99)]).optional(),
          team: idText(60).optional(),
          mine: z.stringbool().optional(),
          limit: z.coerce.number().int().min(1).max(most).default(most),
        }),
      },
    },
    async (request): Promise<ScheduleView> => {
      const { id } = await known(request.params.id);
      const { week: asked, team, mine, limit } = request.query;
      const own = mine ? { manager_id: signedIn(request).user_id, open: true } : {};
      const current = schedule.currentWeek(id);
      const week = asked === 'current' ? ((await current) ?? 1) : asked;
      const [season, current_week, games] = await Promise.all([
        leagues.season(id),
        current,
        schedule.games({ league_id: id, week, team_id: team, limit, ...own }),
      ]);
      const scheduled = current_week !== null;
      return { season, current_week, week: week ?? null, scheduled, games: games.map(shown) };
    },
  );

  app.get(
    '/api/leagues/:id/seasons',
    { schema: { tags: ['leagues'], summary: 'The seasons of a league, the newest first', params } },
    async (request) => {
      const { id } = await leagueHere(leagues, request.params.id);
      return { seasons: await schedule.seasons(id) };
    },
  );

  app.get(
    '/api/leagues/:id/teams/:team/calendar.ics',
    {
      schema: {
        tags: ['leagues'],
        summary: "A team's calendar (iCalendar)",
        params: params.extend({ team: idText(60) }),
      },
    },
    async (request, reply) => {
      const league = await known(request.params.id);
      const teams = new Map((await leagues.teams(league.id)).map(({ team }) => [team.id, team.name]));
      const name = teams.get(request.params.team);
      if (name === undefined) throw new RefusedError(refuse('team_not_found', { field: 'team' }));
      const games = await schedule.games({ league_id: league.id, team_id: request.params.team });
      const publicUrl = deps.config.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`;
      return reply
        .type('text/calendar; charset=utf-8')
        .send(calendarOf(games, { name: `${name}, ${league.name}`, teams, publicUrl }));
    },
  );
};
