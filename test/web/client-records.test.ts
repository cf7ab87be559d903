import { describe, expect, test } from 'vitest';
import { ROLL_DICE, makeRollId } from '@paper-dynasty/engine/dice/rolls';
import { makeCommitment, verifiableDice } from '@paper-dynasty/engine/dice/verifiable';
import type { PublishedDice, SealedRun } from '@paper-dynasty/engine/dice/verify';
import type { CheckRoll } from '@paper-dynasty/engine/model/rolls';
import { fieldingColumns, pitchingColumns } from '@paper-dynasty/web/client/components/record-columns';
import { STAT_HEADS } from '@paper-dynasty/web/client/strings';
import { inkOn } from '@paper-dynasty/web/client/logic/ink-on';
import { judge } from '@paper-dynasty/web/client/logic/dice-verdict';
import { figure, signed } from '@paper-dynasty/web/client/logic/figures';

const game = { game_id: 'a-game', nonces: { home: 'salt', away: '' } };
const [seed, again] = ['ab'.repeat(32), 'cd'.repeat(32)];

const rollsOf = (key: string, first: number, count: number): readonly CheckRoll[] =>
  Array.from({ length: count }, (_, i) => {
    const n = first + i;
    const [d20 = 0] = verifiableDice({ seed: key, ...game }).draw(n, ROLL_DICE.d20);
    return { roll_id: makeRollId(game.game_id, n), n, kind: 'd20', purpose: 'runner', d20 };
  });

const runOf = (key: string, first: number, count: number): SealedRun => ({
  commitment: makeCommitment(key),
  seed: key,
  rolls: rollsOf(key, first, count),
});
const published = (...runs: SealedRun[]): PublishedDice => ({ ...game, runs });

describe('what the dice page says', () => {
  test('every roll is right, of a game that was reopened too', () => {
    const verdict = judge(published(runOf(seed, 1, 3), runOf(again, 4, 2)));
    expect(verdict).toMatchObject({ kind: 'right', rolls: 5, wrong: [] });
    expect(verdict.runs.map((run) => run.committed)).toEqual([true, true]);
  });

  test('a roll that was changed is named, with what the seed gives', () => {
    const run = runOf(seed, 1, 4);
    const rolls = run.rolls.map((roll) =>
      roll.n === 3 && roll.kind === 'd20' ? { ...roll, d20: (roll.d20 % 20) + 1 } : roll,
    );
    const verdict = judge(published({ ...run, rolls }));
    expect(verdict.kind).toBe('wrong');
    expect(verdict.wrong.map((check) => check.number)).toEqual([3]);
    expect(verdict.wrong[0]?.expected).not.toEqual(verdict.wrong[0]?.recorded);
  });

  test('a roll that is missing breaks the numbering', () => {
    const run = runOf(seed, 1, 4);
    const verdict = judge(published({ ...run, rolls: run.rolls.filter((roll) => roll.n !== 2) }));
    expect(verdict.kind).toBe('wrong');
  });

  test('another seed than the one that was sealed', () => {
    const verdict = judge(published({ ...runOf(seed, 1, 2), commitment: makeCommitment(again) }));
    expect(verdict.kind).toBe('broken');
  });

  test('a seal that is not open yet; no dice at all', () => {
    expect(judge(published({ ...runOf(seed, 1, 2), seed: null })).kind).toBe('sealed');
    expect(judge(published(runOf(seed, 1, 2), { ...runOf(again, 3, 1), seed: null })).kind).toBe('sealed');
    expect(judge(published()).kind).toBe('none');
  });
});

describe('figures as baseball writes them', () => {
  test.each([
    [0.3049, 3, '.305'],
    [1, 3, '1.000'],
    [0, 3, '.000'],
    [2.454, 2, '2.45'],
    [12, 0, '12'],
    [null, 3, '–'],
  ] as const)('%s to %s places is %s', (value, decimals, written) => {
    expect(figure(value, decimals)).toBe(written);
  });

  test.each([
    [3, '6.2'],
    [2, '10.0'],
    [4, '5.0'],
  ])(
    '20 outs of %i to a half inning are %s innings, on the mound and in the field',
    (outsPerHalf, innings) => {
      const written = <R>(columns: readonly { head: string; cell: (record: R) => unknown }[], head: string) =>
        columns.find((column) => column.head === head)!.cell({ outs: 20 } as R);
      expect(written(pitchingColumns(outsPerHalf), STAT_HEADS.ip)).toBe(innings);
      expect(written(fieldingColumns(outsPerHalf), STAT_HEADS.innings)).toBe(innings);
    },
  );

  test('differences have their sign', () => {
    expect([3, 0, -4].map(signed)).toEqual(['+3', '0', '−4']);
  });

  test('letters on a team’s color are black or white, whichever is read', () => {
    expect(inkOn('#ffffff')).toBe('#000');
    expect(inkOn('#ffd84d')).toBe('#000');
    expect(inkOn('#14352a')).toBe('#fff');
    expect(inkOn('#a23b2a')).toBe('#fff');
  });
});
