import type { Dice } from '../dice/dice.ts';
import { verifiableDice } from '../dice/verifiable.ts';
import type { GameState } from '../model/state.ts';
import { BrokenGameError, foldLog } from './broken-game.ts';
import type { createFeed } from './feed.ts';
import { stepsSince, withSteps, type Steps } from './recent-steps.ts';
import type { Clock, GameStore, Log, Secrets, StoredEvent } from './ports.ts';

const GAME_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is what a game id looks like; anything else names no game. */
export const isGameId = (text: string): boolean => GAME_ID.test(text);

interface LiveGame {
  state: GameState;
  /** The last events, each with its state. */
  recent: Steps;
  dice: Dice | null;
  used: number;
  /** The event up to which its snapshot goes; 0 without one. */
  saved: number;
}

/** The games that leave memory where more than `most` are in it: those that nobody watches before those that somebody does, and of them those that were not used for longest. `ids` are in the order of their use; `leaving` are on their way already. */
export const whoLeaves = (
  ids: readonly string[],
  leaving: ReadonlySet<string>,
  most: number,
  isWatched: (gameId: string) => boolean,
): readonly string[] => {
  const count = ids.length - leaving.size - most;
  if (count <= 0) return [];
  const staying = ids.filter((id) => !leaving.has(id));
  return [...staying.filter((id) => !isWatched(id)), ...staying.filter(isWatched)].slice(0, count);
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
  /** Takes in events that were just committed and publishes them. */
  accept(gameId: string, events: readonly StoredEvent[], local: boolean): GameState;
  /** Reads and takes in what other processes committed. */
  catchUp(gameId: string): Promise<GameState | null>;
  /** Drops idle games from memory after saving their snapshots; answers how many. */
  evictIdle(idleMilliseconds: number): Promise<number>;
  /** How many games are in memory. */
  size(): number;
  /** Stops listening and polling. */
  close(): void;
}

/** What live games need, and how often to look for what NOTIFY may have missed (0 = never). */
export interface LiveGamesOptions {
  readonly store: GameStore;
  readonly feed: ReturnType<typeof createFeed>;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollMilliseconds: number;
  readonly listen?: boolean;
  /** How many games are kept in memory; beyond it those leave that nobody watches and that were not used for longest. No limit when not given. */
  readonly most?: number;
}

