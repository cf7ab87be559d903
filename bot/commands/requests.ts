import type { RequestKind } from '@paper-dynasty/engine/model/requests';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import {
  answerRequest,
  askAbandon,
  askCorrection,
  askRuling,
  askUndo,
  withdrawRequest,
} from '@paper-dynasty/engine/service/requests';
import type { Answer } from '@paper-dynasty/engine/service/services';
import { requestRows } from '../components/request-rows.ts';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { findPlayer, pitchersOf } from '../play/people.ts';
import { outcomesOfPlay, reportGiven } from '../play/report-text.ts';
import { requestText, waitText } from '../render/game.ts';
import { rulingText } from '../render/final.ts';
import { correctedText, undoneText } from '../render/plays.ts';
import { callText } from '../render/words.ts';
import { words } from '../words/index.ts';
import { gameIdOf, peopleOf, stateOf } from './context.ts';

const DONE: Readonly<
  Record<RequestKind, (before: GameState, answer: Extract<Answer, { ok: true }>) => string>
> = {
  abandon: () => words().GAME_WORDS.abandoned,
  undo: (before, { events, state }) => {
    const undone = events.find((e) => e.type === 'play_undone');
    return undone ? undoneText(before, state, undone.payload.play) : '';
  },
  correction: (_before, { events, state }) => {
    const corrected = events.find((e) => e.type === 'play_corrected');
    return corrected ? correctedText(state, corrected.payload.play) : '';
  },
  ruling: (_before, { state }) => rulingText(state),
};

const done = (before: GameState, kind: RequestKind, answer: Extract<Answer, { ok: true }>): Reply => {
  const { state } = answer;
  const wait = kind === 'abandon' ? [] : [waitText(state)];
  return { content: [DONE[kind](before, answer), ...wait].join('\n'), rows: turnRows(state) };
};

const asked = (before: GameState, kind: RequestKind, answer: Answer): Reply => {
  const good = taken(answer);
  const { request } = good.state;
  if (!good.events.some((event) => event.type.endsWith('_asked')) || !request)
    return done(before, kind, good);
  const mention = peopleOf(good.state, otherSide(request.side));
  const what = requestText(good.state, request);
  const { GAME_WORDS } = words();
  return {
    content:
      mention.length > 0 ? GAME_WORDS.asked(callText(mention), what) : `${what} ${GAME_WORDS.adminAnswers}`,
    rows: requestRows(good.state),
    mention,
  };
};

/** `/game abandon`: at once where nobody else need agree, else the other manager is asked. */
export const gameAbandon = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return asked(state, 'abandon', await askAbandon(deps.services, requestOf(invocation, state.setup.game_id)));
};

const playNumber = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const number = Number(text);
  return Number.isInteger(number) && number > 0
    ? number
    : no('play_not_found', words().PROBLEM_WORDS.noPlayNumber(text));
};

/** Where there is no play yet, nothing is taken back or reported anew. */
const lastPlay = ({ plays }: GameState): number =>
  plays.length > 0 ? plays.length : no('play_not_found', words().BOOK_WORDS.noPlays);

/** `/undo`: back to just before a play, the last unless another is named. */
export const undo = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const play = playNumber(invocation.option('play')) ?? lastPlay(state);
  const request = requestOf(invocation, state.setup.game_id, state.seq);
  return asked(state, 'undo', await askUndo(deps.services, request, play));
};

/** `/correct`: another report for a past play. */
export const correct = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const number = playNumber(invocation.option('number')) ?? lastPlay(state);
  const request = requestOf(invocation, state.setup.game_id, state.seq);
  const report = reportGiven(
    invocation,
    outcomesOfPlay(state, number, invocation.option('play') !== undefined),
  );
  return asked(state, 'correction', await askCorrection(deps.services, request, number, report));
};

const pitcherNamed = (state: GameState, text: string | undefined): string | null =>
  text === undefined ? null : findPlayer(pitchersOf(state), text).id;

/** `/ruling`: other pitchers of record than the rules'; what is not named is as the rules have it. */
export const ruling = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const named = (option: string): string | null => pitcherNamed(state, invocation.option(option));
  const answer = await askRuling(deps.services, requestOf(invocation, state.setup.game_id), {
    winner: named('winner'),
    loser: named('loser'),
    save: named('save'),
    reason: invocation.option('reason') ?? '',
  });
  return asked(state, 'ruling', answer);
};

/** The game whose request a button was made for, after event `seq`: it still waits, and no other has taken its place. */
const stillAsked = async (deps: CommandDeps, invocation: Invocation, seq: number): Promise<GameState> => {
  const state = await stateOf(deps, invocation);
  return state.request && state.request.seq <= seq
    ? state
    : no('stale', words().PROBLEM_WORDS.requestAnswered);
};

/** The other manager's answer to a request, by the button that was made after event `seq`. */
export const answerAsked = async (
  deps: CommandDeps,
  invocation: Invocation,
  agree: boolean,
  seq: number,
): Promise<Reply> => {
  const before = await stillAsked(deps, invocation, seq);
  const request = requestOf(invocation, before.setup.game_id, seq);
  const answer = taken(await answerRequest(deps.services, request, agree));
  const kind = before.request?.subject.kind ?? 'abandon';
  if (agree) return done(before, kind, answer);
  const { GAME_WORDS } = words();
  return {
    content:
      kind === 'ruling' ? GAME_WORDS.declinedRuling : GAME_WORDS.declinedRequest(waitText(answer.state)),
    rows: turnRows(answer.state),
  };
};

/** What one's own side has asked for, withdrawn by the button that was made after event `seq`. */
export const withdrawAsked = async (
  deps: CommandDeps,
  invocation: Invocation,
  seq: number,
): Promise<Reply> => {
  await stillAsked(deps, invocation, seq);
  return gameWithdraw(deps, invocation);
};

/** `/game withdraw`: what one's own side has asked for. */
export const gameWithdraw = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(await withdrawRequest(deps.services, requestOf(invocation, gameId)));
  return { content: words().GAME_WORDS.withdrawn(waitText(state)), rows: turnRows(state) };
};

const deciding =
  (agree: boolean) =>
  async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
    const { seq, request } = await stateOf(deps, invocation);
    if (!request) return no('no_request', words().PROBLEM_WORDS.nothingAsked);
    return answerAsked(deps, invocation, agree, seq);
  };

/** `/game agree`: to what the other manager asks. */
export const gameAgree = deciding(true);
/** `/game disagree`: with what the other manager asks. */
export const gameDisagree = deciding(false);
