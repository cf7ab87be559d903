import { expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { scorebugSvg, scorebugWords } from '@paper-dynasty/engine/wire/scorebug-svg';
import { activeGame } from './support.ts';
import { called, quiet, scored, scoredGame } from './stats/scored.ts';

/** The texts of a picture, from top to bottom as they were drawn. */
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, words = '']) => words);

/** The home side leads after the first inning, and that is the end of the scoring. */
const homeWins = (): GameState => quiet(scored(quiet(scoredGame(), 1), 'HR'), 16);

test('the picture of a finished game is a final: line score and pitchers of record, no batter', () => {
  const state = homeWins();
  expect(state.status).toBe('completed');
  const said = texts(scorebugSvg(state, 'en'));
  const { away, home } = state.setup;
  const pitchers = [home, away].map(({ roster }, i) => roster[`${['home', 'away'][i]}-P-1`]!.name);
  expect(said).toEqual([
    ...[away, home].flatMap(({ team }, i) => [team.abbreviation, team.name, String(i)]),
    'FINAL',
    `W ${pitchers[0]}`,
    `L ${pitchers[1]}`,
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9', 'R', 'H', 'E'],
    ...[away.team.abbreviation, '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'],
    ...[home.team.abbreviation, '1', '0', '0', '0', '0', '0', '0', '0', 'x', '1', '1', '0'],
  ]);
  expect(scorebugWords(state, 'en')).toBe(
    `${away.team.name} 0, ${home.team.name} 1; final. W ${pitchers[0]}, L ${pitchers[1]}.`,
  );
});

test('a game of more innings, or fewer, says how many; one that nobody won has no pitchers of record', () => {
  const longer = quiet(scored(quiet(scoredGame(), 18), 'HR'), 2);
  expect(texts(scorebugSvg(longer, 'en'))).toContain('FINAL/10');
  const tied = texts(scorebugSvg(called(quiet(scoredGame(), 10)), 'en'));
  expect(tied).toContain('FINAL/5');
  expect(tied.filter((words) => /^[WLS] /.test(words))).toEqual([]);
});

test.each(['lineups', 'abandoned', 'declined', 'pending'] as const)(
  'nobody is at bat while a game is %s',
  (status) => {
    const said = texts(scorebugSvg({ ...activeGame(), status }, 'en'));
    expect(said).not.toContain('AT BAT');
    expect(said).toContain(status.toUpperCase());
  },
);
