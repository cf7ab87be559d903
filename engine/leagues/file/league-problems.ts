import { closest, distance } from 'fastest-levenshtein';
import type { Language } from '../../model/languages.ts';

/** An expectation that takes nothing. */
type Bare<C extends string> = C extends string ? { readonly code: C } : never;

/** What was expected where a league file is wrong, as a code with what it takes. */
export type Expectation =
  | Bare<'file' | 'json' | 'table' | 'column' | 'value' | 'zone'>
  | Bare<'id' | 'discord_id' | 'color' | 'picture' | 'date' | 'other_team'>
  | { readonly code: 'text'; readonly least: number; readonly most: number }
  | { readonly code: 'whole'; readonly least: number; readonly most: number }
  | { readonly code: 'chances' }
  | { readonly code: 'one_of'; readonly options: readonly string[] }
  /** A value that stands once: it stands in this row already. */
  | { readonly code: 'once'; readonly row: number }
  /** A value of the first column of another table. */
  | { readonly code: 'known'; readonly table: string }
  /** The chances of a side of a card, which must be 108. */
  | { readonly code: 'sum'; readonly sum: number }
  /** A side of a card of a player who needs one. */
  | { readonly code: 'card'; readonly side: string; readonly against: string }
  /** A rating that a league of digital cards needs. */
  | { readonly code: 'rating' }
  | { readonly code: 'fielding'; readonly position: string }
  /** A roster that can take the field: so many players, and somebody for a position. */
  | { readonly code: 'roster'; readonly least: number; readonly most: number }
  | { readonly code: 'somebody'; readonly position: string }
  /** What a setting's own rule says, in each language. */
  | { readonly code: 'rule'; readonly words: Readonly<Record<Language, string>> };

/** Something wrong in a league file: where (file, row as a spreadsheet counts, column), what stands there, what was expected, and the nearest right value. */
export interface LeagueProblem {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly expected: Expectation;
  readonly nearest: string | null;
}

/** Something odd in a league file that keeps nothing from being right. */
export interface LeagueNotice {
  readonly file: string;
  readonly code: 'unknown_column' | 'unknown_setting' | 'unknown_file' | 'rounded_id' | 'encoding';
  readonly names: readonly string[];
}

const FARTHEST = 3;

/** The option that a value was probably meant to be, if one is near. */
export const nearestOf = (value: string, options: readonly string[]): string | null => {
  if (value === '' || options.length === 0) return null;
  const folded = options.map((option) => option.toLowerCase());
  const found = closest(value.toLowerCase(), folded);
  const far = distance(value.toLowerCase(), found);
  return far <= Math.min(FARTHEST, Math.ceil(found.length / 2))
    ? (options[folded.indexOf(found)] ?? null)
    : null;
};

/** The most of a value that is shown. */
const SHOWN = 80;

/** Makes a problem. */
export const problem = (
  file: string,
  place: { readonly row?: number; readonly column?: string; readonly value?: string },
  expected: Expectation,
): LeagueProblem => {
  const value = place.value ?? null;
  const options = expected.code === 'one_of' ? expected.options : [];
  return {
    file,
    row: place.row ?? null,
    column: place.column ?? null,
    value: value && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value,
    expected,
    nearest: value === null ? null : nearestOf(value, options),
  };
};
