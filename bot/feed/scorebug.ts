import { DateTime } from 'luxon';
import type { ChannelFeed, FeedKey } from '@paper-dynasty/db/stores/channel-feeds';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { nextOfSeries } from '@paper-dynasty/engine/service/rematch';
import { SCOREBUG, scorebugSvg, scorebugWords } from '@paper-dynasty/engine/wire/scorebug-svg';
import { gameRows, linkRows } from '../components/game-rows.ts';
import type { Row } from '../invocation.ts';
import { scorebugText } from '../render/game.ts';
import { gameText } from '../render/scorebug.ts';
import { speaking, spokenLanguage, words, type Language } from '../words/index.ts';
import type { LeaseHolder } from './lease-holder.ts';
import type { ChannelApi, FeedDeps, PostedMessage, Shown } from './ports.ts';
import { createRunner } from './runner.ts';
import type { StepReader } from './steps.ts';
import type { ThreadScores } from './thread-score.ts';
import { halfOf, leaseOf, makeFeedKey, makeNonce, parseFeedKey, postedAt } from './words.ts';

/** How often a scorebug is changed at most, in milliseconds: what happens in between is shown together. */
const EDIT_MILLISECONDS = 2000;

/** A scorebug older than this, in milliseconds, is posted anew: Discord lets a message be edited only a few times after an hour. */
const RENEWED_AFTER = 45 * 60_000;

/** The scorebugs of the channels. */
export interface Scorebugs {
  /** Posts the scorebug of a channel that has none. `doubtful`: one may have been posted that is not known of. */
  open(feed: ChannelFeed, state: GameState, doubtful: boolean): Promise<void>;
  /** Shows how the game stands at the channel's cursor: in a message of its own, now, where the one that there is is old; else soon. */
  show(key: FeedKey, state: GameState): Promise<void>;
  /** Shows a state now. */
  flush(feed: ChannelFeed, state: GameState): Promise<void>;
  close(): Promise<void>;
}

/** Whether a channel has a scorebug: where the game is played, or every play is told, one stands above the plays. */
export const hasScorebug = ({ kind, verbosity }: ChannelFeed): boolean =>
  kind === 'home' || (kind === 'follow' && verbosity === 'every_play');

/** The name of a scorebug's picture, by which its message is known again. */
const pictureName = (gameId: string): string => `scorebug-${gameId}.png`;

const isScorebug =
  (gameId: string) =>
  ({ files, content }: PostedMessage): boolean =>
    files.includes(pictureName(gameId)) || content.endsWith(`-# ${gameId}`);

interface ScorebugDeps extends FeedDeps {
  readonly holder: LeaseHolder;
  readonly reader: StepReader;
  /** The language of the server that a channel is in. */
  readonly languageFor: (feed: ChannelFeed) => Promise<Language>;
  readonly threadScores: ThreadScores;
  /** A channel turned out to be closed. */
  readonly onClosed: (feed: ChannelFeed, error: unknown) => Promise<number | null>;
}

/** What a channel where no files may be posted has in place of the picture; the last line tells it from others. */
const wordsOnly = (state: GameState): string => `${scorebugText(state)}\n-# ${state.setup.game_id}`;

