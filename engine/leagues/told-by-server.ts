import { z } from 'zod';

/** A club's record as its league's own server counts it. */
export const toldStandingSchema = z.object({
  team_id: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  division: z.string().nullable(),
  wins: z.int(),
  losses: z.int(),
  /** Runs less runs allowed; null where the server does not say, as below. */
  run_difference: z.number().nullable(),
  behind: z.number().nullable(),
  /** Wins in a row, or defeats as a negative number. */
  streak: z.int().nullable(),
});
/** A club's record as its league's own server counts it. */
export type ToldStanding = z.infer<typeof toldStandingSchema>;

/** Somebody whom a league's own server lists as hurt. */
export const toldInjurySchema = z.object({
  player_id: z.string(),
  name: z.string(),
  /** The abbreviation of the club; null where the server does not say. */
  team: z.string().nullable(),
  games: z.int().nullable(),
  /** The game of the return. */
  returns: z.object({ week: z.int().nullable(), game: z.int().nullable() }),
});
/** Somebody whom a league's own server lists as hurt. */
export type ToldInjury = z.infer<typeof toldInjurySchema>;

/** What a league's own server says of its season, beside what is counted here: as of `read_at`; `away` while it does not answer. */
export interface ToldByServer {
  readonly read_at: string;
  readonly away: boolean;
  readonly standings: readonly ToldStanding[];
  readonly injuries: readonly ToldInjury[];
}
