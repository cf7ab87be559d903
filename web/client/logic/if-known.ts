/** A thing said of a value; null where the value is not known. */
export const ifKnown = <V, S>(value: V | null | undefined, say: (known: V) => S): S | null =>
  value === null || value === undefined ? null : say(value);
