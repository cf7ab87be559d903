import type { PitchingRatings } from '@paper-dynasty/engine/model/players';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { withPlayer } from '../support.ts';

/** The game with the home pitcher's ratings changed and the arm of the home catcher. */
export const withBattery = (state: GameState, pitching: Partial<PitchingRatings>, arm: number): GameState => {
  const lineup = state.lineups.home;
  const catcher = lineup?.batting_order.find((s) => s.position === 'C');
  if (!lineup || !catcher) throw new Error('the home side has no battery');
  const pitched = withPlayer(state, 'home', lineup.pitcher_id, (p) => ({
    pitching: p.pitching && { ...p.pitching, ...pitching },
  }));
  return withPlayer(pitched, 'home', catcher.player_id, (p) => ({
    fielding: p.fielding.map((f) => ({ ...f, arm })),
  }));
};
