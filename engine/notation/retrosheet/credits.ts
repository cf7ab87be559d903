import type { Position } from '../../model/positions.ts';
import type { Chain, Detail, EventRunner } from './ast.ts';
import { fielderOf } from './modifiers.ts';

/** The batter (0) or the runner on a base. */
export type Runner = 0 | 1 | 2 | 3;

/** What fielders are credited and charged with for one chain. */
export interface Credit {
  /** Whether the man is safe, because of an error. */
  readonly safe: boolean;
  /** Assists in order, then the putout; null where nobody is out, or nobody knows who put him out. */
  readonly putout: readonly Position[] | null;
  /** Assists without a putout that is credited to somebody. */
  readonly assists: readonly Position[];
  readonly errors: readonly Position[];
}

const NUMBERS: Readonly<Record<EventRunner, Runner>> = { B: 0, '1': 1, '2': 2, '3': 3 };

/** The batter as 0, a runner as the number of his base. */
export const runnerOf = (runner: EventRunner): Runner => NUMBERS[runner];

const known = (fielders: readonly string[]): readonly Position[] =>
  fielders.map(fielderOf).filter((p) => p !== null);

/** A fielder has one assist on an out however often he throws (OBR 9.10(a)). */
const once = (positions: readonly Position[]): readonly Position[] => [...new Set(positions)];

/** Whether a chain says that nobody knows who made the play; then nobody in the event is credited. */
export const isUnknown = (chain: Chain): boolean => chain.fielders === '99' && chain.error === null;

/** The last fielder of a chain who had the ball, as a number. */
export const lastFielder = (chain: Chain): string | null => chain.error ?? chain.fielders.at(-1) ?? null;

/** Reads a chain; `before` is the fielder who made the out before and threw on (`64(1)3` is 6-4, then 4-3). */
export const readCredit = (chain: Chain, before: string | null = null): Credit => {
  const throwsOn = before !== null && before !== chain.fielders[0];
  const fielders = [...(throwsOn ? before : ''), ...chain.fielders];
  if (chain.error !== null)
    return { safe: true, putout: null, assists: once(known(fielders)), errors: known([chain.error]) };
  const assists = once(known(fielders.slice(0, -1)));
  const last = fielderOf(fielders.at(-1));
  return {
    safe: false,
    putout: last === null ? null : [...assists, last],
    assists: last === null ? assists : [],
    errors: [],
  };
};

/** The credits in the parentheses of an advance or a running play. */
export const creditsOf = (details: readonly Detail[]): readonly Credit[] =>
  details.flatMap((d) => (d.kind === 'credit' ? [readCredit(d.chain)] : []));

/** Whether one of these notes stands in the parentheses. */
export const hasNote = (details: readonly Detail[], ...notes: readonly string[]): boolean =>
  details.some((d) => d.kind === 'note' && notes.includes(d.note));
