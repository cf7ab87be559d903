import { GatewayIntentBits, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { DateTime } from 'luxon';
import { timestamp, type Core } from './core.ts';
import { DiscordError, forbidden, refused, unknown } from './errors.ts';
import { channelOf, channelToPostIn, guildOf, messageOf, requirePermission, userOf } from './lookups.ts';
import { deleteMessage, editMessage, postMessage } from './messages.ts';
import { channelPayload, guildPayload, memberPayload, threadMemberPayload, userPayload } from './payloads.ts';
import { answer, bot, type Route, type RouteRequest } from './rest.ts';
import {
  channelThreadSchema,
  editChannelSchema,
  editMessageSchema,
  messageThreadSchema,
  newMessageSchema,
} from './validate-messages.ts';
import { parseBody, snowflake } from './validate.ts';
import type { Channel, MessageRecord } from './world.ts';
import { z } from 'zod';

const P = PermissionFlagsBits;
const HAS_THREAD = 1 << 5;
const listSchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: snowflake.optional(),
  after: snowflake.optional(),
  around: snowflake.optional(),
});

/** Routes about channels, threads, messages, guilds and users. */
export const channelRoutes: readonly Route[] = [
  bot.get('/channels/:id', (core, { params }) =>
    answer(channelPayload(core.world, channelOf(core, params.id))),
  ),
  bot.patch('/channels/:id', editChannel),
  bot.delete('/channels/:id', deleteChannel),
  bot.post('/channels/:id/typing', (core, { params }) => {
    channelToPostIn(core, params.id);
    return answer();
  }),
  bot.get('/channels/:id/messages', listMessages),
  bot.post('/channels/:id/messages', createMessage),
  bot.get('/channels/:id/messages/:mid', (core, { params }) =>
    answer(messageOf(channelOf(core, params.id), params.mid).message),
  ),
  bot.patch('/channels/:id/messages/:mid', changeMessage),
  bot.delete('/channels/:id/messages/:mid', removeMessage),
  ...['/channels/:id/pins/:mid', '/channels/:id/messages/pins/:mid'].flatMap((path) => [
    bot.put(path, (core, request) => pin(core, request, true)),
    bot.delete(path, (core, request) => pin(core, request, false)),
  ]),
  bot.post('/channels/:id/threads', (core, { params, body }) => {
    const { type, ...rest } = parseBody(channelThreadSchema, body);
    return openThread(core, channelOf(core, params.id), rest, type);
  }),
  bot.post('/channels/:id/messages/:mid/threads', threadFromMessage),
  bot.get('/channels/:id/thread-members', (core, { params }) => {
    const thread = threadOf(core, params.id);
    return answer([...(thread.thread?.members ?? [])].map((id) => threadMemberPayload(thread, id)));
  }),
  bot.put('/channels/:id/thread-members/:userId', (core, { params }) => threadMember(core, params, true)),
  bot.delete('/channels/:id/thread-members/:userId', (core, { params }) => threadMember(core, params, false)),
  bot.post('/users/@me/channels', openDm),
  bot.get('/users/:id', (core, { params }) => answer(userPayload(userOf(core, params.id)))),
  bot.get('/guilds/:id', (core, { params }) => answer(guildPayload(guildOf(core, params.id)))),
  bot.get('/guilds/:id/roles', (core, { params }) => answer(guildOf(core, params.id).roles)),
  bot.get('/guilds/:id/channels', (core, { params }) => {
    const { id } = guildOf(core, params.id);
    const channels = [...core.world.channels.values()].filter(
      (c) => c.guildId === id && !c.thread && !c.deleted,
    );
    return answer(channels.map((channel) => channelPayload(core.world, channel)));
  }),
  bot.get('/guilds/:id/members/:userId', (core, { params }) => {
    const guild = guildOf(core, params.id);
    if (!guild.members.has(params.userId ?? '')) throw unknown('Member', 10007);
    return answer(memberPayload(guild, userOf(core, params.userId)));
  }),
];

function listMessages(core: Core, { params, query }: RouteRequest) {
  const { limit, before, after, around } = parseBody(listSchema, query);
  const channel = channelOf(core, params.id);
  const there = channel.messages.filter(({ deleted }) => !deleted).map(({ message }) => unsigned(message));
  const ids = (test: (id: bigint) => boolean) => there.filter(({ id }) => test(BigInt(id)));
  if (after !== undefined)
    return answer(
      ids((id) => id > BigInt(after))
        .slice(0, limit)
        .reverse(),
    );
  if (around !== undefined) {
    const half = Math.floor(limit / 2);
    const upTo = ids((id) => id <= BigInt(around)).slice(-half - 1);
    return answer([...upTo, ...ids((id) => id > BigInt(around)).slice(0, half)].reverse());
  }
  const older = before === undefined ? there : ids((id) => id < BigInt(before));
  return answer(older.slice(-limit).reverse());
}

