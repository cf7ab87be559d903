import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { readOutcome } from '@paper-dynasty/engine/notation/outcome-names';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { OutcomeReport } from '@paper-dynasty/engine/service/report-outcome';
import { no, type Invocation } from '../invocation.ts';
import { listed } from '../render/words.ts';
import { words } from '../words/index.ts';
import { positionNamed } from './positions.ts';
import { parseScorerText, writtenPlay } from './scorer-text.ts';

/** A report as somebody wrote it, for each of the outcomes that their words can mean; the first of them is meant where there is one. */
export interface WrittenReport {
  readonly outcomes: readonly [Outcome, ...Outcome[]];
  readonly place: Position | null;
  readonly reportOf: (outcome: Outcome) => OutcomeReport;
}

/** The report of the options `outcome`, `location` and `play`; `likely` are the outcomes that are possible now. */
export const readReport = (invocation: Invocation, likely: readonly Outcome[]): WrittenReport => {
  const said = invocation.option('outcome') ?? '';
  const { outcomes, place: behind } = readOutcome(said, likely);
  const [first, ...others] = outcomes;
  if (!first) return no('bad_input', words().PROBLEM_WORDS.noOutcome(said));
  const where = invocation.option('location');
  const place = where === undefined ? behind : positionNamed(where, 'hit_location_invalid');
  const text = invocation.option('play');
  const entry = text === undefined ? null : parseScorerText(text);
  if (typeof entry === 'string') return no('entry_invalid', entry);
  return {
    outcomes: [first, ...others],
    place,
    reportOf: (outcome) => ({
      outcome,
      ...(place ? { hit_location: place } : {}),
      ...(entry ? writtenPlay(entry) : {}),
    }),
  };
};

/** What the words for several outcomes leave open, in a sentence. */
export const whichText = (said: string, outcomes: readonly Outcome[]): string =>
  words().PROBLEM_WORDS.whichOutcome(said, listed(outcomes.map((o) => words().OUTCOME_WORDS[o])));

/** The report that somebody wrote, refused where their words can mean several outcomes. */
export const reportGiven = (invocation: Invocation, likely: readonly Outcome[]): OutcomeReport => {
  const { outcomes, reportOf } = readReport(invocation, likely);
  const [first] = outcomes;
  if (outcomes.length === 1) return reportOf(first);
  return no('bad_input', whichText(invocation.option('outcome') ?? '', outcomes));
};

/** What the dice of a play could have come to; nothing where there is no such play. */
export const outcomesOfPlay = ({ plays }: GameState, number: number): readonly Outcome[] => {
  const play = plays[number - 1];
  return play ? reportableOutcomes({ roll: play.roll, situation: play.before, pending: null }) : [];
};
