import { expect, test } from 'vitest';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import { rollAtBat, rollCheck } from '@paper-dynasty/engine/dice/rolls';
import { makeCommitment, verifiableDice } from '@paper-dynasty/engine/dice/verifiable';
import { publishedDice, verifyDice } from '@paper-dynasty/engine/dice/verify';
import { activeGame } from './support.ts';

const seed = '42'.repeat(32);
const state = activeGame();
const { game_id } = state.setup;
const nonces = state.nonces;
const dice = verifiableDice({ seed, game_id, nonces });
const first = rollAtBat(state, dice);
const second = rollCheck({ ...state, roll_count: 1 }, dice, 'ballpark');
const run = { seed, commitment: makeCommitment(seed), rolls: [first, second] };
const published = { game_id, nonces, runs: [run] };

test('an honest game has no problems', () => {
  expect(verifyDice(published)).toEqual({ rolls: 2, problems: [] });
});

test.each([
  [
    'a changed die',
    { ...run, rolls: [{ ...first, chaos_d20: (first.chaos_d20 % 20) + 1 }, second] },
    /^Roll 1: recorded/,
  ],
  [
    'a changed check',
    { ...run, rolls: [first, { ...second, d20: (second.d20 % 20) + 1 }] },
    /^Roll 2: recorded/,
  ],
  ['another seed', { ...run, commitment: makeCommitment('43'.repeat(32)) }, /not the one that was committed/],
  ['a missing roll', { ...run, rolls: [second] }, /Roll 2 stands where roll 1 should/],
])('%s is found', (_name, changed, problem) => {
  expect(verifyDice({ ...published, runs: [changed] }).problems.join('\n')).toMatch(problem);
});

test('a game that was reopened is checked run by run, each under its own seed', () => {
  const again = '24'.repeat(32);
  const third = rollAtBat({ ...state, roll_count: 2 }, verifiableDice({ seed: again, game_id, nonces }));
  const log: GameEvent[] = [
    { type: 'dice_committed', payload: { commitment: makeCommitment(seed) } },
    { type: 'dice_rolled', payload: { side: 'away', roll: first } },
    { type: 'dice_rolled', payload: { side: 'away', roll: second } },
    { type: 'dice_seed_revealed', payload: { seed } },
    { type: 'game_reopened', payload: { commitment: makeCommitment(again) } },
    { type: 'dice_rolled', payload: { side: 'away', roll: third } },
  ];
  expect(verifyDice(publishedDice(game_id, nonces, log)).problems).toEqual([
    'The seed is not revealed yet: the game is not over.',
  ]);
  const over: GameEvent[] = [...log, { type: 'dice_seed_revealed', payload: { seed: again } }];
  expect(verifyDice(publishedDice(game_id, nonces, over))).toEqual({ rolls: 3, problems: [] });
});
