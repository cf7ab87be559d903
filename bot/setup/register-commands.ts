import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { COMMAND_PAYLOADS } from '../interactions/commands.ts';

/** What registering the commands changed, by their names. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

const knownSchema = z.array(z.looseObject({ name: z.string() }));
type Known = z.infer<typeof knownSchema>[number];

/** What Discord adds by itself, or says of a server's commands only in part. */
const IGNORED = [
  'id',
  'application_id',
  'guild_id',
  'version',
  'contexts',
  'integration_types',
  'dm_permission',
  'name_localized',
  'description_localized',
];

/** Whether Discord made a command by itself, which opens the Activity: it takes no list that lacks it. */
const isEntryPoint = ({ type }: Known): boolean => type === ApplicationCommandType.PrimaryEntryPoint;

/** What Discord says of a command that it does not take back. */
const said = ({ application_id: _application, version: _version, ...command }: Known): object => command;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

/** A command without what is as Discord has it anyway, so that two can be compared. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key, field]) => !IGNORED.includes(key) && !isEmpty(field));
  return Object.fromEntries(fields.map(([key, field]) => [key, plain(field)]));
};

const isSame = (known: Known, payload: object): boolean =>
  isDeepStrictEqual(plain({ type: 1, ...known }), plain({ type: 1, ...payload }));

const compare = (known: readonly Known[]): CommandChanges => {
  const before = new Map(known.map((command) => [command.name, command]));
  const names = COMMAND_PAYLOADS.map(({ name }) => name);
  const changed = COMMAND_PAYLOADS.filter((payload) => {
    const old = before.get(payload.name);
    return old !== undefined && !isSame(old, payload);
  }).map(({ name }) => name);
  return {
    added: names.filter((name) => !before.has(name)),
    changed,
    removed: [...before.keys()].filter((name) => !names.includes(name)),
    unchanged: names.filter((name) => before.has(name) && !changed.includes(name)),
  };
};

const routeOf = (applicationId: string, guildId: string | null) =>
  guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);

/** The ids of the commands as they are registered everywhere, or in one server, by name. */
export const readCommandIds = async (
  rest: REST,
  applicationId: string,
  guildId: string | null,
): Promise<ReadonlyMap<string, string>> => {
  const list = z
    .array(z.looseObject({ name: z.string(), id: z.string() }))
    .parse(await rest.get(routeOf(applicationId, guildId)));
  return new Map(list.map(({ name, id }) => [name, id]));
};

/** Registers the commands everywhere, or in one server, where they are not as they should be. Answers what that changed. */
export const registerCommands = async (
  rest: REST,
  applicationId: string,
  guildId: string | null,
): Promise<CommandChanges> => {
  const route = routeOf(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = knownSchema.parse(await rest.get(route, { query }));
  const changes = compare(known.filter((command) => !isEntryPoint(command)));
  const { added, changed, removed } = changes;
  if (added.length + changed.length + removed.length > 0)
    await rest.put(route, { body: [...COMMAND_PAYLOADS, ...known.filter(isEntryPoint).map(said)] });
  return changes;
};

/** What registering changed, in words, a line each. */
export const changesText = (changes: CommandChanges): readonly string[] =>
  (['added', 'changed', 'removed', 'unchanged'] as const).map((what) => {
    const names = changes[what].map((name) => `/${name}`).join(' ');
    return `${what.padEnd(10)}${String(changes[what].length).padStart(3)}${names && what !== 'unchanged' ? `  ${names}` : ''}`;
  });
