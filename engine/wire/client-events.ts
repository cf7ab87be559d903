import { z } from 'zod';
import { defensiveDecisionSchema, offensiveDecisionSchema } from '../model/decisions.ts';
import { ANNOUNCEMENT_LENGTH } from '../model/events.ts';
import { OUTCOMES } from '../model/outcomes.ts';
import { LINEUP_POSITIONS, POSITIONS } from '../model/positions.ts';
import { SIDES } from '../model/sides.ts';
import { answerSchema } from '../model/questions.ts';
import { RULING_REASON_LENGTH } from '../model/rulings.ts';
import { adjustmentSchema, scorerEntrySchema } from '../model/scorer-entry.ts';
import { countSchema, SUBSTITUTION_KINDS } from '../model/substitutions.ts';
import { idText, keyText, lineText, proseText } from '../model/text.ts';

const game = { game_id: idText(60) };
const action = {
  ...game,
  /** The same for every try of one action, so that it is done once. */
  idempotency_key: keyText,
  /** The last event that the client had seen. */
  seq: z.int().min(0).optional(),
};

const MOST_FIELDERS = 9;
const fielders = z.array(z.enum(POSITIONS)).max(MOST_FIELDERS).optional();
const { movements, ...entryFields } = scorerEntrySchema.omit({ adjust: true, source: true }).partial().shape;
/** An outcome, and with `advances` the whole play as the scorer saw it. */
const report = {
  outcome: z.enum(OUTCOMES),
  hit_location: z.enum(POSITIONS).optional(),
  advances: movements,
  ...entryFields,
  assists: fielders,
  errors: fielders,
  /** Who batted, where it was not whoever was due. */
  adjust: adjustmentSchema.pick({ slot: true }).optional(),
};
const swap = {
  /** Who leaves, or who only changes his position. */
  out: idText(60),
  /** Who comes in; the same as `out` for a change of position. */
  in: idText(60),
  position: z.enum(LINEUP_POSITIONS).optional(),
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
    roll_id: idText(100).optional(),
    ...report,
  }),
  resolve_play: z.object({ ...action, roll_id: idText(100).optional() }),
  get_lineup: z.object(game),
  get_box_score: z.object(game),
  get_chances: z.object(game),
  get_play: z.object({ ...game, play: z.int().min(1) }),
  preview_play: z.object({ ...game, play: z.int().min(1).optional(), ...report }),
  submit_decision: z.object({ ...action, answer: answerSchema }),
  substitute_player: z.object({
    ...action,
    kind: z.enum(SUBSTITUTION_KINDS).optional(),
    ...swap,
    /** The other changes made at the same time, as in a double switch. */
    also: z.array(z.object(swap)).max(9).optional(),
    count: countSchema.optional(),
    side: z.enum(SIDES).optional(),
    /** The rules of the season that only warn have been read. */
    despite: z.boolean().optional(),
  }),
  /** `side` null: only to watch again. */
  act_for: z.object({ ...action, side: z.enum(SIDES).nullable() }),
  announce: z.object({ ...action, text: proseText(ANNOUNCEMENT_LENGTH) }),
  request_abandon: z.object(action),
  request_undo: z.object({ ...action, play: z.int().min(1).optional() }),
  request_correction: z.object({ ...action, play: z.int().min(1), ...report }),
  request_ruling: z.object({
    ...action,
    winner: idText(60).optional(),
    loser: idText(60).optional(),
    save: idText(60).optional(),
    reason: lineText(RULING_REASON_LENGTH),
  }),
  pause_game: z.object(action),
  resume_game: z.object(action),
  hold_computer: z.object({ ...action, hold: z.boolean() }),
  open_form: z.object({ ...game, open: z.boolean() }),
  answer_request: z.object({ ...action, agree: z.boolean() }),
  withdraw_request: z.object(action),
} as const;

/** The name of a client event. */
export type ClientEventName = keyof typeof CLIENT_EVENTS;
/** The data of a client event, checked. */
export type ClientEventData<T extends ClientEventName> = z.output<(typeof CLIENT_EVENTS)[T]>;

/** The data of a client event as it is sent, before defaults. */
export type ClientEventInput<T extends ClientEventName> = z.input<(typeof CLIENT_EVENTS)[T]>;

/** What every acknowledgement says: done, or the coded refusal (and what the client had missed, when that was why). */
export type Acknowledgement =
  | ({ readonly ok: true } & Readonly<Record<string, unknown>>)
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly field?: string };
      readonly missed?: readonly { readonly name: string; readonly data: unknown }[];
    };
