import { describe, expect, test } from 'vitest';
import type { Command } from '@paper-dynasty/engine/model/commands';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { PlayRequest, RequestSubject } from '@paper-dynasty/engine/model/requests';
import type { Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { entryOf } from '@paper-dynasty/engine/rules/entry-of';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import {
  besideOthers,
  FAIR_PLAY_ACTS,
  FAIR_PLAY_PATTERNS,
  isAskedFor,
  type FairPlayEntry,
  type StartedGame,
} from '@paper-dynasty/engine/service/fair-play';
import { FAIR_PLAY_WORDS, tellFairPlay } from '@paper-dynasty/engine/service/fair-play-words';
import type { Step, StoredEvent } from '@paper-dynasty/engine/service/ports';
import { reviewGame } from '@paper-dynasty/engine/service/review-game';
import { activeGame, events, rollOf } from '../support.ts';

const MANAGERS = { ann: 'away', bob: 'home' } as const;
type Person = keyof typeof MANAGERS;

/** A ranked game between Ann (away) and Bob (home) with its log from the first pitch on; every command has a minute of its own. */
class Game {
  state: GameState = activeGame({ mode: 'ranked', league: { card_mode: 'manual', innings: 3 } });
  readonly #steps: Step[] = [];
  #minute = 0;

  constructor() {
    // What the log begins with; nothing of it is anything to look at.
    this.add('bob', { type: 'game_resumed', payload: { side: 'home' } });
  }

  add(actor: string, ...made: readonly GameEvent[]): this {
    this.#minute += 1;
    const at = new Date(Date.UTC(2026, 3, 1, 12, this.#minute)).toISOString();
    for (const event of made) {
      const before = this.state;
      const stored = {
        ...event,
        game_id: before.setup.game_id,
        seq: before.seq + 1,
        version: 1,
        actor,
        surface: actor === 'system' ? 'system' : 'web',
        at,
      } as StoredEvent;
      this.state = evolve(before, event);
      this.#steps.push({ before, event: stored, state: this.state });
    }
    return this;
  }

  do(actor: string, command: Command): this {
    return this.add(actor, ...events(this.state, command));
  }

  ask(who: Person, subject: RequestSubject): this {
    return this.do(who, { type: 'make_request', side: MANAGERS[who], subject, alone: false });
  }

  /** An admin does it without anybody's yes. */
  decree(subject: RequestSubject): this {
    return this.do('chief', { type: 'make_request', side: 'home', subject, alone: true });
  }

  answer(who: Person, agree: boolean): this {
    return this.do(who, { type: 'answer_request', side: MANAGERS[who], agree });
  }

  withdraw(who: Person): this {
    return this.do(who, { type: 'withdraw_request', side: MANAGERS[who] });
  }

  roll(): this {
    const side = atBat(this.state.situation);
    return this.add(side === 'away' ? 'ann' : 'bob', {
      type: 'dice_rolled',
      payload: { side, roll: rollOf(this.state) },
    });
  }

  play(outcome: Outcome): this {
    const side = atBat(this.state.situation);
    return this.roll().do(side === 'away' ? 'ann' : 'bob', {
      type: 'report_outcome',
      side,
      roll_id: null,
      report: { outcome, hit_location: null, entry: null },
    });
  }

  /** Writes the play that the charts would make of an outcome. */
  write(who: Person, outcome: Outcome): this {
    this.roll();
    const report = { outcome, hit_location: null };
    const command = { type: 'report_outcome', side: MANAGERS[who], roll_id: null } as const;
    const [play] = events(this.state, { ...command, report: { ...report, entry: null } }).flatMap((event) =>
      event.type === 'play_resolved' ? [event.payload.play] : [],
    );
    return this.do(who, { ...command, report: { ...report, entry: entryOf(play!) } });
  }

  /** So much time passes. */
  wait(minutes: number): this {
    this.#minute += minutes;
    return this;
  }

  get entries(): readonly FairPlayEntry[] {
    return reviewGame(this.#steps);
  }

  /** What was found, in a line each: who, what, what it may gain. */
  get found(): readonly string[] {
    return this.entries.map(({ actor, act, patterns }) => [actor, act, ...patterns].join(' '));
  }
}

const undo = (play: number): PlayRequest => ({ kind: 'undo', play });
const correct = (play: number, outcome: Outcome): PlayRequest => ({
  kind: 'correction',
  play,
  report: { outcome, hit_location: null, entry: null },
});
const ABANDON: RequestSubject = { kind: 'abandon' };

describe('what was done to plays that had been seen is found', () => {
  test('with who, for which side, where the game stood, the play and the last roll', () => {
    const game = new Game().play('homerun').play('strikeout').ask('bob', undo(1)).answer('ann', true);
    const where = { inning: 1, half: 'top', away_score: 1, home_score: 0, play: 1, roll: 2 };
    expect(game.entries).toMatchObject([
      { act: 'undo_asked', actor: 'bob', side: 'home', notation: 'HR 8', ...where },
      { act: 'undone', actor: 'ann', side: 'home', notation: 'HR 8', ...where },
    ]);
    expect(new Game().play('strikeout').play('single_1').found).toEqual([]);
  });

  test('a ruling is nothing of the kind', () => {
    const subject = { kind: 'ruling', ruling: { winner: null, loser: null, save: null, reason: null } };
    const game = new Game().add('bob', {
      type: 'request_withdrawn',
      payload: { side: 'home', subject },
    } as unknown as GameEvent);
    expect(game.found).toEqual([]);
  });
});

describe('a pattern', () => {
  test.each([
    ['an out, by the side at bat', 'strikeout', 'ann', true],
    ['an out, by the side in the field', 'strikeout', 'bob', false],
    ['a hit, by the side at bat', 'single_1', 'ann', false],
    ['a hit, by the side in the field', 'single_1', 'bob', true],
    ['a run, by the side in the field', 'homerun', 'bob', true],
  ] as const)('after_own_bad_play: %s', (_what, outcome, who, isFound) => {
    const [taken] = new Game().play(outcome).ask(who, undo(1)).entries;
    expect(taken?.patterns.includes('after_own_bad_play')).toBe(isFound);
    const other = outcome === 'strikeout' ? 'single_1' : 'strikeout';
    const [corrected] = new Game().play(outcome).ask(who, correct(1, other)).entries;
    expect(corrected?.patterns.includes('after_own_bad_play')).toBe(isFound);
  });

  test('after_own_bad_play: back over several plays, one of them is enough; a correction is of one', () => {
    const hitThenOut = () => new Game().play('single_1').play('strikeout');
    expect(hitThenOut().ask('ann', undo(1)).found).toEqual(['ann undo_asked after_own_bad_play']);
    expect(hitThenOut().ask('ann', correct(1, 'double_2')).found).toEqual(['ann correction_asked']);
  });

  test('dice_on_table: asked while dice lie there, not before they are rolled', () => {
    expect(new Game().play('single_1').roll().ask('ann', undo(1)).found).toEqual([
      'ann undo_asked dice_on_table',
    ]);
    expect(new Game().roll().ask('bob', ABANDON).found).toEqual(['bob abandon_asked dice_on_table']);
    expect(new Game().ask('bob', ABANDON).found).toEqual(['bob abandon_asked']);
  });

  test('while_behind: who is behind asks to abandon, and gets it', () => {
    const led = () => new Game().play('homerun');
    expect(led().ask('bob', ABANDON).answer('ann', true).found).toEqual([
      'bob abandon_asked while_behind',
      'ann abandoned while_behind',
    ]);
    expect(led().ask('ann', ABANDON).answer('bob', true).found).toEqual([
      'ann abandon_asked',
      'bob abandoned',
    ]);
  });

  test('better_for_asker and changes_score: a correction that gives a run to who asked, or takes one away', () => {
    const [, up] = new Game().play('strikeout').ask('ann', correct(1, 'homerun')).answer('bob', true).entries;
    expect(up).toMatchObject({ act: 'corrected', patterns: ['better_for_asker', 'changes_score'] });
    const [, down] = new Game()
      .play('homerun')
      .ask('ann', correct(1, 'strikeout'))
      .answer('bob', true).entries;
    expect(down).toMatchObject({ act: 'corrected', patterns: ['changes_score'] });
    const [, none] = new Game()
      .play('single_1')
      .ask('ann', correct(1, 'double_2'))
      .answer('bob', true).entries;
    expect(none).toMatchObject({ act: 'corrected', patterns: [] });
  });

  test('changes_score: plays with runs are taken back', () => {
    const [, undone] = new Game().play('homerun').ask('ann', undo(1)).answer('bob', true).entries;
    expect(undone).toMatchObject({ act: 'undone', side: 'away', patterns: ['changes_score'] });
  });

  test('by_playing_on: whoever must answer, or asked, rolls in place of it', () => {
    const asked = (who: Person) => new Game().play('single_1').ask(who, ABANDON);
    const rolls = (game: Game): Game => game.do('ann', { type: 'roll_dice', side: 'away' });
    expect(rolls(asked('bob')).found[1]).toBe('ann turned_down by_playing_on');
    expect(rolls(asked('ann')).found[1]).toBe('ann withdrawn by_playing_on');
    expect(rolls(asked('bob').answer('ann', false)).found[1]).toBe('ann turned_down');
    expect(rolls(asked('ann').withdraw('ann')).found[1]).toBe('ann withdrawn');
  });

  test('asked_often: the third request of one person, whatever the other asks', () => {
    const game = new Game();
    for (const who of ['ann', 'bob', 'ann', 'ann'] as const) game.ask(who, ABANDON).withdraw(who);
    expect(game.found.filter((line) => line.includes('abandon_asked'))).toEqual([
      'ann abandon_asked',
      'bob abandon_asked',
      'ann abandon_asked',
      'ann abandon_asked asked_often',
    ]);
  });

  test('by_admin: without anybody’s yes, also after a request was turned down', () => {
    expect(new Game().play('strikeout').decree(undo(1)).found).toEqual(['chief undone by_admin']);
    const after = new Game().play('strikeout').ask('ann', undo(1)).answer('bob', false).decree(undo(1));
    expect(after.entries.at(-1)).toMatchObject({ act: 'undone', side: null, patterns: ['by_admin'] });
  });

  test('by_admin: for a side that they act for', () => {
    const game = new Game().play('single_1');
    game.do('chief', { type: 'act_for', user_id: 'chief', side: 'away' });
    game.do('chief', { type: 'make_request', side: 'away', subject: undo(1), alone: false });
    expect(game.found).toEqual(['chief undo_asked by_admin']);
  });

  test('by_admin: who opens a finished game again', () => {
    const game = new Game();
    while (game.state.status === 'active') {
      const { half, score } = game.state.situation;
      game.play(half === 'bottom' && score.home === 0 ? 'homerun' : 'strikeout');
    }
    const commitment = '1'.repeat(64);
    game.do('chief', { type: 'reopen_game', side: 'home', commitment, subject: undo(1) });
    expect(game.found).toEqual(['chief reopened by_admin', 'chief undone changes_score by_admin']);
  });

  test('clock_often: the third time for one side; all of one command is once', () => {
    const game = new Game();
    const late = (side: Side): GameEvent[] => [
      { type: 'game_paused', payload: { side } },
      { type: 'game_resumed', payload: { side } },
    ];
    for (const side of ['away', 'home', 'away', 'away'] as const) game.add('system', ...late(side));
    expect(game.entries.map(({ side, patterns }) => [side, ...patterns])).toEqual([
      ['away'],
      ['home'],
      ['away'],
      ['away', 'clock_often'],
    ]);
  });
});

describe('what stands beside the dice', () => {
  test('for_own_side: a play that its scorer wrote in place of the charts', () => {
    expect(new Game().write('ann', 'single_1').found).toEqual(['ann written for_own_side']);
    expect(new Game().write('ann', 'strikeout').found).toEqual(['ann written']);
    const [entry] = new Game().write('ann', 'homerun').entries;
    expect(entry).toMatchObject({ act: 'written', side: 'away', play: 1, notation: 'HR', roll: 1 });
  });

  test('left_waiting: a game is to be abandoned in which it was the other side’s turn for a day', () => {
    const day = 24 * 60;
    expect(new Game().roll().wait(day).ask('bob', ABANDON).found).toEqual([
      'bob abandon_asked dice_on_table left_waiting',
    ]);
    expect(new Game().roll().wait(day).ask('ann', ABANDON).found).toEqual([
      'ann abandon_asked dice_on_table',
    ]);
    expect(
      new Game()
        .roll()
        .wait(day - 2)
        .ask('bob', ABANDON).found,
    ).toEqual(['bob abandon_asked dice_on_table']);
    expect(new Game().roll().wait(day).decree(ABANDON).found).toEqual([
      'chief abandoned by_admin left_waiting',
    ]);
  });
});

describe('beside other games', () => {
  const made = (id: string, at: string, changes: Partial<StartedGame> = {}): StartedGame => ({
    game_id: id,
    season: '1',
    schedule_id: null,
    away_team_id: 'herons',
    home_team_id: 'moose',
    made_at: `2026-04-${at}:00.000Z`,
    ...changes,
  });
  const [entry] = new Game().play('homerun').ask('bob', ABANDON).answer('ann', true).entries.slice(1);
  const abandoned = { ...entry!, game_id: 'first' };
  const patterns = (other: StartedGame, first: Partial<StartedGame> = {}, of = abandoned) =>
    besideOthers([of], [made('first', '01T12:00', first), other])[0]?.patterns;
  const swapped = { away_team_id: 'moose', home_team_id: 'herons' };

  test.each([
    ['within a day', made('next', '02T11:59'), true],
    ['with the sides changed', made('next', '01T13:00', swapped), true],
    ['later than a day', made('next', '02T12:01'), false],
    ['before', made('next', '01T11:00'), false],
    ['in another season', made('next', '01T13:00', { season: '2' }), false],
    ['with another team', made('next', '01T13:00', { home_team_id: 'comets' }), false],
    ['as a game of the schedule', made('next', '01T13:00', { schedule_id: 'w1g1' }), false],
  ] as const)('started_again: the same teams %s', (_when, other, isFound) => {
    expect(patterns(other)).toEqual(
      isFound ? ['while_behind', 'started_again', 'bad_start_remade'] : ['while_behind'],
    );
  });

  test('started_again: the same game of the schedule, whenever', () => {
    const ours = { schedule_id: 'w1g1' };
    expect(patterns(made('next', '20T12:00', ours), ours)).toContain('started_again');
    expect(patterns(made('next', '01T13:00', { schedule_id: 'w1g2' }), ours)).not.toContain('started_again');
  });

  test('bad_start_remade: in the first two innings, and only by who was behind', () => {
    const next = made('next', '01T13:00');
    expect(patterns(next, {}, { ...abandoned, inning: 3 })).toEqual(['while_behind', 'started_again']);
    expect(patterns(next, {}, { ...abandoned, patterns: [] })).toEqual(['started_again']);
    expect(patterns(next, {}, { ...abandoned, act: 'declined', patterns: [] })).toEqual(['started_again']);
    expect(patterns(next, {}, { ...abandoned, act: 'undone', patterns: [] })).toEqual([]);
  });
});

test('entries are asked for by person, act, pattern and day', () => {
  const [entry] = new Game().play('single_1').roll().ask('ann', undo(1)).entries;
  const fits = (filter: object): boolean => isAskedFor(entry!, { league_id: 'x', ...filter });
  const day = '2026-04-01';
  expect([
    fits({}),
    fits({ actor: 'ann', act: 'undo_asked', pattern: 'dice_on_table', from: day, to: day }),
  ]).toEqual([true, true]);
  for (const other of [
    { actor: 'bob' },
    { act: 'undone' },
    { pattern: 'by_admin' },
    { from: '2026-04-02' },
    { to: '2026-03-31' },
  ])
    expect(fits(other), JSON.stringify(other)).toBe(false);
});

test('an entry is told in a line, in each language; no two acts or patterns share their words', () => {
  const [entry] = new Game().play('homerun').roll().ask('bob', undo(1)).entries;
  expect(tellFairPlay(entry!, 'en')).toBe(
    'asked to take plays back (Homers): Visitors 1, Homers 0, top 1, play 1 (HR 8), after roll 2 [about a play that went against who asks; while dice lay on the table]',
  );
  expect(tellFairPlay(entry!, 'es')).toBe(
    'pidió deshacer jugadas (Homers): Visitors 1, Homers 0, alta 1, jugada 1 (HR 8), tras la tirada 2 [sobre una jugada que perjudicó a quien lo pide; con dados en la mesa]',
  );
  const [early] = new Game().ask('bob', ABANDON).entries;
  expect(tellFairPlay(early!, 'en')).toBe(
    'asked to abandon the game (Homers): Visitors 0, Homers 0, top 1, before the first roll',
  );
  for (const { acts, patterns } of Object.values(FAIR_PLAY_WORDS)) {
    expect(new Set(Object.values(acts)).size).toBe(FAIR_PLAY_ACTS.length);
    expect(new Set(Object.values(patterns)).size).toBe(FAIR_PLAY_PATTERNS.length);
  }
});
