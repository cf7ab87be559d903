import type { DateTime } from 'luxon';
import { DiscordError, refused, unknown } from './errors.ts';
import type { RequestLog } from './log.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { Callback } from './validate-messages.ts';
import type { Channel, MessageRecord, User, World } from './world.ts';

const TOKEN_MINUTES = 15;

/** Interaction types: 2 command, 3 component, 4 autocomplete, 5 modal. */
export type InteractionKind = 2 | 3 | 4 | 5;

/** What one act of a person led to. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly user: User;
  readonly channel: Channel;
  /** The message with the component, or with the one that opened the modal. */
  readonly source: MessageRecord | undefined;
  readonly commandName: string | undefined;
  readonly createdAt: DateTime;
  state: 'waiting' | 'acknowledged' | 'dead';
  callback: Callback | undefined;
  /** What `@original` means: the reply, or the component's own message. */
  original: MessageRecord | undefined;
  /** A deferred reply that has not been filled in yet. */
  loading: boolean;
  /** The person has something to see: a reply, or an edit of the component's message. */
  shown: boolean;
  /** All messages it made or edited, in order. */
  readonly messages: MessageRecord[];
}

interface InteractionsOptions {
  readonly world: World;
  readonly ids: Snowflakes;
  readonly log: RequestLog;
  readonly acknowledgeMs: number;
  readonly now: () => DateTime;
}

/** All interactions, and the two clocks on each: acknowledge within 3 seconds, token good for 15 minutes. */
export class Interactions {
  readonly #options: InteractionsOptions;
  readonly #byToken = new Map<string, Interaction>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(options: InteractionsOptions) {
    this.#options = options;
  }

  /** A new one, which waits for its acknowledgement from now on. */
  open(act: Pick<Interaction, 'kind' | 'user' | 'channel' | 'source' | 'commandName'>): Interaction {
    const id = this.#options.ids.next();
    const interaction: Interaction = {
      ...act,
      id,
      token: `aW50ZXJhY3Rpb246${Buffer.from(id).toString('base64url')}`,
      createdAt: this.#options.now(),
      state: 'waiting',
      callback: undefined,
      original: undefined,
      loading: false,
      shown: false,
      messages: [],
    };
    this.#byToken.set(interaction.token, interaction);
    const timer = setTimeout(() => this.#expire(interaction), this.#options.acknowledgeMs);
    this.#timers.set(id, timer);
    return interaction;
  }

  /** The interaction that a callback answers. Unknown, too late (10062) or already answered (40060) is refused. */
  toAcknowledge(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id) throw unknown('interaction', 10062, true);
    if (interaction.state === 'acknowledged')
      throw refused(40060, 'Interaction has already been acknowledged.');
    if (interaction.state === 'dead' || this.#isLate(interaction)) throw unknown('interaction', 10062, true);
    return interaction;
  }

  /** Marks it answered. */
  acknowledge(interaction: Interaction, callback: Callback): void {
    interaction.state = 'acknowledged';
    interaction.callback = callback;
    this.#stop(interaction.id);
  }

  /** The interaction whose token a webhook path names: answered before, and not older than 15 minutes. */
  forWebhook(applicationId: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    const ours = applicationId === this.#options.world.bot.id;
    if (!ours || interaction?.state !== 'acknowledged') throw unknown('Webhook', 10015, true);
    if (this.#options.now() > interaction.createdAt.plus({ minutes: TOKEN_MINUTES }))
      throw new DiscordError(401, 50027, 'Invalid Webhook Token', { violation: true });
    return interaction;
  }

  /** Stops all clocks. */
  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #isLate(interaction: Interaction): boolean {
    return this.#options.now() > interaction.createdAt.plus({ milliseconds: this.#options.acknowledgeMs });
  }

  #expire(interaction: Interaction): void {
    interaction.state = 'dead';
    this.#stop(interaction.id);
    this.#options.log.violation({
      rule: 'an interaction is acknowledged within three seconds',
      method: 'POST',
      path: `/interactions/${interaction.id}/${interaction.token}/callback`,
      code: 10062,
      detail: interaction.commandName ?? `interaction type ${String(interaction.kind)}`,
    });
    this.#options.world.changed();
  }

  #stop(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}
