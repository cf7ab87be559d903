import { DateTime } from 'luxon';
import type { Settings } from '@paper-dynasty/db/stores/settings';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { computerManages, turns } from '@paper-dynasty/engine/rules/turn';
import { clockedTurn } from '@paper-dynasty/engine/rules/turn-time';
import type { Services } from '@paper-dynasty/engine/service/services';
import { quietUntil } from '@paper-dynasty/engine/service/quiet-hours';
import { deadlineOf } from '@paper-dynasty/engine/service/turn-clock';
import { peopleOf } from '../commands/context.ts';

/** A manager is reminded when this part of their time is left, or so many seconds where that is less. */
const PART_LEFT = 0.25;
const MOST_LEFT_SECONDS = 600;

/** Quiet hours are looked up for a turn that has stood so many seconds: most are over before, and ask nothing of the database. */
const LOOKS_AFTER_SECONDS = 20;

/** A turn whose time is nearly over, or which came in the quiet hours of those whose it is. */
export interface Reminder {
  readonly seq: number;
  /** When the turn is over, in seconds since 1970; null = no clock is what they are reminded of. */
  readonly until: number | null;
  readonly people: readonly string[];
}

/** A reminder with the moment at which it is due (ISO 8601). */
export type DueReminder = Reminder & { readonly at: string };

/** What a manager is reminded of, and when, for the turn that began with the event `at`; null where no clock runs. */
export const reminderOf = (state: GameState, at: string): DueReminder | null => {
  const deadline = deadlineOf(state, at);
  const turn = clockedTurn(state);
  const total = state.setup.league.turn_clock_seconds;
  if (!deadline || !turn || total === null) return null;
  const end = DateTime.fromISO(deadline, { zone: 'utc' });
  const seconds = Math.min(total * PART_LEFT, MOST_LEFT_SECONDS);
  return {
    at: end.minus({ seconds }).toISO() ?? at,
    seq: state.seq,
    until: Math.floor(end.toSeconds()),
    people: peopleOf(state, turn.side),
  };
};

/** Those whose turn it is since the event `at`, in whose quiet hours it came: they are told when these end. */
export const quietReminders = async (
  settings: Pick<Settings, 'users'>,
  state: GameState,
  at: string,
): Promise<readonly DueReminder[]> => {
  const sides = [...new Set(turns(state).map(({ side }) => side))].filter(
    (side) => !computerManages(state, side),
  );
  const people = await settings.users(sides.flatMap((side) => peopleOf(state, side)));
  const moment = DateTime.fromISO(at);
  return people.flatMap((one) => {
    const end = one.mentions ? quietUntil(one, moment)?.toUTC().toISO() : null;
    return end ? [{ at: end, seq: state.seq, until: null, people: [one.user_id] }] : [];
  });
};

/** The reminders of the games that go on. */
export interface Reminders {
  /** Takes note of how a game stands since an event `at`. */
  note(state: GameState, at: string): void;
  /** The reminders that are due in a game, if it stands as it did then. */
  due(state: GameState): readonly Reminder[];
  /** One has been posted. */
  done(gameId: string, reminder: Reminder): void;
  close(): void;
}

type ReminderDeps = Pick<Services, 'clock' | 'log'> & { readonly settings: Pick<Settings, 'users'> };

/** What is kept of a game: its last event, the timers, and what is due. */
interface Noted {
  readonly seq: number;
  readonly timers: (() => void)[];
  readonly ready: Reminder[];
}

/** Makes the reminders; `wake` is called when one is due in a game. */
export const createReminders = (
  { clock, log, settings }: ReminderDeps,
  wake: (gameId: string) => void,
): Reminders => {
  const noted = new Map<string, Noted>();

  const forget = (gameId: string): void => {
    for (const cancel of noted.get(gameId)?.timers ?? []) cancel();
    noted.delete(gameId);
  };

  const untilThen = (at: DateTime): number => Math.max(0, at.diff(DateTime.fromISO(clock.now())).toMillis());

  const expect = (gameId: string, kept: Noted, { at, ...reminder }: DueReminder): void => {
    const cancel = clock.after(untilThen(DateTime.fromISO(at)), () => {
      kept.ready.push(reminder);
      wake(gameId);
    });
    kept.timers.push(cancel);
  };

  const expectQuiet = async (state: GameState, at: string, kept: Noted): Promise<void> => {
    const { game_id } = state.setup;
    const reminders = await quietReminders(settings, state, at);
    if (noted.get(game_id) !== kept) return;
    for (const reminder of reminders) expect(game_id, kept, reminder);
  };

  return {
    note: (state, at) => {
      const { game_id } = state.setup;
      forget(game_id);
      if (turns(state).length === 0) return;
      const kept: Noted = { seq: state.seq, timers: [], ready: [] };
      noted.set(game_id, kept);
      const clocked = reminderOf(state, at);
      if (clocked) expect(game_id, kept, clocked);
      const look = DateTime.fromISO(at).plus({ seconds: LOOKS_AFTER_SECONDS });
      const cancel = clock.after(untilThen(look), () => {
        expectQuiet(state, at, kept).catch((error: unknown) => {
          log.warn({ err: error, game_id }, 'quiet hours could not be read: nobody is reminded after them');
        });
      });
      kept.timers.push(cancel);
    },
    due: ({ setup, seq }) => {
      const kept = noted.get(setup.game_id);
      return kept?.seq === seq ? [...kept.ready] : [];
    },
    done: (gameId, reminder) => {
      const ready = noted.get(gameId)?.ready;
      const at = ready?.indexOf(reminder) ?? -1;
      if (at >= 0) ready?.splice(at, 1);
    },
    close: () => {
      for (const gameId of [...noted.keys()]) forget(gameId);
    },
  };
};
