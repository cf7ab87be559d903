import type { Cause } from '../../model/scorer-entry.ts';
import type { Advance, BasicPlay, EventText } from './ast.ts';
import { baseNumber, causeOf } from './basic.ts';
import { creditsOf, hasNote, runnerOf, type Credit, type Runner } from './credits.ts';
import {
  rulingOf,
  withCredit,
  withFate,
  withoutPutout,
  type Draft,
  type Fate,
  type Occupied,
} from './draft.ts';
import { isRetrosheetError, retrosheetError, type RetrosheetError } from './errors.ts';

/** Causes that stay with a runner whatever he does after (OBR 9.07). */
const STEALS: readonly Cause[] = ['stolen_base', 'caught_stealing', 'pick_off', 'pick_off_stealing'];

const runningCause = (play: BasicPlay): Cause => {
  const event = play.kind === 'running' ? play.events[0] : 'plus' in play ? play.plus[0] : null;
  const cause = event ? causeOf(event) : 'other';
  return STEALS.includes(cause) ? 'other' : cause;
};

/** Why a man moves on a play when nothing else is written of him. */
const defaultCause = (play: BasicPlay, runner: Runner, to: Fate['to'], forced: boolean): Cause => {
  switch (play.kind) {
    case 'walk':
      return runner === 0 || (forced && to === runner + 1) ? 'batted' : runningCause(play);
    case 'strikeout':
      return runner === 0 && play.plus.length === 0 ? 'batted' : runningCause(play);
    case 'running':
      return runningCause(play);
    case 'foul_error':
      return 'error';
    case 'hit':
    case 'fielded':
    case 'hit_by_pitch':
    case 'interference':
    case 'error':
    case 'fielders_choice':
    case 'no_play':
      return 'batted';
  }
};

/** Whether every base behind a runner is taken, so that a batter on first forces him on. */
export const isForcedOn = (occupied: Occupied, runner: Runner): boolean =>
  occupied.slice(0, runner).every(Boolean);

const causeOfAdvance = (
  { play }: EventText,
  advance: Advance,
  before: Fate | undefined,
  occupied: Occupied,
  out: boolean,
): Cause => {
  const runner = runnerOf(advance.from);
  if (before && before.cause !== 'batted') return before.cause;
  if (hasNote(advance.details, 'WP')) return 'wild_pitch';
  if (hasNote(advance.details, 'PB')) return 'passed_ball';
  // A runner put out after all (`2XH(E1)(52)`) was not moved by the error: a fielder's choice may have put him out (OBR 9.16(g)).
  if ((runner === 0 || !out) && creditsOf(advance.details).some((c) => c.safe)) return 'error';
  return defaultCause(play, runner, baseNumber(advance.to), isForcedOn(occupied, runner));
};

const BATTED_IN: Readonly<Record<string, boolean>> = {
  RBI: true,
  NR: false,
  NORBI: false,
  WP: false,
  PB: false,
};

/** What the notes say of a run batted in, the last of them first; null leaves it to the rule. */
const rbiOf = (advance: Advance): boolean | null => {
  const said = advance.details.map((d) => (d.kind === 'note' ? BATTED_IN[d.note] : undefined));
  return said.findLast((batted) => batted !== undefined) ?? (advance.out ? false : null);
};

/** Whether an error stands alone (`(E8)`): it moves a man on, and takes back no putout. */
const isBareError = (credit: Credit): boolean => credit.safe && credit.assists.length === 0;

const isPutOut = (draft: Draft, runner: Runner): boolean => draft.putouts.some((p) => p.runner === runner);

/** The last throw tells: it put him out (even in `1-3(75)`), or somebody muffed it. Without one the putout of the basic play stands: `CS2(25).1-2`. */
const isOut = (draft: Draft, advance: Advance, credits: readonly Credit[]): boolean => {
  const last = credits.findLast((c) => !isBareError(c));
  if (last) return !last.safe;
  if (isPutOut(draft, runnerOf(advance.from))) return true;
  return advance.out && credits.length === 0 && !hasNote(advance.details, 'UR', 'TUR');
};

/** The interference is charged already: `C.B-1(E2)` is one error. */
const newCredits = ({ play }: EventText, credits: readonly Credit[]): readonly Credit[] =>
  play.kind === 'interference' ? credits.filter((c) => c.assists.length > 0 || c.putout !== null) : credits;

const textOf = ({ from, out, to }: Advance): string => `${from}${out ? 'X' : '-'}${to}`;

const applyAdvance = (
  event: EventText,
  occupied: Occupied,
  draft: Draft,
  advance: Advance,
): Draft | RetrosheetError => {
  const runner = runnerOf(advance.from);
  if (runner > 0 && !occupied[runner - 1])
    return retrosheetError('no_such_runner', 'There is no runner on that base', textOf(advance));
  const credits = creditsOf(advance.details);
  const before = draft.fates[runner];
  const base = baseNumber(advance.to);
  const out = isOut(draft, advance, credits);
  const ended: Fate = {
    to: out ? null : base,
    ...(out && { out_at: base }),
    cause: causeOfAdvance(event, advance, before, occupied, out),
    rbi: rbiOf(advance),
    ruling: rulingOf(advance.details),
  };
  const credited = newCredits(event, credits).reduce((d, c) => withCredit(d, runner, c), draft);
  const settled = out ? credited : withoutPutout(credited, runner);
  // `CSH(1E2)(UR).3-H` repeats what is said already; the first ruling holds.
  const ruling =
    before?.to === 4 && ended.to === 4 && ended.ruling === 'earned' ? before.ruling : ended.ruling;
  return withFate(settled, runner, { ...ended, ruling });
};

/** Adds the advances of an event to what its basic play said, or tells which one cannot be. Where one man advances twice, the later tells. */
export const withAdvances = (event: EventText, occupied: Occupied, draft: Draft): Draft | RetrosheetError => {
  let result = draft;
  for (const advance of event.advances) {
    const next = applyAdvance(event, occupied, result, advance);
    if (isRetrosheetError(next)) return next;
    result = next;
  }
  return result;
};

/**
 * The furthest man whose run, and the runs of those behind him, an error lets in: nobody gets a run batted in for them.
 * An error that only ends a throw (`1-H(8E2)`) lets in nobody; -1 = no such error.
 */
export const letInByError = (advances: readonly Advance[]): number => {
  const muffed = (advance: Advance): boolean =>
    advance.details.some(
      (d) => d.kind === 'credit' && d.chain.error !== null && (advance.out || d.chain.fielders === ''),
    );
  return Math.max(-1, ...advances.filter(muffed).map((a) => runnerOf(a.from)));
};
