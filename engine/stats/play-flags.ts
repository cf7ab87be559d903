import type { GameState } from '../model/state.ts';

/** Where a play stands in its game (RULES section 11). */
export interface PlayFlags {
  /** The play's number. */
  readonly play: number;
  /** Resolved: a play still waiting for dice or an answer is not. */
  readonly complete: boolean;
  /** A later play of its half exists, or the game is sealed. */
  readonly locked: boolean;
}

/** The flags of every play of a game, the one under way (if any) last. */
export const playFlags = (state: Pick<GameState, 'plays' | 'pending' | 'status'>): readonly PlayFlags[] => {
  const sealed = state.status === 'completed';
  const flags = state.plays.map((play, i): PlayFlags => {
    const next = state.plays[i + 1]?.before;
    const followed = next?.half === play.before.half && next.inning === play.before.inning;
    return { play: play.number, complete: true, locked: sealed || followed };
  });
  if (!state.pending) return flags;
  return [...flags, { play: state.plays.length + 1, complete: false, locked: false }];
};
