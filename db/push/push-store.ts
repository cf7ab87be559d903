import webpush from 'web-push';
import type { Secrets } from '@paper-dynasty/engine/service/ports';
import type { PushBrowser, PushChoices } from '@paper-dynasty/engine/service/push';
import type { Sql } from '../connection.ts';
import type { Signals } from '../stores/signals.ts';
import { isForeign } from './endpoints.ts';

/** The topic of browsers that were added or taken away. */
export const PUSH_CHANGED = 'push changed';

/** As many browsers tell one person. */
const BROWSERS = 10;

/** How long a process may be at a turn, in seconds, before another takes it up. */
const TAKEN_SECONDS = 60;

/** A turn that is to be told to a person. */
export interface DueTurn {
  readonly user_id: string;
  readonly game_id: string;
  readonly seq: number;
  /** How often it was tried, this time among them. */
  readonly tries: number;
  readonly told: readonly string[];
}

/** The key pair of this server at push services (RFC 8292). */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Browsers, turns and keys of push messages. */
export interface PushStore extends PushChoices {
  keys(): Promise<PushKeys>;
  /** Everybody whom a browser tells. */
  people(): Promise<readonly string[]>;
  browsers(userId: string): Promise<readonly PushBrowser[]>;
  /** A browser is gone for good. */
  gone(endpoint: string): Promise<void>;
  /** A game waits, since an event, for these people and for nobody else; those who were told stay told. */
  note(turn: {
    readonly game_id: string;
    readonly seq: number;
    readonly people: readonly string[];
    readonly due: Date;
  }): Promise<void>;
  /** The open games of people whom a browser tells. */
  openGames(): Promise<readonly string[]>;
  /** Takes turns that are due for this process alone. */
  take(now: Date): Promise<readonly DueTurn[]>;
  /** A turn is told to those browsers; again at a moment to the others, or not any more. */
  settle(turn: DueTurn, told: readonly string[], again: Date | null): Promise<void>;
  /** A turn comes later, and this was no try. */
  postpone(turn: DueTurn, until: Date): Promise<void>;
  /** A turn is over. */
  drop(turn: DueTurn): Promise<void>;
}

/** The one row of the keys. */
const KEYS = 1;

/** Push messages on Postgres. Hosts in `localHosts` may be in a network that is not public. */
export const createPushStore = (
  sql: Sql,
  secrets: Pick<Secrets, 'seal' | 'open'>,
  signals: Pick<Signals, 'send'>,
  localHosts: readonly string[],
): PushStore => {
  const keyRow = async (): Promise<{ readonly public_key: string; readonly sealed_key: string }> => {
    const read = () => sql<{ public_key: string; sealed_key: string }[]>`
      select public_key, sealed_key from push_keys where id = ${KEYS}`;
    const [known] = await read();
    if (known) return known;
    const made = webpush.generateVAPIDKeys();
    await sql`
      insert into push_keys (id, public_key, sealed_key)
      values (${KEYS}, ${made.publicKey}, ${secrets.seal(made.privateKey)}) on conflict do nothing`;
    const [kept] = await read();
    if (!kept) throw new Error('the keys of push messages could not be kept');
    return kept;
  };
  const changed = (): void => signals.send(PUSH_CHANGED, '');
  return {
    isForeign: (endpoint) => isForeign(endpoint, localHosts),
    publicKey: async () => (await keyRow()).public_key,
    keys: async () => {
      const { public_key, sealed_key } = await keyRow();
      return { publicKey: public_key, privateKey: secrets.open(sealed_key) };
    },
    has: async (userId, endpoint) => {
      const rows = await sql`
        select 1 from push_subscriptions where user_id = ${userId} and endpoint = ${endpoint}`;
      return rows.length > 0;
    },
    add: async (user_id, { endpoint, p256dh, auth, language }) => {
      await sql`
        insert into push_subscriptions ${sql({ endpoint, user_id, p256dh, auth, language, since: new Date() })}
        on conflict (endpoint) do update set user_id = excluded.user_id, p256dh = excluded.p256dh,
          auth = excluded.auth, language = excluded.language, since = excluded.since`;
      await sql`
        delete from push_subscriptions where endpoint in (
          select endpoint from push_subscriptions where user_id = ${user_id}
          order by since desc, endpoint offset ${BROWSERS})`;
      changed();
    },
    remove: async (userId, endpoint) => {
      await sql`delete from push_subscriptions where user_id = ${userId} and endpoint = ${endpoint}`;
      changed();
    },
    gone: async (endpoint) => {
      await sql`delete from push_subscriptions where endpoint = ${endpoint}`;
      changed();
    },
    people: async () => {
      const rows = await sql<{ user_id: string }[]>`select distinct user_id from push_subscriptions`;
      return rows.map(({ user_id }) => user_id);
    },
    browsers: (userId) => sql<PushBrowser[]>`
      select endpoint, p256dh, auth, language from push_subscriptions where user_id = ${userId} order by since`,
    note: async ({ game_id, seq, people, due }) => {
      // An event that is told late, by another process, neither brings back nor takes away what came after it.
      await sql`
        delete from push_turns
        where game_id = ${game_id} and seq <= ${seq} and not user_id = any(${[...people]})`;
      if (people.length === 0) return;
      await sql`
        insert into push_turns (user_id, game_id, seq, due_at)
        select user_id, ${game_id}, ${seq}, ${due} from unnest(${[...people]}::text[]) as user_id
        on conflict do nothing`;
    },
    openGames: async () => {
      const rows = await sql<{ game_id: string }[]>`
        select distinct game_id from games join push_subscriptions on user_id = any(away_user_ids || home_user_ids)
        where status in ('pending', 'lineups', 'active')`;
      return rows.map(({ game_id }) => game_id);
    },
    take: (now) => sql<DueTurn[]>`
      update push_turns set tries = tries + 1,
        taken_until = ${now}::timestamptz + make_interval(secs => ${TAKEN_SECONDS})
      where (user_id, game_id) in (
        select user_id, game_id from push_turns
        where due_at <= ${now} and (taken_until is null or taken_until < ${now})
        order by due_at limit 20 for update skip locked)
      returning user_id, game_id, seq, tries, told`,
    settle: async ({ user_id, game_id, seq }, told, again) => {
      await sql`
        update push_turns set due_at = ${again}, taken_until = null, told = ${[...told]}
        where user_id = ${user_id} and game_id = ${game_id} and seq = ${seq}`;
    },
    postpone: async ({ user_id, game_id, seq }, until) => {
      await sql`
        update push_turns set due_at = ${until}, taken_until = null, tries = tries - 1
        where user_id = ${user_id} and game_id = ${game_id} and seq = ${seq}`;
    },
    drop: async ({ user_id, game_id, seq }) => {
      await sql`
        delete from push_turns where user_id = ${user_id} and game_id = ${game_id} and seq = ${seq}`;
    },
  };
};
