import type { z } from 'zod';
import {
  scorerEntrySchema,
  type Cause,
  type PutOut,
  type RunRuling,
  type ScorerEntry,
  type ScorerMovement,
} from '@paper-dynasty/engine/model/scorer-entry';
import { CALLS, type Call } from '@paper-dynasty/engine/model/calls';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { positionNumber, POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { CALL_SYMBOLS, callOf, CAUSE_SYMBOLS, RUNNING_SYMBOLS } from '@paper-dynasty/engine/notation/symbols';
import {
  usualCause,
  usualFielders,
  usualMarks,
  usualOrder,
  type Marks,
} from '@paper-dynasty/engine/rules/usual-entry';
import type { WrittenPlay } from '@paper-dynasty/engine/service/report-outcome';
import { words } from '../words/index.ts';

/** A play as the scorer wrote it in short, without what only imported games have. */
export type WrittenEntry = Omit<ScorerEntry, 'source'>;

/** What a text says what happened to: with it, the text leaves out what most often follows. */
export interface Written {
  readonly outcome: Outcome;
  readonly location: Position | null;
}

type Draft = Omit<z.infer<typeof scorerEntrySchema>, 'adjust' | 'calls' | 'source'> & {
  /** What the umpires called. */
  readonly calls: readonly Call[];
  /** The slot of whoever batted, where it was not whoever was due. */
  slot: number | null;
  /** Fielders named apart from the outs, as in `643`. */
  chain: Position[];
  /** The outs in the order in which they were made, where the text says it (`B>1`). */
  order: ScorerMovement['from'][];
  /** The marks that the text sets or takes off. */
  marks: Partial<Marks>;
  /** Why those move of whom the text says no cause. */
  cause: Cause;
};

/** Without an outcome a ball on the ground is meant. */
const GROUNDED: Outcome = 'groundball_a';

const RULINGS: Readonly<Record<RunRuling, string>> = { earned: 'ER', unearned: 'UR', team_unearned: 'TUR' };

/** The mark of who moves on the batted ball, where others on such a play do not. */
const ON_THE_BALL = 'B';

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
  const cause = mark === ON_THE_BALL ? 'batted' : keyOf(CAUSE_SYMBOLS, mark);
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
  let movement: ScorerMovement = { from, to, cause: to === from ? 'batted' : draft.cause };
  if (outAt) movement = { ...movement, out_at: base as 1 | 2 | 3 | 4 };
  for (const [, mark = ''] of brackets.matchAll(/\(([A-Z0-9]+)\)/g)) {
    const taken = takeBracket(draft, movement, mark);
    if (typeof taken === 'string') return taken;
    movement = taken;
  }
  draft.movements.push(movement);
  return null;
};

const MARKS: Readonly<Record<string, Partial<Marks>>> = {
  DP: { multiple_play: 'double_play' },
  TP: { multiple_play: 'triple_play' },
  GDP: { multiple_play: 'double_play', grounded_into: true },
  GTP: { multiple_play: 'triple_play', grounded_into: true },
  G: { grounded_into: true },
  SF: { sacrifice: 'fly' },
  SH: { sacrifice: 'bunt' },
  NDP: { multiple_play: null, grounded_into: false },
  NG: { grounded_into: false },
  NS: { sacrifice: null },
};

const ORDER = /^[B123](>[B123])+$/;

const takeOrder = (draft: Draft, token: string): string | null => {
  draft.order = token.split('>').map((mark) => STARTS.findIndex((s) => s === mark) as ScorerMovement['from']);
  return null;
};

/** Who batted, by their slot in the order. */
const BATTER = /^BAT([1-9])$/;

const takeToken = (draft: Draft, token: string): string | null => {
  const move = MOVE.exec(token);
  if (move) return takeMove(draft, move);
  if (ORDER.test(token)) return takeOrder(draft, token);
  if (callOf(token)) return null;
  const [, slot] = BATTER.exec(token) ?? [];
  if (slot) draft.slot = Number(slot);
  return slot ? null : takeCredit(draft, token);
};

const takeCredit = (draft: Draft, token: string): string | null => {
  const [, kind, digits = ''] = /^([EA]?)([1-9]+)$/.exec(token) ?? [];
  if (kind === 'E') draft.errors.push(...fielders(digits));
  else if (kind === 'A') draft.assists.push(...fielders(digits));
  else if (kind === '') draft.chain.push(...fielders(digits));
  else {
    const running = token.startsWith('+') ? keyOf(RUNNING_SYMBOLS, token.slice(1)) : null;
    if (running) draft.with = running;
    else if (Object.hasOwn(MARKS, token)) Object.assign(draft.marks, MARKS[token]);
    else return words().SCORER_PROBLEMS.unread(token, scorerHelp());
  }
  return null;
};

const isOut = (m: ScorerMovement): boolean => m.to === null;

