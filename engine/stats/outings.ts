import { fieldingSide, otherSide, type Side } from '../model/sides.ts';
import { countOn } from '../model/count-on.ts';
import type { Play } from '../model/play.ts';
import type { Situation } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';

/** A pitcher's time on the mound, from coming in to going out. */
export interface Outing {
  readonly pitcher_id: string;
  /** Whether he started the game: saves and holds are for relief pitchers (OBR 9.19), also when he comes back to the mound. */
  readonly started: boolean;
  /** The game as he found it. */
  readonly entry: Situation;
  /** Runs his side led by when he came in and when he went out; below 0 when it was behind. */
  readonly lead_in: number;
  lead_out: number;
  /** Whether a lead that he came in with was gone at any time while he pitched. */
  lost_lead: boolean;
  outs: number;
  /** Batters who reached by hit, walk or hit batter. */
  reached: number;
  /** Runs that scored while he pitched, whoever they are charged to. */
  runs: number;
  /** The numbers of his first and last play. */
  readonly first: number;
  last: number;
}

const leadOf = ({ score }: Situation, side: Side): number => score[side] - score[otherSide(side)];

const begin = (play: Play, side: Side, started: boolean): Outing => {
  const lead = leadOf(play.before, side);
  return {
    pitcher_id: play.pitcher_id,
    started,
    entry: play.before,
    lead_in: lead,
    lead_out: lead,
    lost_lead: false,
    outs: 0,
    reached: 0,
    runs: 0,
    first: play.number,
    last: play.number,
  };
};

const add = (outing: Outing, play: Play, side: Side): void => {
  outing.outs += play.outs;
  outing.runs += play.runs;
  outing.reached += countOn(play, 'hit') + countOn(play, 'bb') + countOn(play, 'hbp');
  outing.last = play.number;
  outing.lead_out = leadOf(play.after, side);
  if (outing.lead_in > 0 && outing.lead_out <= 0) outing.lost_lead = true;
};

/** All of a pitcher's outings in a game together: one who leaves the mound and returns has one work, and his innings add up (OBR 9.17(b)). */
export interface Work {
  readonly pitcher_id: string;
  readonly started: boolean;
  readonly outs: number;
  readonly reached: number;
  readonly runs: number;
  /** The number of his first play. */
  readonly first: number;
  readonly outings: readonly Outing[];
}

const sum = (outings: readonly Outing[], field: 'outs' | 'reached' | 'runs'): number =>
  outings.reduce((n, o) => n + o[field], 0);

/** The work of everybody who pitched, in order of appearance. */
export const worksOf = (outings: readonly Outing[]): readonly Work[] =>
  [...new Set(outings.map((o) => o.pitcher_id))].map((pitcher_id) => {
    const own = outings.filter((o) => o.pitcher_id === pitcher_id);
    return {
      pitcher_id,
      started: own[0]?.started ?? false,
      outs: sum(own, 'outs'),
      reached: sum(own, 'reached'),
      runs: sum(own, 'runs'),
      first: own[0]?.first ?? 0,
      outings: own,
    };
  });

/** The outings of a side's pitchers, in order. */
export const outingsOf = (state: Pick<GameState, 'plays' | 'starters'>, side: Side): readonly Outing[] => {
  const outings: Outing[] = [];
  for (const play of state.plays) {
    if (fieldingSide(play.before.half) !== side) continue;
    let outing = outings.at(-1);
    if (outing?.pitcher_id !== play.pitcher_id) {
      outing = begin(play, side, state.starters[side]?.pitcher_id === play.pitcher_id);
      outings.push(outing);
    }
    if (outing) add(outing, play, side);
  }
  return outings;
};
