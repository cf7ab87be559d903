import { endsAppearance } from '../model/count-on.ts';
import type { Play } from '../model/play.ts';
import { isRefusal, type Refusal } from '../model/refusals.ts';
import type { Report } from '../model/requests.ts';
import type { Adjustment, PlaySource, ScorerEntry } from '../model/scorer-entry.ts';
import { otherSide, SIDES, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import type { Count } from '../model/substitutions.ts';
import { isRetrosheetError, retrosheetError, type RetrosheetError } from '../notation/retrosheet/errors.ts';
import { isPlateAppearance, type Interpretation } from '../notation/retrosheet/interpret.ts';
import type { EventText } from '../notation/retrosheet/ast.ts';
import type { RecordOf } from '../notation/retrosheet/event-file-records.ts';
import { adjusted } from '../rules/adjust.ts';
import { lineupOf } from '../rules/roster.ts';
import { sideIn } from './import-setup.ts';
import { interpretIn, readEvent, type EventRead } from './read-event.ts';
import { withLegalSubstitutionsMade, withSubstitutionsMade } from './import-substitutions.ts';
import { keeping, NOTHING, performed, withNote, type Placing, type ImportBook } from './import-book.ts';

/** The count of a record (`32`); null where it is not known or is none. */
const countOf = (text: string): Count | null =>
  /^[0-3][0-2]/.test(text) ? { balls: Number(text[0]), strikes: Number(text[1]) } : null;

/** The side and the slot of a man in one of the lineups. */
const placeOf = (state: GameState, playerId: string): { side: Side; slot: number } | null => {
  const places = SIDES.map((side) => ({
    side,
    slot: lineupOf(state, side).batting_order.findIndex((s) => s.player_id === playerId) + 1,
  }));
  return places.find(({ slot }) => slot > 0) ?? null;
};

/** Notes an automatic runner (`radj`), after the substitutions before him. He is charged to the pitcher of the moment, whoever comes in later. */
export const withAutomaticRunner = (
  book: ImportBook,
  record: RecordOf<'radj'>,
): ImportBook | Refusal | RetrosheetError => {
  const now = withSubstitutionsMade(book);
  if (isRefusal(now)) return now;
  const place = placeOf(now.state, record.player_id);
  if (place === null) return retrosheetError('not_in_lineup', 'He is in no lineup', record.player_id);
  const { pitcher_id } = lineupOf(now.state, otherSide(place.side));
  return withPlacing(now, { base: record.base, slot: place.slot, pitcher_id });
};

/** Notes whom the next play charges to a base (`presadj`) or finds on it. */
export const withPlacing = (book: ImportBook, placing: Placing): ImportBook => ({
  ...book,
  placings: [...book.placings, placing],
});

/** Which half a play is of: the engine's, the one after it, which was cut short, or the one before it, which had an out too many. */
const halfOf = (book: ImportBook, record: RecordOf<'play'>): 'same' | 'next' | 'before' | null => {
  const { inning, half } = book.state.situation;
  const of = sideIn(book.game, record.side) === 'away' ? 'top' : 'bottom';
  if (record.inning === inning && of === half) return 'same';
  const next = half === 'top' ? { inning, half: 'bottom' } : { inning: inning + 1, half: 'top' };
  if (record.inning === next.inning && of === next.half) return 'next';
  const last = book.state.plays.at(-1)?.before;
  return last?.inning === record.inning && last.half === of ? 'before' : null;
};

const isThere = (state: GameState, { base, slot, pitcher_id }: Placing): boolean => {
  const runner = state.situation.bases[base - 1];
  return (
    runner !== null &&
    runner !== undefined &&
    (slot === undefined || slot === runner.slot) &&
    (pitcher_id === undefined || pitcher_id === runner.pitcher_id)
  );
};

const OTHER_HALF = { same: {}, next: { new_half: true }, before: { extra_out: true } } as const;

const adjustmentOf = (
  book: ImportBook,
  half: keyof typeof OTHER_HALF,
  slot: number | null,
): Adjustment | null => {
  const start = half === 'same' ? book.state : adjusted(book.state, { adjust: OTHER_HALF[half] });
  const due = start.situation.slots[atBat(start.situation)];
  if (half === 'same' && book.placings.length === 0 && (slot === null || slot === due)) return null;
  const runners = book.placings.filter((p) => !isThere(start, p));
  const adjust: Adjustment = {
    ...OTHER_HALF[half],
    ...(slot !== null && slot !== due && { slot }),
    ...(runners.length > 0 && { runners }),
  };
  return Object.keys(adjust).length > 0 ? adjust : null;
};

/** The slot of the man at bat; null where it does not matter, for he need not be known while others run. */
const slotAtBat = (
  book: ImportBook,
  record: RecordOf<'play'>,
  event: EventText,
): number | null | RetrosheetError => {
  if (!isPlateAppearance(event.play)) return null;
  const side = sideIn(book.game, record.side);
  const order = lineupOf(book.state, side).batting_order;
  const due = book.state.situation.slots[side];
  if (order[due - 1]?.player_id === record.batter_id) return due;
  const slot = order.findIndex((s) => s.player_id === record.batter_id) + 1;
  return slot > 0
    ? slot
    : retrosheetError('not_in_lineup', 'The batter is not in the lineup', record.batter_id);
};

const sourceOf = ({ kept }: ImportBook, { event, count, pitches }: RecordOf<'play'>): PlaySource => ({
  event,
  count,
  pitches,
  ...(kept.length > 0 && { before: kept }),
});

const reportOf = (
  { outcome, hit_location, entry: read }: Interpretation,
  adjust: Adjustment | null,
  source: PlaySource,
): Report => {
  // Written out field by field: a spread takes as long as a play.
  const entry: ScorerEntry = {
    movements: read.movements,
    putouts: read.putouts,
    assists: read.assists,
    errors: read.errors,
    multiple_play: read.multiple_play,
    grounded_into: read.grounded_into,
    sacrifice: read.sacrifice,
    with: read.with,
    source,
  };
  const more = { ...(read.calls && { calls: read.calls }), ...(adjust && { adjust }) };
  const isPlain = read.calls === undefined && adjust === null;
  return { outcome, hit_location, entry: isPlain ? entry : { ...entry, ...more } };
};

const readPlay = (
  book: ImportBook,
  record: RecordOf<'play'>,
  text: EventRead,
): Report | RetrosheetError | null => {
  const half = halfOf(book, record);
  if (half === null)
    return retrosheetError('wrong_half', 'This play is of another half-inning', record.event);
  const slot = slotAtBat(book, record, text.event);
  if (isRetrosheetError(slot)) return slot;
  const adjust = adjustmentOf(book, half, slot);
  const { situation } = adjust ? adjusted(book.state, { adjust }) : book.state;
  const read = interpretIn(text, situation);
  if (read === null || isRetrosheetError(read)) return read;
  return reportOf(read, adjust, sourceOf(book, record));
};

const withCount = (book: ImportBook, record: RecordOf<'play'>): ImportBook => {
  const last = book.state.plays.at(-1);
  const over = last !== undefined && (endsAppearance(last) || last.after.half !== last.before.half);
  return {
    game: book.game,
    log: book.log,
    state: book.state,
    substitutions: book.substitutions,
    placings: NOTHING,
    count: over ? null : countOf(record.count),
    pitches: '',
    kept: NOTHING,
    notes: book.notes,
  };
};

const sameCount = (a: Count | null, b: Count | null): boolean =>
  a?.balls === b?.balls && a?.strikes === b?.strikes;

/** Each `sub` has an `NP` before it, which is kept while none has come: those of one side are still made together, unless pitches were thrown between them and each is legal alone. */
const withNoPlay = (book: ImportBook, record: RecordOf<'play'>): ImportBook => {
  const count = countOf(record.count);
  const now = sameCount(count, book.count) ? book : withLegalSubstitutionsMade(book);
  return { ...keeping(now, record), count, pitches: record.pitches };
};

/** A run beside a third out that was a force, which the rules do not allow (OBR 5.08(a)) and the file says all the same. */
const scoresOnForce = (play: Play, outsPerHalf: number): boolean => {
  if (play.runs === 0 || play.before.outs + play.outs < outsPerHalf) return false;
  const last = play.putouts.at(-1)?.runner;
  return play.movements.some((m) => m.from === last && m.force);
};

const withOddities = (
  book: ImportBook,
  text: string,
  oddity: string | null,
  adjust: Adjustment | undefined,
): ImportBook => {
  const play = book.state.plays.at(-1);
  const onForce = play !== undefined && scoresOnForce(play, book.state.setup.league.outs_per_half);
  const odd = [
    oddity,
    adjust?.extra_out ? `This half had its outs already: "${text}".` : null,
    onForce ? `A run scores though the third out is a force: "${text}".` : null,
  ];
  return odd.filter((note) => note !== null).reduce(withNote, book);
};

/** Somebody runs out of courtesy: he whose `sub` stands before the play. */
const COURTESY = /\/COUR\b/;

/** Plays a `play` record: the substitutions that wait are made, then the engine takes the play as a scorer's entry. `NP` only tells the count. */
export const withPlay = (
  book: ImportBook,
  record: RecordOf<'play'>,
): ImportBook | Refusal | RetrosheetError => {
  if (record.event === 'NP') return withNoPlay(book, record);
  const now = withSubstitutionsMade(book, COURTESY.test(record.event));
  if (isRefusal(now)) return now;
  if (now.state.status !== 'active')
    return retrosheetError('game_over', 'The game is over before this play', record.event);
  const read = readEvent(record.event);
  if (isRetrosheetError(read)) return read;
  const report = readPlay(now, record, read);
  if (report === null || isRetrosheetError(report)) return report ?? now;
  const side = sideIn(now.game, record.side);
  const played = performed(now, { type: 'report_outcome', side, roll_id: null, report });
  if (isRefusal(played)) return played;
  return withOddities(withCount(played, record), record.event, read.oddity, report.entry?.adjust);
};
