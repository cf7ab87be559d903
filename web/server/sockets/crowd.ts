/** Counts the connections of each address. */
export interface Crowd {
  /** One more of an address. Returns what is to be called when it is gone. */
  enter(address: string): () => void;
  /** Whether an address has as many as it may. */
  isFull(address: string): boolean;
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
    isFull: (address) => of(address) >= most,
  };
};
