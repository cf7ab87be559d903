import { isRefusal, type Refusal } from '../model/refusals.ts';
import type { Side } from '../model/sides.ts';
import type { LineupMove } from '../model/substitutions.ts';
import type { RecordOf } from '../notation/retrosheet/event-file-records.ts';
import { lineupOf } from '../rules/roster.ts';
import { lineupAfter } from '../rules/substitutions.ts';
import { positionOf, sideIn } from './import-setup.ts';
import { performed, withoutNoPlay, type ImportBook, type SubstitutionsRead } from './import-book.ts';

/** Whether the man who waits to run only runs for the pitcher or the catcher, by `/COUR` on the play after him. */
const isCourtesy = (book: ImportBook, side: Side, moves: readonly LineupMove[], said: boolean): boolean => {
  const [move] = moves;
  if (!said || !move || moves.length > 1 || move.position !== 'PR') return false;
  const held = lineupOf(book.state, side).batting_order[move.slot - 1]?.position;
  return held === 'P' || held === 'C';
};

/**
 * Makes the substitutions that wait, in the order in which the sides began them: all of one side together, as a double switch needs.
 * `courtesy`: the play that follows says that somebody runs out of courtesy.
 */
export const withSubstitutionsMade = (book: ImportBook, courtesy = false): ImportBook | Refusal => {
  if (book.substitutions.length === 0) return book;
  let now: ImportBook = { ...book, substitutions: [] };
  if (book.state.status !== 'active') return now;
  for (const { side, moves, count, pitches } of book.substitutions) {
    const ran = isCourtesy(now, side, moves, courtesy);
    const made = performed(now, { type: 'substitute', side, moves, count, pitches, courtesy: ran });
    if (isRefusal(made)) return made;
    now = made;
  }
  return now;
};

/** The same, unless they are in no legal order yet: half of a double switch waits for the other half. */
export const withLegalSubstitutionsMade = (book: ImportBook): ImportBook => {
  const made = withSubstitutionsMade(book);
  return isRefusal(made) ? book : made;
};

/** A pitcher's `sub` in slot 0 where he bats (there is no such slot then) is put into the slot of the man he replaces. */
const slotOf = (
  book: ImportBook,
  waiting: SubstitutionsRead | undefined,
  record: RecordOf<'sub'>,
): number => {
  if (record.slot > 0) return record.slot;
  const side = sideIn(book.game, record.side);
  const lineup = lineupAfter(lineupOf(book.state, side), waiting?.moves ?? []);
  return lineup.batting_order.findIndex((s) => s.position === 'P') + 1;
};

const changesNothing = (book: ImportBook, waiting: SubstitutionsRead, move: LineupMove): boolean => {
  const lineup = lineupAfter(lineupOf(book.state, waiting.side), waiting.moves);
  if (move.slot === 0) return lineup.pitcher_id === move.player_id;
  const there = lineup.batting_order[move.slot - 1];
  return there?.player_id === move.player_id && there.position === move.position;
};

/** Whose coming in mid-count says who answers for the walk or the strikeout (OBR 9.15(b), 9.16(h)). */
const COUNTED: readonly LineupMove['position'][] = ['P', 'PH'];

/** Adds a `sub` record to those of its side that wait, whatever the other side does between them; an earlier one in the same slot is made first. */
export const withSubstitution = (book: ImportBook, record: RecordOf<'sub'>): ImportBook => {
  const side = sideIn(book.game, record.side);
  const own = book.substitutions.find((s) => s.side === side);
  const slot = slotOf(book, own, record);
  const move = { player_id: record.player_id, slot, position: positionOf(record.position) };
  const again = own?.moves.some((m) => m.slot === slot || m.player_id === record.player_id) ?? false;
  // Men who change places twice are in a legal order only in the end.
  const now = again ? withLegalSubstitutionsMade(book) : book;
  const before = now.substitutions.find((s) => s.side === side) ?? {
    side,
    moves: [],
    count: now.count,
    pitches: now.pitches,
  };
  if (changesNothing(now, before, move)) return now;
  const { count, pitches } = COUNTED.includes(move.position) ? now : before;
  const after = { side, moves: [...before.moves, move], count, pitches };
  const waiting = now.substitutions.includes(before)
    ? now.substitutions.map((s) => (s === before ? after : s))
    : [...now.substitutions, after];
  return { ...withoutNoPlay(now), substitutions: waiting };
};
