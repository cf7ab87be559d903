import { fieldingSide, otherSide, SIDES, type Side } from '../model/sides.ts';
import { countOn } from '../model/count-on.ts';
import type { Play } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import type { BoxScore, PitchingFeat } from './lines.ts';

type Game = Pick<GameState, 'plays' | 'setup' | 'status'>;

/** What a side's pitchers did with a whole game: each man's own feats, and those that several brought about together. */
export interface Feats {
  readonly own: Readonly<Record<string, readonly PitchingFeat[]>>;
  readonly combined: readonly PitchingFeat[];
}

const NO_FEATS: Feats = { own: {}, combined: [] };

/** A game without a hit, or without a man on base, lasts this long at the least, whatever a league plays (MLB, Committee for Statistical Accuracy, 1991). */
const OFFICIAL_INNINGS = 9;

const reachesBase = (play: Play): boolean =>
  play.movements.some(
    (m) => m.from === 0 && ((m.to !== null && m.to > 0) || (m.cause === 'error' && !m.force)),
  );

/** A perfect game where no batter reached a base, a no-hitter where none had a hit; an automatic runner has not batted. */
const withoutHits = (plays: readonly Play[], outsPerHalf: number): readonly PitchingFeat[] => {
  const outs = plays.reduce((n, p) => n + p.outs, 0);
  if (outs < OFFICIAL_INNINGS * outsPerHalf || plays.some((p) => countOn(p, 'hit') > 0)) return [];
  return plays.some(reachesBase) ? ['NH'] : ['PG'];
};

/** Whoever pitched all of a shutout but for a starter who put nobody out before him (OBR 9.18). */
const tookOver = (plays: readonly Play[], pitchers: readonly string[]): string | null => {
  const [, second] = pitchers;
  const first = plays.findIndex((p) => p.pitcher_id === second);
  const before = plays.slice(0, Math.max(first, 0));
  return pitchers.length === 2 && second !== undefined && before.every((p) => p.outs === 0) ? second : null;
};

/**
 * The complete games, shutouts (OBR 9.18), no-hitters and perfect games of a side's pitchers, who are given in order of appearance,
 * once a game is over. A game that was called has complete games and shutouts too; a no-hitter needs nine innings in the field, and
 * no victory.
 */
export const featsOf = (state: Game, side: Side, pitchers: readonly string[]): Feats => {
  const plays = state.plays.filter((p) => fieldingSide(p.before.half) === side);
  const [starter] = pitchers;
  if (state.status !== 'completed' || plays.length === 0 || starter === undefined) return NO_FEATS;
  const isScoreless = state.plays.at(-1)?.after.score[otherSide(side)] === 0;
  const shutout: readonly PitchingFeat[] = isScoreless ? ['SHO'] : [];
  const hitless = withoutHits(plays, state.setup.league.outs_per_half);
  if (pitchers.length === 1) return { own: { [starter]: ['CG', ...shutout, ...hitless] }, combined: [] };
  const second = isScoreless ? tookOver(plays, pitchers) : null;
  return second === null
    ? { own: {}, combined: [...shutout, ...hitless] }
    : { own: { [second]: shutout }, combined: hitless };
};

/** A feat as a final tells it: the greatest of one man, or (`player_id` null) of several of a side together. */
export interface ToldFeat {
  readonly side: Side;
  readonly player_id: string | null;
  readonly feat: PitchingFeat;
}

/** The greatest feat of every pitcher and of every side, as a final tells them. */
export const toldFeats = (box: BoxScore): readonly ToldFeat[] =>
  SIDES.flatMap((side) => {
    const { pitching, combined_feats } = box[side];
    const men = [...pitching, { player_id: null, feats: combined_feats }];
    return men.flatMap(({ player_id, feats }) => {
      const feat = feats.at(-1);
      return feat ? [{ side, player_id, feat }] : [];
    });
  });
