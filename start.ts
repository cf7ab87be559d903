import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pino, type Logger } from 'pino';
import { startBot } from '@paper-dynasty/bot/client';
import { SetupError } from '@paper-dynasty/bot/setup/setup-error';
import { languageOf } from '@paper-dynasty/bot/words/index';
import { runTerminal } from '@paper-dynasty/bot/terminal/terminal';
import { verifyGameDice } from '@paper-dynasty/bot/terminal/verify-dice';
import { runBackup, runRestore } from '@paper-dynasty/db/commands/backup';
import { runDoctor } from '@paper-dynasty/db/commands/doctor';
import { keyProblem, runRekey } from '@paper-dynasty/db/commands/rekey';
import { runLeague, worksOnFiles } from '@paper-dynasty/db/commands/league';
import {
  isServerCommand,
  runLeagueServers,
  type ServerSettings,
} from '@paper-dynasty/db/commands/league-servers';
import { runPerson } from '@paper-dynasty/db/commands/person';
import { runSeason } from '@paper-dynasty/db/commands/simulate-season';
import { isDryRun, runExport, runImport, type Output } from '@paper-dynasty/db/commands/run';
import { connect, type Sql } from '@paper-dynasty/db/connection';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { seedDemo } from '@paper-dynasty/db/league/demo/seed';
import { EmbeddedPostgresError } from '@paper-dynasty/db/embedded/embedded-error';
import { startEmbeddedServer } from '@paper-dynasty/db/embedded/server';
import { failureOf } from '@paper-dynasty/db/stores/failures';
import { NO_LIMITS, type HourlyLimits } from '@paper-dynasty/db/stores/limits';
import { migrate } from '@paper-dynasty/db/migrate';
import { rebuildReadTables } from '@paper-dynasty/db/records/rebuild';
import { deriveKey } from '@paper-dynasty/db/system';
import { startWeb } from '@paper-dynasty/web/server/server';
import type { ComputerPatience } from '@paper-dynasty/engine/service/computer-driver';
import { compose, keepGamesGoing, keepLeaguesGoing, type Composed } from './compose.ts';
import {
  ConfigurationError,
  readEnvironment,
  readRole,
  type Environment,
  type Role,
} from './start-config.ts';

const DISCORD_API = 'https://discord.com/api';

const patienceOf = (env: Environment): ComputerPatience => ({
  delay: env.COMPUTER_DELAY_MS,
  wait: env.COMPUTER_WAIT_MS,
});

/** A season that the operator has played is nobody's many games. */
const UNLIMITED = { limits: NO_LIMITS };

const hourlyOf = (env: Environment): HourlyLimits => ({
  start: { person: env.GAMES_PER_HOUR, team: env.TEAM_GAMES_PER_HOUR },
  invite: { person: env.INVITATIONS_PER_HOUR, team: env.TEAM_INVITATIONS_PER_HOUR },
  announce: { person: env.ANNOUNCEMENTS_PER_HOUR, team: env.TEAM_ANNOUNCEMENTS_PER_HOUR },
  ask: { person: env.REQUESTS_PER_HOUR, team: env.TEAM_REQUESTS_PER_HOUR },
});

const limitsOf = (env: Environment) => ({
  limits: hourlyOf(env),
  openGames: { person: env.OPEN_GAMES, team: env.TEAM_OPEN_GAMES },
});

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

/** Keys, the newest first. */
type Keys = readonly [string, ...string[]];

const keyFile = (env: Environment): string => path.join(env.DATA_DIR, 'secret-key');

/** The keys of the settings, or those that were made for this installation and are kept beside its data. */
const secretKeys = async (env: Environment): Promise<Keys> => {
  if (env.SECRET_KEYS) return env.SECRET_KEYS as unknown as Keys;
  if (env.SECRET_KEY) return [env.SECRET_KEY];
  const file = keyFile(env);
  if (!existsSync(file)) {
    await mkdir(env.DATA_DIR, { recursive: true });
    const made = randomBytes(32).toString('base64url');
    await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  }
  return (await readFile(file, 'utf8')).trim().split(/\s+/) as unknown as Keys;
};

