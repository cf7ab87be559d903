import { describe, expect, test } from 'vitest';
import { simulate } from '@paper-dynasty/bot/terminal/simulate';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { comparisons } from '@paper-dynasty/engine/game/environment-report';
import { playSeries, roundRobin } from '@paper-dynasty/engine/game/series';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import { styleTallies } from '@paper-dynasty/engine/game/style-report';
import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import { COMPUTER_STYLES, type ComputerStyle } from '@paper-dynasty/engine/model/setup';
import { lineupProblem, membersProblem } from '@paper-dynasty/engine/rules/lineup-rules';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { runEnvironment } from '@paper-dynasty/engine/stats/run-environment';
import { playValues } from '@paper-dynasty/engine/stats/run-values';
import { makeSetup } from '../fixtures.ts';

const LEAGUES = { pd: () => demoLeague('pd'), sba: () => demoLeague('sba') };
const still = (): number => 0;
const BALANCED = { away: 'balanced', home: 'balanced' } as const;

/** What the product promises of the demo's run environment; triples and caught stealing are rarer and left to the table. */
const PROMISED = ['R', 'H', 'E', 'DP', 'LOB', 'AVG', 'OBP', 'SLG', 'HR', 'BB', 'K', 'SB'];

test.each(['pd', 'sba'] as const)(
  'a thousand games of the %s demo are baseball as it is played',
  (league) => {
    const environment = runEnvironment();
    playSeries(roundRobin(demoLeague(league), BALANCED), 1000, 1, environment.add);
    const apart = comparisons(environment.read()).filter((c) => PROMISED.includes(c.label) && !c.within);
    expect(apart).toEqual([]);
  },
);

test('the same seeds play the same games, to the last figure of their boxes', () => {
  const totals: Record<string, number> = {};
  const add = (name: string, value: number): void => void (totals[name] = (totals[name] ?? 0) + value);
  roundRobin(demoLeague('pd'), BALANCED)
    .slice(0, 60)
    .forEach((setup, seed) => {
      const state = simulateGame(setup, seededDice(seed));
      add('plays', state.plays.length);
      for (const { wpa } of playValues(state)) add('millionths of wins', Math.round(Math.abs(wpa) * 1e6));
      for (const side of Object.values(boxScore(state)))
        for (const [part, counts] of Object.entries(side.totals))
          for (const [name, n] of Object.entries<number>(counts)) add(`${part} ${name}`, n);
    });
  expect(totals).toMatchInlineSnapshot(`
    {
      "batting ab": 4285,
      "batting bb": 380,
      "batting ci": 0,
      "batting cs": 21,
      "batting double": 217,
      "batting gidp": 101,
      "batting h": 1117,
      "batting hbp": 72,
      "batting homerun": 197,
      "batting ibb": 7,
      "batting left_on_base": 854,
      "batting pa": 4775,
      "batting r": 640,
      "batting rbi": 608,
      "batting roe": 59,
      "batting sac": 6,
      "batting sb": 68,
      "batting sf": 32,
      "batting so": 1037,
      "batting triple": 21,
      "fielding assists": 1120,
      "fielding cs": 21,
      "fielding double_plays": 104,
      "fielding errors": 74,
      "fielding interference": 0,
      "fielding passed_balls": 19,
      "fielding putouts": 3281,
      "fielding sb": 68,
      "fielding triple_plays": 0,
      "millionths of wins": 179539352,
      "pitching balk": 0,
      "pitching batters_faced": 4775,
      "pitching bb": 380,
      "pitching double": 217,
      "pitching er": 583,
      "pitching h": 1117,
      "pitching hbp": 72,
      "pitching homerun": 197,
      "pitching ibb": 7,
      "pitching inherited": 81,
      "pitching inherited_scored": 21,
      "pitching outs": 3281,
      "pitching r": 640,
      "pitching so": 1037,
      "pitching team_earned": 583,
      "pitching triple": 21,
      "pitching wild_pitch": 32,
      "plays": 4915,
    }
  `);
});

