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

const WARM_LAPS = 150;
const LAPS = 40;
const GAMES_A_LAP = 10;
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
 * What plays full games of the computer against itself with their statistics: each call answers the games a second, and how many times as
 * long a game takes as its dice and cards alone, both taken in turn. It begins warm.
 */
export const engineSpeed = (): (() => { readonly games: number; readonly ratio: number }) => {
  const environment = runEnvironment();
  let next = 0;
  const lap = (): { readonly whole: number; readonly bare: number } => {
    const played: GameState[] = [];
    const whole = timedSync(() => {
      for (const end = next + GAMES_A_LAP; next < end; next += 1) {
        const setup = SCHEDULE[next % SCHEDULE.length];
        if (setup) played.push(simulateGame(setup, seededDice(next)));
      }
      played.forEach(environment.add);
    });
    const bare = timedSync(() => played.forEach((state, i) => bareDice(state, state.plays.length, i)));
    return { whole, bare };
  };
  const laps = (count: number) => Array.from({ length: count }, lap);
  laps(WARM_LAPS);
  return () => {
    const done = laps(LAPS);
    const [whole, bare] = [
      quantile(
        done.map((l) => l.whole),
        0.5,
      ),
      quantile(
        done.map((l) => l.bare),
        0.5,
      ),
    ];
    return { games: (GAMES_A_LAP / whole) * 1000, ratio: whole / bare };
  };
};
