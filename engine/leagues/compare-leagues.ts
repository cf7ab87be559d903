import type { LeagueData } from './league-data.ts';

/** What is told of a league's parts when it changes. */
export const LEAGUE_PARTS = ['settings', 'parks', 'teams', 'managers', 'players', 'games'] as const;
/** What is told of a league's parts when it changes. */
export type LeaguePart = (typeof LEAGUE_PARTS)[number];

/** Something that is added, changed or gone: what it is, as people call it, and for a change the fields that differ. */
export interface Changed {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly string[];
}
/** What changes in one part of a league. */
export interface PartChanges {
  readonly added: readonly Changed[];
  readonly changed: readonly Changed[];
  readonly gone: readonly Changed[];
}
/** What changes in a league. */
export type LeagueChanges = Readonly<Record<LeaguePart, PartChanges>>;

/** Names by Discord ids. */
type Names = ReadonlyMap<string, string>;

interface Item {
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
}

/** A value as text that is the same whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields in which two values differ; those of an object inside by the names of its own. */
const differing = (before: unknown, after: unknown): readonly string[] => {
  if (!isObject(before) || !isObject(after)) return [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => canonical(before[key]) !== canonical(after[key]))
    .flatMap((key) => {
      const inside =
        key === 'player' || key === 'team' || key === 'park' ? differing(before[key], after[key]) : [];
      return inside.length > 0 ? inside : [key];
    });
};

const compareItems = (before: readonly Item[], after: readonly Item[]): PartChanges => {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({ id }) => id));
  const told = ({ id, name }: Item, fields: readonly string[] = []): Changed => ({ id, name, fields });
  return {
    added: after.filter(({ id }) => !old.has(id)).map((item) => told(item)),
    changed: after.flatMap((item) => {
      const was = old.get(item.id);
      if (!was || canonical(was.value) === canonical(item.value)) return [];
      return [told(item, differing(was.value, item.value))];
    }),
    gone: before.filter(({ id }) => !now.has(id)).map((item) => told(item)),
  };
};

const managerItems = (data: LeagueData | null, people: Names = new Map()): readonly Item[] =>
  data?.teams.flatMap(({ team, manager_ids }) =>
    manager_ids.map((id) => ({
      id: `${team.id} ${id}`,
      name: `${team.name}: ${people.get(id) ?? id}`,
      value: null,
    })),
  ) ?? [];

const itemsOf = (data: LeagueData | null): Readonly<Record<LeaguePart, readonly Item[]>> => {
  if (!data) return { settings: [], parks: [], teams: [], managers: [], players: [], games: [] };
  const { config, season, cardsets, admins, rules } = data;
  const teamName = new Map(data.teams.map(({ team }) => [team.id, team.name]));
  return {
    settings: [
      { id: config.id, name: config.name, value: { ...config, season, cardsets, admins, ...rules } },
    ],
    parks: data.parks.map((value) => ({ id: value.id, name: value.park.name, value })),
    teams: data.teams.map(({ manager_ids: _managers, ...value }) => ({
      id: value.team.id,
      name: value.team.name,
      value,
    })),
    managers: managerItems(data),
    players: data.players.map((value) => ({ id: value.player.id, name: value.player.name, value })),
    games: data.schedule.map((value) => ({
      id: value.id,
      name: `${teamName.get(value.away_id) ?? value.away_id} @ ${teamName.get(value.home_id) ?? value.home_id}`,
      value,
    })),
  };
};

/** Returns what changes when a league becomes another version of itself; before null: it is new. Managers are called by their ids. */
export const compareLeagues = (before: LeagueData | null, after: LeagueData): LeagueChanges => {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const part = (name: LeaguePart) => compareItems(old[name], now[name]);
  return {
    settings: part('settings'),
    parks: part('parks'),
    teams: part('teams'),
    managers: part('managers'),
    players: part('players'),
    games: part('games'),
  };
};

/** Returns the changes between two versions of a league with its managers called by their names, where `people` has them. */
export const nameManagers = (
  changes: LeagueChanges,
  before: LeagueData | null,
  after: LeagueData,
  people: Names,
): LeagueChanges => ({
  ...changes,
  managers: compareItems(managerItems(before, people), managerItems(after, people)),
});

/** Whether anything changes at all. */
export const changesAnything = (changes: LeagueChanges): boolean =>
  LEAGUE_PARTS.some((part) => {
    const { added, changed, gone } = changes[part];
    return added.length + changed.length + gone.length > 0;
  });

const THIRD = 3;

/**
 * Whether a change that came by itself is too large to be taken without the commissioner's yes: it empties a roster, drops a team, or
 * changes more than a third of the players (LEAGUE section 1).
 */
export const needsConsent = (before: LeagueData, after: LeagueData): boolean => {
  const { teams, players } = compareLeagues(before, after);
  const count = (data: LeagueData, team: string) => data.players.filter((p) => p.team_id === team).length;
  const emptied = before.teams.some(({ team }) => count(before, team.id) > 0 && count(after, team.id) === 0);
  // Who comes in another's place is one change.
  const touched = players.changed.length + Math.max(players.added.length, players.gone.length);
  const many = before.players.length > 0 && touched * THIRD > before.players.length;
  return emptied || teams.gone.length > 0 || many;
};
