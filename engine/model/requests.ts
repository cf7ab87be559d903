import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { OUTCOMES } from './outcomes.ts';
import { POSITIONS } from './positions.ts';
import { rulingSchema } from './rulings.ts';
import { scorerEntrySchema } from './scorer-entry.ts';

/** What is reported for a play: the outcome, the place where it has one, and the movements where a scorer writes them out. */
export const reportSchema = z.object({
  outcome: z.enum(OUTCOMES),
  hit_location: z.enum(POSITIONS).nullable().default(null),
  entry: scorerEntrySchema.nullable().default(null),
});
/** What is reported for a play. */
export type Report = Immutable<z.infer<typeof reportSchema>>;

/** What one manager can ask of the other (RULES section 12). */
export const requestSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('abandon') }),
  /** Back to just before this play. */
  z.object({ kind: z.literal('undo'), play: z.int().min(1) }),
  /** Another report for this play; everything after it is decided again. */
  z.object({ kind: z.literal('correction'), play: z.int().min(1), report: reportSchema }),
  /** Other pitchers of record than the rules' (RULES section 11). */
  z.object({ kind: z.literal('ruling'), ruling: rulingSchema }),
]);
/** What one manager can ask of the other. */
export type RequestSubject = Immutable<z.infer<typeof requestSubjectSchema>>;
/** A request about a play: to take it back, or to correct it. */
export type PlayRequest = Extract<RequestSubject, { play: number }>;
/** The kind of a request. */
export type RequestKind = RequestSubject['kind'];
