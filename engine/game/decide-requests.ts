import type { Dice } from '../dice/dice.ts';
import type { Command } from '../model/commands.ts';
import type { GameEvent } from '../model/events.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import type { RequestSubject } from '../model/requests.ts';
import type { Ruling } from '../model/rulings.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { rulingProblem } from '../stats/rulings.ts';
import { completed } from './carry-on.ts';
import { isAtStake } from '../rules/at-stake.ts';
import { noPlay, redecide } from './corrections.ts';
import { just, record, transcriptFrom, type Decision, type Transcript } from '../rules/transcript.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const abandon = (t: Transcript, dice: Dice): Transcript => {
  const over = record(t, { type: 'game_abandoned', payload: {} });
  if (over.state.setup.league.scored_only) return over;
  return record(over, { type: 'dice_seed_revealed', payload: { seed: dice.seed } });
};

const problemOf = (state: GameState, subject: RequestSubject): Refusal | null => {
  if (subject.kind === 'abandon') return null;
  if (subject.kind === 'ruling') return rulingRefusal(state, subject.ruling);
  if (!state.plays[subject.play - 1]) return noPlay(subject.play);
  if (subject.kind === 'undo') return null;
  const again = redecide(state, subject.play, subject.report);
  return isRefusal(again) ? again : null;
};

const rulingRefusal = (state: GameState, ruling: Ruling): Refusal | null => {
  const problem = rulingProblem(state, ruling);
  return problem === null ? null : refuse('ruling_impossible', { why: problem, field: 'ruling' });
};

const ruled = (t: Transcript, side: Side, ruling: Ruling): Decision =>
  // The game may have gone on before the other manager agrees.
  rulingRefusal(t.state, ruling) ?? record(t, { type: 'decisions_ruled', payload: { side, ruling } });

/** Does what a side has asked for, once it is agreed. */
const carryOut = (t: Transcript, side: Side, subject: RequestSubject, dice: Dice): Decision => {
  if (subject.kind === 'abandon') return abandon(t, dice);
  if (subject.kind === 'ruling') return ruled(t, side, subject.ruling);
  const { play } = subject;
  // The play may be gone by the time the other manager agrees.
  if (!t.state.plays[play - 1]) return noPlay(play);
  if (subject.kind === 'undo') return record(t, { type: 'play_undone', payload: { play } });
  const again = redecide(t.state, play, subject.report);
  if (isRefusal(again)) return again;
  const corrected = record(t, {
    type: 'play_corrected',
    payload: { play, report: subject.report, plays: again.plays },
  });
  return again.winner ? completed(corrected, again.winner, dice) : corrected;
};

const asked = (side: Side, subject: RequestSubject): GameEvent => {
  switch (subject.kind) {
    case 'abandon':
      return { type: 'abandon_asked', payload: { side } };
    case 'undo':
      return { type: 'undo_asked', payload: { side, play: subject.play } };
    case 'correction':
      return { type: 'correction_asked', payload: { side, play: subject.play, report: subject.report } };
    case 'ruling':
      return { type: 'ruling_asked', payload: { side, ruling: subject.ruling } };
  }
};

/** Asks the other manager, or does it at once where nobody else has to agree (RULES section 12). */
export const decideRequest = (state: GameState, command: Of<'make_request'>, dice: Dice): Decision => {
  const { subject, side } = command;
  // What is done at once says itself why it cannot be: a correction decides a whole game again, once is enough.
  if (command.alone || state.status === 'pending')
    return carryOut(transcriptFrom(state), side, subject, dice);
  const problem = problemOf(state, subject);
  if (problem) return problem;
  if (state.request) return refuse('request_pending');
  return just(state, asked(side, subject));
};

const NOTHING_ASKED = refuse('no_request');

/** Takes the other manager's answer. */
export const decideAnswerRequest = (
  state: GameState,
  command: Of<'answer_request'>,
  dice: Dice,
): Decision => {
  if (!state.request) return NOTHING_ASKED;
  if (state.request.side === command.side) return refuse('not_your_request');
  const { side, subject } = state.request;
  const t = just(state, {
    type: 'request_answered',
    payload: { side: command.side, subject, agreed: command.agree },
  });
  return command.agree ? carryOut(t, side, subject, dice) : t;
};

/** Takes back what was asked, for the side that asked it. */
export const decideWithdrawal = (state: GameState, { side }: Of<'withdraw_request'>): Decision => {
  const { request } = state;
  if (!request) return NOTHING_ASKED;
  if (request.side !== side) return refuse('not_your_request', { why: { reason: 'only_asker_withdraws' } });
  return just(state, { type: 'request_withdrawn', payload: { side, subject: request.subject } });
};

/** Opens a completed game again under a new dice commitment, for an undo or a correction (RULES section 12). */
export const decideReopen = (state: GameState, command: Of<'reopen_game'>, dice: Dice): Decision => {
  const t = just(state, {
    type: 'game_reopened',
    payload: { commitment: command.commitment },
  });
  return carryOut(t, command.side, command.subject, dice);
};

/** What plays on. */
const PLAYS_ON = ['roll_dice', 'report_outcome', 'resolve_play', 'make_decision'] as const;

const playsOn = (command: Command): command is Of<(typeof PLAYS_ON)[number]> =>
  PLAYS_ON.some((type) => type === command.type);

/** The game as a command finds it: whoever plays on while something is asked that is at stake has turned it down, or, having asked it, has withdrawn it. */
export const answeredByPlaying = (state: GameState, command: Command): Transcript => {
  const { request } = state;
  if (!request || !isAtStake(state) || !playsOn(command)) return transcriptFrom(state);
  const { side, subject } = request;
  if (command.side === side) return just(state, { type: 'request_withdrawn', payload: { side, subject } });
  return just(state, {
    type: 'request_answered',
    payload: { side: command.side, subject, agreed: false },
  });
};
