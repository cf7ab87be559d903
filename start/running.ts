import type { Logger } from 'pino';
import type { Sql } from '@paper-dynasty/db/connection';
import type { ComputerPatience } from '@paper-dynasty/engine/service/computer-driver';
import type { Composed } from '../compose.ts';
import type { Closing } from './closing.ts';
import type { Environment } from './config.ts';
import type { Keys } from './keys.ts';

/** A process with its settings, its database and what has to be closed at its end. */
export interface Running {
  readonly env: Environment;
  readonly log: Logger;
  readonly sql: Sql;
  readonly keys: Keys;
  readonly composed: Composed;
  readonly closing: Closing;
}

/** Returns how games go on by themselves, by the settings. */
export const paceOf = (
  env: Environment,
): { readonly computerPatience: ComputerPatience; readonly idleMinutes: number } => ({
  computerPatience: { delay: env.COMPUTER_DELAY_MS, wait: env.COMPUTER_WAIT_MS },
  idleMinutes: env.IDLE_GAME_MINUTES,
});

/** Returns the address that people are given: the settings', or the one that the process listens on. */
export const publicUrlOf = (env: Environment, listening: string | null = null): string =>
  env.PUBLIC_URL ?? listening ?? `http://${env.HOST}:${env.PORT}`;
