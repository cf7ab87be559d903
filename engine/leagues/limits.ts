import type { ManAvailability } from '../model/availability.ts';
import type { UsageLimits } from './league-data.ts';

/** How much a player has been used in a season. */
export interface Usage {
  readonly at_bats: number;
  readonly outs: number;
  readonly starts: number;
}

/** What a player's limits leave him; null where he has none. Innings are of three outs, whatever a half has. */
export const usageLeft = (
  { at_bats, innings, starts }: UsageLimits,
  used: Usage,
): ManAvailability['left'] | null => {
  if (at_bats === null && innings === null && starts === null) return null;
  const left = (limit: number | null, spent: number): number | null =>
    limit === null ? null : limit - spent;
  return {
    at_bats: left(at_bats, used.at_bats),
    outs: left(innings === null ? null : innings * OUTS_OF_INNING, used.outs),
    starts: left(starts, used.starts),
  };
};

const OUTS_OF_INNING = 3;