/** Puts a new key before those that are kept beside the data; the settings' are changed by whoever set them. */
const makeNewKey = async (env: Environment): Promise<void> => {
  if (env.SECRET_KEY ?? env.SECRET_KEYS) return;
  const [newest] = await secretKeys(env);
  const file = keyFile(env);
  const made = randomBytes(32).toString('base64url');
  await writeFile(`${file}.new`, `${made}\n${newest}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
};

/** Ends the process: without its database it can do nothing, and whoever watches it starts it again. */
const endWithoutDatabase = (cause: unknown): void => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`Paper Dynasty ends: its database has died. ${reason}\n`);
  process.exit(1);
};

/** How long a process that was told to stop takes at most. Nothing is lost by less: what was acknowledged is on disk. */
const CLOSING_MILLISECONDS = 9000;

const endWithoutClosing = (): void => {
  process.stderr.write('Paper Dynasty ends without having closed everything: something did not let go.\n');
  process.exit(1);
};

/** The database of the settings, or the embedded one once it has started. */
const openServer = async (
  env: Environment,
  closing: Close[],
  say: (line: string) => void,
): Promise<string> => {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const server = await startEmbeddedServer({
    dataDir: path.join(env.DATA_DIR, 'postgres'),
    log: say,
    lost: endWithoutDatabase,
  });
  closing.push(() => server.stop());
  return server.url;
};

/** The roles that show the demo leagues where there are no others. A command of the operator never brings them in. */
const SHOW_DEMO: readonly Role[] = ['all', 'web', 'bot', 'terminal'];

/** Opens a database up to date. */
const openDatabase = async (env: Environment, closing: Close[], url: string, role: Role): Promise<Sql> => {
  await migrate(url);
  const sql = connect(url, env.DB_POOL_SIZE);
  closing.push(() => sql.end({ timeout: 3 }));
  if (env.NODE_ENV !== 'production' && SHOW_DEMO.includes(role)) await seedDemo(sql);
  return sql;
};

const discordOf = (env: Environment) =>
  env.DISCORD_CLIENT_ID && env.DISCORD_CLIENT_SECRET
    ? {
        clientId: env.DISCORD_CLIENT_ID,
        clientSecret: env.DISCORD_CLIENT_SECRET,
        apiUrl: env.DISCORD_API_URL ?? DISCORD_API,
      }
    : null;

/** A process with its settings, its database and what has to be closed at its end. */
interface Running {
  readonly env: Environment;
  readonly log: Logger;
  readonly sql: Sql;
  readonly keys: Keys;
  readonly composed: Composed;
  readonly closing: Close[];
}

const openWeb = async ({
  env,
  log,
  sql,
  keys: [key, ...former],
  composed,
  closing,
}: Running): Promise<string> => {
  const clientDir = path.join(import.meta.dirname, 'web', 'dist');
  const { services, refreshTokens, presence, signals } = composed;
  const web = await startWeb({
    services,
    refreshTokens,
    presence,
    signals,
    log,
    clientDir: existsSync(path.join(clientDir, 'index.html')) ? clientDir : null,
    ready: async () => void (await sql`select 1`),
    demoManagers: [...DEMO_MANAGERS, DEMO_COMMISSIONER],
    config: {
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
    },
  });
  closing.push(() => web.close());
  return web.url;
};

const openBot = async (
  { env, log, composed, closing }: Running,
  publicUrl: string,
  token: string,
): Promise<void> => {
  const bot = await startBot({
    services: composed.services,
    channelFeeds: composed.channelFeeds,
    standing: composed.standing,
    leases: composed.leases,
    settings: composed.settings,
    log,
    config: {
      token,
      guildId: env.DISCORD_GUILD_ID ?? null,
      apiUrl: env.DISCORD_API_URL ?? null,
      publicUrl: env.PUBLIC_URL ?? publicUrl,
      shards: env.DISCORD_SHARDS ?? null,
    },
  });
  closing.push(() => bot.close());
};

const OUTPUT: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

const verify = async ({ composed }: Running): Promise<number> => {
  const { ok, text } = await verifyGameDice(composed.services, process.argv[3] ?? '');
  OUTPUT.out(`${text}\n`);
  return ok ? 0 : 1;
};

const terminal = async ({ env, composed }: Running): Promise<number> => {
  const [user] = DEMO_MANAGERS;
  const stop = keepGamesGoing(composed.services, {
    computerPatience: patienceOf(env),
    idleMinutes: env.IDLE_GAME_MINUTES,
  });
  await runTerminal({
    services: composed.services,
    settings: composed.settings,
    language: languageOf(process.env['LANG']?.replace('_', '-')),
    input: process.stdin,
    output: process.stdout,
    user: { id: user.user_id, name: user.name },
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`,
  });
  stop();
  return 0;
};

