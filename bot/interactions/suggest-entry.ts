import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { entryNotation } from '@paper-dynasty/engine/notation/entry-notation';
import { entryOf } from '@paper-dynasty/engine/rules/entry-of';
import { previewPlay } from '@paper-dynasty/engine/game/preview';
import { reportOf } from '@paper-dynasty/engine/service/report-outcome';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { readOutcome } from '@paper-dynasty/engine/notation/outcome-names';
import { Refused, type Invocation } from '../invocation.ts';
import { outcomesOfPlay, reportGiven } from '../play/report-text.ts';
import { makeScorerText } from '../play/scorer-text.ts';
import { refusalText } from '../render/refusal-text.ts';
import { ofGame, type Choice, type Source } from './suggestions.ts';

/** The longest value of a suggestion that Discord takes. */
const LONGEST = 100;

/** The past play that `/correct` means: as it is numbered, or the last; null where there is none. */
const numberMeant = (state: GameState, invocation: Invocation): number | null => {
  const number = Number(invocation.option('number') ?? state.plays.length);
  return state.plays[number - 1] ? number : null;
};

/** A past play as it was scored, to be changed and sent again. */
const asItWas = (state: GameState, number: number, outcome: Outcome | null): readonly Choice[] => {
  const play = state.plays[number - 1];
  if (!play || (outcome !== null && outcome !== play.result)) return [];
  const of = { outcome: play.result, location: play.hit_location };
  const entry = entryOf(play);
  const value = makeScorerText(entry, of);
  if (value.length > LONGEST) return [];
  return [{ name: `${entryNotation(of.outcome, of.location, entry)} · ${value}`, value }];
};

/** What the text comes to so far: scorer's notation, and what is wrong with it. */
const soFar = (state: GameState, invocation: Invocation, number: number | null): readonly Choice[] => {
  const text = invocation.option('play');
  if (text === undefined || text.length > LONGEST) return [];
  try {
    const likely = number === null ? reportableOutcomes(state) : outcomesOfPlay(state, number, true);
    const report = reportOf(reportGiven(invocation, likely));
    const play = previewPlay(state, number, report);
    if (isRefusal(play)) return [{ name: refusalText(new Refused(play)), value: text }];
    const { outcome, hit_location, entry } = report;
    return entry ? [{ name: `${entryNotation(outcome, hit_location, entry)} · ${text}`, value: text }] : [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [{ name: refusalText(error), value: text }];
  }
};

const outcomeGiven = (invocation: Invocation, likely: readonly Outcome[]): Outcome | null =>
  readOutcome(invocation.option('outcome') ?? '', likely).outcomes[0] ?? null;

/** A play written out for `/outcome`, as it stands so far. */
export const writtenNow: Source = ofGame((state, invocation) => soFar(state, invocation, null));

/** A play written out for `/correct`: as it was scored, or as it stands so far. */
export const writtenThen: Source = ofGame((state, invocation) => {
  const number = numberMeant(state, invocation);
  if (number === null) return [];
  const written = soFar(state, invocation, number);
  return written.length > 0
    ? written
    : asItWas(state, number, outcomeGiven(invocation, outcomesOfPlay(state, number, true)));
});
