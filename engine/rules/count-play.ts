import { OUTCOME_FACTS } from '../model/outcomes.ts';
import type { CountingStatistic, Play } from '../model/play.ts';
import { countSteps, type Resolution, type Step } from './resolve/resolution.ts';

type Counts = Partial<Record<CountingStatistic, number>>;

const HIT_NAMES = { 2: 'double', 3: 'triple', 4: 'homerun' } as const satisfies Record<
  number,
  CountingStatistic
>;

const WITH: Partial<Record<NonNullable<Resolution['with']>, CountingStatistic>> = {
  wild_pitch: 'wild_pitch',
  passed_ball: 'passed_ball',
  balk: 'balk',
};

const CAUGHT: readonly Step['cause'][] = ['caught_stealing', 'pick_off_stealing'];
const PICKED: readonly Step['cause'][] = ['pick_off', 'pick_off_stealing'];

const isRunning = (s: Step): boolean => s.from > 0 && s.cause !== 'batted';
const isSteal = (s: Step): boolean => s.cause === 'stolen_base' && s.to !== s.from;
const isCaught = (s: Step): boolean => CAUGHT.includes(s.cause);
const isPicked = (s: Step): boolean => PICKED.includes(s.cause) && s.to === null;
const isBattedIn = (s: Step): boolean => s.rbi && s.to === 4;
const isOnBase = (s: Step): boolean => s.to !== null && s.to !== 4;

const add = (stats: Counts, name: CountingStatistic, n: number): void => {
  if (n > 0) stats[name] = (stats[name] ?? 0) + n;
};

/** The bases of the hit that stands: no more than the batter reached when play stopped with the winning run. */
const standingHit = (resolution: Resolution, steps: readonly Step[]): number => {
  if (resolution.hit === 0 || resolution.written) return resolution.hit;
  const to = steps.find((s) => s.from === 0)?.to ?? null;
  return to === null ? resolution.hit : Math.min(resolution.hit, to);
};

/** Runs of a home run out of the park that pinch runners are to bring home: all of them are batted in (OBR 5.10(e) Comment, 9.04(a)). */
const stillToScore = ({ written, hit }: Resolution, steps: readonly Step[]): number => {
  const stopped = written && hit === 4 && steps.some((s) => s.from === 0 && isOnBase(s));
  return stopped ? countSteps(steps, isOnBase) : 0;
};

const countAppearance = (stats: Counts, resolution: Resolution, steps: readonly Step[]): void => {
  stats.pa = 1;
  if (resolution.sacrifice === 'bunt') stats.sac = 1;
  if (resolution.sacrifice === 'fly') stats.sf = 1;
  if (resolution.sacrifice === null && OUTCOME_FACTS[resolution.result].at_bat) stats.ab = 1;
  const bases = standingHit(resolution, steps);
  if (bases > 0) stats.hit = 1;
  if (bases >= 2) stats[HIT_NAMES[bases as 2 | 3 | 4]] = 1;
  add(stats, 'rbi', countSteps(steps, isBattedIn) + stillToScore(resolution, steps));
  // A sacrifice is no time at bat, and none that a double play was grounded into (OBR 9.02(a)(17)).
  if (resolution.grounded_into && resolution.sacrifice === null) stats.gidp = 1;
};

const counted = (resolution: Resolution, steps: readonly Step[]): Play['stats'] => {
  const stats: Counts = {};
  for (const name of OUTCOME_FACTS[resolution.result].counts) stats[name] = 1;
  if (resolution.with) {
    const name = WITH[resolution.with];
    if (name) add(stats, name, 1);
  }
  add(stats, 'error', resolution.errors.length);
  if (steps.some(isRunning)) {
    add(stats, 'sb', countSteps(steps, isSteal));
    add(stats, 'cs', countSteps(steps, isCaught));
    add(stats, 'pick_off', countSteps(steps, isPicked));
  }
  if (resolution.appearance) countAppearance(stats, resolution, steps);
  return stats;
};

/** The counting statistics of a play (RULES section 11), from its steps as they came to stand. */
export const countPlay = (resolution: Resolution, steps: readonly Step[]): Play['stats'] =>
  (steps === resolution.steps ? resolution.stats : null) ?? counted(resolution, steps);

/** A play that happens over and over, counted once. */
export const countedOnce = (play: Resolution): Resolution =>
  Object.assign(play, { stats: counted(play, play.steps) });
