import type { Submission } from '@paper-dynasty/engine/leagues/submission';
import type { External, SubmissionStep } from '@paper-dynasty/engine/service/submissions';
import type { SbaClient } from '../sba/client.ts';
import { RemoteError } from '../remote/remote-error.ts';
import type { SbaTeam } from '../sba/schemas.ts';

/** Why a game is not sent, whatever the server says: nothing that another attempt would change. */
export class SubmissionError extends Error {}

/** The league's server holds a result of the game that was entered by other means: an admin says whether ours takes its place. */
export class EnteredElsewhere extends SubmissionError {
  constructor() {
    super('the league’s server holds a result of this game that was entered by other means');
  }
}

/** What a step works on; it answers what is to be remembered, or the step to go back to. */
export interface StepContext {
  readonly client: SbaClient;
  readonly submission: Submission;
  /** The address of the game's page here. */
  readonly page: string;
  readonly external: External;
}
/** What a step comes to: what is remembered of it, and the step to go back to, if any. */
export interface StepDone {
  readonly external?: Partial<External>;
  readonly back?: SubmissionStep;
}

/** What is deleted may not be there. */
const gone = async (deletion: Promise<void>): Promise<void> => {
  await deletion.catch((error: unknown) => {
    if (!(error instanceof RemoteError) || error.problem !== 'not_found') throw error;
  });
};

/** Takes everything of a game from the server that was sent there. */
export const clearGame = async ({ client, submission: { game_id } }: StepContext): Promise<void> => {
  await gone(client.deletePlays(game_id));
  await gone(client.deleteDecisions(game_id));
  await gone(client.wipeGame(game_id));
};

const managerOf = (team: SbaTeam): number | null => team.manager1?.id ?? team.manager2?.id ?? null;

/** Whether a list that was read back can be ours: there is some of it, and not twice as much. */
const isWhole = (read: readonly unknown[], sent: readonly unknown[]): boolean =>
  read.length > 0 && read.length <= sent.length;

/** What is done at each step, in the order in which the league's own bot does it. Each rejects with a RemoteError or a SubmissionError. */
export const STEPS: Readonly<Record<SubmissionStep, (context: StepContext) => Promise<StepDone>>> = {
  version: async ({ client, submission }) => {
    const current = await client.current();
    if (current.season !== submission.season)
      throw new SubmissionError(
        `the game is of season ${String(submission.season)}, and the league plays its season ${String(current.season)}`,
      );
    return { external: { version: current.bet_week } };
  },
  teams: async ({ client, submission }) => {
    const away = await client.team(submission.away_team_id);
    const home = await client.team(submission.home_team_id);
    return { external: { away_manager_id: managerOf(away), home_manager_id: managerOf(home) } };
  },
  game: async ({ client, submission, page, external }) => {
    const game = await client.game(submission.game_id);
    if (game.away_team.id !== submission.away_team_id || game.home_team.id !== submission.home_team_id)
      throw new SubmissionError('the scheduled game is between other teams at the league’s server');
    const entered = game.away_score !== null && game.scorecard_url !== page;
    if (entered && external.replace !== true) throw new EnteredElsewhere();
    return external.entered === true ? { external: { entered: false } } : {};
  },
  clear: async (context) => {
    await clearGame(context);
    return {};
  },
  plays: async ({ client, submission }) => {
    await gone(client.deletePlays(submission.game_id));
    await client.postPlays(submission.plays);
    return {};
  },
  result: async ({ client, submission, page, external }) => {
    await client.patchGame(submission.game_id, {
      away_score: submission.away_score,
      home_score: submission.home_score,
      away_manager_id: external.away_manager_id ?? null,
      home_manager_id: external.home_manager_id ?? null,
      game_num: submission.game_num,
      scorecard_url: page,
    });
    return {};
  },
  decisions: async ({ client, submission }) => {
    await gone(client.deleteDecisions(submission.game_id));
    await client.postDecisions(submission.decisions);
    return {};
  },
  check: async ({ client, submission }) => {
    const { game_id, plays, decisions } = submission;
    const game = await client.game(game_id);
    const whole =
      game.away_score === submission.away_score &&
      game.home_score === submission.home_score &&
      isWhole(await client.plays(game_id), plays) &&
      isWhole(await client.decisions(game_id), decisions);
    return whole ? {} : { back: 'clear' };
  },
  standings: async ({ client, submission }) => {
    const standings = await client.recalculate(submission.season).then(
      () => 'done' as const,
      () => 'failed' as const,
    );
    return { external: { standings } };
  },
};
