import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** A share in a running server. The server itself counts them, so a killed process's share ends with its connection. */
export interface Lease {
  /** Gives the share up. True when it was the last: then nobody can take one before `close`. */
  giveUp(): Promise<boolean>;
  /** Ends the connection that the share was held by. */
  close(): Promise<void>;
}

/** What is done for a share whose server is gone. */
export interface Rescue {
  /** Starts the server again where none runs. Throws when it does not start. */
  restart(): Promise<void>;
  /** Hears that there is no server any more, and why. */
  giveUp(cause: unknown): void;
}

/** The advisory lock that every process sharing the server holds, and the one that stops it holds alone. */
const SHARE_LOCK = 770_000;
const RETRIES = 120;
const RETRY_MILLISECONDS = 250;

/** Takes a share in a server, and takes it again when it is lost. Throws when the server does not let us in, or is being stopped. */
export const takeLease = async (url: string, rescue: Rescue): Promise<Lease> => {
  let isHeld = false;
  let isTaking = false;
  const sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => undefined,
    onclose: () => void takeAgain(),
    connection: { application_name: 'paper-dynasty share' },
  });
  const take = async (): Promise<void> => void (await sql`select pg_advisory_lock_shared(${SHARE_LOCK})`);
  const tryAgain = async (): Promise<void> => {
    let cause: unknown;
    for (let retry = 0; isHeld && retry < RETRIES; retry++) {
      await rescue.restart();
      const isTaken = await take().then(
        () => true,
        (error: unknown) => ((cause = error), false),
      );
      if (isTaken) return;
      await sleep(RETRY_MILLISECONDS, undefined, { ref: false });
    }
    if (isHeld) throw new EmbeddedPostgresError('the embedded Postgres lets nobody in any more', { cause });
  };
  // After a crash of one of its processes the server ends every connection and goes on; killed, it is started again.
  const takeAgain = async (): Promise<void> => {
    if (!isHeld || isTaking) return;
    isTaking = true;
    await tryAgain().catch(rescue.giveUp);
    isTaking = false;
  };
  const giveUp = async (): Promise<boolean> => {
    isHeld = false;
    try {
      await sql`select pg_advisory_unlock_all()`;
      const [row] = await sql<{ last: boolean }[]>`select pg_try_advisory_lock(${SHARE_LOCK}) as last`;
      return row?.last === true;
    } catch {
      return false;
    }
  };
  try {
    await take();
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
  isHeld = true;
  return { giveUp, close: () => sql.end({ timeout: 1 }) };
};
