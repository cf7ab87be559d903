import { isNotSubmittable, makeSubmission, type Submission } from '@paper-dynasty/engine/leagues/submission';
import type { RestRules } from '@paper-dynasty/engine/leagues/league-rules';
import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { Clock, GameStore, Log } from '@paper-dynasty/engine/service/ports';
import {
  SUBMISSION_STEPS,
  type External,
  type SubmissionRow,
  type SubmissionStep,
} from '@paper-dynasty/engine/service/submissions';
import type { Leases } from '../../stores/leases.ts';
import { RemoteError } from '../remote/remote-error.ts';
import type { SbaClient } from '../sba/client.ts';
import { tellNotSubmittable } from './not-submittable.ts';
import { clearGame, EnteredElsewhere, STEPS, SubmissionError, type StepContext } from './steps.ts';
import { FIRST_CHANGE } from './states.ts';
import type { Progress, SubmissionStore } from './submission-store.ts';

/** What the sending of games works on. */
export interface WorkerDeps {
  readonly submissions: SubmissionStore;
  readonly store: Pick<GameStore, 'eventsAfter'>;
  readonly leases: Leases;
  readonly clock: Clock;
  readonly log: Log;
  /** The league's server, and its rules of rest; null when it has none (any more). */
  readonly league: (
    leagueId: string,
  ) => Promise<{ readonly client: SbaClient; readonly rest: RestRules } | null>;
  /** The address of a game's page. */
  readonly page: (gameId: string) => string;
  /** Tells the commissioner of a game that was given up. */
  readonly report: (row: SubmissionRow, why: string) => Promise<void>;
}

/** How patient the sending of games is, in milliseconds. */
export interface WorkerPatience {
  /** The wait after the first failure; it doubles up to `longest`. */
  readonly first: number;
  readonly longest: number;
  /** After so long a submission is given up. */
  readonly giveUp: number;
  /** How often it looks for work, and how long its lease holds without a sign of life. */
  readonly look: number;
  readonly lease: number;
}

/** The patience of a real process: a day. */
export const WORKER_PATIENCE: WorkerPatience = {
  first: 5000,
  longest: 3_600_000,
  giveUp: 86_400_000,
  look: 5000,
  lease: 120_000,
};

const LEASE = 'league submissions';
const AT_ONCE = 20;

/** What can be over at another attempt: what passes by itself, and an answer that was garbled. */
const passes = (error: unknown): boolean =>
  error instanceof RemoteError && (error.passing || error.problem === 'not_json');

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A submission that is being worked on, as it is now. */
type Standing = Omit<Progress, 'wait'>;

const stepAfter = (step: SubmissionStep): SubmissionStep | null =>
  SUBMISSION_STEPS[SUBMISSION_STEPS.indexOf(step) + 1] ?? null;

const hasChangedAnything = (step: SubmissionStep): boolean =>
  SUBMISSION_STEPS.indexOf(step) >= SUBMISSION_STEPS.indexOf(FIRST_CHANGE);

