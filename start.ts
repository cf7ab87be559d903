import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pino, type Logger } from 'pino';
import { startBot } from '@paper-dynasty/bot/client';
import { createChannelFeeds } from '@paper-dynasty/db/channel-feeds';
import { connect, type Sql } from '@paper-dynasty/db/connection';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/demo/teams';
import { seedDemo } from '@paper-dynasty/db/demo/seed';
import { startEmbeddedServer } from '@paper-dynasty/db/embedded/server';
import { createGameStore } from '@paper-dynasty/db/game-store';
import { createLeagueDirectory } from '@paper-dynasty/db/league-directory';
import { migrate } from '@paper-dynasty/db/migrate';
import { createRefreshTokens } from '@paper-dynasty/db/sessions';
import { createSecrets, deriveKey, systemClock } from '@paper-dynasty/db/system';
import { createUserStore } from '@paper-dynasty/db/user-store';
import { createComputerDriver } from '@paper-dynasty/engine/service/computer-driver';
import { createFeed } from '@paper-dynasty/engine/service/feed';
import { createLiveGames } from '@paper-dynasty/engine/service/live-games';
import type { Services } from '@paper-dynasty/engine/service/services';
import { startWeb } from '@paper-dynasty/web/server/server';
import { ConfigurationError, readEnvironment, type Environment } from './start-config.ts';

const DISCORD_API = 'https://discord.com/api';
const MINUTE = 60_000;

/** Something to be closed when the process ends; the last opened is closed first. */
type Close = () => Promise<void> | void;

const createLog = (env: Environment): Logger => {
  const level = env.LOG_LEVEL;
  if (env.LOG_DIR) {
    const file = path.join(env.LOG_DIR, 'paper-dynasty.log');
    return pino({
      level,
      transport: {
        targets: [{ target: 'pino-roll', level, options: { file, frequency: 'daily', mkdir: true } }],
      },
    });
  }
  return process.stdout.isTTY
    ? pino({ level, transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } })
    : pino({ level });
};

/** The secret of the settings, or one made for this installation and kept beside its data. */
const secretKey = async (env: Environment): Promise<string> => {
  if (env.SECRET_KEY) return env.SECRET_KEY;
  const file = path.join(env.DATA_DIR, 'secret-key');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  await mkdir(env.DATA_DIR, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  return (await readFile(file, 'utf8')).trim();
};

/** Waits for a database that is still starting, then opens it up to date. */
const openDatabase = async (
  env: Environment,
  closing: Close[],
  say: (line: string) => void,
): Promise<Sql> => {
  let url = env.DATABASE_URL;
  if (!url) {
    const server = await startEmbeddedServer({ dataDir: path.join(env.DATA_DIR, 'postgres'), log: say });
    closing.push(() => server.stop());
    url = server.url;
  }
  await migrate(url);
  const sql = connect(url, env.DB_POOL_SIZE);
  closing.push(() => sql.end({ timeout: 3 }));
  if (env.NODE_ENV !== 'production') await seedDemo(sql);
  return sql;
};

const compose = async (
  env: Environment,
  log: Logger,
  sql: Sql,
  secret: string,
  closing: Close[],
): Promise<Services> => {
  const store = createGameStore(sql, log);
  closing.push(() => store.close());
  const feed = createFeed(log);
  const secrets = createSecrets(secret);
  const live = createLiveGames({
    store,
    feed,
    secrets,
    clock: systemClock,
    log,
    pollMilliseconds: env.POLL_MS,
  });
  closing.push(() => live.close());
  const services: Services = {
    store,
    users: createUserStore(sql),
    leagues: createLeagueDirectory(sql, systemClock.millis),
    feed,
    secrets,
    clock: systemClock,
    log,
    live,
  };
  const driver = createComputerDriver(services, env.COMPUTER_DELAY_MS);
  closing.push(() => driver.close());
  await driver.resume();
  const eviction = setInterval(() => {
    live
      .evictIdle(env.IDLE_GAME_MINUTES * MINUTE)
      .catch((error: unknown) => log.error({ err: error }, 'putting idle games away failed'));
  }, MINUTE);
  closing.push(() => clearInterval(eviction));
  return services;
};

const discordOf = (env: Environment) =>
  env.DISCORD_CLIENT_ID && env.DISCORD_CLIENT_SECRET
    ? {
        clientId: env.DISCORD_CLIENT_ID,
        clientSecret: env.DISCORD_CLIENT_SECRET,
        apiUrl: env.DISCORD_API_URL ?? DISCORD_API,
      }
    : null;

const openWeb = async (
  env: Environment,
  log: Logger,
  sql: Sql,
  services: Services,
  secret: string,
  closing: Close[],
): Promise<string> => {
  const clientDir = path.join(import.meta.dirname, 'web', 'dist');
  const web = await startWeb({
    services,
    refreshTokens: createRefreshTokens(sql),
    log,
    clientDir: existsSync(path.join(clientDir, 'index.html')) ? clientDir : null,
    ready: async () => void (await sql`select 1`),
    demoManagers: [...DEMO_MANAGERS, DEMO_COMMISSIONER],
    config: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: env.PUBLIC_URL ?? null,
      corsOrigins: env.CORS_ORIGINS,
      key: deriveKey(secret, 'sessions'),
      discord: discordOf(env),
      demoSignIn: env.NODE_ENV !== 'production' && discordOf(env) === null,
    },
  });
  closing.push(() => web.close());
  return web.url;
};

const openBot = async (
  env: Environment,
  log: Logger,
  sql: Sql,
  services: Services,
  publicUrl: string,
  token: string,
  closing: Close[],
): Promise<void> => {
  const bot = await startBot({
    services,
    channelFeeds: createChannelFeeds(sql),
    log,
    config: {
      token,
      guildId: env.DISCORD_GUILD_ID ?? null,
      apiUrl: env.DISCORD_API_URL ?? null,
      publicUrl: env.PUBLIC_URL ?? publicUrl,
    },
  });
  closing.push(() => bot.close());
};

const main = async (): Promise<void> => {
  const wanted = process.argv.slice(2).find((argument) => argument === 'web' || argument === 'bot');
  const env = readEnvironment(process.env);
  const closing: Close[] = [];
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const close = async (): Promise<void> => {
    for (const end of closing.reverse())
      await Promise.resolve(end()).catch((error: unknown) => say(String(error)));
  };
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    say('Stopping…');
    void close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  const log = createLog(env);
  try {
    if (wanted === 'bot' && !env.DISCORD_TOKEN)
      throw new ConfigurationError('The bot needs DISCORD_TOKEN; see the README.');
    const secret = await secretKey(env);
    const sql = await openDatabase(env, closing, say);
    const services = await compose(env, log, sql, secret, closing);
    const url = wanted === 'bot' ? null : await openWeb(env, log, sql, services, secret, closing);
    if (env.DISCORD_TOKEN && wanted !== 'web') {
      await openBot(
        env,
        log,
        sql,
        services,
        url ?? `http://${env.HOST}:${env.PORT}`,
        env.DISCORD_TOKEN,
        closing,
      );
      say('The bot is in Discord.');
    }
    if (url) say(`\n  Paper Dynasty is open: ${env.PUBLIC_URL ?? url}\n`);
  } catch (error) {
    await close();
    throw error;
  }
};

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `Paper Dynasty could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
