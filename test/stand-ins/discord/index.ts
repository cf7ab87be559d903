import { createServer } from 'node:http';
import { DateTime } from 'luxon';
import { PATIENCE } from '../../patience.ts';
import { controlRoutes } from './control.ts';
import type { Core, Most, RegisteredCommand } from './core.ts';
import { Faults } from '../faults.ts';
import type { Fault } from './fault.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import { RequestLog, type RequestRecord, type Violation } from './log.ts';
import { deleteMessage } from './messages.ts';
import { channelPayload, messageView, type MessageView } from './payloads.ts';
import { Person } from './people.ts';
import { RateLimits, type MessageRate } from './rate-limits.ts';
import { activityCode } from './routes-oauth.ts';
import { restHandler } from './rest.ts';
import { ROUTES } from './routes.ts';
import { archiveThread, closeChannel } from './routes-channels.ts';
import { Snowflakes } from './snowflakes.ts';
import { World, type Channel, type Guild, type GuildOptions, type UserOptions } from './world.ts';

export type { Fault } from './fault.ts';
export type { RequestRecord, Violation } from './log.ts';
export type { MessageView } from './payloads.ts';
export type { Person } from './people.ts';

const WAIT_MS = PATIENCE;
const HEARTBEAT_MS = 41_250;
const ACKNOWLEDGE_MS = 3000;
const MOST: Most = { threads: 1000, threadMembers: 1000 };
const DEFAULT_APPLICATION_ID = '1100000000000000001';
const DEFAULT_GUILD: GuildOptions = { name: 'Diamond League', channels: ['games', 'lobby'] };

/** How the local Discord is set up; all of it has defaults: users ann and bob, one guild, channels games and lobby. */
export interface DiscordStandInOptions {
  /** A free one if not given. */
  readonly port?: number;
  /** The bot's token. */
  readonly token?: string;
  readonly applicationId?: string;
  readonly botName?: string;
  /** What everyone may do in a guild, the bot too; what Discord lets everyone do if not given. */
  readonly everyone?: bigint;
  /** The bot's guild permissions beside everyone's. */
  readonly botPermissions?: bigint;
  readonly users?: ReadonlyArray<string | UserOptions>;
  readonly guilds?: readonly GuildOptions[];
  /** The clock for ids, timestamps, the 15 minutes of a token and the nonces. */
  readonly now?: () => DateTime;
  /** How long an interaction waits for its acknowledgement: Discord's 3000 ms. */
  readonly acknowledgeMs?: number;
  readonly heartbeatMs?: number;
  /** How many messages a channel takes, and edits of them; as many as come if not given. Who goes over it breaks a rule. */
  readonly messageRate?: MessageRate;
  /** How many requests the bot may make in all, answers to interactions aside; as many as come if not given. Discord lets 50 a second through. */
  readonly globalRate?: MessageRate;
  /** How many threads a guild takes, and members a thread; Discord's 1000 each if not given. */
  readonly most?: Partial<Most>;
  /** Requests as JSON lines; `STAND_IN_LOG` if not given. */
  readonly logFile?: string;
  /** Serve `/_control/...`, by which another process acts as a person. */
  readonly control?: boolean;
}

/** A channel as a test looks at it. */
export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  /** Messages that are there now, in order, ephemeral ones left out. */
  readonly messages: MessageView[];
  readonly archived: boolean;
  readonly locked: boolean;
  /** The ids of a thread's members. */
  readonly members: string[];
  /** Threads opened under it, in order. */
  readonly threads: ChannelView[];
}

