import { DateTime } from 'luxon';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { clockedTurn } from '@paper-dynasty/engine/rules/turn-time';
import type { Services } from '@paper-dynasty/engine/service/services';
import { deadlineOf } from '@paper-dynasty/engine/service/turn-clock';
import { peopleOf } from '../commands/context.ts';

/** A manager is reminded when this part of his time is left, or so many seconds where that is less. */
const PART_LEFT = 0.25;
const MOST_LEFT_SECONDS = 600;

/** A turn whose time is nearly over. */
export interface Reminder {
  readonly seq: number;
  /** When it is over, in seconds since 1970. */
  readonly until: number;
  readonly people: readonly string[];
}

/** What a manager is reminded of, and when (ISO 8601), for the turn that began with the event `at`; null where no clock runs. */
export const reminderOf = (
  state: GameState,
  at: string,
): (Reminder & { readonly at: string | null }) | null => {
  const deadline = deadlineOf(state, at);
  const turn = clockedTurn(state);
  const total = state.setup.league.turn_clock_seconds;
  if (!deadline || !turn || total === null) return null;
  const end = DateTime.fromISO(deadline, { zone: 'utc' });
  const seconds = Math.min(total * PART_LEFT, MOST_LEFT_SECONDS);
  return {
    at: end.minus({ seconds }).toISO(),
    seq: state.seq,
    until: Math.floor(end.toSeconds()),
    people: peopleOf(state, turn.side),
  };
};

/** The reminders of the games that go on. */
export interface Reminders {
  /** Takes note of how a game stands since an event `at`. */
  note(state: GameState, at: string): void;
  /** The reminder that is due in a game, if it stands as it did then. */
  due(state: GameState): Reminder | null;
  /** It has been posted. */
  done(gameId: string): void;
  close(): void;
}

/** Makes the reminders; `wake` is called when one is due in a game. */
export const createReminders = ({ clock }: Services, wake: (gameId: string) => void): Reminders => {
  const timers = new Map<string, () => void>();
  const ready = new Map<string, Reminder>();

  const forget = (gameId: string): void => {
    timers.get(gameId)?.();
    timers.delete(gameId);
    ready.delete(gameId);
  };

  return {
    note: (state, at) => {
      const { game_id } = state.setup;
      forget(game_id);
      const reminder = reminderOf(state, at);
      if (!reminder) return;
      const wait = DateTime.fromISO(reminder.at ?? at)
        .diff(DateTime.fromISO(clock.now()))
        .toMillis();
      const cancel = clock.after(Math.max(0, wait), () => {
        ready.set(game_id, reminder);
        wake(game_id);
      });
      timers.set(game_id, cancel);
    },
    due: (state) => {
      const reminder = ready.get(state.setup.game_id);
      return reminder?.seq === state.seq ? reminder : null;
    },
    done: (gameId) => void ready.delete(gameId),
    close: () => {
      for (const cancel of timers.values()) cancel();
    },
  };
};
