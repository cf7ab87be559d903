import { EMPTY_BASES, runnerOn, type Bases, type Runner } from '../model/bases.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { Lineup } from '../model/lineups.ts';
import type { Movement } from '../model/play.ts';
import { ofSide, otherSide, withSide, type PerSide, type Side } from '../model/sides.ts';
import { nextSlot } from '../model/batting-order.ts';
import { atBat, withBases, type Situation } from '../model/situation.ts';
import { countSteps, restep, type Resolution, type Step } from './resolve/resolution.ts';

/** The man who bats, as a runner to be. */
export interface BatterUp {
  readonly player_id: string;
  readonly slot: number;
  readonly pitcher_id: string;
}

/** How a play left everybody, with the third out and the winning run taken into account. */
export interface Settled {
  readonly steps: readonly Step[];
  readonly movements: readonly Movement[];
  readonly outs: number;
  readonly runs: number;
}

/** No run scores, and nobody advances, when the third out is a force or the batter's before first base (OBR 5.08(a)). */
const withThirdOut = (steps: readonly Step[], lastOutIsForce: boolean): readonly Step[] =>
  lastOutIsForce
    ? steps.map((s) => (s.from > 0 && s.to !== null ? restep(s, { to: s.from, rbi: false }) : s))
    : steps;

const cut = (
  situation: Situation,
  resolution: Resolution,
  outs: number,
  league: LeagueConfig,
): readonly Step[] => {
  if (resolution.written) return resolution.steps;
  const last = resolution.putouts.at(-1);
  const ended = situation.outs + outs >= league.outs_per_half;
  const lastForce = ended && resolution.steps.some((s) => s.from === last?.runner && s.force);
  return withThirdOut(resolution.steps, lastForce);
};

/** What a man carries around the bases: who is charged with him, and whether he was put there automatically, so that his run is nobody's to earn. */
interface Charge {
  readonly pitcher_id: string;
  readonly automatic: boolean;
}

const chargeOf = (situation: Situation, batter: BatterUp, from: Step['from']): Charge => {
  const runner = from === 0 ? null : runnerOn(situation.bases, from);
  return {
    pitcher_id: runner?.pitcher_id ?? batter.pitcher_id,
    automatic: runner?.reached_on === 'automatic',
  };
};

const batterReached = (s: Step): boolean => s.from === 0 && s.to !== null && s.to > 0;

/** Whether anybody on base is charged to another pitcher, or is there automatically. */
const inherits = (situation: Situation, pitcherId: string): boolean =>
  situation.bases.some(
    (runner) => runner !== null && (runner.pitcher_id !== pitcherId || runner.reached_on === 'automatic'),
  );

/** Whether a runner was put out by a fielder's choice: forced, or tagged while the batter reached; where a hit or an error put the batter on there was no choice. */
const byChoice = ({ hit, caught, reached_on }: Resolution, steps: readonly Step[], s: Step): boolean =>
  s.from > 0 &&
  s.to === null &&
  s.cause === 'batted' &&
  hit === 0 &&
  !caught &&
  reached_on !== 'error' &&
  (s.force || steps.some(batterReached));

/**
 * What each man carries after the play, step by step. When a fielder's choice puts a runner out, the men behind him are
 * charged in order to those who put the runners on (OBR 9.16(g)), and the last of them is there as the automatic runner was.
 */
const chargesAfter = (
  situation: Situation,
  resolution: Resolution,
  steps: readonly Step[],
  batter: BatterUp,
): readonly Charge[] => {
  const charges = steps.map((s) => chargeOf(situation, batter, s.from));
  const erased = steps.filter((s) => byChoice(resolution, steps, s));
  if (erased.length === 0) return charges;
  // A runner put out otherwise (`64(1)/FO.3XH(42)`) takes his own charge with him.
  const isOut = steps.map((s) => s.from > 0 && s.to === null);
  const left = charges.filter((_, i) => !isOut[i] || erased.some((s) => s === steps[i])).values();
  return charges.map((own, i) => (isOut[i] ? own : (left.next().value ?? own)));
};

