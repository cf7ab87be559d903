import type { DefensiveDecision, OffensiveDecision } from './decisions.ts';
import type { Lineup } from './lineups.ts';
import type { Play } from './play.ts';
import type { AtBatRoll } from './rolls.ts';
import type { GameSetup } from './setup.ts';
import type { PerSide, Side } from './sides.ts';
import type { Situation } from './situation.ts';

/** Where a game is in its life (RULES section 1). */
export const STATUSES = [
  'pending',
  'lineups',
  'active',
  'paused',
  'completed',
  'declined',
  'abandoned',
] as const;
/** Where a game is in its life. */
export type Status = (typeof STATUSES)[number];

/** A request that waits for the other manager. */
export interface PendingRequest {
  readonly kind: 'abandon';
  readonly side: Side;
}

/** A game between two events: everything that `decide` needs, and nothing that `evolve` did not put there. */
export interface GameState {
  readonly setup: GameSetup;
  readonly status: Status;
  /** The number of the last event folded in. */
  readonly seq: number;
  readonly dice_commitment: string | null;
  readonly dice_seed: string | null;
  readonly nonces: PerSide<string>;
  /** The rolls made so far; the next one is numbered one more. */
  readonly roll_count: number;
  readonly lineups: PerSide<Lineup | null>;
  readonly situation: Situation;
  /** What each side has decided for the next dice; null = nothing yet. */
  readonly defense: DefensiveDecision | null;
  readonly offense: OffensiveDecision | null;
  /** The dice that wait for their outcome. */
  readonly roll: AtBatRoll | null;
  readonly request: PendingRequest | null;
  readonly plays: readonly Play[];
  readonly winner: Side | null;
}
