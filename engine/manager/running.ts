import { safeChance } from '../chances/steal.ts';
import { battingRatings, pitchingNumber } from '../leagues/usual-ratings.ts';
import { runnerOn, type Base } from '../model/bases.ts';
import type { OffensiveDecision } from '../model/decisions.ts';
import type { ComputerStyle } from '../model/setup.ts';
import { ofSide, otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { ratingAt } from '../rules/resolve/context.ts';
import { fielderIn, lineupOf, playerOf } from '../rules/roster.ts';
import { STYLES, type Style } from './styles.ts';

/** The style of the computer that manages a side; people are advised as a balanced one. */
export const styleOf = (state: GameState, side: Side): Style => {
  const { manager } = ofSide(state.setup, side);
  const name: ComputerStyle = manager.kind === 'computer' ? manager.style : 'balanced';
  return STYLES[name];
};

/** How many runs a side leads by. */
export const lead = (state: GameState, side: Side): number => {
  const { away, home } = state.situation.score;
  return side === 'home' ? home - away : away - home;
};

/** The outs that the side at bat has left in the half. */
export const outsLeft = (state: GameState): number => state.setup.league.outs_per_half - state.situation.outs;

const FACES = 20;

const catchersArm = (state: GameState, side: Side): number => {
  const catcherId = fielderIn(lineupOf(state, side), 'C');
  return catcherId === null ? 0 : (ratingAt(playerOf(state, side, catcherId), 'C').arm ?? 0);
};

/** The number (out of 20) at or under which a steal is safe, on average over the jump, as the ratings have it; 0 for a man without any. A pitcher's hold counts only where it helps him: else the runner is let go. */
export const stealChance = (state: GameState, from: Base): number => {
  const runner = runnerOn(state.situation.bases, from);
  if (!runner) return 0;
  const batting = atBat(state.situation);
  const ratings = battingRatings(playerOf(state, batting, runner.player_id));
  if (!ratings) return 0;
  const fielding = otherSide(batting);
  const pitcher = playerOf(state, fielding, lineupOf(state, fielding).pitcher_id);
  const bonus = Math.min(pitchingNumber(pitcher, 'hold'), 0) + catchersArm(state, fielding);
  return FACES * safeChance(ratings, from, bonus);
};

/** How much safer a steal of second must be with no, one or two out: a run in the making is worth more than two out and a man on first. */
const CAUTION = [1.5, 0, -1.5] as const;

/** Whether a steal is worth it: of second with nobody ahead, of third with nobody on third; nobody runs when his run matters little. */
export const stealFor = (state: GameState, side: Side, style: Style): OffensiveDecision | null => {
  const [first, second, third] = state.situation.bases;
  if (third || !(first || second) || Math.abs(lead(state, side)) > style.steal_margin) return null;
  if (second)
    return outsLeft(state) > 1 && stealChance(state, 2) >= style.steal_third
      ? { play: 'steal', steal: first ? [2, 3] : [3], sends: false }
      : null;
  return stealChance(state, 1) >= style.steal_second + (CAUTION[state.situation.outs] ?? 0)
    ? { play: 'steal', steal: [2], sends: false }
    : null;
};
