import { chartOf } from '@paper-dynasty/engine/charts/rules-pack';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { computerSubstitution } from '@paper-dynasty/engine/manager/substitutions';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { BASES, runnerOn } from '@paper-dynasty/engine/model/bases';
import type { Command } from '@paper-dynasty/engine/model/commands';
import {
  INFIELD_DEPTHS,
  OFFENSIVE_PLAYS,
  OUTFIELD_DEPTHS,
  STEAL_TARGETS,
} from '@paper-dynasty/engine/model/decisions';
import {
  OUTCOME_FACTS,
  OUTCOMES,
  isPlateAppearance,
  type Outcome,
} from '@paper-dynasty/engine/model/outcomes';
import { LINEUP_POSITIONS, POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import type { Answer, Question } from '@paper-dynasty/engine/model/questions';
import type { Report } from '@paper-dynasty/engine/model/requests';
import type { ScorerEntry } from '@paper-dynasty/engine/model/scorer-entry';
import { otherSide, SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { everyoneIn, positionMissing } from '@paper-dynasty/engine/rules/lineup-rules';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { Turn } from '@paper-dynasty/engine/rules/turn';
import { computerManages, turns } from '@paper-dynasty/engine/rules/turn';
import { CHART_CODES } from './walk.ts';

/** A repeatable source of choices. */
export interface Choices {
  /** One of a list that is not empty. */
  readonly of: <T>(list: readonly T[]) => T;
  /** Whether a chance of one in `n` comes up. */
  readonly oneIn: (n: number) => boolean;
}

/** Choices from a seed. */
export const choices = (seed: number): Choices => {
  const dice = seededDice(seed);
  const below = (n: number): number => (dice.draw(0, [n])[0] ?? 1) - 1;
  return {
    of: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined && list.length === 0) throw new Error('nothing to choose from');
      return chosen as (typeof list)[number];
    },
    oneIn: (n) => below(n) === 0,
  };
};

const placeOf = (c: Choices, outcome: Outcome): Position | null => {
  const { location, locations } = OUTCOME_FACTS[outcome];
  if (location === 'none') return null;
  return location === 'optional' && c.oneIn(2) ? null : c.of(locations);
};

/** A scorer's entry for the men who are there; it may or may not add up. */
export const someEntry = (c: Choices, state: GameState, outcome: Outcome): ScorerEntry => {
  const men = BASES.filter((base) => runnerOn(state.situation.bases, base));
  const from = [...(isPlateAppearance(outcome) ? [0 as const] : []), ...men];
  const movements = from.map((base) => ({
    from: base,
    to: c.oneIn(4) ? null : (Math.min(base + (c.oneIn(5) ? 2 : 1), 4) as 1 | 2 | 3 | 4),
    cause: 'batted' as const,
  }));
  const out = movements.filter((m) => m.to === null);
  return {
    movements,
    putouts: out.map((m) => ({ runner: m.from, by: [c.of(POSITIONS)] })),
    assists: [],
    errors: outcome.startsWith('error') ? [c.of(POSITIONS)] : [],
    multiple_play: null,
    grounded_into: false,
    sacrifice: null,
    with: null,
  };
};

/** A report that the dice on the table may allow. */
export const someReport = (c: Choices, state: GameState): Report => {
  const possible = reportableOutcomes(state);
  const outcome = possible.length > 0 && !c.oneIn(12) ? c.of(possible) : c.of(OUTCOMES);
  const entry = c.oneIn(8) ? someEntry(c, state, outcome) : null;
  return { outcome, hit_location: placeOf(c, outcome), entry };
};

/** An answer of the kind that a question asks for. */
export const someAnswer = (c: Choices, question: Question): Answer => {
  switch (question.kind) {
    case 'send':
      return { kind: 'send', go: c.oneIn(2) };
    case 'throw':
      return { kind: 'throw', throw: !c.oneIn(3) };
    case 'target':
      return { kind: 'target', runner: c.of(question.tries).runner };
    case 'verdict':
      return { kind: 'verdict', yes: c.oneIn(2) };
    case 'injury':
      return { kind: 'injury', hurt: c.oneIn(2) };
    case 'x_check': {
      const code = c.oneIn(20) ? c.of(CHART_CODES[chartOf(question.position)]) : c.of(question.codes);
      return { kind: 'x_check', code, error: c.oneIn(3) ? c.of(question.errors) : 0 };
    }
  }
};

const someDefense = (c: Choices, side: Side): Command => ({
  type: 'decide_defense',
  side,
  decision: {
    infield: c.of(INFIELD_DEPTHS),
    outfield: c.of(OUTFIELD_DEPTHS),
    hold: BASES.filter(() => c.oneIn(4)),
    intentional_walk: c.oneIn(15),
    throw_at: c.of(STEAL_TARGETS),
    throws: !c.oneIn(3),
  },
});

const someOffense = (c: Choices, side: Side): Command => {
  const play = c.oneIn(2) ? 'swing_away' : c.of(OFFENSIVE_PLAYS);
  const steal = play === 'steal' ? c.of([[2], [3], [4], [2, 3], [3, 4], [2, 3, 4]] as const) : [];
  return { type: 'decide_offense', side, decision: { play, steal, sends: c.oneIn(2) } };
};

