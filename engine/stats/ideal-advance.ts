import { hitBases } from '../model/hit-bases.ts';
import type { Movement, Play } from '../model/play.ts';
import type { Outcome } from '../model/outcomes.ts';

/** A man in a half-inning that is played again without misplays. */
export interface Man {
  /** Where the reconstruction has him: 1-3, 4 = home, 0 = not yet on base. */
  base: number;
  /** Where he really is: 0 at bat, 1-3, 4 = home, null = out. */
  on: number | null;
  /** Out in the reconstruction: he should not be on base. */
  ghost: boolean;
  /** The runner an extra inning began with, or one who reached by interference: his run is unearned. */
  readonly automatic: boolean;
  /** His run, once he has scored. */
  run: Movement | null;
}

const AWARDS: readonly Outcome[] = ['walk', 'intentional_walk', 'hit_by_pitch'];
const AIDED: readonly Movement['cause'][] = ['error', 'passed_ball', 'interference'];
const ALL_MOVE: readonly Outcome[] = ['wild_pitch', 'balk'];
const LONG_HITS: Partial<Record<Outcome, number>> = { single_2: 2, double_3: 3 };

/** The bases that a hit moves everybody: those of the hit, one more where the chart says so. */
const basesOfHit = (play: Play): number => {
  const bases = hitBases(play);
  return bases === 0 ? 0 : Math.max(bases, LONG_HITS[play.result] ?? 0);
};

/** The batter takes the bases of his hit, or first; on a third strike what the wild pitch gave him. */
const batterBase = (play: Play, m: Movement): number => {
  const to = m.to ?? 0;
  const bases = hitBases(play);
  if (bases > 0) return Math.min(to, bases);
  return play.errors.length > 0 ? Math.min(to, 1) : to;
};

/** Of an advance that a misplay aided only the hit's own bases count, all of it when the run was batted in (OBR 9.16(d)). */
const aidedBase = (play: Play, man: Man, m: Movement): number => {
  if (m.rbi) return m.to ?? man.base;
  return Math.min(man.base + basesOfHit(play), m.to ?? man.base);
};

/** Behind his real place he goes as far as he really went, on a hit no further than the hit: the doubt is the pitcher's (OBR 9.16(f)). */
const ownBase = (play: Play, man: Man, m: Movement): number => {
  const to = m.to ?? m.from;
  if (man.base === m.from) return to;
  const bases = hitBases(play) > 0 ? Math.min(to - m.from, basesOfHit(play)) : to - m.from;
  return man.base + bases;
};

/** Home already, and still on base in the reconstruction: only a hit, a balk or a wild pitch moves him of itself. */
const goneBase = (play: Play, man: Man): number => {
  if (ALL_MOVE.includes(play.result)) return man.base + 1;
  return man.base + basesOfHit(play);
};

/**
 * The base a man would have reached on a play without its misplays, before he makes room for those behind him. `m` is
 * what he really did, null when he has scored before; `spared`: the batter should have been out.
 */
export const idealBase = (play: Play, man: Man, m: Movement | null, spared: boolean): number => {
  if (!m) return goneBase(play, man);
  if (m.from === 0) return batterBase(play, m);
  if (AIDED.includes(m.cause)) return aidedBase(play, man, m);
  if (m.cause !== 'batted') return ownBase(play, man, m);
  if (AWARDS.includes(play.result)) return man.base;
  return spared && !m.rbi ? man.base : ownBase(play, man, m);
};
