import { pino } from 'pino';
import { connect } from '@paper-dynasty/db/connection';
import { NO_LIMITS, type HourlyLimits, type OpenGames } from '@paper-dynasty/db/stores/limits';
import { createComputerDriver } from '@paper-dynasty/engine/service/computer-driver';
import { compose } from '../compose.ts';
import { createTestDatabase } from './database.ts';

/** The secret that every process of a test shares. */
export const TEST_SECRET = 'a secret of the tests, long enough to be one';

/** How a process of a test differs from a real one. */
export interface TestProcessOptions {
  readonly notify?: boolean;
  readonly listen?: boolean;
  readonly pollMilliseconds?: number;
  /** The computer's thinking time in milliseconds; it leaves people `computerWait` more before it rolls. */
  readonly computerDelay?: number;
  readonly computerWait?: number;
  readonly poolSize?: number;
  /** How often what is limited may be done in an hour; nothing is limited unless told otherwise. */
  readonly limits?: HourlyLimits;
  readonly openGames?: OpenGames;
  readonly gamesInMemory?: number;
  /** Hosts of push services on this machine. */
  readonly pushLocalHosts?: readonly string[];
  /** The newest key, and those of before. */
  readonly secretKeys?: readonly [string, ...string[]];
}

/** What a real process composes, on a database of a test, within the test's own process. */
export const startTestProcess = (url: string, options: TestProcessOptions = {}) => {
  const log = pino({ level: 'silent' });
  const sql = connect(url, options.poolSize ?? 4);
  const composed = compose(sql, log, {
    secretKeys: options.secretKeys ?? [TEST_SECRET],
    pollMilliseconds: options.pollMilliseconds ?? 0,
    notify: options.notify ?? true,
    listen: options.listen ?? true,
    limits: options.limits ?? NO_LIMITS,
    pushLocalHosts: options.pushLocalHosts ?? [],
    ...(options.openGames ? { openGames: options.openGames } : {}),
    ...(options.gamesInMemory === undefined ? {} : { gamesInMemory: options.gamesInMemory }),
  });
  const { services } = composed;
  const driver =
    options.computerDelay === undefined
      ? null
      : createComputerDriver(services, {
          delay: options.computerDelay,
          wait: options.computerWait ?? options.computerDelay,
        });
  return {
    log,
    sql,
    ...composed,
    driver,
    close: async () => {
      driver?.close();
      await composed.close();
      await sql.end({ timeout: 2 });
    },
  };
};
/** A process of a test. */
export type TestProcess = ReturnType<typeof startTestProcess>;

/** A process on a database of its own, which goes with it. */
export const openTestProcess = async (options: TestProcessOptions = {}) => {
  const database = await createTestDatabase();
  const process = startTestProcess(database.url, options);
  return {
    ...process,
    databaseUrl: database.url,
    close: async () => {
      await process.close();
      await database.drop();
    },
  };
};
/** A process on a database of its own. */
export type OwnProcess = Awaited<ReturnType<typeof openTestProcess>>;
