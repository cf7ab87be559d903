import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What only an operator looks at where a key is set: the figures and the documentation of the interfaces. */
const OPERATORS = /^\/(?:metrics|docs)(?:[/?]|$)/;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The key of a request: a bearer token, or the password that a browser asks for. */
const keyOf = ({ headers }: FastifyRequest): string | null => {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) (.+)$/i.exec(headers.authorization ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString()) ?? [];
  return password;
};

/** Keeps the operators' pages behind a key (`OPERATOR_KEY`); without one they are open. */
export const operatorsOnly =
  (key: string | null) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (key === null || !OPERATORS.test(request.url)) return;
    const given = keyOf(request);
    if (given !== null && timingSafeEqual(digest(given), digest(key))) return;
    await reply
      .status(401)
      .header('www-authenticate', 'Basic realm="Paper Dynasty, operators", charset="UTF-8"')
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: 'not signed in',
        status: 401,
        code: 'not_signed_in',
        detail:
          'This page is for the operator: send the operator’s key as a bearer token or as the password.',
      });
  };
