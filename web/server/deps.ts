import type { ChannelFeeds } from '@paper-dynasty/db/stores/channel-feeds';
import type { Presence } from '@paper-dynasty/db/stores/presence';
import type { RefreshTokens } from '@paper-dynasty/db/stores/sessions';
import type { Signals } from '@paper-dynasty/db/stores/signals';
import type { Services } from '@paper-dynasty/engine/service/services';
import type { Logger } from 'pino';

/** The settings of the web service. `key` signs sessions. */
export interface WebConfig {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly corsOrigins: readonly string[];
  /** The proxies whose word on the caller's address is taken: how many there are, or their networks; false = none. */
  readonly trustProxy: number | readonly string[] | false;
  /** How many sockets one address may hold open. */
  readonly socketsPerAddress: number;
  /** The key to the figures and the documentation; null = they are open. */
  readonly operatorKey: string | null;
  readonly key: Uint8Array;
  /** Keys of before, whose sessions go on. */
  readonly formerKeys?: readonly Uint8Array[];
  readonly demoSignIn: boolean;
  readonly discord: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly apiUrl: string;
    /** Whether the scorecard also runs inside Discord, as its Activity. */
    readonly activity: boolean;
  } | null;
}

/** What the web service works on. */
export interface WebDeps {
  readonly services: Services;
  readonly channelFeeds: Pick<ChannelFeeds, 'gameOfChannel'>;
  readonly refreshTokens: RefreshTokens;
  readonly presence: Presence;
  readonly signals: Signals;
  readonly config: WebConfig;
  readonly log: Logger;
  /** The folder of the built client; null = none is served. */
  readonly clientDir: string | null;
  /** Throws while the service cannot do its work. */
  readonly ready: () => Promise<void>;
  /** Whether every answer is held against the contract before it goes out: for tests. */
  readonly checkAnswers?: boolean;
  readonly demoManagers: readonly { readonly user_id: string; readonly name: string }[];
}
