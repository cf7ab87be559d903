import type { Roll } from '../model/rolls.ts';
import type { PerSide } from '../model/sides.ts';
import { AT_BAT_DICE } from './rolls.ts';
import { makeCommitment, verifiableDice } from './verifiable.ts';

/** What a finished game has published of its dice. */
export interface PublishedDice {
  readonly game_id: string;
  readonly commitment: string;
  readonly seed: string;
  readonly nonces: PerSide<string>;
  readonly rolls: readonly Roll[];
}

/** What a check of a game's dice found; no problems = every roll is as the seed has it. */
export interface DiceReport {
  readonly rolls: number;
  readonly problems: readonly string[];
}

const sidesOf = (roll: Roll): readonly number[] => (roll.kind === 'ab' ? AT_BAT_DICE : [20]);

const valuesOf = (roll: Roll): readonly number[] =>
  roll.kind === 'ab'
    ? [roll.d6_one, ...roll.d6_two, roll.chaos_d20, roll.resolution_d20, roll.split_d20]
    : [roll.d20];

/** Checks a finished game's dice: the commitment against the seed, the numbering, and every roll. */
export const verifyDice = (published: PublishedDice): DiceReport => {
  const { rolls, seed, commitment } = published;
  const dice = verifiableDice(published);
  const problems: string[] = [];
  if (makeCommitment(seed) !== commitment)
    problems.push('The seed is not the one that was committed to before the game.');
  rolls.forEach((roll, i) => {
    if (roll.n !== i + 1) problems.push(`Roll ${roll.n} stands where roll ${i + 1} should.`);
    const expected = dice.draw(roll.n, sidesOf(roll)).join(', ');
    const recorded = valuesOf(roll).join(', ');
    if (expected !== recorded)
      problems.push(`Roll ${roll.n}: recorded ${recorded}, the seed gives ${expected}.`);
  });
  return { rolls: rolls.length, problems };
};
