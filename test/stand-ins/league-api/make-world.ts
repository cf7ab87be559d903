import { DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { demoName } from '@paper-dynasty/db/league/demo/names';
import type { DivisionRow, GameRow, Owner, PersonRow, PlayerRow, TeamRow, World } from './world.ts';

/** An organisation over the seasons. `color` comes in every form that has been seen. */
interface Organisation {
  readonly abbrev: string;
  readonly sname: string;
  readonly lname: string;
  readonly color: string | null;
  readonly owners: readonly Owner[];
}

const [ada, ben, carla, dev] = DEMO_MANAGERS.map((manager) => manager.user_id) as [
  string,
  string,
  string,
  string,
];

/** The four organisations: `BHM` has the injured list that looks like somebody's minor leaguers. */
const ORGANISATIONS: readonly Organisation[] = [
  {
    abbrev: 'WV',
    sname: 'Ridgebacks',
    lname: 'West Valley Ridgebacks',
    color: 'A6CE39',
    owners: [{ id: ada, form: 'text' }],
  },
  {
    abbrev: 'BHM',
    sname: 'Foundry',
    lname: 'Birch Harbor Foundry',
    color: 'b4632a',
    owners: [{ id: ben, form: 'number' }],
  },
  {
    abbrev: 'POR',
    sname: 'Tugboats',
    lname: 'Portage Tugboats',
    color: '#3B5D3A',
    owners: [{ id: carla, form: 'rounded' }],
  },
  {
    abbrev: 'SAL',
    sname: 'Herons',
    lname: 'Salt Marsh Herons',
    color: null,
    owners: [
      { id: dev, form: 'text' },
      { id: ada, form: 'number' },
    ],
  },
];

/** The weeks of a season, and the games of a pairing in each. */
export const WEEKS = 18;
const SERIES_GAMES = 4;

/** The positions of a club's 26, as the league lists them; the nine who play every day come first. */
const ACTIVE: readonly (readonly string[])[] = [
  ['C'],
  ['1B', 'LF'],
  ['2B', 'SS'],
  ['3B', '1B'],
  ['SS', '2B'],
  ['LF', 'RF'],
  ['CF', 'LF'],
  ['RF', 'LF'],
  ['DH', '1B', '3B'],
  ['C', '1B'],
  ['2B', '3B', 'SS'],
  ['CF', 'RF', 'LF'],
  ['RF', 'LF', '1B'],
  ...Array.from({ length: 5 }, () => ['SP']),
  ...Array.from({ length: 7 }, () => ['RP']),
  ['CP'],
];
const MINORS: readonly (readonly string[])[] = [['SS', '2B'], ['SP', 'RP'], ['LF']];
const INJURED: readonly (readonly string[])[] = [['1B'], ['RP']];

const IMAGES = 'https://cards.example';

const divisionsOf = (season: number): readonly DivisionRow[] => [
  {
    id: season * 10 + 1,
    season,
    division_name: 'Lakes',
    division_abbrev: 'LK',
    league_name: 'Old League',
    league_abbrev: 'OL',
  },
  {
    id: season * 10 + 2,
    season,
    division_name: 'Hills',
    division_abbrev: 'HL',
    league_name: 'Old League',
    league_abbrev: 'OL',
  },
];

/** Ids are new each season: those of teams start here. */
const firstTeam = (season: number): number => season * 40;

const teamsOf = (season: number): readonly TeamRow[] => {
  const common = { season, dice_color: null, salary_cap: 32 };
  const rows = ORGANISATIONS.flatMap(({ owners, color, ...names }, i): readonly TeamRow[] => {
    const club = {
      ...common,
      owners,
      color,
      managers: [i + 1],
      division: season * 10 + 1 + (i % 2),
      stadium: `${IMAGES}/stadiums/${names.abbrev.toLowerCase()}.png`,
      thumbnail: `${IMAGES}/logos/${names.abbrev.toLowerCase()}.png`,
    };
    const id = firstTeam(season) + i * 3;
    const affiliate = (offset: number, suffix: string, kind: string): TeamRow => ({
      ...club,
      id: id + offset,
      abbrev: `${names.abbrev}${suffix}`,
      sname: `${names.sname} ${kind}`,
      lname: `${names.lname} ${kind}`,
      division: null,
    });
    return [{ ...club, ...names, id }, affiliate(1, 'MiL', 'MiL'), affiliate(2, 'IL', 'IL')];
  });
  const free: TeamRow = {
    ...common,
    id: firstTeam(season) + ORGANISATIONS.length * 3,
    abbrev: 'FA',
    sname: 'Free Agents',
    lname: 'Free Agents',
    owners: [],
    managers: [],
    division: null,
    stadium: null,
    thumbnail: null,
    color: '',
  };
  return [...rows, free];
};

/** Names carry what a page or a channel might take for its own. */
const ODD_NAMES: Readonly<Record<number, string>> = {
  3: 'Bo <b>Bell</b>',
  30: '@everyone Ortiz',
};

const playersOf = (season: number, teams: readonly TeamRow[]): readonly PlayerRow[] => {
  const places = teams.flatMap((team) => {
    if (team.abbrev === 'FA') return [{ team, positions: ['LF'] }];
    const kind = team.abbrev.endsWith('MiL') ? MINORS : team.abbrev.endsWith('IL') ? INJURED : ACTIVE;
    return kind.map((positions) => ({ team, positions }));
  });
  return places.map(({ team, positions }, i) => ({
    id: season * 1000 + i,
    season,
    team: team.id,
    name: ODD_NAMES[i] ?? demoName(i),
    wara: Math.round(((i * 37) % 500) + 1) / 100,
    image: `${IMAGES}/${String(season)}/${String(i)}.png`,
    image2: null,
    positions,
    injury_rating: positions.includes('SP') ? null : `${String(1 + (i % 6))}p${String(20 + (i % 5) * 10)}`,
    il_return: team.abbrev.endsWith('IL') && !team.abbrev.endsWith('MiL') ? 'w06g1' : null,
    sbaplayer: 5000 + i,
  }));
};

const peopleOf = (players: readonly PlayerRow[]): PersonRow[] =>
  players.map(({ sbaplayer, name }, i) => {
    const [first_name = '', ...rest] = name.split(' ');
    const key = `${rest.join('').slice(0, 4)}${first_name.slice(0, 1)}`.toLowerCase().replace(/[^a-z]/g, 'x');
    return {
      id: sbaplayer,
      first_name,
      last_name: rest.join(' '),
      key_retro: i % 9 === 0 ? null : `${key}${String(100 + (i % 800))}`,
      key_bbref: null,
    };
  });

/** The three rounds in which four clubs meet each other once. */
const ROUNDS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 1],
    [2, 3],
  ],
  [
    [0, 2],
    [1, 3],
  ],
  [
    [0, 3],
    [1, 2],
  ],
];

