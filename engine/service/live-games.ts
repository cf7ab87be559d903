import type { Dice } from '../dice/dice.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { BrokenGameError } from './broken-game.ts';
import { diceOf } from './live-dice.ts';
import {
  accept,
  catchUp,
  exclusively,
  hear,
  known,
  load,
  prepare,
  putAway,
  quietly,
  type Live,
  type LiveGamesOptions,
} from './live-state.ts';
import { stepsSince, type Steps } from './recent-steps.ts';
import type { StoredEvent } from './ports.ts';

/** Whether a person is named in a game: as its maker, a manager, or a league admin who acts. */
const names = ({ setup, acting }: GameState, userId: string): boolean =>
  setup.creator_id === userId ||
  acting.some(({ user_id }) => user_id === userId) ||
  SIDES.some((side) => {
    const { manager } = setup[side];
    return manager.kind === 'user' && manager.user_ids.includes(userId);
  });

const forgetPerson = (live: Live, userId: string): void => {
  for (const [gameId, { state }] of live.games)
    if (names(state, userId))
      quietly(
        live,
        gameId,
        exclusively(live, gameId, async () => void live.games.delete(gameId)),
      );
};

/** The games in memory, one writer at a time for each. */
export interface LiveGames {
  /** Runs `task` alone on the game, after whatever waits before it. */
  exclusively<T>(gameId: string, task: () => Promise<T>): Promise<T>;
  /** The state as this process knows it, loaded from snapshot and events if need be; null when there is no such game. Throws a BrokenGameError for a game whose log cannot be read. */
  state(gameId: string): Promise<GameState | null>;
  /** The state as it is in memory just now, without a wait; null when the game is not there. */
  peek(gameId: string): GameState | null;
  /** The events of a game behind event `after`, each with its state, as they are in memory just now; null where memory does not go back so far. */
  since(gameId: string, after: number): Steps | null;
  /** The dice of a game; its nonces are final once it has left `pending`. */
  dice(gameId: string, state: GameState): Promise<Dice>;
  /** Makes ready what follows from events whose commit is under way; it counts only once they are accepted. */
  prepare(gameId: string, events: readonly StoredEvent[]): void;
  /** Takes in events that were just committed and publishes them. */
  accept(gameId: string, events: readonly StoredEvent[], local: boolean): GameState;
  /** Reads and takes in what other processes committed. */
  catchUp(gameId: string): Promise<GameState | null>;
  /** Drops idle games from memory after saving their snapshots; answers how many. */
  evictIdle(idleMilliseconds: number): Promise<number>;
  /** Lets go of what is in memory of the games that a person has to do with: they are named otherwise in the log now. */
  forgetPerson(userId: string): void;
  /** How many games are in memory. */
  size(): number;
  /** Stops listening and polling. */
  close(): void;
}

const poll = async (live: Live): Promise<void> => {
  const heads = await live.store.heads([...live.games.keys()]);
  for (const [gameId, seq] of heads) quietly(live, gameId, hear(live, gameId, seq, null));
};

/** Looks again and again for what NOTIFY may have missed. Returns the way to stop. */
const keepPolling = (live: Live, milliseconds: number): (() => void) => {
  if (milliseconds <= 0) return () => undefined;
  let stop: () => void = () => undefined;
  const schedule = (): void => {
    stop = live.clock.after(milliseconds, () => quietly(live, 'all', poll(live).finally(schedule)));
  };
  schedule();
  return () => stop();
};

const evictIdle = async (live: Live, idleMilliseconds: number): Promise<number> => {
  const now = live.clock.millis();
  const idle = [...live.games].filter(([, game]) => now - game.used >= idleMilliseconds);
  for (const [gameId] of idle) await putAway(live, gameId);
  return idle.length;
};

const since = (live: Live, gameId: string, after: number): Steps | null => {
  const game = known(live, gameId);
  return game ? stepsSince(game.recent, game.state.seq, after) : null;
};

/** Makes the games of a process. */
export const createLiveGames = (options: LiveGamesOptions): LiveGames => {
  const { store, feed, secrets, clock, log } = options;
  const most = options.most ?? Number.POSITIVE_INFINITY;
  const live: Live = {
    ...{ store, feed, secrets, clock, log, most },
    games: new Map(),
    queues: new Map(),
    broken: new Map<string, BrokenGameError>(),
    leaving: new Set(),
  };
  const stopListening =
    options.listen === false
      ? () => undefined
      : store.onAnnounced((gameId, seq, events) => quietly(live, gameId, hear(live, gameId, seq, events)));
  const stopPolling = keepPolling(live, options.pollMilliseconds);
  return {
    exclusively: (gameId, task) => exclusively(live, gameId, task),
    peek: (gameId) => known(live, gameId)?.state ?? null,
    since: (gameId, after) => since(live, gameId, after),
    state: async (gameId) => known(live, gameId)?.state ?? load(live, gameId),
    dice: (gameId, state) => diceOf(live, gameId, state),
    prepare: (gameId, events) => prepare(live, gameId, events),
    accept: (gameId, events, local) => accept(live, gameId, events, local),
    catchUp: (gameId) => catchUp(live, gameId),
    evictIdle: (idleMilliseconds) => evictIdle(live, idleMilliseconds),
    forgetPerson: (userId) => forgetPerson(live, userId),
    size: () => live.games.size,
    close: () => {
      stopListening();
      stopPolling();
    },
  };
};
