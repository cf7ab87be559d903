import { describe, expect, test } from 'vitest';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { gameExport } from '@paper-dynasty/engine/interchange/export-json';
import { playerCodes } from '@paper-dynasty/engine/interchange/player-codes';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { redecide } from '@paper-dynasty/engine/game/corrections';
import { courtesyChances } from '@paper-dynasty/engine/rules/courtesy';
import { rewind } from '@paper-dynasty/engine/rules/rewind';
import { everyoneIn } from '@paper-dynasty/engine/rules/lineup-rules';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { scorebook } from '@paper-dynasty/engine/stats/scorebook';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { imported } from '../interchange/support.ts';
import { activeGame, after, lastPlay, refusal, report } from '../support.ts';

const league = { card_mode: 'manual', courtesy_runners: true } as const;
const game = activeGame({ league });
const slotAt = (state: GameState, position: string): number =>
  state.lineups.away!.batting_order.findIndex((s) => s.position === position) + 1;
const catcher = slotAt(game, 'C');
const manIn = (slot: number): string => game.lineups.away!.batting_order[slot - 1]!.player_id;
/** The catcher leads off, and is on first. */
const onFirst = (state = game): GameState =>
  report(
    { ...state, situation: { ...state.situation, slots: { away: slotAt(state, 'C'), home: 1 } } },
    'single_1',
  );
const runs = (player_id: string, slot = catcher, courtesy = true) =>
  ({
    type: 'substitute',
    side: 'away',
    moves: [{ player_id, slot, position: 'PR' }],
    count: null,
    courtesy,
  }) as const;
const [bench = '', other = ''] = Object.keys(game.setup.away.roster).filter(
  (id) => !everyoneIn(game.lineups.away!).includes(id),
);
const home = (state: GameState): GameState => report(state, 'homerun');

describe('a courtesy runner (RULES section 10)', () => {
  const running = after(onFirst(), runs(bench));

  test('stands on the base, and leaves the lineup as it is', () => {
    expect(running.situation.bases[0]).toMatchObject({ player_id: bench, slot: catcher });
    expect(running.lineups.away).toEqual(game.lineups.away);
    expect(running.removed.away).toEqual([]);
    expect(running.substitutions.at(-1)).toMatchObject({
      kind: 'courtesy_runner',
      replaced: [manIn(catcher)],
    });
  });

  test('has the run; the catcher has the hit, and catches on', () => {
    const scored = home(running);
    const { batting, courtesy_runs } = boxScore(scored).away;
    const own = batting.filter((l) => l.slot === catcher);
    expect(own.map((l) => [l.player_id, l.courtesy ?? false, l.h, l.r, l.pa])).toEqual([
      [manIn(catcher), false, 1, 0, 1],
      [bench, true, 0, 1, 0],
    ]);
    expect(courtesy_runs).toMatchObject([{ player_id: bench, inning: 1 }]);
    expect(boxScore(scored).away.totals.batting).toMatchObject({ r: 2, h: 2, rbi: 2 });
    const row = scorebook(scored).away.rows[catcher - 1];
    expect(row?.players.map((p) => p.entered?.kind ?? null)).toEqual([null, 'courtesy_runner']);
    expect(gameExport(scored).substitutions).toMatchObject([{ kind: 'courtesy_runner' }]);
  });

  test('is taken back with the play before it, and stands through a correction', () => {
    const scored = home(running);
    expect(rewind(scored, 1).situation.bases[0]).toBeNull();
    expect(rewind(scored, 2).situation.bases[0]).toMatchObject({ player_id: bench });
    const again = redecide(scored, 2, { outcome: 'triple', hit_location: null, entry: null });
    if (isRefusal(again)) return expect.fail(tellRefusal(again, 'en'));
    expect(again.plays[0]?.movements[0]).toMatchObject({ player_id: bench, to: 4 });
  });

  test('may come into the game after the half-inning, and run again for the same man', () => {
    expect(tellRefusal(refusal(running, runs(bench, catcher, false)), 'en')).toMatch(
      /runs for another in this half-inning/,
    );
    let now = home(running);
    for (let out = 0; out < 6; out += 1) now = report(now, 'strikeout');
    const second = onFirst(now);
    expect(courtesyChances(second, 'away').men).toContain(bench);
    expect(after(second, runs(bench)).situation.bases[0]).toMatchObject({ player_id: bench });
    expect(after(second, runs(bench, catcher, false)).lineups.away?.batting_order[catcher - 1]).toEqual({
      player_id: bench,
      position: 'PR',
    });
  });

  test('comes back from an event file as one', () => {
    let played = report(home(running), 'walk');
    for (let out = 0; out < 6; out += 1) played = report(played, 'strikeout');
    const file = exportEventFile(played, { date: '2026-04-01' });
    const id = (player: string) => playerCodes(played.setup).away.get(player) ?? '';
    expect(file).toContain(
      `NP\nsub,${id(bench)},"${played.setup.away.roster[bench]!.name}",0,${catcher},12\n`,
    );
    expect(file).toMatch(/com,"\$Courtesy runner; .* runs for .*"\nplay,1,0,[^\n]*,HR[^\n]*\/COUR\.1-H\n/);
    expect(file).toMatch(new RegExp(`NP\\nsub,${id(manIn(catcher))},"[^\\n]*",0,${catcher},2\\n`));
    const again = imported(file);
    expect(again.substitutions.map((s) => s.kind)).toEqual(['courtesy_runner']);
    const lines = (state: GameState, idOf: (player: string) => string) =>
      boxScore(state).away.batting.map(({ player_id, name: _, ...line }) => ({
        ...line,
        player_id: idOf(player_id),
      }));
    expect(lines(again, (player) => player)).toEqual(lines(played, id));
    expect(lastPlay(again).after.score).toEqual(played.situation.score);
  });
});

