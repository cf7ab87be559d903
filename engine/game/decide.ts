import type { Dice } from '../dice/dice.ts';
import { rollWeather } from '../dice/rolls.ts';
import { weatherOf } from '../leagues/weather.ts';
import { autoLineup } from '../manager/auto-lineup.ts';
import type { Availability } from '../model/availability.ts';
import type { Command, CommandType } from '../model/commands.ts';
import type { GameEvent } from '../model/events.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import { ofSide, SIDES } from '../model/sides.ts';
import { leaderOf } from '../model/situation.ts';
import type { GameState, Status } from '../model/state.ts';
import { actingAs } from '../rules/acting.ts';
import { completed } from './carry-on.ts';
import {
  busy,
  decideAnswer,
  decideDefenseFor,
  decideOffenseFor,
  decideReport,
  decideResolve,
  decideRoll,
} from './decide-play.ts';
import { evolve } from '../rules/evolve.ts';
import { lineupProblem } from '../rules/lineup-rules.ts';
import { isOver } from '../rules/over.ts';
import {
  answeredByPlaying,
  decideAnswerRequest,
  decideReopen,
  decideRequest,
  decideWithdrawal,
} from './decide-requests.ts';
import { lineupOf } from '../rules/roster.ts';
import { makeSubstitution, substitutionProblem } from '../rules/substitutions.ts';
import { just, record, transcriptFrom, type Decision, type Transcript } from '../rules/transcript.ts';
import { sidesInvited } from '../rules/turn.ts';
import { changeRefused, lineupRefused } from '../rules/use-of-men.ts';

type Of<T extends CommandType> = Extract<Command, { type: T }>;

/** The weather is rolled once, before the first pitch, where the season's chart has any for this game. */
const inWeather = (t: Transcript, dice: Dice): Transcript => {
  const lines = t.state.setup.season_rules?.weather ?? [];
  if (lines.length === 0) return t;
  const roll = rollWeather(t.state, dice);
  const rolled = record(t, { type: 'dice_rolled', payload: { side: 'home', roll } });
  const weather = weatherOf(lines, roll.d20);
  if (!weather) return rolled;
  return record(rolled, { type: 'weather_set', payload: { roll_id: roll.roll_id, weather } });
};

/** Notes how far the men may be used where that is not what was noted before. */
const noted = (t: Transcript, availability: Availability | undefined): Transcript =>
  availability && JSON.stringify(availability) !== JSON.stringify(t.state.availability)
    ? record(t, { type: 'availability_noted', payload: availability })
    : t;

/** The computer sets its lineups, and the game starts when both sides have theirs. */
const toTheField = (t: Transcript, dice: Dice): Transcript => {
  if (t.state.status !== 'lineups') return t;
  const { setup } = t.state;
  const due = SIDES.filter(
    (side) => ofSide(setup, side).manager.kind === 'computer' && !ofSide(t.state.lineups, side),
  );
  const set = due.reduce(
    (before, side) =>
      record(before, {
        type: 'lineup_set',
        payload: { side, lineup: autoLineup(setup, side, t.state.availability) },
      }),
    t,
  );
  const ready = SIDES.every((side) => ofSide(set.state.lineups, side));
  return ready ? record(inWeather(set, dice), { type: 'game_started', payload: {} }) : set;
};

const create = (command: Of<'create_game'>, dice: Dice): Decision => {
  const made: GameEvent = { type: 'game_created', payload: { setup: command.setup } };
  const t = noted({ events: [made], state: evolve(null, made) }, command.availability);
  // A game that is only scored has no dice to commit to.
  if (command.setup.league.scored_only) return toTheField(t, dice);
  return toTheField(record(t, { type: 'dice_committed', payload: { commitment: command.commitment } }), dice);
};

const accept = (state: GameState, command: Of<'accept_invitation'>, dice: Dice): Decision => {
  if (!sidesInvited(state).includes(command.side))
    return refuse('not_allowed', { why: { reason: 'invitation_for_other_side' } });
  const { side, nonce } = command;
  return toTheField(just(state, { type: 'invitation_accepted', payload: { side, nonce } }), dice);
};

