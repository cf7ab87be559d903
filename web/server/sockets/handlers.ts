import type { Socket } from 'socket.io';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { answerRequest, askAbandon } from '@paper-dynasty/engine/service/abandon';
import { decideDefense } from '@paper-dynasty/engine/service/decide-defense';
import { decideOffense } from '@paper-dynasty/engine/service/decide-offense';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import type { Answer, GameRequest } from '@paper-dynasty/engine/service/services';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import type {
  Acknowledgement,
  ClientEventData,
  ClientEventName,
} from '@paper-dynasty/engine/wire/client-events';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { playView } from '@paper-dynasty/engine/wire/play-view';
import { watch, type Watched } from '../access.ts';
import type { WebDeps } from '../deps.ts';
import { missedEvents } from '../routes/games.ts';
import { roomOf, sideRoomOf } from './broadcast.ts';

/** One connected client. */
export interface Client {
  readonly socket: Socket;
  readonly userId: string | null;
}

type Handler<T extends ClientEventName> = (
  deps: WebDeps,
  client: Client,
  data: ClientEventData<T>,
) => Promise<Acknowledgement>;

const RECENT_PLAYS = 30;

const no = (code: Parameters<typeof refuse>[0], message: string, field?: string): Acknowledgement => ({
  ok: false,
  error: refuse(code, message, field),
});
const notFound = (): Acknowledgement => no('game_not_found', 'There is no such game.', 'game_id');

const stateOf = (deps: WebDeps, { state, sides }: Watched) => ({
  state: gameView(state, sides),
  recent_plays: state.plays.slice(-RECENT_PLAYS).map(playView),
  seq: state.seq,
  timestamp: deps.services.clock.now(),
});

/** Acts on a game: needs a signed-in client; the answer is the verb's. */
const act =
  <T extends ClientEventName>(
    verb: (deps: WebDeps, request: GameRequest, data: ClientEventData<T>) => Promise<Answer>,
  ) =>
  async (
    deps: WebDeps,
    client: Client,
    data: ClientEventData<T> & { game_id: string; idempotency_key: string; seq?: number | undefined },
  ): Promise<Acknowledgement> => {
    if (client.userId === null) return no('not_signed_in', 'Sign in first.');
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
      },
      data,
    );
    if (answer.ok) return { ok: true, seq: answer.events.at(-1)?.seq ?? answer.state.seq };
    const missed = answer.missed
      ? { missed: await missedEvents(deps.services, data.game_id, data.seq ?? 0, watched.sides) }
      : {};
    return { ok: false, error: answer.error, ...missed };
  };

const joinGame: Handler<'join_game'> = async (deps, { socket, userId }, data) => {
  const first = await watch(deps.services, data.game_id, userId);
  if (!first) return notFound();
  socket.emit('game_joined', { game_id: data.game_id, your_sides: first.sides });
  let told = data.last_seq ?? 0;
  const catchUp = async (): Promise<void> => {
    if (data.last_seq === undefined) return;
    for (const event of await missedEvents(deps.services, data.game_id, told, first.sides)) {
      socket.emit(event.name, event.data);
      told = event.data.seq;
    }
  };
  // Caught up to the state in memory before the room is joined, so that what the room hears next follows without a gap or a repeat.
  for (;;) {
    await catchUp();
    const now = (await watch(deps.services, data.game_id, userId)) ?? first;
    if (data.last_seq !== undefined && now.state.seq > told) continue;
    void socket.join([roomOf(data.game_id), ...now.sides.map((side) => sideRoomOf(data.game_id, side))]);
    if (data.last_seq === undefined) socket.emit('game_state', stateOf(deps, now));
    socket.to(roomOf(data.game_id)).emit('user_connected', { game_id: data.game_id, user_id: userId });
    return { ok: true, seq: now.state.seq };
  }
};

const outcome: Handler<'submit_manual_outcome'> = async (deps, client, data) => {
  const answer = await act<'submit_manual_outcome'>(
    (d, request, { roll_id, outcome: reported, hit_location }) =>
      reportOutcome(d.services, request, {
        outcome: reported,
        ...(roll_id ? { roll_id } : {}),
        ...(hit_location ? { hit_location } : {}),
      }),
  )(deps, client, data);
  if (answer.ok)
    client.socket.emit('outcome_accepted', {
      game_id: data.game_id,
      outcome: data.outcome,
      seq: answer['seq'],
    });
  else
    client.socket.emit('outcome_rejected', {
      game_id: data.game_id,
      message: answer.error.message,
      field: answer.error.field ?? null,
      errors: [answer.error],
    });
  return answer;
};

/** What is done for each client event. */
export const HANDLERS: { readonly [T in ClientEventName]: Handler<T> } = {
  join_game: joinGame,
  leave_game: async (_deps, { socket, userId }, { game_id }) => {
    for (const room of [roomOf(game_id), sideRoomOf(game_id, 'away'), sideRoomOf(game_id, 'home')])
      await socket.leave(room);
    socket.to(roomOf(game_id)).emit('user_disconnected', { game_id, user_id: userId });
    return { ok: true };
  },
  heartbeat: async (deps, { socket }) => {
    socket.emit('heartbeat_ack', { server_time: deps.services.clock.now() });
    return { ok: true };
  },
  request_game_state: async (deps, { socket, userId }, { game_id }) => {
    const watched = await watch(deps.services, game_id, userId);
    if (!watched) return notFound();
    socket.emit('game_state_sync', stateOf(deps, watched));
    return { ok: true, seq: watched.state.seq };
  },
  submit_defensive_decision: act<'submit_defensive_decision'>(
    (deps, request, { infield, outfield, hold, intentional_walk }) =>
      decideDefense(deps.services, request, { infield, outfield, hold, intentional_walk }),
  ),
  submit_offensive_decision: act<'submit_offensive_decision'>((deps, request, { play, steal }) =>
    decideOffense(deps.services, request, { play, steal }),
  ),
  roll_dice: act<'roll_dice'>((deps, request) => rollDice(deps.services, request)),
  submit_manual_outcome: outcome,
  resolve_play: act<'resolve_play'>((deps, request, { roll_id }) =>
    resolvePlay(deps.services, request, roll_id),
  ),
  get_lineup: async (deps, { userId }, { game_id }) => {
    const watched = await watch(deps.services, game_id, userId);
    if (!watched) return notFound();
    const view = gameView(watched.state, watched.sides);
    return { ok: true, away: view.away.lineup, home: view.home.lineup };
  },
  get_box_score: async (deps, { userId }, { game_id }) => {
    const watched = await watch(deps.services, game_id, userId);
    return watched ? { ok: true, box_score: boxScore(watched.state) } : notFound();
  },
  request_abandon: act<'request_abandon'>((deps, request) => askAbandon(deps.services, request)),
  answer_request: act<'answer_request'>((deps, request, { agree }) =>
    answerRequest(deps.services, request, agree),
  ),
};
