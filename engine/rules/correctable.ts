import { OUTCOME_FACTS, OUTCOMES, isPlateAppearance, type Outcome } from '../model/outcomes.ts';
import type { Play } from '../model/play.ts';
import type { Report } from '../model/requests.ts';
import type { GameState } from '../model/state.ts';
import { reportableOutcomes, writable } from './possible.ts';
import { readDice } from './read-dice.ts';
import { rewind } from './rewind.ts';
import { matchup } from './roster.ts';
import { engineReads } from './turn.ts';

/** What a past play can be corrected to: outcomes that the charts play out, and outcomes whose play the scorer writes. */
export interface Correctable {
  readonly reports: readonly Outcome[];
  readonly entries: readonly Outcome[];
}

/** Whether the engine read the card of a play, so that the dice alone say what it was (RULES section 3). */
export const wasRead = (then: GameState): boolean => engineReads(then, matchup(then).batting);

/** The outcome that the engine reads for a play's dice, or that was played without any. */
const readFor = (then: GameState, { roll, offense, defense, outcome }: Play): Outcome =>
  roll ? readDice({ ...then, roll, offense, defense }, roll).outcome : outcome;

const allowed = (then: GameState, play: Play): Correctable => {
  const { roll } = play;
  const on = { ...then, roll, pending: null };
  if (wasRead(then)) {
    const read = readFor(then, play);
    const written = [read, play.result].filter((o) => writable(on, o));
    return { reports: roll || !play.entry ? [read] : [], entries: [...new Set(written)] };
  }
  const entries = OUTCOMES.filter((o) => writable(on, o));
  if (roll) return { reports: reportableOutcomes(on), entries };
  const without = (o: Outcome): boolean => o === play.outcome || !isPlateAppearance(o);
  return {
    reports: play.entry ? [] : [play.outcome],
    entries: then.setup.league.scored_only ? entries : entries.filter(without),
  };
};

/** Whether a report can take the place of a past play's, as far as its dice and its cards go; `then` is the game just before it. */
export const isCorrectable = (then: GameState, play: Play, report: Report): boolean => {
  const { reports, entries } = allowed(then, play);
  return (report.entry ? entries : reports).includes(report.outcome);
};

/** Whether an outcome is played out with dice of its own, which a play that was something else has not got. */
const hasMoreDice = (outcome: Outcome): boolean => {
  const { played, ballpark } = OUTCOME_FACTS[outcome];
  return played === 'check' || ballpark !== null;
};

/** What to offer for the correction of play `number`: nothing that cannot be, and nothing that changes nothing. */
export const correctableTo = (state: GameState, number: number): Correctable | null => {
  const play = state.plays[number - 1];
  if (!play) return null;
  const then = rewind(state, number);
  const { reports, entries } = allowed(then, play);
  const isRead = wasRead(then);
  const offered = (o: Outcome): boolean => {
    const same = o === play.outcome;
    if (same && play.entry === null) return !isRead && OUTCOME_FACTS[o].location !== 'none';
    return same || o === 'x_check' ? same : !(isRead && hasMoreDice(o));
  };
  return { reports: reports.filter(offered), entries };
};
