import { battingRatings } from '../leagues/usual-ratings.ts';
import { anyoneOn, runnerOn, type Base } from '../model/bases.ts';
import {
  DEFAULT_DEFENSE,
  DEFAULT_OFFENSE,
  type DefensiveDecision,
  type InfieldDepth,
  type OffensiveDecision,
} from '../model/decisions.ts';
import type { Player } from '../model/players.ts';
import type { Side } from '../model/sides.ts';
import { nextSlot } from '../model/batting-order.ts';
import type { GameState } from '../model/state.ts';
import { lineupOf, matchup, playerOf } from '../rules/roster.ts';
import { lead, outsLeft, stealChance, stealFor, styleOf } from './running.ts';
import type { Style } from './styles.ts';
import { battingWorth } from './worth.ts';

const batterAt = (state: GameState, side: Side, slot: number): Player =>
  playerOf(state, side, lineupOf(state, side).batting_order[slot - 1]?.player_id ?? '');

const averageWorth = (state: GameState, side: Side): number => {
  const order = lineupOf(state, side).batting_order;
  const sum = order.reduce((total, s) => total + battingWorth(playerOf(state, side, s.player_id)), 0);
  return sum / order.length;
};

const late = (state: GameState, inning: number, side: Side, margin: number): boolean =>
  state.situation.inning >= inning && Math.abs(lead(state, side)) <= margin;

/** A bunt moves a runner on first or second over; a weak hitter gives himself up for it. */
const bunts = (state: GameState, side: Side, style: Style): boolean => {
  const [first, second, third] = state.situation.bases;
  if (!(first || second) || third || outsLeft(state) < 3) return false;
  const { batter } = matchup(state);
  const ratings = battingRatings(batter);
  if (!ratings) return !batter.batting_card;
  if (!late(state, style.bunt.inning, side, style.bunt.margin) || ratings.bunting > 'C') return false;
  return battingWorth(batter) <= averageWorth(state, side) * style.bunt.worth;
};

const squeezes = (state: GameState, side: Side, style: Style): boolean => {
  const { batter } = matchup(state);
  const ready = style.squeezes && runnerOn(state.situation.bases, 3) !== null && outsLeft(state) === 2;
  return ready && (battingRatings(batter)?.bunting ?? 'D') <= 'B' && late(state, 6, side, 1);
};

const hitsAndRuns = (state: GameState, side: Side, style: Style): boolean => {
  const [first, second, third] = state.situation.bases;
  if (!first || second || third || outsLeft(state) === 1) return false;
  if (Math.abs(lead(state, side)) > style.steal_margin) return false;
  const able = (battingRatings(matchup(state).batter)?.hit_and_run ?? 'D') <= 'B';
  return able && stealChance(state, 1) >= style.hit_and_run;
};

const SQUEEZE: OffensiveDecision = { play: 'squeeze', steal: [], sends: false };
const BUNT: OffensiveDecision = { play: 'bunt', steal: [], sends: false };
const HIT_AND_RUN: OffensiveDecision = { play: 'hit_and_run', steal: [], sends: false };

/** What a computer manager has on for the next dice. */
export const offenseFor = (state: GameState, side: Side): OffensiveDecision => {
  if (!anyoneOn(state.situation.bases)) return DEFAULT_OFFENSE;
  const style = styleOf(state, side);
  const steal = stealFor(state, side, style);
  if (steal) return steal;
  if (squeezes(state, side, style)) return SQUEEZE;
  if (bunts(state, side, style)) return BUNT;
  return hitsAndRuns(state, side, style) ? HIT_AND_RUN : DEFAULT_OFFENSE;
};

const infieldFor = (state: GameState, side: Side, style: Style): InfieldDepth => {
  const { bases } = state.situation;
  const third = runnerOn(bases, 3) !== null;
  const { inning, margin } = style.infield_in;
  if (third && outsLeft(state) > 1 && late(state, inning, side, margin)) return 'infield_in';
  const buntLikely =
    outsLeft(state) === 3 && (bases[0] !== null || bases[1] !== null) && !matchup(state).batter.batting;
  return style.corners_in && buntLikely ? 'corners_in' : 'normal';
};

/** A walk to a fine hitter with first base open, late and close, to pitch to a poorer one. */
const walks = (state: GameState, side: Side, style: Style): boolean => {
  const { situation } = state;
  const inScoringPosition = situation.bases[1] !== null || situation.bases[2] !== null;
  if (style.intentional_walk === Infinity || situation.bases[0] || !inScoringPosition) return false;
  const margin = lead(state, side);
  if (situation.inning < 7 || margin > 1 || margin < -1) return false;
  const { batter, batting, slot } = matchup(state);
  return (
    battingWorth(batter) >= style.intentional_walk * battingWorth(batterAt(state, batting, nextSlot(slot)))
  );
};

/** The last run that matters: winning run on third, last inning, fewer than two out. */
const outfieldIn = (state: GameState): boolean => {
  const { half, inning, bases, score } = state.situation;
  const walkOff = half === 'bottom' && inning >= state.setup.league.innings && score.away === score.home;
  return walkOff && runnerOn(bases, 3) !== null && outsLeft(state) > 1;
};

const NOBODY: readonly Base[] = [];

/** The runners on first and second who threaten to steal. */
const threats = (state: GameState, style: Style): readonly Base[] => {
  const [first, second] = state.situation.bases;
  const one = first !== null && stealChance(state, 1) >= style.hold;
  const two = second !== null && stealChance(state, 2) >= style.hold;
  if (!one && !two) return NOBODY;
  return one && two ? [1, 2] : one ? [1] : [2];
};

/** How a computer manager sets his defense for the next dice; the default itself when nothing is special. */
export const defenseFor = (state: GameState, side: Side): DefensiveDecision => {
  if (!anyoneOn(state.situation.bases)) return DEFAULT_DEFENSE;
  const style = styleOf(state, side);
  const infield = infieldFor(state, side, style);
  const outfield = outfieldIn(state) ? 'shallow' : 'normal';
  const hold = threats(state, style);
  const intentional_walk = walks(state, side, style);
  if (infield === 'normal' && outfield === 'normal' && hold === NOBODY && !intentional_walk)
    return DEFAULT_DEFENSE;
  return { infield, outfield, hold, intentional_walk, throw_at: 'lead', throws: true };
};
