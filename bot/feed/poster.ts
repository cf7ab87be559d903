import { DateTime } from 'luxon';
import type { ChannelFeed } from '@paper-dynasty/db/stores/channel-feeds';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import { languageOf, speaking } from '../words/index.ts';
import { createClosedChannels } from './closed.ts';
import { createDelivery, waitFor, type Due } from './deliver-feed.ts';
import { moveOut, movesOut } from './home.ts';
import { createLeaseHolder, LEASE_SECONDS, type Held } from './lease-holder.ts';
import type { FeedDeps } from './ports.ts';
import { createReminders } from './reminders.ts';
import { createRunner } from './runner.ts';
import { createScorebugs, hasScorebug } from './scorebug.ts';
import { createStepReader } from './steps.ts';
import { createThreadScores } from './thread-score.ts';
import { callingChannel, leaseOf, makeFeedKey, parseFeedKey } from './words.ts';

/** How soon a process looks again at a channel that another one posts to, in milliseconds. */
const LOOK_AGAIN = (LEASE_SECONDS * 1000) / 3;

/** How long what is under way may take when the bot is closed, in milliseconds. */
const CLOSE_MILLISECONDS = 3000;

/** How long a game waits in its lobby for the answer that is its invitation, in milliseconds. */
const INVITATION_MILLISECONDS = 5000;

/** How long until a lobby's game is taken up without its invitation, in milliseconds; 0 = now. */
const invitationWait = (feed: ChannelFeed, now: DateTime): number => {
  if (feed.kind !== 'lobby' || feed.scorebug_message_id !== null) return 0;
  const age = now.diff(DateTime.fromJSDate(feed.followed_at)).milliseconds;
  return age < 0 ? 0 : Math.max(0, INVITATION_MILLISECONDS - age);
};

