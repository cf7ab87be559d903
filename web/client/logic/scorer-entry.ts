import {
  hasToMove,
  usualBase,
  usualCause,
  usualFielders,
  usualMarks,
  usualOrder,
  type Marks,
} from '@paper-dynasty/engine/rules/usual-entry';
import { entryNotation } from '@paper-dynasty/engine/notation/entry-notation';
import type { Base } from '@paper-dynasty/engine/model/bases';
import type { Call } from '@paper-dynasty/engine/model/calls';
import { OUTCOME_FACTS, isPlateAppearance, type Outcome } from '@paper-dynasty/engine/model/outcomes';
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
  /** What the umpires called. */
  readonly calls: readonly Call[];
  /** The slot of whoever batted; null = whoever was due. */
  readonly slot: number | null;
  /** What the scorer marked otherwise than it most often is. */
  readonly marks: Partial<Marks>;
  /** Those who are out, in the order in which the outs were made; null = as they most often are: the lead force first. */
  readonly order: readonly From[] | null;
}

const batterTo = (outcome: Outcome): To => {
  const { batter } = OUTCOME_FACTS[outcome];
  return batter === 'stays' ? 0 : batter;
};

const ahead = (base: Base, bases: number): To => Math.min(HOME, base + bases) as To;

const runnerTo = (outcome: Outcome, on: readonly Base[], base: Base): To => {
  const { runners } = OUTCOME_FACTS[outcome];
  switch (runners) {
    case 'hold':
      return base;
    case 'as_batter':
      return ahead(base, batterTo(outcome) ?? 0);
    case 'one_base':
      return ahead(base, 1);
    case 'lead_out':
      return base === Math.max(...on) ? null : base;
    case 'make_room': {
      const men = on.map((from) => ({ from }));
      return hasToMove(men, base) ? ahead(base, 1) : base;
    }
  }
};

const man = (
  outcome: Outcome,
  from: From,
  to: To,
  cause: Cause = to === from ? 'batted' : usualCause(outcome),
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

/** Those who are out, in the order in which the outs were made (RULES section 4). */
export const outsInOrder = ({ outcome, men, order }: EntryDraft): readonly EntryMan[] =>
  order
    ? order.flatMap((from) => men.filter((m) => m.from === from && m.to === null))
    : usualOrder(outcome, men);

/** Fielders for the outs of which the scorer named none, each with the ball where the out before left it. */
const fielded = (draft: EntryDraft): EntryDraft => {
  const by = new Map<From, readonly Position[]>();
  let last: Position | null = null;
  for (const m of outsInOrder(draft)) {
    const chain: readonly Position[] = m.named
      ? m.by
      : usualFielders(draft.outcome, draft.location, m, last, draft.calls);
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
    errors: OUTCOME_FACTS[outcome].charged === 'fielder' && place ? [place] : [],
    assists: [],
    multiple_play: null,
    grounded_into: false,
    sacrifice: null,
    with: null,
    calls: [],
    slot: null,
    marks: {},
    order: null,
  });

/** A draft for other men on base, or another choice of outcomes: kept where it still fits, else what the outcome most often is. */
export const redrafted = (
  draft: EntryDraft,
  outcomes: readonly Outcome[],
  on: readonly Base[],
): EntryDraft => {
  const [first = draft.outcome] = outcomes;
  const outcome = outcomes.includes(draft.outcome) ? draft.outcome : first;
  const before = draft.men.flatMap(({ from }) => (from === 0 ? [] : [from]));
  const same = before.length === on.length && before.every((base) => on.includes(base));
  if (same && outcome === draft.outcome) return draft;
  const place = draft.location && OUTCOME_FACTS[outcome].locations.includes(draft.location);
  return draftFor(outcome, place ? draft.location : null, on);
};

/** What follows from who is out: the order, the fielders, a double or triple play, and a sacrifice fly when a runner scores on a catch. */
const rethought = (draft: EntryDraft): EntryDraft => {
  const out = draft.men.filter((m) => m.to === null);
  const order = draft.order && out.every((m) => draft.order?.includes(m.from)) ? draft.order : null;
  return {
    ...fielded({ ...draft, order }),
    ...usualMarks(draft.outcome, draft.location, draft.men, draft.calls),
    ...draft.marks,
  };
};

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** Marks that are not the usual ones of a play. */
const unusual = (draft: EntryDraft, entry: Marks): Partial<Marks> => {
  const usual = usualMarks(draft.outcome, draft.location, draft.men, draft.calls);
  return Object.fromEntries(
    (['multiple_play', 'grounded_into', 'sacrifice'] as const)
      .filter((mark) => entry[mark] !== usual[mark])
      .map((mark) => [mark, entry[mark]]),
  );
};

/** The form filled in with a play as it was scored: what is as it most often goes follows further changes, the rest stays. */
export const draftOf = (outcome: Outcome, place: Position | null, entry: ScorerEntry): EntryDraft => {
  const { movements, putouts, errors, assists } = entry;
  const written = movements
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, cause, out_at, rbi, ruling }): EntryMan => ({
      ...man(outcome, from, to, cause),
      ...(out_at === undefined ? {} : { out_at }),
      rbi: rbi ?? null,
      ruling: ruling ?? null,
    }));
  const men = written[0]?.from === 0 ? written : [man(outcome, 0, 0), ...written];
  const blank = {
    ...draftFor(outcome, place, []),
    ...{ men, errors, assists, with: entry.with },
    calls: entry.calls ?? [],
    slot: entry.adjust?.slot ?? null,
  };
  const order = putouts.map((p) => p.runner);
  const isUsual = sameList(
    usualOrder(outcome, men).map((m) => m.from),
    order,
  );
  const usual = rethought({ ...blank, order: isUsual ? null : order, marks: unusual(blank, entry) });
  const byOf = (from: From) => putouts.find((p) => p.runner === from)?.by ?? [];
  const named = usual.men.some((m) => m.to === null && !sameList(m.by, byOf(m.from)));
  if (!named) return usual;
  return rethought({ ...usual, men: men.map((m) => ({ ...m, by: byOf(m.from), named: m.to === null })) });
};

