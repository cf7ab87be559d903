import type { BattingHand } from '@paper-dynasty/engine/model/hands';
import { HAND_LETTERS } from '../strings.ts';

/** A hand in a table: its letter, or a dash where only the printed card has it. */
export const handLetter = (hand: BattingHand | null): string => (hand ? HAND_LETTERS[hand] : '–');
