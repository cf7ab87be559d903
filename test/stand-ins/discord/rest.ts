import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBody, type RequestBody, type UploadedFile } from './body.ts';
import type { Core } from './core.ts';
import { DiscordError } from './errors.ts';
import { faultBody, faultHeaders, type Fault } from './fault.ts';

/** What a route gets. */
export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly authorization: string | undefined;
}

/** What a route answers: JSON, nothing, or a file's bytes. */
export interface RouteAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One line of the routes table; the path is under `/api/v10` unless `root` says otherwise. */
export interface Route {
  readonly method: string;
  /** As in Discord's documents: `/channels/:id/messages`. */
  readonly path: string;
  /** `bot`: needs the bot's token. `bearer`: for a person's token. `none`: the path's own token, or public. */
  readonly auth: 'bot' | 'bearer' | 'none';
  /** Lies beside the API (`/attachments/...`), not under `/api/v10`; not logged. */
  readonly root?: boolean;
  readonly handle: (core: Core, request: RouteRequest) => RouteAnswer | Promise<RouteAnswer>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Handle = Route['handle'];

/** A short way to write routes that need the bot's token. */
export const bot = Object.fromEntries(
  METHODS.map((method) => [
    method,
    (path: string, handle: Handle): Route => ({ method: method.toUpperCase(), path, auth: 'bot', handle }),
  ]),
) as Record<(typeof METHODS)[number], (path: string, handle: Handle) => Route>;

/** A successful answer; 204 without a body. */
export function answer(body?: unknown, status = body === undefined ? 204 : 200): RouteAnswer {
  return { status, body };
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly api: boolean;
  readonly query: Record<string, string>;
  readonly authorization: string | undefined;
}

/** The handler of the HTTP server: finds the route, applies faults, logs, and keeps violations. */
export function restHandler(core: Core, routes: readonly Route[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = readCall(request);
    const read = await readBody(request).catch((error: unknown) => error);
    const fault = call.api ? core.faults.take(call.method, call.path) : undefined;
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
    const given = await underFault(fault, () =>
      withinLimits(core, call, () => run(core, routes, call, read)),
    );
    logCall(core, call, read, given.status);
    if (fault?.dropConnection) response.destroy();
    else send(response, given);
  };
}

function readCall(request: IncomingMessage): Call {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const under = url.pathname.replace(/^\/api(\/v\d+)?(?=\/)/, '');
  // Clients escape the @ of `@me` and `@original`, which the documents do not.
  const path = under.replaceAll('%40', '@');
  return {
    method: request.method ?? 'GET',
    path,
    api: under !== url.pathname,
    query: Object.fromEntries(url.searchParams),
    authorization: request.headers.authorization,
  };
}

async function withinLimits(
  core: Core,
  { method, path }: Call,
  real: () => Promise<RouteAnswer>,
): Promise<RouteAnswer> {
  const wait = core.limits.takeOfAll(path);
  if (wait > 0) return overAll(wait);
  const allowance = core.limits.take(method, path);
  if (!allowance) return await real();
  const { allowed, headers, retryAfter } = allowance;
  if (allowed) {
    const given = await real();
    return { ...given, headers: { ...given.headers, ...headers } };
  }
  const rule = 'a channel takes no more messages than the headers of its rate limit say';
  core.log.violation({ rule, method, path, code: 429, detail: { retry_after: retryAfter } });
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: false };
  return { status: 429, body, headers: { ...headers, 'retry-after': String(Math.ceil(retryAfter)) } };
}

/** The bot has made all its requests for now: no rule is broken, for no header told of it before. */
function overAll(wait: number): RouteAnswer {
  const headers = {
    'retry-after': String(Math.ceil(wait)),
    'x-ratelimit-global': 'true',
    'x-ratelimit-scope': 'global',
  };
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: wait, global: true },
    headers,
  };
}

async function underFault(fault: Fault | undefined, real: () => Promise<RouteAnswer>): Promise<RouteAnswer> {
  const replaced = fault?.status !== undefined || fault?.dropConnection === true;
  if (!fault || !replaced || fault.afterEffect) {
    const given = await real();
    if (!fault) return given;
    if (!replaced) return { ...given, headers: { ...given.headers, ...fault.headers } };
  }
  return { status: fault.status ?? 0, body: faultBody(fault), headers: faultHeaders(fault) };
}

async function run(core: Core, routes: readonly Route[], call: Call, read: unknown): Promise<RouteAnswer> {
  try {
    if (!isBody(read)) throw read;
    const { route, params } = findRoute(routes, call);
    const token = call.authorization;
    if (route.auth === 'bot' && token !== `Bot ${core.token}`)
      throw new DiscordError(401, 0, '401: Unauthorized', { violation: true });
    return await route.handle(core, {
      params,
      query: call.query,
      body: read.json,
      files: read.files,
      authorization: token,
    });
  } catch (error) {
    return failure(core, call, error);
  }
}

function findRoute(routes: readonly Route[], call: Call): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    if (route.method !== call.method || (route.root ?? false) === call.api) continue;
    if (route.auth === 'bearer' && !call.authorization?.startsWith('Bearer ')) continue;
    const params = matchPath(route.path, call.path);
    if (params) return { route, params };
  }
  throw new DiscordError(404, 0, '404: Not Found', { violation: true });
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

function failure(core: Core, { method, path }: Call, error: unknown): RouteAnswer {
  const known = error instanceof DiscordError;
  const rule = error instanceof Error ? error.message : String(error);
  const status = known ? error.status : 500;
  const body = known ? error.toJSON() : { message: rule, code: 0 };
  if (!known || error.violation)
    core.log.violation({
      rule,
      method,
      path,
      code: known ? error.code : 0,
      detail: known ? error.errors : error,
    });
  const wait = known ? error.retryAfter : undefined;
  return { status, body, ...(wait === undefined ? {} : { headers: { 'retry-after': String(wait) } }) };
}

function logCall(core: Core, { method, path, query, api }: Call, read: unknown, status: number): void {
  if (!api) return;
  const { json, files } = isBody(read) ? read : { json: null, files: [] };
  core.log.request({
    method,
    path,
    ...(Object.keys(query).length > 0 ? { query } : {}),
    body: json,
    ...(files.length > 0 ? { files: files.map(({ name }) => name) } : {}),
    status,
  });
}

function isBody(read: unknown): read is RequestBody {
  return typeof read === 'object' && read !== null && 'json' in read && 'files' in read;
}

function send(response: ServerResponse, { status, body, bytes, headers }: RouteAnswer): void {
  if (bytes) response.writeHead(status, headers).end(bytes);
  else if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
