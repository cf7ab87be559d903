import { describe, expect, test } from 'vitest';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { restRequired } from '@paper-dynasty/engine/leagues/rest';
import { makeSubmission, isNotSubmittable } from '@paper-dynasty/engine/leagues/submission';
import { restRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { earnedRuns } from '@paper-dynasty/engine/stats/earned-runs';
import { playLedger, playMark, playMarks } from '@paper-dynasty/engine/stats/play-ledger';
import { playValues } from '@paper-dynasty/engine/stats/run-values';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import { makeSetup } from '../fixtures.ts';

const GAMES: readonly GameState[] = Array.from({ length: 12 }, (_, i) =>
  simulateGame(makeSetup(), seededDice(i)),
);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('the ledger of whole games', () => {
  test('every run is some batter’s, earned or not, and each has his own as in the box', () => {
    for (const state of GAMES) {
      const marks = playMarks(state);
      const { away, home } = state.situation.score;
      expect(sum(marks.map(({ run }) => run))).toBe(away + home);
      expect(sum(marks.map(({ e_run }) => e_run))).toBe(
        earnedRuns(state).runs.filter((run) => run.earned).length,
      );
      expect(marks.every(({ locked }) => locked)).toBe(true);
    }
  });

  test('the marks of one play are those of the whole game, after every play', () => {
    for (const { plays, ...over } of GAMES.slice(0, 3))
      for (let played = 1; played <= plays.length; played += 1) {
        const state = { ...over, status: 'active' as const, plays: plays.slice(0, played) };
        expect(state.plays.map((play) => playMark(state, play))).toEqual(playMarks(state));
      }
  });

  test('inherited runners and those of them who scored are those of the box', () => {
    for (const state of GAMES) {
      const ledgers = state.plays.map((play) => ({ play, ...playLedger(state, play) }));
      const box = boxScore(state);
      for (const line of SIDES.flatMap((side) => box[side].pitching)) {
        const own = ledgers.filter(({ play }) => play.pitcher_id === line.player_id);
        expect(sum(own.map((l) => l.inherited_runners))).toBe(line.inherited);
        expect(sum(own.map((l) => l.inherited_scored))).toBe(line.inherited_scored);
        expect(sum(own.map((l) => l.pitcher_rest_outs))).toBe(line.outs);
      }
    }
  });

  test('the parts of RE24 add up, and the batter’s is all of it unless a runner went by himself', () => {
    for (const state of GAMES)
      for (const play of state.plays) {
        const { re24_primary, re24_running } = playLedger(state, play);
        expect(re24_primary + re24_running).toBeCloseTo(playValues(state)[play.number - 1]?.re24 ?? 0, 9);
        if (!play.stats.pa) expect(re24_primary).toBe(0);
        else if (!play.stats.so) expect(re24_running).toBe(0);
      }
  });

  test('on the hook at the end is he who lost, and nobody while it is tied', () => {
    for (const state of GAMES) {
      const last = state.plays.at(-1)!;
      const losers = SIDES.flatMap((side) => boxScore(state)[side].pitching).filter((l) =>
        l.decisions.includes('L'),
      );
      expect([playLedger(state, last).on_hook_for_loss]).toEqual(losers.map((l) => l.player_id));
      for (const play of state.plays)
        if (play.after.score.away === play.after.score.home)
          expect(playLedger(state, play).on_hook_for_loss).toBeNull();
    }
  });

  test('a batter’s position is one of those that he held, and runners stand where the play found them', () => {
    for (const state of GAMES)
      for (const play of state.plays) {
        const ledger = playLedger(state, play);
        const box = boxScore(state);
        const lines = SIDES.flatMap((side) => box[side].batting).filter(
          (l) => l.player_id === play.batter_id,
        );
        expect(lines.flatMap((l) => l.positions)).toContain(ledger.batter_pos);
        expect([ledger.on_first_id, ledger.on_second_id, ledger.on_third_id]).toEqual(
          play.before.bases.map((runner) => runner?.player_id ?? null),
        );
      }
  });
});

describe('rest', () => {
  const rest = restRulesSchema.parse({
    chart: [
      { role: 'starter', outs: 0, games: 3 },
      { role: 'starter', outs: 18, games: 4 },
      { role: 'reliever', outs: 4, games: 1 },
    ],
  });
  test.each([
    [true, 3, 3],
    [true, 18, 4],
    [true, 27, 4],
    [false, 3, 0],
    [false, 9, 1],
  ])('started %s and %i outs need %i games', (started, outs, games) =>
    expect(restRequired(rest, started, outs)).toBe(games),
  );
});

describe('a submission', () => {
  const NO_REST = restRulesSchema.parse({});
  const scheduled = (state: GameState): GameState => ({
    ...state,
    setup: { ...state.setup, schedule_id: '13001', season: '13', week: 2, game_number: 3 },
  });

  test('is refused for a game that is none of the schedule, is not over, or has people whom the server does not know', () => {
    const [state] = GAMES;
    const made = (game: GameState) => makeSubmission(game, NO_REST);
    expect(made(state!)).toMatchObject({ reason: 'not_scheduled' });
    expect(made(scheduled({ ...state!, status: 'active' }))).toMatchObject({ reason: 'not_completed' });
    expect(isNotSubmittable(made(scheduled(state!)))).toBe(true);
  });
});