/** Whether every out begins where the one before it left the ball. */
const isRelay = (putouts: readonly PutOut[]): boolean =>
  putouts.every(({ by }, i) => i === 0 || by[0] === putouts[i - 1]?.by.at(-1));

/**
 * Those who are out, in the order in which the outs were made: as the text says (`B>1`); as it is written, where fielders stand
 * behind each out and the ball goes from one to the next; else as outs are most often made, the lead force first.
 */
const outsOf = ({ movements, putouts, order }: Draft, outcome: Outcome): readonly ScorerMovement[] => {
  const out = movements.filter(isOut);
  if (order.length > 0) {
    const said = order.flatMap((from) => out.find((m) => m.from === from) ?? []);
    return [...said, ...usualOrder(outcome, movements).filter((m) => !order.includes(m.from))];
  }
  const written = putouts.flatMap((p) => out.find((m) => m.from === p.runner) ?? []);
  return written.length === out.length && isRelay(putouts) ? written : usualOrder(outcome, movements);
};

/** What is wrong with the order that a text gives its outs, or null: it names those who are out, each once. */
const orderProblem = ({ movements, order }: Draft): string | null => {
  const out = movements.filter(isOut).map((m) => m.from);
  const isGood = order.every((from, i) => out.includes(from) && order.indexOf(from) === i);
  return isGood ? null : words().SCORER_PROBLEMS.order(order.map((from) => STARTS[from]).join('>'));
};

/** Fielders named apart from the outs: the last of them makes the last out with the one before, and so on back; the rest handled the ball for the first out. */
const spreadChain = (draft: Draft, outs: readonly ScorerMovement[]): string | null => {
  const { chain } = draft;
  if (chain.length === 0) return null;
  const credited = draft.putouts.map((p) => p.runner);
  const left = outs.filter((m) => !credited.includes(m.from));
  if (left.length === 0) return words().SCORER_PROBLEMS.nobodyOut(numbers(chain));
  const first = chain.length - left.length + 1;
  if (first < 1) return words().SCORER_PROBLEMS.tooFew(left.length, numbers(chain));
  left.forEach(({ from }, i) => {
    const by = i === 0 ? chain.slice(0, first) : chain.slice(first + i - 2, first + i);
    draft.putouts.push({ runner: from, by });
  });
  return null;
};

/** Puts the fielders' outs in order; of a play with a known outcome, those that nobody is named for are made as they most often are. */
const fillIn = (draft: Draft, outs: readonly ScorerMovement[], of: Written | null): void => {
  const made: PutOut[] = [];
  for (const out of outs) {
    const named = draft.putouts.find((p) => p.runner === out.from);
    const before = made.at(-1)?.by.at(-1) ?? null;
    const by = named?.by ?? (of ? usualFielders(of.outcome, of.location, out, before, draft.calls) : []);
    if (by.length > 0) made.push({ runner: out.from, by });
  }
  draft.putouts = made.map(({ runner, by }) => ({ runner, by: [...by] }));
};

/** How the short form is written, in one line (at most 100 characters for a command's option). */
export const scorerHelp = (): string => words().SCORER_PROBLEMS.help;

/**
 * Reads a play as a scorer writes it in short, or says what is wrong in one sentence. Words in any order:
 * `B-1` `2-H` who went where (`2-2` stays, `B-B` still bats), `3x` out at the next base, `1x3` out at third, home is `H` or `4`; in brackets
 * behind a man his fielders `1x2(64)`, the cause `1-2(SB)` (SB CS PO POCS WP PB BK DI E INT OA; B the batted ball) and rulings (RBI NR ER UR TUR);
 * `643` the fielders of the outs, `B>1` their order where it is not the usual one, `E6` errors, `A5` assists; `DP` `TP` `GDP` `GTP` `G` `SF`
 * `SH`, and `NDP` `NG` `NS` for none; `+SB` a running play on the same pitch; `OBS` `FINT` `BOOT` ... what the umpires called
 * (`CALL_SYMBOLS`), `BAT5` that slot 5 batted though another was due. With the outcome that it is written `of`, what most often
 * follows is filled in where the text leaves it out: causes, fielders, double plays, sacrifices.
 */
export const parseScorerText = (text: string, of: Written | null = null): WrittenEntry | string => {
  const tokens = text
    .toUpperCase()
    .split(/[\s;,]+/)
    .filter(Boolean);
  const calls = CALLS.filter((call) => tokens.some((token) => callOf(token) === call));
  const draft: Draft = {
    ...scorerEntrySchema.parse({ movements: [] }),
    calls,
    slot: null,
    chain: [],
    order: [],
    marks: {},
    cause: of ? usualCause(of.outcome, calls) : 'batted',
  };
  for (const token of tokens) {
    const problem = takeToken(draft, token);
    if (problem) return problem;
  }
  const outs = outsOf(draft, of?.outcome ?? GROUNDED);
  const problem = orderProblem(draft) ?? spreadChain(draft, outs);
  if (problem) return problem;
  fillIn(draft, outs, of);
  const { chain: _, order: __, cause: ___, calls: ____, slot, marks, ...entry } = draft;
  if (entry.movements.length === 0) return words().SCORER_PROBLEMS.whereEverybody(scorerHelp());
  const usual = of ? usualMarks(of.outcome, of.location, entry.movements, calls) : {};
  const called = { ...(calls.length > 0 && { calls }), ...(slot !== null && { adjust: { slot } }) };
  return { ...entry, ...usual, ...marks, ...called };
};

