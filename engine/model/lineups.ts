import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { LINEUP_POSITIONS } from './positions.ts';

/** One batting slot: who bats there, and where he plays. */
export const lineupSlotSchema = z.object({ player_id: z.string(), position: z.enum(LINEUP_POSITIONS) });
/** One batting slot. */
export type LineupSlot = Immutable<z.infer<typeof lineupSlotSchema>>;

/** Nine batting slots, and the pitcher, who with a DH bats in none of them (RULES section 10). */
export const lineupSchema = z.object({
  batting_order: z.array(lineupSlotSchema).length(9),
  pitcher_id: z.string(),
});
/** Nine batting slots and the pitcher. */
export type Lineup = Immutable<z.infer<typeof lineupSchema>>;