/** A running local Discord. */
export interface DiscordStandIn {
  readonly url: string;
  /** For discord.js: `new Client({rest: {api: standIn.apiUrl}})`, and `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** A person by name or id. */
  user(named: string): Person;
  /** A code of a person's who agrees to an Activity in Discord's client. */
  activityCode(named: string): string;
  /** A guild by name or id; the first if not named. */
  guild(named?: string): Guild;
  /** A channel or thread by name or id. */
  channel(named: string): ChannelView;
  /** The direct message channel of a person, opened if need be. */
  dm(named: string): ChannelView;
  /** The commands registered for everyone, or for a guild. */
  commands(guildId?: string): readonly RegisteredCommand[];
  /** A message in a channel that the predicate takes, now or later. */
  waitForMessage(
    channel: string,
    predicate: (message: MessageView) => boolean,
    timeoutMs?: number,
  ): Promise<MessageView>;
  /** Waits until so many gateway sessions have identified (1), counted from the start. */
  waitForIdentify(times?: number, timeoutMs?: number): Promise<void>;
  /** Waits until so many sessions have resumed. */
  waitForResume(times?: number, timeoutMs?: number): Promise<void>;
  readonly requests: readonly RequestRecord[];
  readonly violations: readonly Violation[];
  expectNoViolations(): void;
  /** Forgets the violations so far, and returns them. */
  takeViolations(): Violation[];
  /** The next matching requests meet a fault. */
  inject(fault: Fault): void;
  clearFaults(): void;
  /** Cuts all gateway connections; without `resumable` (true) clients have to identify again. */
  dropGateway(options?: { resumable?: boolean }): void;
  /** Asks clients to reconnect, as Discord does now and then. */
  askReconnect(): void;
  /** A person takes direct messages from nobody any more, or does again. */
  closeDms(user: string, closed?: boolean): void;
  /** Takes permissions from the bot in a channel (0n gives them back). */
  denyBot(channel: string, permissions: bigint): void;
  /** A moderator deletes a message. */
  deleteMessage(id: string): void;
  /** A moderator deletes a channel or thread. */
  deleteChannel(named: string): void;
  /** A moderator archives a thread, or archives and locks it. */
  closeThread(named: string, locked: boolean): void;
  /** The bytes of an attachment by its id. */
  file(attachmentId: string): Buffer;
  close(): Promise<void>;
}

