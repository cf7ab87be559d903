import { countOn, endsAppearance } from '../model/count-on.ts';
import type { CountingStatistic, Play } from '../model/play.ts';
import { fieldingSide, type Side } from '../model/sides.ts';
import type { Situation } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import type { Mutable, PitchingCounts } from './lines.ts';

type Counts = Mutable<PitchingCounts>;

/** Charged to whoever answers for the plate appearance (OBR 9.16(h)). */
const APPEARANCE: Partial<Record<CountingStatistic, keyof PitchingCounts>> = {
  pa: 'batters_faced',
  hit: 'h',
  double: 'double',
  triple: 'triple',
  homerun: 'homerun',
  bb: 'bb',
  ibb: 'ibb',
  so: 'so',
  hbp: 'hbp',
};

const countAppearance = (line: Counts, play: Play): void => {
  for (const name in play.stats) {
    const field = APPEARANCE[name as CountingStatistic];
    if (field) line[field] += play.stats[name as CountingStatistic] ?? 0;
  }
};

/** Counts a play for the pitchers: outs for the man on the mound, runs for the man responsible for the runner (OBR 9.16(g)). */
export const countPitching = (play: Play, lineOf: (playerId: string) => Counts): void => {
  if (endsAppearance(play)) countAppearance(lineOf(play.charged.pitcher_id), play);
  const line = lineOf(play.pitcher_id);
  line.outs += play.outs;
  line.wild_pitch += countOn(play, 'wild_pitch');
  line.balk += countOn(play, 'balk');
  if (play.runs === 0) return;
  for (const m of play.movements) {
    if (m.to !== 4) continue;
    lineOf(m.pitcher_id).r += 1;
    if (m.pitcher_id !== play.pitcher_id) line.inherited_scored += 1;
  }
};

const isSameHalf = (a: Pick<Situation, 'inning' | 'half'>, b: Pick<Situation, 'inning' | 'half'>): boolean =>
  a.inning === b.inning && a.half === b.half;

/** Runners left to each pitcher who came in during a half, as pairs of pitcher and runners. An automatic runner is nobody's legacy at the start of his half. */
export const inheritedRunners = (
  state: Pick<GameState, 'plays' | 'substitutions' | 'situation'>,
  side: Side,
): readonly (readonly [string, number])[] =>
  state.substitutions.flatMap((s): readonly (readonly [string, number])[] => {
    const before = state.plays[s.after_play - 1];
    const next = state.plays[s.after_play];
    const now = next?.before ?? state.situation;
    const during = s.side === side && fieldingSide(s.half) === side && before && isSameHalf(before.before, s);
    const comesIn = s.moves.find((m) => m.position === 'P' && m.player_id === s.lineup.pitcher_id);
    if (!during || !comesIn || !isSameHalf(now, s)) return [];
    if (next && next.pitcher_id !== comesIn.player_id) return [];
    return [[comesIn.player_id, now.bases.filter(Boolean).length]];
  });
