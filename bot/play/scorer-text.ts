import type { z } from 'zod';
import {
  scorerEntrySchema,
  type RunRuling,
  type ScorerEntry,
  type ScorerMovement,
} from '@paper-dynasty/engine/model/scorer-entry';
import { positionNumber, POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { CAUSE_SYMBOLS, RUNNING_SYMBOLS } from '@paper-dynasty/engine/notation/symbols';
import type { WrittenPlay } from '@paper-dynasty/engine/service/report-outcome';
import { words } from '../words/index.ts';

/** A play as the scorer wrote it in short, without what only imported games have. */
export type WrittenEntry = Omit<ScorerEntry, 'adjust'>;

type Draft = Omit<z.infer<typeof scorerEntrySchema>, 'adjust'> & {
  /** Fielders named apart from the outs, as in `643`. */
  chain: Position[];
};

const RULINGS: Readonly<Record<RunRuling, string>> = { earned: 'ER', unearned: 'UR', team_unearned: 'TUR' };

const STARTS = ['B', '1', '2', '3'] as const;
const ENDS = ['B', '1', '2', '3', 'H'] as const;

const keyOf = <K extends string>(marks: Readonly<Record<K, string>>, mark: string): K | null => {
  for (const key in marks) if (marks[key] === mark) return key;
  return null;
};

const fielders = (digits: string): Position[] =>
  [...digits].flatMap((digit) => POSITIONS[Number(digit) - 1] ?? []);
const numbers = (positions: readonly Position[]): string => positions.map(positionNumber).join('');

/** What stands in brackets behind a man: fielders, a cause, or a ruling. Answers what is wrong, or null. */
const takeBracket = (draft: Draft, movement: ScorerMovement, mark: string): ScorerMovement | string => {
  if (/^[1-9]+$/.test(mark)) {
    if (movement.to !== null) return words().SCORER_PROBLEMS.notOut(mark, nameOf(movement));
    draft.putouts.push({ runner: movement.from, by: fielders(mark) });
    return movement;
  }
  if (mark === 'RBI' || mark === 'NR') return { ...movement, rbi: mark === 'RBI' };
  const ruling = keyOf(RULINGS, mark);
  if (ruling) return { ...movement, ruling };
  const cause = keyOf(CAUSE_SYMBOLS, mark);
  return cause ? { ...movement, cause } : words().SCORER_PROBLEMS.unreadMark(mark);
};

const nameOf = ({ from }: Pick<ScorerMovement, 'from'>): string =>
  from === 0 ? words().SCORER_PROBLEMS.theBatter : words().SCORER_PROBLEMS.runnerOn(words().BASE_WORDS[from]);

const MOVE = /^([B123])(?:(-)([B1234H])|(X)([1234H])?)((?:\([A-Z0-9]+\))*)$/;

const takeMove = (draft: Draft, match: RegExpExecArray): string | null => {
  const [, start = 'B', , end, out, outAt, brackets = ''] = match;
  const from = STARTS.findIndex((s) => s === start) as ScorerMovement['from'];
  const said = outAt ?? end;
  const base = said === '4' ? 4 : ENDS.findIndex((e) => e === said);
  const to = out ? null : (base as NonNullable<ScorerMovement['to']>);
  let movement: ScorerMovement = { from, to, cause: 'batted' };
  if (outAt) movement = { ...movement, out_at: base as 1 | 2 | 3 | 4 };
  for (const [, mark = ''] of brackets.matchAll(/\(([A-Z0-9]+)\)/g)) {
    const taken = takeBracket(draft, movement, mark);
    if (typeof taken === 'string') return taken;
    movement = taken;
  }
  draft.movements.push(movement);
  return null;
};

const WORDS: Readonly<Record<string, (draft: Draft) => void>> = {
  DP: (draft) => (draft.multiple_play = 'double_play'),
  TP: (draft) => (draft.multiple_play = 'triple_play'),
  GDP: (draft) => {
    draft.multiple_play = 'double_play';
    draft.grounded_into = true;
  },
  GTP: (draft) => {
    draft.multiple_play = 'triple_play';
    draft.grounded_into = true;
  },
  G: (draft) => (draft.grounded_into = true),
  SF: (draft) => (draft.sacrifice = 'fly'),
  SH: (draft) => (draft.sacrifice = 'bunt'),
};

const takeToken = (draft: Draft, token: string): string | null => {
  const move = MOVE.exec(token);
  if (move) return takeMove(draft, move);
  const [, kind, digits = ''] = /^([EA]?)([1-9]+)$/.exec(token) ?? [];
  if (kind === 'E') draft.errors.push(...fielders(digits));
  else if (kind === 'A') draft.assists.push(...fielders(digits));
  else if (kind === '') draft.chain.push(...fielders(digits));
  else {
    const running = token.startsWith('+') ? keyOf(RUNNING_SYMBOLS, token.slice(1)) : null;
    if (running) draft.with = running;
    else if (WORDS[token]) WORDS[token](draft);
    else return words().SCORER_PROBLEMS.unread(token, scorerHelp());
  }
  return null;
};

/** Fielders named apart from the outs: the last of them makes the last out with the one before, and so on back; the rest handled the ball for the first out. */
const spreadChain = (draft: Draft): string | null => {
  const { chain } = draft;
  if (chain.length === 0) return null;
  const credited = draft.putouts.map((p) => p.runner);
  const outs = draft.movements.filter((m) => m.to === null && !credited.includes(m.from));
  if (outs.length === 0) return words().SCORER_PROBLEMS.nobodyOut(numbers(chain));
  const first = chain.length - outs.length + 1;
  if (first < 1) return words().SCORER_PROBLEMS.tooFew(outs.length, numbers(chain));
  outs.forEach(({ from }, i) => {
    const by = i === 0 ? chain.slice(0, first) : chain.slice(first + i - 2, first + i);
    draft.putouts.push({ runner: from, by });
  });
  return null;
};

/** How the short form is written, in one line (at most 100 characters for a command's option). */
export const scorerHelp = (): string => words().SCORER_PROBLEMS.help;

/**
 * Reads a play as a scorer writes it in short, or says what is wrong in one sentence. Words in any order:
 * `B-1` `2-H` who went where (`2-2` stays, `B-B` still bats), `3x` out at the next base, `1x3` out at third, home is `H` or `4`; in brackets
 * behind a man his fielders `1x2(64)`, the cause `1-2(SB)` (SB CS PO POCS WP PB BK DI E INT OA) and rulings (RBI NR ER UR TUR);
 * `643` the fielders of the outs, `E6` errors, `A5` assists; `DP` `TP` `GDP` `GTP` `SF` `SH`; `+SB` a running play on the same pitch.
 */
export const parseScorerText = (text: string): WrittenEntry | string => {
  const draft: Draft = { ...scorerEntrySchema.parse({ movements: [] }), chain: [] };
  for (const token of text
    .toUpperCase()
    .split(/[\s;,]+/)
    .filter(Boolean)) {
    const problem = takeToken(draft, token);
    if (problem) return problem;
  }
  const problem = spreadChain(draft);
  if (problem) return problem;
  const { chain: _, ...entry } = draft;
  return entry.movements.length > 0 ? entry : words().SCORER_PROBLEMS.whereEverybody(scorerHelp());
};

const bracketsOf = (entry: WrittenEntry, movement: ScorerMovement): string => {
  const marks = entry.putouts.filter((p) => p.runner === movement.from).map((p) => numbers(p.by));
  if (movement.cause !== 'batted') marks.push(CAUSE_SYMBOLS[movement.cause]);
  if (movement.rbi !== undefined) marks.push(movement.rbi ? 'RBI' : 'NR');
  if (movement.ruling) marks.push(RULINGS[movement.ruling]);
  return marks.map((mark) => `(${mark})`).join('');
};

/** Those put out come last, in the order of their outs, as that is how they are read. */
const inOrderOfOuts = ({ movements, putouts }: WrittenEntry): readonly ScorerMovement[] => {
  const out = (m: ScorerMovement): number => putouts.findIndex((p) => p.runner === m.from);
  return [...movements].sort((a, b) => out(a) - out(b));
};

const moveText = (entry: WrittenEntry, movement: ScorerMovement): string => {
  const { from, to, out_at } = movement;
  const end = to === null ? `x${out_at ? (ENDS[out_at] ?? '') : ''}` : `-${ENDS[to] ?? ''}`;
  return `${STARTS[from]}${end}${bracketsOf(entry, movement)}`;
};

const multipleText = ({ multiple_play, grounded_into }: WrittenEntry): string[] => {
  const g = grounded_into ? 'G' : '';
  if (multiple_play === null) return g ? [g] : [];
  return [`${g}${multiple_play === 'double_play' ? 'DP' : 'TP'}`];
};

/** Writes a play as a scorer does in short; `parseScorerText` reads it back. */
export const makeScorerText = (entry: WrittenEntry): string =>
  [
    ...inOrderOfOuts(entry).map((movement) => moveText(entry, movement)),
    ...(entry.assists.length > 0 ? [`A${numbers(entry.assists)}`] : []),
    ...(entry.errors.length > 0 ? [`E${numbers(entry.errors)}`] : []),
    ...multipleText(entry),
    ...(entry.sacrifice ? [entry.sacrifice === 'fly' ? 'SF' : 'SH'] : []),
    ...(entry.with ? [`+${RUNNING_SYMBOLS[entry.with]}`] : []),
  ].join(' ');

/** The short form as the report of a surface. */
export const writtenPlay = ({ movements, ...rest }: WrittenEntry): WrittenPlay => ({
  ...rest,
  advances: movements,
});
