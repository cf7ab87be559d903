/** Where the submission of a finished game stands: waiting for a yes, to be sent (again), being taken back, sent, given up, or another's turn. */
export const SUBMISSION_STATES = ['waiting', 'due', 'clearing', 'sent', 'failed', 'superseded'] as const;
/** Where the submission of a finished game stands. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What is done to bring a game to the league's server, in this order; each can be done again without harm. */
export const SUBMISSION_STEPS = [
  'version',
  'teams',
  'game',
  'clear',
  'plays',
  'result',
  'decisions',
  'check',
  'standings',
] as const;
/** What is done to bring a game to the league's server. */
export type SubmissionStep = (typeof SUBMISSION_STEPS)[number];

/** The first step that changes anything at the server. */
export const FIRST_CHANGE: SubmissionStep = 'clear';

/** What the server told us on the way, and what is there. */
export interface External {
  readonly version?: string | null;
  readonly away_manager_id?: number | null;
  readonly home_manager_id?: number | null;
  /** Whether somebody may put our game in the place of one that was entered there by other means. */
  readonly replace?: boolean;
  readonly standings?: 'done' | 'failed';
  /** Of a submission that was given up: what the server holds of it. */
  readonly left?: 'nothing' | 'unknown';
}

/** A finished game on its way to the league's server. Times are ISO 8601 in UTC. */
export interface SubmissionRow {
  readonly game_id: string;
  /** Counts up with every completion of the game. */
  readonly revision: number;
  readonly league_id: string;
  readonly state: SubmissionState;
  /** The step that is next. */
  readonly step: SubmissionStep;
  readonly attempts: number;
  readonly next_try_at: string;
  readonly made_at: string;
  readonly updated_at: string;
  /** In words, why the last attempt failed. */
  readonly error: string | null;
  readonly external: External;
}
