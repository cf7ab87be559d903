import type { Movement, Play } from '../../model/play.ts';
import { isInTheAir } from '../../model/outcomes.ts';
import { hitBases } from '../../model/hit-bases.ts';
import { outBaseOf } from '../../model/out-base.ts';
import { positionNumber, type Position } from '../../model/positions.ts';
import type { Chain, EventBase, EventRunner } from './ast.ts';

/** The numbers of fielders in a row: `643`. */
export const numbersOf = (positions: readonly Position[]): string => positions.map(positionNumber).join('');

/** A man as an event names him. */
export const runnerName = (from: number): EventRunner => (from === 0 ? 'B' : (String(from) as EventRunner));

/** A base as an event names it. */
export const baseName = (base: number): EventBase => (base >= 4 ? 'H' : (String(base) as EventBase));

/** The movement of a man by where he started; the batter is 0. */
export const movementFrom = (play: Play, from: number): Movement | undefined =>
  play.movements.find((m) => m.from === from);

/** Whether a man was put out on the play. */
export const isOut = (play: Play, from: number): boolean => movementFrom(play, from)?.to === null;

/** The fielders who put a man out; null where nobody is credited. */
export const putoutOf = (play: Play, from: number): readonly Position[] | null =>
  play.putouts.find((p) => p.runner === from)?.by ?? null;

/** The assists that led to no putout, in order: those of throws that somebody muffed. */
export const looseAssists = (play: Play): readonly Position[] => {
  if (play.entry) return play.entry.assists;
  const given = play.putouts.flatMap(({ by }) => [...new Set(by.slice(0, -1))]);
  return play.credits.flatMap(({ position, assists }) => {
    const extra = assists - given.filter((p) => p === position).length;
    return extra > 0 ? [position] : [];
  });
};

/** The loose assists by the throw that each belongs to: a fielder has one assist on a throw, so a second one is another's. */
export const looseChains = (play: Play): readonly (readonly Position[])[] => {
  const chains: Position[][] = [];
  for (const position of looseAssists(play)) {
    const last = chains.at(-1);
    if (last && !last.includes(position)) last.push(position);
    else chains.push([position]);
  }
  return chains;
};

/** How many of a play's errors, and of the throws that somebody muffed, are said already. */
export interface Said {
  readonly errors: number;
  readonly throws: number;
}

/** Nothing is said yet. */
export const NOTHING_SAID: Said = { errors: 0, throws: 0 };

/** The next error to be said with the next throw before it: `25E4` is the second baseman's. Null where none is left. */
export const muffedThrow = (play: Play, { errors, throws }: Said = NOTHING_SAID): Chain | null => {
  const error = play.errors[errors];
  if (error === undefined) return null;
  return { fielders: numbersOf(looseChains(play)[throws] ?? []), error: String(positionNumber(error)) };
};

/** `99` says that nobody is credited in the whole play, `?` that one fielder is not known. */
export const unknownChain = (play: Play): Chain => {
  const assists = looseAssists(play);
  if (assists.length > 0 && play.errors.length === 0)
    return { fielders: `${numbersOf(assists)}?`, error: null };
  const alone = play.putouts.length === 0 && assists.length === 0;
  return { fielders: alone ? '99' : '?', error: null };
};

/** The throws of a putout. Who both assisted and put out stands apart, for `99` is nobody. */
const throwsOf = (by: readonly Position[]): string => {
  const text = numbersOf(by);
  return /.99$/.test(text) ? `9${text.slice(0, -2)}9` : text;
};

/** The chain of fielders of a man's out. */
export const chainOfOut = (play: Play, from: number): Chain => {
  const by = putoutOf(play, from);
  return by ? { fielders: throwsOf(by), error: null } : unknownChain(play);
};

/** Whether the batter was out on a ball caught in the air. */
export const isCaught = (play: Play): boolean => isInTheAir(play.result) && isOut(play, 0);

/** The base that a man tried for when he was thrown at, by the questions of the play. */
const triedFor = (play: Play, from: number): number | null => {
  for (const fact of play.facts.toReversed()) {
    if (fact.kind !== 'answer') continue;
    const { question } = fact;
    if ((question.kind === 'send' || question.kind === 'throw') && question.try.runner === from)
      return question.try.to;
  }
  return null;
};

const STEALING: readonly Movement['cause'][] = ['stolen_base', 'caught_stealing', 'pick_off_stealing'];

const guessedBase = (play: Play, m: Movement): number => {
  const next = m.from + 1;
  if (m.force || STEALING.includes(m.cause)) return next;
  if (m.cause === 'pick_off') return Math.max(m.from, 1);
  const tried = triedFor(play, m.from);
  if (tried !== null) return tried;
  if (isCaught(play)) return Math.max(m.from, 1);
  const hit = hitBases(play);
  return m.cause === 'batted' && hit > 0 ? Math.min(4, m.from + hit + 1) : next;
};

/** The base where a man was put out: as the scorer wrote it, else as the play makes it likely. */
export const outAt = (play: Play, from: number): number => {
  const m = movementFrom(play, from);
  if (!m) return from;
  const entry = play.entry?.movements.find((e) => e.from === from);
  return play.entry && entry ? outBaseOf(play.outcome, play.entry, entry) : guessedBase(play, m);
};
