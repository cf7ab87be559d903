import { io } from 'socket.io-client';
import { refreshSession } from './api.ts';
import { createGameStore, type GameStore, type Line } from './game-store.ts';

/** Opens a game: connects, joins, and after every break goes on at the last event seen. Answers the store and the way to close it. */
export const openGame = (gameId: string): { store: GameStore; close: () => void } => {
  const socket = io({ transports: ['websocket'], reconnectionDelay: 300, reconnectionDelayMax: 4000 });
  const store = createGameStore(gameId, socket as unknown as Line);
  socket.on('connect', () => void store.join());
  socket.on('disconnect', (reason) => {
    store.connection.value = 'reconnecting';
    if (reason !== 'io server disconnect') return;
    void refreshSession()
      .catch(() => false)
      .finally(() => socket.connect());
  });
  const offline = (): void => void (store.connection.value = 'offline');
  const online = (): void => void (socket.connected ? (store.connection.value = 'live') : socket.connect());
  addEventListener('offline', offline);
  addEventListener('online', online);
  return {
    store,
    close: () => {
      removeEventListener('offline', offline);
      removeEventListener('online', online);
      socket.close();
    },
  };
};