/** Starts a local Discord on 127.0.0.1: REST, gateway, and people to act with. */
export async function startDiscordStandIn(options: DiscordStandInOptions = {}): Promise<DiscordStandIn> {
  const server = createServer();
  const origin = { url: '' };
  const core = makeCore(options, server, () => origin.url);
  const routes = options.control ? [...controlRoutes(), ...ROUTES] : ROUTES;
  const handle = restHandler(core, routes);
  server.on('request', (request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the stand-in does not listen');
  origin.url = `http://127.0.0.1:${String(address.port)}`;
  return standIn(core, async () => {
    core.interactions.close();
    core.gateway.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

function makeCore(
  options: DiscordStandInOptions,
  server: ReturnType<typeof createServer>,
  url: () => string,
): Core {
  const {
    now = () => DateTime.utc(),
    token = 'stand-in.bot.token',
    acknowledgeMs = ACKNOWLEDGE_MS,
  } = options;
  const ids = new Snowflakes(now);
  const world = makeWorld(options, ids);
  const log = new RequestLog(now, options.logFile);
  const heartbeatMs = options.heartbeatMs ?? HEARTBEAT_MS;
  const gatewayUrl = () => url().replace(/^http/, 'ws');
  return {
    world,
    ids,
    log,
    token,
    now,
    url,
    faults: new Faults<Fault>(),
    limits: new RateLimits(now, options.messageRate, options.globalRate),
    most: { ...MOST, ...options.most },
    commands: new Map(),
    interactions: new Interactions({ world, ids, log, acknowledgeMs, now }),
    gateway: new Gateway({ server, world, ids, token, heartbeatMs, url: gatewayUrl }),
  };
}

function makeWorld(options: DiscordStandInOptions, ids: Snowflakes): World {
  const { users = ['ann', 'bob'], guilds = [DEFAULT_GUILD], botName = 'Paper Dynasty' } = options;
  const { applicationId = DEFAULT_APPLICATION_ID, botPermissions = 0n } = options;
  const world = new World(ids, { name: botName, id: applicationId, permissions: botPermissions });
  for (const user of users) world.addUser(typeof user === 'string' ? { name: user } : user);
  for (const guild of guilds) world.addGuild(guild, options.everyone);
  return world;
}

function standIn(core: Core, close: () => Promise<void>): DiscordStandIn {
  const { world, log, gateway, faults } = core;
  return {
    url: core.url(),
    apiUrl: `${core.url()}/api`,
    token: core.token,
    applicationId: world.bot.id,
    activityCode: (named) => activityCode(core, named),
    user: (named) => new Person(core, world.userNamed(named)),
    guild: (named) => world.guildNamed(named ?? [...world.guilds.keys()][0] ?? ''),
    channel: (named) => channelView(world, world.channelNamed(named)),
    dm: (named) => channelView(world, world.dmWith(world.userNamed(named))),
    commands: (guildId = 'global') => core.commands.get(guildId) ?? [],
    waitForMessage: (named, predicate, timeoutMs = WAIT_MS) => {
      const look = () => channelView(world, world.channelNamed(named)).messages.find(predicate);
      return world.until(look, timeoutMs, `a message in ${named}`);
    },
    waitForIdentify: (times = 1, timeoutMs = WAIT_MS) => waitForCount(core, 'identified', times, timeoutMs),
    waitForResume: (times = 1, timeoutMs = WAIT_MS) => waitForCount(core, 'resumed', times, timeoutMs),
    requests: log.requests,
    violations: log.violations,
    expectNoViolations: () => log.expectNone(),
    takeViolations: () => log.violations.splice(0),
    inject: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    dropGateway: (how) => gateway.drop(how),
    askReconnect: () => gateway.askReconnect(),
    closeDms: (named, closed = true) => {
      world.userNamed(named).closedDms = closed;
    },
    denyBot: (named, permissions) => denyBot(core, world.channelNamed(named), permissions),
    deleteMessage: (id) => moderate(core, id),
    deleteChannel: (named) => closeChannel(core, world.channelNamed(named)),
    closeThread: (named, locked) => archiveThread(core, world.channelNamed(named), locked),
    file: (id) => {
      const file = world.files.get(id);
      if (!file) throw new Error(`no attachment ${id}`);
      return file.data;
    },
    close,
  };
}

function channelView(world: World, channel: Channel): ChannelView {
  const { id, name, type, thread, messages } = channel;
  const under = [...world.channels.values()].filter(({ parentId, deleted }) => parentId === id && !deleted);
  return {
    id,
    name,
    type,
    messages: messages.filter(({ deleted }) => !deleted).map(messageView),
    archived: thread?.archived ?? false,
    locked: thread?.locked ?? false,
    members: [...(thread?.members ?? [])],
    threads: under.map((child) => channelView(world, child)),
  };
}

async function waitForCount(
  { world, gateway }: Core,
  what: 'identified' | 'resumed',
  times: number,
  timeoutMs: number,
): Promise<void> {
  const look = () => (gateway.counts[what] >= times ? true : undefined);
  await world.until(look, timeoutMs, `${String(times)} sessions ${what}`);
}

function denyBot({ world, gateway }: Core, channel: Channel, permissions: bigint): void {
  const own = { id: world.bot.id, type: 1, allow: '0', deny: permissions.toString() };
  channel.overwrites = permissions === 0n ? [] : [own];
  gateway.dispatch('CHANNEL_UPDATE', channelPayload(world, channel), { guildId: channel.guildId, intent: 1 });
}

function moderate(core: Core, id: string): void {
  const record = core.world.messages.get(id);
  if (!record) throw new Error(`no message ${id}`);
  deleteMessage(core, core.world.channelNamed(record.message.channel_id), record);
}
