import { makeNotation } from '@paper-dynasty/engine/notation/notation';
import type { Base } from '@paper-dynasty/engine/model/bases';
import { OUTCOME_FACTS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { Cause, RunningPlay, RunRuling, ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';

const HOME = 4;

/** A base that a man can start from, 0 = the batter. */
export type From = 0 | Base;
/** Where he ends: null = out, 4 = home, 0 = still at bat. */
export type To = 0 | 1 | 2 | 3 | 4 | null;

/** The base where somebody is put out. */
export type OutAt = 1 | 2 | 3 | 4;

/** One man of a play as the form has them. */
export interface EntryMan {
  readonly from: From;
  readonly to: To;
  readonly cause: Cause;
  /** The fielders who put them out, in order. */
  readonly by: readonly Position[];
  /** Whether the scorer named those fielders; else they follow from the outs before. */
  readonly named: boolean;
  /** Where they are out. */
  readonly out_at: OutAt;
  /** The scorer's ruling on a run batted in, and on the run; null = by rule. */
  readonly rbi: boolean | null;
  readonly ruling: RunRuling | null;
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
  /** Those who are out, in the order in which the outs were made; null = as they most often are: the lead force first. */
  readonly order: readonly From[] | null;
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

const isCaught = (outcome: Outcome): boolean =>
  isFly(outcome) || outcome === 'popout' || outcome === 'lineout' || outcome === 'bp_lineout';

/** Where a man is most often out: a runner on a catch off the base they left, on a hit at the base beyond it, else at the next one. */
const usualBase = (outcome: Outcome, from: From): OutAt => {
  const { hit } = OUTCOME_FACTS[outcome];
  if (from > 0 && (isCaught(outcome) || outcome === 'pick_off')) return from as OutAt;
  return Math.min(from + hit + 1, HOME) as OutAt;
};

/** The fielders who most often make an out: whoever has the ball (where it was hit, or who made the out before), then the base. */
const usualOut = (
  draft: Pick<EntryDraft, 'outcome' | 'location'>,
  { from, out_at }: EntryMan,
  before: Position | null,
): readonly Position[] => {
  const { outcome, location } = draft;
  const cover = BASEMEN[out_at] ?? 'C';
  if (outcome === 'strikeout') return from === 0 ? ['C'] : ['C', cover];
  if (outcome === 'pick_off') return ['P', cover];
  if (outcome === 'caught_stealing') return ['C', cover];
  const ball = before ?? location;
  if (!ball) return [];
  if (from === 0 && isCaught(outcome)) return [ball];
  return ball === cover ? [ball] : [ball, cover];
};

const man = (
  outcome: Outcome,
  from: From,
  to: To,
  cause: Cause = to === from ? 'batted' : (CAUSED[outcome] ?? 'batted'),
): EntryMan => ({
  from,
  to,
  cause,
  by: [],
  named: false,
  out_at: usualBase(outcome, from),
  rbi: null,
  ruling: null,
});

/** Whether a man is out at the base that they had to take on a ball on the ground. */
const isForceOut = ({ outcome, men }: EntryDraft, { from, out_at }: EntryMan): boolean => {
  const on = men.flatMap((m) => (m.from > 0 ? [m.from as Base] : []));
  return from > 0 && out_at === from + 1 && !isCaught(outcome) && isForced(on, from as Base);
};

/** When an out is most often made: on a catch or a third strike the batter's first; else the forced runners, the lead one first, the batter, and runners who went too far. */
const rankOf = (draft: EntryDraft, m: EntryMan): number => {
  const first = isCaught(draft.outcome) || draft.outcome === 'strikeout';
  if (m.from === 0) return first ? 0 : 2;
  return isForceOut(draft, m) ? 1 : 3;
};

/** Those who are out, in the order in which the outs were made (RULES section 4). */
export const outsInOrder = (draft: EntryDraft): readonly EntryMan[] => {
  const out = draft.men.filter((m) => m.to === null);
  const { order } = draft;
  return out.toSorted((a, b) =>
    order
      ? order.indexOf(a.from) - order.indexOf(b.from)
      : rankOf(draft, a) - rankOf(draft, b) || b.from - a.from,
  );
};

/** Fielders for the outs of which the scorer named none, each with the ball where the out before left it. */
const fielded = (draft: EntryDraft): EntryDraft => {
  const by = new Map<From, readonly Position[]>();
  let last: Position | null = null;
  for (const m of outsInOrder(draft)) {
    const chain: readonly Position[] = m.named ? m.by : usualOut(draft, m, last);
    by.set(m.from, chain);
    last = chain.at(-1) ?? last;
  }
  return { ...draft, men: draft.men.map((m) => ({ ...m, by: by.get(m.from) ?? [] })) };
};

/** The form for an outcome, filled in as it most often goes: `on` are the bases with a runner. */
export const draftFor = (outcome: Outcome, place: Position | null, on: readonly Base[]): EntryDraft =>
  rethought({
    outcome,
    location: place,
    men: [
      man(outcome, 0, batterTo(outcome)),
      ...on.toSorted().map((base) => man(outcome, base, runnerTo(outcome, on, base))),
    ],
    errors: outcome in ERRORS && place ? [place] : [],
    assists: [],
    multiple_play: null,
    grounded_into: false,
    sacrifice: outcome === 'sac_bunt' ? 'bunt' : null,
    with: null,
    order: null,
  });

const isGrounder = (outcome: Outcome): boolean => outcome.startsWith('groundball');
const isFly = (outcome: Outcome): boolean => outcome.startsWith('flyout') || outcome === 'bp_flyout';

/** What follows from who is out: the order, the fielders, a double or triple play, and a sacrifice fly when a runner scores on a catch. */
const rethought = (draft: EntryDraft): EntryDraft => {
  const out = draft.men.filter((m) => m.to === null);
  const outs = out.length;
  const scored = draft.men.some((m) => m.from > 0 && m.to === HOME);
  const order = draft.order && out.every((m) => draft.order?.includes(m.from)) ? draft.order : null;
  return {
    ...fielded({ ...draft, order }),
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
      m.from === from ? man(draft.outcome, from, to, m.to === m.from ? undefined : m.cause) : m,
    ),
  });

/** The form with the fielders of an out named by the scorer. */
export const putOutBy = (draft: EntryDraft, from: From, by: readonly Position[]): EntryDraft =>
  rethought(withMan(draft, from, { by, named: true }));

/** The form with an out made at another base. */
export const putOutAt = (draft: EntryDraft, from: From, out_at: OutAt): EntryDraft =>
  rethought(withMan(draft, from, { out_at }));

/** The form with one out made before those that came before it. */
export const madeEarlier = (draft: EntryDraft, from: From): EntryDraft => {
  const order = outsInOrder(draft).map((m) => m.from);
  const at = order.indexOf(from);
  if (at < 1) return draft;
  return rethought({ ...draft, order: order.with(at, order[at - 1]!).with(at - 1, from) });
};

/** The form with one man's line changed. */
export const withMan = (draft: EntryDraft, from: From, change: Partial<EntryMan>): EntryDraft => ({
  ...draft,
  men: draft.men.map((m) => (m.from === from ? { ...m, ...change } : m)),
});

const BASES_OF_HIT = [[], [], ['double'], ['triple'], ['homerun']] as const;

const statsOf = (hit: 0 | 1 | 2 | 3 | 4, sacrifice: ScorerEntry['sacrifice']): Play['stats'] => ({
  ...(hit > 0 ? { hit: 1 } : {}),
  ...Object.fromEntries(BASES_OF_HIT[hit].map((name) => [name, 1])),
  ...(sacrifice === 'bunt' ? { sac: 1 } : {}),
  ...(sacrifice === 'fly' ? { sf: 1 } : {}),
});

/** Where a man can end, in the order of the form: out first, then the bases from his own on. */
export const destinations = (outcome: Outcome, from: From): readonly To[] => {
  if (from === 0) return OUTCOME_FACTS[outcome].plate_appearance ? [null, 1, 2, 3, 4] : [0];
  return [null, ...([1, 2, 3, 4] as const).filter((to) => to >= from)];
};

/** The play in scorer's notation as the form has it now: `6-4-3 DP`. */
export const notationFor = (draft: EntryDraft): string => {
  const { hit } = OUTCOME_FACTS[draft.outcome];
  const outs = outsInOrder(draft);
  return makeNotation({
    result: draft.outcome,
    putouts: outs.filter((m) => m.by.length > 0).map(({ from, by }) => ({ runner: from, by })),
    outs: outs.length,
    multiple_play: draft.multiple_play,
    errors: draft.errors,
    hit_location: draft.location,
    stats: statsOf(hit, draft.sacrifice),
    movements: draft.men,
    entry: draft,
  });
};

/** A form as `submit_manual_outcome` and `request_correction` take it. */
export const entryPayload = (draft: EntryDraft) => ({
  outcome: draft.outcome,
  ...(draft.location ? { hit_location: draft.location } : {}),
  advances: draft.men
    .filter((m) => m.from > 0 || OUTCOME_FACTS[draft.outcome].plate_appearance)
    .map(({ from, to, cause, out_at, rbi, ruling }) => ({
      from,
      to,
      cause,
      ...(to === null && out_at !== from + 1 ? { out_at } : {}),
      ...(to === HOME && rbi !== null ? { rbi } : {}),
      ...(to === HOME && ruling !== null ? { ruling } : {}),
    })),
  putouts: outsInOrder(draft)
    .filter((m) => m.by.length > 0)
    .map(({ from, by }) => ({ runner: from, by })),
  errors: draft.errors,
  assists: draft.assists,
  multiple_play: draft.multiple_play,
  grounded_into: draft.grounded_into,
  sacrifice: draft.sacrifice,
  with: draft.with,
});
