import { z } from 'zod';
import { teamSchema } from '@paper-dynasty/engine/model/setup';
import { playerSchema } from '@paper-dynasty/engine/model/players';
import { gameSummarySchema } from './games.ts';
import { personRecordSchema, playerSeasonSchema } from './league-records.ts';
import type { Immutable } from '@paper-dynasty/engine/model/immutable';

/** A person as the page knows him. */
export const personSchema = z.object({
  user_id: z.string(),
  name: z.string(),
  avatar_url: z.string().nullable().exactOptional(),
});
/** A person as the page knows him. */
export type Person = Immutable<z.infer<typeof personSchema>>;

/** Who is signed in, and how one can. */
export const meSchema = z.object({
  user: personSchema.nullable(),
  sign_in: z.object({
    discord: z.boolean(),
    demo: z.boolean(),
    activity: z.string().nullable().describe('the application whose Activity in Discord this is'),
  }),
});
/** Who is signed in, and how one can. */
export type Me = Immutable<z.infer<typeof meSchema>>;

/** A team of a league, with who manages it and where it plays. */
export const teamChoiceSchema = teamSchema.extend({
  park: z.string(),
  managers: z.array(personSchema),
});
/** A team of a league, with who manages it and where it plays. */
export type TeamChoice = Immutable<z.infer<typeof teamChoiceSchema>>;

/** A team and its men. */
export const teamRosterSchema = z.object({
  team: teamSchema,
  league_id: z.string(),
  roster: z.array(playerSchema),
});

/** A player, his team and what he has done in finished games. */
export const playerRecordSchema = personRecordSchema.extend({
  player: playerSchema,
  team: teamSchema.nullable(),
  league_id: z.string(),
  outs_per_half: z.int().describe('the league’s outs to a half inning, by which innings are written'),
  career: personRecordSchema,
  seasons: z.array(playerSeasonSchema),
  letters: z.record(z.string(), z.string()),
});
/** A player, his team and what he has done in finished games. */
export type PlayerRecord = Immutable<z.infer<typeof playerRecordSchema>>;

/** A session of one's own. Times are ISO 8601. */
export const openSessionSchema = z.object({
  id: z.string(),
  device: z.string().nullable(),
  address: z.string().nullable(),
  started_at: z.string(),
  seen_at: z.string(),
  current: z.boolean(),
});
/** A session of one's own. Times are ISO 8601. */
export type OpenSession = Immutable<z.infer<typeof openSessionSchema>>;

/** Push messages: the key by which browsers know this server (base64url). */
export const pushKeySchema = z.object({ key: z.string() });
/** Whether a browser tells its person when it is their turn. */
export const pushStateSchema = z.object({ on: z.boolean() });

/** What came of asking to be forgotten: done, or to be confirmed by a code. */
export const forgetAnswerSchema = z.union([
  z.object({
    forgotten: z.literal(true),
  }),
  z.object({
    forgotten: z.literal(false),
    step: z.literal([1, 2]),
    code: z.string(),
    games: z.array(gameSummarySchema),
  }),
]);
/** What came of asking to be forgotten: done, or to be confirmed by a code. */
export type ForgetAnswer = Immutable<z.infer<typeof forgetAnswerSchema>>;
