import { checkDecisions, checkPlays, type Refused } from './check-posted.ts';
import {
  gameView,
  injuryView,
  playerView,
  rosterView,
  standingsView,
  teamView,
  type Depth,
} from './views.ts';
import { lastSeason, type GameRow, type Posted, type World } from './world.ts';

/** What a route is asked. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  /** The values of a query key; empty when it is not there. */
  readonly query: (name: string) => readonly string[];
  /** Every key of the query, with its first value. */
  readonly changes: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a route answers: JSON, or a refusal. */
export type Answered = { readonly json: unknown } | Refused;

/** A route below the base; `{name}` in its path is a parameter. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: readonly string[];
  readonly answer: (world: World, asked: Asked) => Answered;
}

const numberIn = (asked: Asked, name: string): number => Number(asked.params[name]);
const first = (asked: Asked, name: string): string | undefined => asked.query(name)[0];
const seasonOf = (world: World, asked: Asked): number => Number(first(asked, 'season') ?? lastSeason(world));
const depthOf = (asked: Asked): Depth => ({ short: first(asked, 'short_output')?.toLowerCase() === 'true' });

/** Whether a value is among those that are asked for, or nothing is asked for. */
const among = (values: readonly string[], value: string): boolean =>
  values.length === 0 || values.includes(value);

const list = (name: string, rows: readonly unknown[]): Answered => ({
  json: { count: rows.length, [name]: rows },
});
const missing = (what: string, id: unknown): Refused => ({
  status: 404,
  text: `${what} ID ${String(id)} not found`,
});
const one = <T>(row: T | undefined, what: string, id: unknown, view: (row: T) => unknown): Answered =>
  row === undefined ? missing(what, id) : { json: view(row) };

const teamsAsked = (world: World, asked: Asked): Answered => {
  const owner = first(asked, 'owner_id');
  const rows = world.teams
    .filter((team) => team.season === seasonOf(world, asked))
    .filter((team) => among(asked.query('team_abbrev'), team.abbrev))
    .filter((team) => owner === undefined || team.owners.some(({ id }) => id === owner));
  return list(
    'teams',
    rows.map((team) => teamView(world, team, depthOf(asked))),
  );
};

const playersAsked = (world: World, asked: Asked): Answered => {
  const rows = world.players
    .filter((player) => player.season === seasonOf(world, asked))
    .filter((player) => among(asked.query('team_id'), String(player.team)))
    .filter((player) => among(asked.query('name'), player.name));
  return list(
    'players',
    rows.map((player) => playerView(world, player, depthOf(asked))),
  );
};

const abbrevOf = (world: World, id: number): string =>
  world.teams.find((team) => team.id === id)?.abbrev ?? '';

const gamesAsked = (world: World, asked: Asked): Answered => {
  const teams = asked.query('team_abbrev');
  const played = first(asked, 'played');
  const sided = (game: GameRow, side: 'away' | 'home'): boolean =>
    among(asked.query(`${side}_team_id`), String(game[side]));
  const rows = world.games
    .filter((game) => game.season === seasonOf(world, asked))
    .filter((game) => among(asked.query('week'), String(game.week)))
    .filter((game) => among(asked.query('game_num'), String(game.game_num)))
    .filter(
      (game) =>
        teams.length === 0 || [game.away, game.home].some((id) => teams.includes(abbrevOf(world, id))),
    )
    .filter(
      (game) => played === undefined || (played.toLowerCase() === 'true') === (game.away_score !== null),
    )
    .filter((game) => sided(game, 'away') && sided(game, 'home'));
  return list(
    'games',
    rows.map((game) => gameView(world, game, depthOf(asked))),
  );
};

const gameOf = (world: World, asked: Asked): GameRow | undefined =>
  world.games.find((game) => game.id === numberIn(asked, 'id'));

const orNull = (text: string): number | null => (text === '' ? null : Number(text));

/** What can be changed of a game, by query: an empty value is null. */
const CHANGES: Readonly<Record<string, (game: GameRow, value: string) => void>> = {
  away_score: (game, value) => (game.away_score = orNull(value)),
  home_score: (game, value) => (game.home_score = orNull(value)),
  away_manager_id: (game, value) => (game.away_manager = orNull(value)),
  home_manager_id: (game, value) => (game.home_manager = orNull(value)),
  game_num: (game, value) => (game.game_num = orNull(value)),
  scorecard_url: (game, value) => (game.scorecard_url = value === '' ? null : value),
};

const patchGame = (world: World, asked: Asked): Answered => {
  const game = gameOf(world, asked);
  if (!game) return missing('Game', asked.params['id']);
  for (const [name, value] of Object.entries(asked.changes)) CHANGES[name]?.(game, value);
  return { json: gameView(world, game, { short: false }) };
};

const wipeGame = (world: World, asked: Asked): Answered => {
  const game = gameOf(world, asked);
  if (!game) return missing('Game', asked.params['id']);
  const nothing = {
    away_score: null,
    home_score: null,
    away_manager: null,
    home_manager: null,
    game_num: null,
  };
  Object.assign(game, nothing, { scorecard_url: null });
  return { json: gameView(world, game, { short: false }) };
};

