import { DateTime } from 'luxon';
import type { ChannelFeed } from '@paper-dynasty/db/stores/channel-feeds';
import { fieldingSide } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { winnerIn } from '@paper-dynasty/engine/rules/settle';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { seeGame } from '@paper-dynasty/engine/service/who-sees';
import { peopleOf } from '../commands/context.ts';
import { waitText } from '../render/game.ts';
import { callText } from '../render/words.ts';
import { words } from '../words/index.ts';
import { closeInvitation } from './home.ts';
import type { Held } from './lease-holder.ts';
import type { FeedDeps, FeedMessage, PostedMessage } from './ports.ts';
import { mentionable, willing } from './quiet.ts';
import type { Reminders } from './reminders.ts';
import { hasScorebug, type Scorebugs } from './scorebug.ts';
import type { ThreadScores } from './thread-score.ts';
import { told, type Step, type Told } from './told.ts';
import { makeNonce, says } from './words.ts';

interface DeliverDeps extends FeedDeps {
  readonly scorebugs: Scorebugs;
  readonly reminders: Reminders;
  readonly threadScores: ThreadScores;
}

/** What there is to deliver: the steps that are due, and how the game stands after them. */
export interface Due {
  readonly steps: readonly Step[];
  readonly state: GameState;
}

/** How a channel is delivered to. */
export interface Manner {
  /** Whether it is the channel that calls the game's people. */
  readonly calling: boolean;
  /** Whether a message may have been posted that the cursor does not know of. */
  readonly doubtful: boolean;
  readonly held: Held;
}

/** Milliseconds until an event may be posted in a channel that waits against spoilers; 0 = now. */
export const waitFor = (feed: ChannelFeed, step: Step, now: DateTime): number =>
  Math.max(0, DateTime.fromISO(step.event.at).plus({ seconds: feed.delay_seconds }).diff(now).milliseconds);

/** Finds what has been posted already: of each message at most once, in order. */
const finder = (posted: readonly PostedMessage[]) => {
  let rest = posted;
  return (content: string): string | null => {
    const at = rest.findIndex(says(content));
    const found = rest[at];
    if (found) rest = rest.slice(at + 1);
    return found?.id ?? null;
  };
};

/** How people are called. */
const CALLS: Readonly<Record<NonNullable<Told['call']>, (people: string, said: Told) => string>> = {
  turn: (people, { task }) => (task === null ? people : words().FEED_WORDS.yourTurn(people, task)),
  request: (people) => words().LIVE_WORDS.answerWanted(people),
  admins: (people) => words().LIVE_WORDS.adminsNeeded(people),
  admins_asked: (people) => words().LIVE_WORDS.adminsAsked(people),
};

/** Whether those who were called are still waited for. */
const stillWaited = (state: GameState, { call, sides }: Told): boolean => {
  if (call === 'admins') return state.status === 'paused';
  if (call === 'admins_asked') return state.request !== null;
  return turns(state).some(({ side }) => sides.includes(side));
};

