import type { Action } from './authorize.ts';
import type { Actor } from './services.ts';

/**
 * An idempotency key as it is stored: it belongs to whoever used it and to what they did with it. So nobody meets another's answer,
 * and no person can use up a key of the computer or of the clock.
 */
export const scopedKey = (actor: Actor, action: Action | 'create_game', key: string): string =>
  `${actor.kind === 'user' ? `user ${actor.user_id}` : actor.kind} ${action} ${key}`;
