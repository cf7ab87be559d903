import type { Dice } from '../dice/dice.ts';
import type { Command } from '../model/commands.ts';
import type { GameEvent } from '../model/events.ts';
import { isRefusal, type Refusal } from '../model/refusals.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { Count, LineupMove } from '../model/substitutions.ts';
import {
  makeRecord,
  type EventFileGame,
  type EventFileRecord,
} from '../notation/retrosheet/event-file-records.ts';
import { perform } from '../game/decide.ts';

/** Substitutions of one side that stand together in the file. */
export interface SubstitutionsRead {
  readonly side: Side;
  readonly moves: readonly LineupMove[];
  /** The count on the man at bat when the pitcher or pinch hitter among them was announced, else the first. */
  readonly count: Count | null;
  /** The pitches to him until then. */
  readonly pitches: string;
}

/** A man whom the file places on a base, or charges to a pitcher, before the next play. */
export interface Placing {
  readonly base: 1 | 2 | 3;
  readonly slot?: number;
  readonly pitcher_id?: string;
}

/** How far the reading of a file has come: the game so far, and what waits for the next play. */
export interface ImportBook {
  readonly game: EventFileGame;
  readonly log: Log;
  readonly state: GameState;
  /** Those that wait for the next play, at most one a side, in the order in which they began. */
  readonly substitutions: readonly SubstitutionsRead[];
  readonly placings: readonly Placing[];
  /** The count on the man at bat, where the file says it and he is still at bat. */
  readonly count: Count | null;
  /** The pitches to him, as the last record without a play has them. */
  readonly pitches: string;
  /** Records that change nothing in the game, as they stood, since the last play. */
  readonly kept: readonly string[];
  /** What was odd but readable. */
  readonly notes: readonly ImportNote[];
}

/** Something odd in a file that was read all the same. */
export interface ImportNote {
  readonly line: number | null;
  readonly message: string;
}

/** The events so far, the last command's first: a file of a season is too long to copy them for each play. */
interface Log {
  readonly before: Log | null;
  readonly events: readonly GameEvent[];
}

/** The events of a book, in order. */
export const eventsOf = ({ log }: ImportBook): readonly GameEvent[] => {
  const commands: (readonly GameEvent[])[] = [];
  for (let now: Log | null = log; now; now = now.before) commands.push(now.events);
  const events: GameEvent[] = [];
  for (const of of commands.reverse()) events.push(...of);
  return events;
};

/** The book with a note on the line that is being read, which is not known here. */
export const withNote = (book: ImportBook, message: string): ImportBook => ({
  ...book,
  notes: [...book.notes, { line: null, message }],
});

/** The book with the notes after the first `known` put down to a line. */
export const withNotesAt = (book: ImportBook, known: number, line: number | null): ImportBook =>
  book.notes.length === known
    ? book
    : { ...book, notes: book.notes.map((note, i) => (i < known ? note : { ...note, line })) };

/** The book with a record that changes nothing in the game, which goes out as it came in. */
export const keeping = (book: ImportBook, record: EventFileRecord): ImportBook => ({
  ...book,
  kept: [...book.kept, makeRecord(record)],
});

/** A record without a play: it tells of a substitution after it, of pitches before an interruption, or of nothing. */
const isNoPlay = (line: string): boolean => line.startsWith('play,') && line.endsWith(',NP');

/** The book without its last record without a play: a substitution came after it, and is written with one of its own. */
export const withoutNoPlay = (book: ImportBook): ImportBook => {
  const last = book.kept.findLastIndex(isNoPlay);
  return last < 0 ? book : { ...book, kept: book.kept.toSpliced(last, 1) };
};

/** Nothing waits. */
export const NOTHING: readonly never[] = [];

/** A game that is only scored rolls nothing. */
const NO_DICE: Dice = {
  seed: '',
  draw: () => {
    throw new Error('a game that is only scored rolled dice');
  },
};

/** The book after a command, or why the engine refuses it. */
export const performed = (book: ImportBook, command: Command): ImportBook | Refusal => {
  const done = perform(book.state, command, NO_DICE);
  if (isRefusal(done)) return done;
  if (!done.state) throw new Error('a command left no game');
  // Written out field by field: a spread of so many takes as long as a play.
  return {
    game: book.game,
    log: { before: book.log, events: done.events },
    state: done.state,
    substitutions: book.substitutions,
    placings: book.placings,
    count: book.count,
    pitches: book.pitches,
    kept: book.kept,
    notes: book.notes,
  };
};

/** The first events of a game, or why it cannot be made. */
export const begun = (
  game: EventFileGame,
  command: Extract<Command, { type: 'create_game' }>,
): ImportBook | Refusal => {
  const done = perform(null, command, NO_DICE);
  if (isRefusal(done)) return done;
  const { events, state } = done;
  return {
    game,
    log: { before: null, events },
    state,
    substitutions: NOTHING,
    placings: NOTHING,
    count: null,
    pitches: '',
    kept: NOTHING,
    notes: [],
  };
};
