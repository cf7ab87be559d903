import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import type { Refusal, RefusalCode } from '@paper-dynasty/engine/model/refusals';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import type { Surface } from '@paper-dynasty/engine/service/ports';
import type { Answer, GameRequest } from '@paper-dynasty/engine/service/services';

/** One use of a command, wherever it came from. `key` is the same for every try of one use. */
export interface Invocation {
  readonly user: { readonly id: string; readonly name: string; readonly avatar_url: string | null };
  readonly channel_id: string;
  readonly key: string;
  readonly surface: Surface;
  readonly option: (name: string) => string | undefined;
}

/** A row of buttons or a menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What a command answers. `mention` names the people who are told of it. */
export interface Reply {
  readonly content: string;
  readonly rows?: readonly Row[];
  readonly ephemeral?: boolean;
  readonly mention?: readonly string[];
}

/** A refusal on its way to the one place that words it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Throws a refusal. */
export const no = (code: RefusalCode, message: string): never => {
  throw new Refused(refuse(code, message));
};

/** A good answer, or its refusal thrown. */
export const taken = (answer: Answer): Extract<Answer, { ok: true }> => {
  if (!answer.ok) throw new Refused(answer.error);
  return answer;
};

/** The request of an invocation on a game. */
export const requestOf = (invocation: Invocation, gameId: string): GameRequest => ({
  game_id: gameId,
  actor: { kind: 'user', user_id: invocation.user.id },
  surface: invocation.surface,
  idempotency_key: invocation.key,
});
