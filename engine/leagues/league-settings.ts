import { z } from 'zod';
import { refuse, type Refusal } from '../model/refusals.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { LeagueData } from './league-data.ts';
import { SUBMISSIONS, type LeagueRules } from './league-rules.ts';
import { ENFORCEMENTS, INJURY_SETTLEMENTS } from '../model/season-rules.ts';

const WEEK_IN_MINUTES = 10_080;
const MINUTE = 60;

/** What a league's admins settle without a file. `turn_clock` is in minutes; 0 = no clock. */
export const leagueSettingsSchema = z.strictObject({
  submission: z.enum(SUBMISSIONS),
  rest: z.enum(ENFORCEMENTS),
  injuries: z.enum(INJURY_SETTLEMENTS),
  limits: z.enum(ENFORCEMENTS),
  turn_clock: z.int().min(0).max(WEEK_IN_MINUTES),
});
/** What a league's admins settle without a file. */
export type LeagueSettings = Readonly<z.infer<typeof leagueSettingsSchema>>;

/** What is to be settled otherwise. */
export const settingsChangeSchema = leagueSettingsSchema.partial();
/** What is to be settled otherwise. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** How a league has settled things. */
export const settingsOf = (config: LeagueConfig, rules: LeagueRules): LeagueSettings => ({
  submission: rules.submission,
  rest: rules.rest.enforcement,
  injuries: rules.injuries.settle,
  limits: rules.limits.enforcement,
  turn_clock: Math.round((config.turn_clock_seconds ?? 0) / MINUTE),
});

/** What of its season a league has no chart for, so that the setting would do nothing. */
const withoutChart = ({ rules }: LeagueData, change: SettingsChange): Refusal | null => {
  if (change.rest !== undefined && change.rest !== 'off' && rules.rest.chart.length === 0)
    return refuse('bad_input', { why: { reason: 'no_rest_chart' }, field: 'rest' });
  if (change.injuries === 'roll' && Object.keys(rules.injuries.chart).length === 0)
    return refuse('bad_input', { why: { reason: 'no_injury_chart' }, field: 'injuries' });
  return null;
};

/** A league with other settings, or why they cannot be. */
export const withSettings =
  (change: SettingsChange) =>
  (data: LeagueData): LeagueData | Refusal => {
    const problem = withoutChart(data, change);
    if (problem) return problem;
    const { config, rules } = data;
    const now = { ...settingsOf(config, rules), ...change };
    const seconds =
      change.turn_clock === undefined ? config.turn_clock_seconds : now.turn_clock * MINUTE || null;
    return {
      ...data,
      config: { ...config, turn_clock_seconds: seconds },
      rules: {
        ...rules,
        submission: now.submission,
        rest: { ...rules.rest, enforcement: now.rest },
        injuries: { ...rules.injuries, settle: now.injuries },
        limits: { ...rules.limits, enforcement: now.limits },
      },
    };
  };