const setLineup = (found: GameState, command: Of<'set_lineup'>, dice: Dice): Decision => {
  const { side, lineup, despite = false } = command;
  const t = noted(transcriptFrom(found), command.availability);
  const { state } = t;
  const problem = lineupProblem(state.setup, side, lineup);
  if (problem) return refuse('lineup_invalid', { why: problem, field: 'lineup' });
  const no = lineupRefused(state, side, lineup, despite);
  return no ?? toTheField(record(t, { type: 'lineup_set', payload: { side, lineup } }), dice);
};

const substitute = (state: GameState, command: Of<'substitute'>): Decision => {
  const { side, moves, count, pitches, courtesy, despite = false } = command;
  const wait = busy(state);
  if (wait) return wait;
  const problem = substitutionProblem(state, side, moves, courtesy);
  if (problem) return refuse('substitution_invalid', { why: problem, field: 'moves' });
  const no = changeRefused(state, side, lineupOf(state, side), moves, despite);
  if (no) return no;
  return just(state, {
    type: 'substitution_made',
    payload: makeSubstitution(state, side, moves, { count, pitches, courtesy }),
  });
};

/** Makes the computer wait, or play on; nothing happens where it does so already. */
const holdComputer = (state: GameState, { side, hold }: Of<'hold_computer'>): Decision => {
  if (!SIDES.some((s) => ofSide(state.setup, s).manager.kind === 'computer'))
    return refuse('not_allowed', { why: { reason: 'no_computer_side' } });
  if (state.held === hold) return transcriptFrom(state);
  return just(state, { type: hold ? 'computer_held' : 'computer_released', payload: { side } });
};

/** A league admin acts for a side, or only watches again; nothing happens where it is so already. */
const actFor = (state: GameState, { user_id, side }: Of<'act_for'>): Decision => {
  const now = actingAs(state, user_id)?.side ?? null;
  const t = transcriptFrom(state);
  if (now === side) return t;
  const ended = now ? record(t, { type: 'acting_ended', payload: { user_id, side: now } }) : t;
  return side ? record(ended, { type: 'acting_began', payload: { user_id, side } }) : ended;
};

/** A game that is only scored ends where it was called; the side ahead has won, if any is. */
const callGame = (state: GameState, dice: Dice): Decision => {
  if (!state.setup.league.scored_only)
    return refuse('not_allowed', { why: { reason: 'only_scored_games_called' } });
  return completed(transcriptFrom(state), leaderOf(state.situation.score), dice);
};

const PENDING: readonly Status[] = ['pending'];
const LINEUPS: readonly Status[] = ['lineups'];
const ACTIVE: readonly Status[] = ['active'];
const OPEN: readonly Status[] = ['pending', 'lineups', 'active', 'paused'];

/** The statuses in which a command makes sense, and the refusal elsewhere. */
interface When {
  readonly in: readonly Status[];
  readonly else: Refusal;
}

