import { describe, expect, test } from 'vitest';
import { leagueRulesSchema, type LeagueRules } from '@paper-dynasty/engine/leagues/league-rules';
import { makeStandings, type StandingTeam } from '@paper-dynasty/engine/leagues/standings';
import { breakTie, type DecidedGame } from '@paper-dynasty/engine/leagues/tie-breakers';

const team = (id: string, more: Partial<StandingTeam> = {}): StandingTeam => ({
  id,
  name: `Team ${id}`,
  abbreviation: id.padEnd(2, 'X').toUpperCase(),
  color: '#336699',
  division: null,
  league_half: null,
  left: null,
  ...more,
});

/** `a 3 b 5`: at b's, who won 5-3; `a ff b`: given away to the home side. */
const game = (text: string): DecidedGame => {
  const [away_id = '', score = '', home_id = '', other = '0'] = text.split(' ');
  const forfeit = score === 'ff' ? 'home' : null;
  return { away_id, home_id, away_score: forfeit ? 0 : Number(score), home_score: Number(other), forfeit };
};

const standings = (
  teams: readonly StandingTeam[],
  games: readonly string[],
  rules: Partial<LeagueRules> = {},
) => makeStandings(teams, games.map(game), leagueRulesSchema.parse(rules));

describe('the standings', () => {
  test('count home, away, one run, the last ten, the streak and the runs', () => {
    const games = ['a 3 b 2', 'b 4 a 9', 'a 1 b 2', 'a ff b'];
    const [first, second] = standings([team('a'), team('b')], games);
    expect(first).toMatchObject({
      team_id: 'a',
      place: 1,
      wins: 2,
      losses: 2,
      behind: 0,
      runs: 13,
      runs_allowed: 8,
      home: { won: 1, lost: 0 },
      away: { won: 1, lost: 2 },
      one_run: { won: 1, lost: 1 },
      last_ten: { won: 2, lost: 2 },
      streak: -2,
      magic_number: null,
    });
    expect(first!.expected).toBeCloseTo(13 ** 1.83 / (13 ** 1.83 + 8 ** 1.83));
    expect(second).toMatchObject({ wins: 2, losses: 2, streak: 2, behind: 0 });
    const many = standings([team('a'), team('b')], [...Array(12).fill('a 1 b 0'), 'a 0 b 1'] as string[]);
    expect(many[0]).toMatchObject({ last_ten: { won: 9, lost: 1 }, streak: -1 });
  });

  test('behind, magic and elimination numbers are the division’s', () => {
    const east = { league_half: 'AL', division: 'East' };
    const west = { league_half: 'AL', division: 'West' };
    const teams = [
      team('a', { ...east, left: 2 }),
      team('b', { ...east, left: 3 }),
      team('c', { ...west, left: 1 }),
      team('d', { ...west, left: 0 }),
    ];
    const rows = standings(teams, ['a 1 b 0', 'a 1 b 0', 'a 1 d 0', 'b 1 c 0', 'd 0 c 2', 'd 0 c 2']);
    const by = Object.fromEntries(rows.map((row) => [row.team_id, row]));
    expect(rows.map((row) => row.team_id)).toEqual(['a', 'b', 'c', 'd']);
    // a 3-0 with two left, b 1-2 with three: b can still come to 4.
    expect(by['a']).toMatchObject({ behind: 0, magic_number: 2, elimination_number: null });
    expect(by['b']).toMatchObject({ behind: 2, magic_number: null, elimination_number: 2 });
    // c 2-1; d 0-3 has no game left.
    expect(by['c']).toMatchObject({ magic_number: 0 });
    expect(by['d']).toMatchObject({ behind: 2, elimination_number: 0 });
  });

  test('a division is one of its half, whatever another half calls its own', () => {
    const of = (id: string, league_half: string) => team(id, { league_half, division: 'East' });
    const teams = [of('a', 'AL'), of('b', 'AL'), of('c', 'NL'), of('d', 'NL')];
    // Level, and level with each other: b has won its games in the other half, a one in its own.
    const games = ['a 1 b 0', 'b 1 a 0', 'a 0 c 1', 'd 1 a 2', 'b 2 c 1', 'b 0 d 1'];
    const placed = standings(teams, games, { tie_breakers: ['division_record'] });
    expect(placed.filter(({ tie }) => tie?.by === 'division_record')).toEqual([]);
  });

  test('wild cards are of a half, without the winners of its divisions', () => {
    const of = (id: string, league_half: string, division: string) => team(id, { league_half, division });
    const teams = [
      of('a', 'N', 'E'),
      of('b', 'N', 'E'),
      of('c', 'N', 'W'),
      of('d', 'N', 'W'),
      of('e', 'S', 'E'),
    ];
    const games = ['a 1 e 0', 'a 1 e 0', 'b 1 e 0', 'b 1 e 0', 'b 0 a 1', 'c 1 e 0', 'c 1 e 0', 'd 0 e 1'];
    const by = Object.fromEntries(
      standings(teams, games, { wild_cards: 1 }).map((row) => [row.team_id, row]),
    );
    expect(by['a']!.wild_card).toBeNull();
    expect(by['b']!.wild_card).toEqual({ place: 1, behind: 0, in_place: true });
    expect(by['c']!.wild_card).toBeNull();
    expect(by['d']!.wild_card).toEqual({ place: 2, behind: 1, in_place: false });
    expect(standings(teams, games)[1]!.wild_card).toBeNull();
  });
});

