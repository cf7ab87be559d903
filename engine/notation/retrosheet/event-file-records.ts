import { remembered } from '../../model/remembered.ts';
import { SIDES, type Side } from '../../model/sides.ts';
import { makeField, parseFields, quote } from './csv.ts';
import { allOrError, isRetrosheetError, retrosheetError, type RetrosheetError } from './errors.ts';

/** Reads a field; undefined = it is none of its kind. A season has three hundred thousand records, too many to ask a schema. */
type FieldReader<T> = (field: string) => T | undefined;

const text: FieldReader<string> = (field) => field;
const some: FieldReader<string> = (field) => field || undefined;
const id: FieldReader<string> = (field) => (/^\S+$/.test(field) ? field : undefined);
const whole =
  (from: number, upTo: number): FieldReader<number> =>
  (field) => {
    const value = /^(0|[1-9]\d{0,2})$/.test(field) ? Number(field) : -1;
    return value >= from && value <= upTo ? value : undefined;
  };
const oneOf =
  <T>(values: Readonly<Record<string, T>>): FieldReader<T> =>
  (field) =>
    Object.hasOwn(values, field) ? values[field] : undefined;

const side = oneOf<Side>({ '0': 'away', '1': 'home' });
const hand = oneOf<'L' | 'R' | 'B'>({ L: 'L', R: 'R', B: 'B' });
const base = oneOf<1 | 2 | 3>({ '1': 1, '2': 2, '3': 3 });

const appearance = { player_id: id, name: text, side, slot: whole(0, 9), position: whole(1, 12) };

/** The fields of each record type after `id`, which opens a game. */
const RECORD_FIELDS = {
  version: { value: text },
  info: { key: id, value: text },
  start: appearance,
  play: { inning: whole(1, 99), side, batter_id: id, count: text, pitches: text, event: some },
  sub: appearance,
  com: { text },
  data: { kind: id, player_id: id, value: whole(0, 999) },
  badj: { player_id: id, hand },
  padj: { player_id: id, hand },
  ladj: { side, slot: whole(1, 9) },
  radj: { player_id: id, base },
  presadj: { player_id: id, base },
} as const;
type RecordType = keyof typeof RECORD_FIELDS;
type FieldsOf<F> = { readonly [K in keyof F]: F[K] extends FieldReader<infer T> ? T : never };
/** A record of one type. */
export type RecordOf<T extends RecordType> = { readonly type: T } & FieldsOf<(typeof RECORD_FIELDS)[T]>;

/** One record of a game: `info`, `start`, `play`, `sub` and so on. Positions are 1-9, 10 designated hitter, 11 pinch hitter, 12 pinch runner. */
export type EventFileRecord = { [T in RecordType]: RecordOf<T> }[RecordType];

/** A game of an event file: its `id` and all its records, in the order of the file. */
export interface EventFileGame {
  readonly id: string;
  readonly records: readonly EventFileRecord[];
  /** The line of each record in the file that it was read from. */
  readonly lines?: readonly number[];
  /** What was odd in a record and was read all the same. */
  readonly notes?: readonly RecordNote[];
}

/** Something odd in a record that was read all the same. */
export interface RecordNote {
  readonly line: number;
  readonly message: string;
}

const isRecordType = (type: string): type is RecordType => Object.hasOwn(RECORD_FIELDS, type);

const READERS: Readonly<Record<string, readonly (readonly [name: string, read: FieldReader<unknown>])[]>> =
  Object.fromEntries(Object.entries(RECORD_FIELDS).map(([type, fields]) => [type, Object.entries(fields)]));

/** How many fields the types have whose last one can hold commas without quotes, or be missing; other records have theirs exactly. */
const OPEN_ENDED: Readonly<Partial<Record<RecordType, number>>> = { com: 1, info: 2 };

const valuesOf = (type: RecordType, values: readonly string[]): readonly string[] => {
  const fields = OPEN_ENDED[type];
  return fields === undefined ? values : [...values.slice(0, fields - 1), values.slice(fields - 1).join(',')];
};

const parseRecord = (fields: readonly string[], line: string): EventFileRecord | RetrosheetError => {
  const [type = '', ...rest] = fields;
  if (!isRecordType(type)) return retrosheetError('unknown_record', 'There is no such record', line);
  const readers = READERS[type] ?? [];
  const values = valuesOf(type, rest);
  const bad = () => retrosheetError('bad_record', `These are not the fields of "${type}"`, line);
  if (values.length !== readers.length) return bad();
  const record: Record<string, unknown> = { type };
  for (const [i, [name, read]] of readers.entries()) {
    const value = read(values[i] ?? '');
    if (value === undefined) return bad();
    record[name] = value;
  }
  return record as EventFileRecord;
};

type Parsed = { readonly id: string } | EventFileRecord | RetrosheetError;

const LOOSE = 'The quotes of this comment are not closed, or closed too early: it is read whole.';

/** Comments hold quotes that are not doubled, not closed, or closed too early. */
const looseComment = (line: string): string | undefined =>
  line.startsWith('com,') ? line.slice('com,'.length).replace(/^"|"$/g, '') : undefined;

