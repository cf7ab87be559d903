import type { ChannelFeed, Move } from '@paper-dynasty/db/stores/channel-feeds';
import type { GameState, Status } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { invitationText } from '../render/invitation.ts';
import { words } from '../words/index.ts';
import { postNote } from './notes.ts';
import type { FeedDeps, ThreadRefusal } from './ports.ts';
import { gameName, halfOf, makeNonce, says, threadName } from './words.ts';

const OPEN: readonly Status[] = ['lineups', 'active', 'paused', 'completed'];

/** Whether a game is to move: it has been accepted and stands in its lobby still, or a new half has begun since a thread was refused to it. */
export const movesOut = (feed: ChannelFeed, state: GameState): boolean => {
  if (feed.kind === 'lobby') return OPEN.includes(state.status);
  const { kind, thread_refused } = feed;
  return kind === 'home' && thread_refused !== null && thread_refused !== halfOf(state) && !isOver(state);
};

type HomeDeps = Pick<FeedDeps, 'api' | 'channelFeeds' | 'log' | 'publicUrl' | 'services' | 'settings'>;

/** A thread, or why there is none: null where there can be none anyway. */
type Attempt = { readonly thread: string } | { readonly refusal: ThreadRefusal | null };

/** Tries to open a thread. */
const attempt = async (
  { api, log }: HomeDeps,
  { channel_id }: ChannelFeed,
  open: () => Promise<string>,
): Promise<Attempt> => {
  const possible = await api.threadsIn(channel_id);
  if (possible !== 'possible') return { refusal: possible === 'forbidden' ? { why: 'forbidden' } : null };
  try {
    return { thread: await open() };
  } catch (error) {
    const refusal = api.refusalOf(error);
    if (!refusal || api.isMissing(error)) throw error;
    log.warn({ err: error, channel_id }, 'no thread can be opened; the game stays in its channel');
    return { refusal };
  }
};

/** The message that the thread hangs on where the invitation is not known: posted once; its link tells it from that of another game of the two. */
const headMessage = async (
  { api, publicUrl }: HomeDeps,
  feed: ChannelFeed,
  state: GameState,
): Promise<string> => {
  const { channel_id, game_id, last_message_id } = feed;
  const content = words().LIVE_WORDS.inThread(gameName(state), `${publicUrl}/games/${game_id}`);
  const known = (await api.messagesAfter(channel_id, last_message_id)).find(says(content));
  if (known) return known.id;
  const nonce = makeNonce(channel_id, game_id, 'home');
  return api.post({ channel_id, content, nonce, mention: [], rows: [] });
};

/** An invitation that has been answered, however it was, says so and has no buttons. */
export const closeInvitation = async (
  { api, log, publicUrl }: Pick<HomeDeps, 'api' | 'log' | 'publicUrl'>,
  { kind, channel_id, game_id, scorebug_message_id }: ChannelFeed,
  state: GameState,
): Promise<void> => {
  if (kind !== 'lobby' || scorebug_message_id === null) return;
  await api
    .edit(channel_id, scorebug_message_id, { content: invitationText(state, publicUrl), rows: [] })
    .catch((error: unknown) => {
      log.warn({ err: error, channel_id, game_id }, 'an invitation could not be brought up to date');
    });
};

/** Why the game is played in its channel. */
const reasonOf = (refusal: ThreadRefusal): string => {
  const w = words().LIVE_WORDS;
  if (refusal.why === 'other') return w.threadRefused(refusal.text);
  return refusal.why === 'full' ? w.threadsFull : w.threadsForbidden;
};

/** Says once in the channel, to both managers, that the game goes on there. */
export const sayNoThread = async (
  deps: HomeDeps,
  feed: ChannelFeed,
  state: GameState,
  reason: string,
): Promise<void> => {
  const content = words().LIVE_WORDS.noThread(
    gameName(state),
    reason,
    `${deps.publicUrl}/games/${feed.game_id}`,
  );
  await postNote(deps, feed, state, content);
};

const stay = (feed: ChannelFeed, thread_refused: string | null): Move => {
  const { channel_id, parent_id, last_message_id } = feed;
  return { channel_id, parent_id, last_message_id, thread_refused };
};

/** A thread holds nothing from before itself. */
const into = (feed: ChannelFeed, thread: string): Move => ({
  channel_id: thread,
  parent_id: feed.channel_id,
  last_message_id: thread,
  thread_refused: null,
});

/** From the lobby into a thread on the invitation, or where that is not known on a message of its own; where it is refused, the message goes and the managers are told. */
const firstThread = async (deps: HomeDeps, feed: ChannelFeed, state: GameState): Promise<Move> => {
  await closeInvitation(deps, feed, state);
  // A private game's thread is there from its start, or it is played in a direct message.
  if (feed.parent_id !== null || state.setup.visibility === 'private') return stay(feed, null);
  const invitation = feed.scorebug_message_id;
  let head: string | null = null;
  const openOn = (message: string): Promise<string> =>
    deps.api.openThread(feed.channel_id, message, threadName(state));
  const openOnHead = async (): Promise<string> => {
    head = await headMessage(deps, feed, state);
    return openOn(head);
  };
  const made = await attempt(deps, feed, async () => {
    if (invitation === null) return openOnHead();
    // Somebody may have deleted the invitation.
    return openOn(invitation).catch((error: unknown) => {
      if (!deps.api.isGone(error)) throw error;
      return openOnHead();
    });
  });
  if ('thread' in made) return into(feed, made.thread);
  if (head) await deps.api.remove(feed.channel_id, head).catch(() => undefined);
  if (!made.refusal) return stay(feed, null);
  await sayNoThread(deps, feed, state, reasonOf(made.refusal));
  return stay(feed, halfOf(state));
};

/** What stood in the channel for the game has no buttons once it has a thread, and says where it goes on. */
const leaveChannel = async (
  { api, log, publicUrl }: HomeDeps,
  feed: ChannelFeed,
  state: GameState,
  thread: string,
): Promise<void> => {
  const { channel_id, game_id, rows_message_id, scorebug_message_id } = feed;
  const content = words().LIVE_WORDS.movedToThread(thread, gameName(state), `${publicUrl}/games/${game_id}`);
  const quietly = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      log.warn({ err: error, channel_id, game_id }, 'what stood in the channel could not be put away');
    });
  if (rows_message_id !== null) await quietly(api.clearRows(channel_id, rows_message_id));
  if (scorebug_message_id === null) return;
  await quietly(api.edit(channel_id, scorebug_message_id, { content, rows: [] }));
  await quietly(api.pin(channel_id, scorebug_message_id, false));
};

/** Moves a game to where it is to be played; answers the channel. */
export const moveOut = async (deps: HomeDeps, feed: ChannelFeed, state: GameState): Promise<string> => {
  const { channelFeeds, api } = deps;
  if (feed.kind === 'lobby') {
    const to = await firstThread(deps, feed, state);
    await channelFeeds.move(feed, to);
    return to.channel_id;
  }
  const made = await attempt(deps, feed, () => api.openThread(feed.channel_id, null, threadName(state)));
  if ('thread' in made) {
    if (await channelFeeds.move(feed, into(feed, made.thread)))
      await leaveChannel(deps, feed, state, made.thread);
    return made.thread;
  }
  await channelFeeds.refuseThread(feed, halfOf(state));
  return feed.channel_id;
};