describe('the command', () => {
  test('says the same for the same seed and something else for another', () => {
    const of = (seed: string): string => simulate(['--games', '20', '--seed', seed], LEAGUES, still).text;
    expect(of('5')).toBe(of('5'));
    expect(of('5')).not.toBe(of('6'));
  });

  test('shows every figure beside the majors', () => {
    const { ok, text } = simulate(['--league', 'sba', '--games', '12'], LEAGUES, still);
    expect(ok).toBe(true);
    for (const label of [...PROMISED, 'CS', 'HBP', '2B', '3B'])
      expect(text).toMatch(new RegExp(`^${label} `, 'm'));
  });

  test('compares the styles', () => {
    const { text } = simulate(['--styles', '--games', '4'], LEAGUES, still);
    for (const style of COMPUTER_STYLES) expect(text).toContain(style);
    expect(text).toContain('steal attempts');
  });

  test.each([
    [['--games', 'many'], '--games must be a whole number from 1 to 1000000.'],
    [['--games', '0'], '--games must be a whole number from 1 to 1000000.'],
    [['--seed', '-1'], '--seed'],
    [['--league', 'mlb'], '--league must be one of pd, sba.'],
    [['--style-home', 'wild'], '--style-home must be one of balanced, yolo, safe.'],
    [['--speed'], "Unknown option '--speed'"],
    [['ten'], "Unexpected argument 'ten'"],
  ])('says what is wrong with %s', (args, words) => {
    const { ok, text } = simulate(args, LEAGUES, still);
    expect(ok).toBe(false);
    expect(text).toContain(words);
  });
});

test('the starters of a rotation take turns by the number of the game', () => {
  const games = roundRobin(demoLeague('pd'), BALANCED).filter((g) => g.home.team.id === 'pd-foxes');
  const starters = new Set(games.map((g) => autoLineup(g, 'home').pitcher_id));
  expect(starters.size).toBe(5);
  for (const game of games) expect(lineupProblem(game, 'home', autoLineup(game, 'home'))).toBeNull();
});

const played = (styles: Readonly<Record<'away' | 'home', ComputerStyle>>, games: number) => {
  const tallies = styleTallies();
  playSeries(roundRobin(demoLeague('pd'), styles), games, 3, tallies.add);
  return tallies.read();
};

test('the styles differ as their names say', () => {
  const { balanced } = played(BALANCED, 150);
  const { yolo, safe } = played({ away: 'yolo', home: 'safe' }, 150);
  const rising = (of: (t: typeof balanced) => number): void => {
    expect(of(yolo) / yolo.games).toBeGreaterThan(of(balanced) / balanced.games);
    expect(of(balanced) / balanced.games).toBeGreaterThan(of(safe) / safe.games);
  };
  rising((t) => t.steals);
  rising((t) => t.bunts);
  rising((t) => t.hit_and_runs);
  rising((t) => t.sends);
  rising((t) => t.pinch_hitters);
  rising((t) => t.infield_in);
  rising((t) => -t.pitchers);
  rising((t) => -t.intentional_walks);
});

describe('no computer makes an illegal choice', () => {
  const ODD: readonly (readonly [string, Partial<LeagueConfig>])[] = [
    ['as usual', {}],
    ['with printed cards', { card_mode: 'manual' }],
    ['with pitchers who bat', { designated_hitter: false }],
    ['with an automatic runner and one inning', { innings: 1, extra_innings_runner: true }],
    ['where anybody plays anywhere', { any_position: true }],
  ];
  test.each(ODD)('%s', (_why, league) => {
    for (const away of COMPUTER_STYLES) {
      for (const home of COMPUTER_STYLES) {
        const setup = makeSetup({
          league,
          away: { kind: 'computer', style: away },
          home: { kind: 'computer', style: home },
          pace: away === home ? 'full' : 'quick',
        });
        for (let seed = 0; seed < 6; seed += 1) {
          const state = simulateGame(setup, seededDice(seed));
          expect(state.status).toBe('completed');
          for (const side of ['away', 'home'] as const)
            expect(membersProblem(setup, side, state.lineups[side]!)).toBeNull();
        }
      }
    }
  });
});
