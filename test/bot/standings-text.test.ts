import { expect, test } from 'vitest';
import { standingsText } from '@paper-dynasty/bot/render/league';
import { leagueRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import { makeStandings, type StandingTeam } from '@paper-dynasty/engine/leagues/standings';

const team = (id: string, division: string | null): StandingTeam => ({
  id,
  name: `Team ${id}`,
  abbreviation: id.toUpperCase(),
  color: '#336699',
  division,
  league_half: division === null ? null : 'Old League',
  left: null,
});

const table = (division: (id: string) => string | null): readonly string[] => {
  const teams = ['a', 'b', 'c', 'd'].map((id) => team(id, division(id)));
  const won = { away_id: 'a', home_id: 'b', away_score: 3, home_score: 2, forfeit: null };
  return standingsText(makeStandings(teams, [won], leagueRulesSchema.parse({}))).split('\n');
};

test('each division’s name stands whole above its teams', () => {
  const lines = table((id) => (id < 'c' ? 'Eastern Division' : 'Western Division'));
  expect(lines.filter((line) => line.includes('Division'))).toEqual([
    'Old League, Eastern Division',
    'Old League, Western Division',
  ]);
  expect(lines.filter((line) => /^Team\s+W\s+L/.test(line))).toHaveLength(2);
});

test('a league without divisions has one table, and no name above it', () => {
  const lines = table(() => null);
  expect(lines[1]).toMatch(/^Team\s+W\s+L/);
  expect(lines.filter((line) => line.startsWith('Team '))).toHaveLength(5);
});
