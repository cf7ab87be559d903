import type { Answer, GameRequest } from '@paper-dynasty/engine/service/services';
import type { ClientEventData, ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { watch } from '../access.ts';
import { justSignedIn } from '../auth/session.ts';
import type { WebDeps } from '../deps.ts';
import { missedEvents } from '../missed-events.ts';
import { no, notFound, type Answered, type Client, type Room } from './client.ts';

/** Acts on a game: needs a signed-in client; the answer is the verb's. */
export const act =
  <T extends ClientEventName>(
    verb: (deps: WebDeps, request: GameRequest, data: ClientEventData<T>) => Promise<Answer>,
  ) =>
  async (
    deps: WebDeps,
    room: Room,
    client: Client,
    data: ClientEventData<T> & { game_id: string; idempotency_key: string; seq?: number | undefined },
  ): Promise<Answered> => {
    const { session } = client.socket.data;
    if (client.userId === null || !session) return no('not_signed_in');
    const watched = await watch(deps.services, data.game_id, client.userId);
    if (!watched) return notFound();
    const answer = await verb(
      deps,
      {
        game_id: data.game_id,
        actor: { kind: 'user', user_id: client.userId },
        surface: 'web',
        idempotency_key: data.idempotency_key,
        ...(data.seq === undefined ? {} : { seq: data.seq }),
        confirmed: justSignedIn(deps.refreshTokens, session),
      },
      data,
    );
    if (answer.ok) return { ok: true, seq: answer.events.at(-1)?.seq ?? answer.state.seq };
    if (!answer.missed) return { ok: false, error: answer.error };
    const missed = missedEvents(deps.services, data.game_id, data.seq ?? 0, watched.sides);
    if (missed) return { ok: false, error: answer.error, missed };
    const { socket } = client;
    await room.arrivals({ socket, game_id: data.game_id, watched, comes: false, last_seq: undefined });
    return { ok: false, error: answer.error };
  };
