import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '../model/decisions.ts';
import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import { hitBases, type FielderCredit, type Play } from '../model/play.ts';
import type { Position } from '../model/positions.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { makeNotation } from '../notation/notation.ts';
import { makeSentence } from '../notation/sentence.ts';
import { countPlay } from '../stats/count.ts';
import { fielderAt, lineupOf, matchup, playerOf } from './roster.ts';
import { settle, situationAfter } from './settle.ts';
import { resolveOutcome, type Resolution, ROUTINE_PLAY } from './steps.ts';

/** What there is to play out. */
export interface PlayInput {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly roll_id: string | null;
  readonly explanation: readonly string[];
}

/** A play, and who has won the game with it. */
export interface MadePlay {
  readonly play: Play;
  readonly winner: Side | null;
}

const credits = (state: GameState, fielding: Side, resolution: Resolution): readonly FielderCredit[] => {
  const lineup = lineupOf(state, fielding);
  const tally = new Map<Position, { putouts: number; assists: number; errors: number }>();
  const at = (position: Position) => {
    const entry = tally.get(position) ?? { putouts: 0, assists: 0, errors: 0 };
    tally.set(position, entry);
    return entry;
  };
  for (const { by } of resolution.putouts) {
    by.forEach((position, i) =>
      i === by.length - 1 ? (at(position).putouts += 1) : (at(position).assists += 1),
    );
  }
  for (const position of resolution.errors) at(position).errors += 1;
  return [...tally].map(([position, entry]) => ({
    position,
    player_id: fielderAt(lineup, position),
    ...entry,
  }));
};

const caughtInTheAir = (outcome: Outcome, location: Position | null): boolean => {
  const played = outcome === 'x_check' && location ? ROUTINE_PLAY(location) : outcome;
  return played.startsWith('flyout') || played === 'bp_flyout';
};

const leaderOf = (score: { away: number; home: number }): Side | null =>
  score.away === score.home ? null : score.away > score.home ? 'away' : 'home';

/** Plays an outcome out from the state: movements, credits, statistics, words and the situation after (RULES sections 4, 5 and 11). */
export const makePlay = (state: GameState, input: PlayInput): MadePlay => {
  const { outcome, location } = input;
  const { league } = state.setup;
  const before = state.situation;
  const who = matchup(state);
  const facts = OUTCOME_FACTS[outcome];
  const defense = state.defense ?? DEFAULT_DEFENSE;
  const resolution = resolveOutcome(before, outcome, location, defense, league.outs_per_half - 1);
  const batter = { player_id: who.batter.id, slot: who.slot, pitcher_id: who.pitcher.id };
  const settled = settle(before, resolution, batter, league, facts.hit === 4);
  const lineups = { away: lineupOf(state, 'away'), home: lineupOf(state, 'home') };
  const { after, winner } = situationAfter(before, settled, facts.plate_appearance, league, lineups);
  const stats = countPlay(
    {
      outcome,
      movements: settled.movements,
      outs: settled.outs,
      double_play: resolution.double_play,
      errors: resolution.errors.length,
    },
    caughtInTheAir(outcome, location),
  );
  const hit = hitBases({ stats });
  const told = { outcome, location, hit, double_play: resolution.double_play, movements: settled.movements };
  const scoreLed = leaderOf(before.score);
  const scoreLeads = leaderOf(after.score);
  const last = state.plays.at(-1);
  const play: Play = {
    number: state.plays.length + 1,
    before,
    after,
    batter_id: who.batter.id,
    batter_slot: who.slot,
    pitcher_id: who.pitcher.id,
    catcher_id: who.catcher.id,
    defender_id: resolution.errors[0] ? fielderAt(lineups[who.fielding], resolution.errors[0]) : null,
    check_pos: outcome === 'x_check' ? location : null,
    roll_id: input.roll_id,
    defense,
    offense: state.offense ?? DEFAULT_OFFENSE,
    outcome,
    hit_location: location,
    movements: settled.movements,
    credits: credits(state, who.fielding, resolution),
    outs: settled.outs,
    runs: settled.runs,
    stats,
    notation: makeNotation({
      ...told,
      putouts: resolution.putouts,
      errors: resolution.errors,
      sacrifice: stats.sf === 1,
    }),
    description: makeSentence({
      ...told,
      batter: who.batter.name,
      nameOf: (id) => playerOf(state, who.batting, id).name,
    }),
    explanation: [...input.explanation, ...resolution.notes],
    is_tied: scoreLeads === null && settled.runs > 0,
    is_go_ahead: scoreLeads === who.batting && scoreLed !== who.batting,
    is_new_inning: !last || last.before.half !== before.half || last.before.inning !== before.inning,
  };
  return { play, winner };
};
