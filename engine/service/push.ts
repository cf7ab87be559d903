import type { Language } from '../model/languages.ts';

/** A browser that tells a person when it is their turn: where it is reached, and the keys that only it can read with (RFC 8291, base64url). */
export interface PushBrowser {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly language: Language;
}

/** What people choose of push messages. */
export interface PushChoices {
  /** The key by which push services know this server (base64url). */
  publicKey(): Promise<string>;
  /** Whether a browser tells this person of their turns. */
  has(userId: string, endpoint: string): Promise<boolean>;
  /** A browser tells this person from now on; the one that was added longest ago makes room where they have many. */
  add(userId: string, browser: PushBrowser): Promise<void>;
  /** A browser stops telling this person. */
  remove(userId: string, endpoint: string): Promise<void>;
  /** Whether an address is none that push messages go to: no https, or not of the public internet. */
  isForeign(endpoint: string): boolean;
}
