import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pino, type Logger } from 'pino';
import { startBot } from '@paper-dynasty/bot/client';
import { runTerminal } from '@paper-dynasty/bot/terminal/terminal';
import { verifyGameDice } from '@paper-dynasty/bot/terminal/verify-dice';
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

/** What a process can be started as; `all` is the web service and, where there is a token, the bot. */
const ROLES = ['all', 'web', 'bot', 'terminal', 'verify-dice'] as const;
type Role = (typeof ROLES)[number];

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

/** Runs a command that ends by itself; answers the exit code. */
const runCommand = async (role: Role, services: Services, publicUrl: string): Promise<number> => {
  if (role === 'verify-dice') {
    const { ok, text } = await verifyGameDice(services, process.argv[3] ?? '');
    process.stdout.write(`${text}\n`);
    return ok ? 0 : 1;
  }
  const [user] = DEMO_MANAGERS;
  await runTerminal({
    services,
    input: process.stdin,
    output: process.stdout,
    user: { id: user.user_id, name: user.name },
    publicUrl,
  });
  return 0;
};

/** Starts the services of a role that stay, and says where to look. */
const openServices = async (
  role: Role,
  env: Environment,
  log: Logger,
  sql: Sql,
  services: Services,
  secret: string,
  closing: Close[],
): Promise<void> => {
  const url = role === 'bot' ? null : await openWeb(env, log, sql, services, secret, closing);
  const publicUrl = env.PUBLIC_URL ?? url ?? `http://${env.HOST}:${env.PORT}`;
  if (env.DISCORD_TOKEN && role !== 'web') {
    await openBot(env, log, sql, services, publicUrl, env.DISCORD_TOKEN, closing);
    process.stdout.write('The bot is in Discord.\n');
  }
  if (url) process.stdout.write(`\n  Paper Dynasty is open: ${publicUrl}\n\n`);
};

/** npm passes a signal to the shell between us and it, which does not hand it on: when that shell is gone, so are we. */
const stopWithNpm = (stop: () => void): void => {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
};

const main = async (): Promise<void> => {
  const role = ROLES.find((name) => name === process.argv[2]) ?? 'all';
  const stays = role === 'all' || role === 'web' || role === 'bot';
  const env = readEnvironment(process.env);
  const closing: Close[] = [];
  let stopping = false;
  const close = async (): Promise<void> => {
    stopping = true;
    for (const end of closing.splice(0).reverse()) {
      await Promise.resolve(end()).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    }
  };
  const stop = (): void => {
    if (!stopping) void close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  stopWithNpm(stop);

  const log = stays ? createLog(env) : pino({ level: 'silent' });
  try {
    if (role === 'bot' && !env.DISCORD_TOKEN)
      throw new ConfigurationError('The bot needs DISCORD_TOKEN; see the README.');
    const secret = await secretKey(env);
    const sql = await openDatabase(env, closing, (line) => log.info(line));
    const services = await compose(env, log, sql, secret, closing);
    if (stays) return await openServices(role, env, log, sql, services, secret, closing);
    const code = await runCommand(role, services, env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`);
    await close();
    process.exit(code);
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
