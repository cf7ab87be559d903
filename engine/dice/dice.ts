/** Where dice come from. A roll's number fixes its dice, so rolling a number again gives the same dice again. */
export interface Dice {
  /** The dice of roll `n` (1 and up): for each number of sides (2-1000) a value from 1 to it. */
  draw(n: number, sides: readonly number[]): readonly number[];
  /** The secret seed, 64 hexadecimal digits, to be revealed when the game is over. */
  readonly seed: string;
}