const rebuild = async ({ sql, composed }: Running): Promise<number> => {
  if (process.argv.length > 3) {
    OUTPUT.err(
      'It takes no arguments: it makes the read tables of every game anew.\nUsage: npm run rebuild\n',
    );
    return 1;
  }
  const { games, broken } = await rebuildReadTables(sql, composed.services.store);
  OUTPUT.out(`The read tables of ${games} games were made anew from the log.\n`);
  for (const { game_id, reason } of broken) OUTPUT.err(`Game ${game_id} cannot be read: ${reason}\n`);
  return broken.length > 0 ? 1 : 0;
};

const serverSettings = (env: Environment): ServerSettings => ({
  key: env.LEAGUE_KEY ?? null,
  localHosts: env.LEAGUE_LOCAL_HOSTS,
});

/** The commands that work on the database and end by themselves; each answers its exit code. */
const COMMANDS: Partial<Record<Role, (running: Running) => Promise<number>>> = {
  terminal,
  'verify-dice': verify,
  rebuild,
  doctor: ({ sql, composed: { services } }) =>
    runDoctor(process.argv.slice(3), { sql, store: services.store, secrets: services.secrets }, OUTPUT),
  rekey: ({ sql, composed: { services } }) => runRekey(process.argv.slice(3), { sql, ...services }, OUTPUT),
  import: ({ composed }) => runImport(process.argv.slice(3), composed.services, OUTPUT),
  export: ({ composed }) => runExport(process.argv.slice(3), composed.services, OUTPUT),
  league: ({ env, composed }) =>
    isServerCommand(process.argv[3])
      ? runLeagueServers(process.argv.slice(3), composed, serverSettings(env), OUTPUT)
      : runLeague(process.argv.slice(3), composed.services, OUTPUT),
  person: ({ composed }) => runPerson(process.argv.slice(3), composed, OUTPUT),
  season: ({ sql, composed: { services } }) =>
    runSeason(process.argv.slice(3), { sql, services }, OUTPUT, () => performance.now()),
};

const backup = async (url: string): Promise<number> => {
  const sql = connect(url, 1);
  try {
    return await runBackup(process.argv.slice(3), sql, OUTPUT);
  } finally {
    await sql.end({ timeout: 3 });
  }
};

/** The commands that take a database as it is, whatever version made it. */
const RAW_COMMANDS: Partial<Record<Role, (url: string) => Promise<number>>> = {
  backup,
  restore: (url) => runRestore(process.argv.slice(3), url, OUTPUT),
};

/** A server that nobody owns says how its first person becomes the owner, who brings leagues in. */
const sayHowToBegin = async ({ composed }: Running, publicUrl: string): Promise<void> => {
  const code = await composed.services.office.newSetupCode();
  if (code === null) return;
  process.stdout.write(
    [
      '  Nobody owns this server yet. Sign in and give this code, which works once:',
      `    ${code}`,
      `  at ${publicUrl}/setup, or in Discord with /league setup. Then bring your league in there,`,
      '  or here: npm run league -- template my-league\n\n',
    ].join('\n'),
  );
};

