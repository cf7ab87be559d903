import type { Fact } from '../../model/play.ts';
import type { Answer, Question, Try } from '../../model/questions.ts';
import type { CheckPurpose, CheckRoll, FieldingRoll, InjuryRoll } from '../../model/rolls.ts';
import type { Base } from '../../model/bases.ts';
import type { Resolution } from './resolution.ts';

/** Who answers a question: the side at bat, the side in the field, or whoever reads the printed cards. */
export type Asked = 'offense' | 'defense' | 'reader';

/** What a play needs before it can go on: dice, or an answer. */
export type Need =
  | { readonly kind: 'roll'; readonly dice: CheckPurpose | 'fielding' }
  | { readonly kind: 'roll'; readonly dice: 'injury'; readonly of: Hurt }
  | { readonly kind: 'ask'; readonly of: Asked; readonly question: Question };

/** The pitcher who may be hurt, and the rating that says so. */
export type Hurt = Pick<InjuryRoll, 'player_id' | 'rating'>;

/** A play being resolved: it stops at every need, and goes on with the fact that meets it. */
export type Resolving<T = Resolution> = Generator<Need, T, Fact>;

/** Rolls a fresh d20 of the play. */
export function* rollD20(purpose: CheckPurpose): Resolving<CheckRoll> {
  const fact = yield { kind: 'roll', dice: purpose };
  if (fact.kind !== 'roll' || fact.roll.kind !== 'd20') throw new Error(`a ${purpose} roll was needed`);
  return fact.roll;
}

/** Rolls the fielding dice. */
export function* rollFielding(): Resolving<FieldingRoll> {
  const fact = yield { kind: 'roll', dice: 'fielding' };
  if (fact.kind !== 'roll' || fact.roll.kind !== 'fielding') throw new Error('a fielding roll was needed');
  return fact.roll;
}

/** Rolls for a pitcher who may be hurt. */
export function* rollInjury(of: Hurt): Resolving<void> {
  const fact = yield { kind: 'roll', dice: 'injury', of };
  if (fact.kind !== 'roll' || fact.roll.kind !== 'injury') throw new Error('an injury roll was needed');
}

function* ask<K extends Answer['kind']>(
  of: Asked,
  question: Extract<Question, { kind: K }>,
): Resolving<Extract<Answer, { kind: K }>> {
  const fact = yield { kind: 'ask', of, question };
  if (fact.kind !== 'answer' || fact.answer.kind !== question.kind)
    throw new Error(`an answer to ${question.kind} was needed`);
  return fact.answer as Extract<Answer, { kind: K }>;
}

/** Asks the offense whether a man goes. */
export function* askSend(attempt: Try, trailing = false): Resolving<boolean> {
  return (yield* ask('offense', { kind: 'send', try: attempt, trailing })).go;
}

/** Asks the defense whether it throws. */
export function* askThrow(attempt: Try): Resolving<boolean> {
  return (yield* ask('defense', { kind: 'throw', try: attempt })).throw;
}

/** Asks the defense at which of two it throws. */
export function* askTarget(tries: readonly [Try, Try]): Resolving<0 | Base> {
  return (yield* ask('defense', { kind: 'target', tries })).runner;
}

/** Asks whoever reads the cards whether a check succeeded. */
export function* askVerdict(
  about: 'runner' | 'speed' | 'passed_ball' | 'steal',
  d20: number,
  attempt: Try | null,
): Resolving<boolean> {
  return (yield* ask('reader', { kind: 'verdict', about, try: attempt, d20 })).yes;
}

/** Asks whoever reads the cards for the code and the error of a fielding check. */
export function* askXCheck(
  question: Extract<Question, { kind: 'x_check' }>,
): Resolving<Extract<Answer, { kind: 'x_check' }>> {
  return yield* ask('reader', question);
}

/** Asks whether a pitcher's card has the rating that the dice hint at. */
export function* askInjury(of: Exclude<Asked, 'offense'>, hurt: Hurt): Resolving<boolean> {
  return (yield* ask(of, { kind: 'injury', ...hurt })).hurt;
}
