import { makeCommitment } from '../dice/verifiable.ts';
import type { PlayRequest, RequestSubject } from '../model/requests.ts';
import { refuse } from '../model/refusals.ts';
import { rulingSchema, type Ruling } from '../model/rulings.ts';
import { readText } from '../model/text.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { administers, sidesOf, type Action } from './authorize.ts';
import { countRequest } from './limits.ts';
import { perform, refusingBroken } from './perform.ts';
import { reportOf, type OutcomeReport } from './report-outcome.ts';
import type { Answer, GameRequest, Services } from './services.ts';
import { isAdmin } from './who-sees.ts';

/** Whether nobody else need agree: an admin, or, where nothing counts, one who may act for both sides or has no other person in the game (RULES section 12). */
const actsAlone = (state: GameState, request: GameRequest, admin: boolean): boolean => {
  if (administers(state, request.actor, admin)) return true;
  if (state.setup.mode === 'ranked') return false;
  const own = sidesOf(state, request.actor, admin);
  return SIDES.every((side) => own.includes(side) || state.setup[side].manager.kind === 'computer');
};

const ACTIONS: Readonly<Record<RequestSubject['kind'], Action>> = {
  abandon: 'ask_abandon',
  undo: 'ask_undo',
  correction: 'ask_correction',
  ruling: 'ask_ruling',
};

/** Asks for something that both managers must agree to: at once where nobody else need, else the other manager is asked. */
const ask = (...asked: Parameters<typeof askFor>): Promise<Answer> =>
  refusingBroken(asked[0], asked[1], askFor(...asked));

const askFor = async (
  services: Services,
  request: GameRequest,
  subjectOf: (state: GameState) => RequestSubject,
): Promise<Answer> => {
  const known = await services.live.state(request.game_id);
  if (!known) return { ok: false, error: refuse('game_not_found', { field: 'game_id' }) };
  const admin = await isAdmin(services, request.actor, known.setup.league.id);
  const subject = subjectOf(known);
  if (known.status === 'completed' && 'play' in subject) return reopen(services, request, subject);
  return perform(services, request, {
    action: ACTIONS[subject.kind],
    situational: 'play' in subject,
    command: (side, state) => ({
      type: 'make_request',
      side,
      subject,
      alone: actsAlone(state, request, admin),
    }),
    count: async (side, state) => {
      if (request.actor.kind !== 'user' || actsAlone(state, request, admin)) return null;
      return countRequest(services, state, request.actor.user_id, state.setup[side].team);
    },
  });
};

/** Unseals a completed game for an undo or a correction, under fresh dice (RULES section 12). League admins only. */
const reopen = (services: Services, request: GameRequest, subject: PlayRequest): Promise<Answer> => {
  const seed = services.secrets.newSeed();
  return perform(services, request, {
    action: 'reopen',
    situational: true,
    new_seed: seed,
    command: (side) => ({ type: 'reopen_game', side, commitment: makeCommitment(seed), subject }),
  });
};

/** Asks to abandon the game. */
export const askAbandon = (services: Services, request: GameRequest): Promise<Answer> =>
  ask(services, request, () => ({ kind: 'abandon' }));

/** Asks to go back to just before a play (default: the last). */
export const askUndo = (services: Services, request: GameRequest, play?: number): Promise<Answer> =>
  ask(services, request, (state) => ({ kind: 'undo', play: play ?? Math.max(1, state.plays.length) }));

/** Asks to change what was reported for a past play; every later play is decided again. */
export const askCorrection = (
  services: Services,
  request: GameRequest,
  play: number,
  report: OutcomeReport,
): Promise<Answer> => ask(services, request, () => ({ kind: 'correction', play, report: reportOf(report) }));

/** Asks to rule on the pitchers of record, while the game is played or when it is over (RULES section 11). What is not ruled on is as the rules have it. */
export const askRuling = async (
  services: Services,
  request: GameRequest,
  ruling: Ruling,
): Promise<Answer> => {
  const read = readText('reason', rulingSchema.shape.reason, ruling.reason);
  if ('problem' in read) return { ok: false, error: read.problem };
  return ask(services, request, () => ({ kind: 'ruling', ruling: { ...ruling, reason: read.text } }));
};

const ANOTHER_ASKED = refuse('stale', { why: { reason: 'request_gone' }, field: 'seq' });

/** Answers the other manager's request; one that was made after the event that the caller had seen last is not answered. */
export const answerRequest = (services: Services, request: GameRequest, agree: boolean): Promise<Answer> =>
  perform(services, request, {
    action: 'answer_request',
    situational: false,
    command: (side, state) =>
      state.request && request.seq !== undefined && state.request.seq > request.seq
        ? ANOTHER_ASKED
        : { type: 'answer_request', side, agree },
  });

/** Withdraws what one's own side has asked for. */
export const withdrawRequest = (services: Services, request: GameRequest): Promise<Answer> =>
  perform(services, request, {
    action: 'withdraw_request',
    situational: false,
    command: (side) => ({ type: 'withdraw_request', side }),
  });
