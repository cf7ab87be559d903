import type { Core } from './core.ts';
import { InteractionHandle } from './handle.ts';
import type { Interaction, InteractionKind } from './interactions.ts';
import { postMessage } from './messages.ts';
import {
  channelPayload,
  memberPayload,
  messageView,
  userPayload,
  type MessageView,
  type Payload,
} from './payloads.ts';
import {
  commandData,
  resolveEntity,
  type EntityKind,
  type OptionValues,
  type Resolved,
} from './resolve-options.ts';
import type { MessageComponent, MessageRow, Modal, ModalInput } from './validate-components.ts';
import type { Channel, MessageRecord, User } from './world.ts';

const ENTITY_OF_SELECT: Readonly<Record<number, EntityKind>> = {
  5: 'user',
  6: 'role',
  7: 'mentionable',
  8: 'channel',
};
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** What every act can have: `duplicate` has the gateway deliver it twice. */
export interface ActOptions {
  readonly duplicate?: boolean;
}
/** A slash command, `name` with its subcommand; in the first guild's first channel if no channel is named. */
export interface CommandAct extends ActOptions {
  readonly channelId?: string;
  readonly name: string;
  readonly options?: OptionValues;
}
/** Typing into an option of a command. */
export interface AutocompleteAct extends CommandAct {
  readonly focused: string;
}
/** A message by id, or as a handle or a channel view gave it. */
export type MessageRef = string | { readonly id: string };
/** A press of a button. */
export interface ClickAct extends ActOptions {
  readonly message: MessageRef;
  readonly customId: string;
}
/** A pick from a select menu: values of a string select, else names or ids. */
export interface SelectAct extends ClickAct {
  readonly values: readonly string[];
}
/** Sending a modal in, with what was typed by the inputs' custom ids. */
export interface ModalAct extends ActOptions {
  /** The act that was answered with the modal. */
  readonly modal: InteractionHandle;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** A person who uses the bot. Each act throws where a Discord client would not let a person do it. */
export class Person {
  readonly #core: Core;
  readonly #user: User;

  constructor(core: Core, user: User) {
    this.#core = core;
    this.#user = user;
  }

  get id(): string {
    return this.#user.id;
  }

  get name(): string {
    return this.#user.name;
  }

  /** Writes a message; in a guild its content reaches only bots with the message content intent. */
  say(channelId: string, content: string): MessageView {
    const channel = this.#channel(channelId);
    return messageView(
      postMessage(this.#core, { channel, author: this.#user, body: { content }, files: [] }),
    );
  }

  /** Sends a slash command. */
  command(act: CommandAct): InteractionHandle {
    const channel = this.#channel(act.channelId);
    const data = commandData(this.#core, {
      user: this.#user,
      channel,
      name: act.name,
      options: act.options ?? {},
    });
    return this.#send(2, channel, data, act, { commandName: act.name });
  }

