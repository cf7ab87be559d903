import { describe, expect, test } from 'vitest';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { gameExport } from '@paper-dynasty/engine/interchange/export-json';
import { importGame } from '@paper-dynasty/engine/interchange/import-game';
import type { Ruling } from '@paper-dynasty/engine/model/rulings';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import { parseGames } from '@paper-dynasty/engine/notation/retrosheet/event-file-records';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import { rulingProblem } from '@paper-dynasty/engine/stats/rulings';
import { tellReason } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import type { Reason } from '@paper-dynasty/engine/model/reasons';
import { fiction, imported, QUIET, starter } from '../interchange/support.ts';
import { after, events, refusal } from '../support.ts';
import { called, pitcher, quiet, scored, scoredGame, simulated } from './scored.ts';

const start = scoredGame();
const wordsOf = (why: Reason | null): string | null => why && tellReason(why, 'en');
const ahead = (lead: number): GameState =>
  quiet(scored(quiet(start, 1), ...Array.from({ length: lead }, () => 'HR')), 1);
const topOf = (state: GameState, inning: number): GameState =>
  quiet(state, (inning - state.situation.inning) * 2 - (state.situation.half === 'bottom' ? 1 : 0));
const homeWins = (state: GameState): GameState => (state.status === 'completed' ? state : quiet(state, 1));

/** Home leads by five; the starter goes after four innings, three relievers share the rest. */
const short = (): GameState => {
  let state = topOf(pitcher(topOf(ahead(5), 5), 'home', 2), 7);
  state = topOf(pitcher(state, 'home', 3), 9);
  return pitcher(state, 'home', 4);
};
const finished = homeWins(short());

/** Home's first reliever gets two outs and loses the lead; home leads for good while he is of record. */
const brief = (): GameState => {
  const state = pitcher(scored(topOf(ahead(3), 8), 'K'), 'home', 2);
  const led = scored(state, 'S8', 'HR.1-H', 'HR', 'K', 'K', 'HR', 'K', 'K', 'K');
  return homeWins(pitcher(led, 'home', 3));
};

/** Home's starter goes five and is of record. */
const long = homeWins(topOf(pitcher(topOf(ahead(1), 6), 'home', 2), 9));

const ruling = (named: Partial<Ruling>): Ruling => ({
  winner: null,
  loser: null,
  save: null,
  reason: 'so it was',
  ...named,
});
const asks = (named: Partial<Ruling>, alone = true) =>
  ({
    type: 'make_request',
    side: 'home',
    subject: { kind: 'ruling', ruling: ruling(named) },
    alone,
  }) as const;
const ruled = (state: GameState, named: Partial<Ruling>): GameState => after(state, asks(named));

describe('what a ruling can say (OBR 9.17, 9.19)', () => {
  test.each<[string, GameState, Partial<Ruling>, RegExp | null]>([
    ['a reliever for a starter who was short of innings', finished, { winner: 'home-P-3' }, null],
    ['the man who ended it for him', finished, { winner: 'home-P-4' }, null],
    ['the starter who was short of innings', finished, { winner: 'home-P-1' }, /9\.17\(b\)/],
    ['the starter who was not', long, { winner: 'home-P-1' }, null],
    ['another than the starter who was of record', long, { winner: 'home-P-2' }, /9\.17\(a\)/],
    ['the reliever of record, who was brief', brief(), { winner: 'home-P-2' }, null],
    ['a reliever after him', brief(), { winner: 'home-P-3' }, null],
    ['the starter before him', brief(), { winner: 'home-P-1' }, /9\.17\(c\)/],
    ['the loser that the rules name', finished, { loser: 'away-P-1' }, null],
    ['a winner of the other side', finished, { winner: 'away-P-1' }, /side that has won/],
    ['a loser of the side that has won', finished, { loser: 'home-P-1' }, /side that has won/],
    ['somebody who has not pitched', finished, { winner: 'home-P-9' }, /has not pitched/],
    ['the save that the rules give', long, { save: 'home-P-2' }, null],
    ['a save of a man who has none', finished, { save: 'home-P-4' }, /9\.19\)/],
    ['a save of the winner', long, { winner: 'home-P-1', save: 'home-P-1' }, /9\.19\(b\)/],
    ['a game without a winner', called(topOf(start, 6)), { winner: 'home-P-1' }, /without a winner/],
  ])('%s', (_name, state, named, problem) => {
    if (problem === null) expect(rulingProblem(state, ruling(named))).toBeNull();
    else {
      expect(wordsOf(rulingProblem(state, ruling(named)))).toMatch(problem);
      expect(refusal(state, asks(named))).toMatchObject({ code: 'ruling_impossible' });
    }
  });

  test('what the rules usually give can always be ruled', () => {
    for (const state of simulated(60)) {
      const { winner, loser, save } = decisions(state);
      expect(rulingProblem(state, ruling({ winner, loser, save })), state.setup.game_id).toBeNull();
      expect(decisions(ruled(state, { winner, loser, save }))).toEqual(decisions(state));
    }
  });

  test('the loss is never judgment', () => {
    const two = homeWins(topOf(pitcher(topOf(ahead(2), 2), 'away', 2), 9));
    expect(rulingProblem(two, ruling({ loser: 'away-P-1' }))).toBeNull();
    expect(wordsOf(rulingProblem(two, ruling({ loser: 'away-P-2' })))).toMatch(
      /charged with the run.*9\.17\(d\)/,
    );
  });
});

