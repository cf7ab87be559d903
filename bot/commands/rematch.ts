import { rematch } from '@paper-dynasty/engine/service/rematch';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { beginWith } from './begin.ts';
import { stateOf } from './context.ts';

/** The same game again, by the button of one that is over; `swap`: home and away are swapped. */
export const askRematch = async (
  deps: CommandDeps,
  invocation: Invocation,
  game_id: string,
  swap: boolean,
): Promise<Reply> => {
  const { visibility } = (await stateOf(deps, invocation)).setup;
  const { user, surface } = invocation;
  return beginWith(deps, invocation, visibility, () =>
    rematch(deps.services, { game_id, user_id: user.id, surface, swap }),
  );
};
