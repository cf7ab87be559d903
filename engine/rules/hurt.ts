import type { Injury } from '../model/play.ts';
import type { Lineup } from '../model/lineups.ts';
import { POSITIONS, type Position } from '../model/positions.ts';
import { ofSide, otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { everyoneIn, ineligible } from './lineup-rules.ts';

/** The injuries of a game that put a man out of it. */
export const injuriesIn = (state: Pick<GameState, 'plays'>): readonly Injury[] =>
  state.plays.flatMap(({ injury }) => (injury && injury.result !== 'ok' ? [injury] : []));

const hasOthers = (state: GameState, side: Side): boolean => {
  const lineup = ofSide(state.lineups, side);
  const out = [...(lineup ? everyoneIn(lineup) : []), ...ofSide(state.removed, side)];
  return Object.values(ofSide(state.setup, side).roster).some(
    (player) => !out.includes(player.id) && ineligible(state.setup, player) === null,
  );
};

/** A man who is hurt and has to leave before the next dice, and what he does in the game: a position in the field, or the bat. */
export interface HurtMan {
  readonly side: Side;
  readonly player_id: string;
  readonly as: Position | 'batter';
}

type Part = Pick<HurtMan, 'player_id' | 'as'>;

const inTheField = ({ batting_order, pitcher_id }: Lineup): readonly Part[] => {
  const fielders = batting_order.flatMap(({ player_id, position }): readonly Part[] => {
    const as = POSITIONS.find((p) => p === position);
    return as ? [{ player_id, as }] : [];
  });
  return [{ player_id: pitcher_id, as: 'P' }, ...fielders];
};

const atTheBat = ({ batting_order }: Lineup, slot: number): readonly Part[] => {
  const batter = batting_order[slot - 1];
  return batter ? [{ player_id: batter.player_id, as: 'batter' }] : [];
};

/** The first man of a side with a part in the next play who is hurt; null where nobody is, or nobody is left to come in. */
const hurtOf = (
  state: GameState,
  side: Side,
  partsIn: (lineup: Lineup) => readonly Part[],
): HurtMan | null => {
  const lineup = ofSide(state.lineups, side);
  if (!lineup) return null;
  const injured = injuriesIn(state).map(({ player_id }) => player_id);
  const hurt =
    injured.length > 0 ? partsIn(lineup).find((man) => injured.includes(man.player_id)) : undefined;
  return hurt && hasOthers(state, side) ? { side, ...hurt } : null;
};

/** Who is hurt and has to leave before the next dice (RULES section 15): whoever is in the field, wherever he has gone there, or else whoever is to bat. */
export const hurtMan = (state: GameState): HurtMan | null => {
  if (!state.setup.season_rules) return null;
  const side = atBat(state.situation);
  return (
    hurtOf(state, otherSide(side), inTheField) ??
    hurtOf(state, side, (lineup) => atTheBat(lineup, ofSide(state.situation.slots, side)))
  );
};
