import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { EXPORT_FORMATS, exportGame, type ExportFormat } from '@paper-dynasty/db/commands/export-game';
import { PERSON_FORGOTTEN } from '@paper-dynasty/db/stores/signals';
import { publishedDice } from '@paper-dynasty/engine/dice/verify';
import { nonceSchema } from '@paper-dynasty/engine/model/events';
import { lineupSchema } from '@paper-dynasty/engine/model/lineups';
import { COMPUTER_STYLES, MODES, PACES, VISIBILITIES } from '@paper-dynasty/engine/model/setup';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import { idText, keyText } from '@paper-dynasty/engine/model/text';
import { acceptGame, declineGame } from '@paper-dynasty/engine/service/answer-invitation';
import { pauseGame, resumeGame } from '@paper-dynasty/engine/service/pause';
import { BrokenGameError } from '@paper-dynasty/engine/service/broken-game';
import type { Answer, GameRequest } from '@paper-dynasty/engine/service/services';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { lineScore } from '@paper-dynasty/engine/stats/line-score';
import { playerValues, playValues } from '@paper-dynasty/engine/stats/run-values';
import { scorebook } from '@paper-dynasty/engine/stats/scorebook';
import { openingView } from '@paper-dynasty/engine/wire/lineup-view';
import { SCOREBUG, scorebugSvg } from '@paper-dynasty/engine/wire/scorebug-svg';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { playViews } from '@paper-dynasty/engine/wire/play-view';
import { watch, type Watched } from '../access.ts';
import { createExports } from '../cached-exports.ts';
import { languageOf } from '../built-page.ts';
import { mustWatch } from '../must-watch.ts';
import { missedEvents } from '../missed-events.ts';
import { createToldLog } from '../told-log.ts';
import { justSignedIn, signedIn } from '../auth/session.ts';
import type { WebDeps } from '../deps.ts';
import { badInput, RefusedError } from '../http-problems.ts';

const EXPORTS = {
  eva: { summary: 'The game as a Retrosheet event file', type: 'text/plain; charset=utf-8' },
  csv: { summary: 'Its plays as a table', type: 'text/csv; charset=utf-8' },
  json: { summary: 'All of it as JSON', type: 'application/json; charset=utf-8' },
} as const;

const gameParams = z.object({ id: idText(60) });
const keyed = { idempotency_key: keyText.optional() };
const side = z.object({
  team_id: idText(60),
  user_id: idText(40).optional(),
  computer: z.enum(COMPUTER_STYLES).optional(),
});

interface Exported {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly readable: boolean };
}

/** The most innings that a practice game can be given. */
const MOST_INNINGS = 18;

/** The body of a new game. */
const newGameSchema = z.object({
  ...keyed,
  league_id: idText(20),
  /** The game of the league's schedule that it is to be. */
  schedule_id: idText(60).optional(),
  away: side,
  home: side,
  mode: z.enum(MODES).optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  pace: z.enum(PACES).optional(),
  /** How many innings a practice game has; the league's where it is not said. */
  innings: z.int().min(1).max(MOST_INNINGS).optional(),
});

/** The key of a request: in its body, else in its header, else a new one. */
const keyOf = (request: FastifyRequest, body?: { idempotency_key?: string | undefined }): string => {
  const header = request.headers['idempotency-key'];
  if (body?.idempotency_key !== undefined) return body.idempotency_key;
  if (header === undefined) return randomUUID();
  const { data, error } = keyText.safeParse(header);
  if (error) throw new RefusedError(badInput('idempotency-key', error.issues[0]?.message ?? 'is not right'));
  return data;
};

