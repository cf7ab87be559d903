import { playerSchema, type Player } from '@paper-dynasty/engine/model/players';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { teamSchema, type Park } from '@paper-dynasty/engine/model/setup';
import {
  leagueId,
  LISTED_POSITIONS,
  pictureAddress,
  type LeagueClub,
  type LeagueData,
  type LeaguePlayer,
  type ListedPosition,
  type ScheduledGame,
} from '@paper-dynasty/engine/leagues/league-data';
import type { ToldInjury, ToldStanding } from '@paper-dynasty/engine/leagues/told-by-server';
import type { SbaClient } from './client.ts';
import { rosterTypeOf } from './organisation.ts';
import { MOST, nameOf, soundRows } from './sound.ts';
import { toldInjuries, toldStandings } from './told.ts';
import type { ForeignId, SbaGame, SbaPlayer, SbaTeam } from './schemas.ts';

/** What a league has settled for itself: all that its server does not know. */
export type SeasonSettings = Pick<LeagueData, 'config' | 'cardsets' | 'admins' | 'rules'>;

/** A season as the league's server tells of it. */
export interface SbaSeason {
  readonly data: LeagueData;
  readonly week: number;
  /** The version of the scorecard that counts. */
  readonly version: string | null;
  readonly injuries: readonly ToldInjury[];
  readonly standings: readonly ToldStanding[];
  /** In words, what could not be read or was not as expected. */
  readonly notices: readonly string[];
}

/** Colors for the teams that have none, chosen to be told from each other. */
const COLORS = [
  '#1f6f78',
  '#b4632a',
  '#3b5d3a',
  '#7a2e4d',
  '#28527a',
  '#a23b2a',
  '#6b5b1f',
  '#2f6b4f',
] as const;

