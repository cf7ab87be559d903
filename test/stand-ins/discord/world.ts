import { EventEmitter } from 'node:events';
import { PermissionFlagsBits, type APIMessage, type APIOverwrite, type APIRole } from 'discord-api-types/v10';
import type { DateTime } from 'luxon';
import type { Snowflakes } from './snowflakes.ts';

const P = PermissionFlagsBits;

/** What everyone may do in a guild unless told otherwise; the bot too. */
export const EVERYONE_PERMISSIONS =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.CreatePrivateThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseApplicationCommands;
/** What the bot may do in a direct message. */
export const DM_PERMISSIONS = EVERYONE_PERMISSIONS | P.ManageMessages;

/** A user as a test names one. A bare string is the name. */
export interface UserOptions {
  readonly name: string;
  readonly id?: string;
  readonly displayName?: string;
  /** The client's language, `en-US` if not given. */
  readonly locale?: string;
  /** Guild permissions beside everyone's, such as `PermissionFlagsBits.ManageGuild`. */
  readonly permissions?: bigint;
}

/** A text channel as a test names one. A bare string is the name. */
export interface ChannelOptions {
  readonly name: string;
  readonly id?: string;
}

/** A guild as a test names one; every user is a member unless `members` says who. */
export interface GuildOptions {
  readonly name: string;
  readonly id?: string;
  readonly locale?: string;
  readonly channels: ReadonlyArray<string | ChannelOptions>;
  readonly members?: readonly string[];
}

/** A person, or the bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly displayName: string | null;
  readonly locale: string;
  readonly bot: boolean;
  /** Takes direct messages from nobody. */
  closedDms: boolean;
  readonly permissions: bigint;
}

/** A guild of the world. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly roles: APIRole[];
  /** User id to the ids of the member's roles. */
  readonly members: Map<string, string[]>;
}

/** A message with its history. Ephemeral ones have the one person who sees them. */
export interface MessageRecord {
  message: APIMessage;
  readonly ephemeralTo: string | undefined;
  /** What it said before each edit, oldest first. */
  readonly versions: APIMessage[];
  deleted: boolean;
  /** How often it was edited when it was older than an hour. */
  oldEdits: number;
}

/** What only a thread has. */
export interface ThreadState {
  readonly ownerId: string;
  readonly createdAt: string;
  readonly members: Set<string>;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
}

/** A text channel (type 0), direct message (1) or thread (10-12). */
export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly guildId: string | undefined;
  readonly parentId: string | undefined;
  readonly recipientId: string | undefined;
  readonly thread: ThreadState | undefined;
  name: string;
  topic: string | null;
  slowmode: number;
  overwrites: APIOverwrite[];
  deleted: boolean;
  /** When it got other names. */
  readonly renamedAt: DateTime[];
  readonly messages: MessageRecord[];
}

/** A file that came with a message or an interaction. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** The facts: users, guilds, channels, messages, files. It sends nothing; `changes` tells who waits for it. */
export class World {
  readonly changes = new EventEmitter().setMaxListeners(0);
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, MessageRecord>();
  readonly files = new Map<string, StoredFile>();
  readonly bot: User;
  readonly #ids: Snowflakes;

  constructor(ids: Snowflakes, bot: UserOptions) {
    this.#ids = ids;
    this.bot = this.#addUser(bot, true);
  }

  /** A new person. */
  addUser(options: UserOptions): User {
    return this.#addUser(options, false);
  }

