import type { Base } from '@paper-dynasty/engine/model/bases';
import { OUTCOME_FACTS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { Cause, RunningPlay, ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';

const HOME = 4;

/** A base that a man can start from, 0 = the batter. */
export type From = 0 | Base;
/** Where he ends: null = out, 4 = home, 0 = still at bat. */
export type To = 0 | 1 | 2 | 3 | 4 | null;

/** One man of a play as the form has him. `by` are the fielders who put him out, in order. */
export interface EntryMan {
  readonly from: From;
  readonly to: To;
  readonly cause: Cause;
  readonly by: readonly Position[];
}

/** A play as the scorer's form has it, batter first. */
export interface EntryDraft {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly men: readonly EntryMan[];
  readonly errors: readonly Position[];
  readonly assists: readonly Position[];
  readonly multiple_play: ScorerEntry['multiple_play'];
  readonly grounded_into: boolean;
  readonly sacrifice: ScorerEntry['sacrifice'];
  readonly with: RunningPlay | null;
}

const ERRORS: Partial<Record<Outcome, 1 | 2 | 3>> = { error_1: 1, error_2: 2, error_3: 3 };
const TO_FIRST: readonly Outcome[] = [
  'walk',
  'intentional_walk',
  'hit_by_pitch',
  'catcher_interference',
  'fielders_choice',
  'strikeout_reached',
];
const EVERYBODY: readonly Outcome[] = ['wild_pitch', 'passed_ball', 'balk', 'stolen_base', 'other_advance'];
const ONE_OUT: readonly Outcome[] = ['caught_stealing', 'pick_off'];
const CAUSED: Partial<Record<Outcome, Cause>> = {
  stolen_base: 'stolen_base',
  caught_stealing: 'caught_stealing',
  pick_off: 'pick_off',
  wild_pitch: 'wild_pitch',
  passed_ball: 'passed_ball',
  balk: 'balk',
  defensive_indifference: 'defensive_indifference',
  other_advance: 'other',
  error_1: 'error',
  error_2: 'error',
  error_3: 'error',
};

const batterTo = (outcome: Outcome): To => {
  const { hit, plate_appearance } = OUTCOME_FACTS[outcome];
  if (!plate_appearance) return 0;
  if (hit > 0) return hit as To;
  return ERRORS[outcome] ?? (TO_FIRST.includes(outcome) ? 1 : null);
};

const isForced = (on: readonly Base[], base: Base): boolean =>
  ([1, 2, 3] as const).filter((b) => b <= base).every((b) => on.includes(b));

const ahead = (base: Base, bases: number): To => Math.min(HOME, base + bases) as To;

const runnerTo = (outcome: Outcome, on: readonly Base[], base: Base): To => {
  const { hit } = OUTCOME_FACTS[outcome];
  const moves = hit || (ERRORS[outcome] ?? 0);
  if (moves > 0) return ahead(base, moves);
  if (EVERYBODY.includes(outcome) || outcome === 'sac_bunt') return ahead(base, 1);
  if (ONE_OUT.includes(outcome)) return base === Math.max(...on) ? null : base;
  return TO_FIRST.includes(outcome) && isForced(on, base) ? ahead(base, 1) : base;
};

const BASEMEN: readonly Position[] = ['1B', '1B', '2B', '3B', 'C'];

/** The fielders who most often make that out: the ball's place, then the base. */
const usualOut = (outcome: Outcome, place: Position | null, from: From): readonly Position[] => {
  if (outcome === 'strikeout') return ['C'];
  if (outcome === 'pick_off') return ['P', from === 1 ? '1B' : from === 2 ? '2B' : '3B'];
  if (outcome === 'caught_stealing') return ['C', BASEMEN[from + 1] ?? '2B'];
  if (!place) return [];
  const grounder = outcome.startsWith('groundball') || outcome.includes('bunt');
  if (from === 0) return grounder && place !== '1B' ? [place, '1B'] : [place];
  const cover = BASEMEN[from + 1] ?? 'C';
  return place === cover ? [place] : [place, cover];
};

const man = (
  outcome: Outcome,
  place: Position | null,
  from: From,
  to: To,
  cause: Cause = to === from ? 'batted' : (CAUSED[outcome] ?? 'batted'),
): EntryMan => ({ from, to, cause, by: to === null ? usualOut(outcome, place, from) : [] });

/** The form for an outcome, filled in as it most often goes: `on` are the bases with a runner. */
export const draftFor = (outcome: Outcome, place: Position | null, on: readonly Base[]): EntryDraft =>
  rethought({
    outcome,
    location: place,
    men: [
      man(outcome, place, 0, batterTo(outcome)),
      ...on.toSorted().map((base) => man(outcome, place, base, runnerTo(outcome, on, base))),
    ],
    errors: outcome in ERRORS && place ? [place] : [],
    assists: [],
    multiple_play: null,
    grounded_into: false,
    sacrifice: outcome === 'sac_bunt' ? 'bunt' : null,
    with: null,
  });

const isGrounder = (outcome: Outcome): boolean => outcome.startsWith('groundball');
const isFly = (outcome: Outcome): boolean => outcome.startsWith('flyout') || outcome === 'bp_flyout';

/** What follows from who is out: a double or triple play, and a sacrifice fly when a runner scores on a catch. */
const rethought = (draft: EntryDraft): EntryDraft => {
  const outs = draft.men.filter((m) => m.to === null).length;
  const scored = draft.men.some((m) => m.from > 0 && m.to === HOME);
  return {
    ...draft,
    multiple_play: outs === 3 ? 'triple_play' : outs === 2 ? 'double_play' : null,
    grounded_into: outs === 2 && isGrounder(draft.outcome),
    sacrifice: isFly(draft.outcome) ? (scored ? 'fly' : null) : draft.sacrifice,
  };
};

/** The form with one man sent elsewhere. */
export const sent = (draft: EntryDraft, from: From, to: To): EntryDraft =>
  rethought({
    ...draft,
    men: draft.men.map((m) =>
      m.from === from
        ? man(draft.outcome, draft.location, from, to, m.to === m.from ? undefined : m.cause)
        : m,
    ),
  });

/** The form with one man's line changed. */
export const withMan = (draft: EntryDraft, from: From, change: Partial<EntryMan>): EntryDraft => ({
  ...draft,
  men: draft.men.map((m) => (m.from === from ? { ...m, ...change } : m)),
});

/** Where a man can end, in the order of the form: out first, then the bases from his own on. */
export const destinations = (outcome: Outcome, from: From): readonly To[] => {
  if (from === 0) return OUTCOME_FACTS[outcome].plate_appearance ? [null, 1, 2, 3, 4] : [0];
  return [null, ...([1, 2, 3, 4] as const).filter((to) => to >= from)];
};

/** A form as `submit_manual_outcome` and `request_correction` take it. */
export const entryPayload = (draft: EntryDraft) => ({
  outcome: draft.outcome,
  ...(draft.location ? { hit_location: draft.location } : {}),
  advances: draft.men
    .filter((m) => m.from > 0 || OUTCOME_FACTS[draft.outcome].plate_appearance)
    .map(({ from, to, cause }) => ({ from, to, cause })),
  putouts: draft.men
    .filter((m) => m.to === null && m.by.length > 0)
    .map(({ from, by }) => ({ runner: from, by })),
  errors: draft.errors,
  assists: draft.assists,
  multiple_play: draft.multiple_play,
  grounded_into: draft.grounded_into,
  sacrifice: draft.sacrifice,
  with: draft.with,
});
