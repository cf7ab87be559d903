import { z } from 'zod';
import { rulesPackSchema } from '../model/rules-pack.ts';
import type { Immutable } from '../model/immutable.ts';
import { enforcementSchema, injuryRulesSchema, weatherLineSchema } from '../model/season-rules.ts';

/** What a pitcher was in a game, for his rest. */
export const REST_ROLES = ['starter', 'reliever'] as const;

/** One line of the rest chart: from so many outs recorded in that role on, so many games of rest. The highest line that is reached holds. */
export const restLineSchema = z.strictObject({
  role: z.enum(REST_ROLES),
  outs: z.int().min(0).max(99),
  games: z.int().min(0).max(30),
});
/** How long pitchers rest. */
export const restRulesSchema = z.strictObject({
  enforcement: enforcementSchema.default('off'),
  chart: z.array(restLineSchema).max(100).default([]),
});
/** How long pitchers rest. */
export type RestRules = Immutable<z.infer<typeof restRulesSchema>>;

/** The weather of a season. */
export const weatherRulesSchema = z.strictObject({ chart: z.array(weatherLineSchema).max(500) });

/** Whether the limits of use in the players' table are held. */
export const limitRulesSchema = z.strictObject({ enforcement: enforcementSchema.default('off') });

/** What puts teams of equal percentage in order, first to last. */
export const TIE_BREAKERS = ['head_to_head', 'run_difference', 'division_record', 'one_game'] as const;
/** What puts teams of equal percentage in order. */
export type TieBreaker = (typeof TIE_BREAKERS)[number];

/** What becomes of finished games at the league's own server: nothing, sent when the league says yes, sent by itself. */
export const SUBMISSIONS = ['off', 'approve', 'auto'] as const;

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
