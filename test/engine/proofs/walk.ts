import { chartOf, fielderError, rangeCode } from '@paper-dynasty/engine/charts/rules-pack';
import { BASES, runnerOn, type Base } from '@paper-dynasty/engine/model/bases';
import {
  INFIELD_DEPTHS,
  OUTFIELD_DEPTHS,
  type DefensiveDecision,
} from '@paper-dynasty/engine/model/decisions';
import { DEFAULT_DEFENSE } from '@paper-dynasty/engine/model/decisions';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Fact, Play } from '@paper-dynasty/engine/model/play';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { Answer, Question } from '@paper-dynasty/engine/model/questions';
import type { FieldingRoll } from '@paper-dynasty/engine/model/rolls';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState, PlayInProgress } from '@paper-dynasty/engine/model/state';
import type { XCheckCode } from '@paper-dynasty/engine/model/x-checks';
import { makePlay } from '@paper-dynasty/engine/rules/make-play';
import { contextOf, type PlayContext } from '@paper-dynasty/engine/rules/resolve/context';
import type { Need } from '@paper-dynasty/engine/rules/resolve/needs';
import { resolvePlay } from '@paper-dynasty/engine/rules/resolve/resolve';
import { inSituation } from '../support.ts';

/** The codes of each range chart, written out from the rule book. */
export const CHART_CODES: Readonly<Record<ReturnType<typeof chartOf>, readonly XCheckCode[]>> = {
  pitcher: ['G1', 'G2', 'G3', 'SPD', 'SI1', 'SI2'],
  catcher: ['G1', 'G2', 'G3', 'SPD', 'SI1', 'SI2', 'PO', 'FO'],
  infield: ['G1', 'G2', 'G3', 'G2#', 'G3#', 'SPD', 'SI1', 'SI2'],
  outfield: ['F1', 'F2', 'F3', 'SI1', 'SI2', 'DO2', 'DO3', 'TR3'],
};

/** Every subset of a list. */
export const subsets = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.reduce<readonly (readonly T[])[]>((all, x) => [...all, ...all.map((s) => [...s, x])], [[]]);

/** The 24 base-out states of the first inning. */
export const baseOutStates = (game: GameState): readonly GameState[] =>
  [0, 1, 2].flatMap((outs) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((code) => inSituation(game, { code, outs, half: game.situation.half })),
  );

/** The bases with runners. */
export const occupied = (state: GameState): readonly Base[] =>
  BASES.filter((base) => runnerOn(state.situation.bases, base));

/** Every way in which the defense can set up: depths of infield and outfield, and runners held. */
export const defenses = (state: GameState): readonly DefensiveDecision[] =>
  INFIELD_DEPTHS.flatMap((infield) =>
    OUTFIELD_DEPTHS.flatMap((outfield) =>
      subsets(occupied(state)).map((hold) => ({ ...DEFAULT_DEFENSE, infield, outfield, hold })),
    ),
  );

const fielding = (changes: Partial<FieldingRoll>): Fact => ({
  kind: 'roll',
  roll: {
    roll_id: 'g:2',
    n: 2,
    kind: 'fielding',
    range_d20: 10,
    error_dice: [3, 3, 4],
    error_total: 10,
    rare_d100: 50,
    rare_play: false,
    ...changes,
  },
});

/** One roll for each different code and error that the fielder's ratings make, with and without a rare play. */
const fieldingRolls = (at: PlayContext, position: Position): readonly Fact[] => {
  if (!at.reads) return [fielding({}), fielding({ rare_play: true })];
  const { range, error } = at.rating(position);
  const seen = new Map<string, Fact>();
  for (let d20 = 1; d20 <= 20; d20 += 1)
    for (let total = 3; total <= 18; total += 1)
      for (const rare_play of [false, true]) {
        const code = rangeCode(at.pack, position, d20, range);
        const key = `${code} ${fielderError(at.pack, position, error, total)} ${rare_play}`;
        if (!seen.has(key)) seen.set(key, fielding({ range_d20: d20, error_total: total, rare_play }));
      }
  return [...seen.values()];
};

const D20 = Array.from({ length: 20 }, (_, i) => i + 1);

const answers = (question: Question): readonly Answer[] => {
  switch (question.kind) {
    case 'send':
      return [true, false].map((go) => ({ kind: 'send', go }));
    case 'throw':
      return [true, false].map((yes) => ({ kind: 'throw', throw: yes }));
    case 'target':
      return question.tries.map(({ runner }) => ({ kind: 'target', runner }));
    case 'verdict':
      return [true, false].map((yes) => ({ kind: 'verdict', yes }));
    case 'injury':
      return [true, false].map((hurt) => ({ kind: 'injury', hurt }));
    case 'x_check': {
      const chart = chartOf(question.position);
      const errors = chart === 'outfield' ? ([0, 1, 2, 3] as const) : ([0, 1, 2] as const);
      return CHART_CODES[chart].flatMap((code) => errors.map((error) => ({ kind: 'x_check', code, error })));
    }
  }
};

/** Every fact that can meet a need. In manual mode a d20 says nothing by itself: people do. */
const factsFor = (at: PlayContext, need: Need, location: Position | null): readonly Fact[] => {
  if (need.kind === 'ask')
    return answers(need.question).map((answer) => ({ kind: 'answer', question: need.question, answer }));
  if (need.dice === 'fielding') return fieldingRolls(at, location ?? 'SS');
  if (need.dice === 'injury') throw new Error('no league of these proofs has injuries rolled');
  const purpose = need.dice;
  // The test park's number is 10: one d20 on each side of it, and the ends.
  const values = !at.reads ? [10] : purpose === 'ballpark' ? [1, 10, 11, 20] : D20;
  return values.map((d20) => ({
    kind: 'roll',
    roll: { roll_id: 'g:2', n: 2, kind: 'd20', purpose, d20 },
  }));
};

/** A play at the end of one branch. */
export interface Leaf {
  readonly state: GameState;
  readonly play: Play;
  readonly winner: Side | null;
}

/** Plays an outcome out along every branch of dice and answers, and visits every end. */
export const walk = (
  state: GameState,
  outcome: Outcome,
  location: Position | null,
  visit: (leaf: Leaf) => void,
): void => {
  const pending: PlayInProgress = { outcome, location, entry: null, facts: [], question: null };
  const at = contextOf(state, pending);
  const explore = (facts: readonly Fact[]): void => {
    const resolving = resolvePlay(at);
    let next = resolving.next();
    for (const fact of facts) next = resolving.next(fact);
    if (next.done) {
      visit({ state, ...makePlay(state, at, { ...pending, facts }, next.value) });
      return;
    }
    for (const fact of factsFor(at, next.value, location)) explore([...facts, fact]);
  };
  explore([]);
};
