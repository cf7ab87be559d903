/** A pure function of an object that works each object out once and remembers it for as long as the object lives. */
export const remembered = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
};

/** A pure function of an object that remembers the last object only: for objects that come and go, but are asked about several times in a row. */
export const latelyRemembered = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
};

/**
 * A pure function of few different arguments that works out each once. `numberOf` numbers them from 0 to under `size`, the
 * same number for the same result only.
 */
export const rememberedByNumber = <A extends readonly unknown[], V extends object>(
  size: number,
  numberOf: (...of: A) => number,
  make: (...of: A) => V,
): ((...of: A) => V) => {
  const known = new Array<V | undefined>(size).fill(undefined);
  return (...of) => (known[numberOf(...of)] ??= make(...of));
};
