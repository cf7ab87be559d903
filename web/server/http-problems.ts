import { failureOf } from '@paper-dynasty/db/stores/failures';
import type { Language } from '@paper-dynasty/engine/model/languages';
import { refuse, type Refusal, type RefusalCode } from '@paper-dynasty/engine/model/refusals';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import type { FastifyRequest } from 'fastify';
import { languageOf, type MakePage } from './built-page.ts';
import { siteHead } from './page-head.ts';
import fastifyPlugin from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

/** The HTTP status of each refusal; those not named are 409: right in itself, but not now. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  game_not_found: 404,
  team_not_found: 404,
  league_not_found: 404,
  user_not_found: 404,
  not_signed_in: 401,
  not_allowed: 403,
  not_your_turn: 403,
  confirmation_needed: 403,
  not_your_request: 403,
  code_wrong: 403,
  draft_not_found: 404,
  bad_input: 400,
  lineup_invalid: 422,
  hit_location_required: 422,
  hit_location_invalid: 422,
  outcome_not_possible: 422,
  rate_limited: 429,
  unavailable: 503,
  game_broken: 500,
  internal: 500,
};

/** A refusal on its way out as an HTTP answer. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Problem details (RFC 9457) of a refusal, in words of a language. */
export const problemOf = (refusal: Refusal, language: Language) => ({
  type: 'about:blank',
  title: refusal.code.replaceAll('_', ' '),
  status: STATUS[refusal.code] ?? 409,
  detail: tellRefusal(refusal, language),
  code: refusal.code,
  ...(refusal.field === undefined ? {} : { field: refusal.field }),
});

/** A refusal of input that is not in order, naming the field. */
export const badInput = (field: string, said: string): Refusal =>
  refuse('bad_input', { why: { reason: 'field_not_right', place: field || 'input', said }, field });

const fromError = (error: unknown): Refusal | null => {
  if (error instanceof RefusedError) return error.refusal;
  const failure = failureOf(error);
  if (failure) return failure;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    return badInput(
      first?.instancePath.slice(1).replaceAll('/', '.') ?? '',
      first?.message ?? 'is not right',
    );
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429) return refuse('rate_limited');
  if (status >= 400 && status < 500 && error instanceof Error)
    return refuse('bad_input', { why: { reason: 'request_not_right', said: error.message } });
  return null;
};

/** Whether a person's browser asks for a page, and no program for data. */
const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

interface ProblemOptions {
  /** The built page says itself that it has no such page; null where it is not served. */
  readonly makePage: MakePage | null;
}

/** Answers every error as problem details; what is not foreseen is logged whole and answered plainly. A browser that is nowhere gets the page. */
export const problems = fastifyPlugin(async (app, { makePage }: ProblemOptions) => {
  app.setErrorHandler((error, request, reply) => {
    const refusal = fromError(error);
    if (!(error instanceof RefusedError) && (!refusal || failureOf(error)))
      request.log.error({ err: error }, 'a request failed');
    if (refusal?.retry_after !== undefined) reply.header('retry-after', refusal.retry_after);
    const problem = problemOf(refusal ?? refuse('internal'), languageOf(request));
    const status =
      error instanceof Error && 'statusCode' in error && [413, 415].includes(Number(error.statusCode))
        ? Number(error.statusCode)
        : problem.status;
    return reply
      .status(status)
      .type('application/problem+json')
      .send({ ...problem, status });
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (makePage && wantsPage(request))
      return reply
        .status(404)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(await makePage(request, { module: null, head: siteHead(languageOf(request)), asks: [] }));
    return reply
      .status(404)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: 'not found',
        status: 404,
        detail: `There is no ${request.method} ${request.url.split('?')[0]}.`,
        code: 'not_found',
      });
  });
});
