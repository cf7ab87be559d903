import { z } from 'zod';
import { availabilitySchema } from './availability.ts';
import { defensiveDecisionSchema, offensiveDecisionSchema } from './decisions.ts';
import type { Immutable } from './immutable.ts';
import { lineupSchema } from './lineups.ts';
import { playSchema } from './play.ts';
import { answerSchema, questionSchema } from './questions.ts';
import { reportSchema, requestSubjectSchema } from './requests.ts';
import { rollSchema } from './rolls.ts';
import { rulingSchema } from './rulings.ts';
import { weatherSchema } from './season-rules.ts';
import { gameSetupSchema } from './setup.ts';
import { SIDES } from './sides.ts';
import { substitutionSchema } from './substitutions.ts';

const side = z.enum(SIDES);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** A nonce that a manager adds to the dice: up to 64 printable characters without the separator `|`. */
export const nonceSchema = z
  .string()
  .max(64)
  .regex(/^[^|\p{C}]*$/u);

/** The most characters of an announcement. */
export const ANNOUNCEMENT_LENGTH = 500;

/** What a league admin tells everybody at a game: 1 to 500 characters. */
const announcementSchema = z.string().trim().min(1).max(ANNOUNCEMENT_LENGTH);

/** The payload of every event of the log, by its type. Events are past tense and carry results beside their inputs. */
export const EVENT_PAYLOADS = {
  game_created: z.object({ setup: gameSetupSchema }),
  dice_committed: z.object({ commitment: hex32 }),
  invitation_accepted: z.object({ side, nonce: nonceSchema }),
  invitation_declined: z.object({ side }),
  lineup_set: z.object({ side, lineup: lineupSchema }),
  /** How far each man may be used, as the season stood. */
  availability_noted: availabilitySchema,
  /** The weather that the dice made, before the first pitch. */
  weather_set: z.object({ roll_id: z.string(), weather: weatherSchema }),
  game_started: z.object({}),
  substitution_made: substitutionSchema,
  defense_decided: z.object({ side, decision: defensiveDecisionSchema }),
  offense_decided: z.object({ side, decision: offensiveDecisionSchema }),
  dice_rolled: z.object({ side, roll: rollSchema }),
  outcome_reported: reportSchema.extend({ side, roll_id: z.string().nullable() }),
  decision_asked: z.object({ side, question: questionSchema }),
  decision_made: z.object({ side, question: questionSchema, answer: answerSchema }),
  play_resolved: z.object({ play: playSchema }),
  /** What a league admin tells everybody at the game. */
  announcement_made: z.object({ text: announcementSchema }),
  game_paused: z.object({ side: side.nullable() }),
  game_resumed: z.object({ side }),
  /** A manager has asked the computer to wait, or to play on. */
  computer_held: z.object({ side }),
  computer_released: z.object({ side }),
  /** A league admin acts for a side, or only watches again. */
  acting_began: z.object({ user_id: z.string(), side }),
  acting_ended: z.object({ user_id: z.string(), side }),
  abandon_asked: z.object({ side }),
  undo_asked: z.object({ side, play: z.int().min(1) }),
  correction_asked: z.object({ side, play: z.int().min(1), report: reportSchema }),
  ruling_asked: z.object({ side, ruling: rulingSchema }),
  request_answered: z.object({ side, subject: requestSubjectSchema, agreed: z.boolean() }),
  /** Whoever asked has thought better of it. */
  request_withdrawn: z.object({ side, subject: requestSubjectSchema }),
  /** The game is back before this play. */
  play_undone: z.object({ play: z.int().min(1) }),
  /** This play and all after it, as they were decided again. */
  play_corrected: z.object({ play: z.int().min(1), report: reportSchema, plays: z.array(playSchema) }),
  /** The pitchers of record are as the scorer has ruled them, where that fits the game. */
  decisions_ruled: z.object({ side, ruling: rulingSchema }),
  game_abandoned: z.object({}),
  /** `winner` null: called with the score tied. */
  game_completed: z.object({ winner: side.nullable() }),
  game_reopened: z.object({ commitment: hex32 }),
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
