import { z } from 'zod';
import { defensiveDecisionSchema, offensiveDecisionSchema } from './decisions.ts';
import type { Immutable } from './immutable.ts';
import { lineupSchema } from './lineups.ts';
import { OUTCOMES } from './outcomes.ts';
import { playSchema } from './play.ts';
import { POSITIONS } from './positions.ts';
import { rollSchema } from './rolls.ts';
import { gameSetupSchema } from './setup.ts';
import { SIDES } from './sides.ts';

const side = z.enum(SIDES);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** A nonce that a manager adds to the dice: up to 64 printable characters without the separator `|`. */
export const nonceSchema = z
  .string()
  .max(64)
  .regex(/^[^|\p{C}]*$/u);

/** Why a game was put away. */
export const REQUEST_KINDS = ['abandon'] as const;

/** The payload of every event of the log, by its type. Events are past tense and carry results beside their inputs. */
export const EVENT_PAYLOADS = {
  game_created: z.object({ setup: gameSetupSchema }),
  dice_committed: z.object({ commitment: hex32 }),
  invitation_accepted: z.object({ side, nonce: nonceSchema }),
  invitation_declined: z.object({ side }),
  lineup_set: z.object({ side, lineup: lineupSchema }),
  game_started: z.object({}),
  defense_decided: z.object({ side, decision: defensiveDecisionSchema }),
  offense_decided: z.object({ side, decision: offensiveDecisionSchema }),
  dice_rolled: z.object({ side, roll: rollSchema }),
  outcome_reported: z.object({
    side,
    roll_id: z.string(),
    outcome: z.enum(OUTCOMES),
    hit_location: z.enum(POSITIONS).nullable(),
  }),
  play_resolved: z.object({ play: playSchema }),
  abandon_asked: z.object({ side }),
  request_answered: z.object({ side, request: z.enum(REQUEST_KINDS), agreed: z.boolean() }),
  game_abandoned: z.object({}),
  game_completed: z.object({ winner: side }),
  dice_seed_revealed: z.object({ seed: hex32 }),
} as const;

/** The type of an event. */
export type EventType = keyof typeof EVENT_PAYLOADS;
/** Every event type, in the order a game meets them. */
export const EVENT_TYPES = Object.keys(EVENT_PAYLOADS) as readonly EventType[];

/** The payload of an event type. */
export type EventPayload<T extends EventType> = Immutable<z.infer<(typeof EVENT_PAYLOADS)[T]>>;

/** Something that happened in a game. */
export type GameEvent = {
  readonly [T in EventType]: { readonly type: T; readonly payload: EventPayload<T> };
}[EventType];

/** An event of one type. */
export type EventOf<T extends EventType> = Extract<GameEvent, { type: T }>;
