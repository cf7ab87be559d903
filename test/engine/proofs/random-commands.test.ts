import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_PAYLOADS, type GameEvent } from '@paper-dynasty/engine/model/events';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import { decide } from '@paper-dynasty/engine/game/decide';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { makeSetup } from '../fixtures.ts';
import { numberedDice } from '../support.ts';
import { choices, commandFor, someCommand } from './commands.ts';
import { LEAGUES, lively, took } from './lively.ts';

describe.each(LEAGUES)('random commands, legal and illegal: %s', (_name, changes) => {
  test('nothing breaks, refusals change nothing, and the log gives the state again', () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const log = lively(changes, seed);
        taken += log.taken;
        refused += log.refused;
        const stored = log.events.map((event) => {
          const payload: unknown = EVENT_PAYLOADS[event.type].parse(
            JSON.parse(JSON.stringify(event.payload)),
          );
          return { ...event, payload } as GameEvent;
        });
        expect(JSON.parse(JSON.stringify(took(stored, null)))).toEqual(JSON.parse(JSON.stringify(log.state)));
      }),
      { numRuns: 25, seed: 2024 },
    );
    expect(taken).toBeGreaterThan(2500);
    expect(refused).toBeGreaterThan(250);
  });
  test('whatever a game waits for, something is taken', () => {
    const dice = numberedDice(3);
    let checked = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      // A side that has used up its catchers goes on only where anybody may catch.
      const setup = makeSetup({ ...changes, league: { ...changes?.league, any_position: true } });
      const made = decide(null, { type: 'create_game', setup, commitment: '0'.repeat(64) }, dice);
      let state = isRefusal(made) ? expect.fail(tellRefusal(made, 'en')) : took(made, null);
      for (let i = 0; i < 120; i += 1) {
        for (const turn of turns(state)) {
          const tries = Array.from({ length: 40 }, (_, n) => commandFor(choices(i * 64 + n), state, turn));
          const taken = tries.find((command) => !isRefusal(decide(state, command, dice)));
          if (!taken) expect.fail(`nothing is taken for ${turn.side} to ${turn.action}`);
          checked += 1;
        }
        const decided = decide(state, someCommand(choices(seed * 1000 + i), state), dice);
        if (!isRefusal(decided)) state = took(decided, state);
      }
    }
    expect(checked).toBeGreaterThan(500);
  });
});
