import type { CommandDeps } from '../deps.ts';
import type { Invocation } from '../invocation.ts';
import { GAME_SEARCHES, GAME_SOURCES } from './suggest-game.ts';
import { LEAGUE_SEARCHES, LEAGUE_SOURCES } from './suggest-league.ts';
import { PLAYER_SOURCES } from './suggest-players.ts';
import { choicesNamed, type Choice, type Search, type Source } from './suggestions.ts';

/** The most suggestions and the longest name that Discord takes. */
const MOST = 25;
const NAME = 100;

const SOURCES: Readonly<Record<string, Source>> = { ...GAME_SOURCES, ...LEAGUE_SOURCES, ...PLAYER_SOURCES };
const SEARCHES: Readonly<Record<string, Search>> = { ...GAME_SEARCHES, ...LEAGUE_SEARCHES };

/** The search for an option: one of its own, or a look through everything that can be chosen. */
const searchFor = (command: string, option: string): Search => {
  const keys = [`${command} ${option}`, option];
  for (const key of keys) {
    const search = SEARCHES[key];
    if (search) return search;
    const source = SOURCES[key];
    if (source) return async (deps, invocation, typed) => choicesNamed(await source(deps, invocation), typed);
  }
  return async () => [];
};

/** Returns everything for an option of a command that what was typed may mean, no name twice. */
export const allSuggested = async (
  deps: CommandDeps,
  invocation: Invocation,
  command: string,
  option: string,
  typed: string,
): Promise<readonly Choice[]> => {
  const matching = await searchFor(command, option)(deps, invocation, typed);
  const names = new Set<string>();
  return matching
    .map(({ name, value }) => ({ name: name.slice(0, NAME), value }))
    .filter(({ name }) => !names.has(name) && names.add(name));
};

/** Returns the suggestions for an option of a command that what was typed may mean: the first 25, which whoever types on narrows. */
export const suggest = async (...asked: Parameters<typeof allSuggested>): Promise<readonly Choice[]> =>
  (await allSuggested(...asked)).slice(0, MOST);
