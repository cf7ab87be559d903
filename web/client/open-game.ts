import { io } from 'socket.io-client';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { api } from './api.ts';
import { at } from './frame-address.ts';
import { createGameStore, type GameStore, type Line } from './game-store.ts';
import { keepBooks } from './keep-books.ts';
import { keepForms } from './keep-forms.ts';
import { keepLive, type Wire } from './keep-live.ts';
import { keepLooked, tellLooked } from './keep-looked.ts';

const ANSWER_MILLISECONDS = 6000;

/** Opens a game: asks for it, connects, joins, and after every break goes on at the last event seen. Answers the store and the way to close it. */
export const openGame = (gameId: string): { store: GameStore; close: () => void } => {
  const socket = io({
    path: at('/socket.io'),
    transports: ['websocket'],
    auth: { wire: WIRE_VERSION },
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
  });
  const line: Line = {
    on: (name, listener) => void socket.on(name, listener as (data: unknown) => void),
    ask: (name, data) =>
      socket
        .timeout(ANSWER_MILLISECONDS)
        .emitWithAck(name, data)
        .catch(() => null),
    renew: () => void socket.disconnect().connect(),
  };
  const store = createGameStore(gameId, line);
  // Why it cannot be had is told by the connection.
  void api.game(gameId).then(store.showEarly, () => undefined);
  const closers = [
    keepLive(socket as Wire, store),
    keepBooks(store),
    keepForms(store),
    keepLooked(store, { ask: () => api.catchUp(gameId), tell: (seq) => tellLooked(gameId, seq) }),
  ];
  return {
    store,
    close: () => {
      for (const close of closers) close();
      socket.close();
    },
  };
};