/** Makes the delivery of a channel: its scorebug, then what is due, in order; the cursor moves after each message. */
export const createDelivery = (deps: DeliverDeps) => {
  const { services, channelFeeds, api, log, scorebugs, reminders, publicUrl, threadScores } = deps;

  /** Those who are told that their side bats next: they asked for it, and two are out now. */
  const comingUp = async ({ before, state, event }: Step): Promise<readonly [string[], string]> => {
    const twoOut =
      event.type === 'play_resolved' && state.situation.outs === 2 && before?.situation.outs !== 2;
    const { situation, setup } = state;
    if (!twoOut || winnerIn(situation, setup.league, true)) return [[], ''];
    const people = await mentionable(deps, peopleOf(state, fieldingSide(situation.half)));
    const mention = people.filter(({ ahead }) => ahead).map(({ user_id }) => user_id);
    return [mention, mention.length === 0 ? '' : `\n${words().FEED_WORDS.batsNext(callText(mention))}`];
  };

  const called = async ({ state }: Step, said: Told): Promise<readonly [string[], string]> => {
    const { call, sides } = said;
    const admins = call === 'admins' || call === 'admins_asked';
    const people = admins
      ? await services.leagues.admins(state.setup.league.id)
      : sides.flatMap((side) => peopleOf(state, side));
    const mention = [...(await willing(deps, people))];
    if (call === null || mention.length === 0) return [[], ''];
    return [mention, `\n${CALLS[call](callText(mention), said)}`];
  };

  const messageOf = async (
    feed: ChannelFeed,
    step: Step,
    said: Told,
    { home, calling }: { readonly home: boolean; readonly calling: boolean },
  ): Promise<FeedMessage> => {
    const { channel_id, game_id } = feed;
    const [mention, call] = calling ? await called(step, said) : [[], ''];
    const [next, warning] = home ? await comingUp(step) : [[], ''];
    const nonce = makeNonce(channel_id, game_id, step.event.seq);
    const content = `${said.content}${call}${warning}`;
    return { channel_id, nonce, content, mention: [...mention, ...next], rows: calling ? said.rows : [] };
  };

  /** What stands for an event whose message Discord does not take. */
  const standIn = (gameId: string): string => words().LIVE_WORDS.notShown(`${publicUrl}/games/${gameId}`);

  /** Posts a message; one that Discord does not take as it is holds the others up no more than it must: where the event is told is said instead. Answers its id; null where not even that is taken. */
  const post = async (message: FeedMessage, gameId: string, held: Held): Promise<string | null> => {
    try {
      return await api.post(message, held.signal);
    } catch (error) {
      if (!api.isUnfit(error)) throw error;
      const { channel_id, nonce } = message;
      log.error({ err: error, channel_id, game_id: gameId, nonce }, 'Discord does not take a message');
      const plain = { channel_id, nonce, content: standIn(gameId), mention: [], rows: [] };
      return api.post(plain, held.signal).catch((again: unknown) => {
        if (!api.isUnfit(again)) throw again;
        return null;
      });
    }
  };

  /** The last of the steps that calls those whose turn it still is: earlier calls are over. */
  const callOf = ({ steps, state }: Due, said: ReadonlyMap<Step, Told>): Step | null => {
    const last = steps.findLast((step) => (said.get(step)?.call ?? null) !== null);
    const news = last && said.get(last);
    if (!last || !news) return null;
    return stillWaited(state, news) ? last : null;
  };

  /** A message has buttons now: those of the one before it are taken off. */
  const giveRows = async (feed: ChannelFeed, id: string): Promise<void> => {
    const before = (await channelFeeds.find(feed))?.rows_message_id ?? null;
    await channelFeeds.setRows(feed, id);
    if (before === null || before === id) return;
    const { channel_id, game_id } = feed;
    await api.clearRows(channel_id, before).catch((error: unknown) => {
      log.warn({ err: error, channel_id, game_id }, 'old buttons could not be taken off');
    });
  };

  /** At the end of a game its scorebug is made final, and its thread put away. */
  const putAway = async (feed: ChannelFeed, state: GameState): Promise<void> => {
    if (hasScorebug(feed)) await scorebugs.flush(feed, state);
    if (feed.parent_id === null) return;
    await threadScores.show(feed, state);
    const { channel_id, game_id } = feed;
    await api.archive(channel_id).catch((error: unknown) => {
      if (!api.refusalOf(error)) throw error;
      log.warn({ err: error, channel_id, game_id }, 'a finished game’s thread could not be put away');
    });
  };

  /** Posts what is due. False when another process has moved the cursor meanwhile. */
  const postSteps = async (
    feed: ChannelFeed,
    due: Due,
    { calling, doubtful, held }: Manner,
  ): Promise<boolean> => {
    const said = new Map(
      due.steps.flatMap((step): [Step, Told][] => {
        const news = told(step, feed.verbosity, { calling, publicUrl });
        return news ? [[step, news]] : [];
      }),
    );
    if (said.size === 0) return true;
    const call = callOf(due, said);
    const last = [...said.keys()].at(-1);
    const known = doubtful ? await api.messagesAfter(feed.channel_id, feed.last_message_id) : [];
    const find = finder(known);
    let cursor = feed.last_seq_posted;
    for (const [step, news] of said) {
      const { seq } = step.event;
      const found = find(news.content) ?? find(standIn(feed.game_id));
      // Nobody is waited for any more: what only said so is not said late.
      if (found === null && news.fleeting && step !== call) continue;
      const message = await messageOf(feed, step, news, { home: calling, calling: calling && step === call });
      const id = found ?? (await post(message, feed.game_id, held));
      if (message.rows.length > 0 && id !== null) await giveRows(feed, id);
      if (step === last && isOver(due.state)) await putAway(feed, due.state);
      const moved = [feed.channel_id, feed.game_id, cursor, seq] as const;
      if (!(await channelFeeds.advance(...moved, ...(id === null ? [] : [id])))) return false;
      cursor = seq;
    }
    return true;
  };

  /** Reminds of a turn whose time is nearly over, or that has come in somebody's quiet hours; once, whichever process does it. */
  const remind = async (feed: ChannelFeed, state: GameState, held: Held): Promise<void> => {
    for (const reminder of reminders.due(state)) {
      const mention = await willing(deps, reminder.people);
      const { channel_id, game_id } = feed;
      const { reminder: soonOver, quietOver } = words().LIVE_WORDS;
      const { until } = reminder;
      const content = until === null ? quietOver(waitText(state)) : soonOver(waitText(state), until);
      const call = callText(mention);
      const posted = await api.messagesAfter(channel_id, feed.last_message_id);
      const nonce =
        until === null
          ? makeNonce(channel_id, `${game_id}|${mention.join(' ')}`, `q${reminder.seq}`)
          : makeNonce(channel_id, game_id, `r${reminder.seq}`);
      const message = { channel_id, nonce, content: `${content}\n${call}`, mention, rows: [] };
      const done = posted.some((one) => says(content)(one) && (until !== null || one.content.endsWith(call)));
      if (mention.length > 0 && !done) await post(message, game_id, held);
      reminders.done(game_id, reminder);
    }
  };

  /** Whether whoever made a channel follow a game may still watch it: a league admin of private games can have been replaced. */
  const mayFollow = async ({ kind, follower_id }: ChannelFeed, { setup }: GameState): Promise<boolean> => {
    if (kind !== 'follow' || setup.visibility === 'public') return true;
    return (await seeGame(services, setup.game_id, follower_id)) !== null;
  };

  /** Delivers what is due in a channel. False when another process has done so meanwhile. */
  return async (feed: ChannelFeed, due: Due, manner: Manner): Promise<boolean> => {
    const { steps, state } = due;
    if (!(await mayFollow(feed, state))) return channelFeeds.drop(feed);
    if (hasScorebug(feed) && feed.scorebug_message_id === null)
      await scorebugs.open(feed, state, manner.doubtful);
    if (!(await postSteps(feed, due, manner))) return false;
    const now = await channelFeeds.find(feed);
    const end = steps.at(-1)?.event.seq ?? 0;
    if (now && end > now.last_seq_posted)
      await channelFeeds.advance(feed.channel_id, feed.game_id, now.last_seq_posted, end);
    if (hasScorebug(feed)) await scorebugs.show(feed, state);
    if (isOver(state)) await closeInvitation(deps, feed, state);
    if (manner.calling) await remind(feed, state, manner.held);
    return true;
  };
};