describe('a tie', () => {
  const at = (games: readonly string[], divisions: Readonly<Record<string, string>> = {}) => ({
    games: games.map(game),
    division: (id: string): string | undefined => divisions[id],
  });

  test.each([
    [
      'head to head',
      ['a 1 b 0', 'a 1 b 0', 'b 9 a 0'],
      ['head_to_head', 'run_difference'],
      'a',
      { won: 2, lost: 1 },
    ],
    ['run difference', ['a 1 b 0', 'a 1 b 0', 'b 9 a 0'], ['run_difference', 'head_to_head'], 'b', 7],
    [
      'run difference where head to head is even',
      ['a 1 b 0', 'b 3 a 0'],
      ['head_to_head', 'run_difference'],
      'b',
      2,
    ],
    [
      'the record in the division',
      ['a 1 c 0', 'b 0 c 1', 'b 1 d 0'],
      ['division_record'],
      'a',
      { won: 1, lost: 0 },
    ],
  ] as const)('is broken by %s, in the league’s order', (_, games, breakers, first, own) => {
    const divisions = { a: 'E', b: 'E', c: 'E', d: 'W' };
    const placed = breakTie(['a', 'b'], breakers, at(games, divisions));
    expect(placed[0]).toMatchObject({ team_id: first, tie: { with: [first === 'a' ? 'b' : 'a'], own } });
  });

  test('of three begins again with those who are left level', () => {
    // c is 4-0 against both; a and b are 0-2 each against c, and a won its game with b by less than b its own.
    const games = ['c 1 a 0', 'c 1 a 0', 'c 1 b 0', 'c 1 b 0', 'a 1 b 0', 'b 5 a 0'];
    const placed = breakTie(['a', 'b', 'c'], ['head_to_head', 'run_difference', 'one_game'], at(games));
    expect(placed.map(({ team_id, tie }) => [team_id, tie?.by, tie?.with])).toEqual([
      ['c', 'head_to_head', ['a', 'b']],
      ['b', 'run_difference', ['a']],
      ['a', 'run_difference', ['b']],
    ]);
  });

  test('that nothing parts is left to one game, or in the order given', () => {
    const even = at(['a 1 b 0', 'b 1 a 0']);
    expect(breakTie(['b', 'a'], ['head_to_head', 'one_game'], even)).toEqual([
      { team_id: 'b', tie: { by: 'one_game', with: ['a'], own: null } },
      { team_id: 'a', tie: { by: 'one_game', with: ['b'], own: null } },
    ]);
    expect(breakTie(['b', 'a'], ['head_to_head'], even)).toEqual([
      { team_id: 'b', tie: null },
      { team_id: 'a', tie: null },
    ]);
  });
});
