import { DateTime } from 'luxon';

/** What is left of a turn: whole seconds, and how urgent it is. */
export interface Countdown {
  readonly seconds: number;
  /** As it is shown: `4:05`, `0:09`. */
  readonly text: string;
  readonly urgency: 'calm' | 'soon' | 'now';
}

/** The server's time as it was told, and the reading of this page's stopwatch (milliseconds) at that moment. */
export interface ServerTime {
  readonly told: string;
  readonly at: number;
}

/** From here on the clock warns, in seconds. */
export const SOON = 30;
/** The last seconds. */
export const NOW = 10;

/** The server's time now, when the page's stopwatch reads `at` milliseconds: this device's clock may be wrong. */
export const serverNow = (time: ServerTime, at: number): DateTime =>
  DateTime.fromISO(time.told).plus({ milliseconds: at - time.at });

/** What is left until a deadline (ISO 8601). */
export const countdown = (deadline: string, now: DateTime): Countdown => {
  const seconds = Math.max(0, Math.ceil(DateTime.fromISO(deadline).diff(now).as('seconds')));
  const minutes = Math.floor(seconds / 60);
  return {
    seconds,
    text: `${minutes}:${String(seconds % 60).padStart(2, '0')}`,
    urgency: seconds <= NOW ? 'now' : seconds <= SOON ? 'soon' : 'calm',
  };
};
