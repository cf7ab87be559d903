import { DateTime, IANAZone } from 'luxon';
import type { UserChanges, UserSettings } from '@paper-dynasty/db/stores/settings';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { words } from '../words/index.ts';
import { yesNo } from './set-decisions.ts';

const HOURS = /^\s*(\d{1,2})(?::(\d{2}))?\s*(?:-|–|to|a)\s*(\d{1,2})(?::(\d{2}))?\s*$/iu;
const NO_HOURS = ['off', 'none', 'no', 'ninguna'];
const MINUTES_OF_HOUR = 60;

/** A time of day in minutes; null = there is none like it. */
const minuteOf = (hour: string | undefined, minute = '0'): number | null => {
  if (hour === undefined) return null;
  const time = DateTime.fromObject({ hour: Number(hour) % 24, minute: Number(minute) });
  return time.isValid && Number(hour) <= 24 ? time.hour * MINUTES_OF_HOUR + time.minute : null;
};

/** Quiet hours as people write them: "22-7", "22:30-7:15", or "off". */
const hoursNamed = (said: string): Pick<UserSettings, 'quiet_from' | 'quiet_to'> => {
  if (NO_HOURS.includes(said.trim().toLowerCase())) return { quiet_from: null, quiet_to: null };
  const [, fromHour, fromMinute, toHour, toMinute] = HOURS.exec(said) ?? [];
  const quiet_from = minuteOf(fromHour, fromMinute);
  const quiet_to = minuteOf(toHour, toMinute);
  if (quiet_from === null || quiet_to === null || quiet_from === quiet_to)
    return no('bad_input', words().SETTING_WORDS.noHours(said));
  return { quiet_from, quiet_to };
};

const zoneNamed = (said: string): string =>
  IANAZone.isValidZone(said) ? said : no('bad_input', words().SETTING_WORDS.noZone(said));

const changesGiven = (invocation: Invocation, before: UserSettings): UserChanges => {
  const quiet = invocation.option('quiet');
  const zone = invocation.option('time_zone');
  return {
    mentions: yesNo(invocation, 'mentions', before.mentions),
    ahead: yesNo(invocation, 'ahead', before.ahead),
    ...(quiet === undefined ? {} : hoursNamed(quiet)),
    ...(zone === undefined ? {} : { time_zone: zoneNamed(zone) }),
  };
};

const timeText = (minute: number): string =>
  DateTime.fromObject({
    hour: Math.floor(minute / MINUTES_OF_HOUR),
    minute: minute % MINUTES_OF_HOUR,
  }).toFormat('HH:mm');

const quietText = ({ quiet_from, quiet_to, time_zone }: UserSettings): string => {
  const w = words().SETTING_WORDS;
  if (quiet_from === null || quiet_to === null) return w.noQuietHours;
  return w.quietHours(timeText(quiet_from), timeText(quiet_to), time_zone ?? '');
};

/** `/settings me`: whether and when one is mentioned; without an option, how it stands. */
export const settingsMe = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { id } = invocation.user;
  const before = await deps.settings.user(id);
  const next = { ...before, ...changesGiven(invocation, before) };
  const w = words().SETTING_WORDS;
  // Hours of a day that lies nowhere in particular are no hours.
  if (next.quiet_from !== null && next.time_zone === null) return no('bad_input', w.whichZone);
  const { user_id: _, ...changes } = next;
  if (JSON.stringify(next) !== JSON.stringify(before)) await deps.settings.saveUser(id, changes);
  const content = next.mentions
    ? [w.mentioned, next.ahead ? w.ahead : w.notAhead, quietText(next)].join('\n')
    : w.notMentioned;
  return { content, ephemeral: true };
};