/** A message as history has it: the nonce is for whoever posts it alone. */
function unsigned({ nonce: _nonce, ...message }: MessageRecord['message']): MessageRecord['message'] {
  return message;
}

function createMessage(core: Core, { params, body, files }: RouteRequest) {
  const channel = channelToPostIn(core, params.id, files.length);
  const parsed = parseBody(newMessageSchema, body);
  const reference = parsed.message_reference;
  const replied = reference ? messageOf(channel, reference.message_id).message : undefined;
  const extra = replied && {
    message_reference: { message_id: replied.id, channel_id: channel.id },
    referenced_message: replied,
  };
  const type = replied ? MessageType.Reply : MessageType.Default;
  const author = core.world.bot;
  return answer(
    postMessage(core, { channel, author, body: parsed, files, type, ...(extra ? { extra } : {}) }).message,
  );
}

function changeMessage(core: Core, { params, body, files }: RouteRequest) {
  const channel = channelOf(core, params.id);
  const record = messageOf(channel, params.mid);
  if (record.message.author.id !== core.world.bot.id)
    throw refused(50005, 'Cannot edit a message authored by another user');
  if (channel.thread?.archived) throw new DiscordError(400, 50083, 'Thread is archived');
  const edit = parseBody(editMessageSchema, body);
  countOldEdit(core, record);
  editMessage(core, channel, record, edit, files);
  return answer(record.message);
}

/** How often a message older than an hour can be edited here: Discord says that there is a limit, and not which. */
const OLD_EDITS = 3;
const OLD_EDIT_SECONDS = 60;

/** Counts an edit of a message older than an hour; 30046 when it has had its edits. No rule is broken: nobody can know the number. */
function countOldEdit(core: Core, record: MessageRecord): void {
  if (DateTime.fromISO(record.message.timestamp).plus({ hours: 1 }) > core.now()) return;
  if (record.oldEdits >= OLD_EDITS)
    throw new DiscordError(
      429,
      30046,
      'Maximum number of edits to messages older than 1 hour reached. Try again later',
      { retryAfter: OLD_EDIT_SECONDS },
    );
  record.oldEdits += 1;
}

function removeMessage(core: Core, { params }: RouteRequest) {
  const channel = channelOf(core, params.id);
  const record = messageOf(channel, params.mid);
  if (record.message.author.id !== core.world.bot.id) {
    if (channel.recipientId !== undefined) throw refused(50003, 'Cannot execute action on a DM channel');
    requirePermission(core, channel, P.ManageMessages);
  }
  deleteMessage(core, channel, record);
  return answer();
}

function pin(core: Core, { params }: RouteRequest, pinned: boolean) {
  const channel = channelOf(core, params.id);
  const record = messageOf(channel, params.mid);
  if (channel.recipientId === undefined) requirePermission(core, channel, P.PinMessages | P.ManageMessages);
  record.message = { ...record.message, pinned };
  core.world.changed();
  return answer();
}

function threadFromMessage(core: Core, { params, body }: RouteRequest) {
  const channel = channelOf(core, params.id);
  const record = messageOf(channel, params.mid);
  if (record.message.thread) throw refused(160004, 'A thread has already been created for this message');
  return openThread(core, channel, parseBody(messageThreadSchema, body), 11, record);
}

function openThread(
  core: Core,
  parent: Channel,
  wanted: z.output<typeof messageThreadSchema>,
  type: number,
  starter?: MessageRecord,
) {
  if (parent.type !== 0) throw refused(50024, 'Cannot execute action on this channel type');
  requirePermission(core, parent, type === 12 ? P.CreatePrivateThreads : P.CreatePublicThreads);
  const { guildId } = parent;
  const active = [...core.world.channels.values()].filter(
    (c) => c.guildId === guildId && c.thread && !c.thread.archived && !c.deleted,
  );
  if (active.length >= core.most.threads)
    throw new DiscordError(400, 160006, 'Maximum number of active threads reached');
  const thread = core.world.keepChannel({
    id: starter?.message.id ?? core.ids.next(),
    type,
    name: wanted.name,
    guildId: parent.guildId,
    parentId: parent.id,
    slowmode: wanted.rate_limit_per_user ?? 0,
    thread: {
      ownerId: core.world.bot.id,
      createdAt: timestamp(core),
      members: new Set([core.world.bot.id]),
      archived: false,
      locked: false,
      autoArchiveMinutes: wanted.auto_archive_duration ?? 1440,
    },
  });
  const payload = channelPayload(core.world, thread);
  if (starter) markStarter(starter, payload);
  const member = threadMemberPayload(thread, core.world.bot.id);
  announce(core, 'THREAD_CREATE', thread, { ...payload, newly_created: true, member });
  core.world.changed();
  return answer({ ...payload, member }, 201);
}

