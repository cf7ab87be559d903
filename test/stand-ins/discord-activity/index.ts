import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { clientPage, type ClientPageOptions } from './client-page.ts';

const PROXY = '/.proxy';
/** What Discord's proxy lets a page of an Activity do: all that it asks for goes by the proxy's own path. */
const policyOf = (host: string): string => {
  const proxied = `https://${host}${PROXY}/`;
  const pictures = 'https://cdn.discordapp.com https://media.discordapp.net';
  return `default-src ${proxied}; script-src ${proxied}; style-src ${proxied}; connect-src ${proxied} wss://${host}${PROXY}/; img-src ${proxied} data: ${pictures}`;
};

/** Discord's client and the proxy of its Activities, before a service. */
export interface ActivityStandIn {
  /** The address of the proxy by which a browser reaches both hosts. */
  readonly proxy: string;
  /** What the page asked for that the proxy does not pass on. */
  readonly strayed: readonly string[];
  close(): Promise<void>;
}

/** Starts `discord.com` with a page that frames the Activity, and `<application>.discordsays.com` that passes what it asks for on to the service at `target`, as Discord's proxy does. */
export const startActivityStandIn = async (
  options: ClientPageOptions & { readonly target: string },
): Promise<ActivityStandIn> => {
  const { target } = options;
  const host = `${options.applicationId}.discordsays.com`;
  const strayed: string[] = [];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'discord.com' }], {
    keySize: 2048,
  });

  /** Asks the service; its own host, whatever the page's. */
  const passOn = (from: IncomingMessage) =>
    request(new URL((from.url ?? '/').replace(/^\/\.proxy(?=\/)/, ''), target), {
      method: from.method,
      headers: { ...from.headers, host: new URL(target).host },
    });

  const activity = (from: IncomingMessage, to: ServerResponse): void => {
    const { url = '/' } = from;
    if (!url.startsWith(`${PROXY}/`) && from.headers['sec-fetch-dest'] !== 'iframe') {
      strayed.push(url);
      to.writeHead(404).end();
      return;
    }
    const asked = passOn(from);
    asked.on('error', () => to.destroy());
    asked.on('response', (answer) => {
      const own = answer.headers['content-security-policy'];
      to.writeHead(answer.statusCode ?? 502, {
        ...answer.headers,
        'content-security-policy': own === undefined ? policyOf(host) : `${own}, ${policyOf(host)}`,
      });
      answer.pipe(to);
    });
    from.pipe(asked);
  };

  const server = createSecureServer({ key, cert }, (from, to) => {
    if (from.headers.host === host) return activity(from, to);
    return void to.writeHead(200, { 'content-type': 'text/html' }).end(clientPage(options));
  });
  server.on('upgrade', (from: IncomingMessage, page: Duplex, head: Buffer) => {
    if (!from.url?.startsWith(`${PROXY}/`)) return void (strayed.push(from.url ?? ''), page.destroy());
    const asked = passOn(from);
    asked.on('error', () => page.destroy());
    asked.on('response', () => page.destroy());
    asked.on('upgrade', (answer, service, first) => {
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}`);
      page.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      page.write(first);
      service.write(head);
      for (const end of [page, service]) end.on('error', () => (page.destroy(), service.destroy()));
      service.pipe(page).pipe(service);
    });
    asked.end();
  });

  const sockets = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const tunnels = createServer();
  tunnels.on('connect', (_from: IncomingMessage, browser: Duplex) => {
    const to: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      browser.write('HTTP/1.1 200 OK\r\n\r\n');
      to.pipe(browser).pipe(to);
    });
    keep(browser);
    keep(to);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => tunnels.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `http://127.0.0.1:${(tunnels.address() as AddressInfo).port}`,
    strayed,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => tunnels.close(resolve));
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
