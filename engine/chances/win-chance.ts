import type { Side } from '../model/sides.ts';
import { atBat, type Situation } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { lineupOf, matchup } from '../rules/roster.ts';
import type { Resolution } from '../rules/resolve/resolution.ts';
import { settle, situationAfter } from '../rules/settle.ts';
import { homeChance } from '../stats/run-values.ts';

type Game = Pick<GameState, 'setup' | 'lineups' | 'situation'>;

/** Where a play that ended like that leaves a game, and who has won with it. */
export const afterPlay = (state: Game, play: Resolution): ReturnType<typeof situationAfter> => {
  const { league } = state.setup;
  const { batter, pitcher, slot } = matchup(state);
  const up = { player_id: batter.id, slot, pitcher_id: pitcher.id };
  const lineups = { away: lineupOf(state, 'away'), home: lineupOf(state, 'home') };
  const settled = settle(state.situation, play, up, league);
  return situationAfter(state.situation, settled, play.appearance, league, lineups);
};

/** A side's chance to win, 0 to 1, from a situation on, between two sides of equal strength. */
export const sideChance = (situation: Situation, { setup }: Pick<GameState, 'setup'>, side: Side): number => {
  const home = homeChance(situation, setup.league);
  return side === 'home' ? home : 1 - home;
};

/** The batting side's chance to win after a play that ended like that, 0 to 1. */
export const chanceAfter = (state: Game, play: Resolution): number => {
  const side = atBat(state.situation);
  const { after, winner } = afterPlay(state, play);
  if (winner) return winner === side ? 1 : 0;
  return sideChance(after, state, side);
};