test('the pitcher is run for also where he is his own designated hitter', () => {
  const start = activeGame({ league: { ...league, any_position: true } });
  const dh = slotAt(start, 'DH');
  const lineup = start.lineups.away!;
  const batting_order = lineup.batting_order.map((s, i) =>
    i === dh - 1 ? { player_id: lineup.pitcher_id, position: 'DH' as const } : s,
  );
  const own = { ...start, lineups: { ...start.lineups, away: { ...lineup, batting_order } } };
  const on = report({ ...own, situation: { ...own.situation, slots: { away: dh, home: 1 } } }, 'walk');
  expect(courtesyChances(on, 'away').bases).toEqual([1]);
  expect(after(on, runs(bench, dh)).situation.bases[0]?.player_id).toBe(bench);
});

describe('who may not', () => {
  const open = onFirst();
  const second = report(open, 'walk');
  const shortstop = slotAt(game, 'SS');
  const there = report(
    { ...game, situation: { ...game.situation, slots: { away: shortstop, home: 1 } } },
    'single_1',
  );
  test.each([
    [
      'where the league has none',
      onFirst(activeGame({ league: { card_mode: 'manual' } })),
      runs(bench),
      /no courtesy runners/,
    ],
    ['for a shortstop', there, runs(bench, shortstop), /for the pitcher or the catcher/],
    ['for nobody on base', game, runs(bench), /for a man on base/],
    ['a man of the lineup', open, runs(manIn(shortstop)), /is in the game, or was/],
    [
      'a man who has left',
      after(second, runs(other, catcher, false)),
      runs(manIn(catcher)),
      /for the pitcher or the catcher/,
    ],
    [
      'for one who runs out of courtesy',
      after(open, runs(bench)),
      runs(other),
      /for the pitcher or the catcher/,
    ],
  ] as const)('%s', (_name, state, command, words) => {
    expect([refusal(state, command).code, tellRefusal(refusal(state, command), 'en')]).toEqual([
      'substitution_invalid',
      expect.stringMatching(words),
    ]);
  });

  test('the same man for both the pitcher and the catcher', () => {
    const bats = activeGame({ league: { ...league, designated_hitter: false } });
    const pitcher = slotAt(bats, 'P');
    const spare =
      Object.keys(bats.setup.away.roster).find((id) => !everyoneIn(bats.lineups.away!).includes(id)) ?? '';
    const first = home(after(onFirst(bats), runs(spare, slotAt(bats, 'C'))));
    const up = { ...first, situation: { ...first.situation, slots: { away: pitcher, home: 1 } } };
    const on = report(up, 'single_1');
    expect(tellRefusal(refusal(on, runs(spare, pitcher)), 'en')).toMatch(/other of pitcher and catcher/);
    const { bases, men } = courtesyChances(on, 'away');
    expect([bases, men.includes(spare)]).toEqual([[1], false]);
  });
});
