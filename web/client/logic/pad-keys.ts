import { OUTCOME_FACTS, type Outcome, type OutcomeGroup } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';

/** Where the pad stands: its groups in order, the group whose outcomes have the numbers, the outcome that waits for its place. */
export interface PadState {
  readonly groups: readonly { readonly group: OutcomeGroup; readonly outcomes: readonly Outcome[] }[];
  readonly armed: OutcomeGroup | null;
  /** Which outcomes of the armed group have the numbers: the first page is 0. */
  readonly page: number;
  readonly chosen: Outcome | null;
}

/** What a key does on the pad. */
export type PadStep =
  | { readonly kind: 'arm'; readonly group: OutcomeGroup }
  | { readonly kind: 'turn'; readonly page: number }
  | { readonly kind: 'choose'; readonly outcome: Outcome }
  | { readonly kind: 'place'; readonly place: Position }
  | { readonly kind: 'back' }
  | { readonly kind: 'move'; readonly key: Arrow };

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
/** An arrow key. */
export type Arrow = (typeof ARROWS)[number];

const numberOf = (key: string): number | null => (/^\d$/.test(key) ? (key === '0' ? 10 : Number(key)) : null);

const placeStep = (outcome: Outcome, n: number): PadStep | null => {
  const place = POSITIONS[n - 1];
  return place && OUTCOME_FACTS[outcome].locations.includes(place) ? { kind: 'place', place } : null;
};

/** The number keys, and how many of them are outcomes where one turns the page. */
const KEYS = 10;
const PAGE = KEYS - 1;

/** Returns the number key of an outcome by its place in its group, from 0; null where the group has more than there are keys, and the outcome stands on another page. */
export const keyOf = (i: number, count: number, page: number): number | null => {
  if (count <= KEYS) return (i + 1) % KEYS;
  return Math.floor(i / PAGE) === page ? (i % PAGE) + 1 : null;
};

/** Returns the outcome of a number, or the turn to the next page of a group that has more than there are keys. */
const keyStep = (outcomes: readonly Outcome[], page: number, n: number): PadStep | null => {
  if (outcomes.length > KEYS && n === KEYS)
    return { kind: 'turn', page: (page + 1) * PAGE < outcomes.length ? page + 1 : 0 };
  const outcome = outcomes.find((_, i) => keyOf(i, outcomes.length, page) === n % KEYS);
  return outcome ? { kind: 'choose', outcome } : null;
};

const outcomeStep = ({ groups, armed, page }: PadState, n: number): PadStep | null => {
  if (!armed) {
    const group = groups[n - 1];
    return group ? { kind: 'arm', group: group.group } : null;
  }
  return keyStep(groups.find((g) => g.group === armed)?.outcomes ?? [], page, n);
};

/** What a key does: a number takes the group, then its outcome (0 = the tenth, or the next page where there are more), then the fielder by his scorer's number; Escape goes back. */
export const stepOf = (key: string, state: PadState): PadStep | null => {
  const n = numberOf(key);
  if (n !== null) return state.chosen ? placeStep(state.chosen, n) : outcomeStep(state, n);
  if ((key === 'Escape' || key === 'Backspace') && (state.armed || state.chosen)) return { kind: 'back' };
  const arrow = ARROWS.find((a) => a === key);
  return arrow ? { kind: 'move', key: arrow } : null;
};

/** What a key pressed somewhere on the page does on the pad: nothing while somebody types, or in a dialog that the pad is not in. */
export const padKey = (event: KeyboardEvent, pad: HTMLElement | null, state: PadState): PadStep | null => {
  if (event.ctrlKey || event.metaKey || event.altKey || !pad) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea')) return null;
  const open = document.querySelector('dialog[open]');
  if (open && !open.contains(pad)) return null;
  const step = stepOf(event.key, state);
  return step?.kind === 'move' && !pad.contains(target) ? null : step;
};
