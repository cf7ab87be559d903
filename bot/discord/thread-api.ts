import { ChannelType, RESTJSONErrorCodes, Routes, type REST } from 'discord.js';
import type { APIThreadChannel } from 'discord-api-types/v10';
import { has } from './errors.ts';

const WEEK_MINUTES = 10_080;
const THREAD_NAME = 100;

/** What is done with threads, by a client's REST calls. */
export const createThreadApi = (rest: REST) => {
  const bodyOf = (name: string) => ({
    name: name.slice(0, THREAD_NAME),
    auto_archive_duration: WEEK_MINUTES,
  });

  const openOn = async (channelId: string, messageId: string, name: string): Promise<string> => {
    try {
      const thread = await rest.post(Routes.threads(channelId, messageId), { body: bodyOf(name) });
      return (thread as APIThreadChannel).id;
    } catch (error) {
      // A message has one thread, whose id is its own.
      if (has(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return messageId;
      throw error;
    }
  };

  const openOwn = async (channelId: string, name: string, more: object): Promise<string> => {
    const body = { ...bodyOf(name), ...more };
    return ((await rest.post(Routes.threads(channelId), { body })) as APIThreadChannel).id;
  };

  const setArchived = async (threadId: string, archived: boolean): Promise<void> => {
    await rest.patch(Routes.channel(threadId), { body: { archived } });
  };

  return {
    setArchived,
    rename: async (threadId: string, name: string): Promise<void> => {
      await rest.patch(Routes.channel(threadId), { body: { name: name.slice(0, THREAD_NAME) } });
    },
    /** The thread of a message, opened unless it is there; without a message a thread of its own. */
    open: (channelId: string, messageId: string | null, name: string): Promise<string> =>
      messageId === null
        ? openOwn(channelId, name, { type: ChannelType.PublicThread })
        : openOn(channelId, messageId, name),
    /** A private thread with its people; one that lacks any of them is put away, and the error thrown. */
    openPrivate: async (channelId: string, name: string, people: readonly string[]): Promise<string> => {
      const id = await openOwn(channelId, name, { type: ChannelType.PrivateThread, invitable: false });
      try {
        for (const person of people) await rest.put(Routes.threadMembers(id, person));
      } catch (error) {
        await setArchived(id, true).catch(() => undefined);
        throw error;
      }
      return id;
    },
  };
};
