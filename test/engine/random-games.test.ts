import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { computerAnswer } from '@paper-dynasty/engine/manager/answers';
import { computerCommand } from '@paper-dynasty/engine/manager/computer';
import { defenseFor, offenseFor } from '@paper-dynasty/engine/manager/choose-decisions';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import { computerSubstitution } from '@paper-dynasty/engine/manager/substitutions';
import type { Command } from '@paper-dynasty/engine/model/commands';
import { EVENT_PAYLOADS, type GameEvent } from '@paper-dynasty/engine/model/events';
import { COMPUTER_STYLES, type ComputerStyle, type GameSetup } from '@paper-dynasty/engine/model/setup';
import { battingSide, otherSide, SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { answerProblem } from '@paper-dynasty/engine/rules/answers';
import { decide } from '@paper-dynasty/engine/game/decide';
import { defenseProblem, offenseProblem } from '@paper-dynasty/engine/rules/decision-problems';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import { substitutionProblem } from '@paper-dynasty/engine/rules/substitutions';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import type { Reason } from '@paper-dynasty/engine/model/reasons';
import { makeSetup } from './fixtures.ts';
import { checkPlay } from './proofs/invariants.ts';
import { activeGame, events } from './support.ts';

const setupOf = (
  away: ComputerStyle,
  home: ComputerStyle,
  changes: Parameters<typeof makeSetup>[0] = {},
): GameSetup =>
  makeSetup({ away: { kind: 'computer', style: away }, home: { kind: 'computer', style: home }, ...changes });
const PAIRS = COMPUTER_STYLES.flatMap((away) => COMPUTER_STYLES.map((home) => [away, home] as const));

/** Always true (RULES section 11): appearances and automatic runners are runs, outs and men left on base. */
const booksBalance = (state: GameState, side: Side): void => {
  const plays = state.plays.filter((p) => battingSide(p.before.half) === side);
  const halves = new Map<number, { men: number; runs: number; outs: number; left: number }>();
  for (const play of plays) {
    const half = halves.get(play.before.inning) ?? { men: 0, runs: 0, outs: 0, left: 0 };
    if (!halves.has(play.before.inning)) half.men += play.before.bases.filter(Boolean).length;
    half.men += play.stats.pa ?? 0;
    half.runs += play.runs;
    half.outs += play.outs;
    half.left = play.movements.filter((m) => m.to !== null && m.to >= 1 && m.to <= 3).length;
    halves.set(play.before.inning, half);
  }
  const last = Math.max(...halves.keys());
  for (const [inning, { men, runs, outs, left }] of halves) {
    if (men !== runs + outs + left) throw new Error(`${side} ${inning}: ${men} men, ${runs} ${outs} ${left}`);
    if (outs !== 3 && !(side === 'home' && inning === last && state.winner === 'home'))
      throw new Error(`${side} ${inning}: ${outs} outs`);
  }
  const runs = [...halves.values()].reduce((n, h) => n + h.runs, 0);
  if (runs !== state.situation.score[side]) throw new Error(`${side}: ${runs} runs`);
};

describe('computer against computer', () => {
  test.each(PAIRS)('%s at %s: every game ends with a winner, and its books balance', (away, home) => {
    let plays = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.boolean(), (seed, runner) => {
        const setup = setupOf(away, home, {
          league: { extra_innings_runner: runner, designated_hitter: seed % 2 === 0 },
        });
        const state = simulateGame(setup, seededDice(seed));
        expect(state.status).toBe('completed');
        expect(state.situation.score.away).not.toBe(state.situation.score.home);
        for (const play of state.plays) checkPlay(play, 3, play === state.plays.at(-1));
        for (const side of SIDES) booksBalance(state, side);
        plays += state.plays.length;
      }),
      { numRuns: 12, seed: 9 },
    );
    expect(plays).toBeGreaterThan(12 * 50);
  });
});