/** A color as six digits, whatever stands before them and in whichever case; one of our own where there is none. */
export const colorOf = (color: string | null, abbrev: string): string => {
  const digits = /^(?:#|0x)?([0-9a-f]{6})$/i.exec(color?.trim() ?? '')?.[1];
  if (digits) return `#${digits.toLowerCase()}`;
  const n = [...abbrev].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return COLORS[n % COLORS.length] ?? COLORS[0];
};

const PITCHER_PLACES = ['SP', 'RP', 'CP'] as const;

const placesOf = (player: SbaPlayer): readonly ListedPosition[] =>
  [
    player.pos_1,
    player.pos_2,
    player.pos_3,
    player.pos_4,
    player.pos_5,
    player.pos_6,
    player.pos_7,
    player.pos_8,
  ]
    .map((place) => LISTED_POSITIONS.find((listed) => listed === place?.toUpperCase()))
    .filter((place) => place !== undefined);

const isPosition = (place: ListedPosition): place is Position & ListedPosition =>
  (POSITIONS as readonly string[]).includes(place);

const NO_BATTING = {
  speed: null,
  steal_low: null,
  steal_high: null,
  jump: null,
  bunting: null,
  hit_and_run: null,
};
const NO_PITCHING = {
  hold: null,
  wild_pitch: null,
  balk: null,
  pick_off: null,
  starter_endurance: null,
  reliever_endurance: null,
  injury: null,
};

/** A picture is taken only from a public address of the web. */
const picture = (address: string | null): string | null => pictureAddress.safeParse(address).data ?? null;

/** A man of whom the league knows name, positions and picture; all else is on the printed card. */
const bareMan = (row: SbaPlayer, places: readonly ListedPosition[]): Player => {
  const roles = PITCHER_PLACES.filter((role) => places.includes(role));
  const pitches = roles.length > 0 || places.includes('P');
  const positions = [...new Set([...places.filter(isPosition), ...(pitches ? ['P' as const] : [])])];
  const bats =
    !pitches || places.some((place) => place !== 'P' && !PITCHER_PLACES.some((role) => role === place));
  const second = picture(row.image2);
  return playerSchema.parse({
    kind: 'player',
    id: String(row.id),
    player_id: String(row.id),
    name: nameOf(row.name, `player ${String(row.id)}`),
    bats: null,
    throws: null,
    image: picture(row.image),
    ...(second === null ? {} : { image2: second }),
    fielding: positions.map((position) => ({ position, range: null, error: null })),
    batting: bats ? NO_BATTING : null,
    pitching: pitches ? { ...NO_PITCHING, ...(roles.length > 0 ? { roles } : {}) } : null,
    batting_card: null,
    pitching_card: null,
  });
};

const leaguePlayer = (row: SbaPlayer, teamId: string): LeaguePlayer => {
  const positions = placesOf(row);
  return {
    player: bareMan(row, positions),
    team_id: teamId,
    person_id: row.sbaplayer ? String(row.sbaplayer.id) : `player-${String(row.id)}`,
    retro_id: leagueId.safeParse(row.sbaplayer?.row?.key_retro).data ?? null,
    positions,
    limits: { at_bats: null, innings: null, starts: null },
  };
};

const NO_NUMBERS = { L: null, R: null } as const;
const parkOf = (name: string): Park => ({
  name: nameOf(name, 'Park'),
  homerun: NO_NUMBERS,
  single: NO_NUMBERS,
});

const GAMES_OF_SERIES = 'regular';

/** The games of a season in order, each in its series: the games of two clubs in a week, home and away. */
const scheduleOf = (
  games: readonly SbaGame[],
  abbrevs: ReadonlyMap<number, string>,
): readonly ScheduledGame[] => {
  const played = new Map<string, number>();
  return [...games]
    .sort((a, b) => a.week - b.week || a.id - b.id)
    .flatMap((game): readonly ScheduledGame[] => {
      const [away, home] = [abbrevs.get(game.away_team.id), abbrevs.get(game.home_team.id)];
      if (away === undefined || home === undefined || away === home) return [];
      const series = `W${String(game.week)} ${away}@${home}`;
      const number = (played.get(series) ?? 0) + 1;
      played.set(series, number);
      const kind = game.season_type === null || game.season_type === GAMES_OF_SERIES ? 'regular' : 'playoff';
      return [
        {
          id: String(game.id),
          week: game.week,
          series,
          game: number,
          away_id: String(game.away_team.id),
          home_id: String(game.home_team.id),
          date: null,
          kind,
        },
      ];
    });
};

/** The people whose Discord ids can be what became of a rounded one. */
const couldBe = (rounded: string, people: readonly string[]): readonly string[] =>
  people.filter((id) => Number(id) === Number(rounded));

/** The Discord ids of a team's managers: those that are certain, and of those that may have been rounded, whoever the league says it is. */
const managersOf = async (
  client: Pick<SbaClient, 'teamsOf'>,
  team: SbaTeam,
  season: number,
  people: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly notices: readonly string[] }> => {
  const given = [team.gmid, team.gmid2].filter((id): id is ForeignId => id !== null);
  const ids: string[] = [];
  const notices: string[] = [];
  for (const { id, certain } of given) {
    if (certain) {
      ids.push(id);
      continue;
    }
    const candidates = couldBe(id, people);
    const asked = await Promise.all(candidates.map((person) => client.teamsOf(person, season)));
    const found = candidates.filter((_, i) => asked[i]?.rows.some((row) => row.id === team.id));
    ids.push(...found);
    if (found.length === 0)
      notices.push(
        `a Discord id of ${team.abbrev} may have been rounded (${id}): nobody known here is who it stands for`,
      );
  }
  return { ids: [...new Set(ids)], notices };
};

/** How many rosters are read at once. */
const AT_ONCE = 4;

const inGroups = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE)
    results.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))));
  return results;
};

interface ClubRead {
  /** Null for a team that cannot be taken. */
  readonly club: LeagueClub | null;
  readonly players: readonly LeaguePlayer[];
  readonly park: LeagueData['parks'][number];
  readonly notices: readonly string[];
}

