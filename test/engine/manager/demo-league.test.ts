import { describe, expect, test } from 'vitest';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';
import { DEMO_LEAGUE_IDS } from '@paper-dynasty/db/league/demo/leagues';
import { parseCardResult, X_CHECK_CHANCES, type CardResult } from '@paper-dynasty/engine/model/cards';
import { playerSchema, type Card, type Chances, type Player } from '@paper-dynasty/engine/model/players';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';

const playersOf = (id: 'pd' | 'sba'): readonly Player[] =>
  demoLeague(id).clubs.flatMap((club) => Object.values(club.roster));

const digitalSides = (card: Card | null): readonly Chances[] =>
  card?.kind === 'digital' ? [card.vs_left, card.vs_right] : [];

const NOT_ON_A_PITCHING_CARD: readonly CardResult[] = ['flyout_a', 'flyout_bq', 'lineout', 'popout'];

describe.each(DEMO_LEAGUE_IDS)('the %s demo', (id) => {
  const players = playersOf(id);

  test('has 26 players a team whom the league takes, each with a name of his own', () => {
    for (const club of demoLeague(id).clubs) expect(Object.keys(club.roster)).toHaveLength(26);
    for (const player of players) expect(playerSchema.safeParse(player).error).toBeUndefined();
    expect(new Set(players.map((p) => p.name)).size).toBe(players.length);
  });

  test('is made the same every time', () => {
    expect(playersOf(id)).toEqual(players);
  });

  test('has fast men who lead off, sluggers who do not steal, and shortstops with gloves', () => {
    for (const club of demoLeague(id).clubs) {
      const men = Object.values(club.roster).filter((p) => p.batting);
      const plays = (p: Player, position: string): boolean => p.fielding[0]?.position === position;
      const centers = men.filter((p) => plays(p, 'CF')).map((p) => p.batting?.speed ?? 0);
      const firsts = men.filter((p) => plays(p, '1B')).map((p) => p.batting?.speed ?? 0);
      expect(Math.min(...centers)).toBeGreaterThan(Math.max(...firsts));
      const shortstop = men.find((p) => plays(p, 'SS'));
      expect(shortstop?.fielding[0]?.range).toBeLessThanOrEqual(2);
    }
  });
});

describe('the digital cards', () => {
  test('of batters name left and right field for medium flies, and no check', () => {
    for (const side of playersOf('pd').flatMap((p) => digitalSides(p.batting_card))) {
      const results = side.map(([result]) => result);
      expect(results.filter((r) => r.startsWith('x_check') || r === 'flyout_b:CF')).toEqual([]);
      expect(new Set(results).size).toBe(results.length);
    }
  });

  test('of pitchers have the 29 chances of a check and no outs of the batter alone', () => {
    for (const side of playersOf('pd').flatMap((p) => digitalSides(p.pitching_card))) {
      for (const position of POSITIONS)
        expect(side).toContainEqual([`x_check:${position}`, X_CHECK_CHANCES[position]]);
      const results = side.map(([result]) => result);
      expect(results.filter((r) => NOT_ON_A_PITCHING_CARD.includes(r))).toEqual([]);
    }
  });
});

test('the printed cards say something for every row and every chaos', () => {
  for (const { batting_card, pitching_card } of playersOf('sba')) {
    for (const card of [batting_card, pitching_card]) {
      if (card?.kind !== 'printed') continue;
      for (const row of [...card.vs_left, ...card.vs_right].flat()) {
        expect(row.at(-1)?.up_to).toBe(20);
        for (const { result } of row) expect(parseCardResult(result).outcome).not.toBe('');
      }
    }
  }
});
