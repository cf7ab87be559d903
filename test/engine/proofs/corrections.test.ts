import { describe, expect, test } from 'vitest';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { Report } from '@paper-dynasty/engine/model/requests';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { entry } from '../rules/entries.ts';
import {
  activeGame,
  after,
  answer,
  deciding,
  ends,
  events,
  refusal,
  report,
  withBunt,
  withJump,
  withRoll,
} from '../support.ts';

const game = activeGame({ league: { card_mode: 'manual' } });
const plain = (outcome: Outcome, hit_location: Position | null = null): Report => ({
  outcome,
  hit_location,
  entry: null,
});
const correct = (play: number, corrected: Report, alone = true) =>
  ({
    type: 'make_request',
    side: 'away',
    subject: { kind: 'correction', play, report: corrected },
    alone,
  }) as const;
const play = (state: GameState, ...list: readonly (Outcome | readonly [Outcome, Position])[]): GameState =>
  list.reduce<GameState>(
    (now, o) => (typeof o === 'string' ? report(now, o) : report(now, o[0], o[1])),
    state,
  );
const lines = (state: GameState): readonly string[] => state.plays.map((p) => `${p.result} ${ends(p)}`);

describe('corrections (RULES section 12)', () => {
  test("a hit's type: the runner and the score of every later play follow", () => {
    const start = play(game, 'single_1', 'single_2', 'strikeout');
    const state = after(start, correct(1, plain('double_2')));
    expect(lines(start)).toEqual(['single_1 1---', 'single_2 13--', 'strikeout x1-3']);
    expect(lines(state)).toEqual(['double_2 2---', 'single_2 1-4-', 'strikeout x1--']);
    expect(state.situation.score.away).toBe(1);
    expect(state.plays[1]?.stats).toEqual({ pa: 1, ab: 1, hit: 1, rbi: 1 });
    expect(state.plays[0]?.stats).toEqual({ pa: 1, ab: 1, hit: 1, double: 1 });
  });
  test('a single becomes an out, and the game fits thanks to a double play that is none now', () => {
    const start = play(game, 'single_1', ['groundball_a', 'SS'], 'walk');
    expect([lines(start), start.situation.outs]).toEqual([
      ['single_1 1---', 'groundball_a xx--', 'walk 1---'],
      2,
    ]);
    const state = after(start, correct(1, plain('strikeout')));
    expect([lines(state), state.situation.outs]).toEqual([
      ['strikeout x---', 'groundball_a x---', 'walk 1---'],
      2,
    ]);
    expect(state.plays[1]?.stats.gidp).toBeUndefined();
    expect(state.plays[2]?.before.bases[0]).toBeNull();
  });
  test('an out that becomes a hit moves the half on its end: the play after it no longer fits', () => {
    const start = play(game, 'strikeout', 'strikeout', 'strikeout', 'single_1');
    const no = refusal(start, correct(1, plain('single_1')));
    expect(no.code).toBe('correction_impossible');
    expect(tellRefusal(no, 'en')).toBe('Play 4 no longer fits: its half-inning is over or has not begun.');
  });
  test('a hit that becomes an out ends the half before a later play', () => {
    const start = play(game, 'strikeout', 'strikeout', 'single_1', 'single_1');
    expect(tellRefusal(refusal(start, correct(3, plain('strikeout'))), 'en')).toMatch(
      /^Play 4 no longer fits: its half-inning/,
    );
  });
  test('the runner of a later play is gone', () => {
    const going = (now: GameState): GameState => withJump(deciding(now, {}, { play: 'steal', steal: [2] }));
    const stolen = report(going(play(game, 'single_1')), 'stolen_base');
    expect(tellRefusal(refusal(stolen, correct(1, plain('strikeout'))), 'en')).toBe(
      'Play 2 no longer fits: its runner is not there.',
    );
    expect(lines(after(stolen, correct(1, plain('walk'))))).toEqual(['walk 1---', 'stolen_base -2--']);
    const wild = report(withRoll(play(game, 'single_1'), { check_wild_pitch: true }), 'wild_pitch');
    expect(tellRefusal(refusal(wild, correct(1, plain('lineout'))), 'en')).toMatch(
      /^Play 2 no longer fits: its runner/,
    );
    const bunted = report(withBunt(deciding(play(game, 'single_1'), {}, { play: 'bunt' }), 3), 'sac_bunt');
    expect(tellRefusal(refusal(bunted, correct(1, plain('homerun'))), 'en')).toMatch(
      /^Play 2 no longer fits: nobody can be bunted/,
    );
  });
  test('a check that was made after all failed: the play stays in its place, and moves nobody', () => {
    const wild = report(withRoll(play(game, 'single_1'), { check_wild_pitch: true }), 'wild_pitch');
    const state = after(play(wild, 'strikeout'), correct(2, plain('no_advance')));
    expect(lines(state)).toEqual(['single_1 1---', 'no_advance -1--', 'strikeout x1--']);
    expect(state.plays[1]?.stats).toEqual({});
  });
  test('the entry of a later play no longer holds', () => {
    const written = report(withRoll(play(game, 'single_1')), 'single_1', null, entry(['01', '13']));
    expect(tellRefusal(refusal(written, correct(1, plain('double_2'))), 'en')).toMatch(
      /^Play 2 no longer fits: its entry no longer holds/,
    );
    expect(lines(after(written, correct(1, plain('walk'))))).toEqual(['walk 1---', 'single_1 13--']);
  });
  test('a substitution that no longer fits is named', () => {
    const runner = after(play(game, 'single_1'), {
      type: 'substitute',
      side: 'away',
      moves: [{ player_id: 'away-CF-3', slot: 1, position: 'PR' }],
      count: null,
    });
    expect(tellRefusal(refusal(runner, correct(1, plain('strikeout'))), 'en')).toMatch(
      /substitution after play 1 no longer fits/,
    );
    expect(after(runner, correct(1, plain('walk'))).situation.bases[0]?.player_id).toBe('away-CF-3');
    const reliever = after(play(game, 'single_1'), {
      type: 'substitute',
      side: 'home',
      moves: [{ player_id: 'home-P-2', slot: 0, position: 'P' }],
      count: null,
    });
    const later = after(play(reliever, 'strikeout'), correct(1, plain('strikeout')));
    expect([later.lineups.home?.pitcher_id, later.plays[1]?.pitcher_id]).toEqual(['home-P-2', 'home-P-2']);
    expect(later.workload.home).toMatchObject({ pitcher_id: 'home-P-2', outs: 1 });
  });
  test('a place is filled in from the recorded dice, and what needs one asks for it', () => {
    const start = report(withRoll(game, { resolution_d20: 3 }), 'walk');
    expect(after(start, correct(1, plain('single_1'))).plays[0]?.hit_location).toBe('LF');
    expect(refusal(start, correct(1, plain('groundball_a')))).toMatchObject({
      code: 'hit_location_required',
    });
    expect(refusal(start, correct(1, plain('walk', 'SS')))).toMatchObject({ code: 'hit_location_invalid' });
  });
  test.each<[string, Outcome]>([
    ['a steal', 'stolen_base'],
    ['a bunt', 'sac_bunt'],
    ['a check that the dice do not call for', 'wild_pitch'],
    ['what only an entry can say', 'fielders_choice'],
  ])('an at-bat cannot become %s', (_name, outcome) => {
    expect(refusal(play(game, 'single_1'), correct(1, plain(outcome))).code).toBe('outcome_not_possible');
  });
  test('but a scorer may write what happened', () => {
    const start = play(game, 'single_1', 'strikeout');
    const chosen = { outcome: 'fielders_choice', hit_location: null, entry: entry(['01']) } as const;
    expect(lines(after(start, correct(1, chosen)))).toEqual(['fielders_choice 1---', 'strikeout x1--']);
    const bad = { outcome: 'single_1', hit_location: null, entry: entry(['01', '12']) } as const;
    expect(tellRefusal(refusal(start, correct(1, bad)), 'en')).toMatch(/^Play 1 cannot be that: its entry/);
  });
  test('dice that were never rolled cannot be made up', () => {
    const full = deciding(play(game, 'double_2'), {}, { sends: true });
    const start = report(withRoll(full), 'single_1');
    expect(tellRefusal(refusal(start, correct(2, plain('single_uncapped'))), 'en')).toMatch(
      /dice that were never rolled/,
    );
    expect(tellRefusal(refusal(start, correct(2, plain('x_check', 'SS'))), 'en')).toMatch(
      /dice that were never rolled/,
    );
  });
  test('recorded dice and answers are used again, orders stand, and runners hold where none were given', () => {
    const orders = deciding(play(game, 'double_2'), { throws: false }, { sends: true });
    const conceded = report(withRoll(orders), 'single_1');
    expect(lines(after(conceded, correct(2, plain('single_uncapped'))))).toEqual([
      'double_2 2---',
      'single_uncapped 1-4-',
    ]);
    const held = report(play(game, 'double_2'), 'single_1');
    expect(lines(after(held, correct(2, plain('single_uncapped'))))[1]).toBe('single_uncapped 1-3-');
    const check = report(withRoll(game), 'x_check', 'SS');
    const question = check.pending?.question?.question;
    const code = question?.kind === 'x_check' ? question.codes[0] : undefined;
    const fielded = answer(check, { kind: 'x_check', code: code ?? 'G1', error: 0 });
    const again = after(fielded, correct(1, plain('x_check', 'SS')));
    expect(again.plays).toEqual(fielded.plays);
  });
  test('correcting a play to what it was changes nothing but the log and the note that it was', () => {
    const start = play(game, 'single_1', 'double_uncapped', ['flyout_b', 'LF'], 'homerun', 'walk');
    for (const [i, p] of start.plays.entries()) {
      const state = after(start, correct(i + 1, plain(p.outcome, p.hit_location)));
      expect({ ...state, seq: 0, asides: [] }).toEqual({ ...start, seq: 0, asides: [] });
      expect(state.asides.length).toBe(start.asides.length + 1);
    }
  });
  test('by consent: nothing changes until it is agreed to', () => {
    const start = play(game, 'single_1', 'strikeout');
    const asked = after(start, correct(1, plain('walk'), false));
    expect(asked.plays).toEqual(start.plays);
    expect(turns(asked)).toContainEqual({ side: 'home', action: 'answer_request' });
    expect(lines(after(asked, { type: 'answer_request', side: 'home', agree: true }))[0]).toBe('walk 1---');
    expect(lines(after(asked, { type: 'answer_request', side: 'home', agree: false }))[0]).toBe(
      'single_1 1---',
    );
  });
  test('both histories are kept in the log, which gives the state again', () => {
    const start = play(game, 'single_1', 'strikeout');
    const list = events(start, correct(1, plain('walk')));
    expect(list).toMatchObject([
      {
        type: 'play_corrected',
        payload: { play: 1, report: plain('walk'), plays: [{ number: 1 }, { number: 2 }] },
      },
    ]);
    const log: readonly GameEvent[] = JSON.parse(JSON.stringify(list)) as GameEvent[];
    expect(log.reduce<GameState>(evolve, start)).toEqual(after(start, correct(1, plain('walk'))));
  });
});

