import { describe, expect, test } from 'vitest';
import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import type { LineupPosition, Position } from '@paper-dynasty/engine/model/positions';
import type { OpeningView, RosterManView } from '@paper-dynasty/engine/wire/lineup-view';
import {
  changedSlot,
  lineupToSend,
  menFor,
  movedMan,
  openingDraft,
  openingProblems,
  positionsFor,
  withMan,
} from '@paper-dynasty/web/client/logic/opening-draft';
import { CATALOGUES } from '@paper-dynasty/web/client/strings/catalogues';

const man = (id: string, ...positions: Position[]): RosterManView => ({
  player_id: id,
  name: id,
  bats: 'R',
  throws: 'R',
  positions,
  pitches: positions.includes('P'),
  fielding: positions.map((position) => ({ position, range: 3, error: 10 })),
});

const FIELD = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF'] as const;
const MEN = [
  ...FIELD.map((p) => man(p.toLowerCase(), p)),
  man('bat'),
  man('glove', 'SS', '2B'),
  man('ace', 'P'),
  man('arm', 'P'),
];

const opening = (designated_hitter: boolean): OpeningView => {
  const field = FIELD.map((position) => ({ player_id: position.toLowerCase(), position }));
  const last = designated_hitter
    ? { player_id: 'bat', position: 'DH' as const }
    : { player_id: 'ace', position: 'P' as const };
  return {
    lineup: { batting_order: [...field, last], pitcher_id: 'ace' },
    men: MEN,
    designated_hitter,
  };
};
const WITH = opening(true);
const WITHOUT = opening(false);

const said = (from: OpeningView, lineup: Lineup) => openingProblems(from, lineup).map((p) => p.text);
const order = (lineup: Lineup) => lineup.batting_order.map((s) => s.player_id);

