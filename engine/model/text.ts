import { z } from 'zod';
import { refuse, type Refusal } from './refusals.ts';

/**
 * What no text of a person has: control characters, the separators of lines and paragraphs, marks that turn the direction
 * of reading for what follows, and halves of a character (UTF-16 surrogates).
 */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\p{Cs}]/u;
const UNSEEN_BUT_LINES = /[^\P{Cc}\n]|[\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

const without = (unseen: RegExp) => (text: string) => !unseen.test(text);

const UNSEEN_WORDS = 'has a character that cannot be seen, or half of one';

/** An id: visible characters of ASCII, `max` at most. */
export const idText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[!-~]+$/, 'is no id: ids have letters, digits and signs, and no spaces');

/** The key of one try of an action: 8 to 100 visible characters of ASCII. */
export const keyText = idText(100).min(8);

/** Text of one line, without spaces around it: a name, a reason. */
export const lineText = (max: number) =>
  z.string().trim().min(1).max(max).refine(without(UNSEEN), UNSEEN_WORDS);

/** Text that may have several lines, without spaces around it: what people tell each other. */
export const proseText = (max: number) =>
  z.string().trim().min(1).max(max).refine(without(UNSEEN_BUT_LINES), UNSEEN_WORDS);

/** What is wrong with a text of a field, or the text as it is kept. */
export const readText = (
  field: string,
  schema: z.ZodType<string>,
  text: string,
): { readonly text: string } | { readonly problem: Refusal } => {
  const { data, error } = schema.safeParse(text);
  if (data !== undefined) return { text: data };
  const said = error.issues[0]?.message ?? 'is not right';
  return { problem: refuse('bad_input', { why: { reason: 'field_not_right', place: field, said }, field }) };
};
