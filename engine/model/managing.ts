import type { Manager } from './setup.ts';

/** Returns the Discord ids of the people who manage a side; none where the computer does. */
export const userIdsOf = (manager: Manager): readonly string[] =>
  manager.kind === 'user' ? manager.user_ids : [];
