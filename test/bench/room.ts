import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Acknowledgement } from '@paper-dynasty/engine/wire/client-events';
import type { Played } from './soak.ts';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';

/** A game with its manager and those who watch it. */
export interface Room {
  /** Plays one action; answers the milliseconds from the emit until the last watcher was told, and until the acknowledgement. */
  act(): Promise<{ told: number; acknowledged: number }>;
  readonly free: () => boolean;
  /** Waits until the action under way, if any, is over. */
  idle(): Promise<unknown>;
}

/** A room whose actions are played by `play`, one at a time. */
export const takingTurns = (play: Room['act']): Room => {
  let busy = false;
  let doing: Promise<unknown> = Promise.resolve();
  return {
    free: () => !busy,
    idle: () => doing,
    act: () => {
      busy = true;
      const played = play().finally(() => (busy = false));
      doing = played;
      return played;
    },
  };
};

/** Plays an action in the next game that is free; while all are busy it waits for one, and that counts. */
export const actNext = async (rooms: readonly Room[], i: number): ReturnType<Room['act']> => {
  const from = performance.now();
  for (;;) {
    const waited = performance.now() - from;
    const free = rooms.map((_, k) => rooms[(i + k) % rooms.length]).find((room) => room?.free());
    if (free) {
      const { told, acknowledged } = await free.act();
      return { told: told + waited, acknowledged: acknowledged + waited };
    }
    await Promise.race(rooms.map((room) => room.idle()));
  }
};

/** How long an answer is waited for, in milliseconds: a busy machine is no failure. */
const PATIENCE = 120_000;
/** What a game that is over answers. */
const OVER: readonly string[] = ['game_over', 'game_not_active'];

/** Connects a client to a service. */
export const connect = (url: string, token?: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { wire: WIRE_VERSION, ...(token ? { token } : {}) },
    });
    socket.once('connected', () => resolve(socket));
    socket.once('connect_error', reject);
  });

/** Joins a game, as a newcomer or as one who knows it up to an event. */
export const joinGame = (socket: Socket, game_id: string, last_seq?: number): Promise<unknown> =>
  socket
    .timeout(PATIENCE)
    .emitWithAck('join_game', { game_id, ...(last_seq === undefined ? {} : { last_seq }) });

/** Opens a room: the manager on one service, the watchers on another or the same. */
export const openRoom = async (
  gameId: string,
  manager: Socket,
  watchers: readonly Socket[],
): Promise<Room> => {
  await joinGame(manager, gameId);
  await Promise.all(watchers.map((w) => joinGame(w, gameId)));
  let next: 'roll_dice' | 'resolve_play' = 'roll_dice';
  const untilTold = (watcher: Socket, names: readonly string[]): Promise<number> =>
    new Promise((resolve) => {
      const hear = (name: string): void => {
        if (!names.includes(name)) return;
        watcher.offAny(hear);
        resolve(performance.now());
      };
      watcher.onAny(hear);
    });
  return takingTurns(async () => {
    const names = next === 'roll_dice' ? ['dice_rolled'] : ['play_resolved', 'outcome_reported'];
    const heard = watchers.map((w) => untilTold(w, names));
    const from = performance.now();
    const answer = (await manager
      .timeout(PATIENCE)
      .emitWithAck(next, { game_id: gameId, idempotency_key: randomUUID() })) as Acknowledgement;
    const acknowledged = performance.now() - from;
    if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
    const told = Math.max(...(await Promise.all(heard))) - from;
    next = next === 'roll_dice' ? 'resolve_play' : 'roll_dice';
    return { told, acknowledged };
  });
};

/** Joins a game as its manager, who plays both sides until it is over. */
export const playedBy = async (manager: Socket, gameId: string): Promise<Played> => {
  await joinGame(manager, gameId);
  let next: 'roll_dice' | 'resolve_play' = 'roll_dice';
  return {
    act: async () => {
      const answer = (await manager
        .timeout(PATIENCE)
        .emitWithAck(next, { game_id: gameId, idempotency_key: randomUUID() })) as Acknowledgement;
      next = next === 'roll_dice' ? 'resolve_play' : 'roll_dice';
      if (answer.ok) return true;
      if (OVER.includes(answer.error.code)) return false;
      throw new Error(`${answer.error.code}: ${answer.error.message}`);
    },
    close: () => void manager.disconnect(),
  };
};
