/** Waits until it is somebody's turn. `key`: who asks; `first`: whether they go before those who are not. */
export type Turns = (key: string, first: boolean) => Promise<void>;

/** Those who wait, by who they are. */
type Waiting = Map<string, (() => void)[]>;

/** Takes the next of those who wait; who has more waiting goes to the end, so that each has the same share. */
const takeNext = (waiting: Waiting): (() => void) | undefined => {
  for (const [key, [next, ...rest]] of waiting) {
    waiting.delete(key);
    if (rest.length > 0) waiting.set(key, rest);
    return next;
  }
  return undefined;
};

/** Gives turns to what costs time: `atOnce` in one turn of the event loop, so that nothing else waits longer than for these. Everybody has the same share, however much they ask. */
export const createTurns = (atOnce: number): Turns => {
  const [ahead, others]: readonly [Waiting, Waiting] = [new Map(), new Map()];
  let left = atOnce;
  let resting = false;

  const advance = (): void => {
    resting = false;
    left = atOnce;
    for (let go = takeNext(ahead) ?? takeNext(others); go;) {
      left -= 1;
      go();
      go = left > 0 ? (takeNext(ahead) ?? takeNext(others)) : undefined;
    }
    if (left < atOnce) rest();
  };
  const rest = (): void => {
    if (resting) return;
    resting = true;
    setImmediate(advance);
  };

  return (key, first) => {
    rest();
    if (left > 0 && ahead.size + others.size === 0) {
      left -= 1;
      return Promise.resolve();
    }
    const waiting = first ? ahead : others;
    const mine = waiting.get(key) ?? [];
    waiting.set(key, mine);
    return new Promise((go) => mine.push(go));
  };
};
