import type { DateTime } from 'luxon';

/** When somebody is not to be called, whatever the way: from and to in minutes of their day (0-1439), in their time zone (an IANA name); null = never. */
export interface QuietHours {
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  readonly time_zone: string | null;
}

const MINUTES_OF_HOUR = 60;

/** When the quiet hours end that a moment lies in; null where it lies in none. Hours that begin after they end go over midnight. */
export const quietUntil = (
  { quiet_from, quiet_to, time_zone }: QuietHours,
  moment: DateTime,
): DateTime | null => {
  if (quiet_from === null || quiet_to === null || time_zone === null) return null;
  const local = moment.setZone(time_zone);
  const minute = local.hour * MINUTES_OF_HOUR + local.minute;
  const overnight = quiet_from > quiet_to;
  const quiet = overnight
    ? minute >= quiet_from || minute < quiet_to
    : minute >= quiet_from && minute < quiet_to;
  if (!quiet) return null;
  const day = overnight && minute >= quiet_from ? local.plus({ days: 1 }) : local;
  return day
    .startOf('day')
    .set({ hour: Math.floor(quiet_to / MINUTES_OF_HOUR), minute: quiet_to % MINUTES_OF_HOUR });
};
