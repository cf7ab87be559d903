import type { LeagueConfig } from '../model/league.ts';
import type { Play } from '../model/play.ts';
import { otherSide, SIDES, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { earnedRuns, type EarnedRuns, type Run } from './earned-runs.ts';
import type { PitchingDecision } from './lines.ts';
import { outingsOf, worksOf, type Outing, type Work } from './outings.ts';

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

type Game = Pick<GameState, 'plays' | 'starters' | 'setup' | 'status' | 'winner'>;

/** The play that gave the winner a lead for good. */
const decisivePlay = (plays: readonly Play[], side: Side): Play | null => {
  const other = otherSide(side);
  const decisive = (p: Play): boolean =>
    p.before.score[side] <= p.before.score[other] && p.after.score[side] > p.after.score[other];
  return plays.findLast(decisive) ?? null;
};

/** Whoever let the run score that put the winner ahead for good (OBR 9.17(d)). */
const losingPitcher = (decisive: Play, side: Side): string | null => {
  const behind = decisive.before.score[otherSide(side)] - decisive.before.score[side];
  const runs = decisive.movements.filter((m) => m.to === 4);
  return runs[behind]?.pitcher_id ?? null;
};

/** Less than six innings in the field, and less is asked of the starter (OBR 9.17(b)). */
const FULL_GAME = 6;
const STARTER_INNINGS = 5;
/** An outing shorter than an inning with this many earned runs is brief and ineffective (OBR 9.17(c) comment). */
const INEFFECTIVE_RUNS = 2;

/** The outs that a starter needs for a win: five innings; in a game of five in the field or fewer one inning less than those (OBR 9.17(b)). */
const starterNeeds = (outings: readonly Outing[], league: LeagueConfig): number => {
  const innings = Math.floor(outings.reduce((n, o) => n + o.outs, 0) / league.outs_per_half);
  const needed = innings >= FULL_GAME ? STARTER_INNINGS : Math.max(1, innings - 1);
  return needed * league.outs_per_half;
};

const SAVE_LEAD = 3;
const LONG_SAVE_INNINGS = 3;

/** The tying run is on base, at bat or on deck (OBR 9.19(d)(2)). */
const tyingRunNear = (o: Outing): boolean => o.lead_in <= o.entry.bases.filter(Boolean).length + 2;

/** A save (OBR 9.19): the last man, not the winner, with an inning and a lead of at most three, or the tying run near, or three innings in the game. */
const isSave = (o: Outing, pitched: number, league: LeagueConfig): boolean => {
  if (o.started || o.lead_in <= 0 || o.outs === 0) return false;
  const inning = o.lead_in <= SAVE_LEAD && o.outs >= league.outs_per_half;
  return inning || tyingRunNear(o) || pitched >= LONG_SAVE_INNINGS * league.outs_per_half;
};

/** How well a reliever did: his outs, less three for each run that scored while he pitched and one for each batter who reached. */
const effectiveness = (w: Work): number => w.outs - 3 * w.runs - w.reached;

/** A later man counts as more effective only by this much; of those similarly effective the first is preferred. */
const CLEARLY = 2;

/** The most effective of several (OBR 9.17(b) comment). */
const mostEffective = (works: readonly Work[]): Work | null =>
  works.reduce<Work | null>(
    (best, w) => (!best || effectiveness(w) >= effectiveness(best) + CLEARLY ? w : best),
    null,
  );

/** A side's pitching: its outings in order, and what each man did in all of his. */
interface Pitching {
  readonly outings: readonly Outing[];
  readonly works: readonly Work[];
}

const pitchingOf = (state: Game, side: Side): Pitching => {
  const outings = outingsOf(state, side);
  return { outings, works: worksOf(outings) };
};

const workOf = ({ works }: Pitching, o: Outing | undefined): Work | null =>
  works.find((w) => w.pitcher_id === o?.pitcher_id) ?? null;

/** The man who finished the game, if he has earned a save unless he is the winner. */
const saver = (pitching: Pitching, league: LeagueConfig): string | null => {
  const last = pitching.outings.at(-1);
  const work = workOf(pitching, last);
  return last && work && isSave(last, work.outs, league) ? last.pitcher_id : null;
};

/** The relievers who can be given the win; the last man only where he has no save to get instead. */
const candidates = (relief: readonly Work[], saved: string | null): readonly Work[] => {
  const others = relief.filter((w) => w.pitcher_id !== saved);
  return others.length > 0 ? others : relief;
};

const earnedDuring = ({ outings }: Work, side: Side, runs: readonly Run[]): number => {
  const during = (r: Run): boolean => outings.some((o) => r.play >= o.first && r.play <= o.last);
  return runs.filter((r) => r.earned && r.side !== side && during(r)).length;
};

/** The pitcher of record when his side took the lead: he who last pitched before, else its first. */
const ofRecord = (pitching: Pitching, decisive: Play): Work | null => {
  const { outings } = pitching;
  return workOf(pitching, outings.findLast((o) => o.first < decisive.number) ?? outings[0]);
};

const winningPitcher = (
  pitching: Pitching,
  record: Work,
  side: Side,
  league: LeagueConfig,
  runs: readonly Run[],
): Work => {
  const relief = pitching.works.filter((w) => !w.started);
  const best = (from: readonly Work[]): Work =>
    mostEffective(candidates(from, saver(pitching, league))) ?? record;
  if (record.started) return record.outs >= starterNeeds(pitching.outings, league) ? record : best(relief);
  const ineffective =
    record.outs < league.outs_per_half && earnedDuring(record, side, runs) >= INEFFECTIVE_RUNS;
  return ineffective ? best(relief.filter((w) => w.first > record.first)) : record;
};

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

interface Results {
  readonly winner: string | null;
  readonly loser: string | null;
  readonly save: string | null;
}
const NO_RESULTS: Results = { winner: null, loser: null, save: null };

/** The decisions that the official scorer gave in a game that came from an event file, who may have given none; null where the file says nothing of them. */
const officialResults = ({ scored_only, special_rules }: LeagueConfig): Results | null => {
  const of = (name: string): string | null => {
    const id = special_rules[name];
    return typeof id === 'string' && id !== '' ? id : null;
  };
  if (!scored_only || typeof special_rules.winning_pitcher !== 'string') return null;
  return { winner: of('winning_pitcher'), loser: of('losing_pitcher'), save: of('saving_pitcher') };
};

const resultsByRule = (
  state: Game,
  side: Side | null,
  pitching: PerSide<Pitching>,
  runs: readonly Run[],
): Results => {
  const decisive = side && decisivePlay(state.plays, side);
  if (!side || !decisive) return NO_RESULTS;
  const own = pitching[side];
  const record = ofRecord(own, decisive);
  const { league } = state.setup;
  const winner = record && winningPitcher(own, record, side, league, runs);
  const saved = saver(own, league);
  // A side that wins before it has been in the field has its starter of record.
  const unseen = state.starters[side]?.pitcher_id ?? null;
  return {
    winner: winner?.pitcher_id ?? unseen,
    loser: losingPitcher(decisive, side),
    save: saved === winner?.pitcher_id ? null : saved,
  };
};

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

/** The decisions with the side that has won; `earned` are the game's earned runs. */
export const pitchingMarks = (state: Game, earned: EarnedRuns): PitchingMarks => {
  const pitching = { away: pitchingOf(state, 'away'), home: pitchingOf(state, 'home') };
  const { league } = state.setup;
  const over = state.status === 'completed';
  const official = over ? officialResults(league) : null;
  const results = official ?? resultsByRule(state, over ? state.winner : null, pitching, earned.runs);
  const byRule = results.winner === null ? null : state.winner;
  const side = official ? sideOfPitchers(pitching, official) : byRule;
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
