import { z } from 'zod';
import type { StandingKind, StandingWanted } from '@paper-dynasty/db/stores/standing-messages';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import { approversOf } from '@paper-dynasty/engine/service/submissions';
import { SCOREBUG, scorebugSvg, scorebugWords } from '@paper-dynasty/engine/wire/scorebug-svg';
import { finalText } from '../render/final.ts';
import { scoresText } from '../render/scores.ts';
import { waitText } from '../render/game.ts';
import { submissionRows, submissionText } from '../render/submission.ts';
import { callText, plainWords } from '../render/words.ts';
import { spokenLanguage, words } from '../words/index.ts';
import type { FeedDeps, Picture, Shown } from './ports.ts';
import { willing } from './quiet.ts';
import { gameName } from './words.ts';

/** What a standing message shows, whom it calls when it is posted, and the version that this is. */
export interface Standing extends Shown {
  readonly mention: readonly string[];
  readonly version: string;
}

/** How many games a scores message looks at; those that do not fit into it are counted. */
const MOST_GAMES = 100;

type ShownDeps = Pick<FeedDeps, 'services' | 'settings' | 'publicUrl'>;
type Make = (deps: ShownDeps, wanted: StandingWanted) => Promise<Standing | null>;

const picture = async ({ services }: ShownDeps, state: GameState): Promise<Picture> => {
  const language = spokenLanguage();
  const data = await services.pictures.png(scorebugSvg(state, language), SCOREBUG.width);
  return { name: `final-${state.setup.game_id}.png`, data, words: scorebugWords(state, language) };
};

/** A result: line score, winner, loser and save, the three plays that decided it, and the picture of the final. While the game is open again, that. */
const result: Make = async (deps, { about }) => {
  const state = await unlessBroken(deps.services.live.state(about));
  if (!state) return null;
  const nobody = { rows: [], mention: [] };
  if (state.status !== 'completed')
    return {
      ...nobody,
      content: words().COMMISSIONER_WORDS.reopened(gameName(state)),
      version: 'result:open',
    };
  return {
    ...nobody,
    content: finalText(state, deps.publicUrl),
    picture: await picture(deps, state),
    version: `result:${state.seq}`,
  };
};

/** Where the submission of a game stands; while it waits for a yes, whoever can give it is called. */
const submission: Make = async (deps, { about, version }) => {
  const row = await deps.services.submissions.ofGame(about);
  if (!row) return null;
  const w = words().COMMISSIONER_WORDS;
  const mention = row.state === 'waiting' ? await willing(deps, await approversOf(deps.services, about)) : [];
  const call = mention.length > 0 ? `\n${w.confirmHere(callText(mention))}` : '';
  return { content: `${w.result(submissionText(row))}${call}`, rows: submissionRows(row), mention, version };
};

/** The call for the league's admins where a game did not reach its server. */
const submissionFailed: Make = async (deps, { league_id, version }) => {
  const mention = await willing(deps, await deps.services.leagues.admins(league_id));
  if (mention.length === 0) return null;
  return { content: words().COMMISSIONER_WORDS.needsAdmin(callText(mention)), rows: [], mention, version };
};

const announcement: Make = async ({ services }, { league_id, text, version }) => {
  const league = (await services.leagues.leagues()).find(({ id }) => id === league_id);
  const content = words().COMMISSIONER_WORDS.announcement(
    plainWords(league?.name ?? league_id),
    plainWords(text ?? ''),
  );
  return { content, rows: [], mention: [], version };
};

/** The games that are under way in a league, or in all. */
const scores: Make = async ({ services, publicUrl }, { league_id, version }) => {
  const [games, leagues] = await Promise.all([
    services.store.listGames({
      ...(league_id === '' ? {} : { league_id }),
      statuses: ['active', 'paused'],
      limit: MOST_GAMES,
    }),
    services.leagues.leagues(),
  ]);
  if (games.length === 0) return null;
  return { content: scoresText(games, leagues, publicUrl), rows: [], mention: [], version };
};

const idsSchema = z.array(z.string());

/** A reminder of whose turn it is, which an admin sent; it calls those whom he reminded. */
const reminder: Make = async (deps, { about, text, version }) => {
  const state = await unlessBroken(deps.services.live.state(about));
  if (!state) return null;
  const mention = await willing(deps, idsSchema.parse(JSON.parse(text ?? '[]')));
  const call = mention.length > 0 ? `\n${callText(mention)}` : '';
  return {
    content: `${words().COMMISSIONER_WORDS.reminded(waitText(state), `${deps.publicUrl}/games/${about}`)}${call}`,
    rows: [],
    mention,
    version,
  };
};

const MAKE: Readonly<Record<StandingKind, Make>> = {
  result,
  submission,
  submission_failed: submissionFailed,
  announcement,
  scores,
  reminder,
};

/** What a standing message is to show now; null = nothing that could be shown. */
export const standingShown = (deps: ShownDeps, wanted: StandingWanted): Promise<Standing | null> =>
  MAKE[wanted.kind](deps, wanted);
