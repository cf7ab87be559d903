import {
  NOTHING_TO_SHOW,
  type StandingMessages,
  type StandingWanted,
} from '@paper-dynasty/db/stores/standing-messages';
import { languageOf, speaking } from '../words/index.ts';
import { createLeaseHolder } from './lease-holder.ts';
import type { FeedDeps, Shown } from './ports.ts';
import { createRunner } from './runner.ts';
import { standingShown, type Standing } from './standing-shown.ts';
import { makeNonce, says } from './words.ts';

/** How often it is looked for what no event of a game tells of, in milliseconds: submissions, announcements, another process's games. */
const LOOK_MILLISECONDS = 2000;
/** How long a channel that takes no message is left alone, in milliseconds. */
const REST_MILLISECONDS = 300_000;
/** How long what is under way may take when the bot is closed, in milliseconds. */
const CLOSE_MILLISECONDS = 3000;
const AT_ONCE = 50;
const WORK = 'standing messages';

/** What keeps the messages that stand for something: results in news channels, submissions in games' threads, announcements, scores of the games under way. */
export interface Standings {
  /** Looks now for what is to be posted or brought up to date. */
  look(): void;
  /** Something has changed about a channel: it is tried again at once. */
  retry(channelId: string): void;
  close(): Promise<void>;
}

/** What each kind is called in a nonce. */
const LETTERS: Readonly<Record<StandingWanted['kind'], string>> = {
  result: 'r',
  submission: 's',
  submission_failed: 'f',
  announcement: 'a',
  scores: 'b',
  reminder: 'm',
};

const matterOf = (version: string): string => version.split(':')[0] ?? version;

/** Whether the message that there is is edited: it is of the same matter. */
const isEdited = ({ message_id, shown, version }: StandingWanted): boolean =>
  message_id !== null && shown !== null && matterOf(shown) === matterOf(version);

