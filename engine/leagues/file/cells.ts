import type { z } from 'zod';
import {
  discordId,
  leagueId,
  LISTED_POSITIONS,
  pictureAddress,
  scheduledGameSchema,
  type ListedPosition,
} from '../league-data.ts';
import { lineText } from '../../model/text.ts';
import type { Expectation } from './league-problems.ts';

/** What a cell's text means, or what was expected. */
export type CellResult<T> = { readonly value: T } | { readonly expected: Expectation; readonly at?: string };
/** Reads a cell that is not empty. */
export type CellReader<T> = (text: string) => CellResult<T>;

/** A column of a table: how a cell is read, and what an empty one means (nothing: it must not be empty). */
export interface Column<T> {
  readonly read: CellReader<T>;
  readonly empty: { readonly value: T } | null;
}

/** A column that must not be empty. */
export const needed = <T>(read: CellReader<T>): Column<T> => ({ read, empty: null });
/** A column that may be empty, or not be there. */
export const optional = <T>(read: CellReader<T>): Column<T | null> => ({ read, empty: { value: null } });
/** A column that may be empty, and means something else then. */
export const otherwise = <T>(read: CellReader<T>, value: T): Column<T> => ({ read, empty: { value } });

const bySchema =
  <T>(schema: z.ZodType<T>, expected: Expectation) =>
  (text: string): CellResult<T> => {
    const { data } = schema.safeParse(text);
    return data === undefined ? { expected } : { value: data };
  };

/** An id of the league's own. */
export const id = bySchema(leagueId, { code: 'id' });

/** Text of one line. */
export const text = (most: number, least = 1): CellReader<string> =>
  bySchema(lineText(most).min(least), { code: 'text', least, most });

/** A whole number. A spreadsheet's `12.0` is 12. */
export const whole =
  (least: number, most: number): CellReader<number> =>
  (written) => {
    const n = Number(written.replace('−', '-'));
    if (Number.isInteger(n) && n >= least && n <= most) return { value: n };
    return { expected: { code: 'whole', least, most } };
  };

/** One of a list of words, in capitals or not. */
export const oneOf =
  <const T extends string>(options: readonly T[]): CellReader<T> =>
  (written) => {
    const found = options.find((option) => option.toLowerCase() === written.toLowerCase());
    return found === undefined ? { expected: { code: 'one_of', options } } : { value: found };
  };

const WORDS = /[\s,;/]+/;

const eachWord =
  <T>(read: CellReader<T>): CellReader<readonly T[]> =>
  (written) => {
    const values: T[] = [];
    for (const word of written.split(WORDS).filter(Boolean)) {
      const one = read(word);
      if ('expected' in one) return { ...one, at: word };
      values.push(one.value);
    }
    return { value: values };
  };

/** Discord ids, with spaces between. */
export const discordIds = eachWord(bySchema(discordId, { code: 'discord_id' }));

/** Positions, with spaces between. */
export const positions: CellReader<readonly ListedPosition[]> = eachWord(oneOf(LISTED_POSITIONS));

const COLOR = /^#?(?:([0-9a-f]{6})|([0-9a-f])([0-9a-f])([0-9a-f]))$/i;
/** A colour in hexadecimal digits, with or without `#`, of six digits or three. */
export const color: CellReader<string> = (written) => {
  const [, six, r = '', g = '', b = ''] = COLOR.exec(written) ?? [null];
  const digits = six ?? `${r}${r}${g}${g}${b}${b}`;
  return digits ? { value: `#${digits.toLowerCase()}` } : { expected: { code: 'color' } };
};

/** The address of a picture. */
export const picture = bySchema(pictureAddress, { code: 'picture' });

/** A number of chances out of 108, in twentieths of a chance at the finest. */
export const chances: CellReader<number> = (written) => {
  const n = Number(written.replace(',', '.'));
  const twentieths = Math.round(n * 20);
  const right = n >= 0 && n <= 108 && Math.abs(twentieths - n * 20) < 1e-6;
  return right ? { value: twentieths / 20 } : { expected: { code: 'chances' } };
};

/** A day or a moment, ISO 8601. */
export const scheduleDate = bySchema(scheduledGameSchema.shape.date.unwrap(), { code: 'date' });
