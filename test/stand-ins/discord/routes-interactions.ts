import { MessageType } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { refused, unknown } from './errors.ts';
import type { Interaction } from './interactions.ts';
import { deleteMessage, editMessage, postMessage } from './messages.ts';
import { userPayload, type Payload } from './payloads.ts';
import { answer, type Route, type RouteRequest } from './rest.ts';
import {
  answerMessageSchema,
  callbackSchema,
  editMessageSchema,
  type AnswerMessage,
  type Callback,
} from './validate-messages.ts';
import { parseBody } from './validate.ts';
import type { MessageRecord } from './world.ts';

const EPHEMERAL = 1 << 6;
/** Which callback types answer which kind of interaction. */
const CALLBACKS: Readonly<Record<Interaction['kind'], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

/** Routes that an interaction's token opens: the callback, follow-ups, `@original`. */
export const interactionRoutes: readonly Route[] = [
  open('POST', '/interactions/:id/:token/callback', callback),
  open('POST', '/webhooks/:appId/:token', followUp),
  open('GET', '/webhooks/:appId/:token/messages/:mid', (core, request) =>
    answer(target(core, request).record.message),
  ),
  open('PATCH', '/webhooks/:appId/:token/messages/:mid', editAnswer),
  open('DELETE', '/webhooks/:appId/:token/messages/:mid', deleteAnswer),
];

function open(method: string, path: string, handle: Route['handle']): Route {
  return { method, path, auth: 'none', handle };
}

function callback(core: Core, request: RouteRequest) {
  const { id = '', token = '' } = request.params;
  const interaction = core.interactions.toAcknowledge(id, token);
  const parsed = parseBody(callbackSchema, request.body);
  const fromMessage = interaction.kind !== 5 || interaction.source !== undefined || parsed.type < 6;
  if (!CALLBACKS[interaction.kind].includes(parsed.type) || !fromMessage)
    throw refused(50035, `Callback type ${String(parsed.type)} cannot answer this interaction`);
  carryOut(core, interaction, parsed, request);
  core.interactions.acknowledge(interaction, parsed);
  core.world.changed();
  return request.query.with_response === 'true' ? answer(withResponse(interaction, parsed)) : answer();
}

function carryOut(core: Core, interaction: Interaction, parsed: Callback, request: RouteRequest): void {
  switch (parsed.type) {
    case 4:
      reply(core, interaction, parsed.data, request, false);
      return;
    case 5:
      reply(core, interaction, parsed.data ?? {}, request, true);
      return;
    case 6:
      interaction.original = interaction.source;
      return;
    case 7:
      interaction.original = interaction.source;
      edit(core, interaction, sourceOf(interaction), parsed.data ?? {}, request);
      return;
    case 8:
    case 9:
      return;
  }
}

function sourceOf({ source }: Interaction): MessageRecord {
  if (!source || source.deleted) throw unknown('Message', 10008);
  return source;
}

function reply(
  core: Core,
  act: Interaction,
  body: AnswerMessage,
  request: RouteRequest,
  loading: boolean,
): void {
  act.original = post(core, act, body, request, loading);
  act.loading = loading;
  act.shown = !loading;
}

function post(
  core: Core,
  act: Interaction,
  body: AnswerMessage,
  { files }: RouteRequest,
  loading: boolean,
): MessageRecord {
  const ephemeral = ((body.flags ?? 0) & EPHEMERAL) !== 0;
  const first = act.original === undefined && act.kind === 2;
  const appId = core.world.bot.id;
  const record = postMessage(core, {
    channel: act.channel,
    author: core.world.bot,
    body,
    files,
    loading,
    type: first ? MessageType.ChatInputCommand : act.original ? MessageType.Reply : MessageType.Default,
    ephemeralTo: ephemeral ? act.user.id : undefined,
    extra: { webhook_id: appId, application_id: appId, ...metadata(act) },
  });
  act.messages.push(record);
  core.world.changed();
  return record;
}

function metadata(act: Interaction) {
  const user = userPayload(act.user);
  const interaction_metadata = { id: act.id, type: act.kind, user, authorizing_integration_owners: {} };
  // Discord's type is a union with one member for each kind of interaction.
  return { interaction_metadata } as object;
}

function withResponse(interaction: Interaction, { type }: Callback): Payload {
  const { id, kind, original, loading } = interaction;
  const made = type === 4 || type === 5;
  return {
    interaction: {
      id,
      type: kind,
      ...(original && type !== 9
        ? {
            response_message_id: original.message.id,
            response_message_loading: made && loading,
            response_message_ephemeral: original.ephemeralTo !== undefined,
          }
        : {}),
    },
    resource: { type, ...(original && (made || type === 7) ? { message: original.message } : {}) },
  };
}

function interactionOf(core: Core, { params }: RouteRequest): Interaction {
  return core.interactions.forWebhook(params.appId ?? '', params.token ?? '');
}

function followUp(core: Core, request: RouteRequest) {
  const interaction = interactionOf(core, request);
  const body = parseBody(answerMessageSchema, request.body);
  // The first follow-up of a deferred reply fills that reply in, with the visibility that it was deferred with.
  if (interaction.loading && interaction.original) {
    const { flags: _ignored, ...rest } = body;
    edit(core, interaction, interaction.original, rest, request);
    return answer(interaction.original.message);
  }
  return answer(post(core, interaction, body, request, false).message);
}

function target(core: Core, request: RouteRequest): { interaction: Interaction; record: MessageRecord } {
  const interaction = interactionOf(core, request);
  const { mid } = request.params;
  const own = [interaction.original, ...interaction.messages];
  const record = mid === '@original' ? interaction.original : own.find((entry) => entry?.message.id === mid);
  if (!record || record.deleted) throw unknown('Message', 10008);
  return { interaction, record };
}

function editAnswer(core: Core, request: RouteRequest) {
  const { interaction, record } = target(core, request);
  edit(core, interaction, record, parseBody(editMessageSchema, request.body), request);
  return answer(record.message);
}

function edit(
  core: Core,
  interaction: Interaction,
  record: MessageRecord,
  body: Parameters<typeof editMessage>[3],
  { files }: RouteRequest,
): void {
  editMessage(core, interaction.channel, record, body, files);
  if (record === interaction.original) {
    interaction.loading = false;
    interaction.shown = true;
  }
  if (!interaction.messages.includes(record)) interaction.messages.push(record);
  core.world.changed();
}

function deleteAnswer(core: Core, request: RouteRequest) {
  const { interaction, record } = target(core, request);
  deleteMessage(core, interaction.channel, record);
  if (record === interaction.original) interaction.loading = false;
  return answer();
}
