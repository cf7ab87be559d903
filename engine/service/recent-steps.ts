import type { FeedBatch } from './ports.ts';

/** Events of a game, each with the state that it leads to. */
export type Steps = FeedBatch['steps'];

/** How many of a game's last events are kept with their states, for those who were away for a moment: some fifteen plays. */
const KEPT = 48;

/** The last events of a game once `steps` have followed. */
export const withSteps = (recent: Steps, steps: Steps): Steps => [...recent, ...steps].slice(-KEPT);

/** The events behind event `after` among the last ones, whose state is the one at `seq`; null where they do not go back so far. */
export const stepsSince = (recent: Steps, seq: number, after: number): Steps | null => {
  if (after >= seq) return [];
  const first = recent[0]?.event.seq ?? seq + 1;
  return after + 1 >= first ? recent.filter(({ event }) => event.seq > after) : null;
};