/** Makes the games of a process. */
export const createLiveGames = (options: LiveGamesOptions): LiveGames => {
  const { store, feed, secrets, clock, log } = options;
  const games = new Map<string, LiveGame>();
  const queues = new Map<string, Promise<unknown>>();
  const broken = new Map<string, BrokenGameError>();
  const leaving = new Set<string>();
  const most = options.most ?? Number.POSITIVE_INFINITY;

  const exclusively = <T>(gameId: string, task: () => Promise<T>): Promise<T> => {
    const run = (queues.get(gameId) ?? Promise.resolve()).then(task, task);
    const tail = run
      .catch(() => undefined)
      .then(() => {
        if (queues.get(gameId) === tail) queues.delete(gameId);
      });
    queues.set(gameId, tail);
    return run;
  };

  const opened = (gameId: string, sealed: string): string => {
    try {
      return secrets.open(sealed);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new BrokenGameError(gameId, `the seed of its dice cannot be opened: ${why}`, { cause });
    }
  };

  /** Runs what reads a game's log; a log that is broken puts the game aside, with the cause. */
  const guarded = async <T>(gameId: string, read: () => Promise<T>): Promise<T> => {
    const known = broken.get(gameId);
    if (known) throw known;
    try {
      return await read();
    } catch (error) {
      if (error instanceof BrokenGameError) {
        broken.set(gameId, error);
        games.delete(gameId);
        log.error({ err: error, game_id: gameId }, 'the log of a game is broken; the game is quarantined');
      }
      throw error;
    }
  };

  const quietly = (gameId: string, work: Promise<unknown>): void => {
    work.catch((error: unknown) =>
      log.error({ err: error, game_id: gameId }, 'catching up with a game failed'),
    );
  };

  /** Saves a game and drops it from memory; its next use loads it again. */
  const putAway = (gameId: string): Promise<void> =>
    exclusively(gameId, async () => {
      const game = games.get(gameId);
      if (!game) return;
      if (game.saved < game.state.seq) await store.saveSnapshot(gameId, game.state);
      games.delete(gameId);
    });

  const makeRoom = (): void => {
    if (games.size - leaving.size <= most) return;
    for (const gameId of whoLeaves([...games.keys()], leaving, most, (id) => feed.wanted(id))) {
      leaving.add(gameId);
      quietly(
        gameId,
        putAway(gameId).finally(() => leaving.delete(gameId)),
      );
    }
  };

  const takeIn = (gameId: string, state: GameState, recent: Steps, saved: number): void => {
    games.set(gameId, { state, recent: withSteps([], recent), dice: null, used: clock.millis(), saved });
    makeRoom();
  };

  const load = async (gameId: string): Promise<GameState | null> => {
    if (!isGameId(gameId)) return null;
    return guarded(gameId, async () => {
      const snapshot = await store.readSnapshot(gameId);
      const events = await store.eventsAfter(gameId, snapshot?.seq ?? 0);
      const steps = foldLog(gameId, snapshot, events);
      const state = steps.at(-1)?.state ?? snapshot;
      if (state && !games.has(gameId)) takeIn(gameId, state, steps, snapshot?.seq ?? 0);
      return games.get(gameId)?.state ?? state;
    });
  };

  const known = (gameId: string): LiveGame | undefined => {
    const game = games.get(gameId);
    if (!game) return undefined;
    game.used = clock.millis();
    // The map's order is that of use.
    games.delete(gameId);
    games.set(gameId, game);
    return game;
  };

  const accept = (gameId: string, events: readonly StoredEvent[], local: boolean): GameState => {
    const game = games.get(gameId);
    const fresh = events.filter((event) => event.seq > (game?.state.seq ?? 0));
    const steps = foldLog(gameId, game?.state ?? null, fresh);
    const state = steps.at(-1)?.state ?? game?.state;
    if (!state) throw new BrokenGameError(gameId, 'it has no events');
    if (game) {
      game.state = state;
      game.recent = withSteps(game.recent, steps);
      if (fresh.some(({ type }) => type === 'game_reopened' || type === 'dice_committed')) game.dice = null;
    } else takeIn(gameId, state, steps, 0);
    if (steps.length > 0) feed.publish({ game_id: gameId, steps, local });
    return state;
  };

  const catchUp = async (gameId: string): Promise<GameState | null> => {
    const game = known(gameId);
    if (!game) return load(gameId);
    return guarded(gameId, async () => {
      const events = await store.eventsAfter(gameId, game.state.seq);
      return events.length > 0 ? accept(gameId, events, false) : game.state;
    });
  };

  /** A game that is not in memory is published whole: each subscriber knows how far it has come. */
  const hear = async (gameId: string, seq: number): Promise<void> => {
    const game = games.get(gameId);
    if (game && game.state.seq >= seq) return;
    if (game) return void (await exclusively(gameId, () => catchUp(gameId)));
    if (!feed.wanted(gameId)) return;
    await exclusively(gameId, async () => {
      const state = await load(gameId);
      if (!state) return;
      const steps = foldLog(gameId, null, await store.eventsAfter(gameId, 0));
      feed.publish({ game_id: gameId, steps, local: false });
    });
  };

  const poll = async (): Promise<void> => {
    const heads = await store.heads([...games.keys()]);
    for (const [gameId, seq] of heads) quietly(gameId, hear(gameId, seq));
  };

  const stopListening =
    options.listen === false
      ? () => undefined
      : store.onAnnounced((gameId, seq) => quietly(gameId, hear(gameId, seq)));
  let stopPolling: () => void = () => undefined;
  const schedulePoll = (): void => {
    if (options.pollMilliseconds <= 0) return;
    stopPolling = clock.after(options.pollMilliseconds, () => {
      quietly('all', poll().finally(schedulePoll));
    });
  };
  schedulePoll();

  return {
    exclusively,
    peek: (gameId) => known(gameId)?.state ?? null,
    since: (gameId, after) => {
      const game = known(gameId);
      return game ? stepsSince(game.recent, game.state.seq, after) : null;
    },
    state: async (gameId) => known(gameId)?.state ?? load(gameId),
    dice: async (gameId, state) => {
      const game = known(gameId);
      if (game?.dice) return game.dice;
      const sealed = await store.sealedSeed(gameId);
      if (!sealed) throw new BrokenGameError(gameId, 'its dice have no seed');
      const dice = verifiableDice({ seed: opened(gameId, sealed), game_id: gameId, nonces: state.nonces });
      if (game && state.status !== 'pending') game.dice = dice;
      return dice;
    },
    accept,
    catchUp,
    evictIdle: async (idleMilliseconds) => {
      const now = clock.millis();
      const idle = [...games].filter(([, game]) => now - game.used >= idleMilliseconds);
      for (const [gameId] of idle) await putAway(gameId);
      return idle.length;
    },
    size: () => games.size,
    close: () => {
      stopListening();
      stopPolling();
    },
  };
};
