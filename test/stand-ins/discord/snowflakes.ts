import { DateTime } from 'luxon';

const DISCORD_EPOCH_MS = 1420070400000n;
const SEQUENCE_BITS = 22n;
const SEQUENCES = 1n << SEQUENCE_BITS;

/** Makes ids as Discord's: the time in the upper bits, strictly rising even if the clock stands still. */
export class Snowflakes {
  readonly #now: () => DateTime;
  #last = 0n;

  constructor(now: () => DateTime) {
    this.#now = now;
  }

  /** The next id. */
  next(): string {
    const atClock = (BigInt(this.#now().toMillis()) - DISCORD_EPOCH_MS) * SEQUENCES;
    this.#last = atClock > this.#last ? atClock : this.#last + 1n;
    return this.#last.toString();
  }
}
