import { setTimeout as sleep } from 'node:timers/promises';
import { findInstallation, type Installation } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { launch, logFile, logSize, logTail } from './launch.ts';
import { takeLease, type Lease } from './lease.ts';
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
}

/** A server that we have a share in. */
interface Joined {
  readonly postmaster: Postmaster;
  readonly lease: Lease;
}

const LAUNCHES = 4;
const RETRY_MILLISECONDS = 300;
const JOIN_STEPS = 4800;
const STEP_MILLISECONDS = 25;

/** Waits for the server of a cluster to let us in, through its start or its end; null when none runs. */
const join = async (dir: string, { password }: Settings): Promise<Joined | null> => {
  let cause: unknown;
  for (let step = 0; step < JOIN_STEPS; step++) {
    const postmaster = await findPostmaster(dir);
    if (!postmaster) return null;
    if (postmaster.isReady) {
      const lease = await takeLease(urlOf(postmaster.port, password)).catch((error: unknown) => {
        cause = error;
        return null;
      });
      if (lease) return { postmaster, lease };
    }
    await sleep(STEP_MILLISECONDS);
  }
  throw new Error(`the embedded Postgres in ${dir} runs, but lets nobody in; its log is ${logFile(dir)}`, {
    cause,
  });
};

/** Joins the server of a cluster, or starts one; a start can fail for a moment, as when its port was just taken. */
const joinOrLaunch = async (
  place: Place,
  installation: Installation,
  settings: Settings,
): Promise<Joined> => {
  const logged = await logSize(place.dir);
  for (let tries = 0; ; tries++) {
    const joined = await join(place.dir, settings);
    if (joined) return joined;
    if (tries === LAUNCHES) break;
    if (tries > 0) await sleep(RETRY_MILLISECONDS);
    await launch(place, installation, settings.port, tries > 0);
  }
  const tail = await logTail(place.dir, logged);
  throw new Error(`the embedded Postgres did not start; its log ${logFile(place.dir)} ends:\n${tail}`);
};

/**
 * Starts the embedded Postgres on a data folder, or joins the one that already runs there: one that a killed process
 * left behind, or another process's. The last process to stop it ends it.
 */
export const startEmbeddedServer = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const place = await locate(options.dataDir);
  const installation = await findInstallation(place.account);
  const settings = await openCluster(place, installation, options.log ?? (() => undefined));
  const { postmaster, lease } = await joinOrLaunch(place, installation, settings);
  const { pid, port } = postmaster;
  if (port !== settings.port) await writeSettings(place, { ...settings, port });
  const leave = async (): Promise<void> => {
    if (await lease.giveUp()) await stopPostmaster(place, installation, pid);
    await lease.close();
  };
  let leaving: Promise<void> | undefined;
  return { url: urlOf(port, settings.password), port, pid, stop: () => (leaving ??= leave()) };
};
