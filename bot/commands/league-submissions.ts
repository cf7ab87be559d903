import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { isSendable, sendGame, type SubmissionRow } from '@paper-dynasty/engine/service/submissions';
import { menuOf, NO_GAME } from '../components/widgets.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, type Invocation, type Reply } from '../invocation.ts';
import { submissionRows, submissionText } from '../render/submission.ts';
import { plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { administeredLeague } from './league-source.ts';

/** So many of the latest are told; Discord takes them as several messages. */
const TOLD = 100;

const nameOf = ({ away, home }: GameSummary): string =>
  `${away.abbreviation} ${away.score}, ${home.abbreviation} ${home.score}`;

const gameName = async ({ services }: CommandDeps, gameId: string): Promise<string> => {
  const game = await services.store.findGame(gameId);
  return game ? nameOf(game) : gameId.slice(0, 8);
};

/** `/league submissions`: which games are on their way to the league's server; those that wait or were given up can be sent. */
export const leagueSubmissions = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await administeredLeague(deps, invocation);
  const rows = await deps.services.submissions.ofLeague(league.id, TOLD);
  const w = words().COMMISSIONER_WORDS;
  const named = await Promise.all(
    rows.map(async (row) => ({ row, name: await gameName(deps, row.game_id) })),
  );
  const lines = named.map(
    ({ row, name }) =>
      `[${plainWords(name)}](<${deps.publicUrl}/games/${row.game_id}>) ${submissionText(row)}`,
  );
  const choices = named
    .filter(({ row }) => isSendable(row))
    .map(({ row, name }) => ({ label: name, value: row.game_id }));
  return {
    content: [w.submissions(league.name), ...(lines.length > 0 ? lines : [w.noSubmissions])].join('\n'),
    rows: menuOf(w.pickToSend, { action: 'league_pick', game_id: NO_GAME, league: league.id }, choices),
    ephemeral: true,
  };
};

const toldRow = async (deps: CommandDeps, row: SubmissionRow): Promise<Reply> => ({
  content: `${plainWords(await gameName(deps, row.game_id))}: ${submissionText(row)}`,
  rows: submissionRows(row),
  ephemeral: true,
});

/** One of the games that can be sent, picked from the menu, with its buttons. */
export const pickSubmission = async (deps: CommandDeps, gameId: string): Promise<Reply> => {
  const row = await deps.services.submissions.ofGame(gameId);
  return row ? toldRow(deps, row) : no('game_not_found', words().PROBLEM_WORDS.noSuchGame);
};

/** A finished game sent to its league's server by the yes of a manager or an admin. */
export const sendByButton = async (
  { services }: CommandDeps,
  { user }: Invocation,
  game_id: string,
  replace: boolean,
): Promise<Reply> => {
  const answer = await sendGame(services, { game_id, user_id: user.id, replace });
  if (isRefusal(answer)) throw new Refused(answer);
  return { content: words().COMMISSIONER_WORDS.sending, rows: [], ephemeral: true };
};
