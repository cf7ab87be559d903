import { isRefusal, type Refusal } from '../model/refusals.ts';
import type { LineupMove } from '../model/substitutions.ts';
import type { RecordOf } from '../notation/retrosheet/records.ts';
import { lineupOf } from '../rules/roster.ts';
import { lineupAfter } from '../rules/substitutions.ts';
import { positionOf, sideIn } from './import-setup.ts';
import { performed, type ImportBook, type SubstitutionsRead } from './import-book.ts';

/** Makes the substitutions that wait: all of one side together, as a double switch needs. */
export const withSubstitutionsMade = (book: ImportBook): ImportBook | Refusal => {
  if (!book.substitutions || book.state.status !== 'active') return { ...book, substitutions: null };
  const { side, moves } = book.substitutions;
  return performed({ ...book, substitutions: null }, { type: 'substitute', side, moves, count: book.count });
};

/** A pitcher's `sub` in slot 0 where he bats (there is no such slot then) is put into the slot of the man he replaces. */
const slotOf = (book: ImportBook, waiting: SubstitutionsRead | null, record: RecordOf<'sub'>): number => {
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

/** Adds a `sub` record to those of its side that wait; those of the other side, or an earlier one in the same slot, are made first. */
export const withSubstitution = (book: ImportBook, record: RecordOf<'sub'>): ImportBook | Refusal => {
  const side = sideIn(book.game, record.side);
  const waiting = book.substitutions?.side === side ? book.substitutions : null;
  const slot = slotOf(book, waiting, record);
  const move = { player_id: record.player_id, slot, position: positionOf(record.position) };
  const again = waiting?.moves.some((m) => m.slot === slot || m.player_id === record.player_id) ?? false;
  const made = !waiting || again ? withSubstitutionsMade(book) : book;
  // Men who change places twice are in a legal order only in the end.
  if (isRefusal(made) && !again) return made;
  const now = isRefusal(made) ? book : made;
  const before = now.substitutions ?? { side, moves: [] };
  if (changesNothing(now, before, move)) return now;
  return { ...now, substitutions: { side, moves: [...before.moves, move] } };
};
