import type { Lineup } from '../model/lineups.ts';
import type { LineupPosition } from '../model/positions.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import type { Side } from '../model/sides.ts';
import type { Count, LineupMove, SubstitutionKind } from '../model/substitutions.ts';
import { pitcherBats } from '../rules/lineup-rules.ts';
import { PITCHER_SLOT } from '../rules/substitutions.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** One man in for another, by their roster ids; the same man twice only changes his position. */
export interface Swap {
  readonly out: string;
  readonly in: string;
  readonly position?: LineupPosition;
}

/** A change to be made: its swaps together, what it is for, and the count on the batter where it matters. */
export interface SubstitutionRequest {
  readonly swaps: readonly Swap[];
  readonly kind?: SubstitutionKind;
  readonly count?: Count;
  readonly side?: Side;
  /** The rules of the season that only warn have been read. */
  readonly despite?: boolean;
}

const POSITION_OF: Partial<Record<SubstitutionKind, LineupPosition>> = {
  pinch_hitter: 'PH',
  pinch_runner: 'PR',
  courtesy_runner: 'PR',
  pitching_change: 'P',
};

const slotOf = (lineup: Lineup, playerId: string): number | null => {
  const index = lineup.batting_order.findIndex((s) => s.player_id === playerId);
  if (index >= 0) return index + 1;
  return lineup.pitcher_id === playerId ? PITCHER_SLOT : null;
};

/** Whether a swap relieves the pitcher: one who is his own designated hitter keeps his slot in the order (OBR 5.11(b)). */
const relieves = (lineup: Lineup, { out, position }: Swap, kind: SubstitutionKind | undefined): boolean =>
  out === lineup.pitcher_id && !pitcherBats(lineup) && (position ?? (kind && POSITION_OF[kind])) === 'P';

const moveOf = (lineup: Lineup, swap: Swap, kind: SubstitutionKind | undefined): LineupMove | Refusal => {
  const slot = relieves(lineup, swap, kind) ? PITCHER_SLOT : slotOf(lineup, swap.out);
  if (slot === null)
    return refuse('substitution_invalid', { why: { reason: 'leaver_not_in_lineup' }, field: 'out' });
  const held = slot === PITCHER_SLOT ? 'P' : lineup.batting_order[slot - 1]?.position;
  const position = swap.position ?? (kind && POSITION_OF[kind]) ?? held ?? 'P';
  return { player_id: swap.in, slot, position };
};

/** The moves of a change in a lineup, each in the slot of the man who leaves, or why there are none. */
export const movesOf = (lineup: Lineup, change: SubstitutionRequest): readonly LineupMove[] | Refusal => {
  const moves: LineupMove[] = [];
  for (const swap of change.swaps) {
    const move = moveOf(lineup, swap, change.kind);
    if (isRefusal(move)) return move;
    moves.push(move);
  }
  return moves;
};

/** Changes the lineup of one's side (RULES section 10). */
export const substitute = (
  services: Services,
  request: GameRequest,
  change: SubstitutionRequest,
): Promise<Answer> =>
  perform(services, request, {
    action: 'substitute',
    ...(change.side ? { side: change.side } : {}),
    situational: true,
    command: (side, state) => {
      const lineup = state.lineups[side];
      if (!lineup) return refuse('lineup_missing');
      const moves = movesOf(lineup, change);
      if (isRefusal(moves)) return moves;
      const { count = null, despite = false } = change;
      const courtesy = change.kind === 'courtesy_runner';
      return { type: 'substitute', side, moves, count, courtesy, despite };
    },
  });
