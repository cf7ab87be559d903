/** `T` with every field and element read-only, at every depth. All recorded data of a game is of this kind. */
export type Immutable<T> = T extends (infer U)[]
  ? readonly Immutable<U>[]
  : T extends readonly [...infer U]
    ? { readonly [K in keyof U]: Immutable<U[K]> }
    : T extends object
      ? { readonly [K in keyof T]: Immutable<T[K]> }
      : T;
