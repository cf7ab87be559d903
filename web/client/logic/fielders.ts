import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameView, SideView } from '@paper-dynasty/engine/wire/game-view';
import { fieldingIn } from './decisions.ts';

/** A man in the field. */
export interface Fielder {
  readonly player_id: string;
  readonly name: string;
}

interface Fielding extends Pick<GameView, 'half'> {
  readonly away: Pick<SideView, 'lineup'>;
  readonly home: Pick<SideView, 'lineup'>;
}

/** Who plays a position for the side in the field, or null before the lineups are set. */
export const fielderAt = (view: Fielding, position: Position): Fielder | null => {
  const { lineup } = view[fieldingIn(view)];
  if (!lineup) return null;
  if (position === 'P') return { player_id: lineup.pitcher.id, name: lineup.pitcher.name };
  return lineup.batting_order.find((man) => man.position === position) ?? null;
};
