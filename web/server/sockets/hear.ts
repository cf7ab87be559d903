import { failureOf } from '@paper-dynasty/db/stores/failures';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import {
  CLIENT_EVENTS,
  type Acknowledgement,
  type ClientEventName,
} from '@paper-dynasty/engine/wire/client-events';
import { wireRefusal } from '@paper-dynasty/engine/wire/wire-refusal';
import type { WebDeps } from '../deps.ts';
import type { Metrics } from '../metrics.ts';
import { badInput } from '../http-problems.ts';
import { logSecurity, type SecurityEvent } from '../security-log.ts';
import { no, type Answered, type Client, type Room } from './client.ts';
import { HANDLERS } from './handlers.ts';
import type { createLimiter } from './limits.ts';
import { outdated, tellReload } from './outdated.ts';
import type { Turns } from './turns.ts';

/** Where what clients send is dealt with. */
export interface Desk {
  readonly deps: WebDeps;
  readonly room: Room;
  readonly metrics: Metrics;
  readonly limit: ReturnType<typeof createLimiter>;
  /** The turns of those who ask for what costs time. */
  readonly turns: Turns;
}

/** The refusals that are security events. */
const REFUSED: Readonly<Partial<Record<string, SecurityEvent>>> = {
  not_allowed: 'right_refused',
  rate_limited: 'limited',
};

/** What anybody may ask, and what takes the service long to answer: people who are signed in go before guests, and all have the same share. */
const ASKING: readonly ClientEventName[] = [
  'join_game',
  'request_game_state',
  'get_lineup',
  'get_box_score',
  'get_play',
  'preview_play',
];

const isEvent = (name: string): name is ClientEventName => Object.hasOwn(CLIENT_EVENTS, name);

const parse = (name: ClientEventName, input: unknown) => {
  const result = CLIENT_EVENTS[name].safeParse(input);
  if (result.success) return { ok: true, data: result.data } as const;
  const [issue] = result.error.issues;
  return {
    ok: false,
    error: badInput(issue?.path.join('.') ?? '', issue?.message ?? 'is not right'),
  } as const;
};

const note = ({ deps }: Desk, event: SecurityEvent, { socket, userId }: Client, what: string): void =>
  logSecurity(deps.log, event, { user_id: userId, address: socket.data.address, what: `socket ${what}` });

const answerTo = async (
  { deps, room }: Desk,
  client: Client,
  name: ClientEventName,
  input: unknown,
): Promise<Answered> => {
  if (!client.socket.data.current) {
    tellReload(client, name, input);
    return outdated();
  }
  const parsed = parse(name, input);
  if (!parsed.ok) return { ok: false, error: parsed.error };
  try {
    return await HANDLERS[name](deps, room, client, parsed.data as never);
  } catch (error) {
    deps.log.error({ err: error, event: name, user_id: client.userId }, 'a socket event failed');
    return { ok: false, error: failureOf(error) ?? refuse('internal') };
  }
};

/** The answer to what a client sends; null where a flood is not even answered. */
const handle = async (
  desk: Desk,
  client: Client,
  name: ClientEventName,
  input: unknown,
): Promise<Answered | null> => {
  const allowed = await desk.limit(`${client.userId ?? client.socket.id}:${name}`);
  if (allowed === 'warn') note(desk, 'limited', client, name);
  if (allowed === 'drop') return null;
  if (allowed === 'warn') return no('rate_limited');
  const done = desk.metrics.time(name, 'socket');
  const { socket, userId } = client;
  if (ASKING.includes(name)) await desk.turns(userId ?? socket.data.address, userId !== null);
  const answer = await answerTo(desk, client, name, input);
  done(answer.ok ? 'ok' : answer.error.code);
  const refused = answer.ok ? undefined : REFUSED[answer.error.code];
  if (refused) note(desk, refused, client, name);
  return answer;
};

/** An answer as the client gets it, in the language that its person reads. */
const acknowledged = (answer: Answered, { socket }: Client): Acknowledgement =>
  answer.ok ? answer : { ...answer, error: wireRefusal(answer.error, socket.data.language) };

/** Deals with what a client sends: its data, and the acknowledgement that it waits for. A name that is no event's is passed over. */
export const hear = (desk: Desk, client: Client, name: string, sent: readonly unknown[]): void => {
  if (!isEvent(name)) return;
  const last = sent.at(-1);
  const answer = typeof last === 'function' ? (last as (a: Acknowledgement) => void) : null;
  const input = typeof sent[0] === 'function' ? undefined : sent[0];
  void handle(desk, client, name, input).then((answered) => {
    if (!answered) return;
    const result = acknowledged(answered, client);
    if (answer) answer(result);
    else if (!result.ok) client.socket.emit('error', result.error);
  });
};
