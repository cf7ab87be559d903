import type { ManAvailability } from '@paper-dynasty/engine/model/availability';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { describePlayer } from '../play/people.ts';
import { words } from '../words/index.ts';

const told = (number: number | null | undefined, tell: (left: number) => string): readonly string[] =>
  number === null || number === undefined ? [] : [tell(number)];

/** What holds a man back in his season: rest with the game that it comes from, an injury, what limits leave. */
export const seasonText = ({ rest, injury, left }: ManAvailability): string => {
  const w = words().SEASON_WORDS;
  return [
    ...told(injury?.games, w.injured),
    ...(rest && rest.games > 0 ? [w.rests(rest.games, rest.after)] : []),
    ...told(left?.at_bats, w.atBats),
    ...told(left?.outs, w.outs),
    ...told(left?.starts, w.starts),
  ].join(', ');
};

/** A player as menus name him, with what holds him back in his season. */
export const describeInSeason = (state: GameState, side: Side, player: Player): string => {
  const season = state.availability?.[side][player.id];
  const text = season ? seasonText(season) : '';
  return text ? `${describePlayer(player)} · ${text}` : describePlayer(player);
};
