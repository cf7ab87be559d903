import type { Language } from '../../model/languages.ts';
import type { Expectation, LeagueNotice, LeagueProblem } from './league-problems.ts';

type Told = {
  readonly [C in Expectation['code']]: (of: Extract<Expectation, { readonly code: C }>) => string;
};

interface ProblemWords {
  readonly row: (row: number) => string;
  readonly column: (column: string) => string;
  readonly nearest: (nearest: string) => string;
  readonly expected: Told;
  readonly notice: Readonly<Record<LeagueNotice['code'], (names: string) => string>>;
}

const en: ProblemWords = {
  row: (row) => `row ${row}`,
  column: (column) => `column ${column}`,
  nearest: (nearest) => `Was ${nearest} meant?`,
  expected: {
    file: () => 'this file is missing',
    json: () => 'this is not JSON',
    table: () => 'this table cannot be read: is a quotation mark open?',
    column: () => 'this column is missing',
    value: () => 'a value is needed',
    zone: () => 'a time zone such as America/New_York was expected',
    id: () =>
      'an id was expected: letters, digits and signs, no spaces (the id of a league: small letters, digits and hyphens, 20 at most)',
    discord_id: () =>
      'a Discord id was expected, 15 to 21 digits; spreadsheets spoil long numbers, so give the column the format text',
    color: () => 'a colour in hexadecimal digits was expected, such as #1f6f78',
    picture: () => 'the address of a picture was expected, beginning with https://',
    date: () => 'a date was expected, such as 2026-04-01 or 2026-04-01T19:05:00-04:00',
    other_team: () => 'another team than the visitors was expected',
    text: ({ least, most }) => `a text of ${least} to ${most} characters was expected`,
    whole: ({ least, most }) => `a whole number from ${least} to ${most} was expected`,
    chances: () => 'a number of chances from 0 to 108 was expected, in steps of 0.05',
    one_of: ({ options }) =>
      options.length > 0
        ? `one of ${options.join(', ')} was expected`
        : 'a cardset of league.json was expected, and it names none',
    once: ({ row }) => `this stands in row ${row} already`,
    known: ({ table }) => `an id of ${table} was expected`,
    sum: ({ sum }) => `the chances of this side must add up to 108, and are ${sum}`,
    card: ({ side, against }) => `cards.csv has no ${side} card of this player against ${against}`,
    rating: () => 'this rating is needed in a league of digital cards',
    fielding: ({ position }) => `fielding.csv lacks this player's ratings at ${position}`,
    roster: ({ least, most }) => `a team of ${least} to ${most} players was expected`,
    somebody: ({ position }) => `nobody of this team plays ${position}`,
    rule: ({ words }) => words.en,
  },
  notice: {
    unknown_column: (names) => `columns that nobody knows are left alone: ${names}`,
    unknown_setting: (names) => `settings that nobody knows are left alone: ${names}`,
    unknown_file: (names) => `files that nobody knows are left alone: ${names}`,
    rounded_id: (names) => `ids that end in zeros: has a spreadsheet rounded them? ${names}`,
    encoding: () => 'this file is not UTF-8; it was read as Windows-1252',
  },
};

const es: ProblemWords = {
  row: (row) => `fila ${row}`,
  column: (column) => `columna ${column}`,
  nearest: (nearest) => `¿Quizá ${nearest}?`,
  expected: {
    file: () => 'falta este archivo',
    json: () => 'esto no es JSON',
    table: () => 'no se puede leer esta tabla: ¿hay comillas sin cerrar?',
    column: () => 'falta esta columna',
    value: () => 'hace falta un valor',
    zone: () => 'se esperaba una zona horaria como America/New_York',
    id: () =>
      'se esperaba un id: letras, números y signos, sin espacios (el de una liga: minúsculas, números y guiones, 20 como máximo)',
    discord_id: () =>
      'se esperaba un id de Discord, de 15 a 21 cifras; las hojas de cálculo estropean los números largos: da a la columna el formato texto',
    color: () => 'se esperaba un color en cifras hexadecimales, como #1f6f78',
    picture: () => 'se esperaba la dirección de una imagen, que empiece por https://',
    date: () => 'se esperaba una fecha, como 2026-04-01 o 2026-04-01T19:05:00-04:00',
    other_team: () => 'se esperaba otro equipo que el visitante',
    text: ({ least, most }) => `se esperaba un texto de ${least} a ${most} caracteres`,
    whole: ({ least, most }) => `se esperaba un número entero de ${least} a ${most}`,
    chances: () => 'se esperaba un número de casos de 0 a 108, en pasos de 0.05',
    one_of: ({ options }) =>
      options.length > 0
        ? `se esperaba uno de ${options.join(', ')}`
        : 'se esperaba una colección de league.json, que no nombra ninguna',
    once: ({ row }) => `esto ya está en la fila ${row}`,
    known: ({ table }) => `se esperaba un id de ${table}`,
    sum: ({ sum }) => `los casos de este lado deben sumar 108, y suman ${sum}`,
    card: ({ side, against }) =>
      `cards.csv no tiene la tarjeta de este jugador como ${side === 'batting' ? 'bateador' : 'lanzador'} contra ${against}`,
    rating: () => 'este valor hace falta en una liga de tarjetas digitales',
    fielding: ({ position }) => `a fielding.csv le faltan los valores de este jugador en ${position}`,
    roster: ({ least, most }) => `se esperaba un equipo de ${least} a ${most} jugadores`,
    somebody: ({ position }) => `nadie de este equipo juega de ${position}`,
    rule: ({ words }) => words.es,
  },
  notice: {
    unknown_column: (names) => `las columnas que nadie conoce se dejan como están: ${names}`,
    unknown_setting: (names) => `los ajustes que nadie conoce se dejan como están: ${names}`,
    unknown_file: (names) => `los archivos que nadie conoce se dejan como están: ${names}`,
    rounded_id: (names) => `ids que acaban en ceros: ¿los redondeó una hoja de cálculo? ${names}`,
    encoding: () => 'este archivo no está en UTF-8; se leyó como Windows-1252',
  },
};

const WORDS: Readonly<Record<Language, ProblemWords>> = { en, es };

const expectationText = (words: ProblemWords, expected: Expectation): string => {
  const tell = words.expected[expected.code] as (of: Expectation) => string;
  return tell(expected);
};

/** A problem of a league file in a sentence: where, what stands there, what was expected, the nearest right value. */
export const tellProblem = (
  { file, row, column, value, expected, nearest }: LeagueProblem,
  language: Language,
): string => {
  const words = WORDS[language];
  const where = [file, row === null ? null : words.row(row), column ? words.column(column) : null];
  const what = value ? `“${value}”: ` : '';
  const hint = nearest === null ? '' : `. ${words.nearest(nearest)}`;
  return `${where.filter((part) => part !== null).join(', ')}: ${what}${expectationText(words, expected)}${hint}`;
};

/** Something odd in a league file, in a sentence. */
export const tellNotice = ({ file, code, names }: LeagueNotice, language: Language): string =>
  `${file}: ${WORDS[language].notice[code](names.join(', '))}`;