/** Makes what keeps the scorebugs up to date: one message a channel, changed in place, the last state winning; posted anew in each half-inning, and before it is too old. */
export const createScorebugs = (deps: ScorebugDeps): Scorebugs => {
  const { services, channelFeeds, api, log, holder, reader, publicUrl, onClosed, languageFor, threadScores } =
    deps;
  const edited = new Map<string, number>();
  const wordy = new Set<string>();
  const turns = new Map<string, Promise<unknown>>();

  /** One change of a message at a time; a scorebug that Discord does not take holds nothing else up. */
  const inTurn = async (feed: FeedKey, task: () => Promise<void>): Promise<void> => {
    const key = makeFeedKey(feed);
    const work = (turns.get(key) ?? Promise.resolve()).then(task, task);
    turns.set(key, work);
    try {
      await work;
    } catch (error) {
      if (!api.isUnfit(error)) throw error;
      log.error({ err: error, ...parseFeedKey(key) }, 'Discord does not take a scorebug');
    } finally {
      if (turns.get(key) === work) turns.delete(key);
    }
  };

  /** What can be done; where the game is told late nothing, for it would tell how it stands. */
  const rowsIn = async ({ delay_seconds }: ChannelFeed, state: GameState): Promise<readonly Row[]> => {
    if (delay_seconds > 0) return linkRows(state, publicUrl);
    const next = state.status === 'completed' ? await nextOfSeries(services, state) : null;
    return gameRows(state, publicUrl, next);
  };

  const shownIn = async (feed: ChannelFeed, state: GameState): Promise<Shown> => {
    const shown = { rows: await rowsIn(feed, state) };
    if (wordy.has(feed.channel_id)) return { ...shown, content: wordsOnly(state) };
    const language = spokenLanguage();
    const data = await services.pictures.png(scorebugSvg(state, language), SCOREBUG.width);
    const picture = { name: pictureName(feed.game_id), data, words: scorebugWords(state, language) };
    return { ...shown, content: gameText(state), picture };
  };

  /** Does something with a picture; where that is forbidden, with words. */
  const show = async <T>(
    feed: ChannelFeed,
    state: GameState,
    act: (shown: Shown) => Promise<T>,
  ): Promise<T> => {
    try {
      return await act(await shownIn(feed, state));
    } catch (error) {
      const forbidden = (api.isClosed(error) && !api.isLocked(error)) || api.isUnfit(error);
      if (!forbidden || wordy.has(feed.channel_id)) throw error;
      wordy.add(feed.channel_id);
      try {
        return await act(await shownIn(feed, state));
      } catch (again) {
        // It was not the picture.
        wordy.delete(feed.channel_id);
        throw again;
      }
    }
  };

  /** Does something that need not succeed: a message may be gone, or too old. */
  const attempt = async (feed: ChannelFeed, task: Promise<void>): Promise<void> => {
    await task.catch((error: unknown) => {
      const { channel_id, game_id } = feed;
      log.warn({ err: error, channel_id, game_id }, 'an old scorebug could not be put away');
    });
  };

  const post = async (feed: ChannelFeed, state: GameState, doubtful: boolean): Promise<void> => {
    const { channel_id, game_id } = feed;
    const known = doubtful ? await find(api, feed) : undefined;
    if (!known) wordy.delete(channel_id);
    const nonce = makeNonce(channel_id, game_id, `bug${state.seq}`);
    const id =
      known?.id ??
      (await show(feed, state, (shown) => api.post({ ...shown, channel_id, nonce, mention: [] })));
    edited.set(makeFeedKey(feed), services.clock.millis());
    await channelFeeds.setScorebug(feed, id, known ? 0 : state.seq, halfOf(state));
    if (feed.kind === 'home') await attempt(feed, api.pin(channel_id, id, true));
  };

  /** What an old scorebug says once a new one stands. */
  const reduced = async ({ channel_id, game_id }: ChannelFeed, newer: string): Promise<Shown> => {
    const guild = (await api.guildOf(channel_id)) ?? '@me';
    const link = `https://discord.com/channels/${guild}/${channel_id}/${newer}`;
    return { content: words().LIVE_WORDS.scorebugBelow(link, `${publicUrl}/games/${game_id}`), rows: [] };
  };

  /** Makes an old scorebug a link; one that can no longer be changed is deleted, so that its buttons do not stay. */
  const reduce = ({ channel_id }: ChannelFeed, old: string, link: Shown): Promise<void> =>
    api.edit(channel_id, old, link).catch((error: unknown) => {
      if (!api.isWornOut(error)) throw error;
      return api.remove(channel_id, old);
    });

  /** Posts a scorebug anew, and puts the old one away, with the buttons of the last call. */
  const renew = async (feed: ChannelFeed, state: GameState, old: string): Promise<void> => {
    const { channel_id, kind, rows_message_id } = feed;
    await post(feed, state, false);
    const now = await channelFeeds.find(feed);
    if (!now?.scorebug_message_id || now.scorebug_message_id === old) return;
    await threadScores.show(feed, state);
    await attempt(feed, reduce(feed, old, await reduced(feed, now.scorebug_message_id)));
    if (kind === 'home') await attempt(feed, api.pin(channel_id, old, false));
    if (rows_message_id === null) return;
    await attempt(feed, api.clearRows(channel_id, rows_message_id));
    await channelFeeds.setRows(feed, null);
  };

  /** Whether a scorebug is to be posted anew: with each half-inning, and before Discord finds it too old. By Discord's clock or ours, whichever is on. */
  const isOld = (feed: ChannelFeed, state: GameState, id: string): boolean => {
    const now = Math.max(
      DateTime.fromISO(services.clock.now()).toMillis(),
      postedAt(feed.last_message_id ?? id),
    );
    const half = feed.scorebug_half !== null && feed.scorebug_half !== halfOf(state);
    return half || now - postedAt(id) >= RENEWED_AFTER;
  };

  const edit = async (feed: ChannelFeed, state: GameState): Promise<void> => {
    const id = feed.scorebug_message_id;
    if (id === null || feed.scorebug_seq >= state.seq) return;
    if (isOld(feed, state, id)) return renew(feed, state, id);
    try {
      await show(feed, state, (shown) => api.edit(feed.channel_id, id, shown));
    } catch (error) {
      if (api.isWornOut(error)) return renew(feed, state, id);
      if (!api.isGone(error)) throw error;
      return post(feed, state, true);
    }
    edited.set(makeFeedKey(feed), services.clock.millis());
    await channelFeeds.setScorebug(feed, id, state.seq);
  };

  const change = (key: FeedKey, state: GameState): Promise<void> =>
    inTurn(key, async () => {
      const feed = await channelFeeds.find(key);
      if (feed) await edit(feed, state);
    });

  const work = async (name: string): Promise<number | null> => {
    const wait = EDIT_MILLISECONDS - (services.clock.millis() - (edited.get(name) ?? -EDIT_MILLISECONDS));
    if (wait > 0) return wait;
    const feed = await channelFeeds.find(parseFeedKey(name));
    if (!feed || feed.scorebug_message_id === null || feed.scorebug_seq >= feed.last_seq_posted) return null;
    const [step] = await reader.stepsAfter(feed.game_id, feed.last_seq_posted - 1);
    // A thread is archived at the end of its game: its scorebug was made final just before.
    if (!step || (isOver(step.state) && feed.parent_id !== null)) return null;
    try {
      const language = await languageFor(feed);
      await holder.hold(leaseOf(feed), () => speaking(language, () => change(feed, step.state)));
    } catch (error) {
      if (!api.isClosed(error)) throw error;
      return onClosed(feed, error);
    }
    return null;
  };

  const runner = createRunner(services.clock, work, (key, error) =>
    log.warn(
      { err: error, ...parseFeedKey(key) },
      'a scorebug could not be brought up to date; trying again',
    ),
  );

  return {
    open: (feed, state, doubtful) => inTurn(feed, () => post(feed, state, doubtful)),
    show: async (key, state) => {
      const feed = await channelFeeds.find(key);
      const id = feed?.scorebug_message_id ?? null;
      if (feed && id !== null && !isOver(state) && isOld(feed, state, id)) await change(key, state);
      else runner.run(makeFeedKey(key));
    },
    flush: change,
    close: () => runner.close(),
  };
};

const find = async (api: ChannelApi, feed: ChannelFeed): Promise<PostedMessage | undefined> =>
  (await api.messagesAfter(feed.channel_id, feed.last_message_id)).find(isScorebug(feed.game_id));
