import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idText, lineText } from '@paper-dynasty/engine/model/text';
import { COUNTED_MODES } from '@paper-dynasty/engine/service/league-records';
import { personRecord, playerSeasons } from '@paper-dynasty/engine/service/player-seasons';
import { leagueLeaders } from '@paper-dynasty/engine/service/league-leaders';
import type { WebDeps } from '../deps.ts';
import { leagueHere, playerHere, teamHere } from '../find-in-league.ts';

const params = z.object({ id: idText(20) });
const ofPlayer = params.extend({ player: idText(60) });
const which = z.object({
  /** Ranked games count unless another mode, or `all`, is asked for; results are of all. */
  mode: z.enum(COUNTED_MODES).optional(),
  season: lineText(20).optional(),
});

/** What the completed games of a league come to. */
export const recordRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { records, leagues, sources, fitness } = deps.services;

  const known = async (id: string) => ({ league_id: (await leagueHere(leagues, id)).id });

  app.get(
    '/api/leagues/:id/standings',
    { schema: { tags: ['leagues'], summary: 'The standings', params, querystring: which } },
    async (request) => ({
      standings: await records.standings({ ...(await known(request.params.id)), ...request.query }),
    }),
  );

  app.get(
    '/api/leagues/:id/told',
    {
      schema: {
        tags: ['leagues'],
        summary:
          'Standings and injured as the league’s own server lists them, where it has one; of a time before while it does not answer',
        params,
      },
    },
    async (request) => {
      const { league_id } = await known(request.params.id);
      return { told: await sources.told(league_id) };
    },
  );

  app.get(
    '/api/leagues/:id/injuries',
    { schema: { tags: ['leagues'], summary: 'The injured, those who miss most first', params } },
    async (request) => {
      const { league_id } = await known(request.params.id);
      return { injuries: await fitness.injured(league_id) };
    },
  );

  app.get(
    '/api/leagues/:id/results',
    {
      schema: {
        tags: ['leagues'],
        summary: 'Completed games, newest first',
        params,
        querystring: which.extend({
          team: idText(60).optional(),
          /** The first and the last day, in the league's time zone. */
          from: z.iso.date().optional(),
          to: z.iso.date().optional(),
          limit: z.coerce.number().int().min(1).max(100).default(30),
          offset: z.coerce.number().int().min(0).max(100_000).default(0),
        }),
      },
    },
    async (request) => {
      const { team, limit, offset, ...filter } = request.query;
      return {
        results: await records.results({
          ...(await known(request.params.id)),
          ...filter,
          limit,
          offset,
          team_id: team,
        }),
      };
    },
  );

  app.get(
    '/api/leagues/:id/leaders',
    {
      schema: {
        tags: ['leagues'],
        summary: 'The leaders by category',
        params,
        querystring: which.extend({ count: z.coerce.number().int().min(1).max(50).default(5) }),
      },
    },
    async (request) => {
      const { count, ...query } = request.query;
      const filter = { ...(await known(request.params.id)), ...query };
      return { leaders: (await leagueLeaders(records, filter, count)).boards };
    },
  );

  app.get(
    '/api/leagues/:id/feats',
    {
      schema: {
        tags: ['leagues'],
        summary: 'The records of a season: the most in one game, and the longest streaks',
        params,
        querystring: which,
      },
    },
    async (request) => ({
      feats: await records.feats({ ...(await known(request.params.id)), ...request.query }),
    }),
  );

  app.get(
    '/api/leagues/:id/teams/:team/record',
    {
      schema: {
        tags: ['leagues'],
        summary: 'What a team’s batting, pitching and fielding come to, and its men in the field',
        params: params.extend({ team: idText(60) }),
        querystring: which,
      },
    },
    async (request) => {
      const { team, league } = await teamHere(leagues, request.params.id, request.params.team);
      const filter = { league_id: request.params.id, ...request.query };
      const [totals, fielding] = await Promise.all([
        records.totals(filter),
        records.fielding({ ...filter, team_id: team.id }),
      ]);
      return {
        outs_per_half: league.outs_per_half,
        totals: totals.find(({ team_id }) => team_id === team.id) ?? null,
        fielding,
      };
    },
  );

  const person = async (league_id: string, said: string) => {
    const { player, team_id, league } = await playerHere(leagues, league_id, said);
    return {
      player,
      team_id,
      outs_per_half: league.outs_per_half,
      filter: { league_id, player_id: player.id },
    };
  };

  app.get(
    '/api/leagues/:id/players/:player',
    {
      schema: {
        tags: ['leagues'],
        summary: 'A player, his card and his record',
        params: ofPlayer,
        querystring: which,
      },
    },
    async (request) => {
      const league_id = request.params.id;
      const { player, team_id, outs_per_half, filter } = await person(league_id, request.params.player);
      const { mode } = request.query;
      const [record, career, teams, seasons] = await Promise.all([
        personRecord(records, { ...filter, ...request.query }),
        personRecord(records, { ...filter, mode, season: 'all' }),
        leagues.teams(league_id),
        playerSeasons(deps.services, league_id, player.id, mode),
      ]);
      return {
        player,
        team: teams.find(({ team }) => team.id === team_id)?.team ?? null,
        league_id,
        outs_per_half,
        ...record,
        career,
        seasons,
        letters: Object.fromEntries(teams.map(({ team }) => [team.id, team.abbreviation])),
      };
    },
  );

  app.get(
    '/api/leagues/:id/players/:player/splits',
    {
      schema: {
        tags: ['leagues'],
        summary: 'A player’s record in parts: by hand, park, bases, outs and time',
        params: ofPlayer,
        querystring: which,
      },
    },
    async (request) => {
      const { filter } = await person(request.params.id, request.params.player);
      return records.splits({ ...filter, ...request.query });
    },
  );

  app.get(
    '/api/leagues/:id/players/:player/games',
    {
      schema: {
        tags: ['leagues'],
        summary: 'A player’s games, the newest first',
        params: ofPlayer,
        querystring: which.extend({
          limit: z.coerce.number().int().min(1).max(200).default(20),
          offset: z.coerce.number().int().min(0).max(100_000).default(0),
        }),
      },
    },
    async (request) => {
      const { outs_per_half, filter } = await person(request.params.id, request.params.player);
      return { outs_per_half, games: await records.gameLog({ ...filter, ...request.query }) };
    },
  );
};
