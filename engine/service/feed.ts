import type { FeedBatch, FeedSubscriber, GameFeed, Log } from './ports.ts';

/** A feed within a process. A subscriber that throws is logged and does not hurt the others. */
export const createFeed = (log: Log): GameFeed & { wanted(gameId: string): boolean } => {
  const subscribers = new Set<FeedSubscriber>();
  const tell = (batch: FeedBatch, how: (subscriber: FeedSubscriber) => void): void => {
    for (const subscriber of subscribers) {
      try {
        how(subscriber);
      } catch (error) {
        log.error({ err: error, game_id: batch.game_id }, 'a subscriber of the game feed failed');
      }
    }
  };
  return {
    prepare: (batch) => tell(batch, (subscriber) => subscriber.prepare?.(batch)),
    publish: (batch) => tell(batch, (subscriber) => subscriber.receive(batch)),
    subscribe: (subscriber) => {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    wanted: (gameId) => [...subscribers].some((subscriber) => subscriber.wants(gameId)),
  };
};
