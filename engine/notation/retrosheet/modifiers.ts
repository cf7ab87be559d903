import type { Call } from '../../model/calls.ts';
import { POSITIONS, type Position } from '../../model/positions.ts';
import type { ScorerEntry } from '../../model/scorer-entry.ts';
import { callOf } from '../symbols.ts';

/** How a batted ball travelled. */
export type Trajectory = 'ground' | 'fly' | 'pop' | 'line';

/** What the modifiers of an event say about it. */
export interface ModifierFacts {
  readonly trajectory: Trajectory | null;
  readonly bunt: boolean;
  /** The zone where the ball went (`78D`, `4M`), if it was written. */
  readonly zone: string | null;
  readonly multiple_play: ScorerEntry['multiple_play'];
  readonly ground_double_play: boolean;
  readonly sacrifice: ScorerEntry['sacrifice'];
  /** What the umpires called: `/OBS`, `/BOOT`. */
  readonly calls: readonly Call[];
}

const TRAJECTORIES: Readonly<Record<string, Trajectory>> = { G: 'ground', F: 'fly', P: 'pop', L: 'line' };
const BATTED = /^(B?)([GFPL]?)([1-9]{1,2}[LRMSDXWF]*)?$/;
const DOUBLE_PLAY = /^(B?)([GFPL]?)DP$/;
const TRIPLE_PLAY = /^(B?)([GFPL]?)TP$/;

const trajectoryOf = (letter: string | undefined): Trajectory | null => TRAJECTORIES[letter ?? ''] ?? null;

type Reading = Partial<ModifierFacts>;

const readSacrifice = (flag: string): Reading | null => {
  if (flag === 'SH' || flag === 'SAC') return { sacrifice: 'bunt', bunt: true };
  return flag === 'SF' ? { sacrifice: 'fly' } : null;
};

const readMultiplePlay = (flag: string): Reading | null => {
  const [, bunt, letter] = DOUBLE_PLAY.exec(flag) ?? TRIPLE_PLAY.exec(flag) ?? [];
  if (bunt === undefined) return null;
  return {
    trajectory: trajectoryOf(letter),
    bunt: bunt !== '',
    multiple_play: flag.endsWith('DP') ? 'double_play' : 'triple_play',
    ground_double_play: flag.endsWith('GDP'),
  };
};

const NO_CALLS: readonly Call[] = [];

const readCall = (flag: string): Reading | null => {
  const call = callOf(flag);
  return call && { calls: [call] };
};

const readBatted = (flag: string): Reading => {
  if (flag === 'IF') return { trajectory: 'pop' };
  const [, bunt = '', letter, zone = null] = BATTED.exec(flag) ?? [];
  return { bunt: bunt !== '', trajectory: trajectoryOf(letter), zone };
};

/** What is found once stays: a later modifier adds to it, and only a trajectory written later replaces one. */
const join = (facts: ModifierFacts, reading: Reading): ModifierFacts => ({
  trajectory: reading.trajectory ?? facts.trajectory,
  bunt: facts.bunt || (reading.bunt ?? false),
  zone: facts.zone ?? reading.zone ?? null,
  // A triple play can be marked as a double play too: `/GDP/TP`.
  multiple_play:
    reading.multiple_play === 'triple_play'
      ? 'triple_play'
      : (facts.multiple_play ?? reading.multiple_play ?? null),
  ground_double_play: facts.ground_double_play || (reading.ground_double_play ?? false),
  sacrifice: facts.sacrifice ?? reading.sacrifice ?? null,
  calls: reading.calls ? [...new Set([...facts.calls, ...reading.calls])] : facts.calls,
});

const NOTHING: ModifierFacts = {
  trajectory: null,
  bunt: false,
  zone: null,
  multiple_play: null,
  ground_double_play: false,
  sacrifice: null,
  calls: NO_CALLS,
};

const withDefaults = (facts: ModifierFacts, flags: readonly string[]): ModifierFacts => {
  if (facts.trajectory !== null) return facts;
  if (facts.sacrifice === 'fly') return { ...facts, trajectory: 'fly' };
  const grounded = flags.includes('FO') || facts.sacrifice === 'bunt';
  return grounded ? { ...facts, trajectory: 'ground' } : facts;
};

/** Reads modifiers (`GDP`, `SF`, `L78D+`, `FO`); those that change no record (`MREV`, `R6`, `TH`) say nothing, and calls (`OBS`) only what was called. */
export const readModifiers = (modifiers: readonly string[]): ModifierFacts => {
  const flags = modifiers.map((m) => m.replace(/[+\-?]/g, ''));
  const readings = flags.map(
    (flag) => readSacrifice(flag) ?? readMultiplePlay(flag) ?? readCall(flag) ?? readBatted(flag),
  );
  return withDefaults(readings.reduce(join, NOTHING), flags);
};

/** The fielder with a number from 1 to 9; null for `0` and `?`, the unknown ones. */
export const fielderOf = (number: string | undefined): Position | null =>
  number === undefined ? null : (POSITIONS[Number(number) - 1] ?? null);

/** The fielder whose zone it is: `4M` is second base's, `78` left field's, `89` right field's. */
export const fielderOfZone = (zone: string): Position | null =>
  fielderOf(zone.startsWith('89') ? '9' : zone[0]);
