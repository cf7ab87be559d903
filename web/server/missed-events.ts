import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { Services } from '@paper-dynasty/engine/service/services';
import { wireEvents, type WireEvent } from '@paper-dynasty/engine/wire/wire-events';
import type { Watched } from './access.ts';

/** What a viewer missed after an event of the log, as wire events; the states are folded again from the log. */
export const missedEvents = async (
  services: Services,
  gameId: string,
  after: number,
  sides: Watched['sides'],
): Promise<readonly Pick<WireEvent, 'name' | 'data'>[]> => {
  const log = await services.store.eventsAfter(gameId, 0);
  return foldLog(gameId, null, log).flatMap(({ event, state }) => {
    const told = event.seq > after ? wireEvents(event, state) : [];
    return told
      .filter((w) => w.audience === 'room' || sides.includes(w.audience))
      .map(({ name, data }) => ({ name, data }));
  });
};