const isRefused = (value: readonly Posted[] | Refused): value is Refused => 'status' in value;

type Kept = 'plays' | 'decisions';

const post =
  (kept: Kept, check: (world: World, body: unknown) => readonly Posted[] | Refused): Route['answer'] =>
  (world, asked) => {
    const rows = check(world, asked.body);
    if (isRefused(rows)) return rows;
    world[kept].set(Number(rows[0]?.['game_id']), rows);
    return { json: `Inserted ${String(rows.length)} ${kept}` };
  };

const remove =
  (kept: Kept): Route['answer'] =>
  (world, asked) => {
    const id = numberIn(asked, 'id');
    if (!gameOf(world, asked)) return missing('Game', id);
    const rows = world[kept].get(id) ?? [];
    world[kept].delete(id);
    return { json: `Deleted ${String(rows.length)} ${kept}` };
  };

const kept =
  (name: Kept): Route['answer'] =>
  (world, asked) =>
    list(
      name,
      asked.query('game_id').flatMap((id) => world[name].get(Number(id)) ?? []),
    );

const recalculate: Route['answer'] = (world, asked) => {
  const season = numberIn(asked, 'season');
  world.recalculated.set(season, (world.recalculated.get(season) ?? 0) + 1);
  return { json: `Just recalculated standings for season ${String(season)}` };
};

const injuriesAsked: Route['answer'] = (world, asked) => {
  const active = first(asked, 'is_active');
  const rows = world.injuries.filter(
    (row) =>
      row.season === seasonOf(world, asked) &&
      (active === undefined || (active.toLowerCase() === 'true') === row.is_active),
  );
  return list(
    'injuries',
    rows.map((row) => injuryView(world, row, depthOf(asked))),
  );
};

/** The row of a table with the id that is asked for. */
const byId =
  <T extends { readonly id: number }>(
    what: string,
    rows: (world: World) => readonly T[],
    view: (world: World, row: T, depth: Depth) => unknown,
  ): Route['answer'] =>
  (world, asked) => {
    const id = numberIn(asked, 'id');
    return one(
      rows(world).find((row) => row.id === id),
      what,
      id,
      (row) => view(world, row, depthOf(asked)),
    );
  };

const teamById = (view: typeof teamView | typeof rosterView): Route['answer'] =>
  byId('Team', ({ teams }) => teams, view);

const PAGE = ['season', 'short_output'] as const;

/** Every call that the league's clients make. */
export const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/v3/current',
    query: ['season'],
    answer: (world, asked) => {
      const season = seasonOf(world, asked);
      return one(
        world.current.find((row) => row.season === season),
        'Current',
        season,
        (row) => row,
      );
    },
  },
  { method: 'GET', path: '/v3/teams', query: [...PAGE, 'team_abbrev', 'owner_id'], answer: teamsAsked },
  { method: 'GET', path: '/v3/teams/{id}', answer: teamById(teamView) },
  { method: 'GET', path: '/v3/teams/{id}/roster/current', answer: teamById(rosterView) },
  { method: 'GET', path: '/v3/players', query: [...PAGE, 'team_id', 'name'], answer: playersAsked },
  { method: 'GET', path: '/v3/players/{id}', answer: byId('Player', ({ players }) => players, playerView) },
  {
    method: 'GET',
    path: '/v3/games',
    query: [...PAGE, 'week', 'game_num', 'team_abbrev', 'away_team_id', 'home_team_id', 'played'],
    answer: gamesAsked,
  },
  { method: 'GET', path: '/v3/games/{id}', answer: byId('Game', ({ games }) => games, gameView) },
  { method: 'PATCH', path: '/v3/games/{id}', query: Object.keys(CHANGES), answer: patchGame },
  { method: 'POST', path: '/v3/games/wipe/{id}', answer: wipeGame },
  { method: 'GET', path: '/v3/plays', query: ['game_id', 'sort', 'limit'], answer: kept('plays') },
  { method: 'POST', path: '/v3/plays', answer: post('plays', checkPlays) },
  { method: 'DELETE', path: '/v3/plays/game/{id}', answer: remove('plays') },
  { method: 'GET', path: '/v3/decisions', query: ['game_id'], answer: kept('decisions') },
  { method: 'POST', path: '/v3/decisions', answer: post('decisions', checkDecisions) },
  { method: 'DELETE', path: '/v3/decisions/game/{id}', answer: remove('decisions') },
  {
    method: 'GET',
    path: '/v3/standings',
    query: [...PAGE],
    answer: (world, asked) => list('standings', standingsView(world, seasonOf(world, asked), depthOf(asked))),
  },
  { method: 'POST', path: '/v3/standings/s{season}/recalculate', answer: recalculate },
  { method: 'GET', path: '/v3/injuries', query: [...PAGE, 'is_active', 'sort'], answer: injuriesAsked },
];
