import { connect as open, type Socket } from 'node:net';
import postgres from 'postgres';

/** A pool of connections to Postgres. */
export type Sql = postgres.Sql;

/** Anything that statements can be sent through, a transaction too. */
export type Queries = postgres.ISql;

/** The longest wait before a connection is tried again, in seconds: whoever asks meanwhile waits for it. */
const LONGEST_WAIT = 1;

/** Where the driver is to connect: several hosts are tried in turn, a path is a socket of this machine. */
interface Place {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false;
}

/** Makes sockets that send at once: what goes out behind an append does not wait for the append's answer (TCP_NODELAY). */
const promptSockets = () => {
  let turn = 0;
  return ({ host: hosts, port: ports, path }: Place): Socket => {
    if (path !== false) return open(path);
    const at = turn++ % hosts.length;
    const [host = 'localhost', port = 5432] = [hosts[at], ports[at] ?? ports[0]];
    // The driver asks the socket for its host to check a certificate.
    return Object.assign(open({ host, port, noDelay: true }), { host, port });
  };
};

/** Opens a pool; connections are made on demand. */
export const connect = (url: string, poolSize = 10): Sql => {
  const options = {
    max: poolSize,
    onnotice: () => undefined,
    backoff: (tries: number) => Math.min(3 ** tries / 100, LONGEST_WAIT),
    connection: { application_name: 'paper-dynasty' },
    socket: promptSockets(),
  };
  return postgres(url, options);
};
