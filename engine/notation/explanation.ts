import { fielderError, rangeCode } from '../charts/rules-pack.ts';
import { readCards } from '../leagues/read-card.ts';
import { OUTCOME_FACTS } from '../model/outcomes.ts';
import type { Fact, Play } from '../model/play.ts';
import { batsAgainst } from '../model/players.ts';
import type { Answer, Question, Try } from '../model/questions.ts';
import type { AtBatRoll, CheckRoll, FieldingRoll, JumpRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import { checkNumber } from '../rules/read-dice.ts';
import { checkOf } from '../rules/possible.ts';
import { BUNT_NUMBERS } from '../rules/resolve/bunt.ts';
import { contextOf, speedOf, type PlayContext } from '../rules/resolve/context.ts';
import { stealNumber, thrownAt } from '../rules/resolve/steal.ts';
import { thrower, tryNumber } from '../rules/resolve/tries.ts';
import { isGroundball } from '../rules/resolve/batted.ts';

const against = (d20: number, number: number, yes: string, no: string): string =>
  `d20 ${d20} against ${number}: ${d20 <= number ? yes : no}`;

const atBatLine = (state: GameState, at: PlayContext, roll: AtBatRoll): string => {
  const check = checkOf(roll);
  if (check) {
    const words = against(roll.resolution_d20, checkNumber(state, check), 'the runners advance', 'nothing');
    return `${OUTCOME_FACTS[check].label} check: ${words}.`;
  }
  return readCards(at.who.batter, at.who.pitcher, roll).explanation;
};

const jumpLine = (at: PlayContext, roll: JumpRoll): string => {
  const from = thrownAt(at);
  const { number, good } = stealNumber(at, roll, from);
  const jump = 6 * (roll.jump[0] - 1) + roll.jump[1];
  const tried = `Jump ${roll.jump.join(' and ')} = ${jump} against ${at.runner(from).batting?.jump ?? 0}: ${good ? 'a good jump' : 'no good jump'}`;
  return `${tried}; ${against(roll.resolution_d20, number, 'safe', 'out')}.`;
};

const buntLine = (at: PlayContext, roll: CheckRoll): string => {
  const grade = at.who.batter.batting?.bunting ?? 'D';
  return `Bunting ${grade}: d20 ${roll.d20} against ${BUNT_NUMBERS[grade]}.`;
};

const openingLine = (state: GameState, at: PlayContext, play: Play): string | null => {
  if (!play.roll || play.entry || !at.reads) return null;
  if (play.roll.kind === 'ab') return atBatLine(state, at, play.roll);
  return play.roll.kind === 'jump' ? jumpLine(at, play.roll) : buntLine(at, play.roll);
};

const fieldingLine = (at: PlayContext, roll: FieldingRoll): string => {
  const position = at.location ?? 'P';
  const dice = `Fielding check at ${position}: d20 ${roll.range_d20}, error dice ${roll.error_dice.join('+')} = ${roll.error_total}`;
  const rare = roll.rare_play ? ', rare play' : '';
  if (!at.reads) return `${dice}${rare}.`;
  const { range, error } = at.rating(position);
  const code = rangeCode(at.pack, position, roll.range_d20, range);
  const bases = fielderError(at.pack, position, error, roll.error_total);
  const slip = bases === 0 ? 'no error' : `a ${bases}-base error`;
  return `${dice}; range ${range}: ${code}; error rating ${error}: ${slip}${rare}.`;
};

const BASES = ['', 'first', 'second', 'third', 'home'];

/** The man of the runner's roll: the target, else the last who was sent. */
const runnerTried = (before: readonly Fact[]): Try | null => {
  const answers = before.filter((f) => f.kind === 'answer');
  const sent = answers.flatMap((f) => (f.question.kind === 'send' ? [f.question.try] : []));
  const target = answers.find((f) => f.answer.kind === 'target');
  const runner = target?.answer.kind === 'target' ? target.answer.runner : sent[0]?.runner;
  return sent.find((t) => t.runner === runner) ?? null;
};

const runnerNumber = (at: PlayContext, attempt: Try): number =>
  isGroundball(at.outcome) ||
  (at.outcome === 'x_check' && at.location && attempt.runner === 3 && !thrownFromOutfield(at))
    ? speedOf(at, attempt.runner)
    : tryNumber(at, attempt, thrower(at.location));

const thrownFromOutfield = (at: PlayContext): boolean => ['LF', 'CF', 'RF'].includes(at.location ?? '');

const checkLine = (state: GameState, at: PlayContext, roll: CheckRoll, before: readonly Fact[]): string => {
  switch (roll.purpose) {
    case 'ballpark': {
      const hand = batsAgainst(at.who.batter, at.who.pitcher.throws);
      const kind = at.outcome === 'bp_homerun' ? 'homerun' : 'single';
      return `Ballpark check: ${against(roll.d20, at.park[kind][hand], 'a hit', 'an out')}.`;
    }
    case 'speed':
      return `The batter runs: ${at.reads ? against(roll.d20, speedOf(at, 0), 'safe', 'out') : `d20 ${roll.d20}`}.`;
    case 'passed_ball':
      return `Passed-ball check: ${at.reads ? against(roll.d20, checkNumber(state, 'passed_ball'), 'it gets by', 'caught') : `d20 ${roll.d20}`}.`;
    case 'bunt':
      return buntLine(at, roll);
    case 'runner': {
      const attempt = runnerTried(before);
      if (!attempt || !at.reads) return `Throw: d20 ${roll.d20}.`;
      return `Throw to ${BASES[attempt.to]}: ${against(roll.d20, runnerNumber(at, attempt), 'safe', 'out')}.`;
    }
  }
};

const who = (attempt: Try): string =>
  attempt.runner === 0 ? 'the batter' : `the runner from ${BASES[attempt.runner]}`;

const answerLine = (question: Question, answer: Answer): string | null => {
  switch (answer.kind) {
    case 'send':
      return question.kind === 'send'
        ? `${answer.go ? 'Sent' : 'Held'}: ${who(question.try)}, ${BASES[question.try.to]}.`
        : null;
    case 'throw':
      return answer.throw ? null : 'No throw.';
    case 'target':
      return `The throw goes after ${who({ runner: answer.runner, to: 4 })}.`;
    case 'verdict':
      return question.kind === 'verdict' ? `${VERDICT_WORDS[question.about][answer.yes ? 0 : 1]}.` : null;
    case 'x_check':
      return `Read from the card: ${answer.code}, ${answer.error === 0 ? 'no error' : `a ${answer.error}-base error`}.`;
  }
};

const VERDICT_WORDS = {
  runner: ['Safe', 'Out'],
  speed: ['Safe', 'Out'],
  passed_ball: ['It gets by', 'Caught'],
  steal: ['Safe', 'Out'],
} as const;

/**
 * How a play came about, step by step: the card, column and dice it was read from, and every roll and decision since, so
 * that anybody can check it. `before` is the game as it stood when the play began.
 */
export const explainPlay = (before: GameState, play: Play): readonly string[] => {
  const { defense, offense, roll } = play;
  const state: GameState = { ...before, defense, offense, roll };
  const at = contextOf(state, { outcome: play.outcome, location: play.hit_location, entry: play.entry });
  const lines = play.facts.map((fact, i) => {
    if (fact.kind === 'answer') return answerLine(fact.question, fact.answer);
    if (fact.roll.kind === 'fielding') return fieldingLine(at, fact.roll);
    return checkLine(state, at, fact.roll, play.facts.slice(0, i));
  });
  return [openingLine(state, at, play), ...lines].filter((line) => line !== null);
};
