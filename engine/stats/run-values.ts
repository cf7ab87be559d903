import { runExpectancy } from '../charts/run-expectancy.ts';
import { winExpectancy } from '../charts/win-expectancy.ts';
import { onBaseCode } from '../model/bases.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { Play } from '../model/play.ts';
import { otherSide, type PerSide } from '../model/sides.ts';
import { atBat, type Situation } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';

/** What a play was worth to the side at bat. */
export interface PlayValue {
  /** The play's number. */
  readonly play: number;
  /** Runs it added to those that could be expected of the half. */
  readonly re24: number;
  /** What it added to the batting side's chance to win, -1 to 1. */
  readonly wpa: number;
  /** The home side's chance to win before and after it, 0 to 1. */
  readonly home_win_before: number;
  readonly home_win_after: number;
}

type Game = Pick<GameState, 'plays' | 'setup' | 'status' | 'winner'>;

/** The charts know halves of three outs: others are read from their end. */
const OUTS = 3;
const chartOuts = (outs: number, league: LeagueConfig): number =>
  Math.max(0, outs + OUTS - league.outs_per_half);

/** The runs that can be expected of the rest of a half with so many out and these bases taken; none once it is over. */
export const runsExpected = (outs: number, code: number, league: LeagueConfig): number =>
  outs >= league.outs_per_half ? 0 : runExpectancy(chartOuts(outs, league), code);

const expected = (at: Situation, league: LeagueConfig): number =>
  runsExpected(at.outs, onBaseCode(at.bases), league);

const isHalfOver = (play: Play): boolean =>
  play.after.half !== play.before.half || play.after.inning !== play.before.inning;

/** The home side's chance to win, 0 to 1, from a situation on, between two sides of equal strength. */
export const homeChance = (at: Situation, league: LeagueConfig): number =>
  winExpectancy({
    inning: at.inning,
    half: at.half,
    outs: chartOuts(at.outs, league),
    on_base_code: onBaseCode(at.bases),
    margin: at.score.home - at.score.away,
    innings: league.innings,
    automatic_runner: league.extra_innings_runner,
  });

/** The end of a game: won, lost, or called with the score tied. */
const decided = (winner: Game['winner']): number => (winner === null ? EVEN : winner === 'home' ? 1 : 0);

/** Two sides of equal strength begin even. */
const EVEN = 0.5;

const isLast = (state: Game, play: Play): boolean =>
  state.status === 'completed' && play.number === state.plays.length;

const re24 = (state: Game, play: Play): number => {
  const { league } = state.setup;
  const after = isHalfOver(play) || isLast(state, play) ? 0 : expected(play.after, league);
  return after - expected(play.before, league) + play.runs;
};

/** RE24 and WPA of one play of a game, from the batting side's point of view (RULES section 11). */
export const playValue = (state: Game, play: Play): PlayValue => {
  const previous = state.plays[play.number - 2];
  const before = previous ? homeChance(previous.after, state.setup.league) : EVEN;
  const after = isLast(state, play) ? decided(state.winner) : homeChance(play.after, state.setup.league);
  return {
    play: play.number,
    re24: re24(state, play),
    wpa: atBat(play.before) === 'home' ? after - before : before - after,
    home_win_before: before,
    home_win_after: after,
  };
};

/**
 * RE24 and WPA of every play, from the batting side's point of view (RULES section 11). The last play of a completed game
 * lands on 0 or 1 (0.5 when it was called tied), so that its WPA sums to 0.5 for the winner. Worked out anew: a play's are two
 * look-ups, and what is remembered of each state of a game would be more than the game itself.
 */
export const playValues = (state: Game): readonly PlayValue[] =>
  state.plays.map((play) => playValue(state, play));

/** What a player's plays were worth to his side. */
export interface PlayerValue {
  readonly player_id: string;
  /** At bat and on the bases. */
  readonly batting: { readonly re24: number; readonly wpa: number };
  /** On the mound; runs saved count up. */
  readonly pitching: { readonly re24: number; readonly wpa: number };
}

interface Sum {
  re24: number;
  wpa: number;
}
type Sums = Map<string, { batting: Sum; pitching: Sum }>;

const sumsOf = (sums: Sums, playerId: string): { batting: Sum; pitching: Sum } => {
  const found = sums.get(playerId) ?? { batting: { re24: 0, wpa: 0 }, pitching: { re24: 0, wpa: 0 } };
  sums.set(playerId, found);
  return found;
};

const add = (sum: Sum, value: PlayValue, share: number): void => {
  sum.re24 += value.re24 * share;
  sum.wpa += value.wpa * share;
};

/** The batter's play while he bats; a play on the bases belongs to the runners who moved or were put out, in equal parts. */
const creditedWith = (play: Play): readonly string[] => {
  const runners = play.movements.filter((m) => m.from > 0 && m.to !== m.from);
  return play.stats.pa || runners.length === 0 ? [play.batter_id] : runners.map((m) => m.player_id);
};

/** RE24 and WPA of every player: what the side at bat gained goes to batter or runners, and is taken from the pitcher. */
export const playerValues = (state: Game): PerSide<readonly PlayerValue[]> => {
  const sums: PerSide<Sums> = { away: new Map(), home: new Map() };
  playValues(state).forEach((value, i) => {
    const play = state.plays[i];
    if (!play) return;
    const side = atBat(play.before);
    const men = creditedWith(play);
    for (const id of men) add(sumsOf(sums[side], id).batting, value, 1 / men.length);
    add(sumsOf(sums[otherSide(side)], play.pitcher_id).pitching, value, -1);
  });
  const list = (of: Sums): readonly PlayerValue[] =>
    [...of].map(([player_id, { batting, pitching }]) => ({ player_id, batting, pitching }));
  return { away: list(sums.away), home: list(sums.home) };
};
