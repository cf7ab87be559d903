import { z } from 'zod';
import type { Immutable } from './immutable.ts';

/** What happens when a rule of the season is about to be broken: nothing, a word of warning, a refusal. */
export const ENFORCEMENTS = ['off', 'warn', 'forbid'] as const;
/** What happens when a rule of the season is about to be broken. */
export type Enforcement = (typeof ENFORCEMENTS)[number];
/** What happens when a rule of the season is about to be broken. */
export const enforcementSchema = z.enum(ENFORCEMENTS);

/** How injuries that the dice hint at are settled: not at all, announced for people to settle, or rolled for in the game. */
export const INJURY_SETTLEMENTS = ['off', 'announce', 'roll'] as const;

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
/** One line of the weather chart. */
export type WeatherLine = Immutable<z.infer<typeof weatherLineSchema>>;

/** The weather of a game: what it adds to the park's numbers, for either hand. */
export const weatherSchema = z.object({
  name: z.string().min(1).max(40),
  homerun: z.int().min(-20).max(20),
  single: z.int().min(-20).max(20),
});
/** The weather of a game. */
export type Weather = Immutable<z.infer<typeof weatherSchema>>;

/** The rules of a season that a game of it is played by; `weather` holds the lines of the chart that can come for this game, none without weather. */
export const gameRulesSchema = z.object({
  rest: enforcementSchema,
  limits: enforcementSchema,
  injuries: injuryRulesSchema,
  weather: z.array(weatherLineSchema),
});
/** The rules of a season that a game of it is played by. */
export type GameRules = Immutable<z.infer<typeof gameRulesSchema>>;
