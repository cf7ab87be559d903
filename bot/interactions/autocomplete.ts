import { OUTCOME_FACTS, OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { POSITION_NAMES, POSITIONS } from '@paper-dynasty/engine/model/positions';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { CommandDeps } from '../deps.ts';
import type { Invocation } from '../invocation.ts';

/** One suggestion. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

const MOST = 25;

const leagues = async ({ services }: CommandDeps): Promise<readonly Choice[]> =>
  (await services.leagues.leagues()).map(({ id, name }) => ({ name, value: id }));

const teams = async ({ services }: CommandDeps, invocation: Invocation): Promise<readonly Choice[]> => {
  const league = invocation.option('league');
  const all = league ? [league] : (await services.leagues.leagues()).map((l) => l.id);
  const lists = await Promise.all(all.map((id) => services.leagues.teams(id)));
  return lists.flat().map(({ team }) => ({ name: team.name, value: team.id }));
};

const games = async ({ services }: CommandDeps, invocation: Invocation): Promise<readonly Choice[]> => {
  const mine = await services.store.listGames({ user_id: invocation.user.id, limit: MOST });
  return mine.map((g) => ({
    name: `${g.away.name} at ${g.home.name} (${g.status}, ${g.game_id.slice(0, 4)})`,
    value: g.game_id,
  }));
};

const outcomes = async (deps: CommandDeps, invocation: Invocation): Promise<readonly Choice[]> => {
  const gameId = invocation.option('game') ?? (await deps.channels.gameOfChannel(invocation.channel_id));
  const state = gameId ? await deps.services.live.state(gameId).catch(() => null) : null;
  const list = state?.roll
    ? reportableOutcomes(state)
    : OUTCOMES.filter((o) => OUTCOME_FACTS[o].plate_appearance);
  return list.map((o) => ({ name: OUTCOME_FACTS[o].label, value: o }));
};

const locations = async (_deps: CommandDeps, invocation: Invocation): Promise<readonly Choice[]> => {
  const outcome = OUTCOMES.find((o) => o === invocation.option('outcome'));
  const places = outcome ? OUTCOME_FACTS[outcome].locations : POSITIONS;
  return places.map((place) => ({ name: `${place} (${POSITION_NAMES[place]})`, value: place }));
};

const SOURCES: Readonly<
  Record<string, (deps: CommandDeps, invocation: Invocation) => Promise<readonly Choice[]>>
> = {
  league: leagues,
  team: teams,
  opponent: teams,
  game: games,
  outcome: outcomes,
  location: locations,
};

/** Suggestions for an option that hold what was typed; at most 25, no name twice. */
export const suggest = async (
  deps: CommandDeps,
  invocation: Invocation,
  option: string,
  typed: string,
): Promise<readonly Choice[]> => {
  const all = (await SOURCES[option]?.(deps, invocation)) ?? [];
  const wanted = typed.toLowerCase();
  const matching = all.filter(
    ({ name, value }) => name.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted),
  );
  const names = new Set<string>();
  return matching.filter(({ name }) => !names.has(name) && names.add(name)).slice(0, MOST);
};
