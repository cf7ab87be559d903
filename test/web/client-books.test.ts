import { describe, expect, test } from 'vitest';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { SideBox } from '@paper-dynasty/engine/stats/lines';
import { noBatting, noFielding, noPitching } from '@paper-dynasty/engine/stats/lines';
import type { ScorebookCell, ScorebookMark, ScorebookPage } from '@paper-dynasty/engine/stats/scorebook';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { battingNotes, fieldingNotes, pitchingNotes } from '@paper-dynasty/web/client/logic/box-notes';
import {
  asideNotes,
  correctedPlays,
  feedItems,
  keyPlays,
  swing,
  type FeedItem,
  type FeedNote,
} from '@paper-dynasty/web/client/logic/feed';
import type { AsideView } from '@paper-dynasty/engine/wire/aside-view';
import { CELL_POINTS, drawCell, placesOf } from '@paper-dynasty/web/client/logic/scorebook-drawing';

describe('the feed', () => {
  const play = (n: number, rest: Partial<PlayView> = {}): PlayView =>
    ({ play_number: n, inning: 1, half: 'top', runs_scored: 0, ...rest }) as PlayView;
  const value = (n: number, before: number, after: number) => ({
    play: n,
    re24: 0,
    wpa: before - after,
    home_win_before: before,
    home_win_after: after,
  });
  const note = (after_play: number, key: string, half: 'top' | 'bottom' = 'top', inning = 1): FeedNote => ({
    key,
    kind: 'substitution',
    text: key,
    gone: [],
    after_play,
    inning,
    half,
    side: 'home',
  });
  const plays = [play(1), play(2, { runs_scored: 2 }), play(3, { half: 'bottom' })];
  const values = [value(1, 0.5, 0.49), value(2, 0.49, 0.3), value(3, 0.3, 0.36)];
  const named = (items: readonly FeedItem[]) =>
    items.map((i) =>
      i.kind === 'play' ? i.play.play_number : i.kind === 'note' ? i.note.key : `${i.half} ${i.inning}`,
    );

  test('all: newest first, halves above their plays, notes after the play that they followed', () => {
    const notes = [note(2, 'sub'), note(0, 'early'), note(3, 'last', 'bottom')];
    expect(named(feedItems(plays, notes, values, 'all'))).toEqual([
      'bottom 1',
      'last',
      3,
      'top 1',
      'sub',
      2,
      1,
      'early',
    ]);
  });

  test('a change stands in the half in which it was made, though no play of it is there yet', () => {
    const pitcher = note(2, 'new pitcher', 'bottom');
    expect(named(feedItems(plays, [pitcher], values, 'all'))).toEqual([
      'bottom 1',
      3,
      'new pitcher',
      'top 1',
      2,
      1,
    ]);
    const next = note(3, 'pinch hitter', 'top', 2);
    expect(named(feedItems(plays, [next], values, 'all')).slice(0, 3)).toEqual([
      'top 2',
      'pinch hitter',
      'bottom 1',
    ]);
  });

  test('scoring shows plays with runs, key those that swung the game, under their halves and without notes', () => {
    const sub = note(2, 'sub');
    expect(named(feedItems(plays, [sub], values, 'scoring'))).toEqual(['top 1', 2]);
    expect(named(feedItems(plays, [sub], values, 'key'))).toEqual(['bottom 1', 3, 'top 1', 2]);
  });

  test('the ten biggest swings are key plays, small ones never', () => {
    const many = Array.from({ length: 14 }, (_, i) => value(i + 1, 0.5, 0.5 + (i + 1) / 100));
    expect([...keyPlays(many)].toSorted((a, b) => a - b)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect([...keyPlays(many.slice(0, 2))]).toEqual([]);
  });

  test('a swing is told for the side that gained', () => {
    expect(swing(value(1, 0.5, 0.31))).toEqual({ side: 'away', percent: 19 });
    expect(swing(value(1, 0.5, 0.62))).toEqual({ side: 'home', percent: 12 });
    expect(swing(value(1, 0.5, 0.502))).toBeNull();
    expect(swing(null)).toBeNull();
  });

  const nameOf = (side: Side): string => (side === 'away' ? 'Herons' : 'Moose');
  const aside = (seq: number, kind: AsideView['kind'], play_number: number | null): AsideView => ({
    seq,
    kind,
    play_number,
    after_play: 3,
    inning: 2,
    half: 'top',
    gone: [{ play_number: 4, notation: 'K', description: 'Oakes strikes out.', description_es: '' }],
    text: 'Rain.',
    by: null,
  });

  test('what happened between the plays is noted with the plays that no longer stand', () => {
    const kinds = ['undone', 'corrected', 'declined', 'announcement'] as const;
    const notes = asideNotes(
      kinds.map((kind, i) => aside(i, kind, 4)),
      nameOf,
    );
    expect(notes.map(({ kind }) => kind)).toEqual(kinds);
    expect(notes[0]).toMatchObject({
      key: 'a0',
      text: 'Play 4 and everything after it were taken back.',
      gone: ['K Oakes strikes out.'],
      after_play: 3,
      inning: 2,
      half: 'top',
    });
    expect(notes[3]?.text).toBe('Rain.');
  });

  test('a corrected play is marked until it is taken back', () => {
    const asides = [aside(1, 'corrected', 2), aside(2, 'corrected', 5), aside(3, 'announcement', null)];
    expect([...correctedPlays(asides)]).toEqual([2, 5]);
    expect([...correctedPlays([...asides, aside(4, 'undone', 4)])]).toEqual([2]);
  });
});

describe('the scorebook', () => {
  const cell = (rest: Partial<ScorebookCell> = {}): ScorebookCell => ({
    slot: 1,
    inning: 1,
    part: 0,
    batter_id: 'b',
    pitcher_id: 'p',
    automatic: false,
    plays: [1],
    complete: true,
    result: 'strikeout',
    hit_location: null,
    rbi: 0,
    runs: 0,
    path: [],
    reached: 0,
    out: null,
    scored: false,
    earned: null,
    left_on_base: false,
    ...rest,
  });
  const step = (from: number, to: number, cause: 'batted' | 'stolen_base' = 'batted') => ({
    play: 1,
    player_id: 'b',
    from,
    to,
    cause,
  });

  test('a strikeout is its letter and its out, with no way', () => {
    const drawn = drawCell(cell({ out: { play: 1, number: 2, base: 0, by: ['C'] } }), 'K');
    expect(drawn).toMatchObject({ way: [], stub: null, out: 2, lines: ['K'], labels: [], scored: false });
  });

  test('a run is the whole way round, filled; an unearned one is told apart', () => {
    const drawn = drawCell(
      cell({ reached: 4, scored: true, earned: false, rbi: 1, path: [step(0, 4)] }),
      'HR 7',
    );
    expect(drawn.way).toEqual(CELL_POINTS);
    expect(drawn).toMatchObject({ scored: true, earned: false, rbi: 1, out: null });
  });

  test('a steal is written at the base; caught later, the way ends half-way with who put him out', () => {
    const out = { play: 3, number: 1, base: 3, by: ['C', '3B'] as const };
    const drawn = drawCell(
      cell({ reached: 2, path: [step(0, 1), step(1, 2, 'stolen_base')], out: { ...out } }),
      '1B 8',
    );
    expect(drawn.way).toEqual(CELL_POINTS.slice(0, 3));
    expect(drawn.labels.map((l) => l.text)).toEqual(['SB', '2-5']);
    expect(drawn.stub).toEqual([CELL_POINTS[2], [21, 24]]);
    expect(drawn.out).toBe(1);
  });

  test('who is left on base is marked where he stands; long notation takes two lines', () => {
    expect(drawCell(cell({ reached: 3, left_on_base: true }), '3B 9').stranded).toEqual(CELL_POINTS[3]);
    expect(drawCell(cell(), '6-4-3 DP').lines).toEqual(['6-4-3', 'DP']);
  });

  test('batting around takes a second column; changes stand at their edges, a runner inside, a pitcher above', () => {
    const first = cell({ plays: [1] });
    const again = cell({ part: 1, plays: [10], batter_id: 'ph' });
    const third = cell({ inning: 3, plays: [20], batter_id: 'ph' });
    const mark = (at: number, kind: ScorebookMark['kind'], after_play: number): ScorebookMark => ({
      at,
      kind,
      player_id: 'ph',
      replaced: 'b',
      inning: 1,
      half: 'top',
      after_play,
    });
    const row = {
      slot: 1,
      players: [],
      cells: [first, again, third],
      marks: [mark(1, 'pinch_hitter', 9), mark(2, 'pinch_runner', 10), mark(3, 'defensive_replacement', 25)],
    };
    const page: ScorebookPage = {
      columns: [
        { inning: 1, part: 0 },
        { inning: 1, part: 1 },
        { inning: 2, part: 0 },
        { inning: 3, part: 0 },
      ],
      rows: [row],
      pitchers: [{ player_id: 'x', name: 'New Arm', after_play: 12 }],
    };
    const places = placesOf(page, row);
    expect(places.map((p) => p.cell)).toEqual([first, again, null, third]);
    expect(places.map((p) => p.before.length)).toEqual([0, 1, 0, 0]);
    expect(places.map((p) => p.inside.length)).toEqual([0, 1, 0, 0]);
    expect(places.map((p) => p.after.length)).toEqual([0, 0, 0, 1]);
    expect(places.map((p) => p.pitcher)).toEqual([null, null, null, 'New Arm']);
  });
});

describe('the lines under a box score', () => {
  const batter = (name: string, rest: object) => ({
    player_id: name,
    name,
    slot: 1,
    position: 'SS' as const,
    positions: ['SS' as const],
    ...noBatting(),
    ...rest,
  });
  const box: SideBox = {
    batting: [batter('Reyes', { double: 2, sb: 1 }), batter('Wren', { double: 1 })],
    pitching: [
      {
        player_id: 'h',
        name: 'Holt',
        started: false,
        decisions: ['S'],
        feats: [],
        ...noPitching(),
        inherited: 2,
        inherited_scored: 1,
        wild_pitch: 1,
      },
    ],
    fielding: [{ player_id: 'r', name: 'Reyes', position: 'SS', started: true, ...noFielding(), errors: 2 }],
    courtesy_runs: [{ player_id: 'v', name: 'Vale', for_name: 'Wren', inning: 3 }],
    combined_feats: ['NH'],
    totals: {
      batting: { ...noBatting(), left_on_base: 7 },
      pitching: { ...noPitching(), team_earned: 0 },
      fielding: { ...noFielding(), double_plays: 1 },
    },
  };

  test('name who did it and how often, and leave out what nobody did', () => {
    expect(battingNotes(box)).toEqual([
      { title: '2B', text: 'Reyes 2, Wren' },
      { title: 'SB', text: 'Reyes' },
      { title: 'Courtesy runners', text: 'Vale for Wren (3)' },
      { title: 'Left on base', text: '7' },
    ]);
    expect(pitchingNotes(box)).toEqual([
      { title: 'WP', text: 'Holt' },
      { title: 'Together', text: 'combined no-hitter' },
      { title: 'Inherited runners–scored', text: 'Holt 2–1' },
    ]);
    expect(fieldingNotes(box)).toEqual([
      { title: 'E', text: 'Reyes (SS) 2' },
      { title: 'Double plays', text: '1' },
    ]);
  });
});
