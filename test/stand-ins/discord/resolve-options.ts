import type { Core, RegisteredCommand } from './core.ts';
import { attachmentPayload } from './messages.ts';
import { bareMember, channelPayload, userPayload, type Payload } from './payloads.ts';
import type { CommandOption } from './validate-commands.ts';
import type { Channel, User } from './world.ts';

/** A file as a person gives one to an attachment option. */
export interface GivenFile {
  readonly name: string;
  readonly data: Buffer | string;
  readonly contentType?: string;
}
/** What a person gives to an option: users, channels and roles by name or id, choices by name or value. */
export type OptionValue = string | number | boolean | GivenFile;
/** By the options' names. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** The `resolved` part of an interaction's data. */
export type Resolved = Record<string, Record<string, Payload>>;

/** What a command is called with. */
export interface Invocation {
  readonly user: User;
  readonly channel: Channel;
  /** With its subcommand group and subcommand: `game start`. */
  readonly name: string;
  readonly options: OptionValues;
  /** The option being typed into, for autocomplete. */
  readonly focused?: string;
}

/** `data` of a command or autocomplete interaction, from the registered definition. Throws on what no client lets a person do. */
export function commandData(core: Core, invocation: Invocation): Payload {
  const [name = '', ...path] = invocation.name.split(' ');
  const { command, guildId } = findCommand(core, invocation.channel, name);
  requireVisible(core, command, invocation);
  const resolved: Resolved = {};
  let level = 'options' in command ? (command.options ?? []) : [];
  const steps: CommandOption[] = [];
  for (const part of path) {
    const step = level.find((option) => option.name === part && option.type <= 2);
    if (!step) throw new Error(`/${invocation.name}: no subcommand ${part}`);
    steps.push(step);
    level = step.options ?? [];
  }
  if (level.some(({ type }) => type <= 2)) throw new Error(`/${invocation.name}: needs a subcommand`);
  const leaf = optionList(core, invocation, level, resolved);
  const options = steps.reduceRight<Payload[]>(
    (inner, step) => [{ type: step.type, name: step.name, options: inner }],
    leaf,
  );
  return {
    id: command.id,
    name,
    type: 1,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}

function findCommand(core: Core, channel: Channel, name: string) {
  for (const scope of [channel.guildId, 'global']) {
    const command = core.commands.get(scope ?? '')?.find((c) => c.type === 1 && c.name === name);
    if (command) return { command, guildId: scope === 'global' ? undefined : scope };
  }
  const known = [...core.commands.values()].flat().map((command) => command.name);
  throw new Error(`no command /${name} here; registered: ${known.join(', ')}`);
}

function requireVisible(core: Core, command: RegisteredCommand, { user, channel, name }: Invocation): void {
  const inDm = channel.guildId === undefined;
  const contexts = command.contexts ?? (command.dm_permission === false ? [0] : [0, 1, 2]);
  if (!contexts.includes(inDm ? 1 : 0))
    throw new Error(`/${name} is not offered ${inDm ? 'in direct messages' : 'in servers'}`);
  const needed = BigInt(command.default_member_permissions ?? 0);
  const missing = (core.world.permissionsIn(channel, user.id) & needed) !== needed;
  if (!inDm && missing) throw new Error(`/${name} is not offered to ${user.name}, who lacks permissions`);
}

function optionList(
  core: Core,
  invocation: Invocation,
  definitions: readonly CommandOption[],
  resolved: Resolved,
): Payload[] {
  const { options, focused, name } = invocation;
  for (const given of [...Object.keys(options), ...(focused === undefined ? [] : [focused])])
    if (!definitions.some((option) => option.name === given)) throw new Error(`/${name}: no option ${given}`);
  return definitions.flatMap((option): Payload[] => {
    const given = options[option.name];
    if (option.name === focused) return [focusedOption(option, given ?? '')];
    if (given === undefined && option.required && focused === undefined)
      throw new Error(`/${name}: option ${option.name} is required`);
    if (given === undefined) return [];
    const value = optionValue(core, invocation, option, given, resolved);
    return [{ type: option.type, name: option.name, value }];
  });
}

function focusedOption(option: CommandOption, typed: OptionValue): Payload {
  if (!option.autocomplete) throw new Error(`option ${option.name} has no autocomplete`);
  return { type: option.type, name: option.name, value: String(typed), focused: true };
}

function optionValue(
  core: Core,
  { channel, name }: Invocation,
  option: CommandOption,
  given: OptionValue,
  resolved: Resolved,
): unknown {
  const bad = (why: string) => new Error(`/${name}: option ${option.name} ${why}: ${JSON.stringify(given)}`);
  switch (option.type) {
    case 3:
    case 4:
    case 10:
      return scalar(option, given, bad);
    case 5:
      if (typeof given !== 'boolean') throw bad('is a boolean');
      return given;
    case 11:
      if (typeof given !== 'object') throw bad('is a file');
      return resolveFile(core, channel, given, resolved);
    default:
      if (typeof given !== 'string') throw bad('is a name or an id');
      return resolveEntity(core, channel, ENTITY_OF_OPTION[option.type] ?? 'user', given, resolved);
  }
}

function scalar(option: CommandOption, given: OptionValue, bad: (why: string) => Error): unknown {
  const choices = option.choices ?? [];
  const chosen = choices.find((choice) => choice.name === given || choice.value === given);
  if (choices.length > 0 && !chosen) throw bad('is none of the choices');
  const value = chosen?.value ?? given;
  if (option.type === 3) {
    if (typeof value !== 'string') throw bad('is a string');
    checkRange(value.length, option.min_length ?? 1, option.max_length ?? 6000, bad);
    return value;
  }
  if (typeof value !== 'number' || (option.type === 4 && !Number.isInteger(value))) throw bad('is a number');
  checkRange(value, option.min_value ?? -(2 ** 53), option.max_value ?? 2 ** 53, bad);
  return value;
}

function checkRange(value: number, min: number, max: number, bad: (why: string) => Error): void {
  if (value < min || value > max) throw bad(`is from ${String(min)} to ${String(max)}`);
}

function resolveFile(core: Core, channel: Channel, given: GivenFile, resolved: Resolved): string {
  const { name, contentType = 'text/plain' } = given;
  const file = core.world.keepFile({ name, contentType, data: Buffer.from(given.data) });
  (resolved.attachments ??= {})[file.id] = { ...attachmentPayload(core, channel, file) };
  return file.id;
}

/** What an option or a select menu picks from the world. */
export type EntityKind = 'user' | 'channel' | 'role' | 'mentionable';
const ENTITY_OF_OPTION: Readonly<Record<number, EntityKind>> = {
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
};

/** The id of a user, channel or role by name or id, put into `resolved`. */
export function resolveEntity(
  core: Core,
  channel: Channel,
  kind: EntityKind,
  named: string,
  resolved: Resolved,
): string {
  const guild = core.world.guilds.get(channel.guildId ?? '');
  if (kind === 'channel') {
    const found = core.world.channelNamed(named);
    const permissions = core.world.permissionsIn(found, core.world.bot.id).toString();
    (resolved.channels ??= {})[found.id] = { ...channelPayload(core.world, found), permissions };
    return found.id;
  }
  const role = guild?.roles.find(({ id, name }) => id === named || name === named);
  if (kind === 'role' || (kind === 'mentionable' && role)) {
    if (!role) throw new Error(`no role ${named}`);
    (resolved.roles ??= {})[role.id] = { ...role };
    return role.id;
  }
  const user = core.world.userNamed(named);
  (resolved.users ??= {})[user.id] = { ...userPayload(user) };
  if (guild?.members.has(user.id)) {
    const permissions = core.world.permissionsIn(channel, user.id).toString();
    (resolved.members ??= {})[user.id] = { ...bareMember(guild, user), permissions };
  }
  return user.id;
}
