import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { computerCommand } from '@paper-dynasty/engine/manager/computer';
import { simulateGame } from '@paper-dynasty/engine/manager/simulate';
import { EVENT_PAYLOADS, type GameEvent } from '@paper-dynasty/engine/model/events';
import { OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { decide } from '@paper-dynasty/engine/rules/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { lineScore } from '@paper-dynasty/engine/stats/line-score';
import { makeSetup } from './fixtures.ts';
import { activeGame } from './support.ts';

/** Plays a game of the computer against itself, answering the log too. */
const playLog = (seed: number): { log: readonly GameEvent[]; state: GameState } => {
  const dice = seededDice(seed);
  const log: GameEvent[] = [];
  let state: GameState | null = null;
  const take = (command: Parameters<typeof decide>[1]) => {
    const decided = decide(state, command, dice);
    if (isRefusal(decided)) throw new Error(decided.message);
    log.push(...decided);
    state = decided.reduce<GameState | null>(evolve, state);
  };
  take({ type: 'create_game', setup: makeSetup(), commitment: '0'.repeat(64), nonce: '' });
  for (let command = computerCommand(state!); command; command = computerCommand(state!)) take(command);
  return { log, state: state! };
};

test('every random game ends with a winner, and its books balance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const state = simulateGame(makeSetup(), seededDice(seed));
      expect(state.status).toBe('completed');
      const { score, inning } = state.situation;
      expect(score.away).not.toBe(score.home);
      expect(inning).toBeGreaterThanOrEqual(9);
      const line = lineScore(state);
      const box = boxScore(state);
      for (const side of ['away', 'home'] as const) {
        const other = side === 'away' ? 'home' : 'away';
        const plays = state.plays.filter((p) => (p.before.half === 'top') === (side === 'away'));
        const sum = (f: (p: (typeof plays)[number]) => number) => plays.reduce((n, p) => n + f(p), 0);
        const pa = sum((p) => p.stats.pa ?? 0);
        const outs = sum((p) => p.outs);
        expect(line[side].runs).toBe(score[side]);
        expect(line[side].innings.reduce((n: number, r) => n + (r ?? 0), 0)).toBe(score[side]);
        expect(pa).toBe(line[side].runs + outs + line[side].left_on_base);
        const halves = new Set(plays.map((p) => p.before.inning)).size;
        expect(outs === 3 * halves || (side === 'home' && state.winner === 'home')).toBe(true);
        expect(box[side].batting.reduce((n, b) => n + b.r, 0)).toBe(score[side]);
        expect(box[other].pitching.reduce((n, p) => n + p.r, 0)).toBe(score[side]);
        expect(box[other].pitching.reduce((n, p) => n + p.outs, 0)).toBe(outs);
        expect(box[other].fielding.reduce((n, f) => n + f.putouts, 0)).toBe(outs);
        for (const b of box[side].batting) expect(b.pa).toBe(b.ab + b.bb + b.hbp + b.sf);
      }
    }),
    { numRuns: 150 },
  );
});

test('a replay of the log, through JSON and its schemas, gives the identical state', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { log, state } = playLog(seed);
    const stored = log.map((event) => {
      const payload: unknown = EVENT_PAYLOADS[event.type].parse(JSON.parse(JSON.stringify(event.payload)));
      return { ...event, payload } as GameEvent;
    });
    expect(stored.reduce<GameState | null>(evolve, null)).toEqual(state);
  }
});

test('random commands, legal and illegal, never break a game', () => {
  const command = fc.record({
    kind: fc.constantFrom('roll', 'report', 'resolve', 'defense', 'offense', 'abandon', 'answer'),
    side: fc.constantFrom('away' as const, 'home' as const),
    outcome: fc.constantFrom(...OUTCOMES),
    place: fc.constantFrom(null, ...POSITIONS),
    infield: fc.constantFrom('normal' as const, 'corners_in' as const, 'infield_in' as const),
    walk: fc.boolean(),
  });
  const start = activeGame({ league: { card_mode: 'manual' } });
  fc.assert(
    fc.property(fc.array(command, { minLength: 20, maxLength: 200 }), fc.integer(), (list, seed) => {
      const dice = seededDice(seed);
      let state = start;
      for (const c of list) {
        const roll_id = state.roll?.roll_id ?? '';
        const decided = decide(
          state,
          c.kind === 'roll'
            ? { type: 'roll_dice', side: c.side }
            : c.kind === 'report'
              ? { type: 'report_outcome', side: c.side, roll_id, outcome: c.outcome, hit_location: c.place }
              : c.kind === 'resolve'
                ? { type: 'resolve_play', side: c.side, roll_id }
                : c.kind === 'defense'
                  ? {
                      type: 'decide_defense',
                      side: c.side,
                      decision: {
                        infield: c.infield,
                        outfield: 'normal',
                        hold: [],
                        intentional_walk: c.walk,
                      },
                    }
                  : c.kind === 'offense'
                    ? { type: 'decide_offense', side: c.side, decision: { play: 'swing_away', steal: [] } }
                    : c.kind === 'abandon'
                      ? { type: 'ask_abandon', side: c.side, alone: false }
                      : { type: 'answer_request', side: c.side, agree: false },
          dice,
        );
        if (isRefusal(decided)) {
          expect(decided.message).not.toBe('');
          continue;
        }
        state = decided.reduce<GameState>(evolve, state);
        const { outs, bases } = state.situation;
        expect(outs).toBeLessThanOrEqual(3);
        const men = bases.filter((r) => r !== null).map((r) => r.player_id);
        expect(new Set(men).size).toBe(men.length);
      }
      expect(state.seq).toBeGreaterThanOrEqual(start.seq);
    }),
    { numRuns: 100 },
  );
});
