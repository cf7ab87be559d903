import { OUTCOME_FACTS, OUTCOMES, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Base } from '@paper-dynasty/engine/model/bases';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { battingIn } from './decisions.ts';

const CHECKS: readonly Outcome[] = ['wild_pitch', 'passed_ball'];
const STEAL: readonly Outcome[] = ['stolen_base', 'caught_stealing', 'pick_off', 'balk'];
const BUNT: readonly Outcome[] = ['sac_bunt', 'bunt_out', 'popout'];

/** What never stands on a card for a plate appearance. */
const NOT_ON_A_CARD: readonly Outcome[] = [
  'intentional_walk',
  'sac_bunt',
  'bunt_out',
  'fielders_choice',
  'strikeout_reached',
  'foul_error',
];

/** What a card can say for a plate appearance, in the order of the menus. */
export const FROM_A_CARD: readonly Outcome[] = OUTCOMES.filter(
  (o) => OUTCOME_FACTS[o].plate_appearance && !NOT_ON_A_CARD.includes(o),
);

/** What can be put in the place of a past play's report: another outcome of the dice that opened it. */
export const correctable = (play: Pick<PlayView, 'roll_kind' | 'outcome'>): readonly Outcome[] => {
  if (play.roll_kind === null) return [];
  if (play.roll_kind === 'jump') return STEAL;
  if (play.roll_kind === 'd20') return BUNT;
  return CHECKS.includes(play.outcome) ? CHECKS : FROM_A_CARD;
};

/** What the scorer can write when no dice are on the table: the plays without a plate appearance. */
export const withoutDice: readonly Outcome[] = OUTCOMES.filter(
  (o) => !OUTCOME_FACTS[o].plate_appearance && o !== 'no_advance',
);

/** Everything that the scorer can write for dice on the table. */
export const withDice: readonly Outcome[] = OUTCOMES.filter((o) => o !== 'no_advance' && o !== 'x_check');

/** The bases with a runner when a play began. */
export const basesBefore = (play: Pick<PlayView, 'runners_advanced'>): readonly Base[] =>
  play.runners_advanced.map((m) => m.from as Base).toSorted();

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
