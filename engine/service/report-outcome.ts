import type { Outcome } from '../model/outcomes.ts';
import type { Position } from '../model/positions.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** What is reported: the roll that was read (default: the pending one), the outcome, and the place where it has one. */
export interface OutcomeReport {
  readonly roll_id?: string;
  readonly outcome: Outcome;
  readonly hit_location?: Position;
}

/** Reports what the card says for the pending dice; the engine plays it out. */
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
      roll_id: report.roll_id ?? state.roll?.roll_id ?? '',
      outcome: report.outcome,
      hit_location: report.hit_location ?? null,
    }),
  });
