import type { Dice } from '../dice/dice.ts';
import type { Play } from '../model/play.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import type { Report } from '../model/requests.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { noPlay, redecide } from './corrections.ts';
import { decide } from './decide.ts';

/** A play that is written out is played with no more dice than those on the table. */
const NO_DICE: Dice = {
  seed: '',
  draw: () => {
    throw new Error('a written play rolls no dice');
  },
};

/** The play that a scorer's entry makes of the dice on the table, with nothing recorded, or why it cannot stand. */
const previewNow = (state: GameState, report: Report): Play | Refusal => {
  if (!report.entry)
    return refuse('entry_invalid', { why: { reason: 'whereabouts_missing' }, field: 'entry' });
  const side = atBat(state.situation);
  const made = decide(state, { type: 'report_outcome', side, roll_id: null, report }, NO_DICE);
  if (isRefusal(made)) return made;
  const play = made.find((e) => e.type === 'play_resolved');
  return play ? play.payload.play : refuse('question_pending');
};

/** The play that a report would make, with nothing recorded: of past play `number`, or (null) of the one now; or why it cannot stand. */
export const previewPlay = (state: GameState, number: number | null, report: Report): Play | Refusal => {
  if (number === null) return previewNow(state, report);
  const again = redecide(state, number, report);
  if (isRefusal(again)) return again;
  return again.plays[0] ?? noPlay(number);
};