describe('corrections and the end of the game', () => {
  const short = activeGame({ league: { card_mode: 'manual', innings: 1 } });
  const out = ['strikeout', 'strikeout', 'strikeout'] as const;
  const tied = play(short, ...out);
  const reopened = (number: number, corrected: Report) =>
    ({
      type: 'reopen_game',
      side: 'home',
      commitment: 'b'.repeat(64),
      subject: { kind: 'correction', play: number, report: corrected },
    }) as const;
  test('one that would end the game before a later play is refused', () => {
    const on = play(tied, 'single_1', 'strikeout');
    expect(tellRefusal(refusal(on, correct(4, plain('homerun'))), 'en')).toBe(
      'Play 5 no longer fits: the game would be over before it.',
    );
  });
  test('one of the last play ends the game', () => {
    const on = play(tied, 'single_1');
    const list = events(on, correct(4, plain('homerun')));
    expect(list.map((e) => e.type)).toEqual(['play_corrected', 'game_completed', 'dice_seed_revealed']);
    expect(after(on, correct(4, plain('homerun')))).toMatchObject({ status: 'completed', winner: 'home' });
  });
  test('of a completed game: it stays completed, or goes on', () => {
    const over = play(tied, 'homerun');
    expect(over.status).toBe('completed');
    const bigger = events(over, reopened(4, plain('bp_homerun')));
    expect(bigger.map((e) => e.type)).toEqual([
      'game_reopened',
      'play_corrected',
      'game_completed',
      'dice_seed_revealed',
    ]);
    const open = after(over, reopened(4, plain('single_1')));
    expect(open).toMatchObject({ status: 'active', winner: null, situation: { score: { home: 0 } } });
    expect(refusal(over, reopened(1, plain('homerun'))).code).toBe('correction_impossible');
  });
  test('an earlier run changes who has won', () => {
    const over = play(short, ...out, 'double_2', 'single_2');
    expect(over).toMatchObject({ status: 'completed', winner: 'home' });
    const open = after(over, reopened(4, plain('single_1')));
    expect([lines(open).slice(3), open.status]).toEqual([['single_1 1---', 'single_2 13--'], 'active']);
  });
});
