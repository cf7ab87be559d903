import { hitBases } from '../model/hit-bases.ts';
import { ADVANCES, isSimple } from '../charts/advances.ts';
import { hasFact, type Outcome } from '../model/outcomes.ts';
import type { Movement, Play } from '../model/play.ts';
import { isInfield, isOutfield } from '../model/positions.ts';

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

const AIDED: readonly Movement['cause'][] = ['error', 'passed_ball', 'interference'];

const isOnTheGround = /* @__PURE__ */ hasFact('ball', 'groundball', 'bunt');
const isDriven = /* @__PURE__ */ hasFact('ball', 'flyout', 'lineout');
const isPassed = /* @__PURE__ */ hasFact('reached_on', 'walk', 'hit_by_pitch');

const onInfield = ({ hit_location }: Play): boolean => hit_location !== null && isInfield(hit_location);

const isOutfieldFly = ({ result, hit_location }: Play): boolean =>
  isDriven(result) && (hit_location === null || isOutfield(hit_location));

/** Whether the batter gets first base for nothing, so that only those move whom he pushes. */
export const isAward = ({ result }: Play): boolean => isPassed(result);

/** The bases that a hit moves everybody: those of the hit, one more where the chart says so. */
const basesOfHit = (play: Play): number => {
  const { result } = play;
  const bases = hitBases(play);
  const first = isSimple(result) ? ADVANCES[result][0] : 0;
  return bases === 0 || first === 'forced' ? 0 : Math.max(bases, first);
};

/** Whether the pitcher alone let the runners move, by a wild pitch or a balk. */
const isPitchersOwn = (result: Outcome): boolean => result === 'wild_pitch' || result === 'balk';

/** The bases that a play moves everybody of itself, whatever went wrong beside it. */
const basesOf = (play: Play): number => (isPitchersOwn(play.result) ? 1 : basesOfHit(play));

/** The batter takes the bases of his hit, or first, and what he took beside them where nobody erred; on a third strike what the wild pitch gave him. */
const batterBase = (play: Play, m: Movement): number => {
  const to = m.to ?? 0;
  return play.errors.length === 0 ? to : Math.min(to, hitBases(play) || 1);
};

/** Whether a misplay moved a runner: so it did where the scorer lets nobody bat him in beside an error. */
export const isAided = (play: Play, m: Movement): boolean => {
  if (AIDED.includes(m.cause) || play.result === 'catcher_interference') return true;
  if (play.errors.length === 0 || m.from === 0) return false;
  return m.cause === 'other' || (m.cause === 'batted' && m.to === 4 && !m.rbi);
};

/** A throw that went astray after a ball on the ground let him take one base more than he had. */
const isThrownAway = (play: Play, m: Movement): boolean =>
  m.cause === 'error' && (m.to ?? 0) - m.from >= 2 && onInfield(play) && isOnTheGround(play.result);

/** Of an advance that a misplay aided only the play's own bases count, all of it when the run was batted in (OBR 9.16(d)). */
const aidedBase = (play: Play, man: Man, m: Movement): number => {
  const to = m.to ?? man.base;
  if (m.rbi && play.result !== 'catcher_interference') return to;
  if (isThrownAway(play, m)) return man.base + 1;
  return Math.min(man.base + basesOf(play), to);
};

/** With two out runners go with the ball: a single to the outfield scores a man from second. */
const scoresFromSecond = (play: Play, man: Man): boolean =>
  hitBases(play) === 1 && man.base === 2 && play.before.outs === 2 && !onInfield(play);

/** Behind his real place: on a hit he takes the bases of the hit, on a fly he stays, else he goes as far as he really went. */
const behindBase = (play: Play, man: Man, from: number, to: number): number => {
  if (to === 4 && scoresFromSecond(play, man)) return 4;
  if (isOutfieldFly(play)) return man.base;
  if (hitBases(play) === 0) return man.base + to - from;
  return man.base + (to === 4 ? basesOfHit(play) : Math.min(to - from, basesOfHit(play)));
};

/** What he did himself: of a steal one base, for the throw gave him the others. */
const ownBase = (play: Play, man: Man, m: Movement): number => {
  const really = m.to ?? m.from;
  const to = m.cause === 'stolen_base' ? Math.min(really, m.from + 1) : really;
  return man.base === m.from ? to : behindBase(play, man, m.from, to);
};

/** Bases that an out moves a man who is home already: from third a fly or a ground out scores him, from second a ground out moves him on. */
const basesOfOut = (play: Play, base: number): number => {
  if (play.before.outs >= 2) return 0;
  if (isOutfieldFly(play)) return base === 3 ? 1 : 0;
  const grounded = isOnTheGround(play.result) && play.putouts.some((p) => p.runner === 0);
  return grounded && (base === 2 || (base === 3 && onInfield(play))) ? 1 : 0;
};

/** A single scores a man from second, and a double one from first. */
const isLongHit = (play: Play, base: number): boolean => {
  const bases = hitBases(play);
  return (bases === 1 && base === 2) || (bases === 2 && base === 1);
};

/** Home already, and still on base in the reconstruction: how far would he have come by now? */
const goneBase = (play: Play, { base }: Man): number =>
  isLongHit(play, base) ? 4 : base + Math.max(basesOf(play), basesOfOut(play, base));

/** On a ball that should have been an out on the ground they move up one base. */
const sparedBase = (play: Play, man: Man, m: Movement): number =>
  onInfield(play) ? Math.min(man.base + 1, ownBase(play, man, m)) : man.base;

/**
 * The base a man would have reached on a play without its misplays, before he makes room for others. `m` is what he
 * really did, null when he has scored before; `spared`: the batter should have been out. OBR 9.16 leaves to the scorer's
 * judgment what would have been; this is what official scorers mostly rule.
 */
export const idealBase = (play: Play, man: Man, m: Movement | null, spared: boolean): number => {
  if (!m) return goneBase(play, man);
  if (m.from === 0) return batterBase(play, m);
  if (isAided(play, m)) return aidedBase(play, man, m);
  if (m.cause !== 'batted') return ownBase(play, man, m);
  if (isAward(play)) return man.base;
  return spared && !m.rbi ? sparedBase(play, man, m) : ownBase(play, man, m);
};