/** Starts the services of a role that stay, and says where to look. */
const openServices = async (role: Role, running: Running): Promise<void> => {
  const { env, log, sql, composed, closing } = running;
  const problem = await keyProblem({ sql, secrets: composed.services.secrets });
  if (problem) {
    log.error(problem);
    process.stderr.write(`${problem}\n`);
  }
  const url = role === 'bot' ? null : await openWeb(running);
  const publicUrl = env.PUBLIC_URL ?? url ?? `http://${env.HOST}:${env.PORT}`;
  if (env.DISCORD_TOKEN && role !== 'web') {
    await openBot(running, publicUrl, env.DISCORD_TOKEN);
    process.stdout.write('The bot is in Discord.\n');
  }
  closing.push(
    keepGamesGoing(composed.services, {
      computerPatience: patienceOf(env),
      idleMinutes: env.IDLE_GAME_MINUTES,
    }),
  );
  closing.push(keepLeaguesGoing(composed, (gameId) => `${publicUrl.replace(/\/$/, '')}/games/${gameId}`));
  if (url) process.stdout.write(`\n  Paper Dynasty is open: ${publicUrl}\n\n`);
  if (url) await sayHowToBegin(running, publicUrl);
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
  const role = readRole(process.argv[2]);
  const stays = role === 'all' || role === 'web' || role === 'bot';
  if (role === 'import' && isDryRun(process.argv))
    process.exit(await runImport(process.argv.slice(3), null, OUTPUT));
  if (role === 'league' && worksOnFiles(process.argv.slice(3)))
    process.exit(await runLeague(process.argv.slice(3), null, OUTPUT));
  const env = readEnvironment(process.env);
  if (role === 'league' && process.argv[3] === 'probe')
    process.exit(await runLeagueServers(process.argv.slice(3), null, serverSettings(env), OUTPUT));
  const closing: Close[] = [];
  let stopping = false;
  const close = async (): Promise<void> => {
    stopping = true;
    for (const end of closing.splice(0).reverse()) {
      await Promise.resolve(end()).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    }
  };
  const stop = (): void => {
    if (stopping) return;
    setTimeout(endWithoutClosing, CLOSING_MILLISECONDS).unref();
    void close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  stopWithNpm(stop);

  const log = stays ? createLog(env) : pino({ level: 'silent' });
  try {
    if (role === 'bot' && !env.DISCORD_TOKEN)
      throw new ConfigurationError('The bot needs DISCORD_TOKEN; see the README.');
    if (role === 'rekey' && process.argv.length === 3) await makeNewKey(env);
    const keys = await secretKeys(env);
    const url = await openServer(env, closing, (line) => log.info(line));
    const rawCommand = RAW_COMMANDS[role];
    if (rawCommand) {
      const code = await rawCommand(url);
      await close();
      process.exit(code);
    }
    const sql = await openDatabase(env, closing, url, role);
    const composed = compose(sql, log, {
      secretKeys: keys,
      pollMilliseconds: env.POLL_MS,
      localHosts: env.LEAGUE_LOCAL_HOSTS,
      ...(role === 'season' ? UNLIMITED : limitsOf(env)),
      gamesInMemory: env.GAMES_IN_MEMORY,
    });
    closing.push(() => composed.close());
    const running: Running = { env, log, sql, keys, composed, closing };
    const command = COMMANDS[role];
    if (!command) return await openServices(role, running);
    const code = await command(running);
    await close();
    process.exit(code);
  } catch (error) {
    await close();
    throw error;
  }
};

/** Why the process could not start, as far as words can say it. */
const startProblem = (error: unknown): string => {
  const failure = failureOf(error);
  if (failure) return `${failure.message} (${String(error)})`;
  if (error instanceof ConfigurationError || error instanceof SetupError) return error.message;
  if (!(error instanceof Error)) return `Paper Dynasty could not start: ${String(error)}`;
  const told = error instanceof EmbeddedPostgresError ? error.message : (error.stack ?? error.message);
  const because = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `Paper Dynasty could not start: ${told}${because}`;
};

main().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exit(1);
});