/** Reads one line: a record, the `id` that opens a game, or what is wrong with it. */
export const parseLine = (line: string): Parsed => {
  const fields = parseFields(line);
  const comment = isRetrosheetError(fields) ? looseComment(line) : undefined;
  if (comment !== undefined) return { type: 'com', text: comment };
  if (isRetrosheetError(fields)) return fields;
  if (fields[0] !== 'id') return parseRecord(fields, line);
  const [, gameId, more] = fields;
  if (gameId && more === undefined && id(gameId) !== undefined) return { id: gameId };
  return retrosheetError('bad_record', 'These are not the fields of "id"', line);
};

interface GameRead {
  readonly id: string;
  readonly records: EventFileRecord[];
  readonly lines: number[];
  readonly notes: RecordNote[];
  error: RetrosheetError | null;
}

const opened = (id: string): GameRead => ({ id, records: [], lines: [], notes: [], error: null });

/** Adds what a line says to its game; the first fault of a game is kept, and its other lines are passed over. */
const addLine = (
  game: GameRead,
  parsed: EventFileRecord | RetrosheetError,
  line: string,
  number: number,
): void => {
  if (game.error) return;
  const fault = isRetrosheetError(parsed)
    ? parsed
    : game.id === ''
      ? retrosheetError('record_before_id', 'A record stands before the first "id"', line)
      : null;
  if (fault) game.error = { ...fault, line: number, ...(game.id && { game: game.id }) };
  else if ('type' in parsed) {
    game.records.push(parsed);
    game.lines.push(number);
    if (parsed.type === 'com' && isRetrosheetError(parseFields(line)))
      game.notes.push({ line: number, message: LOOSE });
  }
};

const closed = ({ error, id, records, lines, notes }: GameRead): EventFileGame | RetrosheetError =>
  error ?? { id, records, lines, ...(notes.length > 0 && { notes }) };

/** Old files end with DOS's end-of-file character. */
const lineIn = (raw: string): string =>
  (raw.includes('\u001A') ? raw.replaceAll('\u001A', '') : raw).trimEnd();

/**
 * Reads an event file game by game; a game with a fault is its error, with the line, and the others stand. Each is read when
 * it is asked for: a season is never whole in memory.
 */
export function* readGames(text: string): Generator<EventFileGame | RetrosheetError> {
  let game: GameRead | null = null;
  let number = 0;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    number += 1;
    const line = lineIn(raw);
    if (line === '') continue;
    const parsed = parseLine(line);
    if (!('type' in parsed) && !isRetrosheetError(parsed)) {
      if (game) yield closed(game);
      game = opened(parsed.id);
    } else addLine((game ??= opened('')), parsed, line, number);
  }
  if (game) yield closed(game);
}

/** Reads an event file into its games; a game with a fault is its error, with the line, and the others stand. */
export const parseGames = (text: string): readonly (EventFileGame | RetrosheetError)[] => [
  ...readGames(text),
];

/** Reads an event file into its games, or tells what is wrong and in which line. */
export const parseEventFile = (text: string): readonly EventFileGame[] | RetrosheetError =>
  allOrError(parseGames(text));

const sideNumber = (team: Side): number => SIDES.indexOf(team);

const makeAppearance = (record: RecordOf<'start'> | RecordOf<'sub'>): readonly (string | number)[] => [
  makeField(record.player_id),
  quote(record.name),
  sideNumber(record.side),
  record.slot,
  record.position,
];

const makeValues = (record: EventFileRecord): readonly (string | number)[] => {
  switch (record.type) {
    case 'version':
      return [makeField(record.value)];
    case 'info':
      return [makeField(record.key), makeField(record.value)];
    case 'start':
    case 'sub':
      return makeAppearance(record);
    case 'play':
      return [
        record.inning,
        sideNumber(record.side),
        ...[record.batter_id, record.count, record.pitches, record.event].map(makeField),
      ];
    case 'com':
      return [quote(record.text)];
    case 'data':
      return [makeField(record.kind), makeField(record.player_id), record.value];
    case 'badj':
    case 'padj':
      return [makeField(record.player_id), record.hand];
    case 'ladj':
      return [sideNumber(record.side), record.slot];
    case 'radj':
    case 'presadj':
      return [makeField(record.player_id), record.base];
  }
};

/** A record as its line. */
export const makeRecord = (record: EventFileRecord): string => [record.type, ...makeValues(record)].join(',');

const makeGame = (game: EventFileGame): string =>
  [`id,${makeField(game.id)}`, ...game.records.map(makeRecord)].map((line) => `${line}\n`).join('');

/** Writes games as an event file; names and comments are quoted, other fields only where they must be. */
export const makeEventFile = (games: readonly EventFileGame[]): string => games.map(makeGame).join('');

type ByType = { readonly [T in RecordType]?: readonly RecordOf<T>[] };

/** The records by type: asked for often, in games of five hundred records. */
const byType = remembered(({ records }: EventFileGame): ByType => {
  const found: Partial<Record<RecordType, EventFileRecord[]>> = {};
  for (const record of records) (found[record.type] ??= []).push(record);
  return found as ByType;
});

/** The records of one type, in the order of the file. */
export const recordsOf = <T extends RecordType>(game: EventFileGame, type: T): readonly RecordOf<T>[] =>
  byType(game)[type] ?? [];

/** The value of an `info` record (the last, where a key is repeated); null where the game has none. */
export const infoOf = (game: EventFileGame, key: string): string | null =>
  recordsOf(game, 'info').findLast((r) => r.key === key)?.value ?? null;
