import { z } from 'zod';
import { defensiveDecisionSchema, offensiveDecisionSchema } from '../model/decisions.ts';
import { OUTCOMES } from '../model/outcomes.ts';
import { POSITIONS } from '../model/positions.ts';

const gameId = z.string().min(1).max(60);
const game = { game_id: gameId };
const action = {
  ...game,
  /** The same for every try of one action, so that it is done once. */
  idempotency_key: z.string().min(8).max(100),
  /** The last event that the client had seen. */
  seq: z.int().min(0).optional(),
};

/** What a client may send, by event name. Every event is answered in its acknowledgement. */
export const CLIENT_EVENTS = {
  join_game: z.object({
    ...game,
    role: z.enum(['player', 'spectator']).default('spectator'),
    last_seq: z.int().min(0).optional(),
  }),
  leave_game: z.object(game),
  heartbeat: z.object({}).default({}),
  request_game_state: z.object(game),
  submit_defensive_decision: z.object({ ...action, ...defensiveDecisionSchema.shape }),
  submit_offensive_decision: z.object({ ...action, ...offensiveDecisionSchema.shape }),
  roll_dice: z.object(action),
  submit_manual_outcome: z.object({
    ...action,
    roll_id: z.string().max(100).optional(),
    outcome: z.enum(OUTCOMES),
    hit_location: z.enum(POSITIONS).optional(),
  }),
  resolve_play: z.object({ ...action, roll_id: z.string().max(100).optional() }),
  get_lineup: z.object(game),
  get_box_score: z.object(game),
  request_abandon: z.object(action),
  answer_request: z.object({ ...action, agree: z.boolean() }),
} as const;

/** The name of a client event. */
export type ClientEventName = keyof typeof CLIENT_EVENTS;
/** The data of a client event, checked. */
export type ClientEventData<T extends ClientEventName> = z.output<(typeof CLIENT_EVENTS)[T]>;

/** What every acknowledgement says: done, or the coded refusal (and what the client had missed, when that was why). */
export type Acknowledgement =
  | ({ readonly ok: true } & Readonly<Record<string, unknown>>)
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly field?: string };
      readonly missed?: readonly { readonly name: string; readonly data: unknown }[];
    };
