import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { Immutable } from '../../model/immutable.ts';
import { leagueConfigSchema } from '../../model/league.ts';
import { lineText } from '../../model/text.ts';
import { cardsetSchema, discordId } from '../league-data.ts';
import { leagueRulesSchema } from '../league-rules.ts';
import { problem, type Expectation, type LeagueNotice, type LeagueProblem } from './league-problems.ts';

/** Everything in `league.json` beside the tables. A league's id is part of addresses. */
export const leagueSettingsSchema = z.object({
  ...leagueConfigSchema.shape,
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,19}$/),
  name: lineText(60),
  season: z.union([lineText(20), z.int().min(1).transform(String)]),
  cardsets: z.array(cardsetSchema).max(50).default([]),
  admins: z.array(discordId).max(50).default([]),
  ...leagueRulesSchema.shape,
});
/** Everything in `league.json` beside the tables. */
export type LeagueSettings = Immutable<z.infer<typeof leagueSettingsSchema>>;

const FILE = 'league.json';
const spanish = z.locales.es().localeError;

const atPath = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

const written = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** What an issue expected, where a code of our own says it better than zod. */
const expectationOf = (
  issue: z.core.$ZodIssue,
  value: unknown,
  words: { readonly en: string; readonly es: string },
): Expectation => {
  const [key] = issue.path;
  if (value === undefined) return { code: 'value' };
  if (issue.code === 'invalid_value') return { code: 'one_of', options: issue.values.map(String) };
  if (key === 'admins' && issue.path.length > 1) return { code: 'discord_id' };
  if (key === 'id') return { code: 'id' };
  return { code: 'rule', words };
};

/** Reads the settings of a league file: what they are, or everything that is wrong with them. */
export const readSettings = (
  given: unknown,
): {
  readonly settings: LeagueSettings | null;
  readonly problems: readonly LeagueProblem[];
  readonly notices: readonly LeagueNotice[];
} => {
  if (given === undefined)
    return { settings: null, problems: [problem(FILE, {}, { code: 'file' })], notices: [] };
  const { data, error } = leagueSettingsSchema.safeParse(given);
  const unknown = Object.keys(typeof given === 'object' && given !== null ? given : {}).filter(
    (key) => key !== '$schema' && !(key in leagueSettingsSchema.shape),
  );
  const notices: LeagueNotice[] =
    unknown.length > 0 ? [{ file: FILE, code: 'unknown_setting', names: unknown }] : [];
  if (!data) {
    const translated = leagueSettingsSchema.safeParse(given, { error: spanish }).error?.issues ?? [];
    const problems = error.issues.map((issue, i) => {
      const value = atPath(given, issue.path);
      const es = translated[i]?.message ?? issue.message;
      const place = value === undefined ? {} : { value: written(value) };
      return problem(
        FILE,
        { column: issue.path.map(String).join('.'), ...place },
        expectationOf(issue, value, { en: issue.message, es }),
      );
    });
    return { settings: null, problems, notices };
  }
  if (IANAZone.isValidZone(data.time_zone)) return { settings: data, problems: [], notices };
  const problems = [problem(FILE, { column: 'time_zone', value: data.time_zone }, { code: 'zone' })];
  return { settings: null, problems, notices };
};
