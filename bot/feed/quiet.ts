import { DateTime } from 'luxon';
import type { Settings, UserSettings } from '@paper-dynasty/db/stores/settings';
import type { Clock } from '@paper-dynasty/engine/service/ports';
import { quietUntil } from '@paper-dynasty/engine/service/quiet-hours';

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
