import type { Outcome } from '../model/outcomes.ts';
import type { Position } from '../model/positions.ts';
import type { Report } from '../model/requests.ts';
import { scorerEntrySchema, type ScorerEntry } from '../model/scorer-entry.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** A scorer's entry as surfaces send it: with `advances`, the whole play is as written. */
export interface WrittenPlay extends Partial<Omit<ScorerEntry, 'movements'>> {
  readonly advances?: ScorerEntry['movements'];
}

/** What is reported: the roll that was read (default: the pending one), the outcome, its place, and the movements where the scorer writes them. */
export interface OutcomeReport extends WrittenPlay {
  readonly roll_id?: string;
  readonly outcome: Outcome;
  readonly hit_location?: Position;
}

/** What surfaces send as a report of the model. */
export const reportOf = ({ outcome, hit_location, advances, ...rest }: OutcomeReport): Report => ({
  outcome,
  hit_location: hit_location ?? null,
  entry: advances ? scorerEntrySchema.parse({ ...rest, movements: advances }) : null,
});

/** Reports what the card says for the pending dice, or writes the play out; the engine plays it out. */
export const reportOutcome = (
  services: Services,
  request: GameRequest,
  report: OutcomeReport,
): Promise<Answer> =>
  perform(services, request, {
    action: 'report',
    situational: true,
    command: (side, state) => ({
      type: 'report_outcome',
      side,
      roll_id: report.roll_id ?? state.roll?.roll_id ?? null,
      report: reportOf(report),
    }),
  });
