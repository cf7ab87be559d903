import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { Channel, Guild, MessageRecord, User, World } from './world.ts';

/** A JSON object on its way out. */
export type Payload = Record<string, unknown>;

const JOINED_AT = '2024-03-28T17:05:00.000000+00:00';

/** A user as Discord sends one. */
export function userPayload(user: User): APIUser {
  return {
    id: user.id,
    username: user.name,
    discriminator: '0',
    global_name: user.displayName,
    avatar: null,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** A guild member without the user, as `resolved.members` has it. */
export function bareMember(guild: Guild, user: User): Payload {
  return {
    roles: guild.members.get(user.id) ?? [],
    joined_at: JOINED_AT,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    flags: 0,
  };
}

/** A guild member as REST and GUILD_CREATE have it. */
export function memberPayload(guild: Guild, user: User): Payload {
  return { ...bareMember(guild, user), deaf: false, mute: false, user: userPayload(user) };
}

/** A channel, thread or direct message. */
export function channelPayload(world: World, channel: Channel): Payload {
  const base = { id: channel.id, type: channel.type, flags: 0, last_message_id: lastMessageId(channel) };
  if (channel.recipientId !== undefined) {
    const recipient = world.userNamed(channel.recipientId);
    return { ...base, recipients: [userPayload(recipient)] };
  }
  const named = {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    rate_limit_per_user: channel.slowmode,
  };
  if (channel.thread) return { ...named, ...threadFields(channel) };
  return {
    ...named,
    position: 0,
    parent_id: null,
    topic: channel.topic,
    nsfw: false,
    permission_overwrites: channel.overwrites,
  };
}

function lastMessageId(channel: Channel): string | null {
  return channel.messages.at(-1)?.message.id ?? null;
}

function threadFields(channel: Channel): Payload {
  const { thread } = channel;
  if (!thread) return {};
  return {
    parent_id: channel.parentId,
    owner_id: thread.ownerId,
    message_count: channel.messages.length,
    total_message_sent: channel.messages.length,
    member_count: thread.members.size,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: thread.createdAt,
      create_timestamp: thread.createdAt,
    },
  };
}

/** A thread's member. */
export function threadMemberPayload(channel: Channel, userId: string): Payload {
  return {
    id: channel.id,
    user_id: userId,
    join_timestamp: channel.thread?.createdAt ?? JOINED_AT,
    flags: 0,
  };
}

/** A guild as REST has it. */
export function guildPayload(guild: Guild): Payload {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: guild.roles,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}

/** A guild as GUILD_CREATE has it, with channels, threads that are not archived, and members. */
export function guildCreatePayload(world: World, guild: Guild): Payload {
  const channels = [...world.channels.values()].filter((c) => c.guildId === guild.id && !c.deleted);
  const members = [...guild.members.keys()].map((id) => memberPayload(guild, world.userNamed(id)));
  return {
    ...guildPayload(guild),
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: members.length,
    members,
    channels: channels.filter(({ thread }) => !thread).map((channel) => channelPayload(world, channel)),
    threads: channels
      .filter(({ thread }) => thread?.archived === false)
      .map((channel) => channelPayload(world, channel)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A message as a test sees it: Discord's fields, and its history. */
export type MessageView = APIMessage & {
  readonly ephemeral: boolean;
  readonly deleted: boolean;
  /** What it said before each edit, oldest first. */
  readonly versions: readonly APIMessage[];
};

/** A copy of a message for a test, which later edits do not change. */
export function messageView(record: MessageRecord): MessageView {
  const { message, versions, deleted, ephemeralTo } = structuredClone(record);
  return { ...message, versions, deleted, ephemeral: ephemeralTo !== undefined };
}
