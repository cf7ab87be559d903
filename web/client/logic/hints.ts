import type { CardResult } from '@paper-dynasty/engine/model/cards';
import type { Question } from '@paper-dynasty/engine/model/questions';
import { termOfResult, type TermKey } from '@paper-dynasty/engine/notation/glossary';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { battingIn, beforeDice, fieldingIn } from './decision-choices.ts';

/** A hint of a first game: words of its own, or those of a term of the glossary. */
export type Hint =
  { readonly kind: 'words'; readonly name: HintName } | { readonly kind: 'term'; readonly term: TermKey };

/** The hints that have words of their own. */
export const HINT_NAMES = [
  'roll',
  'printed',
  'offense',
  'defense',
  'send',
  'throw',
  'target',
  'x_check',
  'computer',
] as const;
/** One of `HINT_NAMES`. */
export type HintName = (typeof HINT_NAMES)[number];

/** What a hint is remembered by. */
export const hintKey = (hint: Hint): string => (hint.kind === 'term' ? hint.term : hint.name);

/** How many results of the dice are explained as they come up. */
const RESULTS = 4;

const QUESTIONS: Partial<Readonly<Record<Question['kind'], HintName>>> = {
  send: 'send',
  throw: 'throw',
  target: 'target',
  x_check: 'x_check',
};

const words = (name: HintName | undefined): readonly Hint[] => (name ? [{ kind: 'words', name }] : []);

const ofLast = (last: PlayView | null): readonly Hint[] => {
  const term = last && termOfResult(last.outcome as CardResult);
  return term ? [{ kind: 'term', term }] : [];
};

/** Every hint that fits the moment, the most needed first: what is asked of the person, what the last dice meant, what may be decided. */
const fitting = (view: GameView, last: PlayView | null): readonly Hint[] => {
  const mine = (side: 'away' | 'home'): boolean => view.your_sides.includes(side);
  const turn = view.turns.find(({ side }) => mine(side));
  if (turn?.action === 'make_decision')
    return words(QUESTIONS[view.pending?.question?.question.kind ?? 'verdict']);
  if (!beforeDice(view)) return [];
  const on = view.runners.length > 0;
  return [
    ...(turn?.action === 'roll' ? words('roll') : []),
    ...(turn && view[turn.side].card_mode === 'manual' ? words('printed') : []),
    ...ofLast(last),
    ...(on && mine(battingIn(view)) ? words('offense') : []),
    ...(mine(fieldingIn(view)) ? words('computer') : []),
    ...(on && mine(fieldingIn(view)) ? words('defense') : []),
  ];
};

/** The hint to show at this moment of a game, or null: none that has been read, and of results only the first few. */
export const hintNow = (view: GameView, last: PlayView | null, read: readonly string[]): Hint | null => {
  const named: readonly string[] = HINT_NAMES;
  const results = read.filter((key) => !named.includes(key)).length;
  return (
    fitting(view, last).find(
      (hint) => !read.includes(hintKey(hint)) && (hint.kind === 'words' || results < RESULTS),
    ) ?? null
  );
};
