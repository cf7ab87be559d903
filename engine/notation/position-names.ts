import { POSITION_NAMES, POSITIONS, type Position } from '../model/positions.ts';
import { POSITION_WORDS } from './es/positions.ts';
import { foldText } from './fold-text.ts';

/** What else people call positions. */
const ALIASES: Readonly<Record<Position, readonly string[]>> = {
  P: ['mound', 'box', 'pitcher'],
  C: ['behind the plate', 'catcher', 'cátcher'],
  '1B': ['first', 'first baseman', 'inicial', 'primera'],
  '2B': ['second', 'second baseman', 'intermedia', 'segunda'],
  '3B': ['third', 'third baseman', 'antesala', 'tercera'],
  SS: ['short', 'parador en corto', 'torpedero', 'CC'],
  LF: ['left', 'left fielder', 'izquierdo', 'JI'],
  CF: ['center', 'centre field', 'center fielder', 'central', 'JC'],
  RF: ['right', 'right fielder', 'derecho', 'JD'],
};

/** Everything that a position is called: its code, its number, its names in English and Spanish. */
export const positionNames = (position: Position): readonly string[] => [
  position,
  String(POSITIONS.indexOf(position) + 1),
  POSITION_NAMES[position],
  POSITION_WORDS[position],
  ...ALIASES[position],
];

const NAMES: ReadonlyMap<string, Position> = new Map(
  POSITIONS.flatMap((position) => positionNames(position).map((name) => [foldText(name), position] as const)),
);

/** The position that a text names, in English or Spanish: `SS`, `6`, `shortstop`, `campo corto`; null when it names none. */
export const parsePosition = (text: string): Position | null => NAMES.get(foldText(text)) ?? null;
