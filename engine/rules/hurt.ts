import type { Injury } from '../model/play.ts';
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

/** The pitcher of the side in the field who is hurt and has to leave before the next dice; null where nobody is, or nobody is left to come in. */
export const hurtPitcher = (state: GameState): string | null => {
  if (!state.setup.season_rules) return null;
  const side = otherSide(atBat(state.situation));
  const pitcher = ofSide(state.lineups, side)?.pitcher_id;
  const hurt = injuriesIn(state).some(({ player_id }) => player_id === pitcher);
  return hurt && pitcher !== undefined && hasOthers(state, side) ? pitcher : null;
};
