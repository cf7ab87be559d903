import type { LeagueConfig } from '../model/league.ts';
import type { Play } from '../model/play.ts';
import { otherSide, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { Run } from './earned-runs.ts';
import { outingsOf, worksOf, type Outing, type Work } from './outings.ts';

/** The pitchers of record of a game by id; null = nobody. */
export interface Results {
  readonly winner: string | null;
  readonly loser: string | null;
  readonly save: string | null;
}
const NO_RESULTS: Results = { winner: null, loser: null, save: null };

type Game = Pick<GameState, 'plays' | 'starters' | 'setup'>;

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

/** The greatest lead with which an inning is a save (OBR 9.19(d)(1)). */
export const SAVE_LEAD = 3;
const LONG_SAVE_INNINGS = 3;

/** The tying run is on base, at bat or on deck (OBR 9.19(d)(2)). */
export const tyingRunNear = (o: Outing): boolean => o.lead_in <= o.entry.bases.filter(Boolean).length + 2;

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
export interface Pitching {
  readonly outings: readonly Outing[];
  readonly works: readonly Work[];
}

const pitchingOf = (state: Game, side: Side): Pitching => {
  const outings = outingsOf(state, side);
  return { outings, works: worksOf(outings) };
};

/** Both sides' pitching. */
export const pitchingBySide = (state: Game): PerSide<Pitching> => ({
  away: pitchingOf(state, 'away'),
  home: pitchingOf(state, 'home'),
});

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

/** Who can be given a win, the pitcher of record first where he can, and by which part of the rule (OBR 9.17). */
export interface WinChoice {
  /** `a`: he was of record and nobody else can; `b`: a starter of record was short of innings, so a reliever; `c`: a reliever of record, or one after him. */
  readonly part: 'a' | 'b' | 'c';
  readonly record: Work;
  readonly may: readonly Work[];
}

const winChoice = (pitching: Pitching, record: Work, league: LeagueConfig): WinChoice => {
  const relief = pitching.works.filter((w) => !w.started);
  const later = relief.filter((w) => w.first > record.first);
  if (!record.started) return { part: 'c', record, may: [record, ...later] };
  if (record.outs >= starterNeeds(pitching.outings, league) || relief.length === 0)
    return { part: 'a', record, may: [record] };
  return { part: 'b', record, may: relief };
};

/** Who can be given the win of a side that has won; null where it was ahead for good before it took the field. */
export const winChoiceOf = (state: Game, side: Side, pitching: Pitching): WinChoice | null => {
  const decisive = decisivePlay(state.plays, side);
  const record = decisive && ofRecord(pitching, decisive);
  return record && winChoice(pitching, record, state.setup.league);
};

/** The usual reading of what 9.17(b) and (c) leave to judgment. */
const winningPitcher = (
  pitching: Pitching,
  { part, record, may }: WinChoice,
  side: Side,
  league: LeagueConfig,
  runs: readonly Run[],
): Work => {
  const best = (from: readonly Work[]): Work =>
    mostEffective(candidates(from, saver(pitching, league))) ?? record;
  if (part === 'b') return best(may);
  const ineffective =
    record.outs < league.outs_per_half && earnedDuring(record, side, runs) >= INEFFECTIVE_RUNS;
  return part === 'c' && ineffective ? best(may.slice(1)) : record;
};

/** The save of a side that has won, whose winning pitcher is `winner`. */
export const saveOf = (pitching: Pitching, winner: string | null, league: LeagueConfig): string | null => {
  const saved = saver(pitching, league);
  return saved === winner ? null : saved;
};

/** Whoever lost to a side that has won; null where that cannot be said. */
export const loserTo = (state: Game, side: Side): string | null => {
  const decisive = decisivePlay(state.plays, side);
  return decisive && losingPitcher(decisive, side);
};

/** Winner, loser and save as the rules have them for a side that has won (OBR 9.17, 9.19); nobody where none has. */
export const resultsByRule = (
  state: Game,
  side: Side | null,
  pitching: PerSide<Pitching>,
  runs: readonly Run[],
): Results => {
  if (!side || !decisivePlay(state.plays, side)) return NO_RESULTS;
  const own = pitching[side];
  const choice = winChoiceOf(state, side, own);
  const { league } = state.setup;
  // A side that wins before it has been in the field has its starter of record.
  const unseen = state.starters[side]?.pitcher_id ?? null;
  const winner = choice ? winningPitcher(own, choice, side, league, runs).pitcher_id : unseen;
  return { winner, loser: loserTo(state, side), save: saveOf(own, winner, league) };
};

/** The decisions that the official scorer gave in a game that came from an event file, who may have given none; null where the file says nothing of them. */
export const officialResults = ({ scored_only, special_rules }: LeagueConfig): Results | null => {
  const of = (name: string): string | null => {
    const id = special_rules[name];
    return typeof id === 'string' && id !== '' ? id : null;
  };
  if (!scored_only || typeof special_rules.winning_pitcher !== 'string') return null;
  return { winner: of('winning_pitcher'), loser: of('losing_pitcher'), save: of('saving_pitcher') };
};