/** Posts what stands for something once, also over crashes and restarts, and edits it when it changes; one process does it at a time. */
export const createStandings = (deps: FeedDeps & { readonly standing: StandingMessages }): Standings => {
  const { services, settings, standing, api, log } = deps;
  const resting = new Map<string, number>();
  const holder = createLeaseHolder(deps.leases, services.clock);

  const languageFor = async (channelId: string) => {
    const guildId = await api.guildOf(channelId);
    return languageOf(guildId === null ? null : (await settings.guild(guildId)).locale);
  };

  /** Does something with what is shown; where a picture is not taken, without it. */
  const withoutPicture = async <T>(shown: Standing, act: (shown: Shown) => Promise<T>): Promise<T> => {
    try {
      return await act(shown);
    } catch (error) {
      if (!shown.picture || !(api.isUnfit(error) || (api.isClosed(error) && !api.isMissing(error))))
        throw error;
      const { picture: _, ...bare } = shown;
      return act(bare);
    }
  };

  const post = async (wanted: StandingWanted, shown: Standing, signal: AbortSignal): Promise<string> => {
    const { channel_id, about, kind, message_id } = wanted;
    // A message of an earlier try whose answer was lost, or was not kept.
    const posted = await api.messagesAfter(channel_id, message_id);
    const known = posted.find(says(shown.content));
    if (known) return known.id;
    const nonce = makeNonce(channel_id, about, `${LETTERS[kind]}${matterOf(wanted.version).slice(-5)}`);
    const message = { channel_id, nonce, mention: shown.mention };
    return withoutPicture(shown, (part) => api.post({ ...part, ...message }, signal));
  };

  /** The message after it has been edited; posted anew where it is gone or too old for that. */
  const edit = async (
    wanted: StandingWanted,
    messageId: string,
    shown: Standing,
    signal: AbortSignal,
  ): Promise<string> => {
    try {
      await withoutPicture(shown, (part) => api.edit(wanted.channel_id, messageId, part));
      return messageId;
    } catch (error) {
      if (!api.isGone(error) && !api.isWornOut(error)) throw error;
      return post(wanted, shown, signal);
    }
  };

  const remove = async ({ channel_id }: StandingWanted, messageId: string): Promise<void> =>
    api.remove(channel_id, messageId).catch((error: unknown) => {
      if (!api.isGone(error)) throw error;
    });

  /** A message that has nothing to show is deleted. */
  const takeAway = async (wanted: StandingWanted): Promise<void> => {
    if (wanted.message_id !== null) await remove(wanted, wanted.message_id);
    await standing.drop(wanted);
  };

  /** There is one scores message in a channel: the one before it, too old to be edited, goes. */
  const replace = async (wanted: StandingWanted, id: string): Promise<void> => {
    const { kind, message_id } = wanted;
    if (kind === 'scores' && message_id !== null && message_id !== id) await remove(wanted, message_id);
  };

  /** The thread of a game whose result has arrived is put away again. */
  const putAway = async ({ channel_id, parent_id, kind, version }: StandingWanted): Promise<void> => {
    if (parent_id === null || kind !== 'submission' || version.split(':')[1] !== 'sent') return;
    await api.archive(channel_id).catch((error: unknown) => {
      if (!api.refusalOf(error)) throw error;
    });
  };

  const deliver = async (wanted: StandingWanted, signal: AbortSignal): Promise<void> => {
    if (wanted.version === NOTHING_TO_SHOW) return takeAway(wanted);
    const shown = await standingShown(deps, wanted);
    if (!shown) return;
    const { message_id } = wanted;
    const id =
      message_id !== null && isEdited(wanted)
        ? await edit(wanted, message_id, shown, signal)
        : await post(wanted, shown, signal);
    await standing.keep(wanted, id, shown.version);
    await replace(wanted, id);
    await putAway(wanted);
  };

  /** A channel that takes no message is left alone for a while; a news or scores channel that is gone is forgotten. */
  const meetClosed = async ({ channel_id }: StandingWanted, error: unknown): Promise<void> => {
    log.warn({ err: error, channel_id }, 'a channel takes no news or scores');
    resting.set(channel_id, services.clock.millis() + REST_MILLISECONDS);
    if (api.isMissing(error)) await standing.forgetChannel(channel_id);
  };

  const attempt = async (wanted: StandingWanted, signal: AbortSignal): Promise<void> => {
    const { channel_id, about, kind } = wanted;
    if ((resting.get(channel_id) ?? 0) > services.clock.millis()) return;
    try {
      await speaking(await languageFor(channel_id), () => deliver(wanted, signal));
    } catch (error) {
      if (api.isClosed(error)) return meetClosed(wanted, error);
      if (!api.isUnfit(error)) throw error;
      log.error({ err: error, channel_id, about, kind }, 'Discord does not take a message');
      resting.set(channel_id, services.clock.millis() + REST_MILLISECONDS);
    }
  };

  const runner = createRunner(
    services.clock,
    async () => {
      await holder.hold(WORK, async ({ signal }) => {
        for (const wanted of await standing.wanted(AT_ONCE)) {
          if (signal.aborted) return;
          await attempt(wanted, signal);
        }
      });
      return LOOK_MILLISECONDS;
    },
    (_key, error) => log.warn({ err: error }, 'news could not be posted; trying again'),
  );

  const unsubscribe = services.feed.subscribe({
    wants: () => false,
    receive: ({ steps }) => {
      if (steps.at(-1)?.state.status === 'completed') runner.run(WORK);
    },
  });

  runner.run(WORK);
  return {
    look: () => runner.run(WORK),
    retry: (channelId) => {
      if (resting.delete(channelId)) runner.run(WORK);
    },
    close: async () => {
      unsubscribe();
      holder.abort();
      // What waits for a rate limit is not waited for: the next start finds out whether it got through.
      const patience = new Promise<void>((resolve) => services.clock.after(CLOSE_MILLISECONDS, resolve));
      await Promise.race([patience, runner.close()]);
      await holder.close();
    },
  };
};
