import { makeInLeague, parseInLeague } from '@paper-dynasty/bot/commands/in-league';
import { describe, expect, test } from 'vitest';
import { defenseDraft, offenseDraft } from '@paper-dynasty/bot/components/codecs';
import { makeCustomId, parseCustomId, type ComponentAction } from '@paper-dynasty/bot/components/custom-id';
import { makeNonce } from '@paper-dynasty/bot/feed/words';
import { makeDice, parseDice } from '@paper-dynasty/bot/play/free-dice';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import { MESSAGE_LENGTH, pagesOf, plainWords, unmarked } from '@paper-dynasty/bot/render/words';
import { CATALOGUES } from '@paper-dynasty/bot/words/index';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '@paper-dynasty/engine/model/decisions';

const GAME = '123e4567-e89b-82d3-8456-426614174000';
const game_id = GAME;
const seq = 123456;
const lineup = '0A1B2C3D4E5F6G7H8Iz';

describe('custom ids', () => {
  test.each<ComponentAction>([
    { action: 'accept', game_id },
    { action: 'roll', game_id },
    { action: 'agree', game_id, seq },
    { action: 'outs', game_id, n: 12 },
    { action: 'place', game_id, n: 123456, outcome: 'catcher_interference' },
    { action: 'answer', game_id, seq, say: 'G2#-1' },
    {
      action: 'defense_pick',
      game_id,
      seq,
      defense_part: 'outfield',
      defense: { ...DEFAULT_DEFENSE, hold: [1, 2, 3], throws: false },
    },
    {
      action: 'offense_pick',
      game_id,
      seq,
      offense_part: 'play',
      offense: { play: 'steal', steal: [2, 3, 4], sends: true },
    },
    { action: 'sub', game_id, seq, kind: 'fielder', slot: 9, position: 'SS' },
    { action: 'lineup_position', game_id, side: 'home', slot: 9, lineup },
  ])('round trip: $action', (component) => {
    const id = makeCustomId(component);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(parseCustomId(id)).toEqual(component);
  });

  test.each([
    '',
    'pd0:roll:x',
    'pd1:roll',
    'pd1:roll:x:extra',
    'pd1:dance:x',
    'pd1:toString:x',
    'pd1:outs:x:one',
    'pd1:place:x:1:moonshot',
    'pd1:answer:x:1:a b',
    'pd1:defense_set:x:1:9999',
    'pd1:lineup_set:x:home:short',
  ])('%s is none of ours', (id) => {
    expect(parseCustomId(id)).toBeNull();
  });
});

describe('drafts', () => {
  test('every defense is read back', () => {
    for (const infield of ['normal', 'corners_in', 'infield_in'] as const)
      for (const outfield of ['normal', 'shallow'] as const)
        for (const throw_at of ['lead', 'trail'] as const)
          for (const throws of [true, false])
            for (const hold of [[], [1], [2, 3], [1, 2, 3]] as (1 | 2 | 3)[][]) {
              const draft = { ...DEFAULT_DEFENSE, infield, outfield, throw_at, throws, hold };
              expect(defenseDraft.parse(defenseDraft.make(draft))).toEqual(draft);
            }
  });
  test('every offense is read back', () => {
    for (const play of ['swing_away', 'bunt', 'squeeze', 'hit_and_run', 'steal'] as const)
      for (const sends of [true, false]) {
        const draft = { ...DEFAULT_OFFENSE, play, sends, steal: play === 'steal' ? [2 as const] : [] };
        expect(offenseDraft.parse(offenseDraft.make(draft))).toEqual(draft);
      }
  });
});

test('nonces fit into 25 characters and differ by channel, game and event', () => {
  const all = [makeNonce('1', GAME, 99999), makeNonce('2', GAME, 99999), makeNonce('1', GAME, 99998)];
  expect(new Set(all).size).toBe(3);
  for (const nonce of all) expect(nonce.length).toBeLessThanOrEqual(25);
});

test('a check of the dice of no game says how to name one', () => {
  expect(CATALOGUES.en.VERIFY_WORDS.noGame('')).toContain('npm run verify-dice -- GAME');
  expect(CATALOGUES.es.VERIFY_WORDS.noGame('')).toContain('npm run verify-dice -- JUEGO');
});

test('free dice are read and written', () => {
  expect(makeDice(parseDice('2d6; 1d20 d100'))).toBe('2d6;1d20;1d100');
});

test.each([
  [20, 3, '6.2'],
  [20, 2, '10.0'],
  [0, 3, '0.0'],
])('%i outs of %i to an inning are %s innings', (outs, of, expected) =>
  expect(inningsPitched(outs, of)).toBe(expected),
);

test.each(['D*k_ Ruiz', '`x`', '~~gone~~ ||spoiler||', "O'Neill-Ba\\ker"])(
  'a name with marks in it reads as it is: %s',
  (name) => {
    expect(unmarked(plainWords(name))).toBe(name);
    expect(plainWords(name)).not.toMatch(/(?<!\\)[*_`~|]/);
  },
);

describe('a text that is too long for a message', () => {
  const lines = Array.from({ length: 60 }, (_, i) => `line ${i} ${'x'.repeat(50)}`);

  test('is broken at the ends of lines, and nothing is lost', () => {
    const pages = pagesOf(lines.join('\n'));
    expect(pages.length).toBeGreaterThan(1);
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(MESSAGE_LENGTH);
    expect(pages.join('\n').split('\n')).toEqual(lines);
  });

  test('has its block on every page', () => {
    const pages = pagesOf(['head', '```', ...lines, '```', 'foot'].join('\n'));
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(MESSAGE_LENGTH);
    for (const page of pages) expect(page.split('\n').filter((line) => line === '```')).toHaveLength(2);
    expect(
      pages
        .join('\n')
        .split('\n')
        .filter((line) => line !== '```'),
    ).toEqual(['head', ...lines, 'foot']);
  });

  test('is broken within a line where one alone is too long, never within a letter', () => {
    const pages = pagesOf('⚾'.repeat(2500) + '👋'.repeat(1500));
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(MESSAGE_LENGTH);
    expect(() => pages.map(encodeURIComponent)).not.toThrow();
  });

  test('and one that fits stays as it is', () => {
    expect(pagesOf('short')).toEqual(['short']);
  });
});

test('an id of a league is written with its league, and read again', () => {
  const leagues = [{ id: 'one' }, { id: 'two' }];
  expect(parseInLeague(leagues, makeInLeague('two', '1/2'))).toEqual({ league_id: 'two', id: '1/2' });
  for (const said of ['1', 'three/1', '/1']) expect(parseInLeague(leagues, said)).toBeNull();
});
