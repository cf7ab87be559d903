import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';
import type { ServerSettings } from '@paper-dynasty/db/commands/league-servers';
import { parseShards } from '@paper-dynasty/bot/setup/shards';
import { ConfigurationError } from './roles.ts';
import { withFiles, withPassword, type Settings } from './secret-files.ts';

const origins = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return z.array(z.url()).parse(JSON.parse(text));
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'must be a JSON array of origins, such as ["https://example.org"]',
      });
      return z.NEVER;
    }
  });

const shards = z.string().transform((text, context) => {
  const parsed = parseShards(text);
  if (parsed) return parsed;
  const message = 'must be auto, a number of shards such as 4, or those of this process such as 0,1/4';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const NETWORK = z.union([
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
]);

const proxies = z
  .string()
  .default('')
  .transform((text, context): number | readonly string[] | false => {
    const parts = text.split(',').map((part) => part.trim());
    if (text === '' || text === '0') return false;
    if (/^[1-9]$/.test(text)) return Number(text);
    if (parts.every((part) => NETWORK.safeParse(part).success)) return parts;
    const message =
      'must be how many proxies stand before this (1 to 9), or their networks, such as 10.0.0.0/8,loopback';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const LEAST_KEY = 32;

const keys = z.string().transform((text, context) => {
  const given = text.split(',').map((key) => key.trim());
  if (given.every((key) => key.length >= LEAST_KEY)) return given;
  const message = 'must be keys of 32 characters or more, the newest first, with commas between';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const wholeNumber = (least: number, most: number, otherwise: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(least, { error })
    .max(most, { error })
    .default(otherwise);
};

/** The part of the heap that games may fill, and what one takes of it with its rosters, in bytes. */
const SHARE_OF_GAMES = 0.4;
const BYTES_A_GAME = 1_100_000;

const gamesThatFit = (): number =>
  Math.max(20, Math.floor((getHeapStatistics().heap_size_limit * SHARE_OF_GAMES) / BYTES_A_GAME));

const hosts = z
  .string()
  .default('')
  .transform((text, context): readonly string[] => {
    const names = text
      .toLowerCase()
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.every((name) => /^[a-z0-9.:-]+$/.test(name))) return names;
    const message = 'must be names of hosts with commas between, such as league.lan,127.0.0.1';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const environmentSchema = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.url().optional(),
  DATABASE_PASSWORD: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DB_POOL_SIZE: wholeNumber(1, 100, 10),
  SECRET_KEY: z.string().min(LEAST_KEY, 'must have 32 characters or more').optional(),
  SECRET_KEYS: keys.optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65535, 3000),
  PUBLIC_URL: z.url().optional(),
  CORS_ORIGINS: origins,
  TRUST_PROXY: proxies,
  SOCKETS_PER_ADDRESS: wholeNumber(1, 100_000, 200),
  GAMES_IN_MEMORY: wholeNumber(1, 100_000, gamesThatFit()),
  LEAGUE_LOCAL_HOSTS: hosts,
  PUSH_LOCAL_HOSTS: hosts,
  LEAGUE_KEY: z.string().min(1).optional(),
  OPERATOR_KEY: z.string().min(16, 'must have 16 characters or more').optional(),
  DISCORD_CLIENT_ID: z.string().regex(/^\d+$/, 'must be the numeric application id').optional(),
  DISCORD_CLIENT_SECRET: z.string().min(1).optional(),
  DISCORD_TOKEN: z.string().min(1).optional(),
  DISCORD_GUILD_ID: z.string().regex(/^\d+$/, 'must be the numeric server id').optional(),
  DISCORD_SHARDS: shards.optional(),
  DISCORD_API_URL: z.url().optional(),
  DISCORD_ACTIVITY: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_DIR: z.string().min(1).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('paper-dynasty'),
  IDLE_GAME_MINUTES: z.coerce
    .number({ error: 'must be a number' })
    .positive({ error: 'must be above 0' })
    .default(30),
  COMPUTER_DELAY_MS: wholeNumber(0, 60_000, 900),
  COMPUTER_WAIT_MS: wholeNumber(0, 600_000, 6000),
  POLL_MS: wholeNumber(0, 3_600_000, 2000),
  OPEN_GAMES: wholeNumber(0, 10_000, 40),
  TEAM_OPEN_GAMES: wholeNumber(0, 10_000, 200),
  GAMES_PER_HOUR: wholeNumber(0, 10_000, 30),
  TEAM_GAMES_PER_HOUR: wholeNumber(0, 10_000, 60),
  INVITATIONS_PER_HOUR: wholeNumber(0, 10_000, 10),
  TEAM_INVITATIONS_PER_HOUR: wholeNumber(0, 10_000, 30),
  ANNOUNCEMENTS_PER_HOUR: wholeNumber(0, 10_000, 30),
  TEAM_ANNOUNCEMENTS_PER_HOUR: wholeNumber(0, 10_000, 60),
  REQUESTS_PER_HOUR: wholeNumber(0, 10_000, 30),
  TEAM_REQUESTS_PER_HOUR: wholeNumber(0, 10_000, 30),
});
/** The environment as the product reads it. */
export type Environment = z.infer<typeof environmentSchema>;

const notRight = (...lines: readonly string[]): ConfigurationError =>
  new ConfigurationError(`The configuration is not right:\n${lines.map((line) => `  ${line}`).join('\n')}`);

/** Discord shows an Activity by HTTPS alone, and signs people in as the application. */
const activityProblem = (env: Environment): string | null => {
  const { DISCORD_ACTIVITY, DISCORD_CLIENT_ID, DISCORD_CLIENT_SECRET, PUBLIC_URL } = env;
  if (DISCORD_ACTIVITY === 'off') return null;
  const isWhole = DISCORD_CLIENT_ID && DISCORD_CLIENT_SECRET && PUBLIC_URL?.startsWith('https://');
  return isWhole
    ? null
    : 'DISCORD_ACTIVITY: needs DISCORD_CLIENT_ID, DISCORD_CLIENT_SECRET and a PUBLIC_URL that begins with https://';
};

/** What no single setting says of itself, but several together. */
const togetherProblem = (env: Environment): string | null => {
  const { NODE_ENV, SECRET_KEY, SECRET_KEYS, DATABASE_URL, DATABASE_PASSWORD } = env;
  if (SECRET_KEY && SECRET_KEYS) return 'SECRET_KEY and SECRET_KEYS: set one of them';
  if (NODE_ENV === 'production' && !SECRET_KEY && !SECRET_KEYS)
    return 'SECRET_KEY: is needed in production (32 characters or more)';
  if (DATABASE_PASSWORD && withPassword(DATABASE_URL, DATABASE_PASSWORD) === null)
    return 'DATABASE_PASSWORD: is for a DATABASE_URL that has none';
  return activityProblem(env);
};

const withDatabasePassword = (env: Environment): Environment => {
  const { DATABASE_PASSWORD: password, ...others } = env;
  const url = password ? withPassword(env.DATABASE_URL, password) : null;
  return url === null ? others : { ...others, DATABASE_URL: url };
};

/** Reads and checks the environment, with the settings that stand in files; empty values count as unset. Throws a ConfigurationError that names every bad value. */
export const readEnvironment = (env: Settings): Environment => {
  const { settings, problems } = withFiles(env);
  if (problems.length > 0) throw notRight(...problems);
  const set = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw notRight(...lines);
  }
  const problem = togetherProblem(result.data);
  if (problem) throw notRight(problem);
  return withDatabasePassword(result.data);
};

/** Returns what calls to leagues' servers need of the settings. */
export const serverSettings = (env: Environment): ServerSettings => ({
  key: env.LEAGUE_KEY ?? null,
  localHosts: env.LEAGUE_LOCAL_HOSTS,
});
