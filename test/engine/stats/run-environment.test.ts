import { expect, test } from 'vitest';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { lineScore } from '@paper-dynasty/engine/stats/line-score';
import { runEnvironment } from '@paper-dynasty/engine/stats/run-environment';
import { called, quiet, scored, scoredGame, simulated } from './scored.ts';

test('a game by hand', () => {
  const counter = runEnvironment();
  counter.add(
    called(
      quiet(scored(scoredGame(), 'W', 'SB2', 'HP', 'HR.2-H;1-H', 'T9', 'D7.3-H', '9', 'E6.2-3', 'K', '8'), 1),
    ),
  );
  const { totals, per_team_game, avg, obp, slg, era } = counter.read();
  expect(totals).toMatchObject({
    games: 1,
    runs: 4,
    hits: 3,
    errors: 1,
    walks: 1,
    hit_by_pitch: 1,
    homeruns: 1,
    triples: 1,
    doubles: 1,
    stolen_bases: 1,
    strikeouts: 4,
    left_on_base: 2,
    outs: 6,
    at_bats: 10,
    earned_runs: 4,
  });
  expect(per_team_game.runs).toBe(2);
  expect(avg).toBe(3 / 10);
  expect(obp).toBe(5 / 12);
  expect(slg).toBe(9 / 10);
  expect(era).toBe((4 * 27) / 6);
});

test('games add up to their boxes', () => {
  const counter = runEnvironment();
  const games = simulated(30);
  for (const state of games) counter.add(state);
  const boxes = games.flatMap((s) => {
    const box = boxScore(s);
    return [box.away.totals, box.home.totals];
  });
  const sum = (of: (t: (typeof boxes)[number]) => number): number => boxes.reduce((n, t) => n + of(t), 0);
  const errors = games.reduce((n, s) => n + lineScore(s).away.errors + lineScore(s).home.errors, 0);
  expect(counter.read().totals).toEqual({
    games: 30,
    runs: sum((t) => t.batting.r),
    hits: sum((t) => t.batting.h),
    errors,
    double_plays: sum((t) => t.fielding.double_plays),
    left_on_base: sum((t) => t.batting.left_on_base),
    homeruns: sum((t) => t.batting.homerun),
    walks: sum((t) => t.batting.bb),
    strikeouts: sum((t) => t.batting.so),
    stolen_bases: sum((t) => t.batting.sb),
    caught_stealing: sum((t) => t.batting.cs),
    hit_by_pitch: sum((t) => t.batting.hbp),
    doubles: sum((t) => t.batting.double),
    triples: sum((t) => t.batting.triple),
    sacrifices: sum((t) => t.batting.sac),
    sacrifice_flies: sum((t) => t.batting.sf),
    gidp: sum((t) => t.batting.gidp),
    plate_appearances: sum((t) => t.batting.pa),
    at_bats: sum((t) => t.batting.ab),
    outs: sum((t) => t.pitching.outs),
    earned_runs: sum((t) => t.pitching.team_earned),
  });
});

test('no games, no rates', () => {
  expect(runEnvironment().read()).toMatchObject({
    avg: 0,
    obp: 0,
    slg: 0,
    era: 0,
    per_team_game: { runs: 0 },
  });
});
