import { existsSync } from 'node:fs';
import path from 'node:path';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { deriveKey } from '@paper-dynasty/db/system';
import { startWeb } from '@paper-dynasty/web/server/server';
import type { Environment } from './config.ts';
import type { Keys } from './keys.ts';
import type { Running } from './running.ts';

const DISCORD_API = 'https://discord.com/api';

const discordOf = (env: Environment) =>
  env.DISCORD_CLIENT_ID && env.DISCORD_CLIENT_SECRET
    ? {
        clientId: env.DISCORD_CLIENT_ID,
        clientSecret: env.DISCORD_CLIENT_SECRET,
        apiUrl: env.DISCORD_API_URL ?? DISCORD_API,
        activity: env.DISCORD_ACTIVITY === 'on',
      }
    : null;

const configOf = (env: Environment, [key, ...former]: Keys) => ({
  host: env.HOST,
  port: env.PORT,
  publicUrl: env.PUBLIC_URL ?? null,
  corsOrigins: env.CORS_ORIGINS,
  trustProxy: env.TRUST_PROXY,
  socketsPerAddress: env.SOCKETS_PER_ADDRESS,
  operatorKey: env.OPERATOR_KEY ?? null,
  key: deriveKey(key, 'sessions'),
  formerKeys: former.map((secret) => deriveKey(secret, 'sessions')),
  discord: discordOf(env),
  demoSignIn: env.NODE_ENV !== 'production' && discordOf(env) === null,
});

/** Opens the web service on pages built into `clientDir`, which may be missing. Returns its address. */
export const openWeb = async (
  { env, log, sql, keys, composed, closing }: Running,
  clientDir: string,
): Promise<string> => {
  const { services, channelFeeds, refreshTokens, presence, signals } = composed;
  const web = await startWeb({
    services,
    channelFeeds,
    refreshTokens,
    presence,
    signals,
    log,
    clientDir: existsSync(path.join(clientDir, 'index.html')) ? clientDir : null,
    ready: async () => void (await sql`select 1`),
    demoManagers: [...DEMO_MANAGERS, DEMO_COMMISSIONER],
    config: configOf(env, keys),
  });
  closing.push(() => web.close());
  return web.url;
};
