import { fielderError, rangeCode } from '../charts/rules-pack.ts';
import { cardOwner, readResult } from '../leagues/read-card.ts';
import { battingRatings, parkNumber } from '../leagues/usual-ratings.ts';
import type { Fact, Play } from '../model/play.ts';
import { batsAgainst } from '../model/hands.ts';
import { OUTCOME_FACTS } from '../model/outcomes.ts';
import type { Answer, Question, Try } from '../model/questions.ts';
import type { AtBatRoll, CheckRoll, FieldingRoll, InjuryRoll, JumpRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import { checkNumber } from '../rules/read-dice.ts';
import { checkOf } from '../rules/possible.ts';
import { BUNT_NUMBERS } from '../rules/resolve/bunt.ts';
import { contextOf, speedOf, type PlayContext } from '../rules/resolve/context.ts';
import { stealNumber, thrownAt } from '../rules/resolve/steal.ts';
import { thrower, tryNumber } from '../rules/resolve/tries.ts';
import { isGroundball } from '../charts/groundballs.ts';
import { EXPLANATION_WORDS, type ExplanationWords } from './explanation-words.ts';
import type { Language } from '../model/languages.ts';

/** What explains one play: the game as it stood before it, the play's context, and the words of a language. */
interface Telling {
  readonly state: GameState;
  readonly at: PlayContext;
  readonly words: ExplanationWords;
}

const against = ({ words }: Telling, d20: number, number: number, yes = words.safe, no = words.out): string =>
  words.against(d20, number, d20 <= number ? yes : no);

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const atBatLine = (t: Telling, roll: AtBatRoll): string => {
  const { at, state, words } = t;
  const check = checkOf(roll);
  if (check) {
    const number = checkNumber(state, check);
    const made = against(t, roll.resolution_d20, number, words.runnersAdvance, words.nothing);
    return `${words.check(words.outcome(check))}: ${made}.`;
  }
  const { outcome, location } = readResult(at.who.batter, at.who.pitcher, roll);
  const card = words.card(cardOwner(roll), roll.d6_one, roll.d6_two, roll.split_d20);
  return `${card}: ${[inSentence(words.outcome(outcome)), location].filter((w) => w !== null).join(', ')}.`;
};

const jumpLine = (t: Telling, roll: JumpRoll): string => {
  const { at, words } = t;
  const from = thrownAt(at);
  const { number, good } = stealNumber(at, roll, from);
  const jump = 6 * (roll.jump[0] - 1) + roll.jump[1];
  const tried = words.jump(roll.jump, jump, battingRatings(at.runner(from))?.jump ?? 0, good);
  return `${tried}; ${against(t, roll.resolution_d20, number)}.`;
};

const buntLine = ({ at, words }: Telling, roll: CheckRoll): string => {
  const grade = battingRatings(at.who.batter)?.bunting ?? 'D';
  return `${words.bunt(grade, roll.d20, BUNT_NUMBERS[grade])}.`;
};

const openingLine = (t: Telling, play: Play): string | null => {
  if (!play.roll || play.entry || !t.at.reads) return null;
  if (play.roll.kind === 'ab') return atBatLine(t, play.roll);
  return play.roll.kind === 'jump' ? jumpLine(t, play.roll) : buntLine(t, play.roll);
};

const fieldingLine = ({ at, words }: Telling, roll: FieldingRoll): string => {
  const position = at.location ?? 'P';
  const dice = words.fielding(position, roll.range_d20, roll.error_dice, roll.error_total);
  const rare = roll.rare_play ? `, ${words.rare}` : '';
  if (!at.reads) return `${dice}${rare}.`;
  const { range, error } = at.rating(position);
  const code = rangeCode(at.pack, position, roll.range_d20, range);
  const slip = words.slip(fielderError(at.pack, position, error, roll.error_total));
  return `${dice}; ${words.fielded(range, code, error, slip)}${rare}.`;
};

const injuryLine = ({ words }: Telling, { rating, dice, total }: InjuryRoll): string =>
  `${words.injuryDice(rating, dice, total)}.`;

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

const throwLine = (t: Telling, d20: number, attempt: Try | null): string => {
  const { at, words } = t;
  if (!attempt || !at.reads) return `${words.throw}: d20 ${d20}.`;
  const to = words.throwTo(words.bases[attempt.to] ?? '');
  return `${to}: ${against(t, d20, runnerNumber(at, attempt))}.`;
};

const checkLine = (t: Telling, roll: CheckRoll, before: readonly Fact[]): string => {
  const { at, state, words } = t;
  const { d20 } = roll;
  const read = (number: number, yes?: string, no?: string): string =>
    at.reads ? against(t, d20, number, yes, no) : `d20 ${d20}`;
  switch (roll.purpose) {
    case 'ballpark': {
      const hand = batsAgainst(at.who.batter, at.who.pitcher);
      const { ballpark } = OUTCOME_FACTS[at.outcome];
      if (!ballpark) return `${words.ballpark}.`;
      return `${words.ballpark}: ${against(t, d20, parkNumber(at.park, ballpark.number, hand), words.hit, words.anOut)}.`;
    }
    case 'speed':
      return `${words.batterRuns}: ${read(speedOf(at, 0))}.`;
    case 'passed_ball': {
      const number = checkNumber(state, 'passed_ball');
      return `${words.passedBall}: ${read(number, words.getsBy, words.caught)}.`;
    }
    case 'bunt':
      return buntLine(t, roll);
    case 'runner':
      return throwLine(t, d20, runnerTried(before));
  }
};

const who = (words: ExplanationWords, { runner }: Pick<Try, 'runner'>): string =>
  runner === 0 ? words.batter : words.runner(words.bases[runner] ?? '');

const answerLine = ({ words }: Telling, question: Question, answer: Answer): string | null => {
  switch (answer.kind) {
    case 'send': {
      if (question.kind !== 'send') return null;
      const going = answer.go ? words.sent : words.held;
      return `${going(who(words, question.try), words.bases[question.try.to] ?? '')}.`;
    }
    case 'throw':
      return answer.throw ? null : `${words.noThrow}.`;
    case 'target':
      return `${words.throwsAfter(who(words, answer))}.`;
    case 'verdict':
      return question.kind === 'verdict' ? `${words.verdicts[question.about][answer.yes ? 0 : 1]}.` : null;
    case 'x_check':
      return `${words.fromTheCard(answer.code, words.slip(answer.error))}.`;
    case 'injury':
      return question.kind === 'injury' ? `${words.injuryRating(question.rating, answer.hurt)}.` : null;
  }
};

/**
 * How a play came about, step by step: the card, column and dice it was read from, and every roll and decision since, so
 * that anybody can check it. `before` is the game as it stood when the play began. In English unless told otherwise.
 */
export const explainPlay = (before: GameState, play: Play, language: Language = 'en'): readonly string[] => {
  const { defense, offense, roll } = play;
  const state: GameState = { ...before, defense, offense, roll };
  const at = contextOf(state, { outcome: play.outcome, location: play.hit_location, entry: play.entry });
  const t: Telling = { state, at, words: EXPLANATION_WORDS[language] };
  const lines = play.facts.map((fact, i) => {
    if (fact.kind === 'answer') return answerLine(t, fact.question, fact.answer);
    if (fact.roll.kind === 'fielding') return fieldingLine(t, fact.roll);
    if (fact.roll.kind === 'injury') return injuryLine(t, fact.roll);
    return checkLine(t, fact.roll, play.facts.slice(0, i));
  });
  return [openingLine(t, play), ...lines].filter((line) => line !== null);
};
