import type { Breach } from '../leagues/availability.ts';
import type { Player } from '../model/players.ts';
import type { Reason } from '../model/reasons.ts';

/** One rule of the season that a man's use breaks, as the reason of a refusal. */
export const reasonOfBreach = (roster: Readonly<Record<string, Player>>, breach: Breach): Reason => {
  const player = roster[breach.player_id]?.name ?? breach.player_id;
  switch (breach.kind) {
    case 'rest': {
      const { games, after } = breach;
      const { outs, opponent, week, game } = after;
      return { reason: 'needs_rest', player, outs, place: { week, game }, opponent, games };
    }
    case 'injury':
      return { reason: 'is_injured', player, games: breach.of.games, returns: breach.of.returns };
    case 'at_bats':
      return { reason: 'no_at_bats_left', player };
    case 'innings':
      return { reason: 'no_innings_left', player };
    case 'starts':
      return { reason: 'no_starts_left', player };
  }
};
