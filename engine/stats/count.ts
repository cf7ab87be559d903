import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import type { CountingStatistic, Movement, Play } from '../model/play.ts';

/** What a play is counted from. */
export interface Counted {
  readonly outcome: Outcome;
  readonly movements: readonly Movement[];
  readonly outs: number;
  readonly double_play: boolean;
  readonly errors: number;
}

const HIT_NAMES = { 2: 'double', 3: 'triple', 4: 'homerun' } as const satisfies Record<
  number,
  CountingStatistic
>;

/** The statistic that an outcome adds to by its name alone. */
const BY_NAME: Partial<Record<Outcome, readonly CountingStatistic[]>> = {
  strikeout: ['so'],
  walk: ['bb'],
  intentional_walk: ['bb', 'ibb'],
  hit_by_pitch: ['hbp'],
  wild_pitch: ['wild_pitch'],
  passed_ball: ['passed_ball'],
  balk: ['balk'],
  bp_homerun: ['bphr'],
  bp_flyout: ['bpfo'],
  bp_single: ['bp1b'],
  bp_lineout: ['bplo'],
};

/** Outcomes that are no time at bat (OBR 9.02(a)). */
const NO_AT_BAT: readonly Outcome[] = [
  'walk',
  'intentional_walk',
  'hit_by_pitch',
  'catcher_interference',
  'sac_bunt',
];

/** Whether a caught ball scored a runner: a sacrifice fly (OBR 9.08(d)). */
const isSacrificeFly = (play: Counted, caught: boolean): boolean =>
  caught && play.movements.some((m) => m.to === 4);

/** The counting statistics of a play (RULES section 11). `caught`: whether the batter was out on a fly ball. */
export const countPlay = (play: Counted, caught: boolean): Play['stats'] => {
  const facts = OUTCOME_FACTS[play.outcome];
  const stats: Partial<Record<CountingStatistic, number>> = {};
  for (const name of BY_NAME[play.outcome] ?? []) stats[name] = 1;
  if (play.errors > 0) stats.error = play.errors;
  if (!facts.plate_appearance) return stats;
  stats.pa = 1;
  const sacrifice = isSacrificeFly(play, caught);
  if (sacrifice) stats.sf = 1;
  if (!sacrifice && !NO_AT_BAT.includes(play.outcome)) stats.ab = 1;
  const batter = play.movements.find((m) => m.from === 0);
  const bases = Math.min(facts.hit, batter?.to ?? 0);
  if (bases > 0) stats.hit = 1;
  if (bases >= 2) stats[HIT_NAMES[bases as 2 | 3 | 4]] = 1;
  const rbi = play.movements.filter((m) => m.rbi).length;
  if (rbi > 0) stats.rbi = rbi;
  if (play.double_play) stats.gidp = 1;
  return stats;
};
