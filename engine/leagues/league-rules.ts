import { z } from 'zod';
import { rulesPackSchema } from '../charts/rules-pack.ts';
import type { Immutable } from '../model/immutable.ts';

/** What happens when a rule of the season is about to be broken: nothing, a word of warning, a refusal. */
export const ENFORCEMENTS = ['off', 'warn', 'forbid'] as const;
/** What happens when a rule of the season is about to be broken. */
export type Enforcement = (typeof ENFORCEMENTS)[number];
const enforcement = z.enum(ENFORCEMENTS);

/** What a pitcher was in a game, for his rest. */
export const REST_ROLES = ['starter', 'reliever'] as const;
/** What a pitcher was in a game, for his rest. */
export type RestRole = (typeof REST_ROLES)[number];

/** One line of the rest chart: from so many outs recorded in that role on, so many games of rest. The highest line that is reached holds. */
export const restLineSchema = z.strictObject({
  role: z.enum(REST_ROLES),
  outs: z.int().min(0).max(99),
  games: z.int().min(0).max(30),
});
/** How long pitchers rest. */
export const restRulesSchema = z.strictObject({
  enforcement: enforcement.default('off'),
  chart: z.array(restLineSchema).max(100).default([]),
});
/** How long pitchers rest. */
export type RestRules = Immutable<z.infer<typeof restRulesSchema>>;

/** How injuries that the dice hint at are settled: not at all, announced for people to settle, or rolled for in the game. */
export const INJURY_SETTLEMENTS = ['off', 'announce', 'roll'] as const;
/** How injuries that the dice hint at are settled. */
export type InjurySettlement = (typeof INJURY_SETTLEMENTS)[number];

/** What a 3d6 total means for a man: nothing, the rest of the game, or so many games beside the rest of this one. */
export const injuryResultSchema = z.union([z.enum(['ok', 'game']), z.int().min(1).max(200)]);
/** What a 3d6 total means for a man. */
export type InjuryResult = z.infer<typeof injuryResultSchema>;

/** How injuries are settled; `chart[rating]` holds the results of the totals 3 to 18, in that order. */
export const injuryRulesSchema = z.strictObject({
  settle: z.enum(INJURY_SETTLEMENTS).default('announce'),
  chart: z.record(z.string().regex(/^\d{1,2}$/), z.array(injuryResultSchema).length(16)).default({}),
});
/** How injuries are settled. */
export type InjuryRules = Immutable<z.infer<typeof injuryRulesSchema>>;

/** When in its day a game is played. */
export const TIMES_OF_DAY = ['day', 'night'] as const;
/** When in its day a game is played. */
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

const change = z.int().min(-20).max(20).default(0);
/** One line of the weather chart: in these weeks, at this time (null: at any), this d20 makes this weather, which adds to the park's numbers. */
export const weatherLineSchema = z.strictObject({
  weeks: z.tuple([z.int().min(1), z.int().min(1)]),
  time: z.enum(TIMES_OF_DAY).nullable().default(null),
  d20: z.tuple([z.int().min(1).max(20), z.int().min(1).max(20)]),
  name: z.string().min(1).max(40),
  homerun: change,
  single: change,
});
/** The weather of a season. */
export const weatherRulesSchema = z.strictObject({ chart: z.array(weatherLineSchema).max(500) });
/** The weather of a season. */
export type WeatherRules = Immutable<z.infer<typeof weatherRulesSchema>>;

/** Whether the limits of use in the players' table are held. */
export const limitRulesSchema = z.strictObject({ enforcement: enforcement.default('off') });

/** What puts teams of equal percentage in order, first to last. */
export const TIE_BREAKERS = ['head_to_head', 'run_difference', 'division_record', 'one_game'] as const;
/** What puts teams of equal percentage in order. */
export type TieBreaker = (typeof TIE_BREAKERS)[number];

/** What becomes of finished games at the league's own server: nothing, sent when the league says yes, sent by itself. */
export const SUBMISSIONS = ['off', 'approve', 'auto'] as const;
/** What becomes of finished games at the league's own server. */
export type SubmissionMode = (typeof SUBMISSIONS)[number];

/** The rules of a league's season, beside those that its games are played by. */
export const leagueRulesSchema = z.strictObject({
  /** The league's own charts; null = those of this project. */
  rules_pack: rulesPackSchema.nullable().default(null),
  rest: restRulesSchema.default({ enforcement: 'off', chart: [] }),
  injuries: injuryRulesSchema.default({ settle: 'announce', chart: {} }),
  weather: weatherRulesSchema.nullable().default(null),
  limits: limitRulesSchema.default({ enforcement: 'off' }),
  tie_breakers: z.array(z.enum(TIE_BREAKERS)).default([...TIE_BREAKERS]),
  /** How many teams of each half of the league reach the play-offs beside the winners of the divisions. */
  wild_cards: z.int().min(0).max(16).default(0),
  submission: z.enum(SUBMISSIONS).default('off'),
});
/** The rules of a league's season, beside those that its games are played by. */
export type LeagueRules = Immutable<z.infer<typeof leagueRulesSchema>>;
