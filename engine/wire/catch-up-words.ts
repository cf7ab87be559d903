import type { Language } from '../model/languages.ts';
import type { Half } from '../model/sides.ts';
import type { Status } from '../model/state.ts';
import type { TurnAction } from '../rules/turn.ts';
import { CATCH_UP_WORDS as en } from './en/catch-up.ts';
import { CATCH_UP_WORDS as es } from './es/catch-up.ts';

/** What a team has scored meanwhile. */
export interface SideScore {
  readonly team: string;
  readonly runs: number;
}

/** The words for what a game has come to, in one language. A score is that of the team that is named, then the other's: "3–1". */
export interface CatchUpWords {
  readonly plays: (count: number, sides: readonly [SideScore, SideScore]) => string;
  readonly leads: (team: string, score: string, where: string) => string;
  readonly tied: (score: string, where: string) => string;
  readonly won: (team: string, score: string) => string;
  readonly calledTied: (score: string) => string;
  readonly inning: (half: Half, inning: number, outs: number) => string;
  /** Where a game is while no inning is played. */
  readonly status: Readonly<Record<Exclude<Status, 'active'>, string>>;
  readonly changes: (changed: number, takenBack: number, corrected: number) => string;
  readonly yours: (task: string) => string;
  readonly theirs: (team: string, task: string) => string;
  readonly nobody: string;
  readonly sentence: (changes: string, turn: string) => string;
  readonly tasks: Readonly<Record<TurnAction, string>>;
  readonly half: (half: Half, inning: number) => string;
  /** The head of a notification. */
  readonly yourTurn: string;
}

/** The words by language. */
export const CATCH_UP: Readonly<Record<Language, CatchUpWords>> = { en, es };
