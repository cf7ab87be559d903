import { io, type Socket } from 'socket.io-client';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { createChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import type { Device } from '@paper-dynasty/db/stores/sessions';
import { deriveKey } from '@paper-dynasty/db/system';
import type { Acknowledgement, ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { buildApp } from '@paper-dynasty/web/server/app';
import type { WebDeps } from '@paper-dynasty/web/server/deps';
import { PATIENCE } from '../patience.ts';
import { openTestProcess, TEST_SECRET, type TestProcess, type TestProcessOptions } from '../process.ts';
import type { DiscordStandIn } from '../stand-ins/discord/index.ts';
import { CLIENT_SECRET } from '../stand-ins/discord/routes-oauth.ts';
import { freePort } from '../free-port.ts';
import { whileTesting } from '../while-testing.ts';

/** A device that says nothing of itself. */
export const DEVICE: Device = { agent: null, address: null };

/** Lets the moments pass in which a refresh token may come twice. */
export const endGrace = async ({ sql }: TestProcess): Promise<void> => {
  await sql`update refresh_tokens set used_at = now() - interval '1 minute' where used`;
};

/** What the web service of a test works on. */
export const webDeps = (process: TestProcess): WebDeps => ({
  services: process.services,
  channelFeeds: createChannelFeeds(process.sql),
  refreshTokens: process.refreshTokens,
  presence: process.presence,
  signals: process.signals,
  log: process.log,
  clientDir: null,
  checkAnswers: true,
  ready: async () => void (await process.sql`select 1`),
  demoManagers: [...DEMO_MANAGERS, DEMO_COMMISSIONER],
  config: {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    corsOrigins: [],
    trustProxy: false,
    socketsPerAddress: 10_000,
    operatorKey: null,
    key: deriveKey(TEST_SECRET, 'sessions'),
    demoSignIn: true,
    discord: null,
  },
});

/** A listening web service that signs people in with a local Discord. */
export const startDiscordWeb = async (
  process: TestProcess,
  discord: DiscordStandIn,
  clientDir: string | null = null,
) => {
  const deps = webDeps(process);
  const port = await freePort();
  const { applicationId: clientId, apiUrl } = discord;
  const config = {
    port,
    demoSignIn: false,
    discord: { clientId, clientSecret: CLIENT_SECRET, apiUrl, activity: false },
  };
  const app = await buildApp({ ...deps, clientDir, config: { ...deps.config, ...config } });
  return { app, url: await app.listen({ host: '127.0.0.1', port }) };
};

/** A listening web service on a database of its own. */
export const startTestWeb = async (options: TestProcessOptions = {}) => {
  const process = await openTestProcess(options);
  const app = await buildApp(webDeps(process));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    url,
    process,
    close: async () => {
      await app.close();
      await process.close();
    },
  };
};
/** A listening web service of a test. */
export type TestWeb = Awaited<ReturnType<typeof startTestWeb>>;

/** A listening web service while the tests of a file run. */
export const withTestWeb = (options: TestProcessOptions = {}): TestWeb =>
  whileTesting(
    () => startTestWeb(options),
    (web) => web.close(),
  );

/** The cookies of a demo manager who has signed in. */
export const signIn = async (web: TestWeb, user_id: string): Promise<string> => {
  const answer = await web.app.inject({ method: 'POST', url: '/auth/demo', payload: { user_id } });
  return answer.cookies.map((c) => `${c.name}=${c.value}`).join('; ');
};

/** A client of the sockets that keeps all it is told. */
export const connectClient = async (url: string, cookie?: string, auth: object = {}) => {
  const socket: Socket = io(url, {
    transports: ['websocket'],
    auth: { wire: WIRE_VERSION, ...auth },
    forceNew: true,
    reconnection: false,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  });
  const told: { name: string; data: Record<string, unknown> }[] = [];
  socket.onAny((name: string, data: Record<string, unknown>) => told.push({ name, data }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connected', () => resolve());
    socket.once('connect_error', reject);
  });
  return {
    socket,
    told,
    send: (name: ClientEventName, data: unknown): Promise<Acknowledgement> =>
      socket.timeout(PATIENCE).emitWithAck(name, data) as Promise<Acknowledgement>,
    close: () => socket.disconnect(),
  };
};
/** A client of the sockets. */
export type TestClient = Awaited<ReturnType<typeof connectClient>>;
