import type { Status } from '@paper-dynasty/engine/model/state';
import { isGameId } from '@paper-dynasty/engine/service/live-state';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { DateTime } from 'luxon';
import type { CommandDeps } from '../deps.ts';
import type { Invocation } from '../invocation.ts';
import { spokenLanguage, words } from '../words/index.ts';

/** The most games that are looked up, and the longest name that Discord takes in a list. */
const MOST = 100;
const NAME = 100;

/** How much of a game's id tells it from others. */
const SHORT_ID = 8;

/** A game's id as people write it: its beginning. */
export const shortId = (gameId: string): string => gameId.slice(0, SHORT_ID);

/** Where a game stands: its inning while it is played, else its status. */
export const standsText = ({ status, half, inning }: GameSummary): string =>
  status === 'active' ? `${half === 'top' ? '▲' : '▼'} ${inning}` : words().STATUS_WORDS[status];

/** A game in a list of at most 100 characters. Where the names are too long they are cut, never what tells two games of the same teams apart: how it stands, when it was last played (UTC), its id. */
export const gameName = (game: GameSummary): string => {
  const last = DateTime.fromISO(game.updated_at, { zone: 'utc', locale: spokenLanguage() });
  const date = last.toLocaleString(DateTime.DATETIME_SHORT);
  const rest = ` (${standsText(game)}, ${date}, ${shortId(game.game_id)})`;
  const teams = words().GAME_WORDS.at(game.away.name, game.home.name);
  const room = NAME - rest.length;
  return `${teams.length > room ? `${teams.slice(0, room - 1).trimEnd()}…` : teams}${rest}`;
};

/** Which games are looked for: those that a text names, of these statuses. */
export interface GamesSought {
  readonly matching?: string;
  readonly statuses?: readonly Status[];
}

/** One's own games and the public ones that are sought; one's own first, of each the latest first. */
export const findGames = async (
  { services: { store } }: Pick<CommandDeps, 'services'>,
  { user }: Pick<Invocation, 'user'>,
  sought: GamesSought,
): Promise<readonly GameSummary[]> => {
  const mine = await store.listGames({ ...sought, user_id: user.id, limit: MOST });
  const open = await store.listGames({ ...sought, limit: MOST });
  const own = mine.map((g) => g.game_id);
  return [...mine, ...open.filter((g) => !own.includes(g.game_id))];
};

/** Whether somebody manages a game or made it. */
export const isOwn = ({ away, home, creator_id }: GameSummary, userId: string): boolean =>
  [creator_id, ...away.user_ids, ...home.user_ids].includes(userId);

/** The games that a text of the option `game` names: the one of a whole id, else those of its beginning, or of teams. */
export const gamesNamed = async (
  deps: Pick<CommandDeps, 'services'>,
  invocation: Invocation,
  text: string,
): Promise<readonly string[]> => {
  if (isGameId(text)) return [text];
  if (text.trim() === '') return [];
  return (await findGames(deps, invocation, { matching: text })).map((g) => g.game_id);
};
