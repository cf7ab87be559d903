import type { Base } from '@paper-dynasty/engine/model/bases';
import type { DefensiveDecision } from '@paper-dynasty/engine/model/decisions';
import type { Answer } from '@paper-dynasty/engine/model/questions';
import type { ChancesView } from '@paper-dynasty/engine/wire/chances-view';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { CHANCE_WORDS } from '../strings.ts';
import type { OffenseChoice } from './decision-choices.ts';

/** A chance in whole percent. */
export const percent = (chance: number): string => `${Math.round(100 * chance)}%`;

const MINUS = '−';

/** What a chance to win gains or loses, in points of a percent: whole ones, tenths where it is less than one. */
export const points = (change: number): string => {
  const size = Math.abs(100 * change);
  const number = size < 0.95 ? size.toFixed(1) : String(Math.round(size));
  return `${Number(number) === 0 ? '±' : change < 0 ? MINUS : '+'}${number}`;
};

const signed = (n: number): string => (n < 0 ? `${MINUS}${-n}` : `+${n}`);

/** What stands on a play of the offense's: how often it comes off, and what it does to the chance to win beside swinging away. */
export const offenseNote = (chances: ChancesView | null, choice: OffenseChoice): string | undefined => {
  const of = (play: string, steal: readonly number[]) =>
    chances?.offense.find((p) => p.play === play && p.steal.join() === steal.join());
  const [told, swing] = [of(choice.play, choice.steal), of('swing_away', [])];
  if (!told || !swing) return undefined;
  if (told === swing) return percent(told.win);
  const gain = points(told.win - swing.win);
  return told.chance === null ? gain : `${percent(told.chance)} · ${gain}`;
};

type Setting = 'infield' | 'outfield' | 'hold' | 'intentional_walk';

/** What stands on a setting of the defense's: what it does to its chance to win, beside what is set now. */
export const defenseNote = <K extends Setting>(
  chances: ChancesView | null,
  standing: DefensiveDecision,
  part: K,
  value: DefensiveDecision[K],
): string | undefined => {
  const of = (key: Setting, wanted: unknown) =>
    chances?.defense.find(({ set }) => String(set[key]) === String(wanted));
  const [told, now] = [of(part, value), of('infield', standing.infield)];
  if (!told || !now || told.win === now.win) return undefined;
  return points(now.win - told.win);
};

/** A runner's steal in words: how often he is safe, held too, and the numbers that it goes by. */
export const runnerNote = (chances: ChancesView | null, view: GameView, base: Base): string | null => {
  const told = chances?.runners.find((r) => r.base === base);
  const runner = view.runners.find((r) => r.base === base);
  if (!told || !runner) return null;
  const { free, held, hold, arm } = told;
  return CHANCE_WORDS.runner(runner.name, percent(free), percent(held), signed(hold), signed(arm));
};

const isSame = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What stands on an answer: how often it goes well, and what both results do to the chance to win of the side that is asked, beside taking no risk. */
export const answerNote = (
  chances: ChancesView | null,
  view: Pick<GameView, 'pending'>,
  answer: Answer,
): string | undefined => {
  const { question, batting } = chances ?? {};
  const told = question?.answers.find((a) => isSame(a.answer, answer));
  if (!question || !told) return undefined;
  const mine = view.pending?.question?.side === batting ? 1 : -1;
  const none = question.answers.find((a) => a.chance === null);
  const { chance, good, bad } = told;
  if (chance === null) return undefined;
  const beside = none?.win ?? told.win;
  const changes = (...wins: readonly (number | null)[]): string =>
    wins.flatMap((win) => (win === null ? [] : [points(mine * (win - beside))])).join(' / ');
  return mine === 1
    ? CHANCE_WORDS.safe(percent(chance), changes(good, bad))
    : CHANCE_WORDS.out(percent(1 - chance), changes(bad, good));
};

/** The numbers of everybody who tries for a base: speed, arm, and what the d20 must show. */
export const tryNotes = (chances: ChancesView | null): string | null => {
  const notes = chances?.question?.tries.map(({ speed, arm, number }) =>
    CHANCE_WORDS.tries(
      speed === null ? '?' : String(speed),
      arm === null ? null : signed(arm),
      Math.min(Math.max(number, 0), 20),
    ),
  );
  return notes ? notes.join(' · ') : null;
};
