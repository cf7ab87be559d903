import type { Server as HttpServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { connect } from '@paper-dynasty/db/connection';
import { dicedBaseball } from './diced-baseball.ts';
import { createMatchStore } from './match-store.ts';

const POOL = 10;

/** What is used of boardgame.io, which is installed for the bench alone, so that its own types may not be there. */
interface BoardgameServer {
  Server(options: { games: unknown[]; db: unknown; origins: string[] }): {
    run(port: number): Promise<{ appServer: HttpServer }>;
  };
}

const { Server } = createRequire(import.meta.url)('boardgame.io/server') as BoardgameServer;
const [url = ''] = process.argv.slice(2);
const db = createMatchStore(connect(url, POOL), (matchId, stateId) =>
  process.send?.({ stored: `${matchId} ${stateId}` }),
);
const server = Server({ games: [dicedBaseball], db, origins: [] });
const { appServer } = await server.run(0);
process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
});
process.send?.({ address: `http://127.0.0.1:${(appServer.address() as AddressInfo).port}` });