/** The play-by-play of every channel. */
export interface Poster {
  /** A channel has begun to follow a game. */
  follow(gameId: string): void;
  /** Something has changed about a channel: what could not be posted there is tried at once. */
  retry(channelId: string): void;
  /** Takes up every channel that was left behind while no bot ran. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Posts the play-by-play to the channels that follow games: each in order from its cursor on, by one process at a time. */
export const createPoster = (deps: FeedDeps): Poster => {
  const { services, channelFeeds, settings, log, api } = deps;
  const followed = new Set<string>();
  const trusted = new Set<string>();
  const reader = createStepReader(services.store);
  const holder = createLeaseHolder(deps.leases, services.clock);
  const reminders = createReminders({ ...services, settings }, (gameId) => games.run(gameId));

  /** The language of the server that a channel is in. */
  const languageFor = async ({ channel_id }: ChannelFeed) => {
    const guildId = await api.guildOf(channel_id);
    return languageOf(guildId === null ? null : (await settings.guild(guildId)).locale);
  };

  const closed = createClosedChannels({ ...deps, onMoved: (key) => feeds.run(makeFeedKey(key)) });
  const threadScores = createThreadScores(deps);
  const scorebugs = createScorebugs({
    ...deps,
    holder,
    reader,
    languageFor,
    threadScores,
    onClosed: closed.meet,
  });
  const deliver = createDelivery({ ...deps, scorebugs, reminders, threadScores });

  /** What is due in a channel, and in how many milliseconds more is. */
  const dueIn = async (feed: ChannelFeed): Promise<{ due: Due | null; wait: number | null }> => {
    const now = DateTime.fromISO(services.clock.now());
    const cursor = feed.last_seq_posted;
    const all = await reader.stepsAfter(feed.game_id, Math.max(0, cursor - 1));
    const steps = all.filter(({ event }) => event.seq > cursor);
    const late = steps.findIndex((step) => waitFor(feed, step, now) > 0);
    const due = late < 0 ? steps : steps.slice(0, late);
    const next = steps[due.length];
    const state = due.at(-1)?.state ?? all.find(({ event }) => event.seq === cursor)?.state;
    return { due: state ? { steps: due, state } : null, wait: next ? waitFor(feed, next, now) : null };
  };

  /** Whether there is anything to do in a channel. */
  const isBehind = (feed: ChannelFeed, { steps, state }: Due, calling: boolean): boolean =>
    steps.length > 0 ||
    (hasScorebug(feed) && !isOver(state) && feed.scorebug_seq < feed.last_seq_posted) ||
    (calling && reminders.due(state).length > 0);

  const postAs = async (feed: ChannelFeed, due: Due, calling: boolean, held: Held): Promise<void> => {
    if (movesOut(feed, due.state)) {
      const channel_id = await moveOut(deps, feed, due.state);
      return feeds.run(makeFeedKey({ ...feed, channel_id }));
    }
    const key = makeFeedKey(feed);
    // What another process did before it lost the channel is not known here.
    if (held.fresh) for (const one of trusted) if (one.startsWith(`${feed.channel_id}|`)) trusted.delete(one);
    const doubtful = !trusted.delete(key);
    if (!(await deliver(feed, due, { calling, doubtful, held }))) return feeds.run(key);
    trusted.add(key);
    await closed.recover(feed);
  };

  const work = async (key: string): Promise<number | null> => {
    const { channel_id, game_id } = parseFeedKey(key);
    const rest = closed.rest({ channel_id, game_id });
    if (rest > 0) return rest;
    const list = await channelFeeds.feedsOf(game_id);
    const feed = list.find((one) => one.channel_id === channel_id);
    if (!feed) return null;
    const patience = invitationWait(feed, DateTime.fromISO(services.clock.now()));
    if (patience > 0) return patience;
    const { due, wait } = await dueIn(feed);
    const calling = callingChannel(list) === channel_id;
    if (due && isOver(due.state) && wait === null) reader.forget(game_id);
    if (!due || !isBehind(feed, due, calling)) return wait;
    let language = languageOf(null);
    try {
      language = await languageFor(feed);
      const posted = await holder.hold(leaseOf(feed), (held) =>
        speaking(language, () => postAs(feed, due, calling, held)),
      );
      return posted === null ? LOOK_AGAIN : wait;
    } catch (error) {
      if (!api.isClosed(error)) throw error;
      return speaking(language, () => closed.meet(feed, error));
    }
  };

  /** A game whose log is broken has nothing more to tell; it was reported when it was put aside. */
  const unbroken = (task: (key: string) => Promise<number | null>) => (key: string) =>
    unlessBroken(task(key));

  const feeds = createRunner(services.clock, unbroken(work), (key, error) => {
    log.warn({ err: error, ...parseFeedKey(key) }, 'the play-by-play could not be posted; trying again');
  });

  /** Everything that a game's channels lack. */
  const look = async (gameId: string): Promise<null> => {
    const state = await services.live.state(gameId);
    if (!state) return null;
    const list = await channelFeeds.feedsOf(gameId);
    if (list.length > 0) followed.add(gameId);
    for (const feed of list) feeds.run(makeFeedKey(feed));
    return null;
  };

  const games = createRunner(services.clock, unbroken(look), (game_id, error) =>
    log.error({ err: error, game_id }, 'the play-by-play of a game failed'),
  );

  const note = (state: GameState, at: string): void => {
    if (followed.has(state.setup.game_id)) reminders.note(state, at);
  };

  const unsubscribe = services.feed.subscribe({
    wants: () => true,
    receive: ({ game_id, steps }) => {
      const last = steps.at(-1);
      if (last) note(last.state, last.event.at);
      games.run(game_id);
    },
  });

  const take = async (gameId: string): Promise<void> => {
    followed.add(gameId);
    games.run(gameId);
    const state = await services.live.state(gameId);
    const [last] = state ? await services.store.eventsAfter(gameId, state.seq - 1) : [];
    if (state && last) note(state, last.at);
  };

  const quietly = (gameId: string, work: Promise<unknown>): void => {
    work.catch((error: unknown) =>
      log.error({ err: error, game_id: gameId }, 'a game could not be taken up'),
    );
  };

  return {
    follow: (gameId) => quietly(gameId, take(gameId)),
    retry: (channelId) => {
      for (const key of closed.wake(channelId)) feeds.run(key);
    },
    resume: async () => {
      const list = await channelFeeds.allFeeds();
      const heads = await services.store.heads([...new Set(list.map((feed) => feed.game_id))]);
      const timed = [...(await services.store.clockedGames()), ...(await settings.gamesWithQuietHours())];
      const behind = list.filter(
        ({ game_id, last_seq_posted, scorebug_seq, scorebug_message_id }) =>
          (heads.get(game_id) ?? 0) > last_seq_posted ||
          (scorebug_message_id !== null && scorebug_seq < last_seq_posted) ||
          timed.includes(game_id),
      );
      for (const { game_id } of list) followed.add(game_id);
      for (const gameId of new Set(behind.map(({ game_id }) => game_id))) quietly(gameId, take(gameId));
    },
    close: async () => {
      unsubscribe();
      reminders.close();
      holder.abort();
      // What waits for a rate limit is not waited for: it is found out at the next start whether it got through.
      const patience = new Promise<void>((resolve) => services.clock.after(CLOSE_MILLISECONDS, resolve));
      await Promise.race([patience, Promise.all([games.close(), feeds.close(), scorebugs.close()])]);
      await holder.close();
    },
  };
};
