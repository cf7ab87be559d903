import { randomInt } from 'node:crypto';
import type { Dice } from '@paper-dynasty/engine/dice/dice';
import { no } from '../invocation.ts';
import { words } from '../words/index.ts';

/** Dice from the system's secure source. They belong to no game, so their number is of no account and they have no seed. */
export const secureDice: Dice = {
  seed: '',
  draw: (_n, sides) => sides.map((s) => randomInt(1, s + 1)),
};

/** Several dice of one kind. */
export interface DiceGroup {
  readonly count: number;
  readonly sides: number;
}

/** The most groups of one throw, dice of one group, and sides of a die (RULES section 3). */
const MOST_GROUPS = 20;
const MOST_DICE = 100;
const MOST_SIDES = 1000;

const groupOf = (text: string): DiceGroup => {
  const [, count, sides] = /^(\d{0,3})d(\d{1,4})$/i.exec(text) ?? [];
  const group = { count: Number(count === '' ? 1 : count), sides: Number(sides) };
  const good = group.count >= 1 && group.count <= MOST_DICE && group.sides >= 2 && group.sides <= MOST_SIDES;
  return good ? group : no('bad_input', words().PROBLEM_WORDS.noDice(text, MOST_DICE, MOST_SIDES));
};

/** Reads `2d6;1d20`. */
export const parseDice = (text: string): readonly DiceGroup[] => {
  const parts = text.split(/[;,+\s]+/).filter(Boolean);
  if (parts.length === 0 || parts.length > MOST_GROUPS)
    return no('bad_input', words().PROBLEM_WORDS.writeDice(MOST_GROUPS));
  return parts.map(groupOf);
};

/** Writes dice as `parseDice` reads them. */
export const makeDice = (groups: readonly DiceGroup[]): string =>
  groups.map(({ count, sides }) => `${count}d${sides}`).join(';');
