import type { ScorerEntry, ScorerMovement } from '@paper-dynasty/engine/model/scorer-entry';
import { scorerEntrySchema } from '@paper-dynasty/engine/model/scorer-entry';

/** A scorer's entry from short movements: `12` first to second, `0x` the batter out, `34` third to home. */
export const entry = (
  movements: readonly string[],
  changes: Partial<Omit<ScorerEntry, 'movements'>> = {},
  causes: Readonly<Record<number, ScorerMovement['cause']>> = {},
): ScorerEntry =>
  scorerEntrySchema.parse({
    ...changes,
    movements: movements.map((m) => ({
      from: Number(m[0]),
      to: m[1] === 'x' ? null : Number(m[1]),
      ...(causes[Number(m[0])] && { cause: causes[Number(m[0])] }),
    })),
  });
