import { z } from 'zod';
import { SIDES, type Side } from '../../model/sides.ts';
import { makeField, parseFields, quote } from './csv.ts';
import { allOrError, isRetrosheetError, retrosheetError, type RetrosheetError } from './errors.ts';

const id = z.string().regex(/^\S+$/);
const whole = (from: number, upTo: number) =>
  z
    .string()
    .regex(/^(0|[1-9]\d*)$/)
    .transform(Number)
    .pipe(z.int().min(from).max(upTo));
const side = z.literal(['0', '1']).transform((n): Side => (n === '0' ? 'away' : 'home'));
const hand = z.literal(['L', 'R', 'B']);
const base = z.literal(['1', '2', '3']).transform((n) => Number(n) as 1 | 2 | 3);

const appearance = z
  .tuple([id, z.string(), side, whole(0, 9), whole(1, 12)])
  .transform(([player_id, name, team, slot, position]) => ({ player_id, name, side: team, slot, position }));
const adjustedHand = z.tuple([id, hand]).transform(([player_id, as]) => ({ player_id, hand: as }));
const placed = z.tuple([id, base]).transform(([player_id, on]) => ({ player_id, base: on }));

/** The fields of each record type after `id`, which opens a game. */
const RECORD_FIELDS = {
  version: z.tuple([z.string()]).transform(([value]) => ({ value })),
  // Values are missing in some files, and hold commas without quotes in others.
  info: z.tuple([id], z.string()).transform(([key, ...value]) => ({ key, value: value.join(',') })),
  start: appearance,
  play: z
    .tuple([whole(1, 99), side, id, z.string(), z.string(), z.string().min(1)])
    .transform(([inning, team, batter_id, count, pitches, event]) => ({
      inning,
      side: team,
      batter_id,
      count,
      pitches,
      event,
    })),
  sub: appearance,
  com: z.tuple([z.string()]).transform(([text]) => ({ text })),
  data: z
    .tuple([id, id, whole(0, 999)])
    .transform(([kind, player_id, value]) => ({ kind, player_id, value })),
  badj: adjustedHand,
  padj: adjustedHand,
  ladj: z.tuple([side, whole(1, 9)]).transform(([team, slot]) => ({ side: team, slot })),
  radj: placed,
  presadj: placed,
} as const;
type RecordType = keyof typeof RECORD_FIELDS;
/** A record of one type. */
export type RecordOf<T extends RecordType> = Readonly<{ type: T } & z.output<(typeof RECORD_FIELDS)[T]>>;

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

const parseRecord = (fields: readonly string[], line: string): EventFileRecord | RetrosheetError => {
  const [type = '', ...values] = fields;
  if (!isRecordType(type)) return retrosheetError('unknown_record', 'There is no such record', line);
  // Comments of old files hold commas without quotes.
  const read = RECORD_FIELDS[type].safeParse(type === 'com' ? [values.join(',')] : values);
  if (!read.success) return retrosheetError('bad_record', `These are not the fields of "${type}"`, line);
  return { type, ...read.data } as EventFileRecord;
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
  if (gameId && more === undefined && id.safeParse(gameId).success) return { id: gameId };
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

/** Adds a line to the last of the games; the first fault of a game is kept, and its other lines are passed over. */
const readLine = (games: GameRead[], line: string, number: number): void => {
  const parsed = parseLine(line);
  if (!isRetrosheetError(parsed) && !('type' in parsed)) {
    games.push(opened(parsed.id));
    return;
  }
  if (games.length === 0) games.push(opened(''));
  const game = games.at(-1);
  if (!game || game.error) return;
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

/** Reads an event file into its games; a game with a fault is its error, with the line, and the others stand. */
export const parseGames = (text: string): readonly (EventFileGame | RetrosheetError)[] => {
  const games: GameRead[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    // Old files end with DOS's end-of-file character.
    const line = raw.replaceAll('\u001A', '').trimEnd();
    if (line !== '') readLine(games, line, index + 1);
  }
  return games.map(
    ({ error, id, records, lines, notes }) =>
      error ?? { id, records, lines, ...(notes.length > 0 && { notes }) },
  );
};

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

/** The value of an `info` record (the last, where a key is repeated); null where the game has none. */
export const infoOf = (game: EventFileGame, key: string): string | null =>
  game.records.findLast((r): r is RecordOf<'info'> => r.type === 'info' && r.key === key)?.value ?? null;

/** The records of one type, in the order of the file. */
export const recordsOf = <T extends RecordType>(game: EventFileGame, type: T): readonly RecordOf<T>[] =>
  game.records.filter((r): r is RecordOf<T> & EventFileRecord => r.type === type);
