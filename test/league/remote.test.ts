import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '@paper-dynasty/db/league/remote/addresses';
import { createRemote, parseLossless, type RemoteLimits } from '@paper-dynasty/db/league/remote/remote';
import { RemoteError, type RemoteProblem } from '@paper-dynasty/db/league/remote/remote-error';
import { startLeagueStandIn, type LeagueStandIn } from '../stand-ins/league-api/index.ts';

let server: LeagueStandIn;
const opened: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  server = await startLeagueStandIn();
});
afterEach(async () => {
  server.clearFaults();
  server.setDown(false);
  await Promise.all(opened.splice(0).map((remote) => remote.close()));
});
afterAll(() => server.close());

const LOCAL = ['127.0.0.1'];
const remoteAt = (
  base: string,
  limits: Partial<RemoteLimits> = {},
  localHosts: readonly string[] = LOCAL,
) => {
  const remote = createRemote({
    base,
    key: server.key,
    localHosts,
    limits: { firstWait: 1, retries: 0, ...limits },
  });
  opened.push(remote);
  return remote;
};
const CURRENT = { method: 'GET', path: '/v3/current' } as const;
const problemOf = async (work: Promise<unknown>): Promise<RemoteProblem> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RemoteError)) throw new Error(`no RemoteError: ${String(error)}`);
  return error.problem;
};

describe('addresses', () => {
  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:a00:1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['64:ff9b::a00:1', false],
    ['a name', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

  test.each([
    ['http://127.0.0.1:1/', 'private_address'],
    ['https://127.0.0.1:1/', 'private_address'],
    ['https://[::1]:1/', 'private_address'],
    ['https://0x7f.1/', 'private_address'],
    ['https://localhost:1/', 'private_address'],
    ['http://8.8.8.8/', 'not_https'],
    ['file:///etc/passwd', 'not_https'],
    ['no address', 'not_https'],
  ])('%s is refused where no setting allows it', async (base, problem) =>
    expect(await problemOf(remoteAt(base, {}, []).send(CURRENT))).toBe(problem),
  );

  test('a server is local where a setting says so', async () =>
    expect((await remoteAt(server.apiUrl).send(CURRENT)).status).toBe(200));

  test('a redirect leads to no private address, and takes the key to nobody else', async () => {
    server.inject({ redirect: 'http://10.0.0.1/v3/current' });
    expect(await problemOf(remoteAt(server.apiUrl).send(CURRENT))).toBe('private_address');
    server.inject({ redirect: 'https://localhost:1/v3/current' });
    expect(await problemOf(remoteAt(server.apiUrl).send(CURRENT))).toBe('private_address');
    const other = await startLeagueStandIn();
    opened.push(other);
    server.inject({ redirect: `${other.apiUrl}/v3/current` });
    expect((await remoteAt(server.apiUrl).send(CURRENT)).status).toBe(200);
    expect(other.requests.map(({ authorization }) => authorization)).toEqual([null]);
    server.inject({ times: 9, redirect: `${server.apiUrl}/v3/current` });
    expect(await problemOf(remoteAt(server.apiUrl).send(CURRENT))).toBe('elsewhere');
  });

  test('a write is never sent somewhere else', async () => {
    server.inject({ redirect: `${server.apiUrl}/v3/current` });
    const write = { method: 'POST', path: '/v3/standings/s13/recalculate', body: {} } as const;
    expect(await problemOf(remoteAt(server.apiUrl).send(write))).toBe('elsewhere');
  });
});

describe('limits', () => {
  test('an answer that is too big, with a length or without, is given up', async () => {
    server.inject({ bytes: 20_000 });
    expect(await problemOf(remoteAt(server.apiUrl, { bytes: 10_000 }).send(CURRENT))).toBe('too_big');
  });

  test('an answer that takes too long is given up', async () => {
    server.inject({ delayMs: 5000 });
    expect(await problemOf(remoteAt(server.apiUrl, { total: 100 }).send(CURRENT))).toBe('slow');
  });

  test('an answer that is no JSON is said to be none', async () => {
    server.inject({ malformed: true });
    expect(await problemOf(remoteAt(server.apiUrl).json(CURRENT))).toBe('not_json');
  });

  test.each([
    [401, 'no_right'],
    [403, 'no_right'],
    [404, 'not_found'],
    [422, 'refused'],
    [429, 'failing'],
    [503, 'failing'],
  ])('%i means %s, with the server’s own words', async (status, problem) => {
    server.inject({ status, text: 'its own\u0000 words' });
    const failure = remoteAt(server.apiUrl).send(CURRENT);
    await expect(failure).rejects.toThrow('(its own words)');
    expect(await problemOf(failure)).toBe(problem);
  });

  test('an error has neither key nor address', async () => {
    server.setDown(true);
    const error: unknown = await remoteAt(server.apiUrl)
      .send(CURRENT)
      .catch((reason: unknown) => reason);
    expect(String(error)).not.toContain(server.key);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(server.key);
  });
});

describe('patience', () => {
  const count = () => server.requests.filter(({ path }) => path === CURRENT.path).length;

  test('reads are tried again, writes are not', async () => {
    server.inject({ times: 2, status: 503 });
    expect((await remoteAt(server.apiUrl, { retries: 2 }).send(CURRENT)).status).toBe(200);
    server.inject({ status: 503 });
    const write = { method: 'POST', path: '/v3/standings/s13/recalculate', body: {} } as const;
    expect(await problemOf(remoteAt(server.apiUrl, { retries: 2 }).send(write))).toBe('failing');
  });

  test('after so many failures in a row nothing is asked for a while', async () => {
    const remote = remoteAt(server.apiUrl, { failures: 2, rest: 60_000 });
    server.inject({ times: 2, status: 503 });
    for (let i = 0; i < 2; i += 1) expect(await problemOf(remote.send(CURRENT))).toBe('failing');
    const before = count();
    expect(await problemOf(remote.send(CURRENT))).toBe('unreachable');
    expect(count()).toBe(before);
  });

  test('a refusal is no failure of the server', async () => {
    const remote = remoteAt(server.apiUrl, { failures: 1 });
    server.inject({ status: 404 });
    expect(await problemOf(remote.send(CURRENT))).toBe('not_found');
    expect((await remote.send(CURRENT)).status).toBe(200);
  });
});

test('no digit of a long number is lost', () =>
  expect(parseLossless('{"a":900000000000000003,"b":7,"c":1.5,"d":-900000000000000003}')).toEqual({
    a: 900000000000000003n,
    b: 7,
    c: 1.5,
    d: -900000000000000003n,
  }));
