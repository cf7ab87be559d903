import type { Steps } from '@paper-dynasty/engine/service/recent-steps';
import type { Services } from '@paper-dynasty/engine/service/services';
import { wireEvents, type WireEvent } from '@paper-dynasty/engine/wire/wire-events';
import type { Watched } from './access.ts';

/** What a viewer is told of an event. */
export type Told = Pick<WireEvent, 'name' | 'data'>;

const wired = new WeakMap<Steps[number], readonly WireEvent[]>();

/** What is told of an event; worked out once for all who missed it. */
const wiredOnce = (step: Steps[number]): readonly WireEvent[] => {
  const known = wired.get(step) ?? wireEvents(step);
  wired.set(step, known);
  return known;
};

/** What a viewer of these sides is told of events, in their order. */
export const toldOf = (steps: Steps, sides: Watched['sides']): readonly Told[] =>
  steps.flatMap((step) =>
    wiredOnce(step)
      .filter(({ audience }) => audience === 'room' || sides.includes(audience))
      .map(({ name, data }) => ({ name, data })),
  );

/** What a viewer missed after an event of the log, from memory; null where that is so much that the game as it stands is worth more. */
export const missedEvents = (
  { live }: Pick<Services, 'live'>,
  gameId: string,
  after: number,
  sides: Watched['sides'],
): readonly Told[] | null => {
  const steps = live.since(gameId, after);
  return steps && toldOf(steps, sides);
};