  /** Types into an option; `handle.choices()` has what is offered. */
  autocomplete(act: AutocompleteAct): InteractionHandle {
    const channel = this.#channel(act.channelId);
    const { name, options = {}, focused } = act;
    const data = commandData(this.#core, { user: this.#user, channel, name, options, focused });
    return this.#send(4, channel, data, act, { commandName: name });
  }

  /** Presses a button. */
  click(act: ClickAct): InteractionHandle {
    const { source, component } = this.#component(act);
    if (component.type !== 2) throw new Error(`${act.customId} is a select menu`);
    const data = { custom_id: act.customId, component_type: 2, id: component.id ?? 1 };
    return this.#send(3, this.#channel(source.message.channel_id), data, act, { source });
  }

  /** Picks from a select menu. */
  select(act: SelectAct): InteractionHandle {
    const { source, component } = this.#component(act);
    if (component.type === 2) throw new Error(`${act.customId} is a button`);
    const channel = this.#channel(source.message.channel_id);
    const picked = pick(this.#core, channel, component, act.values);
    const data = {
      custom_id: act.customId,
      component_type: component.type,
      id: component.id ?? 1,
      ...picked,
    };
    return this.#send(3, channel, data, act, { source });
  }

  /** Sends a modal in. */
  submitModal(act: ModalAct): InteractionHandle {
    const { callback, channel, source, user } = act.modal.interaction;
    if (callback?.type !== 9) throw new Error('that act was not answered with a modal');
    if (user !== this.#user) throw new Error(`the modal is ${user.name}'s`);
    const data = modalData(this.#core, channel, callback.data, act.fields);
    return this.#send(5, channel, data, act, { source });
  }

  #channel(named: string | undefined): Channel {
    const { world } = this.#core;
    const channel = named === undefined ? [...world.channels.values()][0] : world.channelNamed(named);
    if (!channel || channel.deleted) throw new Error(`no channel ${named ?? ''}`);
    const guild = world.guilds.get(channel.guildId ?? '');
    const there = guild ? guild.members.has(this.id) : channel.recipientId === this.id;
    if (!there) throw new Error(`${this.name} is not in ${channel.name}`);
    return channel;
  }

  #component({ message, customId }: ClickAct): { source: MessageRecord; component: MessageComponent } {
    const id = typeof message === 'string' ? message : message.id;
    const source = this.#core.world.messages.get(id);
    if (!source || source.deleted) throw new Error(`no message ${id}`);
    if (source.ephemeralTo !== undefined && source.ephemeralTo !== this.id)
      throw new Error(`${this.name} cannot see that message`);
    const all = componentsOf(source);
    const component = all.find(({ custom_id }) => custom_id === customId);
    if (!component)
      throw new Error(`no ${customId} there, but ${all.map((c) => c.custom_id ?? 'a link').join(', ')}`);
    if (component.disabled) throw new Error(`${customId} is disabled`);
    return { source, component };
  }

  #send(
    kind: InteractionKind,
    channel: Channel,
    data: Payload,
    { duplicate = false }: ActOptions,
    about: { source?: MessageRecord | undefined; commandName?: string },
  ): InteractionHandle {
    const { source, commandName } = about;
    const act = this.#core.interactions.open({ kind, user: this.#user, channel, source, commandName });
    const payload = interactionPayload(this.#core, act, data);
    this.#core.gateway.dispatch('INTERACTION_CREATE', payload, { guildId: channel.guildId, duplicate });
    return new InteractionHandle(this.#core, act);
  }
}

/** The components under a message, in order. */
export function componentsOf({ message }: MessageRecord): MessageComponent[] {
  // Only rows that passed `messageComponentsSchema` are kept; Discord's type has newer layouts too.
  return (message.components ?? []).flatMap((row) => (row as unknown as MessageRow).components);
}

function interactionPayload({ world }: Core, act: Interaction, data: Payload): Payload {
  const { user, channel, source } = act;
  const guild = world.guilds.get(channel.guildId ?? '');
  const may = world.permissionsIn(channel, user.id).toString();
  const place = guild
    ? {
        guild: { id: guild.id, locale: guild.locale, features: [] },
        guild_id: guild.id,
        guild_locale: guild.locale,
        member: { ...memberPayload(guild, user), permissions: may },
      }
    : { user: userPayload(user) };
  return {
    id: act.id,
    application_id: world.bot.id,
    type: act.kind,
    token: act.token,
    version: 1,
    data,
    ...place,
    channel: { ...channelPayload(world, channel), permissions: may },
    channel_id: channel.id,
    ...(source ? { message: source.message } : {}),
    app_permissions: world.permissionsIn(channel, world.bot.id).toString(),
    locale: user.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
}

type Select = Exclude<MessageComponent | ModalInput, { type: 2 } | { type: 4 }>;

function pick(core: Core, channel: Channel, select: Select, picked: readonly string[]): Payload {
  const { min_values: min = 1, max_values: max = 1, custom_id } = select;
  if (picked.length < min || picked.length > max)
    throw new Error(`${custom_id} takes ${String(min)} to ${String(max)} values`);
  if (select.type === 3) {
    const offered = select.options.map(({ value }) => value);
    for (const value of picked)
      if (!offered.includes(value))
        throw new Error(`${custom_id} has no ${value}, but ${offered.join(', ')}`);
    return { values: picked };
  }
  const resolved: Resolved = {};
  const kind = ENTITY_OF_SELECT[select.type] ?? 'user';
  return { values: picked.map((named) => resolveEntity(core, channel, kind, named, resolved)), resolved };
}

function modalData(core: Core, channel: Channel, modal: Modal, fields: ModalAct['fields']): Payload {
  const known = modal.components.flatMap((row) =>
    row.type === 1 ? row.components : row.type === 18 ? [row.component] : [],
  );
  for (const name of Object.keys(fields))
    if (!known.some(({ custom_id }) => custom_id === name)) throw new Error(`the modal has no field ${name}`);
  const resolved: Resolved = {};
  const fill = (input: ModalInput, id: number) => {
    const { resolved: found, ...filled } = fillIn(core, channel, input, fields[input.custom_id]);
    Object.assign(resolved, found);
    return { type: input.type, id: input.id ?? id, custom_id: input.custom_id, ...filled };
  };
  const components = modal.components.map((row, index) => {
    const id = row.id ?? index * 2 + 1;
    if (row.type === 1)
      return { type: 1, id, components: row.components.map((input) => fill(input, id + 1)) };
    return row.type === 18 ? { type: 18, id, component: fill(row.component, id + 1) } : { type: 10, id };
  });
  return {
    custom_id: modal.custom_id,
    components,
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}

function fillIn(
  core: Core,
  channel: Channel,
  input: ModalInput,
  given: string | readonly string[] | undefined,
): Payload {
  if (input.type !== 4)
    return pick(core, channel, input, typeof given === 'string' ? [given] : (given ?? []));
  const value = given === undefined ? (input.value ?? '') : String(given);
  const { required = true, min_length: min, max_length: max, custom_id } = input;
  if (required && value === '') throw new Error(`${custom_id} is required`);
  if (value !== '' && (value.length < (min ?? 0) || value.length > (max ?? 4000)))
    throw new Error(`${custom_id} takes ${String(min ?? 0)} to ${String(max ?? 4000)} characters`);
  return { value };
}