const gamesOf = (season: number): readonly GameRow[] => {
  const series = Array.from({ length: WEEKS }, (_, i) => i).flatMap((week) =>
    (ROUNDS[week % ROUNDS.length] ?? []).map(([a, b]) => {
      const turned = Math.floor(week / ROUNDS.length) % 2 === 1;
      return { week: week + 1, away: turned ? b : a, home: turned ? a : b };
    }),
  );
  const pairing = (i: number): number => firstTeam(season) + i * 3;
  return series.flatMap(({ week, away, home }, s) =>
    Array.from({ length: SERIES_GAMES }, (_, g) => ({
      id: season * 1000 + s * SERIES_GAMES + g,
      season,
      week,
      season_type: 'regular',
      away: pairing(away),
      home: pairing(home),
      game_num: null,
      away_score: null,
      home_score: null,
      away_manager: null,
      home_manager: null,
      scorecard_url: null,
    })),
  );
};

/** The seasons that the server knows; the last is under way. */
export const SEASONS = [12, 13] as const;

/** A league of four organisations in its thirteenth season, in week 5. */
export const makeWorld = (): World => {
  const teams = SEASONS.flatMap(teamsOf);
  const players = SEASONS.flatMap((season) =>
    playersOf(
      season,
      teams.filter((team) => team.season === season),
    ),
  );
  const injured = players.filter((player) => player.season === 13 && player.il_return !== null);
  return {
    current: SEASONS.map((season) => ({
      id: season,
      season,
      week: season === 13 ? 5 : WEEKS,
      freeze: false,
      bet_week: 'V35',
    })),
    divisions: SEASONS.flatMap(divisionsOf),
    managers: DEMO_MANAGERS.map(({ name }, i) => ({ id: i + 1, name })),
    teams,
    people: peopleOf(players.filter((player) => player.season === 13)),
    players,
    games: SEASONS.flatMap(gamesOf),
    injuries: injured.map((player, i) => ({
      id: i + 1,
      season: 13,
      player: player.id,
      total_games: 4,
      start_week: 5,
      start_game: 1,
      end_week: 6,
      end_game: 1,
      is_active: true,
    })),
    plays: new Map(),
    decisions: new Map(),
    recalculated: new Map(),
  };
};
