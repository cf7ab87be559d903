import type { LeagueConfig } from '../model/league.ts';
import { otherSide, SIDES, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { earnedRuns, type EarnedRuns } from './earned-runs.ts';
import type { PitchingDecision } from './lines.ts';
import type { Outing } from './outings.ts';
import {
  officialResults,
  pitchingBySide,
  resultsByRule,
  SAVE_LEAD,
  saveOf,
  tyingRunNear,
  type Pitching,
  type Results,
} from './results.ts';
import { rulingProblem } from './rulings.ts';

/** The pitchers who get the decisions of a game. Winner, loser and save are null until it is over, and in a tie. */
export interface Decisions {
  readonly winner: string | null;
  readonly loser: string | null;
  readonly save: string | null;
  /** In order; they stand as soon as the pitcher has gone out. */
  readonly holds: PerSide<readonly string[]>;
  readonly blown_saves: PerSide<readonly string[]>;
}

/** Decisions with the side that has won, so that marks go to the right man. */
export interface PitchingMarks extends Decisions {
  readonly winning_side: Side | null;
}

type Game = Pick<GameState, 'plays' | 'starters' | 'setup' | 'status' | 'winner' | 'ruling'>;

/** Whether a pitcher came in where he could still earn a save: a lead of at most three with an inning to go, or the tying run near. */
const isSaveSituation = (o: Outing, league: LeagueConfig): boolean => {
  if (o.started || o.lead_in <= 0) return false;
  const innings = Math.max(league.innings, o.entry.inning) - o.entry.inning;
  const left = (innings + 1) * league.outs_per_half - o.entry.outs;
  return (o.lead_in <= SAVE_LEAD && left >= league.outs_per_half) || tyingRunNear(o);
};

/** A hold: in a save situation, an out, and away with the lead he was given; not the last man, nor the winner. */
const isHold = (o: Outing, league: LeagueConfig): boolean =>
  o.outs > 0 && !o.lost_lead && o.lead_out > 0 && isSaveSituation(o, league);

/** Each man who had an outing of a kind, once. */
const whoHad = ({ works }: Pitching, test: (o: Outing) => boolean): readonly string[] =>
  works.filter((w) => w.outings.some(test)).map((w) => w.pitcher_id);

const holdsOf = (pitching: Pitching, winner: string | null, league: LeagueConfig): readonly string[] => {
  const last = pitching.outings.at(-1)?.pitcher_id;
  const held = whoHad(pitching, (o) => isHold(o, league));
  const lost = blownOf(pitching, league);
  return held.filter((id) => id !== last && id !== winner && !lost.includes(id));
};

const blownOf = (pitching: Pitching, league: LeagueConfig): readonly string[] =>
  whoHad(pitching, (o) => o.lost_lead && isSaveSituation(o, league));

/** The side whose pitcher won by the official decisions: in a forfeited game not always the one with more runs. */
const sideOfPitchers = (pitching: PerSide<Pitching>, { winner, loser }: Results): Side | null => {
  const pitched = (side: Side, id: string | null): boolean =>
    pitching[side].works.some((w) => w.pitcher_id === id);
  return SIDES.find((side) => pitched(side, winner) || pitched(otherSide(side), loser)) ?? null;
};

/** The results with the scorer's ruling in their place, where it fits the game as it ended; who has won has no save. */
const withRuling = (state: Game, given: Results, pitching: PerSide<Pitching>): Results => {
  const { ruling } = state;
  if (!ruling || rulingProblem(state, ruling) !== null) return given;
  const winner = ruling.winner ?? given.winner;
  const usual = winner === given.winner ? given.save : saveAfter(state, winner, pitching);
  return { winner, loser: ruling.loser ?? given.loser, save: ruling.save ?? usual };
};

const saveAfter = (state: Game, winner: string | null, pitching: PerSide<Pitching>): string | null =>
  state.winner && saveOf(pitching[state.winner], winner, state.setup.league);

/** The decisions with the side that has won; `earned` are the game's earned runs. */
export const pitchingMarks = (state: Game, earned: EarnedRuns): PitchingMarks => {
  const pitching = pitchingBySide(state);
  const { league } = state.setup;
  const over = state.status === 'completed';
  const official = over ? officialResults(league) : null;
  const given = official ?? resultsByRule(state, over ? state.winner : null, pitching, earned.runs);
  const results = over ? withRuling(state, given, pitching) : given;
  const byRule = results.winner === null ? null : state.winner;
  const side = official ? sideOfPitchers(pitching, results) : byRule;
  const winnerOf = (s: Side): string | null => (s === side ? results.winner : null);
  return {
    ...results,
    winning_side: side,
    holds: {
      away: holdsOf(pitching.away, winnerOf('away'), league),
      home: holdsOf(pitching.home, winnerOf('home'), league),
    },
    blown_saves: { away: blownOf(pitching.away, league), home: blownOf(pitching.home, league) },
  };
};

/** The marks of one pitcher, the result before the hold or the blown save. */
export const marksOf = (marks: PitchingMarks, side: Side, playerId: string): readonly PitchingDecision[] => {
  const won = marks.winning_side === side;
  const lost = marks.winning_side === otherSide(side);
  const found: PitchingDecision[] = [];
  if (won && marks.winner === playerId) found.push('W');
  if (lost && marks.loser === playerId) found.push('L');
  if (won && marks.save === playerId) found.push('S');
  if (marks.holds[side].includes(playerId)) found.push('H');
  if (marks.blown_saves[side].includes(playerId)) found.push('BS');
  return found;
};

/** Winner, loser, save, holds and blown saves of a game (OBR 9.17-9.19). */
export const decisions = (state: Game): Decisions => {
  const { winning_side: _, ...found } = pitchingMarks(state, earnedRuns(state));
  return found;
};
