import {
  GatewayIntentBits,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type MessageFlags,
  type MessageType,
} from 'discord-api-types/v10';
import type { UploadedFile } from './body.ts';
import { timestamp, type Core } from './core.ts';
import { DiscordError, refused } from './errors.ts';
import { memberPayload, userPayload, type Payload } from './payloads.ts';
import type { AnswerMessage, MessageEdit, NewMessage } from './validate-messages.ts';
import type { Channel, MessageRecord, StoredFile, User } from './world.ts';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const NONCE_MINUTES = 5;
/** The bytes of all files of a message where nobody has boosted anything. */
const LARGEST_REQUEST = 10 * 1024 * 1024;
/** Flags that an edit cannot take away. */
const LASTING_FLAGS = EPHEMERAL | (1 << 5);

const NO_CONTENT: Payload = { content: '', embeds: [], attachments: [], components: [] };

/** What a message is made of. */
export interface Draft {
  readonly channel: Channel;
  readonly author: User;
  readonly body: NewMessage | AnswerMessage;
  readonly files: readonly UploadedFile[];
  readonly type?: number;
  /** The one person who sees it. */
  readonly ephemeralTo?: string | undefined;
  /** A deferred reply, empty until it is edited. */
  readonly loading?: boolean;
  readonly extra?: Partial<APIMessage>;
}

/** Posts a message: kept, and sent to the gateway. An enforced nonce seen before gives the earlier message. */
export function postMessage(core: Core, draft: Draft): MessageRecord {
  const earlier = sameNonce(core, draft);
  if (earlier) return earlier;
  const { body, channel, files, ephemeralTo } = draft;
  if (!draft.loading) refuseEmpty(body, files.length);
  const attachments = attachmentsOf(core, channel, body, files, []);
  const message = newMessage(core, draft, attachments);
  const record = core.world.keepMessage(channel, message, ephemeralTo);
  if (ephemeralTo === undefined) announce(core, channel, 'MESSAGE_CREATE', record);
  core.world.changed();
  return record;
}

/** Edits a message: what the body does not name stays, but files are replaced if it lists attachments. */
export function editMessage(
  core: Core,
  channel: Channel,
  record: MessageRecord,
  body: MessageEdit,
  files: readonly UploadedFile[],
): void {
  const before = record.message;
  const attachments = attachmentsOf(core, channel, body, files, before.attachments);
  const content = body.content === undefined ? before.content : (body.content ?? '').trim();
  const embeds = body.embeds === undefined ? before.embeds : linked(asEmbeds(body.embeds ?? []), attachments);
  const components = body.components === undefined ? before.components : asComponents(body.components ?? []);
  if (content === '' && embeds.length + attachments.length + (components?.length ?? 0) === 0)
    throw refused(50006, 'Cannot send an empty message');
  record.versions.push(before);
  record.message = {
    ...before,
    content,
    embeds,
    ...(components === undefined ? {} : { components }),
    attachments,
    ...mentioned(core, channel, content, body.allowed_mentions),
    edited_timestamp: timestamp(core),
    flags: editedFlags(before.flags ?? 0, body.flags),
  };
  if (record.ephemeralTo === undefined) announce(core, channel, 'MESSAGE_UPDATE', record);
  core.world.changed();
}

/** Deletes a message; it stays visible to tests, marked. */
export function deleteMessage(core: Core, channel: Channel, record: MessageRecord): void {
  record.deleted = true;
  if (record.ephemeralTo === undefined) {
    const gone = { id: record.message.id, channel_id: channel.id, guild_id: channel.guildId };
    core.gateway.dispatch('MESSAGE_DELETE', gone, messageDispatch(channel));
  }
  core.world.changed();
}

function newMessage(core: Core, draft: Draft, attachments: APIAttachment[]): APIMessage {
  const { body, channel, author, loading, ephemeralTo, type = 0, extra } = draft;
  const content = (body.content ?? '').trim();
  const fixed = (loading ? LOADING : 0) | (ephemeralTo === undefined ? 0 : EPHEMERAL);
  return {
    id: core.ids.next(),
    channel_id: channel.id,
    author: userPayload(author),
    content,
    timestamp: timestamp(core),
    edited_timestamp: null,
    tts: body.tts ?? false,
    ...mentioned(core, channel, content, body.allowed_mentions),
    attachments,
    embeds: linked(asEmbeds(body.embeds ?? []), attachments),
    components: asComponents(body.components ?? []),
    pinned: false,
    type: asType(type),
    flags: asFlags((body.flags ?? 0) | fixed),
    ...('nonce' in body && !isAbsent(body.nonce) ? { nonce: body.nonce } : {}),
    ...extra,
  };
}

function sameNonce(core: Core, { channel, author, body }: Draft): MessageRecord | undefined {
  if (!('enforce_nonce' in body) || !body.enforce_nonce) return undefined;
  const since = core.now().minus({ minutes: NONCE_MINUTES });
  return channel.messages.find(({ message }) => {
    const recent = message.timestamp >= (since.toUTC().toISO() ?? '');
    return recent && message.author.id === author.id && String(message.nonce) === String(body.nonce);
  });
}

