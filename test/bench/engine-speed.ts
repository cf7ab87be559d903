import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';
import { rollAtBat } from '@paper-dynasty/engine/dice/rolls';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { readResult } from '@paper-dynasty/engine/leagues/read-card';
import { roundRobin } from '@paper-dynasty/engine/game/series';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { matchup } from '@paper-dynasty/engine/rules/roster';
import { runEnvironment } from '@paper-dynasty/engine/stats/run-environment';
import { quantile } from './measure.ts';

const ROUNDS = 300;
const GAMES_A_ROUND = 10;
const SCHEDULE = roundRobin(demoLeague('pd'), { away: 'balanced', home: 'balanced' });

const timedSync = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** The least that a play takes: its dice, and the card read by them. */
const bareDice = (state: GameState, plays: number, seed: number): void => {
  const dice = seededDice(seed);
  const { batter, pitcher } = matchup(state);
  for (let i = 0; i < plays; i += 1) readResult(batter, pitcher, rollAtBat(state, dice));
};

/**
 * The speed of the engine alone: full games of the computer against itself with their statistics, and how many times as long a game
 * takes as its dice and cards alone, both taken in turn in one run.
 */
export const engineSpeed = (): { readonly games: number; readonly ratio: number } => {
  const environment = runEnvironment();
  const whole: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const played: GameState[] = [];
    whole.push(
      timedSync(() => {
        for (let i = round * GAMES_A_ROUND; i < (round + 1) * GAMES_A_ROUND; i += 1) {
          const setup = SCHEDULE[i % SCHEDULE.length];
          if (setup) played.push(simulateGame(setup, seededDice(i)));
        }
        played.forEach(environment.add);
      }),
    );
    bare.push(timedSync(() => played.forEach((state, i) => bareDice(state, state.plays.length, i))));
  }
  const warm = (times: readonly number[]): number => quantile(times.slice(ROUNDS / 2), 0.5);
  return { games: (GAMES_A_ROUND / warm(whole)) * 1000, ratio: warm(whole) / warm(bare) };
};
