import { battingSide, otherSide, type PerSide, type Side } from '../model/sides.ts';
import { POSITIONS, type LineupPosition } from '../model/positions.ts';
import type { Play } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

/** A batter's line. */
export interface BattingLine {
  readonly player_id: string;
  readonly name: string;
  readonly slot: number;
  readonly position: LineupPosition;
  readonly pa: number;
  readonly ab: number;
  readonly r: number;
  readonly h: number;
  readonly double: number;
  readonly triple: number;
  readonly homerun: number;
  readonly rbi: number;
  readonly bb: number;
  readonly so: number;
  readonly hbp: number;
  readonly sf: number;
  readonly gidp: number;
}

/** A pitcher's line. `outs` are those made while he pitched; runs are charged to the pitcher responsible for the runner (OBR 9.16(g)). */
export interface PitchingLine {
  readonly player_id: string;
  readonly name: string;
  readonly batters_faced: number;
  readonly outs: number;
  readonly h: number;
  readonly r: number;
  readonly bb: number;
  readonly so: number;
  readonly homerun: number;
  readonly hbp: number;
  readonly wild_pitch: number;
}

/** A fielder's line at one position. */
export interface FieldingLine {
  readonly player_id: string;
  readonly name: string;
  readonly position: LineupPosition;
  readonly putouts: number;
  readonly assists: number;
  readonly errors: number;
}

/** One side's half of the box score. */
export interface SideBox {
  readonly batting: readonly BattingLine[];
  readonly pitching: readonly PitchingLine[];
  readonly fielding: readonly FieldingLine[];
}

/** The box score of a game. */
export type BoxScore = PerSide<SideBox>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const emptyBatting = (
  player_id: string,
  name: string,
  slot: number,
  position: LineupPosition,
): Mutable<BattingLine> => ({
  player_id,
  name,
  slot,
  position,
  pa: 0,
  ab: 0,
  r: 0,
  h: 0,
  double: 0,
  triple: 0,
  homerun: 0,
  rbi: 0,
  bb: 0,
  so: 0,
  hbp: 0,
  sf: 0,
  gidp: 0,
});

const emptyPitching = (player_id: string, name: string): Mutable<PitchingLine> => ({
  player_id,
  name,
  batters_faced: 0,
  outs: 0,
  h: 0,
  r: 0,
  bb: 0,
  so: 0,
  homerun: 0,
  hbp: 0,
  wild_pitch: 0,
});

const BATTING_STATS = {
  pa: 'pa',
  ab: 'ab',
  hit: 'h',
  double: 'double',
  triple: 'triple',
  homerun: 'homerun',
  rbi: 'rbi',
  bb: 'bb',
  so: 'so',
  hbp: 'hbp',
  sf: 'sf',
  gidp: 'gidp',
} as const;
const PITCHING_STATS = {
  pa: 'batters_faced',
  hit: 'h',
  homerun: 'homerun',
  bb: 'bb',
  so: 'so',
  hbp: 'hbp',
  wild_pitch: 'wild_pitch',
} as const;

interface Books {
  batting: Map<string, Mutable<BattingLine>>;
  pitching: Map<string, Mutable<PitchingLine>>;
  fielding: Map<string, Mutable<FieldingLine>>;
}

const openBooks = (state: GameState, side: Side): Books => {
  const lineup = state.lineups[side];
  const name = (id: string) => state.setup[side].roster[id]?.name ?? id;
  const batting = (lineup?.batting_order ?? []).map(
    (s, i) => [s.player_id, emptyBatting(s.player_id, name(s.player_id), i + 1, s.position)] as const,
  );
  return {
    batting: new Map(batting),
    pitching: new Map(
      lineup ? [[lineup.pitcher_id, emptyPitching(lineup.pitcher_id, name(lineup.pitcher_id))]] : [],
    ),
    fielding: new Map(),
  };
};

const countBatting = (books: Books, play: Play): void => {
  const line = books.batting.get(play.batter_id);
  if (line) {
    for (const [stat, field] of Object.entries(BATTING_STATS)) {
      line[field] += play.stats[stat as keyof typeof BATTING_STATS] ?? 0;
    }
  }
  for (const m of play.movements) {
    const scorer = m.to === 4 ? books.batting.get(m.player_id) : undefined;
    if (scorer) scorer.r += 1;
  }
};

const countPitching = (books: Books, play: Play, name: (id: string) => string): void => {
  const of = (id: string): Mutable<PitchingLine> => {
    const line = books.pitching.get(id) ?? emptyPitching(id, name(id));
    books.pitching.set(id, line);
    return line;
  };
  const line = of(play.pitcher_id);
  line.outs += play.outs;
  for (const [stat, field] of Object.entries(PITCHING_STATS)) {
    line[field] += play.stats[stat as keyof typeof PITCHING_STATS] ?? 0;
  }
  for (const m of play.movements) if (m.to === 4) of(m.pitcher_id).r += 1;
};

const countFielding = (books: Books, play: Play, name: (id: string) => string): void => {
  for (const credit of play.credits) {
    const key = `${credit.player_id} ${credit.position}`;
    const { player_id, position } = credit;
    const line = books.fielding.get(key) ?? {
      player_id,
      name: name(player_id),
      position,
      putouts: 0,
      assists: 0,
      errors: 0,
    };
    line.putouts += credit.putouts;
    line.assists += credit.assists;
    line.errors += credit.errors;
    books.fielding.set(key, line);
  }
};

const closeBooks = (books: Books): SideBox => ({
  batting: [...books.batting.values()],
  pitching: [...books.pitching.values()],
  fielding: [...books.fielding.values()].sort(
    (a, b) => POSITIONS.findIndex((p) => p === a.position) - POSITIONS.findIndex((p) => p === b.position),
  ),
});

/** The box score of a game so far, from its plays. */
export const boxScore = (state: GameState): BoxScore => {
  const books = { away: openBooks(state, 'away'), home: openBooks(state, 'home') };
  for (const play of state.plays) {
    const batting = battingSide(play.before.half);
    const fielding = otherSide(batting);
    const name = (id: string) => state.setup[fielding].roster[id]?.name ?? id;
    countBatting(books[batting], play);
    countPitching(books[fielding], play, name);
    countFielding(books[fielding], play, name);
  }
  return { away: closeBooks(books.away), home: closeBooks(books.home) };
};
