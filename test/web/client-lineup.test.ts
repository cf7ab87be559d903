import { describe, expect, test } from 'vitest';
import type { LineupPosition, Position } from '@paper-dynasty/engine/model/positions';
import type { RosterManView, SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import {
  draftOf,
  draftProblem,
  suggestPositions,
  swapPayload,
  swapsOf,
  withMan,
  type DraftRow,
} from '@paper-dynasty/web/client/logic/lineup-draft';

const man = (id: string, ...positions: Position[]): RosterManView => ({
  player_id: id,
  name: id,
  bats: 'R',
  throws: 'R',
  positions,
  pitches: positions.includes('P'),
  fielding: positions.map((position) => ({ position, range: 3, error: 10 })),
});
const NINE: readonly LineupPosition[] = ['CF', 'SS', 'LF', '1B', 'DH', 'RF', '3B', 'C', '2B'];

/** A side of men named by their positions, with some slots held by others. */
const side = (
  bench: readonly RosterManView[],
  changes: Partial<Record<number, readonly [RosterManView, LineupPosition]>> = {},
): SideLineupView => {
  const slots = NINE.map((position, i) => {
    const [who, where] = changes[i + 1] ?? [
      man(position, ...(position === 'DH' ? [] : [position as Position])),
      position,
    ];
    return { who, entry: { slot: i + 1, player_id: who.player_id, name: who.name, position: where } };
  });
  const pitcher = man('pitcher', 'P');
  return {
    lineup: { batting_order: slots.map((s) => s.entry), pitcher: { id: 'pitcher', name: 'pitcher' } },
    men: [...slots.map((s) => s.who), pitcher],
    bench,
    removed: [],
    substitutions: [],
    courtesy: { bases: [], men: [] },
  };
};
const changed = (rows: readonly DraftRow[], slot: number, part: Partial<DraftRow>) =>
  rows.map((r) => (r.slot === slot ? { ...r, ...part } : r));
const nameOf = (id: string): string => id;

describe('the form for the men in the field', () => {
  test('nothing changed is nothing to send', () => {
    const rows = draftOf(side([]));
    expect(rows.length).toBe(10);
    expect(swapPayload(swapsOf(rows))).toBeNull();
  });

  test('a man of the bench who is in another line already changes places with him who was here', () => {
    const [one, two] = [man('one', 'LF', 'RF'), man('two', 'RF', 'LF')];
    const men = [...side([]).men, one, two];
    const held = (rows: readonly DraftRow[]) =>
      rows.filter((r) => r.in !== r.out).map((r) => [r.slot, r.in, r.position]);
    const start = draftOf(side([one, two]));
    const left = withMan(start, men, 3, 'one');
    expect(held(left)).toEqual([[3, 'one', 'LF']]);
    const moved = withMan(left, men, 6, 'one');
    expect(held(moved)).toEqual([[6, 'one', 'RF']]);
    expect(draftProblem(moved, nameOf)).toBeNull();
    const both = withMan(withMan(start, men, 3, 'one'), men, 6, 'two');
    const traded = withMan(both, men, 6, 'one');
    expect(held(traded)).toEqual([
      [3, 'two', 'LF'],
      [6, 'one', 'RF'],
    ]);
    expect(withMan(traded, men, 3, 'LF').find((r) => r.slot === 3)).toEqual(start.find((r) => r.slot === 3));
  });

  test('two men change places: one swap, and the other with it', () => {
    const rows = changed(changed(draftOf(side([])), 3, { position: 'RF' }), 6, { position: 'LF' });
    expect(draftProblem(rows, nameOf)).toBeNull();
    expect(swapPayload(swapsOf(rows))).toEqual({
      out: 'LF',
      in: 'LF',
      position: 'RF',
      also: [{ out: 'RF', in: 'RF', position: 'LF' }],
    });
  });

  test('two at one position, nobody at another, and a man there twice are named', () => {
    const rows = draftOf(side([]));
    expect(draftProblem(changed(rows, 3, { position: 'RF' }), nameOf)).toBe('Two players are at RF.');
    expect(draftProblem(changed(rows, 3, { position: 'DH' }), nameOf)).toBe('Nobody is at LF.');
    expect(draftProblem(changed(rows, 3, { in: 'CF' }), nameOf)).toBe('CF is there twice.');
  });

  test('the DH takes the field: the pitcher bats in the slot of the man replaced', () => {
    const rows = changed(changed(draftOf(side([])), 5, { position: 'LF' }), 3, {
      in: 'pitcher',
      position: 'P',
    });
    expect(draftProblem(rows, nameOf)).toBeNull();
    expect(swapsOf(rows)).toEqual([
      { out: 'LF', in: 'pitcher', position: 'P' },
      { out: 'DH', in: 'DH', position: 'LF' },
    ]);
  });
});

describe('a position for everybody', () => {
  const pinch = (...positions: Position[]) => [man('ph', ...positions), 'PH'] as const;

  test('a pinch hitter who plays the open position takes it', () => {
    expect(swapsOf(suggestPositions(side([], { 3: pinch('LF', 'CF') })))).toEqual([
      { out: 'ph', in: 'ph', position: 'LF' },
    ]);
  });

  test('one who does not changes places with somebody who does', () => {
    const both = [man('both', 'CF', 'LF'), 'CF'] as const;
    expect(swapsOf(suggestPositions(side([], { 1: both, 3: pinch('CF') })))).toEqual([
      { out: 'both', in: 'both', position: 'LF' },
      { out: 'ph', in: 'ph', position: 'CF' },
    ]);
  });

  test('where nobody fits, a man of the bench comes in for him, a fielder before a pitcher', () => {
    const bench = [man('arm', 'P', 'LF'), man('glove', 'LF')];
    expect(swapsOf(suggestPositions(side(bench, { 3: pinch('1B') })))).toEqual([
      { out: 'ph', in: 'glove', position: 'LF' },
    ]);
  });
});
