import { DateTime } from 'luxon';
import type { LeagueData, ScheduledGame } from '@paper-dynasty/engine/leagues/league-data';
import { leagueRulesSchema, type LeagueRules } from '@paper-dynasty/engine/leagues/league-rules';
import type { Club } from '@paper-dynasty/engine/game/series';
import type { InjuryResult } from '@paper-dynasty/engine/model/season-rules';
import { demoRoster, ROSTER_SIZE } from '../league/demo/rosters.ts';
import { DEMO_COMMISSIONER, DEMO_TEAMS } from '../league/demo/teams.ts';
import { leagueOfClubs } from '../league/template/template-league.ts';

/** The results of the totals 3 to 18 for pitchers of a rating: few of them cost games, the more the higher the rating. */
const row = (rating: number): readonly InjuryResult[] =>
  Array.from({ length: 16 }, (_, i) => {
    if (i < rating) return 2 * (rating - i);
    return i < rating + 3 ? 'game' : 'ok';
  });

/** The rules of the simulated season: rest, injuries and weather are on. */
export const SIMULATED_RULES: LeagueRules = leagueRulesSchema.parse({
  rest: {
    enforcement: 'forbid',
    chart: [
      { role: 'starter', outs: 0, games: 3 },
      { role: 'starter', outs: 18, games: 4 },
      { role: 'reliever', outs: 4, games: 1 },
      { role: 'reliever', outs: 9, games: 2 },
    ],
  },
  injuries: {
    settle: 'roll',
    chart: Object.fromEntries([1, 2, 3, 4, 5, 6].map((rating) => [String(rating), row(rating)])),
  },
  weather: {
    chart: [
      { weeks: [1, 6], d20: [1, 8], name: 'Cold', homerun: -2, single: -1 },
      { weeks: [1, 18], d20: [9, 12], name: 'Wind blowing in', homerun: -3 },
      { weeks: [7, 18], d20: [1, 8], name: 'Hot', homerun: 2, single: 1 },
    ],
  },
  wild_cards: 1,
});

/** How many teams the simulated league can have. */
export const FEWEST_TEAMS = 4;
/** How many teams the simulated league can have. */
export const MOST_TEAMS = 24;

const TOWNS = [
  ...[
    'Alderbrook',
    'Birchport',
    'Cedar Falls',
    'Dunmore',
    'Elkhorn',
    'Fairhaven',
    'Glenrock',
    'Hollow Creek',
  ],
  ...['Ironwood', 'Juniper Bay', 'Kestrel Point', 'Larkspur', 'Millstone', 'Northgate', 'Orchard Hill'],
  ...['Pinecrest', 'Quarry Lake', 'Redstone', 'Silverton', 'Thornbury', 'Umberland', 'Vineyard', 'Westmere'],
  'Yarrow',
] as const;

/** The colors go round, as far from one another as there are teams. */
const hex = (value: number): string =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
const colorOf = (n: number): string => {
  const channel = (turn: number): number => 0.35 + 0.25 * Math.cos(2 * Math.PI * (n / MOST_TEAMS + turn));
  return `#${hex(channel(0))}${hex(channel(1 / 3))}${hex(channel(2 / 3))}`;
};

const PARKS = DEMO_TEAMS.pd.map(({ park }) => park);

const clubOf = (town: string, n: number): Club => {
  const id = `club-${String(n + 1).padStart(2, '0')}`;
  const players = demoRoster('pd', id, n * ROSTER_SIZE);
  const park = PARKS[n % PARKS.length] ?? { name: town, homerun: { L: 10, R: 10 }, single: { L: 10, R: 10 } };
  return {
    team: { id, name: town, abbreviation: town.slice(0, 3).toUpperCase(), color: colorOf(n) },
    park: { ...park, name: `${town} Park` },
    roster: Object.fromEntries(players.map((player) => [player.id, player])),
  };
};

/** From eight teams on a league has two halves, whose divisions are called the same. */
const halfOf = (n: number, teams: number): string | null =>
  teams < 8 ? null : (['Federal', 'Union'][n % 2] ?? null);
const divisionOf = (n: number): string => (Math.floor(n / 2) % 2 === 0 ? 'East' : 'West');

const OPENING_DAY = DateTime.fromISO('2026-04-03', { zone: 'utc' });
/** A series a week, a game a day. */
const dated = (game: ScheduledGame): ScheduledGame => ({
  ...game,
  date: OPENING_DAY.plus({ weeks: game.week - 1, days: game.game - 1 }).toISODate(),
});

/** The league whose season is simulated where no other one is named: 72 games a team, with rest, injuries and weather. `teams` are 4 to 24. */
export const simulatedLeague = (id: string, teams: number): LeagueData => {
  const league = leagueOfClubs('auto', id, TOWNS.slice(0, teams).map(clubOf));
  return {
    ...league,
    config: { ...league.config, name: 'Simulated League' },
    admins: [DEMO_COMMISSIONER.user_id],
    rules: SIMULATED_RULES,
    teams: league.teams.map((club, n) => ({
      ...club,
      league_half: halfOf(n, teams),
      division: divisionOf(n),
    })),
    schedule: league.schedule.map(dated),
  };
};