/** What is wrong with anything that the computer would do for the two sides now, or null. */
const illegal = (state: GameState): Reason | null => {
  const batting = atBat(state.situation);
  const asked = state.pending?.question;
  if (asked) {
    const given = computerAnswer(state, asked.side, asked.question);
    return given && answerProblem(asked.question, given);
  }
  if (state.roll) return null;
  for (const side of SIDES) {
    const moves = computerSubstitution(state, side);
    const problem = moves && substitutionProblem(state, side, moves);
    if (problem) return problem;
  }
  return (
    offenseProblem(state, offenseFor(state, batting)) ??
    defenseProblem(state, defenseFor(state, otherSide(batting)))
  );
};

test.each(COMPUTER_STYLES)(
  '%s never makes an illegal choice, in a game where it answers every question',
  (style) => {
    let asked = 0;
    const start: GameState = activeGame({ pace: 'full', league: { designated_hitter: style !== 'safe' } });
    const dice = seededDice(style.length);
    // The styles are read from the managers; the commands are given as people's, so that nothing is answered by itself.
    const styled = (now: GameState): GameState => ({
      ...now,
      setup: {
        ...now.setup,
        away: { ...now.setup.away, manager: { kind: 'computer', style } },
        home: { ...now.setup.home, manager: { kind: 'computer', style } },
      },
    });
    const next = (now: GameState): Command => {
      const [due] = turns(now);
      if (!due) throw new Error('the game waits for nobody');
      const { side, action } = due;
      const moves =
        now.roll || now.pending
          ? null
          : SIDES.map((s) => [s, computerSubstitution(styled(now), s)] as const).find(([, m]) => m);
      if (moves?.[1]) return { type: 'substitute', side: moves[0], moves: moves[1], count: null };
      switch (action) {
        case 'decide_defense':
          return { type: 'decide_defense', side, decision: defenseFor(styled(now), side) };
        case 'decide_offense':
          return { type: 'decide_offense', side, decision: offenseFor(styled(now), side) };
        case 'make_decision': {
          const answer =
            now.pending?.question && computerAnswer(styled(now), side, now.pending.question.question);
          if (!answer) throw new Error('the computer has no answer');
          asked += 1;
          return { type: 'make_decision', side, answer };
        }
        case 'resolve':
          return { type: 'resolve_play', side, roll_id: null };
        case 'roll':
          return { type: 'roll_dice', side };
        case 'accept':
        case 'set_lineup':
        case 'set_positions':
        case 'report':
        case 'answer_request':
          throw new Error(`nobody should have to ${action}`);
      }
    };
    for (let games = 0; games < 36; games += 1) {
      let now = start;
      while (now.status === 'active') {
        expect(illegal(styled(now))).toBeNull();
        now = events(now, next(now), dice).reduce<GameState>(evolve, now);
      }
      expect(now.status).toBe('completed');
    }
    expect(asked).toBeGreaterThan(100);
  },
);

test('a replay of the log, through JSON and its schemas, gives the identical state', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const dice = seededDice(seed);
    const log: GameEvent[] = [];
    let state: GameState | null = null;
    const take = (command: Command): GameState => {
      const decided = decide(state, command, dice);
      if (isRefusal(decided)) throw new Error(tellRefusal(decided, 'en'));
      log.push(...decided);
      state = decided.reduce<GameState | null>(evolve, state);
      if (!state) throw new Error('a game without events');
      return state;
    };
    const setup = setupOf('yolo', 'balanced');
    let now = take({ type: 'create_game', setup, commitment: '0'.repeat(64) });
    for (let c = computerCommand(now); c; c = computerCommand(now)) now = take(c);
    const stored = log.map((event) => {
      const payload: unknown = EVENT_PAYLOADS[event.type].parse(JSON.parse(JSON.stringify(event.payload)));
      return { ...event, payload } as GameEvent;
    });
    expect(stored.reduce<GameState | null>(evolve, null)).toEqual(now);
  }
});
