import type { GamePlace } from '../model/availability.ts';
import type { InjuryResult, InjuryRules } from '../model/season-rules.ts';

/** The least total of three dice, whose result stands first in a row of the chart. */
const LEAST = 3;

/** The most games that one injury costs. */
export const MOST_GAMES_MISSED = 200;

/** What a 3d6 total means for a man of a rating; nothing where the chart has no row for it. */
export const injuryResult = (
  { chart }: Pick<InjuryRules, 'chart'>,
  rating: number,
  total: number,
): InjuryResult => chart[String(rating)]?.[total - LEAST] ?? 'ok';

/** The games that a result costs beside the rest of the game it happened in. */
export const gamesMissed = (result: InjuryResult): number => (typeof result === 'number' ? result : 0);

/** The games that a man still misses when his team has played so many since he was hurt. */
export const gamesStillMissed = (games: number, since: number): number => Math.max(0, games - since);

/** The first game that a man may play who misses so many of those his team has still to play; null where the schedule ends before it. */
export const returnGame = (games: number, toCome: readonly GamePlace[]): GamePlace | null =>
  toCome[games] ?? null;
