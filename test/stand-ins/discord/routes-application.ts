import type { Core, RegisteredCommand } from './core.ts';
import { refused, unknown } from './errors.ts';
import { userPayload, type Payload } from './payloads.ts';
import { answer, bot, type Route, type RouteRequest } from './rest.ts';
import { commandListSchema, schemaFor } from './validate-commands.ts';
import { parseBody } from './validate.ts';
import { guildOf } from './lookups.ts';

const SCOPES = ['/applications/:appId/commands', '/applications/:appId/guilds/:guildId/commands'] as const;
const MOST_COMMANDS = 100;

/** Routes about the application itself: who it is, the gateway's address, its commands. */
export const applicationRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', auth: 'none', handle: (core) => answer({ url: gatewayUrl(core) }) },
  bot.get('/gateway/bot', (core) => {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };
    return answer({ url: gatewayUrl(core), shards: 1, session_start_limit });
  }),
  bot.get('/users/@me', (core) =>
    answer({ ...userPayload(core.world.bot), verified: true, mfa_enabled: true }),
  ),
  bot.get('/applications/@me', (core) => answer(applicationPayload(core))),
  bot.get('/oauth2/applications/@me', (core) => answer(applicationPayload(core))),
  ...SCOPES.flatMap((path) => [
    bot.get(path, (core, request) =>
      answer(listed(core, request).map((c) => inList(request, outgoing(core, request, c)))),
    ),
    bot.put(path, replaceCommands),
    bot.post(path, addCommand),
    bot.get(`${path}/:commandId`, (core, request) => answer(outgoing(core, request, found(core, request)))),
    bot.patch(`${path}/:commandId`, changeCommand),
    bot.delete(`${path}/:commandId`, deleteCommand),
  ]),
];

function gatewayUrl(core: Core): string {
  return core.url().replace(/^http/, 'ws');
}

function applicationPayload(core: Core): Payload {
  const { id, name } = core.world.bot;
  return {
    id,
    name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: userPayload(core.world.bot),
    owner: null,
    team: null,
    flags: 0,
    verify_key: '0'.repeat(64),
    approximate_guild_count: core.world.guilds.size,
    integration_types_config: { '0': { oauth2_install_params: { scopes: ['bot'], permissions: '0' } } },
  };
}

function scopeOf(core: Core, { params }: RouteRequest): string {
  if (params.appId !== core.world.bot.id) throw unknown('Application', 10002, true);
  return params.guildId === undefined ? 'global' : guildOf(core, params.guildId).id;
}

function listed(core: Core, request: RouteRequest): RegisteredCommand[] {
  return core.commands.get(scopeOf(core, request)) ?? [];
}

function found(core: Core, request: RouteRequest): RegisteredCommand {
  const command = listed(core, request).find(({ id }) => id === request.params.commandId);
  if (!command) throw unknown('application command', 10063);
  return command;
}

function keep(core: Core, request: RouteRequest, commands: RegisteredCommand[]): void {
  core.commands.set(scopeOf(core, request), commands);
  core.world.changed();
}

function register(core: Core, request: RouteRequest, body: unknown, under: string[] = []): RegisteredCommand {
  const command = parseBody(schemaFor(body), body, under);
  const same = listed(core, request).find(({ name, type }) => name === command.name && type === command.type);
  return { ...command, id: same?.id ?? core.ids.next(), version: core.ids.next() };
}

function replaceCommands(core: Core, request: RouteRequest) {
  const list = parseBody(commandListSchema, request.body);
  const commands = list.map((body, index) => register(core, request, body, [String(index)]));
  const entry = listed(core, request).find(({ type }) => type === 4);
  if (entry && !commands.some(({ id }) => id === entry.id))
    throw refused(
      50240,
      "You cannot remove this app's Entry Point command in a bulk update operation. Please include the Entry Point command in your update request or delete it separately.",
    );
  keep(core, request, commands);
  return answer(commands.map((command) => outgoing(core, request, command)));
}

function addCommand(core: Core, request: RouteRequest) {
  const command = register(core, request, request.body);
  const others = listed(core, request).filter(({ id }) => id !== command.id);
  if (others.length >= MOST_COMMANDS)
    throw refused(30032, 'Maximum number of application commands reached (100)');
  const isNew = others.length === listed(core, request).length;
  keep(core, request, [...others, command]);
  return answer(outgoing(core, request, command), isNew ? 201 : 200);
}

function changeCommand(core: Core, request: RouteRequest) {
  const before = found(core, request);
  const merged: unknown = { ...before, ...(request.body as Payload) };
  const command = { ...parseBody(schemaFor(merged), merged), id: before.id, version: core.ids.next() };
  keep(
    core,
    request,
    listed(core, request).map((old) => (old.id === before.id ? command : old)),
  );
  return answer(outgoing(core, request, command));
}

function deleteCommand(core: Core, request: RouteRequest) {
  const gone = found(core, request);
  keep(
    core,
    request,
    listed(core, request).filter((command) => command !== gone),
  );
  return answer();
}

/** A list has the localizations only where it is asked for with them. */
function inList({ query }: RouteRequest, command: Payload): Payload {
  return query.with_localizations === 'true' ? command : withoutLocalizations(command);
}

function withoutLocalizations(part: Payload): Payload {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = part;
  const inner = (list: unknown): unknown =>
    Array.isArray(list) ? list.map((entry: Payload) => withoutLocalizations(entry)) : list;
  return {
    ...rest,
    ...('options' in rest ? { options: inner(rest.options) } : {}),
    ...('choices' in rest ? { choices: inner(rest.choices) } : {}),
  };
}

function outgoing(core: Core, { params }: RouteRequest, command: RegisteredCommand): Payload {
  return {
    application_id: core.world.bot.id,
    ...(params.guildId === undefined
      ? { dm_permission: true, contexts: null }
      : { guild_id: params.guildId }),
    integration_types: [0],
    nsfw: false,
    default_member_permissions: null,
    description: '',
    ...command,
  };
}
