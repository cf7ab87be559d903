import { OUTCOME_FACTS, type Outcome, type OutcomeGroup } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';

/** Where the pad stands: its groups in order, the group whose outcomes have the numbers, the outcome that waits for its place. */
export interface PadState {
  readonly groups: readonly { readonly group: OutcomeGroup; readonly outcomes: readonly Outcome[] }[];
  readonly armed: OutcomeGroup | null;
  readonly chosen: Outcome | null;
}

/** What a key does on the pad. */
export type PadStep =
  | { readonly kind: 'arm'; readonly group: OutcomeGroup }
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

const outcomeStep = ({ groups, armed }: PadState, n: number): PadStep | null => {
  if (!armed) {
    const group = groups[n - 1];
    return group ? { kind: 'arm', group: group.group } : null;
  }
  const outcome = groups.find((g) => g.group === armed)?.outcomes[n - 1];
  return outcome ? { kind: 'choose', outcome } : null;
};

/** What a key does: a number takes the group, then its outcome (0 = the tenth), then the fielder by his scorer's number; Escape goes back. */
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
