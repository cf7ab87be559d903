import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newGameSchema, scheduleChangeSchema } from '@paper-dynasty/engine/leagues/change-schedule';
import { MOST_GAMES_MISSED } from '@paper-dynasty/engine/leagues/injuries';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import { idText, lineText } from '@paper-dynasty/engine/model/text';
import { remind } from '@paper-dynasty/engine/service/remind';
import { signedIn } from '../auth/session.ts';
import type { WebDeps } from '../deps.ts';
import { RefusedError } from '../http-problems.ts';
import { actorOf, officeAccess } from './office-access.ts';

const params = z.object({ id: idText(20) });
const gameParams = params.extend({ game: idText(60) });

/** What an admin writes down of a player, and why; no games = fit again. */
const injurySchema = z.object({
  player_id: idText(60),
  games: z.int().min(0).max(MOST_GAMES_MISSED),
  note: lineText(200),
});

/** What a league's admins do for the season that is played: its schedule, its injured, its games that stand still. */
export const officeSeasonRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { services } = deps;
  const { office, fitness, users } = services;
  const { managing, confirmed } = officeAccess(deps);

  app.post(
    '/api/leagues/:id/office/schedule',
    { schema: { tags: ['office'], summary: 'Add a game to the schedule', params, body: newGameSchema } },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      const added = await office.addGame(id, actorOf(request), request.body);
      if (isRefusal(added)) throw new RefusedError(added);
      return { game: await services.schedule.game(id, added.id) };
    },
  );

  app.post(
    '/api/leagues/:id/office/schedule/:game',
    {
      schema: {
        tags: ['office'],
        summary: 'Change, postpone or forfeit a game of the schedule',
        params: gameParams,
        body: scheduleChangeSchema,
      },
    },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      const no = await office.changeGame(id, actorOf(request), request.params.game, request.body);
      if (no) throw new RefusedError(no);
      return { game: await services.schedule.game(id, request.params.game) };
    },
  );

  app.post(
    '/api/leagues/:id/office/schedule/:game/cancel',
    {
      schema: {
        tags: ['office'],
        summary: 'Take a game that nobody has started out of the schedule',
        params: gameParams,
      },
    },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      const no = await office.cancelGame(id, actorOf(request), request.params.game);
      if (no) throw new RefusedError(no);
      return { cancelled: request.params.game };
    },
  );

  app.post(
    '/api/leagues/:id/office/injuries',
    {
      schema: {
        tags: ['office'],
        summary: 'Write down how many games a player misses, or that he is fit again, and why',
        params,
        body: injurySchema,
      },
    },
    async (request) => {
      const id = await managing(request);
      await confirmed(request);
      const { player_id, games, note } = request.body;
      const actor = signedIn(request).user_id;
      const no =
        games === 0
          ? await fitness.clearInjury(id, actor, player_id, note)
          : await fitness.setInjury(id, actor, { player_id, games, note });
      if (no) throw new RefusedError(no);
      return { injuries: await fitness.injured(id) };
    },
  );

  app.post(
    '/api/leagues/:id/office/games/:game/remind',
    {
      schema: {
        tags: ['office'],
        summary: 'Remind whoever an open game waits for, in its thread; each at most once an hour',
        params: params.extend({ game: z.uuid() }),
      },
    },
    async (request) => {
      const id = await managing(request);
      const answer = await remind(services, id, signedIn(request).user_id, request.params.game);
      if (!answer.ok) throw new RefusedError(answer.error);
      const people = await users.find(answer.user_ids);
      return { reminded: answer.user_ids.map((one) => people.find((p) => p.user_id === one)?.name ?? one) };
    },
  );
};