/** Sends finished games to their league's server, each step kept in its row before the next: whoever dies, another goes on. */
export const createSubmissionWorker = (deps: WorkerDeps, patience: WorkerPatience = WORKER_PATIENCE) => {
  const { submissions, leases, clock, log } = deps;
  let closed = false;
  let cancel = (): void => undefined;
  let working: Promise<void> | null = null;

  const waitAfter = (attempts: number): number =>
    Math.min(patience.first * 2 ** (attempts - 1), patience.longest);
  /** What is taken back gets as much time as the sending had. */
  const isTooOld = ({ made_at, state }: SubmissionRow): boolean =>
    Date.parse(clock.now()) - Date.parse(made_at) >= patience.giveUp * (state === 'clearing' ? 2 : 1);

  const giveUp = async (
    row: SubmissionRow,
    standing: Standing,
    why: string,
    left: External['left'],
  ): Promise<void> => {
    const external = { ...standing.external, left };
    await submissions.save(row, { ...standing, state: 'failed', error: why, external, wait: 0 });
    log.warn({ game_id: row.game_id, why, left }, 'a game was not submitted');
    await deps.report(row, why);
  };

  const submissionOf = async (row: SubmissionRow, rest: RestRules): Promise<Submission> => {
    const events = await deps.store.eventsAfter(row.game_id, 0);
    const state = foldLog(row.game_id, null, events).at(-1)?.state;
    if (!state) throw new SubmissionError('the game is not there');
    const made = makeSubmission(state, rest);
    if (isNotSubmittable(made)) throw new SubmissionError(tellNotSubmittable(made));
    return made;
  };

  /** A failure: tried again later, or what was sent is taken back, or it is given up. */
  const fail = async (row: SubmissionRow, standing: Standing, error: unknown): Promise<void> => {
    const why = wordsOf(error);
    const attempts = standing.attempts + 1;
    const external =
      error instanceof EnteredElsewhere ? { ...standing.external, entered: true } : standing.external;
    const tried = { ...standing, attempts, error: why, external };
    if (passes(error) && !isTooOld(row)) {
      await submissions.save(row, { ...tried, wait: waitAfter(attempts) });
    } else if (standing.state === 'due' && hasChangedAnything(standing.step)) {
      await submissions.save(row, { ...tried, state: 'clearing', attempts: 0, wait: 0 });
    } else await giveUp(row, tried, why, standing.state === 'clearing' ? 'unknown' : 'nothing');
  };

  const clear = async (row: SubmissionRow, standing: Standing, context: StepContext): Promise<void> => {
    await clearGame(context);
    await giveUp(row, standing, standing.error ?? '', 'nothing');
  };

  const send = async (
    row: SubmissionRow,
    from: Standing,
    context: Omit<StepContext, 'external'>,
  ): Promise<void> => {
    let standing = from;
    try {
      for (let step: SubmissionStep | null = standing.step; step !== null && !closed;) {
        const done = await STEPS[step]({ ...context, external: standing.external });
        const external = { ...standing.external, ...done.external };
        step = done.back ?? stepAfter(step);
        standing = {
          ...standing,
          external,
          step: step ?? standing.step,
          state: step === null ? 'sent' : 'due',
        };
        await submissions.save(row, { ...standing, error: null, wait: 0 });
        await leases.take(LEASE, patience.lease / 1000);
      }
    } catch (error) {
      await fail(row, standing, error);
    }
  };

  const work = async (row: SubmissionRow): Promise<void> => {
    const { state, step, attempts, error, external } = row;
    const standing: Standing = { state, step, attempts, error, external };
    try {
      const league = await deps.league(row.league_id);
      if (!league) throw new SubmissionError('the league has no server any more');
      const submission = await submissionOf(row, league.rest);
      const context = { client: league.client, submission, page: deps.page(row.game_id) };
      if (state === 'clearing') await clear(row, standing, { ...context, external });
      else await send(row, standing, context);
    } catch (failure) {
      await fail(row, standing, failure);
    }
  };

  const round = async (): Promise<void> => {
    if (!(await leases.take(LEASE, patience.lease / 1000))) return;
    for (const row of await submissions.due(AT_ONCE)) {
      if (closed || !(await leases.take(LEASE, patience.lease / 1000))) return;
      await work(row);
    }
  };

  const schedule = (): void => {
    cancel = clock.after(patience.look, () => {
      working = round()
        .catch((error: unknown) => log.error({ err: error }, 'submitting games failed'))
        .finally(() => {
          working = null;
          if (!closed) schedule();
        });
    });
  };

  return {
    /** Looks for work once, now. */
    round,
    /** Looks for work from now on. */
    start: schedule,
    close: async (): Promise<void> => {
      closed = true;
      cancel();
      await working;
      await leases.release(LEASE).catch(() => undefined);
    },
  };
};