/** A club as it can be taken; in words why it cannot. */
const clubOf = (row: SbaTeam, managerIds: readonly string[]): LeagueClub | string => {
  const id = String(row.id);
  const division = row.division?.row ?? null;
  const team = teamSchema.safeParse({
    id,
    name: nameOf(row.lname ?? row.sname ?? row.abbrev, id),
    abbreviation: row.abbrev.toUpperCase(),
    color: colorOf(row.color, row.abbrev),
  });
  if (!team.success) {
    const [issue] = team.error.issues;
    return `team ${id} cannot be taken (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`;
  }
  return {
    team: team.data,
    division: nameOf(division?.division_name ?? '', '', 40) || null,
    league_half: nameOf(division?.league_name ?? '', '', 40) || null,
    park_id: id,
    manager_ids: managerIds,
    logo: picture(row.thumbnail),
  };
};

const NOBODY = { rows: [], notices: [] };

const readClub = async (
  client: SbaClient,
  row: SbaTeam,
  season: number,
  people: readonly string[],
): Promise<ClubRead> => {
  const managers = await managersOf(client, row, season, people);
  const club = clubOf(row, managers.ids);
  const { active } = typeof club === 'string' ? { active: NOBODY } : await client.roster(row.id);
  const men = soundRows(active.rows, ({ id }) => String(id), MOST.men, 'player');
  const id = String(row.id);
  return {
    club: typeof club === 'string' ? null : club,
    players: men.rows.map((player) => leaguePlayer(player, id)),
    park: { id, park: parkOf(`${row.sname ?? row.lname ?? row.abbrev} Park`), image: picture(row.stadium) },
    notices: [
      ...active.notices,
      ...men.notices,
      ...managers.notices,
      ...(typeof club === 'string' ? [club] : []),
    ],
  };
};

/** What is shown where the league has it, and does without where it does not. */
const optional = async <T>(
  read: Promise<{ readonly rows: readonly T[]; readonly notices: readonly string[] }>,
  name: string,
): Promise<{ readonly rows: readonly T[]; readonly notices: readonly string[] }> =>
  read.catch((error: unknown) => ({
    rows: [],
    notices: [`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`],
  }));

/**
 * Reads the season that a league's server has under way: clubs with their active men, parks, schedule, and beside it
 * injuries and standings. `people` are the Discord ids known here. Rejects with a RemoteError when one of the first is missing.
 */
export const readSbaSeason = async (
  client: SbaClient,
  settings: SeasonSettings,
  people: readonly string[],
): Promise<SbaSeason> => {
  const current = await client.current();
  const { season } = current;
  const [teams, games, injuries, standings] = await Promise.all([
    client.teams(season),
    client.games({ season }),
    optional(client.injuries(season), 'the injured'),
    optional(client.standings(season), 'the standings'),
  ]);
  const clubs = soundRows(
    teams.rows.filter((team) => rosterTypeOf(team.abbrev, team.sname) === 'club'),
    ({ id }) => String(id),
    MOST.clubs,
    'team',
  );
  const all = await inGroups(clubs.rows, (row) => readClub(client, row, season, people));
  const read = all.filter((one) => one.club !== null);
  const taken = new Set(read.map(({ park }) => park.id));
  const men = soundRows(
    read.flatMap(({ players }) => players),
    ({ player }) => player.id,
    MOST.clubs * MOST.men,
    'player',
  );
  const listed = soundRows(games.rows, ({ id }) => String(id), MOST.games, 'game');
  const abbrevs = new Map(
    clubs.rows.filter(({ id }) => taken.has(String(id))).map(({ id, abbrev }) => [id, abbrev.toUpperCase()]),
  );
  return {
    data: {
      ...settings,
      season: String(season),
      parks: read.map(({ park }) => park),
      teams: read.flatMap(({ club }) => club ?? []),
      players: men.rows,
      schedule: scheduleOf(listed.rows, abbrevs),
    },
    week: current.week,
    version: current.bet_week,
    injuries: toldInjuries(injuries.rows),
    standings: toldStandings(standings.rows, clubs.rows),
    notices: [teams, games, injuries, standings, clubs, ...all, men, listed]
      .flatMap(({ notices }) => notices)
      .slice(0, MOST.notices),
  };
};
