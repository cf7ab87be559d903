import type { GameEvent } from '../model/events.ts';
import { isRefusal, type Refusal } from '../model/refusals.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { isRetrosheetError, retrosheetError, type RetrosheetError } from '../notation/retrosheet/errors.ts';
import { tellRefusal } from '../notation/refusals/tell-refusal.ts';
import {
  recordsOf,
  type EventFileGame,
  type EventFileRecord,
} from '../notation/retrosheet/event-file-records.ts';
import { withAutomaticRunner, withPlacing, withPlay } from './import-plays.ts';
import {
  filledSlots,
  importedSetup,
  isAbsent,
  scheduledInnings,
  startingLineups,
  type FilledSlot,
  type ImportOptions,
} from './import-setup.ts';
import { withSubstitution, withSubstitutionsMade } from './import-substitutions.ts';
import { withRecordsAfter } from './imported-source.ts';
import { officialRulings, withRulings } from './official-earned-runs.ts';
import {
  begun,
  eventsOf,
  keeping,
  performed,
  withNotesAt,
  withNote,
  type ImportBook,
  type ImportNote,
} from './import-book.ts';

/** A game of an event file as the engine has played it. */
export interface ImportedGame {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
  /** What was odd in the file and was read all the same. */
  readonly notes: readonly ImportNote[];
}

type Step = ImportBook | Refusal | RetrosheetError;

const isBook = (step: Step): step is ImportBook => 'log' in step;

const filledNote = ({ slot, player_id }: FilledSlot): string =>
  isAbsent(player_id)
    ? `Nobody starts in slot ${slot}, and nobody bats there.`
    : `Nobody starts in slot ${slot}: "${player_id}", who bats, is put there.`;

const inTheField = (game: EventFileGame, options: ImportOptions, innings: number): Step => {
  const lineups = startingLineups(game);
  if (isRetrosheetError(lineups)) return lineups;
  const setup = importedSetup(game, options, innings);
  const start = begun(game, { type: 'create_game', setup, commitment: '' });
  if (isRefusal(start)) return start;
  const noted = SIDES.flatMap((side) => filledSlots(game, side)).reduce(
    (book, filled) => withNote(book, filledNote(filled)),
    start,
  );
  return SIDES.reduce<Step>(
    (step, side, i) =>
      isBook(step) ? performed(step, { type: 'set_lineup', side, lineup: lineups[i === 0 ? 0 : 1] }) : step,
    noted,
  );
};

/** After the end nobody comes in: what else the file has goes out as it came in. */
const isAfterTheEnd = ({ state }: ImportBook, record: EventFileRecord): boolean =>
  state.status !== 'active' && (record.type === 'sub' || (record.type === 'play' && record.event === 'NP'));

const withRecord = (book: ImportBook, record: EventFileRecord): Step => {
  if (isAfterTheEnd(book, record)) return keeping(book, record);
  switch (record.type) {
    case 'play':
      return withPlay(book, record);
    case 'sub':
      return withSubstitution(book, record);
    case 'radj':
      return withAutomaticRunner(book, record);
    case 'presadj':
      return withPlacing(book, { base: record.base, pitcher_id: record.player_id });
    // Words and hands change nothing in the game, and go out as they came in.
    case 'com':
    case 'badj':
    case 'padj':
      return keeping(book, record);
    // The batter of each play says who bats out of turn.
    case 'ladj':
    case 'version':
    case 'info':
    case 'start':
    case 'data':
      return book;
  }
};

/** The records that are played in order; the others were read before the first pitch, or are not of the game. */
const PLAYED: readonly EventFileRecord['type'][] = ['play', 'sub', 'radj', 'presadj', 'com', 'badj', 'padj'];

const textOf = (record: EventFileRecord): string =>
  record.type === 'play' ? record.event : 'player_id' in record ? record.player_id : record.type;

/** The error of a record, with its line. */
const faultOf = (
  game: EventFileGame,
  step: Refusal | RetrosheetError,
  record: EventFileRecord | undefined,
  index: number,
): RetrosheetError => {
  const error = isRetrosheetError(step)
    ? step
    : retrosheetError('refused', tellRefusal(step, 'en'), record ? textOf(record) : game.id);
  const line = game.lines?.[index];
  return { ...error, game: game.id, ...(line !== undefined && { line }) };
};

/** A game that has no winner by the rules when the file ends was called. */
const ended = (book: ImportBook): ImportBook | Refusal => {
  const now = withSubstitutionsMade(book);
  if (isRefusal(now) || now.state.status !== 'active') return now;
  return performed(now, { type: 'call_game', side: 'home' });
};

const played = (
  game: EventFileGame,
  options: ImportOptions,
  innings: number,
): ImportBook | RetrosheetError => {
  let step = inTheField(game, options, innings);
  if (!isBook(step)) return faultOf(game, step, undefined, 0);
  for (const [index, record] of game.records.entries()) {
    if (!PLAYED.includes(record.type)) continue;
    const next = withRecord(step, record);
    if (!isBook(next)) return faultOf(game, next, record, index);
    step = withNotesAt(next, step.notes.length, game.lines?.[index] ?? null);
  }
  const over = ended(step);
  return isRefusal(over) ? faultOf(game, over, undefined, game.records.length - 1) : over;
};

/** Plays a game by the innings it was scheduled for; by more where the file goes on though the rules would end it, as when a home side ahead batted all the same. */
const playedOut = (game: EventFileGame, options: ImportOptions): ImportBook | RetrosheetError => {
  const scheduled = scheduledInnings(game);
  const last = Math.max(scheduled, ...recordsOf(game, 'play').map((r) => r.inning));
  for (let innings = scheduled; ; innings += 1) {
    const result = played(game, options, innings);
    const goesOn = isRetrosheetError(result) && result.code === 'game_over' && innings <= last;
    if (!goesOn) return result;
  }
};

/**
 * Plays a game of an event file through the engine, play by play, as one that is only scored: every play is a scorer's entry,
 * checked by the rules. The official earned runs stand where the file has them. The error names the line and the text at fault.
 */
export const importGame = (game: EventFileGame, options: ImportOptions): ImportedGame | RetrosheetError => {
  if (!recordsOf(game, 'play').some((r) => r.event !== 'NP'))
    return { ...retrosheetError('no_plays', 'The game has no plays', game.id), game: game.id };
  const book = playedOut(game, options);
  if (isRetrosheetError(book)) return book;
  const asWritten = { events: eventsOf(book), state: book.state };
  const notes = [...(game.notes ?? []), ...book.notes];
  const ruled = withRulings(asWritten, officialRulings(game, book.state));
  return { ...withRecordsAfter(ruled, book.kept), notes };
};
