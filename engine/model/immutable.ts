/** `T` with every field and element read-only, at every depth. All recorded data of a game is of this kind. */
export type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;
