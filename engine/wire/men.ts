import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { playerOf } from '../rules/roster.ts';
import { playerView, type PlayerView } from './game-view.ts';

type ById = Readonly<Record<string, PlayerView>>;

/** The men who may come to the plate or stand on the mound as the lineups are, by id, each with his card of that part: what changes of a game names them by id. */
export interface Men {
  readonly batting: ById;
  readonly pitching: ById;
}

/** Nobody. */
export const NO_MEN: Men = { batting: {}, pitching: {} };

const viewed = (state: GameState, part: 'batting' | 'pitching'): ById =>
  Object.fromEntries(
    SIDES.flatMap((side) => {
      const lineup = state.lineups[side];
      if (!lineup) return [];
      const ids = part === 'batting' ? lineup.batting_order.map((man) => man.player_id) : [lineup.pitcher_id];
      return ids.map((id) => [id, playerView(playerOf(state, side, id), part)] as const);
    }),
  );

/** Returns the men of both lineups. */
export const menOf = (state: GameState): Men => ({
  batting: viewed(state, 'batting'),
  pitching: viewed(state, 'pitching'),
});

const without = (men: ById, known: ById): ById =>
  Object.fromEntries(Object.entries(men).filter(([id]) => !(id in known)));

/** Returns those of `now` who are not in `before`. */
export const newMen = (before: Men, now: Men): Men => ({
  batting: without(now.batting, before.batting),
  pitching: without(now.pitching, before.pitching),
});

/** Returns all of both. */
export const withMen = (known: Men, more: Men): Men => ({
  batting: { ...known.batting, ...more.batting },
  pitching: { ...known.pitching, ...more.pitching },
});
