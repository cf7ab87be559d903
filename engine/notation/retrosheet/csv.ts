import { retrosheetError, type RetrosheetError } from './errors.ts';

const QUOTED = /^"((?:[^"]|"")*)"(?=,|$)/;
const PLAIN = /^[^",]*(?=,|$)/;

/** The fields of one line; a field in double quotes may hold commas, and a doubled quote stands for one. */
export const parseFields = (line: string): readonly string[] | RetrosheetError => {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = QUOTED.exec(rest);
    const field = quoted ?? PLAIN.exec(rest);
    if (!field) return retrosheetError('bad_quotes', 'A quote is not closed, or opens inside a field', rest);
    fields.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : field[0]);
    rest = rest.slice(field[0].length);
    if (rest === '') return fields;
    rest = rest.slice(1);
  }
};

/** A field in double quotes, as names and comments are written. */
export const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;

/** A field as it is written: quoted only where a comma or a quote in it makes that necessary. */
export const makeField = (field: string): string => (/[",]/.test(field) ? quote(field) : field);
