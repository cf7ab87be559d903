import { describe, expect, test } from 'vitest';
import { anyoneOn } from '@paper-dynasty/engine/model/bases';
import { STEAL_TARGETS, type OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import { OUTCOME_FACTS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import { INFIELD } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { offenseProblem } from '@paper-dynasty/engine/rules/decision-problems';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { activeGame, deciding, inSituation, withBunt, withJump, withRoll } from '../support.ts';
import { checkPlay } from './invariants.ts';
import { AUTO, MANUAL, RUNNING } from './perft-counts.ts';
import { baseOutStates, defenses, occupied, subsets, walk, type Leaf } from './walk.ts';

const auto = activeGame();
const manual = activeGame({ league: { card_mode: 'manual' } });

const FROM_A_CARD = reportableOutcomes(withRoll(manual));
const placesOf = (outcome: Outcome) => {
  const { location, locations } = OUTCOME_FACTS[outcome];
  return location === 'none' ? [null] : locations;
};

/** Leaves, runs and outs of a tree, every leaf checked. */
const counter = () => {
  const count = { leaves: 0, runs: 0, outs: 0 };
  const visit = ({ play, winner }: Leaf): void => {
    checkPlay(play, 3, winner !== null);
    count.leaves += 1;
    count.runs += play.runs;
    count.outs += play.outs;
  };
  return { visit, total: () => `${count.leaves} ${count.runs} ${count.outs}` };
};

const offenses = (state: GameState): readonly OffensiveDecision['play'][] =>
  occupied(state).join() === '1' ? ['swing_away', 'hit_and_run'] : ['swing_away'];

/** An outcome from all base-out states, over every place, way to set up, die and answer. */
const perft = (game: GameState, outcome: Outcome): string => {
  const { visit, total } = counter();
  for (const start of baseOutStates(game))
    for (const defense of defenses(start))
      for (const play of offenses(start)) {
        const state = withRoll(deciding(start, defense, { play }));
        for (const place of placesOf(outcome)) walk(state, outcome, place, visit);
      }
  return total();
};

describe('every outcome from every base-out state, by every decision, die and answer', () => {
  test.each(FROM_A_CARD)('%s, read by people', (outcome) => {
    expect(perft(manual, outcome)).toBe(MANUAL[outcome]);
  });
  test.each(FROM_A_CARD)('%s, read by the engine', (outcome) => {
    expect(perft(auto, outcome)).toBe(AUTO[outcome]);
  });
});

describe('counts that can be worked out by hand', () => {
  // 3 outs x 6 depths x 27 sets of held runners, and 3 x 6 x 2 more for a hit and run with R1 alone.
  const WAYS = 3 * 6 * 27 + 3 * 6 * 2;
  const asksNothing: readonly Outcome[] = [
    'single_1',
    'double_2',
    'triple',
    'homerun',
    'walk',
    'error_3',
    'flyout_c',
  ];
  test.each(asksNothing)('%s: one leaf for each way and place', (outcome) => {
    expect(Number(MANUAL[outcome]?.split(' ')[0])).toBe(WAYS * placesOf(outcome).length);
  });
  test('home runs: the batter and everybody on, for each set of held runners', () => {
    const bySet = 1 * 1 + 3 * 2 * 2 + 3 * 4 * 3 + 1 * 8 * 4;
    expect(Number(MANUAL.homerun?.split(' ')[1])).toBe((3 * 6 * bySet + 3 * 6 * 2 * 2) * 9);
  });
  test('walks: one run with the bases loaded', () => {
    expect(Number(MANUAL.walk?.split(' ')[1])).toBe(3 * 6 * 8);
  });
  test('strikeouts: an out each, two for a runner caught on a hit and run', () => {
    expect(Number(MANUAL.strikeout?.split(' ')[2])).toBe(WAYS + 24 * 2);
  });
});

describe('bunts, steals and checks', () => {
  const every = (visitStates: (start: GameState, visit: (leaf: Leaf) => void) => void): string => {
    const { visit, total } = counter();
    for (const start of baseOutStates(manual))
      for (const defense of defenses(start)) visitStates({ ...start, defense }, visit);
    return total();
  };
  test.each(['sac_bunt', 'bunt_out', 'popout'] as const)('%s', (outcome) => {
    const total = every((start, visit) => {
      for (const play of ['bunt', 'squeeze'] as const) {
        const state = withBunt(deciding(start, start.defense ?? {}, { play }), 10);
        if (state.offense && offenseProblem(state, state.offense)) continue;
        for (const place of [null, ...INFIELD]) walk(state, outcome, place, visit);
      }
    });
    expect(total).toBe(RUNNING[`bunt ${outcome}`]);
  });
  test.each(['stolen_base', 'caught_stealing', 'pick_off', 'balk'] as const)('%s', (outcome) => {
    const total = every((start, visit) => {
      for (const bases of subsets([2, 3, 4] as const))
        for (const throw_at of STEAL_TARGETS) {
          const defense = { ...start.defense, throw_at };
          const state = withJump(deciding(start, defense, { play: 'steal', steal: bases }));
          if (state.offense && offenseProblem(state, state.offense)) continue;
          walk(state, outcome, null, visit);
        }
    });
    expect(total).toBe(RUNNING[outcome]);
  });
  test.each(['wild_pitch', 'passed_ball', 'intentional_walk'] as const)('%s', (outcome) => {
    const total = every((start, visit) => {
      if (outcome === 'intentional_walk') walk(start, outcome, null, visit);
      else if (anyoneOn(start.situation.bases)) walk(withRoll(start), outcome, null, visit);
    });
    expect(total).toBe(RUNNING[outcome]);
  });
});

describe('the bottom of the ninth', () => {
  const { visit, total } = counter();
  const overNow = ({ state, play, winner }: Leaf): void => {
    const { away, home } = play.after.score;
    const led = home > away;
    if (led !== (winner === 'home'))
      throw new Error(`${play.outcome}: ${away}-${home} and ${winner} has won`);
    if (!led) return;
    const winning = play.movements.filter((m) => m.to === 4)[
      state.situation.score.away - state.situation.score.home
    ];
    const outOfThePark = play.stats.homerun === 1;
    if (!outOfThePark && home - away !== 1) throw new Error(`${play.outcome} won by ${home - away}`);
    const batter = play.movements.find((m) => m.from === 0);
    const bases = 4 - (winning?.from ?? 4);
    if (play.stats.hit && !outOfThePark && (batter?.to ?? 0) > bases)
      throw new Error(`${play.outcome}: the batter took more than the winning run`);
  };
  test.each([0, 1, 2])('%i behind: no run but the winning one counts, save on a home run', (behind) => {
    for (const outcome of FROM_A_CARD)
      for (const start of baseOutStates(
        inSituation(manual, { inning: 9, half: 'bottom', score: { away: 3 + behind, home: 3 } }),
      )) {
        for (const place of placesOf(outcome))
          for (const infield of ['normal', 'infield_in'] as const)
            walk(withRoll(deciding(start, { infield })), outcome, place, (leaf) => {
              visit(leaf);
              overNow(leaf);
            });
      }
    if (behind === 2) expect(total()).toBe(RUNNING.walk_off);
  });
});
