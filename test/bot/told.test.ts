import { VERBOSITIES, type Verbosity } from '@paper-dynasty/db/stores/channel-feeds';
import { told, type Step } from '@paper-dynasty/bot/feed/told';
import { describe, expect, test } from 'vitest';
import type { Command } from '@paper-dynasty/engine/model/commands';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { RequestSubject } from '@paper-dynasty/engine/model/requests';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { activeGame, events, withRoll } from '../engine/support.ts';

/** A game with every step that the commands on it have made. */
interface Told {
  readonly state: GameState;
  readonly steps: readonly Step[];
}

const act = ({ state, steps }: Told, command: Command): Told =>
  events(state, command).reduce<Told>(
    (now, event) => {
      const next = evolve(now.state, event)!;
      const stored = {
        ...event,
        game_id: 'g',
        seq: next.seq,
        version: 1,
        actor: 'ann',
        surface: 'web',
        at: '',
      };
      const step = { event: stored as Step['event'], before: now.state, state: next };
      return { state: next, steps: [...now.steps, step] };
    },
    { state, steps },
  );

const play = (game: Told, ...outcomes: Outcome[]): Told =>
  outcomes.reduce((now, outcome) => {
    const state = withRoll(now.state);
    const roll_id = state.roll?.roll_id ?? null;
    const report = { outcome, hit_location: null, entry: null };
    return act({ ...now, state }, { type: 'report_outcome', side: atBat(state.situation), roll_id, report });
  }, game);

const ask = (game: Told, subject: RequestSubject): Told =>
  act(game, { type: 'make_request', side: 'away', subject, alone: false });
const answer = (game: Told, agree: boolean): Told =>
  act(game, { type: 'answer_request', side: 'home', agree });

const start = (): Told => ({ state: activeGame({ league: { card_mode: 'manual' } }), steps: [] });
const since = (game: Told): Told => ({ ...game, steps: [] });

/** What a channel of each verbosity hears of the steps. */
const heard = ({ steps }: Told): Readonly<Record<Verbosity, string>> =>
  Object.fromEntries(
    VERBOSITIES.map((verbosity) => [
      verbosity,
      steps
        .map((step) => told(step, verbosity, { calling: false })?.content ?? '')
        .join('\n')
        .trim(),
    ]),
  ) as Record<Verbosity, string>;

const NOTHING = { scoring: '', innings: '', final: '' };
const homer = { outcome: 'homerun', hit_location: null, entry: null } as const;

describe('a channel that follows is told what it was promised, and nothing else', () => {
  test('of the game’s course only where every play is told', () => {
    const paused = act(start(), { type: 'pause_game', side: 'home' });
    const on = act(paused, { type: 'resume_game', side: 'home' });
    expect(heard(on)).toMatchObject({ ...NOTHING, every_play: expect.stringContaining('paused') });
  });

  test.each([true, false])(
    'of a request and its end (agreed: %s) nothing, where the play was not told',
    (agree) => {
      const asked = ask(since(play(start(), 'walk')), { kind: 'undo', play: 1 });
      const ended = answer(asked, agree);
      expect(heard(ended)).toMatchObject(NOTHING);
      expect(heard(ended).every_play).toContain('asks to go back');
      expect(heard(ended).every_play).toContain(agree ? 'was taken back' : 'declined');
    },
  );

  test('of plays taken back those that were told: the run, the end of the half', () => {
    const game = since(play(start(), 'walk', 'homerun', 'strikeout', 'strikeout', 'strikeout'));
    const ended = answer(ask(game, { kind: 'undo', play: 1 }), true);
    const { scoring, innings, final, every_play } = heard(ended);
    expect(scoring.match(/Play \d was taken back/g)).toEqual(['Play 2 was taken back']);
    expect(innings.match(/Play \d was taken back/g)).toEqual(['Play 5 was taken back']);
    expect(every_play.match(/Play \d was taken back/g)).toHaveLength(5);
    expect([scoring, innings].every((said) => !said.includes('asks'))).toBe(true);
    expect(final).toBe('');
  });

  test.each([
    ['a play that scores now', 'walk', homer, true],
    ['a run that is none', 'homerun', { ...homer, outcome: 'walk' }, true],
    ['a play that never was told', 'walk', { ...homer, outcome: 'hit_by_pitch' }, false],
  ] as const)(
    'of a correction where what was told is not so any more: %s',
    (_what, outcome, report, scores) => {
      const game = since(play(start(), outcome));
      const ended = answer(ask(game, { kind: 'correction', play: 1, report }), true);
      expect(heard(ended).every_play).toContain('corrected');
      expect(heard(ended).scoring.includes('corrected')).toBe(scores);
      expect(heard(ended).innings).toBe('');
    },
  );

  test('of a correction after the half, whose score was told', () => {
    const game = since(play(start(), 'walk', 'strikeout', 'strikeout', 'strikeout'));
    const ended = answer(ask(game, { kind: 'correction', play: 1, report: homer }), true);
    expect(heard(ended).innings).toContain('corrected');
  });

  test('but where the game is played its people are told what goes on between them, however little of the plays', () => {
    const asked = ask(since(play(start(), 'walk')), { kind: 'undo', play: 1 });
    const here = ({ steps }: Told) => steps.map((step) => told(step, 'final', { calling: true }));
    expect(here({ ...asked, steps: asked.steps.slice(-1) })[0]).toMatchObject({
      call: 'request',
      fleeting: false,
    });
    expect(here(answer(asked, false)).at(-1)?.content).toContain('declined');
  });
});
