import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Clock, Secrets } from '@paper-dynasty/engine/service/ports';

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  millis: () => performance.now(),
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const VERSION = 'v1';
const NONCE_BYTES = 12;

/** A key of 32 bytes for one purpose, from the server's secret. */
export const deriveKey = (secretKey: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, '', `paper-dynasty ${purpose}`, 32));

/** A text that was sealed under no key of this server. */
export class WrongKeyError extends Error {
  constructor() {
    super('it was sealed under another SECRET_KEY');
  }
}

const unseal = (key: Buffer, [nonce, tag, text]: readonly [Buffer, Buffer, Buffer]): string | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};

/**
 * Secrets under a server key (32 characters or more): AES-256-GCM, written as `v1.nonce.tag.text` in base64url. What was
 * sealed under a former key is opened still.
 */
export const createSecrets = (secretKey: string, ...former: readonly string[]): Secrets => {
  const [key, ...others] = [secretKey, ...former].map((secret) => deriveKey(secret, 'dice seeds'));
  return {
    newSeed: () => randomBytes(32).toString('hex'),
    seal: (plain) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key!, nonce);
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return [VERSION, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join(
        '.',
      );
    },
    open: (sealed) => {
      const [version, ...parts] = sealed.split('.');
      const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (version !== VERSION || !nonce || !tag || !text) throw new Error('not a sealed secret');
      for (const tried of [key!, ...others]) {
        const plain = unseal(tried, [nonce, tag, text]);
        if (plain !== null) return plain;
      }
      throw new WrongKeyError();
    },
  };
};
