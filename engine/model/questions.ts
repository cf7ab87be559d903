import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { POSITIONS } from './positions.ts';
import { X_CHECK_CODES } from './x-checks.ts';

/** A man and the base he tries for. `runner` is the base he stands on, 0 = the batter. */
export const trySchema = z.object({ runner: z.literal([0, 1, 2, 3]), to: z.literal([2, 3, 4]) });
/** A man and the base he tries for. */
export type Try = Immutable<z.infer<typeof trySchema>>;

/** What a manager is to say safe or out, yes or no, about after the engine's d20. */
export const VERDICTS = ['runner', 'speed', 'passed_ball', 'steal'] as const;

/** A question that a play in progress puts to one side. */
export const questionSchema = z.discriminatedUnion('kind', [
  /** Offense: does he go? `trailing`: behind a runner who is being thrown at. */
  z.object({ kind: z.literal('send'), try: trySchema, trailing: z.boolean() }),
  /** Defense: throw at him, or concede the base. */
  z.object({ kind: z.literal('throw'), try: trySchema }),
  /** Defense: at which of the two. */
  z.object({ kind: z.literal('target'), tries: z.array(trySchema).length(2) }),
  /** Whoever reads the printed cards: did the check succeed? `d20` against the rating on the card. */
  z.object({ kind: z.literal('verdict'), about: z.enum(VERDICTS), try: trySchema.nullable(), d20: z.int() }),
  /** Whoever reads the printed cards: the chart's code for the fielder's range, and his error. */
  z.object({
    kind: z.literal('x_check'),
    position: z.enum(POSITIONS),
    range_d20: z.int(),
    error_total: z.int(),
    rare_play: z.boolean(),
    codes: z.array(z.enum(X_CHECK_CODES)),
    errors: z.array(z.literal([0, 1, 2, 3])),
  }),
  /** Whoever reads the printed cards: is this the injury rating on the pitcher's card? */
  z.object({ kind: z.literal('injury'), player_id: z.string(), rating: z.int().min(1).max(6) }),
]);
/** A question that a play in progress puts to one side. */
export type Question = Immutable<z.infer<typeof questionSchema>>;

/** The answer to a question of the same kind. `runner` of a target is the base he stands on, 0 = the batter. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), go: z.boolean() }),
  z.object({ kind: z.literal('throw'), throw: z.boolean() }),
  z.object({ kind: z.literal('target'), runner: z.literal([0, 1, 2, 3]) }),
  z.object({ kind: z.literal('verdict'), yes: z.boolean() }),
  z.object({ kind: z.literal('x_check'), code: z.enum(X_CHECK_CODES), error: z.literal([0, 1, 2, 3]) }),
  z.object({ kind: z.literal('injury'), hurt: z.boolean() }),
]);
/** The answer to a question of the same kind. */
export type Answer = Immutable<z.infer<typeof answerSchema>>;