const WHEN: Readonly<Record<Exclude<CommandType, 'create_game'>, When>> = {
  accept_invitation: { in: PENDING, else: refuse('game_not_pending') },
  decline_invitation: { in: PENDING, else: refuse('game_not_pending') },
  set_lineup: {
    in: LINEUPS,
    else: refuse('game_not_in_lineups'),
  },
  decide_defense: { in: ACTIVE, else: refuse('game_not_active') },
  decide_offense: { in: ACTIVE, else: refuse('game_not_active') },
  roll_dice: { in: ACTIVE, else: refuse('game_not_active') },
  report_outcome: { in: ACTIVE, else: refuse('game_not_active') },
  resolve_play: { in: ACTIVE, else: refuse('game_not_active') },
  make_decision: { in: ACTIVE, else: refuse('game_not_active') },
  substitute: { in: ACTIVE, else: refuse('game_not_active') },
  announce: { in: OPEN, else: refuse('game_over') },
  pause_game: { in: ACTIVE, else: refuse('game_not_active') },
  resume_game: { in: ['paused'], else: refuse('game_not_active', { why: { reason: 'game_not_paused' } }) },
  hold_computer: { in: ACTIVE, else: refuse('game_not_active') },
  act_for: { in: [...OPEN, 'completed'], else: refuse('game_over') },
  call_game: { in: ACTIVE, else: refuse('game_not_active') },
  reopen_game: { in: ['completed'], else: refuse('game_not_active', { why: { reason: 'game_not_ended' } }) },
  make_request: { in: OPEN, else: refuse('game_over') },
  answer_request: { in: [...OPEN, 'completed'], else: refuse('game_over') },
  withdraw_request: { in: [...OPEN, 'completed'], else: refuse('game_over') },
};

/** The pitchers of record are ruled on while a game is played, and after it. */
const RULED: When = {
  in: ['active', 'paused', 'completed'],
  else: refuse('game_not_active'),
};

const whenOf = (command: Exclude<Command, { type: 'create_game' }>): When =>
  command.type === 'make_request' && command.subject.kind === 'ruling' ? RULED : WHEN[command.type];

const notNow = (state: GameState, otherwise: Refusal): Refusal => {
  if (isOver(state)) return refuse('game_over');
  return state.status === 'paused' ? refuse('game_paused') : otherwise;
};

/** What a command makes of a game: its events in order with the state after them, or why not. Pure: dice and identities come from outside. */
export const perform = (state: GameState | null, command: Command, dice: Dice): Decision => {
  if (command.type === 'create_game') return create(command, dice);
  if (!state) return refuse('game_not_found');
  const when = whenOf(command);
  if (!when.in.includes(state.status)) return notNow(state, when.else);
  const before = answeredByPlaying(state, command);
  const done = carryOut(before.state, command, dice);
  if (isRefusal(done) || before.events.length === 0) return done;
  return { events: [...before.events, ...done.events], state: done.state };
};

const carryOut = (
  state: GameState,
  command: Exclude<Command, { type: 'create_game' }>,
  dice: Dice,
): Decision => {
  switch (command.type) {
    case 'accept_invitation':
      return accept(state, command, dice);
    case 'decline_invitation':
      return just(state, { type: 'invitation_declined', payload: { side: command.side } });
    case 'set_lineup':
      return setLineup(state, command, dice);
    case 'decide_defense':
      return decideDefenseFor(state, command, dice);
    case 'decide_offense':
      return decideOffenseFor(state, command);
    case 'roll_dice':
      return decideRoll(state, command, dice);
    case 'report_outcome':
      return decideReport(state, command, dice);
    case 'resolve_play':
      return decideResolve(state, command, dice);
    case 'make_decision':
      return decideAnswer(state, command, dice);
    case 'substitute':
      return substitute(state, command);
    case 'announce':
      return just(state, { type: 'announcement_made', payload: { text: command.text } });
    case 'pause_game':
      return just(state, { type: 'game_paused', payload: { side: command.side } });
    case 'resume_game':
      return just(state, { type: 'game_resumed', payload: { side: command.side } });
    case 'hold_computer':
      return holdComputer(state, command);
    case 'act_for':
      return actFor(state, command);
    case 'make_request':
      return decideRequest(state, command, dice);
    case 'answer_request':
      return decideAnswerRequest(state, command, dice);
    case 'withdraw_request':
      return decideWithdrawal(state, command);
    case 'call_game':
      return callGame(state, dice);
    case 'reopen_game':
      return decideReopen(state, command, dice);
  }
};

/** The events of a command in order, or why not. */
export const decide = (
  state: GameState | null,
  command: Command,
  dice: Dice,
): readonly GameEvent[] | Refusal => {
  const done = perform(state, command, dice);
  return isRefusal(done) ? done : done.events;
};
