import { setTimeout as sleep } from 'node:timers/promises';
import { findInstallation, type Installation } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { freePort, launch, logFile, logSize, logTail, tryPort } from './launch.ts';
import { takeLease, type Lease, type Rescue } from './lease.ts';
import { locate, type Place } from './locate.ts';
import { findPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts';
import { urlOf, writeSettings, type Settings } from './settings.ts';

/** A running embedded Postgres. */
export interface EmbeddedServer {
  /** A connection string for its `postgres` database. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>;
}

/** Where the data is kept, and who hears what happens. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log?: (message: string) => void;
  /** Hears that the server has died and does not start again, and why. */
  readonly lost?: (cause: unknown) => void;
}

/** A server that we have a share in. */
interface Joined {
  readonly postmaster: Postmaster;
  readonly lease: Lease;
}

const LAUNCHES = 4;
/** How often a server that died is started again, which takes some seven seconds. */
const RESTARTS = 20;
const RETRY_MILLISECONDS = 300;
const JOIN_STEPS = 4800;
const STEP_MILLISECONDS = 25;

/** A data folder's server, and who hears of it. */
interface Cluster {
  readonly place: Place;
  readonly installation: Installation;
  readonly settings: Settings;
  readonly log: (message: string) => void;
  readonly lost: (cause: unknown) => void;
}

const failure = async ({ place }: Cluster, logged: number): Promise<Error> => {
  const tail = await logTail(place.dir, logged);
  return new EmbeddedPostgresError(
    `the embedded Postgres did not start; its log ${logFile(place.dir)} ends:\n${tail}`,
  );
};

/** Starts a server that died again, on the port that its users know. Throws in words when it does not start. */
const restart = async (cluster: Cluster, port: number): Promise<void> => {
  const { place, installation, log } = cluster;
  const logged = await logSize(place.dir);
  for (let tries = 0; !(await findPostmaster(place.dir)); tries++) {
    if (tries === RESTARTS) throw await failure(cluster, logged);
    if (tries === 0) log('The embedded Postgres has died: it is started again.');
    else await sleep(RETRY_MILLISECONDS);
    const isFree = await tryPort(port).then(Boolean, () => false);
    if (isFree) await launch(place, installation, port, tries > 0);
  }
};

const rescueOf = (cluster: Cluster, port: number): Rescue => ({
  restart: () => restart(cluster, port),
  giveUp: cluster.lost,
});

/** Waits for the server of a cluster to let us in, through its start or its end; null when none runs. */
const join = async (cluster: Cluster): Promise<Joined | null> => {
  const { dir } = cluster.place;
  let cause: unknown;
  for (let step = 0; step < JOIN_STEPS; step++) {
    const postmaster = await findPostmaster(dir);
    if (!postmaster) return null;
    if (postmaster.isReady) {
      const { port } = postmaster;
      const url = urlOf(port, cluster.settings.password);
      const lease = await takeLease(url, rescueOf(cluster, port)).catch((error: unknown) => {
        cause = error;
        return null;
      });
      if (lease) return { postmaster, lease };
    }
    await sleep(STEP_MILLISECONDS);
  }
  throw new EmbeddedPostgresError(
    `the embedded Postgres in ${dir} runs, but lets nobody in; its log is ${logFile(dir)}`,
    {
      cause,
    },
  );
};

/** Joins the server of a cluster, or starts one; a start can fail for a moment, as when its port was just taken. */
const joinOrLaunch = async (cluster: Cluster): Promise<Joined> => {
  const { place, installation, settings } = cluster;
  const logged = await logSize(place.dir);
  for (let tries = 0; ; tries++) {
    const joined = await join(cluster);
    if (joined) return joined;
    if (tries === LAUNCHES) throw await failure(cluster, logged);
    if (tries > 0) await sleep(RETRY_MILLISECONDS);
    await launch(place, installation, await freePort(settings.port), tries > 0);
  }
};

/**
 * Starts the embedded Postgres on a data folder, or joins the one that already runs there: one that a killed process
 * left behind, or another process's. While it is used it is started again when it dies. The last process to stop it ends it.
 */
export const startEmbeddedServer = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const { log = () => undefined, lost = () => undefined } = options;
  const place = await locate(options.dataDir);
  const installation = await findInstallation(place.account);
  const settings = await openCluster(place, installation, log);
  const { postmaster, lease } = await joinOrLaunch({ place, installation, settings, log, lost });
  const { pid, port } = postmaster;
  if (port !== settings.port) await writeSettings(place, { ...settings, port });
  const leave = async (): Promise<void> => {
    if (await lease.giveUp()) await stopPostmaster(place, installation);
    await lease.close();
  };
  let leaving: Promise<void> | undefined;
  return { url: urlOf(port, settings.password), port, pid, stop: () => (leaving ??= leave()) };
};
