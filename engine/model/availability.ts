import { z } from 'zod';
import type { Immutable } from './immutable.ts';

const place = {
  week: z.int().nullable(),
  /** The game's number in its week. */
  game: z.int().nullable(),
};

/** A game of the season by its place in the schedule. */
export const gamePlaceSchema = z.object(place);
/** A game of the season by its place in the schedule. */
export type GamePlace = Immutable<z.infer<typeof gamePlaceSchema>>;

/** What a pitcher threw last: in which game, against whom, how many outs, and whether he began it. */
export const outingSchema = z.object({
  ...place,
  opponent: z.string(),
  outs: z.int().min(0),
  started: z.boolean(),
});
/** What a pitcher threw last. */
export type SeasonOuting = Immutable<z.infer<typeof outingSchema>>;

/** How far a man may be used in a game of his season. What does not concern him is absent. */
export const manAvailabilitySchema = z.object({
  /** The games that a pitcher still rests, 0 = none, after what he threw last. */
  rest: z.object({ games: z.int().min(0), after: outingSchema }).optional(),
  /** The games that he still misses, and the first that he may play; null where the schedule does not say. */
  injury: z.object({ games: z.int().min(1), returns: gamePlaceSchema.nullable() }).optional(),
  /** What his limits of use leave him of the season; null = without a limit, below 0 = beyond it. */
  left: z
    .object({
      at_bats: z.int().nullable(),
      outs: z.int().nullable(),
      starts: z.int().nullable(),
    })
    .optional(),
});
/** How far a man may be used in a game of his season. */
export type ManAvailability = Immutable<z.infer<typeof manAvailabilitySchema>>;

/** A team's men by their ids; those who may be used as one likes are absent. */
export const teamAvailabilitySchema = z.record(z.string(), manAvailabilitySchema);
/** A team's men by their ids. */
export type TeamAvailability = Immutable<z.infer<typeof teamAvailabilitySchema>>;

/** Both teams' men. */
export const availabilitySchema = z.object({ away: teamAvailabilitySchema, home: teamAvailabilitySchema });
/** Both teams' men. */
export type Availability = Immutable<z.infer<typeof availabilitySchema>>;
