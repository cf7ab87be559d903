import { actFor } from '@paper-dynasty/engine/service/act-for';
import { announce } from '@paper-dynasty/engine/service/announce';
import { defensiveDecisionSchema, offensiveDecisionSchema } from '@paper-dynasty/engine/model/decisions';
import { decideDefense } from '@paper-dynasty/engine/service/decide-defense';
import { decideOffense } from '@paper-dynasty/engine/service/decide-offense';
import { makeDecision } from '@paper-dynasty/engine/service/make-decision';
import { holdComputer, pauseGame, resumeGame } from '@paper-dynasty/engine/service/pause';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import {
  answerRequest,
  askAbandon,
  askCorrection,
  askRuling,
  askUndo,
  withdrawRequest,
} from '@paper-dynasty/engine/service/requests';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { substitute, type SubstitutionRequest, type Swap } from '@paper-dynasty/engine/service/substitute';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { chancesView } from '@paper-dynasty/engine/wire/chances-view';
import type { ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { lineupView } from '@paper-dynasty/engine/wire/lineup-view';
import { wireRefusal } from '@paper-dynasty/engine/wire/wire-refusal';
import { watch } from '../access.ts';
import { act } from './act.ts';
import { no, notFound, type Handler } from './client.ts';
import { getPlay, previewOf } from './scorer.ts';
import { given, reportIn } from './report.ts';
import { joinGame, leaveGame, requestGameState } from './join.ts';

const outcome: Handler<'submit_manual_outcome'> = async (deps, room, client, data) => {
  const answer = await act<'submit_manual_outcome'>((d, request) =>
    reportOutcome(d.services, request, reportIn(data)),
  )(deps, room, client, data);
  if (answer.ok)
    client.socket.emit('outcome_accepted', {
      game_id: data.game_id,
      outcome: data.outcome,
      seq: Number(answer['seq']),
    });
  else {
    const error = wireRefusal(answer.error, client.socket.data.language);
    client.socket.emit('outcome_rejected', {
      game_id: data.game_id,
      message: error.message,
      field: error.field ?? null,
      errors: [error],
    });
  }
  return answer;
};

/** How long a page's form counts as open without being said again, in seconds. */
const FORM_SECONDS = 25;

/** A manager's form opens, stays open, or closes. */
const openForm: Handler<'open_form'> = async (deps, _room, { socket, userId }, { game_id, open }) => {
  if (userId === null) return no('not_signed_in');
  const watched = await watch(deps.services, game_id, userId);
  if (!watched) return notFound();
  if (watched.sides.length === 0) return no('not_allowed', { why: { reason: 'only_managers' } });
  const { forms } = deps.services;
  socket.data.hadForm = true;
  await (open ? forms.open(game_id, socket.id, FORM_SECONDS) : forms.close(game_id, socket.id));
  return { ok: true };
};

/** What is done for each client event. */
export const HANDLERS: { readonly [T in ClientEventName]: Handler<T> } = {
  join_game: joinGame,
  leave_game: leaveGame,
  heartbeat: async (deps, _room, { socket }) => {
    socket.emit('heartbeat_ack', { server_time: deps.services.clock.now() });
    return { ok: true };
  },
  request_game_state: requestGameState,
  submit_defensive_decision: act<'submit_defensive_decision'>((deps, request, data) =>
    decideDefense(deps.services, request, defensiveDecisionSchema.parse(data)),
  ),
  submit_offensive_decision: act<'submit_offensive_decision'>((deps, request, data) =>
    decideOffense(deps.services, request, offensiveDecisionSchema.parse(data)),
  ),
  roll_dice: act<'roll_dice'>((deps, request) => rollDice(deps.services, request)),
  submit_manual_outcome: outcome,
  resolve_play: act<'resolve_play'>((deps, request, { roll_id }) =>
    resolvePlay(deps.services, request, roll_id),
  ),
  get_lineup: async (deps, _room, { userId }, { game_id }) => {
    const watched = await watch(deps.services, game_id, userId);
    if (!watched) return notFound();
    return { ok: true, ...lineupView(watched.state) };
  },
  get_box_score: async (deps, _room, { userId }, { game_id }) => {
    const watched = await watch(deps.services, game_id, userId);
    return watched ? { ok: true, box_score: boxScore(watched.state) } : notFound();
  },
  get_chances: async (deps, _room, { userId }, { game_id }) => {
    const watched = await watch(deps.services, game_id, userId);
    if (!watched) return notFound();
    return { ok: true, chances: chancesView(watched.state, watched.sides) };
  },
  get_play: getPlay,
  preview_play: previewOf,
  submit_decision: act<'submit_decision'>((deps, request, { answer }) =>
    makeDecision(deps.services, request, answer),
  ),
  substitute_player: act<'substitute_player'>((deps, request, data) => {
    const { out, position, also, kind, count, side, despite } = data;
    const swaps = [given({ out, in: data.in, position }), ...(also ?? []).map(given)] as Swap[];
    return substitute(deps.services, request, {
      swaps,
      ...given({ kind, count, side, despite }),
    } as SubstitutionRequest);
  }),
  pause_game: act<'pause_game'>((deps, request) => pauseGame(deps.services, request)),
  resume_game: act<'resume_game'>((deps, request) => resumeGame(deps.services, request)),
  hold_computer: act<'hold_computer'>((deps, request, { hold }) =>
    holdComputer(deps.services, request, hold),
  ),
  open_form: openForm,
  request_undo: act<'request_undo'>((deps, request, { play }) => askUndo(deps.services, request, play)),
  request_correction: act<'request_correction'>((deps, request, data) =>
    askCorrection(deps.services, request, data.play, reportIn(data)),
  ),
  request_ruling: act<'request_ruling'>((deps, request, { winner, loser, save, reason }) =>
    askRuling(deps.services, request, {
      winner: winner ?? null,
      loser: loser ?? null,
      save: save ?? null,
      reason,
    }),
  ),
  act_for: act<'act_for'>((deps, request, { side }) => actFor(deps.services, request, side)),
  announce: act<'announce'>((deps, request, { text }) => announce(deps.services, request, text)),
  request_abandon: act<'request_abandon'>((deps, request) => askAbandon(deps.services, request)),
  answer_request: act<'answer_request'>((deps, request, { agree }) =>
    answerRequest(deps.services, request, agree),
  ),
  withdraw_request: act<'withdraw_request'>((deps, request) => withdrawRequest(deps.services, request)),
};
