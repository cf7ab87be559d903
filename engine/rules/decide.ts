import type { Dice } from '../dice/dice.ts';
import { autoLineup } from '../manager/auto-lineup.ts';
import type { Command, CommandType } from '../model/commands.ts';
import type { GameEvent } from '../model/events.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState, Status } from '../model/state.ts';
import {
  decideDefenseFor,
  decideOffenseFor,
  decideReport,
  decideResolve,
  decideRoll,
} from './decide-play.ts';
import { evolve } from './evolve.ts';
import { lineupProblem } from './roster.ts';
import { record, transcriptFrom, type Transcript } from './transcript.ts';
import { sidesInvited } from './turn.ts';

type Decision = readonly GameEvent[] | Refusal;
type Of<T extends CommandType> = Extract<Command, { type: T }>;

/** The computer sets its lineups, and the game starts when both sides have theirs. */
const toTheField = (t: Transcript): Transcript => {
  if (t.state.status !== 'lineups') return t;
  const { setup } = t.state;
  const due = SIDES.filter((side) => setup[side].manager.kind === 'computer' && !t.state.lineups[side]);
  const set = due.reduce(
    (before, side) =>
      record(before, {
        type: 'lineup_set',
        payload: { side, lineup: autoLineup(setup[side].roster, setup.league.designated_hitter) },
      }),
    t,
  );
  const ready = SIDES.every((side) => set.state.lineups[side]);
  return ready ? record(set, { type: 'game_started', payload: {} }) : set;
};

const create = (command: Of<'create_game'>): Decision => {
  const made: GameEvent = { type: 'game_created', payload: { setup: command.setup } };
  const t: Transcript = { events: [made], state: evolve(null, made) };
  return toTheField(record(t, { type: 'dice_committed', payload: { commitment: command.commitment } }))
    .events;
};

const accept = (state: GameState, command: Of<'accept_invitation'>): Decision => {
  if (!sidesInvited(state).includes(command.side))
    return refuse('not_allowed', 'The invitation is for the other side.');
  const { side, nonce } = command;
  return toTheField(record(transcriptFrom(state), { type: 'invitation_accepted', payload: { side, nonce } }))
    .events;
};

const setLineup = (state: GameState, command: Of<'set_lineup'>): Decision => {
  const { side, lineup } = command;
  const problem = lineupProblem(lineup, state.setup[side].roster, state.setup.league.designated_hitter);
  if (problem) return refuse('lineup_invalid', problem, 'lineup');
  return toTheField(record(transcriptFrom(state), { type: 'lineup_set', payload: { side, lineup } })).events;
};

const abandoned = (t: Transcript, dice: Dice): readonly GameEvent[] =>
  record(
    t,
    { type: 'game_abandoned', payload: {} },
    { type: 'dice_seed_revealed', payload: { seed: dice.seed } },
  ).events;

const askAbandon = (state: GameState, command: Of<'ask_abandon'>, dice: Dice): Decision => {
  const t = transcriptFrom(state);
  if (command.alone || state.status === 'pending') return abandoned(t, dice);
  if (state.request) return refuse('request_pending', 'A request waits for its answer already.');
  return record(t, { type: 'abandon_asked', payload: { side: command.side } }).events;
};

const answer = (state: GameState, command: Of<'answer_request'>, dice: Dice): Decision => {
  if (!state.request) return refuse('no_request', 'Nobody has asked for anything.');
  if (state.request.side === command.side)
    return refuse('not_your_request', 'The other manager answers this.');
  const { side, agree } = command;
  const t = record(transcriptFrom(state), {
    type: 'request_answered',
    payload: { side, request: state.request.kind, agreed: agree },
  });
  return agree ? abandoned(t, dice) : t.events;
};

const PENDING: readonly Status[] = ['pending'];
const LINEUPS: readonly Status[] = ['lineups'];
const ACTIVE: readonly Status[] = ['active'];
const OPEN: readonly Status[] = ['pending', 'lineups', 'active', 'paused'];

/** The statuses in which each command makes sense, and the refusal elsewhere. */
const WHEN: Readonly<
  Record<Exclude<CommandType, 'create_game'>, { readonly in: readonly Status[]; readonly else: Refusal }>
> = {
  accept_invitation: { in: PENDING, else: refuse('game_not_pending', 'This game has no open invitation.') },
  decline_invitation: { in: PENDING, else: refuse('game_not_pending', 'This game has no open invitation.') },
  set_lineup: {
    in: LINEUPS,
    else: refuse('game_not_in_lineups', 'Lineups are set between the invitation and the first pitch.'),
  },
  decide_defense: { in: ACTIVE, else: refuse('game_not_active', 'The game is not under way.') },
  decide_offense: { in: ACTIVE, else: refuse('game_not_active', 'The game is not under way.') },
  roll_dice: { in: ACTIVE, else: refuse('game_not_active', 'The game is not under way.') },
  report_outcome: { in: ACTIVE, else: refuse('game_not_active', 'The game is not under way.') },
  resolve_play: { in: ACTIVE, else: refuse('game_not_active', 'The game is not under way.') },
  ask_abandon: { in: OPEN, else: refuse('game_over', 'This game is over.') },
  answer_request: { in: OPEN, else: refuse('game_over', 'This game is over.') },
};

const OVER: readonly Status[] = ['completed', 'declined', 'abandoned'];

/** Whether nothing more can happen in a game. */
export const isOver = (state: Pick<GameState, 'status'>): boolean => OVER.includes(state.status);

/** What a command makes of a game: its events in order, or why not. Pure: dice and identities come from outside. */
export const decide = (state: GameState | null, command: Command, dice: Dice): Decision => {
  if (command.type === 'create_game') return create(command);
  if (!state) return refuse('game_not_found', 'There is no such game.');
  const when = WHEN[command.type];
  if (!when.in.includes(state.status)) {
    return isOver(state) ? refuse('game_over', 'This game is over.') : when.else;
  }
  switch (command.type) {
    case 'accept_invitation':
      return accept(state, command);
    case 'decline_invitation':
      return [{ type: 'invitation_declined', payload: { side: command.side } }];
    case 'set_lineup':
      return setLineup(state, command);
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
    case 'ask_abandon':
      return askAbandon(state, command, dice);
    case 'answer_request':
      return answer(state, command, dice);
  }
};
