import type { OffensivePlay } from '../../model/decisions.ts';
import type { Mode, Pace, Visibility } from '../../model/setup.ts';
import type { SubstitutionKind } from '../../model/substitutions.ts';

/** What a game counts for, in Spanish. */
export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  ranked: 'Oficial',
  friendly: 'Amistoso',
  practice: 'Práctica',
};

/** How much a game waits for decisions, in Spanish. */
export const PACE_WORDS: Readonly<Record<Pace, string>> = { quick: 'Rápido', full: 'Completo' };

/** Who may watch, in Spanish. */
export const VISIBILITY_WORDS: Readonly<Record<Visibility, string>> = {
  public: 'Todos',
  private: 'Solo los mánagers',
};

/** The offense's plays in Spanish. */
export const OFFENSE_WORDS: Readonly<Record<OffensivePlay, string>> = {
  swing_away: 'Swing libre',
  bunt: 'Toque',
  squeeze: 'Toque suicida',
  hit_and_run: 'Bateo y corrido',
  steal: 'Robo',
};

/** The kinds of change in a lineup, in Spanish. */
export const SUBSTITUTION_WORDS: Readonly<Record<SubstitutionKind, string>> = {
  pinch_hitter: 'Bateador emergente',
  pinch_runner: 'Corredor emergente',
  defensive_replacement: 'Cambio defensivo',
  position_switch: 'Cambio de posición',
  pitching_change: 'Cambio de lanzador',
  double_switch: 'Doble cambio',
  courtesy_runner: 'Corredor de cortesía',
};

const times = (n: number, one: string): string =>
  `${n === 0 ? 'ninguna' : n} ${n === 1 || n === 0 ? one : `${one}s`}`;

/** An undo, in Spanish: "3 jugadas y 1 carrera" is what it takes away. */
export const UNDO_WORDS = {
  takenBack: (plays: number, runs: number): string => `${times(plays, 'jugada')} y ${times(runs, 'carrera')}`,
} as const;
