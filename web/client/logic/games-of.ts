import { remedyOf } from '@paper-dynasty/engine/model/remedies';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { api, ApiError } from '../api.ts';

/** How a game stands for one of its people. */
export type Standing = 'invited' | 'your_move' | 'damaged' | 'sent' | 'waiting';

/** A game of the list with its details, where they were asked for. */
export interface ListedGame {
  readonly summary: GameSummary;
  readonly view: GameView | null;
  /** Whether its record cannot be read. */
  readonly damaged: boolean;
}

const OPEN: readonly GameSummary['status'][] = ['pending', 'lineups', 'active', 'paused'];
const UNDER_WAY: readonly GameSummary['status'][] = ['lineups', 'active', 'paused'];

/** Whether a game is not over. */
export const isOpen = ({ status }: GameSummary): boolean => OPEN.includes(status);

/** Whether a game is being played. */
export const isUnderWay = ({ status }: GameSummary): boolean => UNDER_WAY.includes(status);

/** How a game stands for the person who asked for its details. */
export const standingOf = ({ summary, view, damaged }: ListedGame, userId: string): Standing => {
  if (damaged) return 'damaged';
  const mine = view?.turns.some(({ side }) => view.your_sides.includes(side)) ?? false;
  if (summary.status !== 'pending') return mine ? 'your_move' : 'waiting';
  return mine && summary.creator_id !== userId ? 'invited' : 'sent';
};

/** Whether a game waits for the person. */
export const waitsFor = (game: ListedGame, userId: string): boolean =>
  ['invited', 'your_move'].includes(standingOf(game, userId));

const URGENCY: readonly Standing[] = ['invited', 'your_move', 'damaged', 'sent', 'waiting'];

/** The games that wait for the person first. */
export const byUrgency = (games: readonly ListedGame[], userId: string): readonly ListedGame[] =>
  [...games].sort((a, b) => URGENCY.indexOf(standingOf(a, userId)) - URGENCY.indexOf(standingOf(b, userId)));

const details = new Map<string, { readonly updated_at: string; readonly view: GameView }>();

const detailed = async (summary: GameSummary): Promise<ListedGame> => {
  const { game_id, updated_at } = summary;
  const known = details.get(game_id);
  if (known?.updated_at === updated_at) return { summary, view: known.view, damaged: false };
  try {
    const view = await api.game(game_id);
    details.set(game_id, { updated_at, view });
    return { summary, view, damaged: false };
  } catch (error) {
    return {
      summary,
      view: null,
      damaged: error instanceof ApiError && remedyOf(error.code) === 'tell_operator',
    };
  }
};

/** Games with their details; those of a game that has not changed are not asked for again. */
export const withDetails = (games: readonly GameSummary[]): Promise<readonly ListedGame[]> =>
  Promise.all(games.map(detailed));

/** Forgets every game's details, which are for the eyes of whoever was signed in. */
export const forgetDetails = (): void => details.clear();