/** The routes of games. */
export const gameRoutes: FastifyPluginAsyncZod<{ deps: WebDeps }> = async (app, { deps }) => {
  const { services } = deps;
  const toldLog = createToldLog(services.store);
  const exports = createExports(services.store);
  const stop = deps.signals.on(PERSON_FORGOTTEN, () => {
    exports.forget();
    toldLog.forget();
  });
  app.addHook('onClose', async () => stop());

  const watched = (request: FastifyRequest<{ Params: { id: string } }>): Promise<Watched> =>
    mustWatch(services, request.params.id, request.session?.user_id ?? null);

  const requestOf = (
    request: FastifyRequest<{ Params: { id: string } }>,
    body?: { idempotency_key?: string | undefined },
  ): GameRequest => ({
    game_id: request.params.id,
    actor: { kind: 'user', user_id: signedIn(request).user_id },
    surface: 'web',
    idempotency_key: keyOf(request, body),
    confirmed: justSignedIn(deps.refreshTokens, signedIn(request)),
  });

  const answered = async (request: FastifyRequest, answer: Answer) => {
    if (!answer.ok) throw new RefusedError(answer.error);
    const found = await watch(services, answer.game_id, request.session?.user_id ?? null);
    return { game_id: answer.game_id, game: gameView(answer.state, found?.sides ?? [], found?.mayAct) };
  };

  app.get(
    '/api/games',
    {
      schema: {
        tags: ['games'],
        summary: 'Public games, or those of the one who asks',
        querystring: z.object({
          mine: z.stringbool().optional(),
          league: idText(20).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
      },
    },
    async (request) => {
      const { mine, league, limit } = request.query;
      const user = mine ? { user_id: signedIn(request).user_id } : {};
      return {
        games: await services.store.listGames({ ...user, ...(league ? { league_id: league } : {}), limit }),
      };
    },
  );

  app.post(
    '/api/games',
    { schema: { tags: ['games'], summary: 'Make a game', body: newGameSchema } },
    async (request, reply) => {
      const { idempotency_key: _key, ...body } = request.body;
      const answer = await startGame(services, {
        ...body,
        user_id: signedIn(request).user_id,
        surface: 'web',
        idempotency_key: keyOf(request, request.body),
      });
      return reply.status(201).send(await answered(request, answer));
    },
  );

  app.get(
    '/api/games/:id',
    { schema: { tags: ['games'], summary: 'A game', params: gameParams } },
    async (request) => {
      const { state, sides, mayAct } = await watched(request);
      return { game: gameView(state, sides, mayAct) };
    },
  );

  app.post(
    '/api/games/:id/accept',
    {
      schema: {
        tags: ['games'],
        summary: 'Accept the invitation',
        params: gameParams,
        body: z.object({ ...keyed, nonce: nonceSchema.optional() }).default({}),
      },
    },
    async (request) =>
      answered(request, await acceptGame(services, requestOf(request, request.body), request.body.nonce)),
  );

  app.post(
    '/api/games/:id/decline',
    {
      schema: {
        tags: ['games'],
        summary: 'Decline the invitation',
        params: gameParams,
        body: z.object(keyed).default({}),
      },
    },
    async (request) => answered(request, await declineGame(services, requestOf(request, request.body))),
  );

  app.get(
    '/api/games/:id/lineup',
    {
      schema: {
        tags: ['games'],
        summary:
          'What a side of yours makes its opening lineup from: the sensible one, and who may play where',
        params: gameParams,
        querystring: z.object({ side: z.enum(SIDES).optional() }),
      },
    },
    async (request) => {
      signedIn(request);
      const { state, sides } = await watched(request);
      const own = request.query.side ?? sides[0];
      if (!own || !sides.includes(own))
        throw new RefusedError(refuse('not_allowed', { why: { reason: 'only_managers_of_side' } }));
      return openingView(state, own);
    },
  );

  app.post(
    '/api/games/:id/lineup',
    {
      schema: {
        tags: ['games'],
        summary: 'Set a lineup, or without one the sensible one',
        params: gameParams,
        body: z
          .object({
            ...keyed,
            side: z.enum(SIDES).optional(),
            lineup: lineupSchema.optional(),
            despite: z.boolean().optional(),
          })
          .default({}),
      },
    },
    async (request) =>
      answered(
        request,
        await setLineup(services, requestOf(request, request.body), request.body.lineup, {
          ...(request.body.side && { side: request.body.side }),
          despite: request.body.despite ?? false,
        }),
      ),
  );

  app.post(
    '/api/games/:id/start',
    {
      schema: {
        tags: ['games'],
        summary: 'Set the lineups of your sides that are missing, and play ball',
        params: gameParams,
        body: z.object(keyed).default({}),
      },
    },
    async (request) => {
      const { sides, state } = await watched(request);
      const due = sides.filter((s) => !state.lineups[s]);
      const base = requestOf(request, request.body);
      let answer: Answer | null = null;
      for (const s of due) {
        answer = await setLineup(
          services,
          { ...base, idempotency_key: `${base.idempotency_key}:${s}` },
          undefined,
          { side: s },
        );
        if (!answer.ok) break;
      }
      return answered(request, answer ?? (await setLineup(services, base)));
    },
  );

  for (const [verb, summary, act] of [
    ['pause', 'Stop the game until it is resumed', pauseGame],
    ['resume', 'Go on with a paused game', resumeGame],
  ] as const) {
    app.post(
      `/api/games/:id/${verb}`,
      { schema: { tags: ['games'], summary, params: gameParams, body: z.object(keyed).default({}) } },
      async (request) =>
        answered(
          request as FastifyRequest<{ Params: { id: string } }>,
          await act(services, requestOf(request as FastifyRequest<{ Params: { id: string } }>, request.body)),
        ),
    );
  }

  app.get(
    '/api/games/:id/plays',
    { schema: { tags: ['games'], summary: 'Every play', params: gameParams } },
    async (request) => {
      const { state } = await watched(request);
      return { plays: playViews(state) };
    },
  );

  app.get(
    '/api/games/:id/events',
    {
      schema: {
        tags: ['games'],
        summary: 'What the room was told after an event',
        params: gameParams,
        querystring: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      },
    },
    async (request) => {
      const { sides, state } = await watched(request);
      const { after } = request.query;
      const gameId = state.setup.game_id;
      const events =
        missedEvents(services, gameId, after, sides) ??
        (await toldLog({ gameId, after, seq: state.seq, sides }));
      return { events };
    },
  );

  app.get(
    '/api/games/:id/box-score',
    { schema: { tags: ['games'], summary: 'The box score', params: gameParams } },
    async (request) => ({ box_score: boxScore((await watched(request)).state) }),
  );
  app.get(
    '/api/games/:id/line-score',
    { schema: { tags: ['games'], summary: 'The line score', params: gameParams } },
    async (request) => ({ line_score: lineScore((await watched(request)).state) }),
  );

  app.get(
    '/api/games/:id/scorebook',
    { schema: { tags: ['games'], summary: "The scorer's book", params: gameParams } },
    async (request) => ({ scorebook: scorebook((await watched(request)).state) }),
  );
  app.get(
    '/api/games/:id/win-probability',
    {
      schema: {
        tags: ['games'],
        summary: 'What each play was worth: RE24, WPA and the home side’s chance to win',
        params: gameParams,
      },
    },
    async (request) => {
      const { state } = await watched(request);
      return { plays: playValues(state), players: playerValues(state) };
    },
  );

  const exported = async (request: FastifyRequest<Exported>, format: ExportFormat): Promise<string> => {
    const { state } = await watched(request);
    return exports({ gameId: state.setup.game_id, seq: state.seq, format });
  };

  for (const format of EXPORT_FORMATS) {
    app.get(
      `/api/games/:id/export.${format}`,
      {
        schema: {
          tags: ['games'],
          summary: EXPORTS[format].summary,
          params: gameParams,
          querystring: z.object({
            readable: z
              .stringbool()
              .default(false)
              .describe('of a damaged game what comes before the damage'),
          }),
        },
      },
      async (request, reply) => {
        const { params, query } = request as FastifyRequest<Exported>;
        const text = await exported(request as FastifyRequest<Exported>, format).catch(
          async (error: unknown) => {
            if (!(error instanceof BrokenGameError && query.readable)) throw error;
            const part = await exportGame(services.store, params.id, format, true);
            if (part === null) throw error;
            return part;
          },
        );
        return reply
          .type(EXPORTS[format].type)
          .header('content-disposition', `attachment; filename="${params.id}.${format}"`)
          .send(text);
      },
    );
  }

  app.get(
    '/games/:id/scorebug.png',
    { schema: { hide: true, params: gameParams } },
    async (request, reply) => {
      const { state } = await watched(request);
      const png = await services.pictures.png(scorebugSvg(state, languageOf(request)), SCOREBUG.width);
      return reply
        .type('image/png')
        .header('cache-control', 'no-cache')
        .header('vary', 'Accept-Language, Cookie')
        .send(png);
    },
  );

  app.get(
    '/api/games/:id/dice',
    {
      schema: {
        tags: ['games'],
        summary: 'Every roll by its commitment, and after the game the seed',
        params: gameParams,
      },
    },
    async (request) => {
      const { state } = await watched(request);
      const events = await services.store.eventsAfter(request.params.id, 0);
      return {
        ...publishedDice(state.setup.game_id, state.nonces, events),
        commitment: state.dice_commitment,
        seed: state.dice_seed,
      };
    },
  );
};
