import type { Play } from '../model/play.ts';
import type { Player } from '../model/players.ts';
import { ofSide, otherSide, withSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState, Workload } from '../model/state.ts';

/** A pitcher who has not thrown yet. */
export const freshWorkload = (pitcher_id: string, started: boolean): Workload => ({
  pitcher_id,
  started,
  outs: 0,
  runs: 0,
  in_pow: false,
  is_fatigued: false,
});

/** The outs of an inning of endurance (RULES section 10). */
const OUTS_OF_INNING = 3;
/** Runs that bring a pitcher to his point of weakness (RULES section 10). */
const RUNS_TO_POW = 5;

/** The outs that a pitcher's endurance lasts, as starter or reliever: three for each inning of it, whatever a half of the league has; unlimited where his card does not say. */
export const enduranceOuts = (pitcher: Player, started: boolean): number => {
  if (!pitcher.pitching) return Infinity;
  const innings = started ? pitcher.pitching.starter_endurance : pitcher.pitching.reliever_endurance;
  return innings === null ? Infinity : Math.max(innings, 1) * OUTS_OF_INNING;
};

const runsCharged = (play: Play, pitcherId: string): number =>
  play.movements.reduce((n, m) => (m.to === 4 && m.pitcher_id === pitcherId ? n + 1 : n), 0);

const after = (work: Workload, play: Play, pitcher: Player): Workload => {
  const outs = work.outs + play.outs;
  const runs = work.runs + (play.runs > 0 ? runsCharged(play, work.pitcher_id) : 0);
  const reached = play.movements.some((m) => m.from === 0 && m.to !== null && m.to > 0);
  return {
    pitcher_id: work.pitcher_id,
    started: work.started,
    outs,
    runs,
    in_pow: work.in_pow || outs >= enduranceOuts(pitcher, work.started) || runs >= RUNS_TO_POW,
    is_fatigued: work.is_fatigued || (work.in_pow && reached),
  };
};

/** The pitchers' work after a play (RULES section 10): point of weakness by outs or runs, fatigue at the next batter who reaches. */
export const workAfter = (state: GameState, play: Play): GameState['workload'] => {
  const side = otherSide(atBat(play.before));
  const work = ofSide(state.workload, side);
  const pitcher = work && ofSide(state.setup, side).roster[work.pitcher_id];
  if (!work || !pitcher) return state.workload;
  if (play.outs === 0 && play.runs === 0 && work.is_fatigued === work.in_pow) return state.workload;
  return withSide(state.workload, side, after(work, play, pitcher));
};

/** The work of a pitcher who takes the mound: none yet, or what he had done before he left it for another position. */
export const workOnEntering = (state: GameState, side: Side, pitcherId: string): Workload => {
  const fresh = freshWorkload(pitcherId, ofSide(state.starters, side)?.pitcher_id === pitcherId);
  const pitcher = ofSide(state.setup, side).roster[pitcherId];
  if (!pitcher) return fresh;
  return state.plays
    .filter((play) => play.pitcher_id === pitcherId)
    .reduce((work, play) => after(work, play, pitcher), fresh);
};
