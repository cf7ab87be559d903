import type { BattingRecord, PitchingRecord } from './season-lines.ts';

interface Category<R> {
  readonly label: string;
  readonly value: (record: R) => number | null;
  /** How many decimals it is shown with. */
  readonly decimals: 0 | 2 | 3;
  /** Whether less is better. */
  readonly least?: boolean;
  /** Whether only those count who have played enough: 3.1 plate appearances, or one inning, for each game of their team. */
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

/** A man among the leaders. */
export interface Leader {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly value: number;
}

/** The leaders of one category, best first. */
export interface LeaderBoard {
  readonly category: string;
  readonly label: string;
  readonly decimals: 0 | 2 | 3;
  readonly leaders: readonly Leader[];
}

const board = <R extends Omit<Leader, 'value'>>(
  category: string,
  { label, decimals, value, least, qualified }: Category<R>,
  records: readonly R[],
  qualifies: (record: R) => boolean,
  count: number,
): LeaderBoard => {
  const leaders = records
    .filter((record) => !qualified || qualifies(record))
    .flatMap((record) => {
      const found = value(record);
      const { player_id, name, team_id } = record;
      return found === null || (found === 0 && !least) ? [] : [{ player_id, name, team_id, value: found }];
    })
    .sort((a, b) => (least ? a.value - b.value : b.value - a.value) || a.name.localeCompare(b.name))
    .slice(0, count);
  return { category, label, decimals, leaders };
};

const APPEARANCES_A_GAME = 3.1;
const OUTS_A_GAME = 3;

/** The leaders of every category; `games` are those each team has played, by its id. */
export const leaderBoards = (
  batting: readonly BattingRecord[],
  pitching: readonly PitchingRecord[],
  games: ReadonlyMap<string, number>,
  count = 5,
): readonly LeaderBoard[] => {
  const played = (teamId: string): number => games.get(teamId) ?? 0;
  const batters = Object.entries(BATTING_CATEGORIES).map(([name, category]) =>
    board(name, category, batting, (r) => r.pa >= APPEARANCES_A_GAME * played(r.team_id), count),
  );
  const pitchers = Object.entries(PITCHING_CATEGORIES).map(([name, category]) =>
    board(name, category, pitching, (r) => r.outs >= OUTS_A_GAME * played(r.team_id), count),
  );
  return [...batters, ...pitchers];
};
