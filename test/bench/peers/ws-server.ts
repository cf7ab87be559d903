import type { AddressInfo } from 'node:net';
import { connect } from '@paper-dynasty/db/connection';
import { WebSocketServer, type WebSocket } from 'ws';

const POOL = 10;

/** What a client says: that it watches a game, or that it plays in it. */
interface Said {
  readonly type: 'watch' | 'play';
  readonly game: string;
  readonly text: string;
}

const [url = ''] = process.argv.slice(2);
const sql = connect(url, POOL);
await sql`create table if not exists bench_limit (id bigserial primary key, payload jsonb not null)`;
const rooms = new Map<string, Set<WebSocket>>();

const hear = async (socket: WebSocket, { type, game, text }: Said): Promise<void> => {
  const room = rooms.get(game) ?? new Set();
  rooms.set(game, room);
  if (type === 'watch') {
    room.add(socket);
    return socket.send('watching');
  }
  await sql`insert into bench_limit (payload) values ('{"n": 1}')`;
  for (const watcher of room) watcher.send(text);
};

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket) =>
  socket.on('message', (said: Buffer) => void hear(socket, JSON.parse(said.toString()) as Said)),
);
server.on('listening', () =>
  process.send?.({ address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);
process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
});
