import type { FastifyReply, FastifyRequest } from 'fastify';
import { isFromActivity } from '../activity.ts';
import type { WebConfig } from '../deps.ts';
import { ACCESS_MINUTES, IDLE_DAYS, type TokenPair } from './tokens.ts';

/** The names of a session's two cookies. */
export interface CookieNames {
  readonly access: string;
  readonly refresh: string;
}

/** Whether people come by HTTPS, whose cookies no other site of the domain can set (RFC 6265bis, "__Host-"). */
const isSecure = ({ publicUrl }: Pick<WebConfig, 'publicUrl'>): boolean =>
  publicUrl?.startsWith('https:') ?? false;

/** The cookies of a service's sessions. */
export const createCookies = (config: Pick<WebConfig, 'publicUrl' | 'discord'>) => {
  const secure = isSecure(config);
  const prefix = secure ? '__Host-' : '';
  const names: CookieNames = { access: `${prefix}pd_access`, refresh: `${prefix}pd_refresh` };
  /** A cookie whose name begins with `__Host-` goes to every path. */
  const paths: CookieNames = { access: '/', refresh: secure ? '/' : '/auth' };
  return {
    names,
    secure,
    /** The refresh token that a request brings; '' where it brings none. */
    refreshOf: (request: FastifyRequest): string => request.cookies[names.refresh] ?? '',
    /** Puts the tokens of a sign-in into cookies. */
    set: (reply: FastifyReply, pair: TokenPair): void => {
      // Inside Discord the page is a third party's, whose cookies are kept for that place alone.
      const site = isFromActivity(config, reply.request)
        ? ({ sameSite: 'none', secure: true, partitioned: true } as const)
        : ({ sameSite: 'lax', secure } as const);
      const base = { httpOnly: true, ...site };
      reply.setCookie(names.access, pair.access, {
        ...base,
        path: paths.access,
        maxAge: ACCESS_MINUTES * 60,
      });
      reply.setCookie(names.refresh, pair.refresh, {
        ...base,
        path: paths.refresh,
        maxAge: IDLE_DAYS * 86_400,
      });
    },
    /** Takes the tokens out of the cookies. */
    clear: (reply: FastifyReply): void => {
      for (const kind of ['access', 'refresh'] as const)
        reply.clearCookie(names[kind], {
          path: paths[kind],
          secure,
          ...(isFromActivity(config, reply.request) ? { sameSite: 'none', partitioned: true } : {}),
        });
    },
  };
};
/** The cookies of a service's sessions. */
export type Cookies = ReturnType<typeof createCookies>;
