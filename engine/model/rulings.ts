import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { lineText } from './text.ts';

/** The most characters of a ruling's reason. */
export const RULING_REASON_LENGTH = 200;

const pitcher = z.string().min(1).nullable();

/** The pitchers of record as the scorer rules them (RULES section 11): a roster id each; null = as the rules have it. All null: an earlier ruling is taken back. */
export const rulingSchema = z.object({
  winner: pitcher,
  loser: pitcher,
  save: pitcher,
  reason: lineText(RULING_REASON_LENGTH),
});
/** The pitchers of record as the scorer rules them, with the reason. */
export type Ruling = Immutable<z.infer<typeof rulingSchema>>;