function refuseEmpty(body: NewMessage | AnswerMessage, files: number): void {
  const parts = (body.embeds?.length ?? 0) + (body.components?.length ?? 0) + files;
  if ((body.content ?? '').trim() === '' && parts === 0) throw refused(50006, 'Cannot send an empty message');
}

function editedFlags(before: number, asked: number | null | undefined): MessageFlags {
  const own = isAbsent(asked) ? before & ~LOADING : (before & LASTING_FLAGS) | asked;
  return asFlags(before & EPHEMERAL ? own : own & ~EPHEMERAL);
}

/** Files of a request become attachments; of the earlier ones those stay that the body lists, or all if it lists none. */
function attachmentsOf(
  core: Core,
  channel: Channel,
  body: NewMessage | AnswerMessage | MessageEdit,
  files: readonly UploadedFile[],
  before: readonly APIAttachment[],
): APIAttachment[] {
  const listed = body.attachments;
  const kept = isAbsent(listed) ? before : before.filter(({ id }) => listed.some((entry) => entry.id === id));
  for (const { id } of listed ?? [])
    if (!files.some(({ index }) => index === id) && !before.some((old) => old.id === id))
      throw new DiscordError(400, 50035, 'Invalid Form Body', {
        violation: true,
        errors: { attachments: { _errors: [{ code: 'ATTACHMENT_NOT_FOUND', message: `No file ${id}` }] } },
      });
  const total = files.reduce((sum, { data }) => sum + data.length, 0);
  if (total > LARGEST_REQUEST)
    throw new DiscordError(413, 40005, 'Request entity too large', { violation: true });
  const added = files.map((file) => {
    const about = listed?.find(({ id }) => id === file.index);
    const stored = core.world.keepFile({ ...file, name: about?.filename ?? file.name });
    return {
      ...attachmentPayload(core, channel, stored),
      ...(about?.description ? { description: about.description } : {}),
    };
  });
  return [...kept, ...added];
}

/** An attachment's payload, at an address where the stand-in serves the file. */
export function attachmentPayload(core: Core, channel: Channel, file: StoredFile): APIAttachment {
  const url = `${core.url()}/attachments/${channel.id}/${file.id}/${encodeURIComponent(file.name)}`;
  const { id, name: filename, contentType: content_type, data } = file;
  return { id, filename, content_type, size: data.length, url, proxy_url: url };
}

/** Points `attachment://name` in embeds at the files. */
function linked(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] {
  return embeds.map((embed) => {
    const copy = structuredClone(embed);
    for (const part of [copy.image, copy.thumbnail]) {
      const file = attachments.find(({ filename }) => part?.url === `attachment://${filename}`);
      if (part && file) part.url = file.url;
    }
    return { ...copy, type: asEmbedType('rich') };
  });
}

type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Who is really mentioned: named in the content and allowed. In an absent `allowed_mentions` everybody is. */
function mentioned(
  core: Core,
  channel: Channel,
  content: string,
  allowed: NewMessage['allowed_mentions'],
): Mentions {
  const may = (kind: 'users' | 'roles' | 'everyone', id: string) =>
    isAbsent(allowed) ||
    allowed.parse?.includes(kind) === true ||
    (kind !== 'everyone' && allowed[kind]?.includes(id) === true);
  const ids = (pattern: RegExp) => [
    ...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const users = ids(/<@!?(\d+)>/g).filter((id) => may('users', id));
  const roles = core.world.guilds.get(channel.guildId ?? '')?.roles ?? [];
  return {
    mentions: users.flatMap((id) => core.world.users.get(id) ?? []).map(userPayload),
    mention_roles: ids(/<@&(\d+)>/g).filter((id) => may('roles', id) && roles.some((role) => role.id === id)),
    mention_everyone: /@(everyone|here)\b/.test(content) && may('everyone', ''),
  };
}

function announce(core: Core, channel: Channel, event: string, { message }: MessageRecord): void {
  const guild = core.world.guilds.get(channel.guildId ?? '');
  const author = core.world.users.get(message.author.id);
  const member = guild && author && guild.members.has(author.id) ? memberPayload(guild, author) : undefined;
  const payload: Payload = { ...message, ...(guild ? { guild_id: guild.id, member } : {}) };
  const bots =
    message.author.id === core.world.bot.id || message.mentions.some(({ id }) => id === core.world.bot.id);
  const withoutContent = guild && !bots ? NO_CONTENT : undefined;
  core.gateway.dispatch(event, payload, { ...messageDispatch(channel), withoutContent });
}

function messageDispatch({ guildId }: Channel): { guildId: string | undefined; intent: number } {
  const intent = guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  return { guildId, intent };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

// What passed validation is what Discord's types describe; its enums are not assignable from literals.
function asEmbeds(embeds: unknown): APIEmbed[] {
  return embeds as APIEmbed[];
}
function asComponents(components: unknown): NonNullable<APIMessage['components']> {
  return components as NonNullable<APIMessage['components']>;
}
function asFlags(flags: number): MessageFlags {
  return flags;
}
function asType(type: number): MessageType {
  return type;
}
function asEmbedType(type: string): NonNullable<APIEmbed['type']> {
  return type as NonNullable<APIEmbed['type']>;
}
