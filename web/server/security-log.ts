import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Log } from '@paper-dynasty/engine/service/ports';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom this request has signed in. */
    signedInAs: string | null;
  }
}

/** What whoever watches over the service wants to know of. */
export type SecurityEvent =
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_out'
  | 'token_refused'
  | 'right_refused'
  | 'limited'
  | 'office_act'
  | 'personal_data';

/** Who did it, from where, and what; never a token, a key or a text of theirs. */
export interface SecurityDetail {
  readonly user_id: string | null;
  readonly address: string;
  readonly what: string;
}

const WARNED: readonly SecurityEvent[] = ['sign_in_failed', 'token_refused', 'right_refused', 'limited'];

/** Writes a security event to the log, where `security` finds it. */
export const logSecurity = (
  log: Pick<Log, 'info' | 'warn'>,
  event: SecurityEvent,
  detail: SecurityDetail,
): void =>
  log[WARNED.includes(event) ? 'warn' : 'info']({ security: true, event, ...detail }, `security: ${event}`);

/** The events that answers with a status are. A request without any token is nobody's attempt. */
const BY_STATUS: Readonly<Partial<Record<number, SecurityEvent>>> = {
  401: 'token_refused',
  403: 'right_refused',
  429: 'limited',
};

const SIGN_IN = ['/auth/demo', '/auth/discord/callback', '/auth/activity'];
/** Where Discord says who somebody is; a sign-in there is one or has failed. */
const BY_DISCORD = ['/auth/discord/callback', '/auth/activity'];
const SIGN_OUT = ['/auth/logout', '/auth/logout-everywhere', '/auth/sessions/:id/end'];
/** Changes of a league, and the code that makes an owner. */
const OFFICE = /^\/api\/(?:setup|office|leagues\/:id\/office)/;
/** What is stored about somebody is asked for, or to be forgotten. */
const PERSONAL = ['/api/me/data', '/api/me/forget'];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

const eventOf = (request: FastifyRequest, reply: FastifyReply): SecurityEvent | null => {
  const route = request.routeOptions.url ?? '';
  if (SIGN_IN.includes(route) && request.signedInAs !== null) return 'sign_in';
  if (BY_DISCORD.includes(route)) return 'sign_in_failed';
  const bySomebody = request.headers.authorization !== undefined || request.headers.cookie !== undefined;
  const refused = BY_STATUS[reply.statusCode];
  if (refused && (refused !== 'token_refused' || bySomebody)) return refused;
  if (reply.statusCode >= 400) return null;
  if (SIGN_OUT.includes(route)) return 'sign_out';
  if (PERSONAL.includes(route)) return 'personal_data';
  return OFFICE.test(route) && !SAFE_METHODS.includes(request.method) ? 'office_act' : null;
};

/** Logs what answers say of sign-ins, refusals, limits and the acts of a league's office. */
export const securityLog = fastifyPlugin(async (app) => {
  app.decorateRequest('signedInAs', null);
  app.addHook('onResponse', async (request, reply) => {
    const event = eventOf(request, reply);
    if (!event) return;
    logSecurity(request.log, event, {
      user_id: request.signedInAs ?? request.session?.user_id ?? null,
      address: request.ip,
      what: `${request.method} ${request.routeOptions.url ?? 'nowhere'}`,
    });
  });
});
