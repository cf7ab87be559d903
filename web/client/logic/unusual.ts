import { CALLS, type Call } from '@paper-dynasty/engine/model/calls';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { nextSlot } from '@paper-dynasty/engine/model/batting-order';
import { called, draftFor, type EntryDraft } from './scorer-entry.ts';

/**
 * What the form offers of the umpires' calls. Obstruction of the batter is told apart from a runner's, and an order that was noticed
 * too late, so that the play stands (`out_of_turn_late`), from one that was noticed in time.
 */
export const UNUSUAL = ['batter_obstructed', ...CALLS, 'out_of_turn_late'] as const;
/** What the form offers of the umpires' calls. */
export type Unusual = (typeof UNUSUAL)[number];

/** Who bats: the slot that is due, and everybody in the order. */
export interface Order {
  readonly due: number;
  readonly men: readonly { readonly slot: number; readonly name: string }[];
}

/** What of it a form says now; null = nothing. */
export const unusualOf = ({ outcome, calls, slot }: EntryDraft, { due }: Order): Unusual | null => {
  if (slot !== null && slot !== due) return 'out_of_turn_late';
  const [call] = calls;
  return call === 'obstruction' && outcome === 'catcher_interference' ? 'batter_obstructed' : (call ?? null);
};

const CALL_OF: Partial<Record<Unusual, Call>> = {
  batter_obstructed: 'obstruction',
  out_of_turn_late: 'out_of_turn',
};

/** The plays that a call makes: the outcome, and where the ball is put. */
const MAKES: Partial<Record<Unusual, readonly [Outcome, 'C' | null]>> = {
  batter_obstructed: ['catcher_interference', null],
  batter_interference: ['groundball_c', 'C'],
  out_of_turn: ['groundball_c', 'C'],
};

const isBatterOut = ({ men }: EntryDraft): boolean => men.some((m) => m.from === 0 && m.to === null);

/** The form as it most often is after a call: its batter is out, or awarded first base, where it has them otherwise. */
const remade = (draft: EntryDraft, what: Unusual, outcomes: readonly Outcome[]): EntryDraft => {
  const [outcome, place] = MAKES[what] ?? [draft.outcome, null];
  const fits = outcome === draft.outcome || (place === 'C' && isBatterOut(draft));
  if (fits || !outcomes.includes(outcome)) return draft;
  const on = draft.men.flatMap(({ from }) => (from === 0 ? [] : [from]));
  return { ...draftFor(outcome, place, on), slot: draft.slot };
};

/** The form with what the umpires called; null takes it off. `outcomes` are those that can be written. */
export const withUnusual = (
  draft: EntryDraft,
  what: Unusual | null,
  outcomes: readonly Outcome[],
  { due }: Order,
): EntryDraft => {
  const asDue = draft.slot === null ? null : due;
  if (what === null) return called({ ...draft, slot: asDue }, []);
  const call = CALL_OF[what] ?? (what as Call);
  const slot = what === 'out_of_turn_late' ? nextSlot(due) : asDue;
  return called({ ...remade(draft, what, outcomes), slot }, [call]);
};
