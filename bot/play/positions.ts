import type { RefusalCode } from '@paper-dynasty/engine/model/refusals';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { parsePosition } from '@paper-dynasty/engine/notation/position-names';
import { no } from '../invocation.ts';
import { words } from '../words/index.ts';

/** The position that a text names, by its code, its number or its name in any language; refused where it names none. */
export const positionNamed = (text: string, code: RefusalCode = 'bad_input'): Position =>
  parsePosition(text) ?? no(code, words().PROBLEM_WORDS.noPosition(text, POSITIONS.join(', ')));
