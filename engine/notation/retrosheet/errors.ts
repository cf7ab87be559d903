/** What can be wrong with a Retrosheet event file, or with one event in it. */
export const RETROSHEET_ERROR_CODES = [
  'record_before_id',
  'unknown_record',
  'bad_record',
  'bad_quotes',
  'bad_play',
  'bad_modifier',
  'bad_advance',
  'bad_note',
  'unbalanced_parentheses',
  'no_such_runner',
  'runners_collide',
  'no_lineup',
  'not_in_lineup',
  'wrong_half',
  'game_over',
  'refused',
  'no_plays',
] as const;
/** What is wrong, as a code for programs. */
export type RetrosheetErrorCode = (typeof RETROSHEET_ERROR_CODES)[number];

/** A coded error with a sentence for people, the text at fault and, in a file, its line (the first is 1). */
export interface RetrosheetError {
  readonly code: RetrosheetErrorCode;
  readonly message: string;
  readonly text: string;
  readonly line?: number;
  /** The id of the game, where it is known. */
  readonly game?: string;
}

/** Makes an error; the message ends with the text at fault. */
export const retrosheetError = (code: RetrosheetErrorCode, what: string, text: string): RetrosheetError => ({
  code,
  message: `${what.replace(/\.$/, '')}: "${text}".`,
  text,
});

/** Whether a value is an error rather than what was asked for. */
export const isRetrosheetError = (value: unknown): value is RetrosheetError =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value && 'text' in value;

/** All values, or the first error among them. */
export const allOrError = <T>(values: readonly (T | RetrosheetError)[]): readonly T[] | RetrosheetError => {
  const good: T[] = [];
  for (const value of values) {
    if (isRetrosheetError(value)) return value;
    good.push(value);
  }
  return good;
};
