import type { CommandDeps } from '../deps.ts';
import type { Invocation } from '../invocation.ts';
import { GAME_SOURCES } from './suggest-game.ts';
import { LEAGUE_SOURCES } from './suggest-league.ts';
import { PLAYER_SOURCES } from './suggest-players.ts';
import type { Choice, Source } from './suggestions.ts';

/** The most suggestions and the longest name that Discord takes. */
const MOST = 25;
const NAME = 100;

const SOURCES: Readonly<Record<string, Source>> = { ...GAME_SOURCES, ...LEAGUE_SOURCES, ...PLAYER_SOURCES };

/** Suggestions for an option of a command that hold what was typed; at most 25, no name twice. */
export const suggest = async (
  deps: CommandDeps,
  invocation: Invocation,
  command: string,
  option: string,
  typed: string,
): Promise<readonly Choice[]> => {
  const source = SOURCES[`${command} ${option}`] ?? SOURCES[option];
  const all = (await source?.(deps, invocation)) ?? [];
  const wanted = typed.toLowerCase();
  const matching = all.filter(
    ({ name, value }) => name.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted),
  );
  const names = new Set<string>();
  return matching
    .map(({ name, value }) => ({ name: name.slice(0, NAME), value }))
    .filter(({ name }) => !names.has(name) && names.add(name))
    .slice(0, MOST);
};
