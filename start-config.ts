import { z } from 'zod';
import { parseShards } from '@paper-dynasty/bot/setup/shards';

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

const environmentSchema = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DB_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  SECRET_KEY: z.string().min(32, 'must have 32 characters or more').optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  CORS_ORIGINS: origins,
  DISCORD_CLIENT_ID: z.string().regex(/^\d+$/, 'must be the numeric application id').optional(),
  DISCORD_CLIENT_SECRET: z.string().min(1).optional(),
  DISCORD_TOKEN: z.string().min(1).optional(),
  DISCORD_GUILD_ID: z.string().regex(/^\d+$/, 'must be the numeric server id').optional(),
  DISCORD_SHARDS: shards.optional(),
  DISCORD_API_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_DIR: z.string().min(1).optional(),
  IDLE_GAME_MINUTES: z.coerce.number().positive().default(30),
  COMPUTER_DELAY_MS: z.coerce.number().int().min(0).max(60_000).default(900),
  POLL_MS: z.coerce.number().int().min(0).default(2000),
});
/** The environment as the product reads it. */
export type Environment = z.infer<typeof environmentSchema>;

/** A bad setting, in words for whoever runs the product. */
export class ConfigurationError extends Error {}

/** Reads and checks the environment; empty values count as unset. Throws a ConfigurationError that names every bad value. */
export const readEnvironment = (env: Readonly<Record<string, string | undefined>>): Environment => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`The configuration is not right:\n${lines.join('\n')}`);
  }
  const { NODE_ENV, SECRET_KEY } = result.data;
  if (NODE_ENV === 'production' && !SECRET_KEY) {
    throw new ConfigurationError(
      'The configuration is not right:\n  SECRET_KEY: is needed in production (32 characters or more)',
    );
  }
  return result.data;
};
