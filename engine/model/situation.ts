import { z } from 'zod';
import { basesSchema, EMPTY_BASES, type Bases } from './bases.ts';
import { battingSide, HALVES, type Half, type PerSide, type Side } from './sides.ts';

/** Where a game stands between two plays. `slots` are the batting slots (1-9) due up, for each side. */
export const situationSchema = z.object({
  inning: z.int().min(1),
  half: z.enum(HALVES),
  outs: z.int().min(0),
  score: z.object({ away: z.int().min(0), home: z.int().min(0) }),
  bases: basesSchema,
  slots: z.object({ away: z.int().min(1).max(9), home: z.int().min(1).max(9) }),
});
/** Where a game stands between two plays. */
export interface Situation {
  readonly inning: number;
  readonly half: Half;
  readonly outs: number;
  readonly score: PerSide<number>;
  readonly bases: Bases;
  readonly slots: PerSide<number>;
}

/** The side that leads; null where the score is level. */
export const leaderOf = ({ away, home }: PerSide<number>): Side | null =>
  away === home ? null : away > home ? 'away' : 'home';

/** Top of the first, nobody on, leadoff batters due. */
export const FIRST_PITCH: Situation = {
  inning: 1,
  half: 'top',
  outs: 0,
  score: { away: 0, home: 0 },
  bases: EMPTY_BASES,
  slots: { away: 1, home: 1 },
};

/** A situation with other runners. */
export const withBases = ({ inning, half, outs, score, slots }: Situation, bases: Bases): Situation => ({
  inning,
  half,
  outs,
  score,
  bases,
  slots,
});

/** The side at bat. */
export const atBat = (situation: Situation): Side => battingSide(situation.half);