  #addUser(options: UserOptions, bot: boolean): User {
    const user: User = {
      id: options.id ?? this.#ids.next(),
      name: options.name,
      displayName: options.displayName ?? null,
      locale: options.locale ?? 'en-US',
      permissions: options.permissions ?? 0n,
      bot,
      closedDms: false,
    };
    this.users.set(user.id, user);
    return user;
  }

  /** A new guild with its channels; the bot and the members named are in it. */
  addGuild(options: GuildOptions, everyone = EVERYONE_PERMISSIONS): Guild {
    const id = options.id ?? this.#ids.next();
    const people = options.members?.map((name) => this.userNamed(name)) ?? this.people();
    const guild: Guild = {
      id,
      name: options.name,
      locale: options.locale ?? 'en-US',
      ownerId: this.#ids.next(),
      roles: [role(id, '@everyone', everyone)],
      members: new Map(),
    };
    for (const member of [this.bot, ...people]) this.join(guild, member);
    this.guilds.set(id, guild);
    for (const channel of options.channels) this.addChannel(guild, channel);
    return guild;
  }

  /** A person or the bot joins a guild, with a role of their own for any permissions beside everyone's. */
  join(guild: Guild, user: User): void {
    const roles = user.permissions === 0n ? [] : [role(this.#ids.next(), `${user.name}'s`, user.permissions)];
    guild.roles.push(...roles);
    guild.members.set(
      user.id,
      roles.map(({ id }) => id),
    );
  }

  /** A text channel in a guild. */
  addChannel(guild: Guild, options: string | ChannelOptions): Channel {
    const { name, id } = typeof options === 'string' ? { name: options, id: undefined } : options;
    return this.keepChannel({ id: id ?? this.#ids.next(), type: 0, name, guildId: guild.id });
  }

  /** The direct message channel with a person, opened if need be. */
  dmWith(person: User): Channel {
    for (const channel of this.channels.values()) if (channel.recipientId === person.id) return channel;
    return this.keepChannel({ id: this.#ids.next(), type: 1, name: person.name, recipientId: person.id });
  }

  /** Keeps a channel, filling in what is not given. */
  keepChannel(given: Pick<Channel, 'id' | 'type' | 'name'> & Partial<Channel>): Channel {
    const channel: Channel = {
      guildId: undefined,
      parentId: undefined,
      recipientId: undefined,
      thread: undefined,
      topic: null,
      slowmode: 0,
      overwrites: [],
      deleted: false,
      renamedAt: [],
      messages: [],
      ...given,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** Keeps a message; one that only a person sees is in no channel. */
  keepMessage(channel: Channel, message: APIMessage, ephemeralTo?: string): MessageRecord {
    const record: MessageRecord = { message, ephemeralTo, versions: [], deleted: false, oldEdits: 0 };
    this.messages.set(message.id, record);
    if (ephemeralTo === undefined) channel.messages.push(record);
    return record;
  }

  /** Keeps a file under a new id. */
  keepFile(file: Omit<StoredFile, 'id'>): StoredFile {
    const stored = { ...file, id: this.#ids.next() };
    this.files.set(stored.id, stored);
    return stored;
  }

  /** Everybody but the bot. */
  people(): User[] {
    return [...this.users.values()].filter(({ bot }) => !bot);
  }

  /** The person with this name or id; throws if there is none, since a test named them. */
  userNamed(name: string): User {
    const found = [...this.users.values()].find((user) => user.name === name || user.id === name);
    if (!found) throw new Error(`no user ${name} in this world`);
    return found;
  }

  /** The guild with this name or id. */
  guildNamed(name: string): Guild {
    const found = [...this.guilds.values()].find((guild) => guild.name === name || guild.id === name);
    if (!found) throw new Error(`no guild ${name} in this world`);
    return found;
  }

  /** The channel or thread with this name or id. */
  channelNamed(name: string): Channel {
    const found =
      this.channels.get(name) ?? [...this.channels.values()].find((channel) => channel.name === name);
    if (!found) throw new Error(`no channel ${name} in this world`);
    return found;
  }

  /** A member's permissions in a channel, with its overwrites (a thread has its parent's). */
  permissionsIn(channel: Channel, userId: string): bigint {
    const guild = this.guilds.get(channel.guildId ?? '');
    if (!guild) return DM_PERMISSIONS;
    const held = [guild.id, ...(guild.members.get(userId) ?? [])];
    const base = guild.roles
      .filter(({ id }) => held.includes(id))
      .reduce((all, r) => all | BigInt(r.permissions), 0n);
    const { overwrites } = this.channels.get(channel.parentId ?? '') ?? channel;
    return overwrites
      .filter(({ id }) => id === userId || held.includes(id))
      .reduce((all, { allow, deny }) => (all & ~BigInt(deny)) | BigInt(allow), base);
  }

  /** Tells those who wait that something changed, once the request that changed it is answered and logged. */
  changed(): void {
    setImmediate(() => this.changes.emit('change'));
  }

  /** Waits until `look` finds something; fails with `what` in words after the timeout. */
  async until<T>(look: () => T | undefined, timeoutMs: number, what: string): Promise<T> {
    const found = look();
    if (found !== undefined) return found;
    return await new Promise<T>((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.changes.off('change', check);
        act();
      };
      const check = () => {
        const now = look();
        if (now !== undefined) settle(() => resolve(now));
      };
      const timer = setTimeout(
        () => settle(() => reject(new Error(`waited ${String(timeoutMs)} ms for ${what}`))),
        timeoutMs,
      );
      this.changes.on('change', check);
    });
  }
}

function role(id: string, name: string, permissions: bigint): APIRole {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  const looks = { color: 0, colors, hoist: false, position: 0, managed: false, mentionable: false, flags: 0 };
  return { id, name, permissions: permissions.toString(), ...looks };
}
