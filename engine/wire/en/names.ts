import type { OffensivePlay } from '../../model/decisions.ts';
import type { Mode, Pace, Visibility } from '../../model/setup.ts';
import type { SubstitutionKind } from '../../model/substitutions.ts';

/** What a game counts for. */
export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  ranked: 'Ranked',
  friendly: 'Friendly',
  practice: 'Practice',
};

/** How much a game waits for decisions. */
export const PACE_WORDS: Readonly<Record<Pace, string>> = { quick: 'Quick', full: 'Full' };

/** Who may watch. */
export const VISIBILITY_WORDS: Readonly<Record<Visibility, string>> = {
  public: 'Everybody',
  private: 'Only the managers',
};

/** The offense's plays. */
export const OFFENSE_WORDS: Readonly<Record<OffensivePlay, string>> = {
  swing_away: 'Swing away',
  bunt: 'Bunt',
  squeeze: 'Squeeze',
  hit_and_run: 'Hit and run',
  steal: 'Steal',
};

/** The kinds of change in a lineup. */
export const SUBSTITUTION_WORDS: Readonly<Record<SubstitutionKind, string>> = {
  pinch_hitter: 'Pinch hitter',
  pinch_runner: 'Pinch runner',
  defensive_replacement: 'Defensive replacement',
  position_switch: 'Change of position',
  pitching_change: 'Pitching change',
  double_switch: 'Double switch',
  courtesy_runner: 'Courtesy runner',
};

const times = (n: number, one: string): string => `${n === 0 ? 'no' : n} ${n === 1 ? one : `${one}s`}`;

/** An undo: "3 plays and 1 run" is what it takes away. */
export const UNDO_WORDS = {
  takenBack: (plays: number, runs: number): string => `${times(plays, 'play')} and ${times(runs, 'run')}`,
} as const;
