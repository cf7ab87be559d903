import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PerSide } from '../model/sides.ts';
import type { Dice } from './dice.ts';

/** What fixes every roll of a game. `seed` is 64 hexadecimal digits. */
export interface DiceKey {
  readonly seed: string;
  readonly game_id: string;
  readonly nonces: PerSide<string>;
}

/** The published commitment to a seed: the SHA-256 of its 32 bytes, as 64 hexadecimal digits. */
export const makeCommitment = (seed: string): string => bytesToHex(sha256(hexToBytes(seed)));

/** The UTF-8 message under the seed for one block of one roll: `game id|n|home nonce|away nonce|block`. */
export const blockMessage = ({ game_id, nonces }: Omit<DiceKey, 'seed'>, n: number, block: number): string =>
  `${game_id}|${n}|${nonces.home}|${nonces.away}|${block}`;

/** The endless bytes of roll `n`: block 0, 1, 2 ... of HMAC-SHA256(seed, message), 32 bytes each. */
function* rollBytes(key: DiceKey, n: number): Generator<number, never> {
  const seed = hexToBytes(key.seed);
  for (let block = 0; ; block += 1) yield* hmac(sha256, seed, utf8ToBytes(blockMessage(key, n, block)));
}

/** One die of 2-1000 sides by rejection: a byte for up to 256 sides, else two bytes, high byte first; values past the last full multiple are passed over. */
const drawDie = (bytes: Generator<number, never>, sides: number): number => {
  const wide = sides > 256;
  const range = wide ? 65536 : 256;
  const limit = range - (range % sides);
  for (;;) {
    const high = wide ? bytes.next().value * 256 : 0;
    const value = high + bytes.next().value;
    if (value < limit) return (value % sides) + 1;
  }
};

/** Dice that anybody can check once the seed is revealed: the same key and number always give the same dice. */
export const verifiableDice = (key: DiceKey): Dice => ({
  seed: key.seed,
  draw: (n, sides) => {
    const bytes = rollBytes(key, n);
    return sides.map((s) => drawDie(bytes, s));
  },
});