/** A change of lineup that may or may not be legal. */
export const someSubstitution = (c: Choices, state: GameState, side: Side): Command => {
  // Nobody makes the computer's changes for it, and nobody empties his bench.
  if (computerManages(state, side) || state.removed[side].length > 7) return { type: 'resume_game', side };
  const own = Object.keys(state.setup[side].roster);
  const lineup = state.lineups[side];
  const inside = lineup ? everyoneIn(lineup) : [];
  const bench = own.filter((id) => !inside.includes(id) && !state.removed[side].includes(id));
  const player_id = c.of(bench.length > 0 && !c.oneIn(6) ? bench : own);
  const batting = atBat(state.situation) === side;
  const runner = c.of(BASES.map((base) => runnerOn(state.situation.bases, base)?.slot ?? 1));
  const pitching = !batting && c.oneIn(3);
  const slot = batting
    ? c.oneIn(2)
      ? state.situation.slots[side]
      : runner
    : pitching
      ? 0
      : 1 + c.of([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const there = state.lineups[side]?.batting_order[slot - 1]?.position ?? 'P';
  const position = batting ? c.of(['PH', 'PR'] as const) : c.oneIn(5) ? c.of(LINEUP_POSITIONS) : there;
  const count = c.oneIn(3) ? { balls: c.of([0, 1, 2, 3]), strikes: c.of([0, 1, 2]) } : null;
  return { type: 'substitute', side, moves: [{ player_id, slot, position }], count };
};

const someRequest = (c: Choices, state: GameState, side: Side): Command => {
  const play = Math.max(1, state.plays.length - c.of([0, 0, 1, 2, 5, 20]));
  const alone = c.oneIn(2);
  if (c.oneIn(3)) return { type: 'make_request', side, subject: { kind: 'undo', play }, alone };
  const old = state.plays[play - 1];
  const then = old ? { ...state, situation: old.before, roll: old.roll, pending: null } : state;
  return {
    type: 'make_request',
    side,
    subject: { kind: 'correction', play, report: someReport(c, then) },
    alone,
  };
};

/** Whoever stands by is given the position that nobody holds. */
const positionsSet = (c: Choices, state: GameState, side: Side): Command => {
  const moves = computerSubstitution(state, side);
  if (moves) return { type: 'substitute', side, moves, count: null };
  const lineup = state.lineups[side];
  const position = lineup && positionMissing(lineup);
  const standing = lineup?.batting_order.flatMap((s, i) =>
    s.position === 'PH' || s.position === 'PR' ? [{ player_id: s.player_id, slot: i + 1 }] : [],
  );
  if (!position || !standing?.length) return someSubstitution(c, state, side);
  return { type: 'substitute', side, moves: [{ ...c.of(standing), position }], count: null };
};

/** Commands that a turn calls for: at least one of many is taken. */
export const commandFor = (c: Choices, state: GameState, { side, action }: Turn): Command => {
  switch (action) {
    case 'accept':
      return { type: 'accept_invitation', side, nonce: 'n' };
    case 'set_lineup':
      return { type: 'set_lineup', side, lineup: autoLineup(state.setup, side) };
    case 'set_positions':
      return positionsSet(c, state, side);
    case 'decide_defense':
      return someDefense(c, side);
    case 'decide_offense':
      return someOffense(c, side);
    case 'roll':
      return { type: 'roll_dice', side };
    case 'report':
      return {
        type: 'report_outcome',
        side,
        roll_id: state.roll?.roll_id ?? null,
        report: someReport(c, state),
      };
    case 'resolve':
      return { type: 'resolve_play', side, roll_id: state.roll?.roll_id ?? null };
    case 'make_decision': {
      const asked = state.pending?.question;
      if (!asked) throw new Error('a decision is due, and nothing is asked');
      return { type: 'make_decision', side, answer: someAnswer(c, asked.question) };
    }
    case 'answer_request':
      return { type: 'answer_request', side, agree: c.oneIn(2) };
  }
};

const STRAY: readonly ((c: Choices, state: GameState, side: Side) => Command)[] = [
  (_c, _s, side) => ({ type: 'roll_dice', side }),
  (_c, _s, side) => ({ type: 'resolve_play', side, roll_id: null }),
  (c, state, side) => ({
    type: 'report_outcome',
    side,
    roll_id: c.of([null, 'x:1', state.roll?.roll_id ?? null]),
    report: someReport(c, state),
  }),
  (c, _s, side) => ({
    type: 'make_decision',
    side,
    answer: c.of<Answer>([
      { kind: 'send', go: true },
      { kind: 'target', runner: 3 },
      { kind: 'verdict', yes: true },
    ]),
  }),
  (c, _s, side) => someDefense(c, side),
  (c, _s, side) => someOffense(c, side),
  someSubstitution,
  someSubstitution,
  someRequest,
  someRequest,
  (c, _s, side) => ({ type: 'answer_request', side, agree: c.oneIn(3) }),
  (_c, _s, side) => ({ type: 'withdraw_request', side }),
  (c, state, side) =>
    c.oneIn(2) ? { type: 'pause_game', side } : commandFor(c, state, { side, action: 'set_lineup' }),
  (_c, _s, side) => ({ type: 'resume_game', side }),
  (c, _s, side) => ({ type: 'hold_computer', side, hold: c.oneIn(2) }),
  (_c, _s, side) => ({ type: 'accept_invitation', side, nonce: '' }),
  (_c, _s, side) => ({ type: 'call_game', side }),
  (c, state, side) => ({
    type: 'reopen_game',
    side,
    commitment: 'c'.repeat(64),
    subject: { kind: 'undo', play: Math.max(1, state.plays.length - c.of([0, 1, 8])) },
  }),
];

/** The next command of a lively game: most often what it waits for, else anything, legal or not. */
export const someCommand = (c: Choices, state: GameState): Command => {
  const due = turns(state)[0];
  if (due && !c.oneIn(5))
    return commandFor(c, state, c.oneIn(12) ? { ...due, side: otherSide(due.side) } : due);
  if (state.status === 'paused' && c.oneIn(2)) return { type: 'resume_game', side: 'home' };
  return c.of(STRAY)(c, state, c.of(SIDES));
};
