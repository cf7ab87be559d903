import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import type { Player } from '@paper-dynasty/engine/model/players';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import type { GameSetup, Manager, SideSetup } from '@paper-dynasty/engine/model/setup';

const RATINGS = {
  speed: 12,
  steal_low: 8,
  steal_high: 14,
  jump: 12,
  bunting: 'B',
  hit_and_run: 'B',
} as const;
const PITCHING = {
  hold: 0,
  wild_pitch: 5,
  balk: 3,
  pick_off: 4,
  starter_endurance: 6,
  reliever_endurance: 1,
  injury: 2,
} as const;

const makeFielder = (side: string, position: Position, n: number): Player => ({
  kind: 'player',
  id: `${side}-${position}-${n}`,
  player_id: `${side}-${position}-${n}`,
  name: `${side} ${position} ${n}`,
  bats: 'R',
  throws: 'R',
  image: null,
  fielding: [{ position, range: 3, error: 10, ...(position === 'C' ? { passed_ball: 4 } : {}) }],
  batting: RATINGS,
  pitching: null,
  batting_card: null,
  pitching_card: null,
});

const makePitcher = (side: string, n: number): Player => ({
  ...makeFielder(side, 'P', n),
  batting: null,
  pitching: { ...PITCHING, starter_endurance: 7 - n },
});

/** A roster of 26: two men for each position (three outfielders more) and seven pitchers, read as league average. */
export const makeRoster = (side: string): Readonly<Record<string, Player>> => {
  const fielders = POSITIONS.filter((p) => p !== 'P').flatMap((p) => [
    makeFielder(side, p, 1),
    makeFielder(side, p, 2),
  ]);
  const extra = (['LF', 'CF', 'RF'] as const).map((p) => makeFielder(side, p, 3));
  const pitchers = [1, 2, 3, 4, 5, 6, 7].map((n) => makePitcher(side, n));
  return Object.fromEntries([...fielders, ...extra, ...pitchers].map((p) => [p.id, p]));
};

/** A league for tests: automatic unless told otherwise. */
export const makeLeague = (changes: Partial<LeagueConfig> = {}): LeagueConfig => ({
  ...leagueConfigSchema.parse({ id: 'test', name: 'Test League', card_mode: 'auto', rare_play: 'd100_is_1' }),
  ...changes,
});

const COMPUTER: Manager = { kind: 'computer', style: 'balanced' };

const makeSide = (side: 'away' | 'home', manager: Manager, league: LeagueConfig): SideSetup => ({
  team: {
    id: side,
    name: side === 'away' ? 'Visitors' : 'Homers',
    abbreviation: side === 'away' ? 'VIS' : 'HOM',
    color: '#224466',
  },
  manager,
  card_mode: league.card_mode,
  roster: makeRoster(side),
});

/** A game for tests: computer against computer unless told otherwise. */
export const makeSetup = (
  changes: { league?: Partial<LeagueConfig>; away?: Manager; home?: Manager } & Partial<
    Omit<GameSetup, 'league' | 'away' | 'home'>
  > = {},
): GameSetup => {
  const { league: leagueChanges, away, home, ...rest } = changes;
  const league = makeLeague(leagueChanges);
  return {
    game_id: '00000000-0000-8000-8000-000000000001',
    league,
    season: null,
    week: null,
    game_number: null,
    mode: 'friendly',
    visibility: 'public',
    pace: 'quick',
    creator_id: '1',
    cardsets: [],
    rules_pack: null,
    park: { name: 'Test Park', homerun: { L: 10, R: 10 }, single: { L: 10, R: 10 } },
    away: makeSide('away', away ?? COMPUTER, league),
    home: makeSide('home', home ?? COMPUTER, league),
    ...rest,
  };
};

/** A side managed by one person. */
export const person = (userId: string): Manager => ({ kind: 'user', user_ids: [userId] });
