import cookie from '@fastify/cookie';
import type { Cookies } from '../auth/cookies.ts';
import type { Session, Tokens } from '../auth/tokens.ts';
import type { GameSocket } from './io.ts';

/** Why a connection with an outdated cookie is refused: the page renews its session and comes again. */
const SESSION_EXPIRED = 'session_expired';

/** What tells whose a socket is. */
export interface Identity {
  readonly tokens: Tokens;
  readonly cookies: Cookies;
}

/** Returns the session of the token or cookie that a socket came with; null = it came with none. Throws where it is not valid or has expired. */
export const identify = async (
  socket: GameSocket,
  { tokens, cookies }: Identity,
): Promise<Session | null> => {
  const auth: unknown = socket.handshake.auth['token'];
  const sent = cookie.parse(socket.handshake.headers.cookie ?? '');
  const token = typeof auth === 'string' ? auth : sent[cookies.names.access];
  if (token === undefined || token === '') return null;
  const session = await tokens.check(token);
  if (session) return session;
  throw Object.assign(new Error('The token is not valid or has expired.'), {
    data: { code: SESSION_EXPIRED },
  });
};
