import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dice } from '@paper-dynasty/engine/dice/dice';
import { EVENT_PAYLOADS, type GameEvent } from '@paper-dynasty/engine/model/events';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { decide } from '@paper-dynasty/engine/rules/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { makeSetup, person } from '../fixtures.ts';
import { numberedDice } from '../support.ts';
import { choices, commandFor, someCommand } from './commands.ts';
import { frozen, checkState } from './state-invariants.ts';
import { checkPlay } from './invariants.ts';

type Changes = Parameters<typeof makeSetup>[0];
const PEOPLE: Changes = { away: person('ann'), home: person('bob'), creator_id: 'ann' };
const LEAGUES: readonly (readonly [string, Changes])[] = [
  ['printed cards, quick', { ...PEOPLE, league: { card_mode: 'manual' } }],
  [
    'printed cards, full',
    { ...PEOPLE, pace: 'full', league: { card_mode: 'manual', designated_hitter: false } },
  ],
  [
    'digital cards, full',
    { ...PEOPLE, pace: 'full', league: { any_position: true, rare_play: 'error_total_is_5', innings: 3 } },
  ],
  [
    'against the computer',
    {
      away: person('ann'),
      creator_id: 'ann',
      league: { card_mode: 'manual', extra_innings_runner: true, innings: 2 },
    },
  ],
];

interface Log {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
  readonly taken: number;
  readonly refused: number;
}

const took = (events: readonly GameEvent[], state: GameState | null): GameState => {
  const next = events.reduce<GameState | null>(evolve, state);
  if (!next) throw new Error('a game without events');
  return next;
};

/** Everything that must hold of one command in one state. */
const step = (state: GameState, log: GameEvent[], seed: number, dice: Dice): GameState | null => {
  const c = choices(seed);
  const command = someCommand(c, state);
  const decided = decide(state, command, dice);
  if (isRefusal(decided)) {
    if (decided.message === '') throw new Error(`${decided.code} without words`);
    return null;
  }
  if (JSON.stringify(decide(state, command, dice)) !== JSON.stringify(decided))
    throw new Error(`${command.type} was decided in two ways`);
  log.push(...decided);
  const next = frozen(took(decided, state));
  for (const event of decided)
    if (event.type === 'play_resolved')
      checkPlay(event.payload.play, state.setup.league.outs_per_half, next.status === 'completed');
    else if (event.type === 'play_corrected')
      for (const play of event.payload.plays.slice(0, -1)) checkPlay(play, state.setup.league.outs_per_half);
  checkState(next, state);
  return next;
};

const TURNS = 260;

/** A game of many commands, from its invitation on. */
const lively = (changes: Changes, seed: number): Log => {
  const dice = numberedDice(seed);
  const setup = makeSetup(changes);
  const created = decide(null, { type: 'create_game', setup, commitment: '0'.repeat(64) }, dice);
  if (isRefusal(created)) throw new Error(created.message);
  const events: GameEvent[] = [...created];
  let state = frozen(took(created, null));
  let refused = 0;
  for (let i = 0; i < TURNS; i += 1) {
    const next = step(state, events, seed * TURNS + i, dice);
    if (next) state = next;
    else refused += 1;
  }
  return { events, state, taken: TURNS - refused, refused };
};

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
      let state = isRefusal(made) ? expect.fail(made.message) : took(made, null);
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
