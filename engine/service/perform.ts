import { verifiableDice } from '../dice/verifiable.ts';
import type { Command } from '../model/commands.ts';
import type { EventType, GameEvent } from '../model/events.ts';
import { eventVersion } from '../model/event-versions.ts';
import { isRefusal, refuse, type Refusal, type RefusalCode } from '../model/refusals.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { perform as performCommand } from '../game/decide.ts';
import { isOver } from '../rules/over.ts';
import { isAtStake } from '../rules/at-stake.ts';
import { authorize, mayWatch, needsConfirming, type Action } from './authorize.ts';
import { BrokenGameError, brokenRefusal } from './broken-game.ts';
import type { Append, StoredEvent } from './ports.ts';
import { scopedKey } from './scoped-key.ts';
import type { Answer, GameRequest, Services } from './services.ts';
import { isAdmin, unlessHidden } from './who-sees.ts';

/** What one verb adds to the common way of a command. */
export interface Verb {
  readonly action: Action;
  /** The side meant, where the actor manages both. */
  readonly side?: Side;
  /** Whether the choice depends on the situation, so that an older `seq` is refused as stale. */
  readonly situational: boolean;
  /** The seed of fresh dice that the command brings, 64 hexadecimal digits. */
  readonly new_seed?: string;
  readonly command: (side: Side, state: GameState) => Command | Refusal;
  /** Counts what may not be done too often, once the right to do it is sure and it would be done; null = it may be done. */
  readonly count?: (side: Side, state: GameState) => Promise<Refusal | null>;
}

/** How often a command is decided again after another process was faster, before it is refused. */
const ATTEMPTS = 8;

/** What changes nobody's choice when he has missed it: decisions that are hidden until the dice, and talk. */
const HARMLESS: readonly EventType[] = [
  'defense_decided',
  'offense_decided',
  'announcement_made',
  'acting_began',
  'acting_ended',
  'abandon_asked',
  'undo_asked',
  'correction_asked',
  'request_answered',
  'request_withdrawn',
  'ruling_asked',
  'decisions_ruled',
  'game_paused',
  'game_resumed',
  'computer_held',
  'computer_released',
];

/** What asks a manager of a ranked game something that they answer before they play on (RULES section 12). */
const ASKED: readonly EventType[] = ['abandon_asked', 'undo_asked', 'correction_asked'];

/** Whether an event that was missed changes nobody's choice. */
const isHarmless = (state: GameState, { type }: StoredEvent): boolean =>
  HARMLESS.includes(type) && !(ASKED.includes(type) && isAtStake(state));

/** What is done to a completed game; the engine knows when. */
const AFTER_THE_END: readonly Action[] = [
  'reopen',
  'act_for',
  'ask_ruling',
  'answer_request',
  'withdraw_request',
];

/** What a stranger to a private game is told, too: it does not exist for them. */
const NO_SUCH_GAME = refuse('game_not_found', { field: 'game_id' });

/** What somebody is told who has to show anew who they are. */
export const CONFIRM_FIRST = refuse('confirmation_needed');

/** Refusals after which no earlier answer is given again. */
const NO_RIGHT: readonly RefusalCode[] = ['not_allowed', 'confirmation_needed', 'game_not_found'];

const refused = (error: Refusal): Answer => ({ ok: false, error });

/** Gives events their envelopes. */
export const envelope = (
  services: Pick<Services, 'clock'>,
  request: Pick<GameRequest, 'game_id' | 'actor' | 'surface'>,
  afterSeq: number,
  events: readonly GameEvent[],
): readonly StoredEvent[] => {
  const at = services.clock.now();
  const actor = request.actor.kind === 'user' ? request.actor.user_id : request.actor.kind;
  return events.map((event, i) => ({
    ...event,
    game_id: request.game_id,
    seq: afterSeq + 1 + i,
    version: eventVersion(event.type),
    actor,
    surface: request.surface,
    at,
  }));
};

const missedEvents = async (services: Services, request: GameRequest, state: GameState) => {
  if (request.seq === undefined || request.seq >= state.seq) return [];
  return services.store.eventsAfter(request.game_id, request.seq);
};

/** The first answer again, for a key that was used before. */
const earlierAnswer = async (
  services: Services,
  request: GameRequest,
  first: number,
  last: number,
): Promise<Answer> => {
  const state = await services.live.catchUp(request.game_id);
  const events = await services.store.eventsAfter(request.game_id, first - 1, last);
  if (!state) return refused(NO_SUCH_GAME);
  return { ok: true, game_id: request.game_id, events, state };
};