describe('a ruling', () => {
  test('stands in the decisions, the box and the exports of a finished game', () => {
    expect(decisions(finished)).toMatchObject({ winner: 'home-P-2', save: null });
    const state = ruled(finished, { winner: 'home-P-3', reason: 'two perfect innings' });
    expect(state.status).toBe('completed');
    expect(decisions(state)).toMatchObject({ winner: 'home-P-3', loser: 'away-P-1', save: null });
    expect(boxScore(state).home.pitching.map((l) => l.decisions)).toEqual([[], [], ['W'], []]);
    const file = exportEventFile(state, { date: '2026-05-01' });
    expect(file).toContain('info,wp,p---h003');
    expect(gameExport(state)).toMatchObject({
      decisions: { winner: 'home-P-3' },
      ruling: { winner: 'home-P-3', reason: 'two perfect innings' },
    });
  });

  test('comes back from its own event file', () => {
    const [game] = parseGames(
      exportEventFile(ruled(finished, { winner: 'home-P-3' }), { date: '2026-05-01' }),
    );
    if (!game || isRetrosheetError(game)) return expect.fail('no game');
    const read = importGame(game, { game_id: '00000000-0000-8000-8000-000000000004', user_id: 'scorer' });
    if (isRetrosheetError(read)) return expect.fail(read.message);
    expect(decisions(read.state).winner).toBe('p---h003');
  });

  test('moves the save with the win', () => {
    const state = homeWins(pitcher(topOf(pitcher(topOf(ahead(3), 5), 'home', 2), 9), 'home', 3));
    expect(decisions(state)).toMatchObject({ winner: 'home-P-2', save: 'home-P-3' });
    expect(decisions(ruled(state, { winner: 'home-P-3' }))).toMatchObject({ winner: 'home-P-3', save: null });
  });

  test('is taken back by one that names nobody', () => {
    const state = ruled(ruled(finished, { winner: 'home-P-3' }), {});
    expect(decisions(state).winner).toBe('home-P-2');
  });

  test('can be made while the game is played, and counts at its end where it fits', () => {
    const live = ruled(short(), { winner: 'home-P-3' });
    expect(decisions(live).winner).toBeNull();
    expect(decisions(homeWins(live)).winner).toBe('home-P-3');
    const other = ruled(short(), { winner: 'home-P-1' });
    expect(decisions(homeWins(other)).winner).toBe('home-P-2');
  });

  test('is asked of the other manager, also when the game is over', () => {
    const asked = after(finished, asks({ winner: 'home-P-3' }, false));
    expect(asked.request).toMatchObject({ side: 'home', subject: { kind: 'ruling' } });
    expect(decisions(asked).winner).toBe('home-P-2');
    const answer = (agree: boolean) => after(asked, { type: 'answer_request', side: 'away', agree });
    expect(answer(false)).toMatchObject({ request: null, ruling: null });
    expect(decisions(answer(true)).winner).toBe('home-P-3');
    expect(events(asked, { type: 'answer_request', side: 'away', agree: true }).map((e) => e.type)).toEqual([
      'request_answered',
      'decisions_ruled',
    ]);
  });

  test('that was asked for outlives the end of the game, and is checked again then', () => {
    const asked = after(short(), asks({ winner: 'home-P-1' }, false));
    const over = homeWins(asked);
    expect(over.request).toMatchObject({ subject: { kind: 'ruling' } });
    expect(refusal(over, { type: 'answer_request', side: 'away', agree: true }).code).toBe(
      'ruling_impossible',
    );
    expect(after(over, { type: 'answer_request', side: 'away', agree: false }).request).toBeNull();
  });

  test('stands above the official decisions of an imported game, where only sides are checked', () => {
    const quiet16 = Array.from({ length: 15 }, () => QUIET);
    const late = ['sub,visia099,"Late",0,9,1', ...QUIET];
    const state = imported(
      fiction([['HR/F7', ...QUIET], QUIET, ...quiet16, late], {
        info: { wp: starter('vis', 9), lp: starter('hom', 9), save: '' },
      }),
    );
    expect(decisions(state)).toMatchObject({ winner: starter('vis', 9), save: null });
    expect(
      wordsOf(rulingProblem(state, ruling({ winner: starter('hom', 9), loser: starter('hom', 9) }))),
    ).toMatch(/side/);
    expect(decisions(ruled(state, { winner: 'visia099' }))).toMatchObject({
      winner: 'visia099',
      loser: starter('hom', 9),
    });
  });
});
