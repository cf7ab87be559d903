import { expect, test } from 'vitest';
import { rollAtBat, rollCheck } from '@paper-dynasty/engine/dice/rolls';
import { makeCommitment, verifiableDice } from '@paper-dynasty/engine/dice/verifiable';
import { verifyDice } from '@paper-dynasty/engine/dice/verify';
import { activeGame } from './support.ts';

const seed = '42'.repeat(32);
const state = activeGame();
const { game_id } = state.setup;
const nonces = state.nonces;
const dice = verifiableDice({ seed, game_id, nonces });
const first = rollAtBat(state, dice);
const second = rollCheck({ ...state, roll_count: 1 }, dice, 'ballpark');
const published = { game_id, seed, nonces, commitment: makeCommitment(seed), rolls: [first, second] };

test('an honest game has no problems', () => {
  expect(verifyDice(published)).toEqual({ rolls: 2, problems: [] });
});

test.each([
  [
    'a changed die',
    { ...published, rolls: [{ ...first, chaos_d20: (first.chaos_d20 % 20) + 1 }, second] },
    /^Roll 1: recorded/,
  ],
  [
    'a changed check',
    { ...published, rolls: [first, { ...second, d20: (second.d20 % 20) + 1 }] },
    /^Roll 2: recorded/,
  ],
  [
    'another seed',
    { ...published, commitment: makeCommitment('43'.repeat(32)) },
    /not the one that was committed/,
  ],
  ['a missing roll', { ...published, rolls: [second] }, /Roll 2 stands where roll 1 should/],
])('%s is found', (_name, changed, problem) => {
  expect(verifyDice(changed).problems.join('\n')).toMatch(problem);
});
