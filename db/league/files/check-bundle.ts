import { checkLeague, type LeagueCheck } from '@paper-dynasty/engine/leagues/file/check-league';
import { tableOfFile } from '@paper-dynasty/engine/leagues/file/read-tables';
import { rawFromBundle, SETTINGS_FILE } from './raw-from-bundle.ts';
import type { Bundle } from './read-bundle.ts';

/** Checks the files of a league: the league that they tell of, or everything in them that is wrong. */
export const checkBundle = (bundle: Bundle): LeagueCheck => {
  const { raw, problems, notices } = rawFromBundle(bundle);
  const broken = new Set(problems.map(({ file }) => file));
  const check = checkLeague(raw);
  const all = [...notices, ...check.notices];
  if (check.ok && problems.length === 0) return { ...check, notices: all };
  // What cannot be read at all is not also called missing, nor are the tables that it may hold.
  const alone = broken.has(SETTINGS_FILE) && ![...bundle.keys()].some((file) => tableOfFile(file));
  const found =
    check.ok || alone ? [] : check.problems.filter(({ file, row }) => row !== null || !broken.has(file));
  return { ok: false, problems: [...problems, ...found], notices: all };
};