const causeIn = ({ outcome, calls }: EntryDraft, from: From, to: To): Cause =>
  to === from ? 'batted' : usualCause(outcome, calls);

/** The form with one man sent elsewhere. */
export const sent = (draft: EntryDraft, from: From, to: To): EntryDraft =>
  rethought({
    ...draft,
    men: draft.men.map((m) =>
      m.from === from
        ? man(draft.outcome, from, to, m.to === m.from ? causeIn(draft, from, to) : m.cause)
        : m,
    ),
  });

/** The form for another outcome or place, with what the umpires called as it was. */
export const withOutcome = (draft: EntryDraft, outcome: Outcome, place: Position | null): EntryDraft => {
  const on = draft.men.flatMap(({ from }) => (from === 0 ? [] : [from]));
  return called({ ...draftFor(outcome, place, on), slot: draft.slot }, draft.calls);
};

/** The form with what the umpires called, and what follows from it. */
export const called = (draft: EntryDraft, calls: readonly Call[]): EntryDraft =>
  rethought({
    ...draft,
    calls,
    men: draft.men.map((m) =>
      m.to !== m.from && m.cause === usualCause(draft.outcome, draft.calls)
        ? { ...m, cause: usualCause(draft.outcome, calls) }
        : m,
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

/** The form with a mark that the scorer sets: it stays, whatever else changes. */
export const marked = (draft: EntryDraft, marks: Partial<Marks>): EntryDraft =>
  rethought({ ...draft, marks: { ...draft.marks, ...marks } });

/** The form with one man's line changed. */
export const withMan = (draft: EntryDraft, from: From, change: Partial<EntryMan>): EntryDraft => ({
  ...draft,
  men: draft.men.map((m) => (m.from === from ? { ...m, ...change } : m)),
});

/** Where a man can end, in the order of the form: out first, then the bases from his own on. */
export const destinations = (outcome: Outcome, from: From): readonly To[] => {
  if (from === 0) return isPlateAppearance(outcome) ? [null, 1, 2, 3, 4] : [0];
  return [null, ...([1, 2, 3, 4] as const).filter((to) => to >= from)];
};

const putoutsOf = (draft: EntryDraft): ScorerEntry['putouts'] =>
  outsInOrder(draft)
    .filter((m) => m.by.length > 0)
    .map(({ from, by }) => ({ runner: from, by }));

/** The play in scorer's notation as the form has it now: `6-4-3 DP`. */
export const notationFor = (draft: EntryDraft): string =>
  entryNotation(draft.outcome, draft.location, {
    ...draft,
    movements: draft.men,
    putouts: putoutsOf(draft),
  });

/** A form as `submit_manual_outcome` and `request_correction` take it. */
export const entryPayload = (draft: EntryDraft) => ({
  outcome: draft.outcome,
  ...(draft.location ? { hit_location: draft.location } : {}),
  advances: draft.men
    .filter((m) => m.from > 0 || isPlateAppearance(draft.outcome))
    .map(({ from, to, cause, out_at, rbi, ruling }) => ({
      from,
      to,
      cause,
      ...(to === null ? { out_at } : {}),
      ...(to === HOME && rbi !== null ? { rbi } : {}),
      ...(to === HOME && ruling !== null ? { ruling } : {}),
    })),
  putouts: putoutsOf(draft),
  errors: draft.errors,
  assists: draft.assists,
  multiple_play: draft.multiple_play,
  grounded_into: draft.grounded_into,
  sacrifice: draft.sacrifice,
  with: draft.with,
  ...(draft.calls.length > 0 && { calls: draft.calls }),
  ...(draft.slot !== null && { adjust: { slot: draft.slot } }),
});
