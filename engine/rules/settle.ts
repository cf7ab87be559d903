import { EMPTY_BASES, runnerOn, type Bases, type Runner } from '../model/bases.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { Movement } from '../model/play.ts';
import { otherSide, withSide, type Side } from '../model/sides.ts';
import { atBat, nextSlot, type Situation } from '../model/situation.ts';
import type { Lineup } from '../model/lineups.ts';
import type { PerSide } from '../model/sides.ts';
import type { Resolution, Step } from './steps.ts';

/** The man who bats, as a runner to be. */
export interface BatterUp {
  readonly player_id: string;
  readonly slot: number;
  readonly pitcher_id: string;
}

/** How a play left everybody, with the third out and the winning run taken into account. */
export interface Settled {
  readonly movements: readonly Movement[];
  readonly outs: number;
  readonly runs: number;
}

/** No run scores, and nobody advances, when the third out is a force or the batter's before first base (OBR 5.08(a)). */
const withThirdOut = (steps: readonly Step[], lastOutIsForce: boolean): readonly Step[] =>
  lastOutIsForce ? steps.map((s) => (s.from > 0 && s.to !== null ? { ...s, to: s.from } : s)) : steps;

/** On a walk-off that is no home run play stops with the winning run: nobody behind it goes further than its runner went (OBR 9.06(f)). */
const withWinningRun = (steps: readonly Step[], needed: number): readonly Step[] => {
  const scoring = steps.filter((s) => s.to === 4);
  const winner = scoring[needed - 1];
  if (!winner) return steps;
  const bases = 4 - winner.from;
  return steps.map((s) =>
    s.from >= winner.from || s.to === null ? s : { ...s, to: Math.min(s.to, s.from + bases) as Step['to'] },
  );
};

/** How many runs the home side needs to win at once, or null when no run can end the game. */
export const runsToWin = (situation: Situation, league: LeagueConfig): number | null => {
  if (situation.half !== 'bottom' || situation.inning < league.innings) return null;
  return situation.score.away - situation.score.home + 1;
};

const reachedOn = (man: Runner | BatterUp, resolution: Resolution): Movement['reached_on'] =>
  'reached_on' in man ? man.reached_on : resolution.reached_on;

const movementOf = (situation: Situation, batter: BatterUp, resolution: Resolution, step: Step): Movement => {
  const man: Runner | BatterUp | null = step.from === 0 ? batter : runnerOn(situation.bases, step.from);
  if (!man) throw new Error(`nobody stands on base ${step.from}`);
  return {
    player_id: man.player_id,
    slot: man.slot,
    pitcher_id: man.pitcher_id,
    from: step.from,
    to: step.to,
    force: step.force,
    reached_on: step.to === null ? null : reachedOn(man, resolution),
    rbi: step.to === 4 && resolution.rbi,
  };
};

/** Settles a resolution: cuts it at the last out and at the winning run. */
export const settle = (
  situation: Situation,
  resolution: Resolution,
  batter: BatterUp,
  league: LeagueConfig,
  homerun: boolean,
): Settled => {
  const outs = resolution.steps.filter((s) => s.to === null).length;
  const ended = situation.outs + outs >= league.outs_per_half;
  const last = resolution.putouts.at(-1);
  const lastForce = resolution.steps.some((s) => s.from === last?.runner && s.force);
  const cut = ended ? withThirdOut(resolution.steps, lastForce) : resolution.steps;
  const needed = runsToWin(situation, league);
  const steps = needed !== null && !homerun ? withWinningRun(cut, needed) : cut;
  const movements = steps.map((step) => movementOf(situation, batter, resolution, step));
  return { movements, outs, runs: movements.filter((m) => m.to === 4).length };
};

const basesAfter = (movements: readonly Movement[]): Bases => {
  const on = (base: number): Runner | null => {
    const m = movements.find((x) => x.to === base);
    if (!m) return null;
    return {
      player_id: m.player_id,
      slot: m.slot,
      pitcher_id: m.pitcher_id,
      reached_on: m.reached_on ?? 'fielders_choice',
    };
  };
  return [on(1), on(2), on(3)];
};

/** Who has won in a situation at the end of a play, if anybody (RULES section 1). `halfOver`: whether its half has just ended. */
export const winnerIn = (situation: Situation, league: LeagueConfig, halfOver: boolean): Side | null => {
  if (situation.inning < league.innings) return null;
  const { away, home } = situation.score;
  if (situation.half === 'top') return halfOver && home > away ? 'home' : null;
  if (home > away) return 'home';
  return halfOver && away > home ? 'away' : null;
};

/** The automatic runner of an extra inning: the man before the leadoff batter, on second (league option). */
const automaticRunner = (slot: number, lineup: Lineup, pitcherId: string): Bases => {
  const before = slot === 1 ? 9 : slot - 1;
  const player = lineup.batting_order[before - 1];
  if (!player) return EMPTY_BASES;
  return [
    null,
    { player_id: player.player_id, slot: before, pitcher_id: pitcherId, reached_on: 'automatic' },
    null,
  ];
};

/** The start of the half after a half. */
export const nextHalf = (situation: Situation, league: LeagueConfig, lineups: PerSide<Lineup>): Situation => {
  const inning = situation.half === 'top' ? situation.inning : situation.inning + 1;
  const half = situation.half === 'top' ? 'bottom' : 'top';
  const start: Situation = { ...situation, inning, half, outs: 0, bases: EMPTY_BASES };
  if (!league.extra_innings_runner || inning <= league.innings) return start;
  const side = atBat(start);
  const pitcher = lineups[otherSide(side)].pitcher_id;
  return { ...start, bases: automaticRunner(start.slots[side], lineups[side], pitcher) };
};

/** The situation after a settled play, and who has won with it. */
export const situationAfter = (
  before: Situation,
  settled: Settled,
  appearanceOver: boolean,
  league: LeagueConfig,
  lineups: PerSide<Lineup>,
): { readonly after: Situation; readonly winner: Side | null } => {
  const side = atBat(before);
  const played: Situation = {
    ...before,
    outs: before.outs + settled.outs,
    score: withSide(before.score, side, before.score[side] + settled.runs),
    slots: appearanceOver ? withSide(before.slots, side, nextSlot(before.slots[side])) : before.slots,
    bases: basesAfter(settled.movements),
  };
  const halfOver = played.outs >= league.outs_per_half;
  const winner = winnerIn(played, league, halfOver);
  if (winner) return { after: halfOver ? { ...played, bases: EMPTY_BASES } : played, winner };
  return { after: halfOver ? nextHalf(played, league, lineups) : played, winner: null };
};
