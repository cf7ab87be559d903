import { POSITIONS, type LineupPosition, type Position } from '@paper-dynasty/engine/model/positions';
import type { RosterManView, SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import { LINEUP_WORDS } from '../strings.ts';

/** One line of the form for the men in the field: a batting slot, or 0 for a pitcher who does not bat. */
export interface DraftRow {
  readonly slot: number;
  /** Who was there when the form was opened, and where he played. */
  readonly out: string;
  readonly was: LineupPosition;
  /** Who is to be there, and where he is to play. */
  readonly in: string;
  readonly position: LineupPosition;
}

/** One man in for another, as `substitute_player` takes it. */
export interface Swap {
  readonly out: string;
  readonly in: string;
  readonly position: LineupPosition;
}

const STANDING: readonly LineupPosition[] = ['PH', 'PR'];
const NOT_IN_THE_FIELD: readonly LineupPosition[] = ['DH', ...STANDING];

/** The form as the lineup stands. */
export const draftOf = ({ lineup }: SideLineupView): readonly DraftRow[] => {
  if (!lineup) return [];
  const nine = lineup.batting_order.map(({ slot, player_id, position }) => ({
    slot,
    out: player_id,
    was: position,
    in: player_id,
    position,
  }));
  const { id } = lineup.pitcher;
  const bats = nine.some((row) => row.position === 'P');
  return bats ? nine : [...nine, { slot: 0, out: id, was: 'P', in: id, position: 'P' }];
};

/** A draft as the lineup stands now: changes that are still possible are kept, and the men of the others named. */
export const keptDraft = (
  rows: readonly DraftRow[],
  view: SideLineupView,
): { readonly rows: readonly DraftRow[]; readonly lost: readonly string[] } => {
  const now = draftOf(view);
  const free = (id: string): boolean =>
    view.bench.some((m) => m.player_id === id) || now.some((row) => row.out === id);
  const changed = rows.filter(isChanged);
  const keeps = (row: DraftRow): boolean =>
    free(row.in) && now.some((n) => n.slot === row.slot && n.out === row.out);
  const kept = changed.filter(keeps);
  return {
    rows: now.map((row) => {
      const change = kept.find((k) => k.slot === row.slot);
      return change ? { ...row, in: change.in, position: change.position } : row;
    }),
    lost: changed.filter((row) => !keeps(row)).map((row) => row.in),
  };
};

/** Where a man would play: where he is asked to, if he can, else where he is at home. */
export const positionFor = (man: RosterManView | undefined, asked: LineupPosition): LineupPosition =>
  asked === 'DH' || man?.positions.some((p) => p === asked) ? asked : (man?.positions[0] ?? asked);

/** The form with a man in a line. One from the bench who stands in another line already changes places with him who was here; who began there goes back to his own line. */
export const withMan = (
  rows: readonly DraftRow[],
  men: readonly RosterManView[],
  slot: number,
  id: string,
): readonly DraftRow[] => {
  const here = rows.find((r) => r.slot === slot);
  const there = rows.find((r) => r.slot !== slot && r.in === id && r.out !== id);
  const put = (row: DraftRow, man: string): DraftRow => ({
    ...row,
    in: man,
    position:
      man === row.out
        ? row.was
        : positionFor(
            men.find((m) => m.player_id === man),
            row.position,
          ),
  });
  return rows.map((row) => {
    if (row === here) return put(row, id);
    if (row !== there) return row;
    return put(row, here && here.in !== here.out ? here.in : row.out);
  });
};

const isChanged = (row: DraftRow): boolean => row.in !== row.out || row.position !== row.was;

/** The rows that count: a pitcher who is given a batting slot leaves his own line. */
const counting = (rows: readonly DraftRow[]): readonly DraftRow[] =>
  rows.some((r) => r.slot > 0 && r.position === 'P') ? rows.filter((r) => r.slot > 0) : rows;

/** The swaps that make the form true, in slot order. */
export const swapsOf = (rows: readonly DraftRow[]): readonly Swap[] =>
  counting(rows)
    .filter(isChanged)
    .map(({ out, in: enters, position }) => ({ out, in: enters, position }));

/** Swaps as `substitute_player` takes them; null when nothing is changed. */
export const swapPayload = (swaps: readonly Swap[]) => {
  const [first, ...also] = swaps;
  if (!first) return null;
  return { ...first, ...(also.length > 0 ? { also } : {}) };
};

const twice = <T>(values: readonly T[]): T | undefined => values.find((v, i) => values.indexOf(v) !== i);

/** What is wrong with a form in one sentence, or null. The server checks the rest. */
export const draftProblem = (rows: readonly DraftRow[], nameOf: (id: string) => string): string | null => {
  const men = counting(rows);
  const double = twice(men.map((r) => r.in));
  if (double) return LINEUP_WORDS.twice(nameOf(double));
  const held = men.map((r) => r.position).filter((p) => !NOT_IN_THE_FIELD.includes(p));
  const shared = twice(held);
  if (shared) return LINEUP_WORDS.twoAt(shared);
  const missing = POSITIONS.find((p) => !held.includes(p));
  return missing ? LINEUP_WORDS.nobodyAt(missing) : null;
};

const knows = (men: readonly RosterManView[], id: string, position: LineupPosition): boolean =>
  men.find((m) => m.player_id === id)?.positions.some((p) => p === position) ?? false;

/** The fielders whose places are open, and the men who stand by without one. */
const openPlaces = (rows: readonly DraftRow[]): readonly Position[] =>
  POSITIONS.filter((p) => !rows.some((r) => r.position === p));

const placed = (rows: readonly DraftRow[], slot: number, position: LineupPosition): readonly DraftRow[] =>
  rows.map((r) => (r.slot === slot ? { ...r, position } : r));

/** Fills every open place by moving at most `moves` men who have one already; null when that cannot be. */
const filled = (
  rows: readonly DraftRow[],
  men: readonly RosterManView[],
  moves: number,
): readonly DraftRow[] | null => {
  const [place] = openPlaces(rows);
  if (!place) return rows;
  for (const row of rows) {
    if (row.position === 'P' || row.position === 'DH' || !knows(men, row.in, place)) continue;
    const standing = STANDING.includes(row.position);
    if (!standing && (moves === 0 || row.position !== row.was)) continue;
    const rest = filled(placed(rows, row.slot, place), men, standing ? moves : moves - 1);
    if (rest) return rest;
  }
  return null;
};

/** The men who stand by, each replaced from the bench by somebody who plays an open place. */
const replaced = (rows: readonly DraftRow[], bench: readonly RosterManView[]): readonly DraftRow[] => {
  const [place] = openPlaces(rows);
  const standing = rows.find((r) => STANDING.includes(r.position));
  if (!place || !standing) return rows;
  const free = bench.filter((m) => !rows.some((r) => r.in === m.player_id));
  const man =
    free.find((m) => !m.pitches && m.positions.includes(place)) ??
    free.find((m) => m.positions.includes(place));
  if (!man) return rows;
  const next = rows.map((r) => (r === standing ? { ...r, in: man.player_id, position: place } : r));
  return replaced(next, bench);
};

const MOST_MOVES = 3;

/** A sensible way to give everybody a position: the men who stand by first, then others moved, then the bench. */
export const suggestPositions = (view: SideLineupView): readonly DraftRow[] => {
  const rows = draftOf(view);
  for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
    const done = filled(rows, view.men, moves);
    if (done) return done;
  }
  return replaced(rows, view.bench);
};
