import type { GameState } from '@paper-dynasty/engine/model/state';
import { clockedTurn } from '@paper-dynasty/engine/rules/turn-time';
import { deadlineOf } from '@paper-dynasty/engine/service/turn-clock';
import { asideViews } from '@paper-dynasty/engine/wire/aside-view';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { playViews } from '@paper-dynasty/engine/wire/play-view';
import type { WholeGame } from '@paper-dynasty/engine/wire/server-events';
import { watch, type Watched } from '../access.ts';
import type { WebDeps } from '../deps.ts';
import { missedEvents } from '../missed-events.ts';
import { emitTo, roomOf, sideRoomOf } from './broadcast.ts';
import { notFound, type Handler, type Room } from './client.ts';

const RECENT_PLAYS = 30;

/** When the turn under way ends, from the time of the game's last event. */
const deadlineNow = async ({ services }: WebDeps, state: GameState): Promise<string | null> => {
  if (!clockedTurn(state)) return null;
  const [last] = await services.store.eventsAfter(state.setup.game_id, state.seq - 1, state.seq);
  return last ? deadlineOf(state, last.at) : null;
};

type Around = Pick<WholeGame, 'deadline' | 'here' | 'timestamp'>;

const around = async (deps: WebDeps, { attendance }: Room, state: GameState): Promise<Around> => ({
  deadline: await deadlineNow(deps, state),
  here: await attendance.here(state.setup.game_id),
  timestamp: deps.services.clock.now(),
});

const whole = (state: GameState, sides: Watched['sides'], rest: Around): WholeGame => ({
  state: gameView(state, sides),
  recent_plays: playViews(state, RECENT_PLAYS),
  asides: asideViews(state),
  seq: state.seq,
  ...rest,
});

/** Joins a game's room: a newcomer gets the game whole, one who comes back what he missed. */
export const joinGame: Handler<'join_game'> = async (deps, room, { socket, userId }, data) => {
  const { game_id } = data;
  const { live } = deps.services;
  const first = await watch(deps.services, game_id, userId);
  if (!first) return notFound();
  const { sides } = first;
  socket.emit('game_joined', { game_id, your_sides: sides });
  const rest = await around(deps, room, first.state);
  let told = data.last_seq ?? 0;
  // Caught up to the state in memory before the room is joined, so that what the room hears next follows without a gap or a repeat.
  for (;;) {
    const state = live.peek(game_id) ?? first.state;
    if (data.last_seq !== undefined && state.seq > told) {
      for (const { name, data: missed } of await missedEvents(deps.services, game_id, told, sides)) {
        emitTo(socket, name, missed);
        told = missed.seq;
      }
      continue;
    }
    room.broadcast.joined(game_id, state.seq);
    void socket.join([roomOf(game_id), ...sides.map((side) => sideRoomOf(game_id, side))]);
    if (data.last_seq === undefined) socket.emit('game_state', whole(state, sides, rest));
    await room.attendance.enter(socket, game_id, userId, sides.length > 0 ? 'manager' : 'spectator');
    return { ok: true, seq: state.seq };
  }
};

/** Leaves a game's rooms. */
export const leaveGame: Handler<'leave_game'> = async (_deps, room, { socket }, { game_id }) => {
  for (const name of [roomOf(game_id), sideRoomOf(game_id, 'away'), sideRoomOf(game_id, 'home')])
    await socket.leave(name);
  await room.attendance.leave(socket, game_id);
  return { ok: true };
};

/** Sends the game whole. */
export const requestGameState: Handler<'request_game_state'> = async (
  deps,
  room,
  { socket, userId },
  { game_id },
) => {
  const watched = await watch(deps.services, game_id, userId);
  if (!watched) return notFound();
  const rest = await around(deps, room, watched.state);
  const state = deps.services.live.peek(game_id) ?? watched.state;
  socket.emit('game_state_sync', whole(state, watched.sides, rest));
  return { ok: true, seq: state.seq };
};
