import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '@paper-dynasty/engine/model/decisions';
import { LANGUAGES } from '@paper-dynasty/engine/model/languages';
import type { Command } from '@paper-dynasty/engine/model/commands';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { RefusalCode } from '@paper-dynasty/engine/model/refusals';
import type { ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { makeSetup, person } from '../fixtures.ts';
import { activeGame, after, deciding, inSituation, refusal, report, withJump, withRoll } from '../support.ts';
import { entry } from './entries.ts';

const auto = activeGame();
const manual = activeGame({ league: { card_mode: 'manual' } });
const full = activeGame({ pace: 'full', league: { card_mode: 'manual' } });
const scored = activeGame({ league: { card_mode: 'manual', scored_only: true } });
const invitation = after(null, {
  type: 'create_game',
  setup: makeSetup({ away: person('ann'), home: person('bob'), creator_id: 'ann' }),
  commitment: 'a'.repeat(64),
});
const choosing = after(invitation, { type: 'accept_invitation', side: 'home', nonce: '' });
const over = after(manual, { type: 'make_request', side: 'away', subject: { kind: 'abandon' }, alone: true });
const paused = after(manual, { type: 'pause_game', side: 'away' });
const pending = withRoll(manual);
const asked = report(withRoll(deciding(inSituation(full, { code: 2 }), {})), 'single_uncapped');
const played = report(manual, 'single_1');
const requested = after(played, {
  type: 'make_request',
  side: 'away',
  subject: { kind: 'undo', play: 1 },
  alone: false,
});
const check = withRoll(inSituation(manual, { code: 1 }), { check_wild_pitch: true });
const lastSingle = report(
  withJump(deciding(report(manual, 'single_1'), {}, { play: 'steal', steal: [2] })),
  'stolen_base',
);
const incomplete: GameState = {
  ...manual,
  lineups: {
    ...manual.lineups,
    home: {
      ...manual.lineups.home!,
      batting_order: manual.lineups.home!.batting_order.map((s) =>
        s.position === 'C' ? { ...s, position: 'PH' as const } : s,
      ),
    },
  },
};

/** A choice of lineups in a season whose away starter still rests. */
const season = (rest: 'warn' | 'forbid'): GameState => ({
  ...choosing,
  setup: {
    ...choosing.setup,
    season_rules: { rest, limits: 'off', injuries: { settle: 'off', chart: {} }, weather: [] },
  },
  availability: {
    away: {
      'away-P-1': {
        rest: { games: 2, after: { week: 1, game: 2, opponent: 'HOM', outs: 21, started: true } },
      },
    },
    home: {},
  },
});
const starting: Command = { type: 'set_lineup', side: 'away', lineup: autoLineup(choosing.setup, 'away') };

const roll: Command = { type: 'roll_dice', side: 'away' };
const resolve: Command = { type: 'resolve_play', side: 'away', roll_id: null };
const reporting = (
  state: GameState,
  outcome: Outcome,
  hit_location: Position | null = null,
  written: ScorerEntry | null = null,
  roll_id: string | null = state.roll?.roll_id ?? null,
): Command => ({
  type: 'report_outcome',
  side: 'away',
  roll_id,
  report: { outcome, hit_location, entry: written },
});
const walk: Command = {
  type: 'decide_defense',
  side: 'home',
  decision: { ...DEFAULT_DEFENSE, intentional_walk: true },
};
const swing: Command = { type: 'decide_offense', side: 'away', decision: DEFAULT_OFFENSE };
const moves: Command = {
  type: 'substitute',
  side: 'home',
  moves: [{ player_id: 'nobody', slot: 1, position: 'C' }],
  count: null,
};
const undo = (play: number, alone = true): Command => ({
  type: 'make_request',
  side: 'away',
  subject: { kind: 'undo', play },
  alone,
});
const correct = (play: number, outcome: Outcome): Command => ({
  type: 'make_request',
  side: 'away',
  subject: { kind: 'correction', play, report: { outcome, hit_location: null, entry: null } },
  alone: true,
});
const agree = (side: 'away' | 'home'): Command => ({ type: 'answer_request', side, agree: true });
const out = entry(['0x'], { putouts: [{ runner: 0, by: ['C'] }] });

type Row = readonly [string, GameState | null, Command, RefusalCode, string?];
const ROWS: readonly Row[] = [
  ['a game that is not', null, roll, 'game_not_found'],
  [
    'accepting for the side that asked',
    invitation,
    { type: 'accept_invitation', side: 'away', nonce: '' },
    'not_allowed',
  ],
  ['accepting twice', choosing, { type: 'accept_invitation', side: 'home', nonce: '' }, 'game_not_pending'],
  ['declining a game under way', manual, { type: 'decline_invitation', side: 'home' }, 'game_not_pending'],
  ['rolling before the first pitch', invitation, roll, 'game_not_active'],
  ['rolling before the lineups', choosing, roll, 'game_not_active'],
  [
    'a lineup after the first pitch',
    manual,
    { type: 'set_lineup', side: 'away', lineup: manual.lineups.away! },
    'game_not_in_lineups',
  ],
  [
    'a lineup that is not legal',
    choosing,
    { type: 'set_lineup', side: 'home', lineup: manual.lineups.away! },
    'lineup_invalid',
    'lineup',
  ],
  ['anything after the end', over, roll, 'game_over'],
  ['a request after the end', over, undo(1), 'game_over'],
  ['rolling while paused', paused, roll, 'game_paused'],
  ['pausing twice', paused, { type: 'pause_game', side: 'home' }, 'game_paused'],
  ['resuming what is not paused', manual, { type: 'resume_game', side: 'home' }, 'game_not_active'],
  [
    'reopening what is not over',
    manual,
    { type: 'reopen_game', side: 'home', commitment: 'b'.repeat(64), subject: { kind: 'undo', play: 1 } },
    'game_not_active',
  ],
  ['calling a game with dice', manual, { type: 'call_game', side: 'home' }, 'not_allowed'],
  ['dice in a game that is only scored', scored, roll, 'bad_input'],
  ['a second roll', pending, roll, 'roll_pending'],
  ['a substitution with dice on the table', pending, moves, 'roll_pending'],
  ['the defense deciding too late', pending, walk, 'roll_pending'],
  ['the offense deciding too late', pending, swing, 'roll_pending'],
  ['a correction with dice on the table', withRoll(played), correct(1, 'walk'), 'roll_pending'],
  ['a roll with a question open', asked, roll, 'question_pending'],
  ['a report with a question open', asked, reporting(asked, 'walk'), 'question_pending'],
  ['an entry with a question open', asked, reporting(asked, 'strikeout', null, out), 'question_pending'],
  ['a substitution with a question open', asked, moves, 'question_pending'],
  ['a roll before decisions at full pace', inSituation(full, { code: 1 }), roll, 'decisions_pending'],
  ['a starter whom the season forbids', season('forbid'), starting, 'not_available', 'lineup'],
  ['a starter whom the season warns of', season('warn'), starting, 'yes_needed', 'despite'],
  ['a roll without a catcher', incomplete, roll, 'lineup_incomplete'],
  ['an intentional walk without a catcher', incomplete, walk, 'lineup_incomplete'],
  [
    'an entry without a catcher',
    withRoll(incomplete),
    reporting(withRoll(incomplete), 'strikeout', null, out),
    'lineup_incomplete',
  ],
  [
    'a decision that is not possible',
    manual,
    { type: 'decide_offense', side: 'away', decision: { ...DEFAULT_OFFENSE, play: 'bunt' } },
    'decision_not_possible',
    'play',
  ],
  [
    'a runner held who is not there',
    manual,
    { type: 'decide_defense', side: 'home', decision: { ...DEFAULT_DEFENSE, hold: [1] } },
    'decision_not_possible',
    'hold',
  ],
  ['a report without a roll', manual, reporting(manual, 'walk'), 'no_roll', 'roll_id'],
  [
    'an entry of an appearance without a roll',
    manual,
    reporting(manual, 'strikeout', null, out),
    'no_roll',
    'roll_id',
  ],
  ['a report of other dice', pending, reporting(pending, 'walk', null, null, 'x:9'), 'wrong_roll', 'roll_id'],
  [
    'an entry of other dice',
    pending,
    reporting(pending, 'strikeout', null, out, 'x:9'),
    'wrong_roll',
    'roll_id',
  ],
  [
    'a groundball without its place',
    pending,
    reporting(pending, 'groundball_a'),
    'hit_location_required',
    'hit_location',
  ],
  [
    'a groundball to center field',
    pending,
    reporting(pending, 'groundball_a', 'CF'),
    'hit_location_invalid',
    'hit_location',
  ],
  ['a walk to short', pending, reporting(pending, 'walk', 'SS'), 'hit_location_invalid', 'hit_location'],
  ['what no card says', pending, reporting(pending, 'stolen_base'), 'outcome_not_possible', 'outcome'],
  [
    'a wild pitch without its check',
    pending,
    reporting(pending, 'wild_pitch'),
    'outcome_not_possible',
    'outcome',
  ],
  [
    'a single on a wild-pitch check',
    check,
    reporting(check, 'single_1'),
    'outcome_contradicts_dice',
    'outcome',
  ],
  [
    'dice thrown away on a steal that the scorer writes',
    withRoll(inSituation(manual, { code: 1 })),
    reporting(withRoll(inSituation(manual, { code: 1 })), 'defensive_indifference', null, entry(['12'])),
    'outcome_not_possible',
    'outcome',
  ],
  [
    'an appearance written for the dice of a steal',
    withJump(inSituation(manual, { code: 1 })),
    reporting(withJump(inSituation(manual, { code: 1 })), 'walk', null, entry(['01', '12'])),
    'outcome_not_possible',
    'outcome',
  ],
  [
    'a report against the card',
    withRoll(auto),
    reporting(withRoll(auto), 'homerun'),
    'outcome_contradicts_dice',
    'outcome',
  ],
  [
    'an entry where the engine reads the cards',
    withRoll(auto),
    reporting(withRoll(auto), 'strikeout', null, out),
    'outcome_contradicts_dice',
    'entry',
  ],
  [
    'an entry that does not add up',
    pending,
    reporting(pending, 'strikeout', null, entry([])),
    'entry_invalid',
    'entry',
  ],
  ['reading printed cards', pending, resolve, 'not_an_auto_game'],
  ['reading without dice', auto, resolve, 'no_roll', 'roll_id'],
  [
    'an answer to nothing',
    manual,
    { type: 'make_decision', side: 'away', answer: { kind: 'send', go: true } },
    'no_question',
  ],
  [
    'an answer for the other side',
    asked,
    { type: 'make_decision', side: 'home', answer: { kind: 'send', go: true } },
    'not_your_turn',
  ],
  [
    'an answer to another question',
    asked,
    { type: 'make_decision', side: 'away', answer: { kind: 'throw', throw: true } },
    'answer_not_possible',
    'answer',
  ],
  ['a substitution of a stranger', manual, moves, 'substitution_invalid', 'moves'],
  ['undoing a play that is not', played, undo(2), 'play_not_found', 'play'],
  ['correcting a play that is not', played, correct(2, 'walk'), 'play_not_found', 'play'],
  [
    'correcting to what its dice cannot be',
    played,
    correct(1, 'stolen_base'),
    'outcome_not_possible',
    'outcome',
  ],
  [
    'a correction after which a play does not fit',
    lastSingle,
    correct(1, 'strikeout'),
    'correction_impossible',
    'play',
  ],
  [
    'a ruling for somebody who did not pitch',
    played,
    {
      type: 'make_request',
      side: 'away',
      subject: { kind: 'ruling', ruling: { winner: 'nobody', loser: null, save: null, reason: 'so' } },
      alone: false,
    },
    'ruling_impossible',
    'ruling',
  ],
  ['a second request', requested, undo(1, false), 'request_pending'],
  ['answering nothing', played, agree('home'), 'no_request'],
  ['answering oneself', requested, agree('away'), 'not_your_request'],
];

test.each(ROWS.map((row) => ({ name: row[0], row })))('$name is refused', ({ row }) => {
  const [, state, command, code, field] = row;
  const no = refusal(state, command);
  expect(no.code).toBe(code);
  expect(no.field).toBe(field);
  for (const language of LANGUAGES) expect(tellRefusal(no, language)).toMatch(/^\S.*[.]$/);
});

test('every code that the rules of the engine can give has a row', () => {
  const files = ['rules', 'game'].flatMap((room) => {
    const folder = path.join(import.meta.dirname, '../../../engine', room);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name));
  });
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/refuse\(\s*'([a-z_]+)'/g)].map(([, code]) => code),
  );
  expect([...new Set(codes)].sort()).toEqual([...new Set(ROWS.map(([, , , code]) => code))].sort());
});

test('answers that do not fit a question say what would', () => {
  const both = ['send', 'throw', 'send'].reduce<GameState>(
    (now, kind) =>
      after(now, {
        type: 'make_decision',
        side: kind === 'send' ? 'away' : 'home',
        answer: kind === 'send' ? { kind: 'send', go: true } : { kind: 'throw', throw: true },
      }),
    asked,
  );
  const target: Command = { type: 'make_decision', side: 'home', answer: { kind: 'target', runner: 3 } };
  expect(tellRefusal(refusal(both, target), 'en')).toMatch(/one of the two who run/);
  const fielding = report(manual, 'x_check', 'SS');
  const say = (code: 'G1' | 'PO', error: 0 | 3): Command => ({
    type: 'make_decision',
    side: 'away',
    answer: { kind: 'x_check', code, error },
  });
  expect(tellRefusal(refusal(fielding, say('PO', 0)), 'en')).toMatch(/the chart says one of/);
  const question = fielding.pending?.question?.question;
  const code = question?.kind === 'x_check' ? question.codes[0] : undefined;
  expect(tellRefusal(refusal(fielding, say(code as 'G1', 3)), 'en')).toMatch(/is not on the chart/);
});
