/** The shape of a catalogue's words: the same keys, the same arguments, other sentences. */
export type Words<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Words<T[K]> };

/** A thing that people type by its name, and what it is: names are at most 32 characters and lower-case, descriptions at most 100. */
export type Named = readonly [name: string, description: string];
