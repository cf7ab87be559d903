import { NO_LIMITS, type HourlyLimits } from '@paper-dynasty/db/stores/limits';
import { compose, type ComposeOptions } from '../compose.ts';
import { closeOnSignals, type Closing } from './closing.ts';
import { COMMANDS, RAW_COMMANDS } from './commands.ts';
import { readEnvironment, type Environment } from './config.ts';
import { openDatabase, openServer } from './database.ts';
import { makeNewKey, secretKeys, type Keys } from './keys.ts';
import { createLog } from './log.ts';
import { endProcess } from './output.ts';
import { ConfigurationError, type Role } from './roles.ts';
import type { Running } from './running.ts';
import { openServices } from './services.ts';
import { startTraces } from './traces.ts';

/** What a process is started with. */
export interface RoleStart {
  readonly role: Role;
  /** What stands behind the role on the command line. */
  readonly argv: readonly string[];
  /** The folder of the built pages, which may be missing. */
  readonly clientDir: string;
}

const hourlyOf = (env: Environment): HourlyLimits => ({
  start: { person: env.GAMES_PER_HOUR, team: env.TEAM_GAMES_PER_HOUR },
  invite: { person: env.INVITATIONS_PER_HOUR, team: env.TEAM_INVITATIONS_PER_HOUR },
  announce: { person: env.ANNOUNCEMENTS_PER_HOUR, team: env.TEAM_ANNOUNCEMENTS_PER_HOUR },
  ask: { person: env.REQUESTS_PER_HOUR, team: env.TEAM_REQUESTS_PER_HOUR },
});

/** A season that the operator has played is nobody's many games, and nobody looks at those that are over. */
const limitsOf = (
  env: Environment,
  role: Role,
): Pick<ComposeOptions, 'limits' | 'openGames' | 'gamesInMemory'> =>
  role === 'season'
    ? { limits: NO_LIMITS, gamesInMemory: 16 }
    : {
        limits: hourlyOf(env),
        openGames: { person: env.OPEN_GAMES, team: env.TEAM_OPEN_GAMES },
      };

const optionsOf = (env: Environment, role: Role, keys: Keys): ComposeOptions => ({
  secretKeys: keys,
  pollMilliseconds: env.POLL_MS,
  localHosts: env.LEAGUE_LOCAL_HOSTS,
  pushLocalHosts: env.PUSH_LOCAL_HOSTS,
  gamesInMemory: env.GAMES_IN_MEMORY,
  ...limitsOf(env, role),
});

/** Does what a role does. Returns the exit code of a command; null where a service stays. */
const run = async (
  { role, argv, clientDir }: RoleStart,
  env: Environment,
  closing: Closing,
): Promise<number | null> => {
  if (role === 'bot' && !env.DISCORD_TOKEN)
    throw new ConfigurationError('The bot needs DISCORD_TOKEN; see the README.');
  const log = createLog(env, role);
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName } = env;
  await startTraces({ endpoint, serviceName, role }, closing);
  if (role === 'rekey' && argv.length === 0) await makeNewKey(env);
  const keys = await secretKeys(env);
  const url = await openServer(env, closing, (line) => log.info(line));
  const rawCommand = RAW_COMMANDS[role];
  if (rawCommand) return rawCommand(url, argv);
  const sql = await openDatabase(env, closing, url, role);
  const composed = compose(sql, log, optionsOf(env, role, keys));
  closing.push(() => composed.close());
  const running: Running = { env, log, sql, keys, composed, closing };
  const command = COMMANDS[role];
  if (command) return command(running, argv);
  await openServices(role, running, clientDir);
  return null;
};

/** Runs a process in its role, by the settings of the environment: a command to its end, a service until it is told to stop. */
export const runRole = async (start: RoleStart): Promise<void> => {
  const env = readEnvironment(process.env);
  const closing = closeOnSignals();
  try {
    const code = await run(start, env, closing);
    if (code === null) return;
    await closing.close();
    await endProcess(code);
  } catch (error) {
    await closing.close();
    throw error;
  }
};