describe('an opening lineup in the making', () => {
  test('starts as the sensible one, which has nothing wrong, with a designated hitter or without', () => {
    for (const from of [WITH, WITHOUT]) {
      expect(openingDraft(from)).toEqual(from.lineup);
      expect(said(from, openingDraft(from))).toEqual([]);
    }
  });

  test('a man who is in the order already changes places with him whose slot he is given, each at his position', () => {
    const swapped = withMan(WITH, WITH.lineup, 2, 'cf');
    expect(swapped.batting_order[1]).toEqual({ player_id: 'cf', position: 'CF' });
    expect(swapped.batting_order[6]).toEqual({ player_id: '1b', position: '1B' });
    expect(said(WITH, swapped)).toEqual([]);
    expect(withMan(WITH, swapped, 7, 'cf')).toEqual(WITH.lineup);
  });

  test('a man of the bench comes in for him whose slot he is given', () => {
    const changed = withMan(WITH, WITH.lineup, 5, 'glove');
    expect(changed.batting_order[4]).toEqual({ player_id: 'glove', position: 'SS' });
    expect(order(changed)).not.toContain('ss');
  });

  test('the pitcher may be his own designated hitter; in the field he changes places with a fielder', () => {
    const twice = withMan(WITH, WITH.lineup, 9, 'ace');
    expect([twice.pitcher_id, twice.batting_order[8]?.player_id]).toEqual(['ace', 'ace']);
    expect(said(WITH, twice)).toEqual([]);
    const fielder = withMan(WITH, WITH.lineup, 1, 'ace');
    expect([fielder.pitcher_id, fielder.batting_order[0]?.player_id]).toEqual(['c', 'ace']);
  });

  test('a man moves up and down with his position, and not beyond the first and the last slot', () => {
    const up = movedMan(WITH.lineup, 3, -1);
    expect(order(up).slice(0, 4)).toEqual(['c', '2b', '1b', '3b']);
    expect(up.batting_order[1]).toEqual({ player_id: '2b', position: '2B' });
    expect(movedMan(up, 2, 1)).toEqual(WITH.lineup);
    expect(movedMan(WITH.lineup, 1, -1)).toBe(WITH.lineup);
    expect(movedMan(WITH.lineup, 9, 1)).toBe(WITH.lineup);
  });

  const MISTAKES: readonly (readonly [string, OpeningView, Lineup, readonly string[]])[] = [
    [
      'a man who is there twice',
      WITH,
      changedSlot(WITH.lineup, 9, { player_id: 'lf' }),
      ['lf is there twice.'],
    ],
    [
      'a position that two men hold, and the one that nobody holds',
      WITH,
      changedSlot(changedSlot(WITH.lineup, 3, { player_id: 'glove' }), 3, { position: 'SS' }),
      ['Two players are at SS.', 'Nobody is at 2B.'],
    ],
    [
      'a man who does not play there',
      WITH,
      changedSlot(WITH.lineup, 7, { player_id: 'glove' }),
      ['glove does not play CF.'],
    ],
    [
      'two designated hitters',
      WITH,
      changedSlot(WITH.lineup, 1, { position: 'DH' }),
      ['Two players are at DH.', 'Nobody is at C.'],
    ],
    [
      'a pitcher who is none',
      WITHOUT,
      changedSlot(WITHOUT.lineup, 9, { player_id: 'bat' }),
      ['bat is not a pitcher.'],
    ],
    [
      'a pitcher who plays a position as well',
      WITH,
      changedSlot(WITH.lineup, 1, { player_id: 'ace' }),
      ['ace is there twice.', 'ace does not play C.'],
    ],
    ['no pitcher', WITH, changedSlot(WITH.lineup, 0, { player_id: '' }), ['Choose the starting pitcher.']],
  ];
  test.each(MISTAKES)('%s: said in words', (_name, from, lineup, words) => {
    expect(said(from, lineup)).toEqual(words);
  });

  test('a pitcher may be his own designated hitter; what nobody plays, anybody may', () => {
    expect(said(WITH, changedSlot(WITH.lineup, 9, { player_id: 'ace' }))).toEqual([]);
    const noCatcher = { ...WITH, men: MEN.filter((m) => m.player_id !== 'c') };
    expect(said(noCatcher, changedSlot(WITH.lineup, 1, { player_id: 'glove' }))).toEqual([]);
    expect(said(WITH, changedSlot(WITH.lineup, 1, { player_id: 'glove' }))).toEqual([
      'glove does not play C.',
    ]);
  });

  test('a roster too small leaves a slot to be filled', () => {
    const small = { ...WITH, lineup: { ...WITH.lineup, batting_order: WITH.lineup.batting_order.slice(1) } };
    const draft = openingDraft(small);
    expect(draft.batting_order[8]).toEqual({ player_id: '', position: 'C' });
    expect(said(small, draft)).toEqual(['Nobody is in slot 9.']);
  });

  test('where the pitcher bats, the man of his slot pitches', () => {
    const other = changedSlot(WITHOUT.lineup, 9, { player_id: 'arm' });
    expect(lineupToSend(other)).toEqual({ ...other, pitcher_id: 'arm' });
    expect(lineupToSend(changedSlot(WITH.lineup, 0, { player_id: 'arm' })).pitcher_id).toBe('arm');
  });

  test('the menus: who plays there comes first, pitchers alone for the mound, positions that a man plays', () => {
    const ids = (men: readonly RosterManView[]) => men.map((m) => m.player_id);
    const short = menFor(WITH, WITH.lineup, { player_id: 'ss', position: 'SS' });
    expect(ids(short.fitting)).toEqual(['glove']);
    expect(ids(short.others)).toEqual(['arm']);
    expect(ids(short.inside)).not.toContain('ss');
    const mound = menFor(WITH, WITH.lineup, { player_id: 'ace', position: 'P' });
    expect([...mound.fitting, ...mound.others, ...mound.inside].map((m) => m.player_id)).toEqual(['arm']);
    const positions = (now: LineupPosition) => positionsFor(WITH, man('glove', 'SS', '2B'), now);
    expect(positions('SS')).toEqual(['2B', 'SS', 'DH']);
    expect(positions('CF')).toEqual(['2B', 'SS', 'CF', 'DH']);
  });
});

test('hands in one letter are those of the language', async () => {
  const [en, es] = [await CATALOGUES.en(), await CATALOGUES.es()];
  expect(en.HAND_LETTERS).toEqual({ L: 'L', R: 'R', S: 'S' });
  expect(es.HAND_LETTERS).toEqual({ L: 'Z', R: 'D', S: 'A' });
  for (const hand of ['L', 'R', 'S'] as const)
    expect(es.HAND_WORDS[hand][0]!.toUpperCase()).toBe(es.HAND_LETTERS[hand]);
});
