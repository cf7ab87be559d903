import { createPublicKey, randomBytes, randomUUID, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypted, newBrowserKey } from './decrypt.ts';

/** A message that came for a browser, as it reads it. */
export interface TakenPush {
  readonly text: string;
  readonly topic: string | undefined;
  readonly ttl: number;
  /** Who says that they sent it (RFC 8292). */
  readonly subject: string;
}

/** A browser that takes push messages. */
export interface PushedBrowser {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly taken: readonly TakenPush[];
  /** How often anything came, whatever was answered. */
  readonly asked: () => number;
  /** What the next messages are answered with; 201 behind these. */
  answerNext(...statuses: readonly number[]): void;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** The subject of a message that its server signed for us (VAPID). Throws where the signature is not its own. */
const signedBy = (authorization: string, origin: string): string => {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const good = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { aud: string; sub: string };
  if (!good || claims.aud !== origin) throw new Error('the message is not signed for this push service');
  return claims.sub;
};

/** A push service on this machine: it checks who sends, and reads what its browsers would. */
export const startPushService = async () => {
  const browsers = new Map<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>();
  const server = createServer((request, response) => {
    const take = browsers.get(request.url ?? '');
    if (!take) return void response.writeHead(404).end();
    take(request, response).catch((error: unknown) => response.writeHead(400).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** The host to allow as a local one. */
    host: '127.0.0.1',
    browser: (): PushedBrowser => {
      const path = `/push/${randomUUID()}`;
      const key = newBrowserKey();
      const auth = randomBytes(16);
      const taken: TakenPush[] = [];
      const answers: number[] = [];
      let asked = 0;
      browsers.set(path, async (request, response) => {
        const body = await bodyOf(request);
        asked += 1;
        const status = answers.shift() ?? 201;
        if (status < 300)
          taken.push({
            text: decrypted(body, key, auth),
            topic: request.headers['topic'] as string | undefined,
            ttl: Number(request.headers['ttl']),
            subject: signedBy(request.headers.authorization ?? '', origin),
          });
        response.writeHead(status).end();
      });
      return {
        endpoint: `${origin}${path}`,
        p256dh: key.getPublicKey().toString('base64url'),
        auth: auth.toString('base64url'),
        taken,
        asked: () => asked,
        answerNext: (...statuses) => void answers.push(...statuses),
      };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
