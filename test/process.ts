import { pino } from 'pino';
import { createChannelFeeds } from '@paper-dynasty/db/channel-feeds';
import { connect } from '@paper-dynasty/db/connection';
import { createGameStore } from '@paper-dynasty/db/game-store';
import { createLeagueDirectory } from '@paper-dynasty/db/league-directory';
import { createRefreshTokens } from '@paper-dynasty/db/sessions';
import { createSecrets, systemClock } from '@paper-dynasty/db/system';
import { createUserStore } from '@paper-dynasty/db/user-store';
import { createComputerDriver } from '@paper-dynasty/engine/service/computer-driver';
import { createFeed } from '@paper-dynasty/engine/service/feed';
import { createLiveGames } from '@paper-dynasty/engine/service/live-games';
import type { Services } from '@paper-dynasty/engine/service/services';

/** The secret that every process of a test shares. */
export const TEST_SECRET = 'a secret of the tests, long enough to be one';

/** How a process of a test differs from a real one. */
export interface TestProcessOptions {
  readonly notify?: boolean;
  readonly listen?: boolean;
  readonly pollMilliseconds?: number;
  readonly computerDelay?: number;
  readonly poolSize?: number;
}

/** What a real process composes, on a database of a test, within the test's own process. */
export const startTestProcess = (url: string, options: TestProcessOptions = {}) => {
  const log = pino({ level: 'silent' });
  const sql = connect(url, options.poolSize ?? 4);
  const store = createGameStore(sql, log, { notify: options.notify ?? true, listen: options.listen ?? true });
  const feed = createFeed(log);
  const secrets = createSecrets(TEST_SECRET);
  const live = createLiveGames({
    store,
    feed,
    secrets,
    clock: systemClock,
    log,
    pollMilliseconds: options.pollMilliseconds ?? 0,
  });
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
  const driver =
    options.computerDelay === undefined ? null : createComputerDriver(services, options.computerDelay);
  return {
    log,
    sql,
    services,
    channelFeeds: createChannelFeeds(sql),
    refreshTokens: createRefreshTokens(sql),
    driver,
    close: async () => {
      driver?.close();
      live.close();
      await store.close();
      await sql.end({ timeout: 2 });
    },
  };
};
/** A process of a test. */
export type TestProcess = ReturnType<typeof startTestProcess>;
