import type { Dice } from '../dice/dice.ts';
import type { GameState } from '../model/state.ts';
import { BrokenGameError, foldLog } from './broken-game.ts';
import type { createFeed } from './feed.ts';
import { withSteps, type Steps } from './recent-steps.ts';
import type { Clock, GameStore, Log, Secrets, StoredEvent } from './ports.ts';

const GAME_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is what a game id looks like; anything else names no game. */
export const isGameId = (text: string): boolean => GAME_ID.test(text);

/** A game in memory. */
interface LiveGame {
  state: GameState;
  /** The last events, each with its state. */
  recent: Steps;
  dice: Dice | null;
  used: number;
  /** The event up to which its snapshot goes; 0 without one. */
  saved: number;
  /** What follows from events whose commit is under way. */
  prepared: Steps;
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

/** The games of a process, and what they work with. */
export interface Live extends Pick<LiveGamesOptions, 'store' | 'feed' | 'secrets' | 'clock' | 'log'> {
  readonly most: number;
  /** In the order of their use. */
  readonly games: Map<string, LiveGame>;
  /** The end of what waits for each game. */
  readonly queues: Map<string, Promise<unknown>>;
  readonly broken: Map<string, BrokenGameError>;
  /** Games that are on their way out of memory. */
  readonly leaving: Set<string>;
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

/** Runs `task` alone on a game, after whatever waits before it. */
export const exclusively = <T>({ queues }: Live, gameId: string, task: () => Promise<T>): Promise<T> => {
  const run = (queues.get(gameId) ?? Promise.resolve()).then(task, task);
  const tail = run
    .catch(() => undefined)
    .then(() => {
      if (queues.get(gameId) === tail) queues.delete(gameId);
    });
  queues.set(gameId, tail);
  return run;
};

/** Runs what reads a game's log; a log that is broken puts the game aside, with the cause. */
const guarded = async <T>(
  { broken, games, log }: Live,
  gameId: string,
  read: () => Promise<T>,
): Promise<T> => {
  const knownCause = broken.get(gameId);
  if (knownCause) throw knownCause;
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

/** Logs what goes wrong with work that nobody waits for. */
export const quietly = ({ log }: Live, gameId: string, work: Promise<unknown>): void => {
  work.catch((error: unknown) =>
    log.error({ err: error, game_id: gameId }, 'catching up with a game failed'),
  );
};

/** Saves a game and drops it from memory; its next use loads it again. */
export const putAway = (live: Live, gameId: string): Promise<void> =>
  exclusively(live, gameId, async () => {
    const game = live.games.get(gameId);
    if (!game) return;
    if (game.saved < game.state.seq) await live.store.saveSnapshot(gameId, game.state);
    live.games.delete(gameId);
  });

const makeRoom = (live: Live): void => {
  const { games, leaving, most, feed } = live;
  if (games.size - leaving.size <= most) return;
  for (const gameId of whoLeaves([...games.keys()], leaving, most, (id) => feed.wanted(id))) {
    leaving.add(gameId);
    quietly(
      live,
      gameId,
      putAway(live, gameId).finally(() => leaving.delete(gameId)),
    );
  }
};

const takeIn = (live: Live, gameId: string, state: GameState, recent: Steps, saved: number): void => {
  const used = live.clock.millis();
  live.games.set(gameId, { state, recent: withSteps([], recent), dice: null, used, saved, prepared: [] });
  makeRoom(live);
};

/** Loads a game from snapshot and log; null when there is none. */
export const load = async (live: Live, gameId: string): Promise<GameState | null> => {
  const { store, games } = live;
  if (!isGameId(gameId)) return null;
  return guarded(live, gameId, async () => {
    const snapshot = await store.readSnapshot(gameId);
    const events = await store.eventsAfter(gameId, snapshot?.seq ?? 0);
    const steps = foldLog(gameId, snapshot, events);
    const state = steps.at(-1)?.state ?? snapshot;
    if (state && !games.has(gameId)) takeIn(live, gameId, state, steps, snapshot?.seq ?? 0);
    return games.get(gameId)?.state ?? state;
  });
};

/** Returns a game that is in memory, as used just now. */
export const known = ({ games, clock }: Live, gameId: string): LiveGame | undefined => {
  const game = games.get(gameId);
  if (!game) return undefined;
  game.used = clock.millis();
  games.delete(gameId);
  games.set(gameId, game);
  return game;
};

/** Makes ready what follows from events whose commit is under way. */
export const prepare = ({ games, feed }: Live, gameId: string, events: readonly StoredEvent[]): void => {
  const game = games.get(gameId);
  if (!game || events[0]?.seq !== game.state.seq + 1) return;
  game.prepared = foldLog(gameId, game.state, events);
  feed.prepare({ game_id: gameId, steps: game.prepared, local: true });
};

/** The steps of new events: those that were made ready for the very same ones, else worked out now. */
const stepsOf = (gameId: string, game: LiveGame | undefined, events: readonly StoredEvent[]): Steps => {
  const state = game?.state ?? null;
  const fresh = events.filter((event) => event.seq > (state?.seq ?? 0));
  const prepared = game?.prepared ?? [];
  const isReady =
    prepared.length === fresh.length &&
    prepared[0]?.before === state &&
    prepared.every(({ event }, i) => event === fresh[i]);
  return isReady ? prepared : foldLog(gameId, state, fresh);
};

/** Takes in events that were just committed and publishes them. */
export const accept = (
  live: Live,
  gameId: string,
  events: readonly StoredEvent[],
  local: boolean,
): GameState => {
  const game = live.games.get(gameId);
  const steps = stepsOf(gameId, game, events);
  const state = steps.at(-1)?.state ?? game?.state;
  if (!state) throw new BrokenGameError(gameId, 'it has no events');
  if (game) {
    game.state = state;
    game.recent = withSteps(game.recent, steps);
    game.prepared = [];
    if (steps.some(({ event: { type } }) => type === 'game_reopened' || type === 'dice_committed'))
      game.dice = null;
  } else takeIn(live, gameId, state, steps, 0);
  if (steps.length > 0) live.feed.publish({ game_id: gameId, steps, local });
  return state;
};

/** Reads and takes in what other processes committed. */
export const catchUp = async (live: Live, gameId: string): Promise<GameState | null> => {
  const game = known(live, gameId);
  if (!game) return load(live, gameId);
  return guarded(live, gameId, async () => {
    const events = await live.store.eventsAfter(gameId, game.state.seq);
    return events.length > 0 ? accept(live, gameId, events, false) : game.state;
  });
};

/** A game that is not in memory is published whole: each subscriber knows how far it has come. */
const hearWhole = async (live: Live, gameId: string): Promise<void> => {
  const state = await load(live, gameId);
  if (!state) return;
  const steps = foldLog(gameId, null, await live.store.eventsAfter(gameId, 0));
  live.feed.publish({ game_id: gameId, steps, local: false });
};

/** Takes in what another process says it has committed: the events that came along where they follow, else what the log has. */
const follow = async (live: Live, gameId: string, events: readonly StoredEvent[] | null): Promise<void> => {
  const game = live.games.get(gameId);
  const next = events?.[0]?.seq;
  if (!game || !events || next === undefined || next > game.state.seq + 1)
    return void (await catchUp(live, gameId));
  await guarded(live, gameId, async () => accept(live, gameId, events, false));
};

/** Hears that a game has events up to `seq`, which may have come along. */
export const hear = async (
  live: Live,
  gameId: string,
  seq: number,
  events: readonly StoredEvent[] | null,
): Promise<void> => {
  const game = live.games.get(gameId);
  if (game && game.state.seq >= seq) return;
  if (game) return exclusively(live, gameId, () => follow(live, gameId, events));
  if (live.feed.wanted(gameId)) await exclusively(live, gameId, () => hearWhole(live, gameId));
};
