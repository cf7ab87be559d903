import type { Position } from '../model/positions.ts';
import type { BattingRecord, FieldingRecord, PitchingRecord } from './season-lines.ts';

interface Category<R> {
  readonly label: string;
  readonly value: (record: R) => number | null;
  /** How many decimals it is shown with. */
  readonly decimals: 0 | 2 | 3;
  /** Whether less is better. */
  readonly least?: boolean;
  /** Whether only those count who have played enough (OBR 9.22). */
  readonly qualified?: boolean;
}

const counted = <R>(label: string, value: (record: R) => number): Category<R> => ({
  label,
  value,
  decimals: 0,
});

/** What batters are compared by. */
export const BATTING_CATEGORIES = {
  avg: { label: 'AVG', value: (r) => r.avg, decimals: 3, qualified: true },
  homerun: counted('HR', (r) => r.homerun),
  rbi: counted('RBI', (r) => r.rbi),
  h: counted('H', (r) => r.h),
  r: counted('R', (r) => r.r),
  sb: counted('SB', (r) => r.sb),
  ops: {
    label: 'OPS',
    value: (r) => (r.obp === null || r.slg === null ? null : r.obp + r.slg),
    decimals: 3,
    qualified: true,
  },
} as const satisfies Readonly<Record<string, Category<BattingRecord>>>;

/** What pitchers are compared by. */
export const PITCHING_CATEGORIES = {
  wins: counted('W', (r) => r.wins),
  saves: counted('SV', (r) => r.saves),
  complete_games: counted('CG', (r) => r.complete_games),
  shutouts: counted('SHO', (r) => r.shutouts),
  strikeouts: counted('SO', (r) => r.so),
  era: { label: 'ERA', value: (r) => r.era, decimals: 2, least: true, qualified: true },
  whip: { label: 'WHIP', value: (r) => r.whip, decimals: 2, least: true, qualified: true },
} as const satisfies Readonly<Record<string, Category<PitchingRecord>>>;

/** What fielders are compared by: over all their positions, but for the percentage, which is of one. */
export const FIELDING_CATEGORIES = {
  fielding: { label: 'FPCT', value: (r) => r.percentage, decimals: 3, qualified: true },
  putouts: counted('PO', (r) => r.putouts),
  assists: counted('A', (r) => r.assists),
  double_plays: counted('DP', (r) => r.double_plays),
  errors: counted('E', (r) => r.errors),
} as const satisfies Readonly<Record<string, Category<FieldingRecord>>>;

/** A man among the leaders. */
export interface Leader {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly value: number;
  /** The position that it is his record at; absent where it is over all. */
  readonly position?: Position;
}

/** The leaders of one category, best first. */
export interface LeaderBoard {
  readonly category: string;
  readonly label: string;
  readonly decimals: 0 | 2 | 3;
  readonly leaders: readonly Leader[];
}

/** Whose record can be compared, and at which position where it is of one. */
type Comparable = Omit<Leader, 'value'>;

const leaderOf = <R extends Comparable>(record: R, { value, least }: Category<R>): readonly Leader[] => {
  const found = value(record);
  if (found === null || (found === 0 && !least)) return [];
  const { player_id, name, team_id, position } = record;
  return [{ player_id, name, team_id, value: found, ...(position && { position }) }];
};

const board = <R extends Comparable>(
  category: string,
  of: Category<R>,
  records: readonly R[],
  qualifies: (record: R) => boolean,
  count: number,
): LeaderBoard => {
  const { label, decimals, least, qualified } = of;
  const leaders = records
    .filter((record) => !qualified || qualifies(record))
    .flatMap((record) => leaderOf(record, of))
    .sort((a, b) => (least ? a.value - b.value : b.value - a.value) || a.name.localeCompare(b.name))
    .slice(0, count);
  return { category, label, decimals, leaders };
};

/** OBR 9.22(a): 3.1 for each game, to the nearest whole number, as 502 in 162 games. */
const appearancesFor = (games: number): number => Math.round(3.1 * games);
const OUTS_A_GAME = 3;

/** The part of his team's games in which a fielder must have been at his position; a pitcher counts by innings (OBR 9.22(c)). */
const GAMES_AT: Readonly<Partial<Record<Position, number>>> = { C: 1 / 2 };
const GAMES_ELSEWHERE = 2 / 3;

const fieldsEnough = ({ position, games, outs }: FieldingRecord, played: number): boolean =>
  position === 'P' ? outs >= OUTS_A_GAME * played : games >= (GAMES_AT[position] ?? GAMES_ELSEWHERE) * played;

/** A fielder's counts over all his positions. */
const overPositions = (records: readonly FieldingRecord[]): readonly FieldingRecord[] => {
  const sums = new Map<string, FieldingRecord>();
  for (const record of records) {
    const known = sums.get(record.player_id);
    sums.set(record.player_id, known ? { ...known, ...addedTo(known, record) } : record);
  }
  return [...sums.values()];
};

const addedTo = (a: FieldingRecord, b: FieldingRecord) => ({
  putouts: a.putouts + b.putouts,
  assists: a.assists + b.assists,
  double_plays: a.double_plays + b.double_plays,
  errors: a.errors + b.errors,
});

/** What leaders are found among. */
export interface LeaderRecords {
  readonly batting: readonly BattingRecord[];
  readonly pitching: readonly PitchingRecord[];
  readonly fielding: readonly FieldingRecord[];
}

const withoutPosition = ({ position: _position, ...leader }: Leader): Leader => leader;

const fieldingBoards = (
  records: readonly FieldingRecord[],
  played: (teamId: string) => number,
  count: number,
): readonly LeaderBoard[] => {
  const sums = overPositions(records);
  return Object.entries(FIELDING_CATEGORIES).map(([name, category]: [string, Category<FieldingRecord>]) => {
    const of = category.qualified ? records : sums;
    const found = board(name, category, of, (r) => fieldsEnough(r, played(r.team_id)), count);
    return category.qualified ? found : { ...found, leaders: found.leaders.map(withoutPosition) };
  });
};

/**
 * The leaders of every category; `games` are those each team has played, by its id. By averages only those are compared who have played
 * enough for it: 3.1 plate appearances, or an inning pitched, for each game of their team, and at their position in so many of them (OBR 9.22).
 */
export const leaderBoards = (
  { batting, pitching, fielding }: LeaderRecords,
  games: ReadonlyMap<string, number>,
  count = 5,
): readonly LeaderBoard[] => {
  const played = (teamId: string): number => games.get(teamId) ?? 0;
  const batters = Object.entries(BATTING_CATEGORIES).map(([name, category]) =>
    board(name, category, batting, (r) => r.pa >= appearancesFor(played(r.team_id)), count),
  );
  const pitchers = Object.entries(PITCHING_CATEGORIES).map(([name, category]) =>
    board(name, category, pitching, (r) => r.outs >= OUTS_A_GAME * played(r.team_id), count),
  );
  return [...batters, ...pitchers, ...fieldingBoards(fielding, played, count)];
};
