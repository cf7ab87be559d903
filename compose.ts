import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import type { AnnouncementOptions } from '@paper-dynasty/db/stores/announcements';
import type { Sql } from '@paper-dynasty/db/connection';
import { createGameStore, SNAPSHOT_VERSION } from '@paper-dynasty/db/stores/game-store';
import { createLeagueDirectory } from '@paper-dynasty/db/league/league-directory';
import { createLeagueServers } from '@paper-dynasty/db/league/league-servers';
import { createLeagueRefresh } from '@paper-dynasty/db/league/refresh/league-refresh';
import { keepFresh } from '@paper-dynasty/db/league/refresh/keep-fresh';
import { createSubmissionStore } from '@paper-dynasty/db/league/submission/submission-store';
import { createSubmissionWorker } from '@paper-dynasty/db/league/submission/worker';
import { createLeagueOffice } from '@paper-dynasty/db/league/league-office';
import { createSeasonSchedule } from '@paper-dynasty/db/league/season-schedule';
import { createFairPlay } from '@paper-dynasty/db/records/fair-play';
import { createLeases } from '@paper-dynasty/db/stores/leases';
import { createLooks } from '@paper-dynasty/db/stores/looks';
import { createLimits, type HourlyLimits, type OpenGames } from '@paper-dynasty/db/stores/limits';
import { createOpenForms } from '@paper-dynasty/db/stores/open-forms';
import { createPersonalData } from '@paper-dynasty/db/stores/personal-data';
import { createPresence } from '@paper-dynasty/db/stores/presence';
import { createFitness } from '@paper-dynasty/db/league/fitness';
import { keepRenewed } from '@paper-dynasty/db/records/renew';
import { createPushStore } from '@paper-dynasty/db/push/push-store';
import { createPushWorker, type PushPace } from '@paper-dynasty/db/push/push-worker';
import { createPushSender } from '@paper-dynasty/db/push/send-push';
import { createRecords } from '@paper-dynasty/db/records/season-records';
import { createRefreshTokens } from '@paper-dynasty/db/stores/sessions';
import { createSettings } from '@paper-dynasty/db/stores/settings';
import { createSignals, LEAGUE_CHANGED, PERSON_FORGOTTEN } from '@paper-dynasty/db/stores/signals';
import { createSecrets, systemClock } from '@paper-dynasty/db/system';
import { createStandingMessages } from '@paper-dynasty/db/stores/standing-messages';
import { createUserStore } from '@paper-dynasty/db/stores/user-store';
import { createComputerDriver, type ComputerPatience } from '@paper-dynasty/engine/service/computer-driver';
import { createFeed } from '@paper-dynasty/engine/service/feed';
import { createLiveGames } from '@paper-dynasty/engine/service/live-games';
import type { Services } from '@paper-dynasty/engine/service/services';
import { createTurnClock } from '@paper-dynasty/engine/service/turn-clock';
import { createPictures } from './pictures.ts';

const MINUTE = 60_000;

/** How often it is looked whether a process has left the read tables of games behind, in milliseconds: one that stands still twice is taken up. */
const LEFT_BEHIND_MILLISECONDS = 10_000;

/** How a process looks for what others have committed; the switches are for tests. */
export interface ComposeOptions extends AnnouncementOptions {
  /** The newest key, and those of before. */
  readonly secretKeys: readonly [string, ...string[]];
  /** How often to look for what NOTIFY may have missed, in milliseconds; 0 = never. */
  readonly pollMilliseconds: number;
  /** Hosts of leagues' servers that may be in a network that is not public. */
  readonly localHosts?: readonly string[];
  /** Hosts of push services that may be in a network that is not public. */
  readonly pushLocalHosts?: readonly string[];
  /** How often what is limited may be done in an hour. */
  readonly limits: HourlyLimits;
  /** How many games may be open at a time; any number when not given. */
  readonly openGames?: OpenGames;
  /** How many games are kept in memory at most; no limit when not given. */
  readonly gamesInMemory?: number;
}

