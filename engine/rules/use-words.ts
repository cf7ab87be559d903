import type { Breach } from '../leagues/availability.ts';
import type { GamePlace, SeasonOuting } from '../model/availability.ts';
import type { Player } from '../model/players.ts';

/** "week 3, game 2", as far as it is known. */
const placeText = ({ week, game }: GamePlace): string =>
  [week === null ? null : `week ${week}`, game === null ? null : `game ${game}`]
    .filter((part) => part !== null)
    .join(', ');

const outingText = (outing: SeasonOuting): string => {
  const place = placeText(outing);
  return `${place ? `${place}, ` : ''}${outing.opponent}`;
};

/** One rule of the season that a man's use breaks, in a sentence. */
export const breachSentence = (roster: Readonly<Record<string, Player>>, breach: Breach): string => {
  const name = roster[breach.player_id]?.name ?? breach.player_id;
  switch (breach.kind) {
    case 'rest': {
      const { games, after } = breach;
      return `${name} threw ${after.outs} outs (${outingText(after)}); games of rest left: ${games}.`;
    }
    case 'injury': {
      const { games, returns } = breach.of;
      if (returns === null) return `${name} is hurt; games still missed: ${games}.`;
      return `${name} is hurt; games still missed: ${games} (back: ${placeText(returns)}).`;
    }
    case 'at_bats':
      return `${name} has no at-bats left this season.`;
    case 'innings':
      return `${name} has no innings left this season.`;
    case 'starts':
      return `${name} has no starts left this season.`;
  }
};
