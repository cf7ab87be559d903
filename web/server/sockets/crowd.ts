/** How many connections of one address may be told why they are too many, above which they are refused without a word. */
const TOLD = 20;

/** Counts the connections of each address. */
export interface Crowd {
  /** One more of an address. Returns what is to be called when it is gone. */
  enter(address: string): () => void;
  /** Whether an address has more than it may. */
  isTooMany(address: string): boolean;
  /** Whether an address has so many more that it is not even told. */
  isFlood(address: string): boolean;
}

/** Counts connections; an address may have `most`. */
export const createCrowd = (most: number): Crowd => {
  const counts = new Map<string, number>();
  const of = (address: string): number => counts.get(address) ?? 0;
  return {
    enter: (address) => {
      counts.set(address, of(address) + 1);
      return () => {
        const left = of(address) - 1;
        if (left > 0) counts.set(address, left);
        else counts.delete(address);
      };
    },
    isTooMany: (address) => of(address) > most,
    isFlood: (address) => of(address) >= most + TOLD,
  };
};
