import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import { failureOf } from '@paper-dynasty/db/stores/failures';
import type { Refusal, RefusalCode } from '@paper-dynasty/engine/model/refusals';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import type { Surface } from '@paper-dynasty/engine/service/ports';
import type { Actor, Answer, GameRequest } from '@paper-dynasty/engine/service/services';

/** One use of a command, wherever it came from. `key` is the same for every try of one use. */
export interface Invocation {
  readonly user: { readonly id: string; readonly name: string; readonly avatar_url: string | null };
  readonly channel_id: string;
  /** The server it comes from, and whether its person may manage it, and the channel; null in a direct message or a terminal. */
  readonly guild: {
    readonly id: string;
    readonly manages: boolean;
    readonly manages_channel: boolean;
  } | null;
  readonly key: string;
  readonly surface: Surface;
  readonly option: (name: string) => string | undefined;
  /** The bytes of a file that was given for an option; null where there is none, it cannot be had, or it has more than `most`. */
  readonly file?: (name: string, most: number) => Promise<Uint8Array | null>;
  /** Whether the person has confirmed what they do, where that is asked for. */
  readonly confirmed?: boolean;
}

/** A row of buttons or a menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The most letters that a picture's description may have on Discord. */
export const ABOUT = 1024;

/** A file of an answer; `about` says what it shows, for those who do not see it. */
export interface ReplyFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly about: string;
}

/** What a command answers. `mention` names the people who are told of it; `more` are further messages, where one is too short. */
export interface Reply {
  readonly content: string;
  readonly rows?: readonly Row[];
  readonly ephemeral?: boolean;
  readonly mention?: readonly string[];
  readonly more?: readonly string[];
  readonly files?: readonly ReplyFile[];
  /** What is done with the id of the message that is the answer, where all see it. */
  readonly posted?: (messageId: string) => Promise<void>;
}

/** A refusal on its way to the one place that words it. `sentence`: the bot's own, in the language of whoever is answered; null where the refusal says it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly sentence: string | null;
  constructor(refusal: Refusal, sentence: string | null = null) {
    super(sentence ?? refusal.code);
    this.refusal = refusal;
    this.sentence = sentence;
  }
}

/** A command that does not say which game it is for, or names several or none: whoever used it is asked. `said`: what it names. */
export class GameUnclear extends Refused {
  readonly said: string | null;
  constructor(said: string | null, sentences: { readonly noGameHere: string; readonly noSuchGame: string }) {
    super(refuse('game_not_found'), said === null ? sentences.noGameHere : sentences.noSuchGame);
    this.said = said;
  }
}

/** Throws a refusal with a sentence of the bot's own. */
export const no = (code: RefusalCode, sentence: string): never => {
  throw new Refused(refuse(code), sentence);
};

/** An error as a refusal: one that was thrown as such, a damaged record, or a database that is away; null for any other. */
export const refusedBy = (error: unknown): Refused | null => {
  if (error instanceof Refused) return error;
  const failure = failureOf(error);
  return failure && new Refused(failure);
};

/** What came of something, or null where it was refused. */
export const unlessRefused = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

/** A good answer, or its refusal thrown. */
export const taken = (answer: Answer): Extract<Answer, { ok: true }> => {
  if (!answer.ok) throw new Refused(answer.error);
  return answer;
};

/** The person of an invocation, as the engine knows him. */
export const actorOf = (invocation: Invocation): Actor => ({ kind: 'user', user_id: invocation.user.id });

/** The request of an invocation on a game. With `seq`, the last event that the person had seen, it is refused when the game has moved on. */
export const requestOf = (invocation: Invocation, gameId: string, seq?: number): GameRequest => ({
  game_id: gameId,
  actor: actorOf(invocation),
  surface: invocation.surface,
  idempotency_key: invocation.key,
  ...(seq === undefined ? {} : { seq }),
  confirmed: async () => invocation.confirmed ?? invocation.surface === 'terminal',
});

/** An id from before whatever is posted because of an invocation: Discord numbers interactions and messages in one order. */
export const messageBefore = ({ surface, key }: Invocation): string | null =>
  surface === 'discord' ? (key.split(':')[1] ?? null) : null;

/** The same invocation with options of its own before those that were given. */
export const withOptions = (
  invocation: Invocation,
  options: Readonly<Record<string, string>>,
): Invocation => ({
  ...invocation,
  option: (name) => options[name] ?? invocation.option(name),
});
