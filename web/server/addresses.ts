import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import type { WebConfig } from './deps.ts';

/** Whom the web service believes about the caller's address: so many proxies, counted from here, or networks. */
export const trusting = (proxies: WebConfig['trustProxy']) =>
  typeof proxies === 'number'
    ? (_address: string, hop: number): boolean => hop < proxies
    : proxies === false
      ? false
      : [...proxies];

/** Finds the address that a request came from, by the word of the proxies that are believed. */
export const createAddressOf = (proxies: WebConfig['trustProxy']) => {
  const trusted = trusting(proxies);
  return (request: IncomingMessage): string =>
    trusted === false ? (request.socket.remoteAddress ?? '') : proxyAddr(request, trusted);
};
