import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';
import type { GameStore } from './game-store.ts';
import type { Order } from './logic/unusual.ts';
import { told } from './logic/words.ts';
import { SCORECARD_WORDS } from './strings.ts';

/** A past play as the scorer would write it, and what it can be corrected to. */
export interface PastPlay {
  readonly outcome: Outcome;
  readonly hit_location: Position | null;
  readonly entry: ScorerEntry;
  /** Who was due, and who batted in which slot then. */
  readonly order: Order;
  /** Outcomes that the charts play out. */
  readonly reports: readonly Outcome[];
  /** Outcomes whose play the scorer writes. */
  readonly entries: readonly Outcome[];
}

/** A past play of the game, or in words why the server does not say. */
export const askPlay = async (store: GameStore, play: number): Promise<PastPlay | string> => {
  const answer = await store.ask('get_play', { play });
  if (!answer) return SCORECARD_WORDS.noAnswer;
  return answer.ok ? (answer as unknown as PastPlay) : answer.error.message;
};

/** What a report would make of the play now (null) or of a past one: a sentence, or what is wrong with it. */
export interface Preview {
  readonly stands: boolean;
  readonly words: string;
}

/** Asks what a report would make of a play; null when the server does not answer. */
export const askPreview = async (
  store: GameStore,
  play: number | null,
  report: object,
): Promise<Preview | null> => {
  const answer = await store.ask('preview_play', { ...(play === null ? {} : { play }), ...report });
  if (!answer) return null;
  if (!answer.ok) return { stands: false, words: answer.error.message };
  const { description, description_es } = answer as unknown as Parameters<typeof told>[0];
  return { stands: true, words: told({ description, description_es }) };
};
