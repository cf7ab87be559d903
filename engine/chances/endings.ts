import type { Fact } from '../model/play.ts';
import type { Answer, Question } from '../model/questions.ts';
import type { PlayContext } from '../rules/resolve/context.ts';
import type { Need } from '../rules/resolve/needs.ts';
import type { Resolution } from '../rules/resolve/resolution.ts';
import { resolvePlay } from '../rules/resolve/resolve.ts';
import { d20Fact, facesOf, type RareRule, type Weighted } from './dice.ts';

type Ask = Extract<Need, { kind: 'ask' }>;

/** What is known of a play before it is followed to its ends. */
export interface Opening {
  readonly at: PlayContext;
  readonly rule: RareRule;
  /** The answers and rolls that it has taken in so far. */
  readonly facts: readonly Fact[];
}

/** Who answers on the way to the ends: an answer for every question, or null where the better one for its side is taken. */
export type Policy = (question: Question) => Answer | null;

/** Each side answers as is best for it. */
export const BEST: Policy = () => null;

const waysTo = (question: Question): readonly Answer[] => {
  switch (question.kind) {
    case 'send':
      return [true, false].map((go) => ({ kind: 'send', go }));
    case 'throw':
      return [true, false].map((thrown) => ({ kind: 'throw', throw: thrown }));
    case 'target':
      return question.tries.map(({ runner }) => ({ kind: 'target', runner }));
    case 'verdict':
    case 'x_check':
    case 'injury':
      throw new Error(`${question.kind} is read from a card and not decided`);
  }
};

/** The play as far as its facts take it: the next need, or its end. */
const proceed = ({ at, facts }: Opening): IteratorResult<Need, Resolution> => {
  const resolving = resolvePlay(at);
  let next = resolving.next();
  for (const fact of facts) next = resolving.next(fact);
  return next;
};

const after = (opening: Opening, fact: Fact): Opening => ({ ...opening, facts: [...opening.facts, fact] });
const answered = (opening: Opening, { question }: Ask, answer: Answer): Opening =>
  after(opening, { kind: 'answer', question, answer });

/** Every end of a play with its chance, under a policy that answers every question. */
export const endings = (opening: Opening, policy: Policy): readonly Weighted<Resolution>[] => {
  const next = proceed(opening);
  if (next.done) return [{ chance: 1, value: next.value }];
  const need = next.value;
  if (need.kind === 'ask') {
    const answer = policy(need.question) ?? waysTo(need.question)[0];
    if (!answer) throw new Error(`nobody answers ${need.question.kind}`);
    return endings(answered(opening, need, answer), policy);
  }
  return facesOf(opening.at, need, opening.rule).flatMap((face) =>
    endings(after(opening, face.value), policy).map(({ chance, value }) => ({
      chance: chance * face.chance,
      value,
    })),
  );
};

const FACES = 20;

/**
 * What a fresh d20 is worth on average. Every check of the rules is made at or under one number (RULES sections 4, 6 and 7), so that all
 * faces up to it are worth the same, and all above it: the number is found by halving.
 */
const overD20 = (of: (d20: number) => number): number => {
  const [made, failed] = [of(1), of(FACES)];
  if (made === failed) return made;
  let [number, above] = [1, FACES];
  while (above - number > 1) {
    const middle = Math.floor((number + above) / 2);
    if (of(middle) === made) number = middle;
    else above = middle;
  }
  return (number * made + (FACES - number) * failed) / FACES;
};

/** The batting side's expected share of `end` over every roll of the dice, where each side answers by the policy or as is best for it. */
export const worth = (opening: Opening, policy: Policy, end: (play: Resolution) => number): number => {
  const next = proceed(opening);
  if (next.done) return end(next.value);
  const need = next.value;
  if (need.kind === 'roll') {
    const onFact = (fact: Fact): number => worth(after(opening, fact), policy, end);
    const { dice } = need;
    if (dice !== 'fielding' && dice !== 'injury') return overD20((d20) => onFact(d20Fact(dice, d20)));
    return facesOf(opening.at, need, opening.rule).reduce(
      (sum, { chance, value }) => sum + chance * onFact(value),
      0,
    );
  }
  const set = policy(need.question);
  const ways = (set ? [set] : waysTo(need.question)).map((answer) =>
    worth(answered(opening, need, answer), policy, end),
  );
  return need.of === 'defense' ? Math.min(...ways) : Math.max(...ways);
};
