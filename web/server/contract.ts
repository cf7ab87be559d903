import { isDeepStrictEqual } from 'node:util';
import type { RouteOptions } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { z } from 'zod';
import { ANSWERS, FILES, problemSchema } from '../contract/answers.ts';

interface ContractOptions {
  /** Whether every answer is held against the contract before it goes out, as tests have it; to do so with every answer is work that serves nobody. */
  readonly checkAnswers: boolean;
}

const PROBLEM = { content: { 'application/problem+json': { schema: problemSchema } } };

/** What a route answers, from the contract. Throws an Error for a route that it does not have: everything that programs may ask for is in it. */
const responseOf = (route: string) => {
  const answer: z.ZodType | undefined = ANSWERS[route as keyof typeof ANSWERS];
  const file: string | undefined = FILES[route as keyof typeof FILES];
  if (answer) return { '2xx': answer, '4xx': PROBLEM, '5xx': PROBLEM };
  if (file) return { '2xx': { content: { [file]: { schema: z.string() } } }, '4xx': PROBLEM, '5xx': PROBLEM };
  throw new Error(`web/contract/answers.ts does not say what ${route} answers.`);
};

/** Routes of ours that programs may ask for say what they are for. */
const withAnswers = (route: RouteOptions): void => {
  if (route.method === 'HEAD' || !route.schema?.summary) return;
  route.schema.response ??= responseOf(`${String(route.method)} ${route.url}`);
};

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** Throws an Error where an answer is not what the contract says, or has something that it does not name. */
const expectAsAgreed = (schema: z.ZodType, data: unknown, where: string): void => {
  const sent = plain(data);
  const read = schema.safeParse(sent);
  if (!read.success) throw new Error(`${where} is not as agreed: ${z.prettifyError(read.error)}`);
  if (!isDeepStrictEqual(plain(read.data), sent))
    throw new Error(`${where} has more than is agreed: ${JSON.stringify(sent)}`);
};

/** Every route says what it answers, in `/docs` too; what goes out is held against that where it is asked for. */
export const contract = fastifyPlugin(async (app, { checkAnswers }: ContractOptions) => {
  app.addHook('onRoute', withAnswers);
  app.setSerializerCompiler<z.ZodType>(({ schema, method, url }) => (data) => {
    if (checkAnswers && schema instanceof z.ZodType) expectAsAgreed(schema, data, `${method} ${url}`);
    return JSON.stringify(data);
  });
});