const bracketsOf = (entry: WrittenEntry, movement: ScorerMovement, of: Written | null): string => {
  const { from, to, cause } = movement;
  const marks = entry.putouts.filter((p) => p.runner === from).map((p) => numbers(p.by));
  const usual = of && to !== from ? usualCause(of.outcome, entry.calls) : 'batted';
  if (cause !== usual) marks.push(cause === 'batted' ? ON_THE_BALL : CAUSE_SYMBOLS[cause]);
  if (movement.rbi !== undefined) marks.push(movement.rbi ? 'RBI' : 'NR');
  if (movement.ruling) marks.push(RULINGS[movement.ruling]);
  return marks.map((mark) => `(${mark})`).join('');
};

/** Those put out come last, in the order of their outs, as that is how they are read. */
const inOrderOfOuts = ({ movements, putouts }: WrittenEntry): readonly ScorerMovement[] => {
  const out = (m: ScorerMovement): number => putouts.findIndex((p) => p.runner === m.from);
  return [...movements].sort((a, b) => out(a) - out(b));
};

const moveText = (entry: WrittenEntry, movement: ScorerMovement, of: Written | null): string => {
  const { from, to, out_at } = movement;
  const end = to === null ? `x${out_at ? (ENDS[out_at] ?? '') : ''}` : `-${ENDS[to] ?? ''}`;
  return `${STARTS[from]}${end}${bracketsOf(entry, movement, of)}`;
};

const DENIED = { multiple_play: 'NDP', grounded_into: 'NG', sacrifice: 'NS' } as const;
const SACRIFICES = { bunt: 'SH', fly: 'SF' } as const;

const multipleText = ({ multiple_play, grounded_into }: WrittenEntry): string[] => {
  const g = grounded_into ? 'G' : '';
  if (multiple_play === null) return g ? [g] : [];
  return [`${g}${multiple_play === 'double_play' ? 'DP' : 'TP'}`];
};

/** The marks of a play, and those that it lacks though plays like it most often have them. */
const marksText = (entry: WrittenEntry, of: Written | null): string[] => {
  const usual: Partial<Marks> = of ? usualMarks(of.outcome, of.location, entry.movements, entry.calls) : {};
  const denied = (['multiple_play', 'grounded_into', 'sacrifice'] as const).filter(
    (mark) => usual[mark] && !entry[mark],
  );
  return [
    ...denied.map((mark) => DENIED[mark]),
    ...multipleText(entry),
    ...(entry.sacrifice ? [SACRIFICES[entry.sacrifice]] : []),
  ];
};

/** What the umpires called, and who batted out of turn. */
const callsText = ({ calls = [], adjust }: WrittenEntry): string[] => [
  ...calls.map((call) => CALL_SYMBOLS[call]),
  ...(adjust?.slot === undefined ? [] : [`BAT${adjust.slot}`]),
];

/** The order of the outs, where it would be read otherwise. */
const orderText = (entry: WrittenEntry, text: string, of: Written | null): string[] => {
  const read = parseScorerText(text, of);
  const runners = (putouts: readonly PutOut[]): string => putouts.map((p) => STARTS[p.runner]).join('>');
  const order = runners(entry.putouts);
  return typeof read === 'string' || runners(read.putouts) === order ? [] : [order];
};

/** Writes a play as a scorer does in short; `parseScorerText` reads it back. */
export const makeScorerText = (entry: WrittenEntry, of: Written | null = null): string => {
  const moves = inOrderOfOuts(entry).map((movement) => moveText(entry, movement, of));
  return [
    ...moves,
    ...orderText(entry, [...moves, ...callsText(entry)].join(' '), of),
    ...(entry.assists.length > 0 ? [`A${numbers(entry.assists)}`] : []),
    ...(entry.errors.length > 0 ? [`E${numbers(entry.errors)}`] : []),
    ...marksText(entry, of),
    ...(entry.with ? [`+${RUNNING_SYMBOLS[entry.with]}`] : []),
    ...callsText(entry),
  ].join(' ');
};

/** The short form as the report of a surface. */
export const writtenPlay = ({ movements, ...rest }: WrittenEntry): WrittenPlay => ({
  ...rest,
  advances: movements,
});
