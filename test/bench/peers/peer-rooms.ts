import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { takingTurns, type Room } from '../room.ts';
import type { Service } from '../service.ts';
import { dicedBaseball } from './diced-baseball.ts';

/** As many bytes as a play has on the product's wire. */
const PLAY = JSON.stringify({ name: 'play_resolved', data: 'x'.repeat(1400) });

const watching = async (address: string, game: string): Promise<WebSocket> => {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'watch', game }));
  await answered;
  return socket;
};

/** A game over plain `ws`: its manager, who hears of the play as the others do, and so many watchers. */
export const limitRoom = async ({ address }: Service, game: string, watchers: number): Promise<Room> => {
  const [manager, ...others] = await Promise.all(
    Array.from({ length: watchers + 1 }, () => watching(address, game)),
  );
  return takingTurns(async () => {
    const told = others.map(async (socket) => {
      const [text] = (await once(socket, 'message')) as [Buffer];
      JSON.parse(text.toString());
      return performance.now();
    });
    const answered = manager && once(manager, 'message').then(() => performance.now());
    const from = performance.now();
    manager?.send(JSON.stringify({ type: 'play', game, text: PLAY }));
    const acknowledged = ((await answered) ?? from) - from;
    return { told: Math.max(...(await Promise.all(told))) - from, acknowledged };
  });
};

const MANAGER = '0';

type Synced = [string, { state: { _stateID: number } }];

const synced = async (address: string, match: string, player: string | null): Promise<Socket> => {
  const socket = io(`${address}/${dicedBaseball.name}`, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
  });
  const answer = new Promise<Synced>((resolve) =>
    socket.once('sync', (...args) => resolve(args as unknown as Synced)),
  );
  socket.emit('sync', match, player, undefined, 1);
  await answer;
  return socket;
};

const untilUpdated = (socket: Socket): Promise<number> =>
  new Promise((resolve) => socket.once('update', () => resolve(performance.now())));

/** Waits until the service says that a state is stored. */
const untilStored = ({ onStored }: Service, key: string): Promise<number> =>
  new Promise((resolve) => onStored(key, () => resolve(performance.now())));

/** A match of boardgame.io with its manager and so many watchers. It tells before it stores: `told` is until both are done, `acknowledged` until it has told. */
export const boardgameRoom = async (service: Service, match: string, watchers: number): Promise<Room> => {
  const manager = await synced(service.address, match, MANAGER);
  const others = await Promise.all(
    Array.from({ length: watchers }, () => synced(service.address, match, null)),
  );
  let state = 0;
  return takingTurns(async () => {
    const type = state % 2 === 0 ? 'roll_dice' : 'resolve_play';
    const payload = { type, args: [], playerID: MANAGER };
    const heard = others.map(untilUpdated);
    const stored = untilStored(service, `${match} ${state + 1}`);
    const from = performance.now();
    manager.emit('update', { type: 'MAKE_MOVE', payload }, state, match, MANAGER);
    const acknowledged = Math.max(...(await Promise.all(heard))) - from;
    const told = Math.max(acknowledged, (await stored) - from);
    state += 1;
    return { told, acknowledged };
  });
};
