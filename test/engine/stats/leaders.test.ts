import { expect, test } from 'vitest';
import type { BattingRecord } from '@paper-dynasty/engine/stats/season-lines';
import { leaderBoards } from '@paper-dynasty/engine/stats/leaders';

const batter = (player_id: string, pa: number, avg: number): BattingRecord => ({
  player_id,
  name: player_id,
  team_id: 'team',
  games: 72,
  pa,
  ab: pa,
  r: 0,
  h: Math.round(pa * avg),
  double: 0,
  triple: 0,
  homerun: 0,
  rbi: 0,
  bb: 0,
  hbp: 0,
  sf: 0,
  so: 0,
  sb: 0,
  cs: 0,
  avg,
  obp: avg,
  slg: avg,
});

// OBR 9.22(a)
test.each([
  [162, 502],
  [72, 223],
  [10, 31],
  [1, 3],
])('of %i games a batter has enough with %i appearances', (games, enough) => {
  const records = [batter('enough', enough, 0.3), batter('fewer', enough - 1, 0.4)];
  const [averages] = leaderBoards(
    { batting: records, pitching: [], fielding: [] },
    new Map([['team', games]]),
  );
  expect(averages?.leaders.map(({ player_id }) => player_id)).toEqual(['enough']);
});