const reachedOn = (
  runner: Runner | null,
  resolution: Resolution,
  charge: Charge | undefined,
): Movement['reached_on'] =>
  charge?.automatic ? 'automatic' : (runner?.reached_on ?? resolution.reached_on);

const movementOf = (
  situation: Situation,
  batter: BatterUp,
  resolution: Resolution,
  step: Step,
  charge: Charge | undefined,
): Movement => {
  const runner: Runner | null = step.from === 0 ? null : runnerOn(situation.bases, step.from);
  const man = runner ?? batter;
  return {
    player_id: man.player_id,
    slot: man.slot,
    pitcher_id: charge?.pitcher_id ?? batter.pitcher_id,
    from: step.from,
    to: step.to,
    cause: step.cause,
    force: step.force,
    reached_on: step.to === null ? null : reachedOn(runner, resolution, charge),
    rbi: step.to === 4 && step.rbi,
    ruling: step.ruling,
  };
};

/** Settles a resolution: cuts it at the last out and at the winning run, and charges the runners to pitchers. */
export const settle = (
  situation: Situation,
  resolution: Resolution,
  batter: BatterUp,
  league: LeagueConfig,
): Settled => {
  const outs = countSteps(resolution.steps, (s) => s.to === null);
  const steps = cut(situation, resolution, outs, league);
  const charges = inherits(situation, batter.pitcher_id)
    ? chargesAfter(situation, resolution, steps, batter)
    : null;
  const movements: Movement[] = [];
  steps.forEach((s, i) => movements.push(movementOf(situation, batter, resolution, s, charges?.[i])));
  return { steps, movements, outs, runs: countSteps(steps, (s) => s.to === 4) };
};

const runnerNow = ({ player_id, slot, pitcher_id, reached_on }: Movement): Runner => ({
  player_id,
  slot,
  pitcher_id,
  reached_on: reached_on ?? 'fielders_choice',
});

const basesAfter = (movements: readonly Movement[]): Bases => {
  const bases: [Runner | null, Runner | null, Runner | null] = [null, null, null];
  for (const m of movements) if (m.to !== null && m.to > 0 && m.to < 4) bases[m.to - 1] = runnerNow(m);
  return bases;
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
  const { score, slots } = situation;
  const start: Situation = { inning, half, outs: 0, score, bases: EMPTY_BASES, slots };
  if (!league.extra_innings_runner || inning <= league.innings) return start;
  const side = atBat(start);
  const pitcher = lineups[otherSide(side)].pitcher_id;
  return withBases(start, automaticRunner(ofSide(start.slots, side), ofSide(lineups, side), pitcher));
};

/** The slot that bats after a slot: whoever is on base since they batted out of turn is passed over (OBR 6.03(b) Comment). */
const slotUp = (slot: number, bases: Bases): number => {
  let next = nextSlot(slot);
  while (bases.some((runner) => runner?.slot === next)) next = nextSlot(next);
  return next;
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
  const bases = basesAfter(settled.movements);
  const outs = before.outs + settled.outs;
  const halfOver = outs >= league.outs_per_half;
  const due = ofSide(before.slots, side);
  const next = halfOver ? nextSlot(due) : slotUp(due, bases);
  const played: Situation = {
    inning: before.inning,
    half: before.half,
    outs,
    score:
      settled.runs > 0
        ? withSide(before.score, side, ofSide(before.score, side) + settled.runs)
        : before.score,
    bases,
    slots: appearanceOver ? withSide(before.slots, side, next) : before.slots,
  };
  const winner = winnerIn(played, league, halfOver);
  if (winner) return { after: halfOver ? withBases(played, EMPTY_BASES) : played, winner };
  return { after: halfOver ? nextHalf(played, league, lineups) : played, winner: null };
};
