import { isGameId } from '@paper-dynasty/engine/service/live-state';
import { watch } from '../access.ts';
import { notFound, type Handler } from './client.ts';
import { roomOf, sideRoomOf } from './rooms.ts';

/** Joins a game's room: a newcomer, and one who was away for long, gets the game whole; one who comes back soon what they missed. */
export const joinGame: Handler<'join_game'> = async (deps, room, { socket, userId }, data) => {
  const { game_id, last_seq } = data;
  const watched = await watch(deps.services, game_id, userId);
  if (!watched) return notFound();
  const seq = await room.arrivals({ socket, game_id, watched, comes: true, last_seq });
  if (watched.mayAct) room.seats.take(socket, game_id);
  const role = watched.sides.length > 0 ? 'manager' : 'spectator';
  await room.attendance.enter(socket, game_id, userId, role);
  return { ok: true, seq };
};

/** Leaves a game's rooms; nobody leaves a room that is not a game's, such as their session's, or where they are not. */
export const leaveGame: Handler<'leave_game'> = async (_deps, room, { socket }, { game_id }) => {
  if (!isGameId(game_id) || !socket.rooms.has(roomOf(game_id))) return { ok: true };
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
  const seq = await room.arrivals({ socket, game_id, watched, comes: false, last_seq: undefined });
  return { ok: true, seq };
};
