import { z } from 'zod';
import type { Immutable } from './immutable.ts';

/** The ways a league reads its cards. */
export const CARD_MODES = ['manual', 'auto'] as const;
/** `manual`: people read printed cards and report; `auto`: the engine reads digital cards. */
export type CardMode = (typeof CARD_MODES)[number];

/** The dice that make a rare play on a fielding roll, by league (RULES section 3). */
export const RARE_PLAY_RULES = ['d100_is_1', 'error_total_is_5'] as const;

/** The rules of a league as data (RULES section 1). */
export const leagueConfigSchema = z.object({
  id: z.string().min(1).max(20),
  name: z.string().min(1).max(60),
  innings: z.int().min(1).max(99).default(9),
  outs_per_half: z.int().min(1).max(9).default(3),
  strikes_for_out: z.int().min(1).default(3),
  balls_for_walk: z.int().min(1).default(4),
  roster_size: z.int().min(9).max(60).default(26),
  designated_hitter: z.boolean().default(true),
  extra_innings_runner: z.boolean().default(false),
  card_mode: z.enum(CARD_MODES),
  rare_play: z.enum(RARE_PLAY_RULES),
  /** Seconds a manager has for his turn; null = no clock. */
  turn_clock_seconds: z.int().min(10).nullable().default(null),
  /** The IANA time zone that the league's days are told in: a game's day is that of its first pitch there. */
  time_zone: z.string().min(1).max(60).default('America/New_York'),
  /** Whether anybody may manage any team in games that do not count. */
  open_teams: z.boolean().default(false),
  /** Whether a player may take a position that his card does not list, rated range 5 and its highest error rating. */
  any_position: z.boolean().default(false),
  /** Whether somebody who is not in the game may run for the pitcher or the catcher, who stay in it. */
  courtesy_runners: z.boolean().default(false),
  /** Games that are only scored, as imported ones are: no dice, every play is a scorer's entry. */
  scored_only: z.boolean().default(false),
  special_rules: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
/** The rules of a league as data. */
export type LeagueConfig = Immutable<z.infer<typeof leagueConfigSchema>>;