/** Everything of a process that works on one database; the pool stays the caller's. */
export const compose = (
  sql: Sql,
  log: Logger,
  {
    secretKeys,
    pollMilliseconds,
    limits,
    openGames,
    gamesInMemory,
    localHosts = [],
    pushLocalHosts = [],
    ...options
  }: ComposeOptions,
) => {
  const processId = randomUUID();
  const store = createGameStore(sql, log, options);
  const signals = createSignals(sql, log);
  const feed = createFeed(log);
  const secrets = createSecrets(...secretKeys);
  const pictures = createPictures();
  const leagues = createLeagueDirectory(sql, systemClock.millis);
  const live = createLiveGames({
    store,
    feed,
    secrets,
    clock: systemClock,
    log,
    pollMilliseconds,
    ...(gamesInMemory === undefined ? {} : { most: gamesInMemory }),
  });
  const fairPlay = createFairPlay(sql, store);
  const stops = [
    signals.on(LEAGUE_CHANGED, () => leagues.forget()),
    signals.on(PERSON_FORGOTTEN, (userId) => {
      live.forgetPerson(userId);
      fairPlay.forget();
    }),
  ];
  const office = createLeagueOffice(sql, (leagueId) => signals.send(LEAGUE_CHANGED, leagueId));
  const servers = createLeagueServers({ sql, secrets, localHosts });
  const refresh = createLeagueRefresh({ sql, servers, office, secrets, log });
  const submissions = createSubmissionStore(sql);
  const push = createPushStore(sql, secrets, signals, pushLocalHosts);
  const services: Services = {
    store,
    forms: createOpenForms(sql),
    limits: createLimits(sql, limits, openGames),
    users: createUserStore(sql),
    looks: createLooks(sql),
    records: createRecords(sql),
    fairPlay,
    personal: createPersonalData(sql, signals),
    push,
    leagues,
    office,
    schedule: createSeasonSchedule(sql),
    sources: refresh,
    submissions,
    fitness: createFitness(sql, leagues),
    feed,
    secrets,
    pictures,
    clock: systemClock,
    log,
    live,
  };
  return {
    services,
    channelFeeds: createChannelFeeds(sql),
    standing: createStandingMessages(sql),
    refreshTokens: createRefreshTokens(sql, signals),
    presence: createPresence(sql, processId),
    leases: createLeases(sql, processId),
    settings: createSettings(sql),
    push,
    pushLocalHosts,
    signals,
    servers,
    refresh,
    submissions,
    close: async (): Promise<void> => {
      live.close();
      for (const stop of stops) stop();
      await servers.close();
      await pictures.close();
      await store.close();
      await signals.close();
    },
  };
};
/** Everything of a process that works on one database. */
export type Composed = ReturnType<typeof compose>;

/** How long after a failure games are taken up again, in milliseconds. */
const RESUME_MILLISECONDS = 5000;

/**
 * What goes on by itself in a process that stays: the computer's turns, the turn clock, idle games put away. The games of
 * before are taken up one after the other, while new commands are answered. Returns what stops it.
 */
export const keepGamesGoing = (
  services: Services,
  {
    computerPatience,
    idleMinutes,
  }: { readonly computerPatience: ComputerPatience; readonly idleMinutes: number },
): (() => void) => {
  const driver = createComputerDriver(services, computerPatience);
  const clock = createTurnClock(services);
  let again: NodeJS.Timeout | undefined;
  const resume = (): void => {
    services.store
      .catchUpTables(true)
      .then(() => clock.resume())
      .then(() => driver.resume())
      .catch((error: unknown) => {
        services.log.error({ err: error }, 'games of before could not be taken up; trying again');
        again = setTimeout(resume, RESUME_MILLISECONDS);
      });
  };
  resume();
  const eviction = setInterval(() => {
    services.live
      .evictIdle(idleMinutes * MINUTE)
      .catch((error: unknown) => services.log.error({ err: error }, 'putting idle games away failed'));
  }, MINUTE);
  const catchingUp = setInterval(() => {
    services.store
      .catchUpTables(false)
      .catch((error: unknown) => services.log.error({ err: error }, 'lists could not be brought up to date'));
  }, LEFT_BEHIND_MILLISECONDS);
  return () => {
    clearTimeout(again);
    clearInterval(catchingUp);
    driver.close();
    clock.close();
    clearInterval(eviction);
  };
};

/** Tells people by push when it is their turn. `subject`: who sends it, an address of the web or of mail. Returns what stops it. */
export const keepPushing = (
  { services, push, pushLocalHosts, presence, settings, signals }: Composed,
  subject: string,
  pace?: PushPace,
): (() => Promise<void>) => {
  const { live, feed, clock, log } = services;
  const sender = createPushSender(pushLocalHosts);
  const worker = createPushWorker({
    push,
    sender,
    live,
    feed,
    presence,
    settings,
    signals,
    clock,
    log,
    subject,
    ...(pace ? { pace } : {}),
  });
  worker
    .resume()
    .catch((error: unknown) => log.error({ err: error }, 'turns could not be noted for push messages'));
  return () => worker.close();
};

/** Brings what older versions have written of games up to this one, in the background. Returns what stops it. */
export const keepRecordsNew = (
  sql: Sql,
  { store, log }: Pick<Services, 'store' | 'log'>,
): (() => Promise<void>) => keepRenewed({ sql, store, log, snapshotVersion: SNAPSHOT_VERSION });

/** What goes on by itself with leagues that are at servers: they are read anew, and finished games are sent to them. Returns what stops it. */
export const keepLeaguesGoing = (
  { services, leases, refresh, servers, submissions }: Composed,
  page: (gameId: string) => string,
): (() => Promise<void>) => {
  const { clock, log, store, office } = services;
  const stopReading = keepFresh({ refresh, leases, clock, log });
  const worker = createSubmissionWorker({
    submissions,
    store,
    leases,
    clock,
    log,
    league: servers.sba,
    page,
    report: ({ league_id, game_id }, why) =>
      office.note(league_id, 'source', 'not_submitted', { game_id, why }),
  });
  worker.start();
  return async () => {
    await worker.close();
    await stopReading();
  };
};
