import { z } from 'zod';

/** The same by each of some names. */
export const ofEach = <const N extends readonly string[], S extends z.ZodType>(names: N, schema: S) =>
  z.object(Object.fromEntries(names.map((name) => [name, schema])) as Record<N[number], S>);