const attempt = async (
  services: Services,
  request: GameRequest,
  verb: Verb,
  state: GameState,
): Promise<Answer | 'conflict'> => {
  const admin = await isAdmin(services, request.actor, state.setup.league.id);
  if (request.actor.kind === 'user' && !mayWatch(state, request.actor.user_id, admin))
    return refused(NO_SUCH_GAME);
  if (isOver(state) && !AFTER_THE_END.includes(verb.action)) return refused(refuse('game_over'));
  const side = authorize(state, request.actor, admin, verb.action, verb.side);
  if (typeof side !== 'string') return refused(side);
  if (needsConfirming(state, request.actor, verb.action) && !(await request.confirmed?.()))
    return refused(CONFIRM_FIRST);
  if (verb.situational) {
    const missed = await missedEvents(services, request, state);
    if (missed.some((event) => !isHarmless(state, event))) {
      const error = refuse('stale', { field: 'seq' });
      return { ok: false, error, missed };
    }
  }
  const command = verb.command(side, state);
  if (isRefusal(command)) return refused(command);
  const dice = verb.new_seed
    ? verifiableDice({ seed: verb.new_seed, game_id: request.game_id, nonces: state.nonces })
    : await services.live.dice(request.game_id, state);
  const done = performCommand(state, command, dice);
  if (isRefusal(done)) return refused(done);
  const tooOften = await verb.count?.(side, state);
  if (tooOften) return refused(tooOften);
  const events = envelope(services, request, state.seq, done.events);
  return commit(services, request, verb, { events, before: state, state: done.state });
};

const commit = async (
  services: Services,
  request: GameRequest,
  verb: Verb,
  { events, before, state }: Required<Pick<Append, 'events' | 'before' | 'state'>>,
): Promise<Answer | 'conflict'> => {
  if (events.length === 0) return { ok: true, game_id: request.game_id, events, state };
  const append = {
    game_id: request.game_id,
    expected_seq: state.seq - events.length,
    events,
    idempotency_key: scopedKey(request.actor, verb.action, request.idempotency_key),
    ...(verb.new_seed ? { sealed_seed: services.secrets.seal(verb.new_seed) } : {}),
    before,
    state,
  };
  const result = await services.store.append(append, () => services.live.prepare(request.game_id, events));
  if (result.kind === 'conflict') return 'conflict';
  if (result.kind === 'duplicate') return earlierAnswer(services, request, result.first_seq, result.last_seq);
  const now = services.live.accept(request.game_id, events, true);
  return { ok: true, game_id: request.game_id, events, state: now };
};

/** A refusal may only mean that this process, or this key, is behind: then the answer of the log counts, unless the right to act is gone. */
const secondLook = async (
  services: Services,
  request: GameRequest,
  verb: Verb,
  answer: Answer,
  state: GameState,
): Promise<Answer | 'again'> => {
  if (answer.ok || NO_RIGHT.includes(answer.error.code)) return answer;
  const key = scopedKey(request.actor, verb.action, request.idempotency_key);
  const record = await services.store.findCommand(request.game_id, key);
  if (record) return earlierAnswer(services, request, record.first_seq, record.last_seq);
  const current = await services.live.catchUp(request.game_id);
  return current && current.seq > state.seq ? 'again' : answer;
};

const run = async (services: Services, request: GameRequest, verb: Verb): Promise<Answer> => {
  for (let i = 0; i < ATTEMPTS; i += 1) {
    const state =
      i === 0 ? await services.live.state(request.game_id) : await services.live.catchUp(request.game_id);
    if (!state) return refused(NO_SUCH_GAME);
    const answer = await attempt(services, request, verb, state);
    if (answer === 'conflict') continue;
    const final = await secondLook(services, request, verb, answer, state);
    if (final !== 'again') return final;
  }
  return refused(refuse('unavailable', { why: { reason: 'game_busy' } }));
};

/** An answer, where a broken log is a refusal too; to who may not know of the game there is none. */
export const refusingBroken = async (
  services: Services,
  { game_id, actor }: GameRequest,
  work: Promise<Answer>,
): Promise<Answer> => {
  try {
    if (actor.kind !== 'user') return await work;
    return (await unlessHidden(services, game_id, actor.user_id, work)) ?? refused(NO_SUCH_GAME);
  } catch (error) {
    if (!(error instanceof BrokenGameError)) throw error;
    return refused(brokenRefusal(error));
  }
};

/** The way of every command on a game: queue, right to act, staleness, decision, commit, answer (ARCHITECTURE: a command's way). */
export const perform = (services: Services, request: GameRequest, verb: Verb): Promise<Answer> =>
  refusingBroken(
    services,
    request,
    services.live.exclusively(request.game_id, () => run(services, request, verb)),
  );
