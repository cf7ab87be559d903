import { PATIENCE } from '../../patience.ts';
import type { Core } from './core.ts';
import type { Interaction } from './interactions.ts';
import { messageView, type MessageView } from './payloads.ts';
import type { Choice } from './validate-commands.ts';
import type { Modal } from './validate-components.ts';

const WAIT_MS = PATIENCE;
const ACKNOWLEDGE_LIMIT_MS = 60_000;

/** The first answer to an interaction. */
export interface InteractionResponse {
  /** 4 reply, 5 deferred reply, 6 deferred update, 7 update, 8 choices, 9 modal. */
  readonly type: number;
  readonly ephemeral: boolean;
  /** The reply, empty while deferred, or the updated message. */
  readonly message?: MessageView;
  readonly choices?: readonly Choice[];
  readonly modal?: Modal;
}

/** What a person sees of an act of theirs. */
export class InteractionHandle {
  readonly id: string;
  readonly #core: Core;
  readonly #act: Interaction;

  constructor(core: Core, act: Interaction) {
    this.#core = core;
    this.#act = act;
    this.id = act.id;
  }

  /** The interaction's own record. */
  get interaction(): Interaction {
    return this.#act;
  }

  /** The first answer; fails if none came within 3 seconds, when the token is dead. */
  async response(): Promise<InteractionResponse> {
    const settled = () => (this.#act.state === 'waiting' ? undefined : this.#act.state);
    const state = await this.#core.world.until(settled, ACKNOWLEDGE_LIMIT_MS, 'the acknowledgement');
    const { callback, original } = this.#act;
    if (state === 'dead' || !callback)
      throw new Error(
        `The application did not respond: ${this.#act.commandName ?? 'a component'}, ${this.id}`,
      );
    const { type } = callback;
    return {
      type,
      ephemeral: original?.ephemeralTo !== undefined,
      ...(original && type !== 6 ? { message: messageView(original) } : {}),
      ...(type === 8 ? { choices: callback.data.choices } : {}),
      ...(type === 9 ? { modal: callback.data } : {}),
    };
  }

  /** The message that answers it, waiting through a deferral until there is something to read: in its place, or by a message of its own where the deferral was taken away. */
  async reply(timeoutMs = WAIT_MS): Promise<MessageView> {
    const { type } = await this.response();
    if (type > 7) throw new Error(`answered by a callback of type ${String(type)}, not by a message`);
    const shown = () => {
      const { original, loading, messages } = this.#act;
      if (this.#act.shown && original) return original;
      return loading ? undefined : messages.findLast((message) => message !== original);
    };
    return messageView(await this.#core.world.until(shown, timeoutMs, 'the reply after a deferral'));
  }

  /** The choices that answer an autocomplete. */
  async choices(): Promise<readonly Choice[]> {
    const { choices, type } = await this.response();
    if (!choices) throw new Error(`answered by a callback of type ${String(type)}, not by choices`);
    return choices;
  }

  /** The modal that answers it. */
  async modal(): Promise<Modal> {
    const { modal, type } = await this.response();
    if (!modal) throw new Error(`answered by a callback of type ${String(type)}, not by a modal`);
    return modal;
  }

  /** All messages that it made or edited, in order. */
  messages(): MessageView[] {
    return this.#act.messages.map(messageView);
  }

  /** The first of its messages that the predicate takes, now or later. */
  async waitForMessage(
    predicate: (message: MessageView) => boolean,
    timeoutMs = WAIT_MS,
  ): Promise<MessageView> {
    const look = () => this.messages().find(predicate);
    return await this.#core.world.until(look, timeoutMs, 'a message of this interaction');
  }
}
