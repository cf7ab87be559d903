import {
  ChannelType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  type Client,
  type RawFile,
} from 'discord.js';
import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import type { ChannelApi, PostedMessage, Shown } from '../feed/ports.ts';
import { fitting } from '../render/words.ts';
import { has, isClosed, isGone, isLocked, isMissing, isUnfit, isWornOut, refusalOf } from './errors.ts';
import { createThreadApi } from './thread-api.ts';

const HUNDRED = 100;
/** How many pages of a channel are looked through for a message in doubt. */
const PAGES = 5;

const TO_POST = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
const TO_POST_IN_THREADS = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessagesInThreads];
const TO_OPEN_THREADS = [
  ...TO_POST,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.SendMessagesInThreads,
];
const TO_PIN = [PermissionFlagsBits.PinMessages];

const FOR_PRIVACY = ['ViewChannel', 'CreatePrivateThreads', 'SendMessagesInThreads'] as const;

interface ChannelInfo {
  readonly type: ChannelType;
  readonly guild_id: string | null;
  readonly parent_id: string | null;
}

const filesOf = ({ picture }: Shown): { files?: RawFile[] } =>
  picture
    ? { files: [{ name: picture.name, data: Buffer.from(picture.data), contentType: 'image/png' }] }
    : {};

const bodyOf = (shown: Shown) => ({
  content: fitting(shown.content),
  components: shown.rows,
  attachments: shown.picture
    ? [{ id: '0', filename: shown.picture.name, description: shown.picture.words }]
    : [],
});

const posted = ({ id, content, attachments }: APIMessage): PostedMessage => ({
  id,
  content,
  files: attachments.map(({ filename }) => filename),
});

/** What the play-by-play does in Discord, by a client whose REST calls obey the rate limits. */
export const createChannelApi = (client: Client<true>): ChannelApi => {
  const { rest } = client;

  const page = async (channelId: string, after: string | null): Promise<readonly APIMessage[]> => {
    const query = new URLSearchParams({ limit: String(HUNDRED), ...(after === null ? {} : { after }) });
    const list = (await rest.get(Routes.channelMessages(channelId), { query })) as readonly APIMessage[];
    return [...list].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  };

  const edit = async (channelId: string, messageId: string, shown: Shown): Promise<void> => {
    const body = { ...bodyOf(shown), allowed_mentions: { parse: [] } };
    await rest.patch(Routes.channelMessage(channelId, messageId), { body, ...filesOf(shown) });
  };

  const known = new Map<string, ChannelInfo>();

  /** What never changes of a channel. */
  const infoOf = async (channelId: string): Promise<ChannelInfo> => {
    const found = known.get(channelId);
    if (found) return found;
    const channel = (await rest.get(Routes.channel(channelId))) as APIChannel;
    const info = {
      type: channel.type,
      guild_id: 'guild_id' in channel ? (channel.guild_id ?? null) : null,
      parent_id: 'parent_id' in channel ? (channel.parent_id ?? null) : null,
    };
    known.set(channelId, info);
    return info;
  };

  /** A channel of a server in which the bot has permissions, else null; what it needs in a thread may differ. */
  const textChannel = async (channelId: string, needed: readonly bigint[], inThread = needed) => {
    const channel = await client.channels.fetch(channelId).catch((error: unknown) => {
      if (isClosed(error)) return null;
      throw error;
    });
    if (!channel?.isTextBased() || channel.isDMBased()) return null;
    const wanted = channel.isThread() ? inThread : needed;
    return channel.permissionsFor(client.user)?.has([...wanted]) ? channel : null;
  };

  const threads = createThreadApi(rest);

  return {
    post: async (message, signal) => {
      const { channel_id, nonce, mention } = message;
      const body = {
        ...bodyOf(message),
        nonce,
        enforce_nonce: true,
        allowed_mentions: { users: mention },
      };
      const options = { body, ...filesOf(message), ...(signal ? { signal } : {}) };
      const made = (await rest.post(Routes.channelMessages(channel_id), options)) as APIMessage;
      return made.id;
    },
    edit: async (channelId, messageId, shown) => {
      try {
        await edit(channelId, messageId, shown);
      } catch (error) {
        if (!has(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
        await threads.setArchived(channelId, false);
        await edit(channelId, messageId, shown);
      }
    },
    messagesAfter: async (channelId, messageId) => {
      const found: APIMessage[] = [];
      for (let after = messageId, i = 0; i < PAGES; i += 1) {
        const list = await page(channelId, after);
        found.push(...list);
        after = list.at(-1)?.id ?? null;
        if (messageId === null || list.length < HUNDRED) break;
      }
      return found
        .filter((m) => m.author.id === client.user.id && m.interaction_metadata === undefined)
        .map(posted);
    },
    mayPostIn: async (channelId) => (await textChannel(channelId, TO_POST, TO_POST_IN_THREADS)) !== null,
    threadsIn: async (channelId) => {
      const { type, guild_id } = await infoOf(channelId);
      if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement) return 'never';
      // Another shard's server is not known here: then the attempt will tell.
      if (!client.guilds.cache.has(guild_id ?? '')) return 'possible';
      return (await textChannel(channelId, TO_OPEN_THREADS)) ? 'possible' : 'forbidden';
    },
    roomFrom: async (channelId) => {
      const { type, parent_id } = await infoOf(channelId);
      const inThread = type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
      const channel_id = inThread ? parent_id : channelId;
      if (channel_id === null || (await infoOf(channel_id)).type !== ChannelType.GuildText) return null;
      const channel = await client.channels.fetch(channel_id);
      if (!channel || channel.isDMBased()) return null;
      const held = channel.permissionsFor(client.user);
      return { channel_id, missing: FOR_PRIVACY.filter((name) => !held?.has(PermissionFlagsBits[name])) };
    },
    openThread: threads.open,
    openPrivateThread: threads.openPrivate,
    archive: (threadId) => threads.setArchived(threadId, true),
    rename: threads.rename,
    clearRows: async (channelId, messageId) => {
      await rest.patch(Routes.channelMessage(channelId, messageId), { body: { components: [] } });
    },
    remove: async (channelId, messageId) => {
      await rest.delete(Routes.channelMessage(channelId, messageId));
    },
    pin: async (channelId, messageId, pinned) => {
      if (!(await textChannel(channelId, TO_PIN))) return;
      const route = Routes.channelMessagesPin(channelId, messageId);
      await (pinned ? rest.put(route) : rest.delete(route));
    },
    guildOf: async (channelId) => (await infoOf(channelId)).guild_id,
    tell: async (userId, content) => {
      const dm = (await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })) as APIChannel;
      await rest.post(Routes.channelMessages(dm.id), { body: { content: fitting(content) } });
    },
    isClosed,
    isMissing,
    isLocked,
    refusalOf,
    isWornOut,
    isGone,
    isUnfit,
  };
};