function markStarter(starter: MessageRecord, thread: unknown): void {
  const flags = (starter.message.flags ?? 0) | HAS_THREAD;
  // The payload is the one that THREAD_CREATE carries; Discord's type for it is a union of all channels.
  starter.message = {
    ...starter.message,
    flags,
    thread: thread as NonNullable<typeof starter.message.thread>,
  };
}

function announce(core: Core, event: string, channel: Channel, payload: Record<string, unknown>): void {
  core.gateway.dispatch(event, payload, { guildId: channel.guildId, intent: GatewayIntentBits.Guilds });
}

function threadOf(core: Core, id: string | undefined): Channel {
  const channel = channelOf(core, id);
  if (!channel.thread) throw refused(50024, 'Cannot execute action on this channel type');
  return channel;
}

function threadMember(core: Core, params: RouteRequest['params'], joins: boolean) {
  const thread = threadOf(core, params.id);
  const user = params.userId === '@me' ? core.world.bot : userOf(core, params.userId);
  const members = thread.thread?.members.size ?? 0;
  if (joins && members >= core.most.threadMembers)
    throw new DiscordError(400, 30033, 'Maximum number of thread participants has been reached (1000)');
  if (joins) thread.thread?.members.add(user.id);
  else thread.thread?.members.delete(user.id);
  core.world.changed();
  return answer();
}

/** How often a channel's name can be changed, and in how many minutes. */
const NAMES = 2;
const NAME_MINUTES = 10;

/** Another name; 429 with 20028 where there were too many of late. */
function rename(core: Core, channel: Channel, name: string): void {
  const since = core.now().minus({ minutes: NAME_MINUTES });
  const recent = channel.renamedAt.filter((at) => at > since);
  if (recent.length >= NAMES)
    throw new DiscordError(429, 20028, 'The write action you are performing has hit the rate limit.', {
      retryAfter: NAME_MINUTES * 60,
    });
  channel.renamedAt.splice(0, Infinity, ...recent, core.now());
  channel.name = name;
}

function editChannel(core: Core, { params, body }: RouteRequest) {
  const channel = channelOf(core, params.id);
  const wanted = parseBody(editChannelSchema, body);
  const { thread } = channel;
  const reopens = thread?.locked === true && wanted.archived === false;
  const own = thread?.ownerId === core.world.bot.id && wanted.locked === undefined && !reopens;
  if (!own) requirePermission(core, channel, thread ? P.ManageThreads : P.ManageChannels);
  if (wanted.name !== undefined) rename(core, channel, wanted.name);
  channel.topic = wanted.topic ?? channel.topic;
  channel.slowmode = wanted.rate_limit_per_user ?? channel.slowmode;
  if (thread) {
    thread.archived = wanted.archived ?? thread.archived;
    thread.locked = wanted.locked ?? thread.locked;
    thread.autoArchiveMinutes = wanted.auto_archive_duration ?? thread.autoArchiveMinutes;
  }
  const payload = channelPayload(core.world, channel);
  announce(core, thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channel, payload);
  core.world.changed();
  return answer(payload);
}

function deleteChannel(core: Core, { params }: RouteRequest) {
  const channel = channelOf(core, params.id);
  if (channel.recipientId === undefined)
    requirePermission(core, channel, channel.thread ? P.ManageThreads : P.ManageChannels);
  closeChannel(core, channel);
  return answer(channelPayload(core.world, channel));
}

/** A channel or thread is gone, by the bot's hand or a person's. */
export function closeChannel(core: Core, channel: Channel): void {
  channel.deleted = true;
  announce(
    core,
    channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE',
    channel,
    channelPayload(core.world, channel),
  );
  core.world.changed();
}

/** A moderator archives a thread, and locks it too or not. */
export function archiveThread(core: Core, channel: Channel, locked: boolean): void {
  const { thread } = channel;
  if (!thread) throw new Error(`${channel.name} is no thread`);
  thread.archived = true;
  thread.locked = locked;
  announce(core, 'THREAD_UPDATE', channel, channelPayload(core.world, channel));
  core.world.changed();
}

function openDm(core: Core, { body }: RouteRequest) {
  const { recipient_id } = parseBody(z.object({ recipient_id: snowflake }), body);
  const person = userOf(core, recipient_id);
  if (person.bot) throw forbidden(50013);
  return answer(channelPayload(core.world, core.world.dmWith(person)));
}
