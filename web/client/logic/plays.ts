import { OUTCOMES, isPlateAppearance, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import { isWritable } from '@paper-dynasty/engine/rules/writable';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { battingIn } from './decision-choices.ts';

/** What a scorer can write now: for the dice on the table, or, without any, the plays without a plate appearance. */
export const writableNow = ({ roll, runners }: Pick<GameView, 'roll' | 'runners'>): readonly Outcome[] =>
  OUTCOMES.filter((o) => isWritable(roll, runners.length > 0, o) && (roll !== null || !isPlateAppearance(o)));

/** Whether the person may write a play out now: his side at bat reads its own cards, and nothing is asked. */
export const mayWrite = (view: GameView): boolean => {
  const side = battingIn(view);
  return (
    view.status === 'active' &&
    view.your_sides.includes(side) &&
    view[side].card_mode === 'manual' &&
    view[side].computer === null &&
    !view.pending?.question &&
    (view.roll !== null || view.runners.length > 0)
  );
};
