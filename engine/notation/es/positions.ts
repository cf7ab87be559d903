import type { LineupPosition } from '../../model/positions.ts';

/** The positions in a sentence, in Spanish. */
export const POSITION_WORDS: Readonly<Record<LineupPosition, string>> = {
  P: 'lanzador',
  C: 'receptor',
  '1B': 'primera base',
  '2B': 'segunda base',
  '3B': 'tercera base',
  SS: 'campo corto',
  LF: 'jardín izquierdo',
  CF: 'jardín central',
  RF: 'jardín derecho',
  DH: 'bateador designado',
  PH: 'bateador emergente',
  PR: 'corredor emergente',
};
