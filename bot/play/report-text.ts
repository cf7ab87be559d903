import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { readOutcome } from '@paper-dynasty/engine/notation/outcome-names';
import { correctableTo } from '@paper-dynasty/engine/rules/correctable';
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
  const reportOf = (outcome: Outcome): OutcomeReport => {
    const entry = text === undefined ? null : parseScorerText(text, { outcome, location: place });
    if (typeof entry === 'string') return no('entry_invalid', entry);
    return {
      outcome,
      ...(place ? { hit_location: place } : {}),
      ...(entry ? writtenPlay(entry) : {}),
    };
  };
  return { outcomes: [first, ...others], place, reportOf };
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

/** What play `number` can be corrected to: by the charts, or, `written` out, by the scorer's pen; nothing where there is no such play. */
export const outcomesOfPlay = (state: GameState, number: number, written: boolean): readonly Outcome[] => {
  const can = correctableTo(state, number);
  if (!can) return [];
  return written || can.reports.length === 0 ? can.entries : can.reports;
};
