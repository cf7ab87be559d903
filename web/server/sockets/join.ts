import { watch } from '../access.ts';
import { missedEvents } from '../missed-events.ts';
import { emitTo } from './broadcast.ts';
import { notFound, type Handler } from './client.ts';
import { roomOf, sideRoomOf } from './rooms.ts';
import { around, sendWhole, wholeGame } from './whole-game.ts';

/** Joins a game's room: a newcomer, and one who was away for long, gets the game whole; one who comes back soon what they missed. */
export const joinGame: Handler<'join_game'> = async (deps, room, { socket, userId }, data) => {
  const { game_id, last_seq } = data;
  const { live } = deps.services;
  const first = await watch(deps.services, game_id, userId);
  if (!first) return notFound();
  const { sides } = first;
  socket.emit('game_joined', { game_id, your_sides: sides, may_act: first.mayAct });
  const rest = await around(deps, room, first.state);
  // From here to the room without a pause, so that what the room hears next follows without a gap or a repeat.
  const state = live.peek(game_id) ?? first.state;
  const missed = last_seq === undefined ? null : missedEvents(deps.services, game_id, last_seq, sides);
  if (missed) for (const { name, data: told } of missed) emitTo(socket, name, told);
  else socket.emit('game_state', wholeGame(state, first, rest));
  room.broadcast.joined(game_id, state.seq);
  void socket.join([roomOf(game_id), ...sides.map((side) => sideRoomOf(game_id, side))]);
  if (first.mayAct) room.seats.take(socket, game_id);
  await room.attendance.enter(socket, game_id, userId, sides.length > 0 ? 'manager' : 'spectator');
  return { ok: true, seq: state.seq };
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
  return { ok: true, seq: await sendWhole(deps, room, socket, watched) };
};
