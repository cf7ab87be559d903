import type { OffensivePlay } from '../model/decisions.ts';
import type { Play } from '../model/play.ts';
import { COMPUTER_STYLES, type ComputerStyle } from '../model/setup.ts';
import { ofSide, battingSide, fieldingSide, SIDES, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { SubstitutionKind } from '../model/substitutions.ts';

/** What the computer managers of a style did in their games. */
export interface StyleTally {
  readonly games: number;
  readonly wins: number;
  readonly steals: number;
  readonly hit_and_runs: number;
  readonly bunts: number;
  readonly sends: number;
  /** Chances to send a runner for an extra base. */
  readonly tries: number;
  readonly pinch_hitters: number;
  readonly pinch_runners: number;
  readonly pitchers: number;
  readonly intentional_walks: number;
  readonly infield_in: number;
}

type Tally = { -readonly [K in keyof StyleTally]: number };
type Count = keyof StyleTally;

const nothing = (): Tally => ({
  games: 0,
  wins: 0,
  steals: 0,
  hit_and_runs: 0,
  bunts: 0,
  sends: 0,
  tries: 0,
  pinch_hitters: 0,
  pinch_runners: 0,
  pitchers: 0,
  intentional_walks: 0,
  infield_in: 0,
});

const PLAYS: Partial<Record<OffensivePlay, Count>> = {
  steal: 'steals',
  hit_and_run: 'hit_and_runs',
  bunt: 'bunts',
  squeeze: 'bunts',
};

const CHANGES: Partial<Record<SubstitutionKind, Count>> = {
  pinch_hitter: 'pinch_hitters',
  pinch_runner: 'pinch_runners',
  pitching_change: 'pitchers',
  double_switch: 'pitchers',
};

const countOffense = (tally: Tally, play: Play): void => {
  const count = PLAYS[play.offense.play];
  if (count) tally[count] += 1;
  for (const fact of play.facts) {
    if (fact.kind !== 'answer' || fact.answer.kind !== 'send') continue;
    tally.tries += 1;
    if (fact.answer.go) tally.sends += 1;
  }
};

const countDefense = (tally: Tally, play: Play): void => {
  tally.intentional_walks += play.stats.ibb ?? 0;
  if (play.defense.infield === 'infield_in') tally.infield_in += 1;
};

const countSide = (tally: Tally, state: GameState, side: Side): void => {
  tally.games += 1;
  tally.pitchers += 1;
  if (state.winner === side) tally.wins += 1;
  for (const play of state.plays) {
    if (battingSide(play.before.half) === side) countOffense(tally, play);
    if (fieldingSide(play.before.half) === side) countDefense(tally, play);
  }
  for (const { side: whose, kind } of state.substitutions) {
    const count = CHANGES[kind];
    if (whose === side && count) tally[count] += 1;
  }
};

/** Collects finished games by the styles of their computer managers. */
export interface StyleCounter {
  /** Adds a finished game. */
  readonly add: (state: GameState) => void;
  /** What each style has done so far. */
  readonly read: () => Readonly<Record<ComputerStyle, StyleTally>>;
}

/** An empty collection of games by style. */
export const styleTallies = (): StyleCounter => {
  const tallies = { balanced: nothing(), yolo: nothing(), safe: nothing() };
  const add = (state: GameState): void => {
    for (const side of SIDES) {
      const { manager } = ofSide(state.setup, side);
      if (manager.kind === 'computer') countSide(tallies[manager.style], state, side);
    }
  };
  return { add, read: () => structuredClone(tallies) };
};

const ROWS: readonly (readonly [words: string, of: (tally: StyleTally) => string])[] = [
  ['games', (t) => String(t.games)],
  ['win share', (t) => (t.wins / t.games).toFixed(3)],
  ['a game: steal attempts', (t) => (t.steals / t.games).toFixed(2)],
  ['  hit-and-runs', (t) => (t.hit_and_runs / t.games).toFixed(2)],
  ['  bunts', (t) => (t.bunts / t.games).toFixed(2)],
  ['  runners sent', (t) => (t.sends / t.games).toFixed(2)],
  ['  of chances to send', (t) => (t.tries / t.games).toFixed(2)],
  ['  pinch hitters', (t) => (t.pinch_hitters / t.games).toFixed(2)],
  ['  pinch runners', (t) => (t.pinch_runners / t.games).toFixed(2)],
  ['  pitchers', (t) => (t.pitchers / t.games).toFixed(2)],
  ['  intentional walks', (t) => (t.intentional_walks / t.games).toFixed(2)],
  ['  plays with the infield in', (t) => (t.infield_in / t.games).toFixed(2)],
];

/** What each style did, side by side as a table of text. */
export const styleReport = (tallies: Readonly<Record<ComputerStyle, StyleTally>>): string => {
  const head = ['', ...COMPUTER_STYLES];
  const rows = ROWS.map(([words, of]) => [words, ...COMPUTER_STYLES.map((style) => of(tallies[style]))]);
  return [head, ...rows]
    .map(([words = '', ...cells]) => words.padEnd(28) + cells.map((c) => c.padStart(10)).join(''))
    .join('\n');
};
