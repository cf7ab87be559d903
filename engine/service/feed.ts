import type { FeedSubscriber, GameFeed, Log } from './ports.ts';

/** A feed within a process. A subscriber that throws is logged and does not hurt the others. */
export const createFeed = (log: Log): GameFeed & { wanted(gameId: string): boolean } => {
  const subscribers = new Set<FeedSubscriber>();
  return {
    publish: (batch) => {
      for (const subscriber of subscribers) {
        try {
          subscriber.receive(batch);
        } catch (error) {
          log.error({ err: error, game_id: batch.game_id }, 'a subscriber of the game feed failed');
        }
      }
    },
    subscribe: (subscriber) => {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    wanted: (gameId) => [...subscribers].some((subscriber) => subscriber.wants(gameId)),
  };
};
