import { z } from 'zod';
import type { Remote, RemoteRequest } from '../remote/remote.ts';
import { RemoteError } from '../remote/remote-error.ts';
import {
  currentSchema,
  gameSchema,
  injurySchema,
  playerSchema,
  standingSchema,
  teamSchema,
  type SbaCurrent,
  type SbaGame,
  type SbaInjury,
  type SbaPlayer,
  type SbaStanding,
  type SbaTeam,
} from './schemas.ts';

/** What could be read of a list, and in words what could not. */
export interface Read<T> {
  readonly rows: readonly T[];
  readonly notices: readonly string[];
}

/** What is sent of a result. */
export interface SbaResult {
  readonly away_score: number;
  readonly home_score: number;
  readonly away_manager_id: number | null;
  readonly home_manager_id: number | null;
  readonly game_num: number;
  readonly scorecard_url: string;
}

/** A play or a decision, field by field as the server takes it. */
export type Posted = Readonly<Record<string, string | number | boolean | null>>;

/** Which games are asked for. */
export interface GameQuery {
  readonly season: number;
  readonly week?: number;
  readonly game_num?: number;
  readonly away_team_id?: number;
  readonly home_team_id?: number;
  readonly played?: boolean;
}

/** The Super Baseball Alliance's interface, as its clients use it. All of it rejects with a RemoteError. */
export interface SbaClient {
  current(season?: number): Promise<SbaCurrent>;
  teams(season: number): Promise<Read<SbaTeam>>;
  /** The teams of a person, by their Discord id: whatever became of the id on its way. */
  teamsOf(ownerId: string, season: number): Promise<Read<SbaTeam>>;
  team(id: number): Promise<SbaTeam>;
  /** The active men, and those who are not. */
  roster(teamId: number): Promise<{ readonly active: Read<SbaPlayer>; readonly others: Read<SbaPlayer> }>;
  players(season: number, teamIds: readonly number[]): Promise<Read<SbaPlayer>>;
  games(query: GameQuery): Promise<Read<SbaGame>>;
  game(id: number): Promise<SbaGame>;
  injuries(season: number): Promise<Read<SbaInjury>>;
  standings(season: number): Promise<Read<SbaStanding>>;
  plays(gameId: number): Promise<readonly unknown[]>;
  decisions(gameId: number): Promise<readonly unknown[]>;
  deletePlays(gameId: number): Promise<void>;
  deleteDecisions(gameId: number): Promise<void>;
  wipeGame(gameId: number): Promise<void>;
  postPlays(plays: readonly Posted[]): Promise<void>;
  patchGame(gameId: number, result: SbaResult): Promise<void>;
  postDecisions(decisions: readonly Posted[]): Promise<void>;
  recalculate(season: number): Promise<void>;
}

/** How long working out the standings may take, in milliseconds. */
const RECALCULATION = 8000;

/** The address of the interface's third version, whichever part of it was given. */
export const sbaBase = (address: string): string => {
  const base = address.trim().replace(/\/+$/, '');
  if (/\/v3$/.test(base)) return base;
  return /\/api$/.test(base) ? `${base}/v3` : `${base}/api/v3`;
};

const placeOf = (issue: z.core.$ZodIssue): string => issue.path.map(String).join('.') || 'it';

/** The rows of a list that can be read; the others are told of. */
const readRows = <T>(list: readonly unknown[], row: z.ZodType<T>, name: string): Read<T> => {
  const rows: T[] = [];
  const notices: string[] = [];
  list.forEach((each, i) => {
    const parsed = row.safeParse(each);
    if (parsed.success) rows.push(parsed.data);
    else {
      const issues = parsed.error.issues.map((issue) => `${placeOf(issue)}: ${issue.message}`).join('; ');
      notices.push(`${name}, row ${String(i + 1)} cannot be read (${issues})`);
    }
  });
  return { rows, notices };
};

/** A list under its name, under another name, or bare. */
const listOf = (page: unknown, name: string): readonly unknown[] => {
  if (Array.isArray(page)) return page;
  const named = z.record(z.string(), z.unknown()).safeParse(page);
  const list = named.success
    ? (named.data[name] ?? Object.values(named.data).find(Array.isArray))
    : undefined;
  if (Array.isArray(list)) return list;
  throw new RemoteError('not_json', { said: `no list of ${name}` });
};

const one = <T>(row: unknown, schema: z.ZodType<T>, name: string): T => {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RemoteError('not_json', {
    said: `${name}: ${issue ? placeOf(issue) : ''} ${issue?.message ?? ''}`,
  });
};

const rosterPart = z.object({ players: z.array(z.unknown()) });
const rosterSchema = z.object({
  active: rosterPart,
  shortil: rosterPart.optional(),
  longil: rosterPart.optional(),
});

/** Makes the client of a league's server; `remote` leads to `sbaBase(address)`. */
export const createSbaClient = (remote: Remote): SbaClient => {
  const get = (path: string, query: RemoteRequest['query'] = {}) =>
    remote.json({ method: 'GET', path, query });
  const list = async <T>(name: string, row: z.ZodType<T>, query: RemoteRequest['query']): Promise<Read<T>> =>
    readRows(listOf(await get(`/${name}`, query), name), row, name);
  /** Whatever a write answers, be it a plain text: that it is answered well is what counts. */
  const write = async (asked: RemoteRequest): Promise<void> => void (await remote.send(asked));
  const rawList = async (name: string, query: RemoteRequest['query']) =>
    listOf(await get(`/${name}`, query), name);
  return {
    current: async (season) =>
      one(await get('/current', season === undefined ? {} : { season }), currentSchema, 'current'),
    teams: (season) => list('teams', teamSchema, { season }),
    teamsOf: (owner_id, season) => list('teams', teamSchema, { season, owner_id }),
    team: async (id) => one(await get(`/teams/${String(id)}`), teamSchema, 'team'),
    roster: async (id) => {
      const parts = one(await get(`/teams/${String(id)}/roster/current`), rosterSchema, 'roster');
      const name = `roster of team ${String(id)}`;
      const others = [...(parts.shortil?.players ?? []), ...(parts.longil?.players ?? [])];
      return {
        active: readRows(parts.active.players, playerSchema, name),
        others: readRows(others, playerSchema, name),
      };
    },
    players: (season, team_id) => list('players', playerSchema, { season, team_id }),
    games: ({ ...query }) => list('games', gameSchema, query),
    game: async (id) => one(await get(`/games/${String(id)}`), gameSchema, 'game'),
    injuries: (season) => list('injuries', injurySchema, { season, is_active: true }),
    standings: (season) => list('standings', standingSchema, { season }),
    plays: (game_id) => rawList('plays', { game_id }),
    decisions: (game_id) => rawList('decisions', { game_id }),
    deletePlays: (id) => write({ method: 'DELETE', path: `/plays/game/${String(id)}` }),
    deleteDecisions: (id) => write({ method: 'DELETE', path: `/decisions/game/${String(id)}` }),
    wipeGame: (id) => write({ method: 'POST', path: `/games/wipe/${String(id)}`, body: {} }),
    postPlays: (plays) => write({ method: 'POST', path: '/plays', body: { plays } }),
    patchGame: (id, result) => write({ method: 'PATCH', path: `/games/${String(id)}`, query: { ...result } }),
    postDecisions: (decisions) => write({ method: 'POST', path: '/decisions', body: { decisions } }),
    recalculate: (season) =>
      write({
        method: 'POST',
        path: `/standings/s${String(season)}/recalculate`,
        body: {},
        total: RECALCULATION,
      }),
  };
};
