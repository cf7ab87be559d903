import { DateTime } from 'luxon';
import type { GameState, TurnTime } from '../model/state.ts';
import { otherSide, type Side } from '../model/sides.ts';
import { computerManages, turns, type Turn, type TurnAction } from './turn.ts';

/** The turns that a clock runs for: those of a person in a game under way. */
const CLOCKED: readonly TurnAction[] = [
  'set_positions',
  'decide_defense',
  'decide_offense',
  'roll',
  'report',
  'resolve',
  'make_decision',
];

/** The person's turn that play waits for, whether or not its time stands; null where there is none. */
const turnOf = (state: GameState): Turn | null => {
  const [turn] = turns(state);
  return turn && CLOCKED.includes(turn.action) && !computerManages(state, turn.side) ? turn : null;
};

/** The turn that the league's clock runs for now, or null where there is none: the time of who has asked for something stands, and runs for the manager who must answer (RULES section 2). */
export const clockedTurn = (state: GameState): Turn | null => {
  if (state.setup.league.turn_clock_seconds === null || state.status !== 'active') return null;
  const turn = turnOf(state);
  if (!turn || state.request?.side !== turn.side) return turn;
  const other = otherSide(turn.side);
  return computerManages(state, other) ? null : { side: other, action: 'answer_request' };
};

const since = (from: string | null, to: string | null): number =>
  from && to ? Math.max(0, DateTime.fromISO(to).diff(DateTime.fromISO(from)).toMillis()) : 0;

const stopped = (time: TurnTime, at: string | null): TurnTime => ({
  ...time,
  since: null,
  spent: time.spent + since(time.since, at),
});

const begun = (was: TurnTime | null, side: Side, turn: string, at: string | null): TurnTime =>
  was?.side === side && was.turn === turn
    ? { ...was, since: was.since ?? at }
    : { side, turn, since: at, spent: 0, asked_at: null };

/** The time of the turn under way in a state that was reached `at` (ISO 8601), from that before. Dice, a play and a question begin a turn; nothing that a manager does besides moves its time, and a pause or a request of his own only stops it (RULES section 2). */
export const turnTime = (state: GameState, at: string | null): TurnTime | null => {
  const was = state.clock;
  if (state.setup.league.turn_clock_seconds === null) return null;
  if (state.status === 'paused') return was && stopped(was, at);
  if (state.status !== 'active') return null;
  const turn = turnOf(state);
  if (!turn) return null;
  const question = state.pending ? state.pending.facts.length : '';
  const now = begun(was, turn.side, `${state.plays.length}:${state.roll_count}:${question}`, at);
  if (state.request?.side !== turn.side) return { ...now, asked_at: null };
  return { ...stopped(now, at), asked_at: now.asked_at ?? at };
};
