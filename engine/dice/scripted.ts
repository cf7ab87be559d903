import type { Dice } from './dice.ts';

/** One expected roll: the sides asked for and the values to give. */
export interface ScriptedRoll {
  readonly sides: readonly number[];
  readonly values: readonly number[];
}

/** Dice for tests: they name every roll in order, and fail on a roll that is missing, of other dice, or left over. */
export const scriptedDice = (script: readonly ScriptedRoll[]): Dice & { assertUsed(): void } => {
  let used = 0;
  return {
    seed: '00'.repeat(32),
    draw: (n, sides) => {
      const roll = script[used];
      if (!roll) throw new Error(`roll ${n} of ${sides.join(',')} is not in the script`);
      if (roll.sides.join() !== sides.join()) {
        throw new Error(`roll ${n} asks for dice ${sides.join()}, the script has ${roll.sides.join()}`);
      }
      used += 1;
      return roll.values;
    },
    assertUsed: () => {
      if (used !== script.length) throw new Error(`${script.length - used} scripted rolls were not used`);
    },
  };
};
