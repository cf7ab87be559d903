import { DateTime } from 'luxon';
import type { Settings, UserSettings } from '@paper-dynasty/db/stores/settings';
import type { Clock } from '@paper-dynasty/engine/service/ports';

type QuietHours = Pick<UserSettings, 'quiet_from' | 'quiet_to' | 'time_zone'>;

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

/** What is asked to know whom to mention. */
export interface MentionDeps {
  readonly settings: Pick<Settings, 'users'>;
  readonly services: { readonly clock: Pick<Clock, 'now'> };
}

/** Those of some people who want to be mentioned now, in their order. */
export const mentionable = async (
  { settings, services }: MentionDeps,
  people: readonly string[],
): Promise<readonly UserSettings[]> => {
  const now = DateTime.fromISO(services.clock.now());
  return (await settings.users(people)).filter((one) => one.mentions && quietUntil(one, now) === null);
};

/** The ids of those of some people who want to be mentioned now. */
export const willing = async (deps: MentionDeps, people: readonly string[]): Promise<readonly string[]> =>
  (await mentionable(deps, people)).map(({ user_id }) => user_id);
