import type { OutcomeCode } from '../../model/outcome-facts.ts';
import { OUTCOME_FACTS } from '../../model/outcomes.ts';
import type { Movement, Play } from '../../model/play.ts';
import type { BasicPlay, Chain, Detail, RunningEvent } from './ast.ts';
import { baseName, chainOfOut, muffedThrow, NOTHING_SAID, type Said } from './play-facts.ts';

/** Something that happened on the bases, and which runner it is about; null = all of them. */
export interface RunningPart {
  readonly event: RunningEvent;
  readonly runner: number | null;
  /** The error that it says. */
  readonly muffed: Chain | null;
}

const credit = (chain: Chain): Detail => ({ kind: 'credit', chain, modifiers: [] });

const CODES = {
  stolen_base: 'SB',
  caught_stealing: 'CS',
  pick_off_stealing: 'POCS',
  pick_off: 'PO',
} as const;
type Steal = keyof typeof CODES;

const isSteal = (cause: Movement['cause']): cause is Steal => cause in CODES;

/** Whether a man was thrown at, saved by an error, and put out all the same further on or on the way back: `PO1(E3).1X2(35)`. */
const isOutLater = (play: Play, m: Movement): boolean =>
  m.to === null &&
  play.errors.length > 0 &&
  play.movements.every((other) => other === m || other.to === null || other.to === other.from);

const partOf = (play: Play, m: Movement, cause: Steal, said: Said): RunningPart => {
  const base = baseName(cause === 'pick_off' ? m.from : m.from + 1);
  if (cause === 'stolen_base')
    return { event: { code: 'SB', base, details: [] }, runner: m.from, muffed: null };
  const muffed = m.to !== null || isOutLater(play, m) ? muffedThrow(play, said) : null;
  const chain = muffed ?? (m.to === null ? chainOfOut(play, m.from) : null);
  const details = chain ? [credit(chain)] : [];
  return { event: { code: CODES[cause], base, details }, runner: m.from, muffed };
};

/** The runner who was safe on a pick-off by an error: `PO1(E3)`. */
const pickedOffSafe = (play: Play): Movement | undefined =>
  play.result === 'pick_off' && play.movements.every((m) => m.cause !== 'pick_off')
    ? play.movements.find((m) => m.from > 0 && m.cause === 'error')
    : undefined;

/** Which steals and pick-offs are told first, by the code of the play's outcome. */
const FIRST: Readonly<Record<'SB' | 'CS' | 'PO', readonly Steal[]>> = {
  SB: ['stolen_base'],
  CS: ['caught_stealing', 'pick_off_stealing'],
  PO: ['pick_off'],
};
const isNamed = (code: OutcomeCode): code is keyof typeof FIRST => code in FIRST;

/** The steals and pick-offs of a play, lead runner first, that of its name before the others. */
export const stealsOf = (play: Play, said: Said = NOTHING_SAID): readonly RunningPart[] => {
  const parts = play.movements
    .flatMap((m) => (m.from > 0 && isSteal(m.cause) ? [{ m, cause: m.cause }] : []))
    .sort((a, b) => b.m.from - a.m.from);
  const { code } = OUTCOME_FACTS[play.result];
  const first = isNamed(code) ? FIRST[code] : [];
  const named = parts.filter((p) => first.includes(p.cause));
  const others = parts.filter((p) => !first.includes(p.cause));
  const safe = pickedOffSafe(play);
  return [
    ...(safe ? [partOf(play, safe, 'pick_off', said)] : []),
    ...[...named, ...others].map(({ m, cause }) => partOf(play, m, cause, said)),
  ];
};

/** The codes of running plays that say nothing of a runner. */
const SIMPLE = ['WP', 'PB', 'BK', 'DI', 'OA'] as const;
type Simple = (typeof SIMPLE)[number];

const simply = (code: Simple): RunningPart => ({
  event: { code },
  runner: null,
  muffed: null,
});

/** What happened on the bases when the batter stayed at bat. */
export const runningParts = (play: Play): readonly RunningPart[] => {
  const code = SIMPLE.find((simple) => simple === OUTCOME_FACTS[play.result].code);
  if (code) return [simply(code)];
  const steals = stealsOf(play);
  return steals.length > 0 ? steals : [simply('OA')];
};

const CAUSED = {
  wild_pitch: 'WP',
  passed_ball: 'PB',
  defensive_indifference: 'DI',
  other: 'OA',
} as const;

/** What happened on the bases on the last pitch to the batter: after the `+` of a strikeout or a walk. */
export const plusParts = (play: Play, said: Said = NOTHING_SAID): readonly RunningPart[] => {
  const steals = stealsOf(play, said);
  if (steals.length > 0) return steals;
  const causes = play.movements.map((m) => m.cause);
  if (play.stats.wild_pitch) return [simply('WP')];
  if (play.stats.passed_ball) return [simply('PB')];
  const found = (['defensive_indifference', 'other'] as const).find((cause) =>
    play.movements.some((m) => m.from > 0 && m.cause === cause && m.to !== null && m.to !== m.from),
  );
  return found && causes.includes(found) ? [simply(CAUSED[found])] : [];
};

/** The basic play of what happened on the bases alone. */
export const runningPlay = (parts: readonly RunningPart[]): BasicPlay => ({
  kind: 'running',
  events: parts.map((p) => p.event),
});
