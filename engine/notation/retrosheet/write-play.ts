import type { OutcomeCode } from '../../model/outcome-facts.ts';
import { OUTCOME_FACTS } from '../../model/outcomes.ts';
import { callsOf } from '../../model/play-calls.ts';
import { endsAppearance } from '../../model/count-on.ts';
import type { Movement, Play } from '../../model/play.ts';
import { positionNumber } from '../../model/positions.ts';
import { CALL_SYMBOLS } from '../symbols.ts';
import type { Advance, Chain, Detail, EventText } from './ast.ts';
import { isRetrosheetError } from './errors.ts';
import { makeEventText } from './event-text.ts';
import { interpretEvent } from './interpret.ts';
import {
  baseName,
  chainOfOut,
  isOut,
  movementFrom,
  muffedThrow,
  NOTHING_SAID,
  outAt,
  putoutOf,
  runnerName,
  type Said,
} from './play-facts.ts';
import { battedPlay, choicePlay, errorPlay, hitPlay, multipleOf, type Basic } from './write-batted.ts';
import { plusParts, runningParts, runningPlay, type RunningPart } from './write-running.ts';

const saysOf = (play: Play, parts: readonly RunningPart[]): [number, number | null][] =>
  parts.flatMap(({ event, runner, muffed }): [number, number | null][] => {
    if (runner === null || !('base' in event)) return [];
    if (event.code === 'SB') return [[runner, runner + 1]];
    if (isOut(play, runner) && muffed === null) return [[runner, null]];
    return [[runner, event.code === 'PO' ? runner : runner + 1]];
  });

/** What the basic play and the running plays beside it say of the errors, one throw an error. */
const saidWith = (said: Said, parts: readonly RunningPart[]): Said => {
  const muffed = parts.map((p) => p.muffed).filter((chain) => chain !== null);
  const thrown = muffed.filter((chain) => chain.fielders !== '').length;
  return { errors: said.errors + muffed.length, throws: said.throws + thrown };
};

const withParts = (
  play: Play,
  parts: readonly RunningPart[],
  basic: Pick<Basic, 'play'>,
  batter: number | null | undefined,
  said: Said = NOTHING_SAID,
): Basic => {
  const says = new Map<number, number | null>(saysOf(play, parts));
  if (batter !== undefined) says.set(0, batter);
  return { ...basic, modifiers: multipleOf(play), says, said: saidWith(said, parts) };
};

const droppedFoul = (play: Play): Basic => {
  const fielder = String(positionNumber(play.errors[0] ?? 'C'));
  const said = { errors: 1, throws: 0 };
  return { play: { kind: 'foul_error', fielder }, modifiers: [], says: new Map(), said };
};

const running = (play: Play): Basic => {
  const parts = runningParts(play);
  return withParts(play, parts, { play: runningPlay(parts) }, undefined);
};

/** A strikeout is the catcher's putout unless others are written; `K2E3` is a throw to first that was muffed. */
const strikeoutChain = (play: Play): Chain | null => {
  if (isOut(play, 0)) {
    const by = putoutOf(play, 0);
    return by?.length === 1 && by[0] === 'C' ? null : chainOfOut(play, 0);
  }
  const muffed = movementFrom(play, 0)?.cause === 'error' ? muffedThrow(play) : null;
  return muffed?.fielders ? muffed : null;
};

/** An error after a third strike or a ball that moved nobody can only be told beside it: `K+E2`. */
const withError = (play: Play, parts: readonly RunningPart[], said: Said): readonly RunningPart[] => {
  const muffed = muffedThrow(play, said);
  const held = play.movements.some((m) => m.from > 0 && m.to !== null);
  if (parts.length > 0 || !muffed || muffed.fielders !== '' || held) return parts;
  if (movementFrom(play, 0)?.to !== null) return parts;
  return [{ event: { code: 'E', fielder: muffed.error ?? '0' }, runner: null, muffed }];
};

const strikeout = (play: Play): Basic => {
  const chain = strikeoutChain(play);
  const said = chain?.error ? { errors: 1, throws: 1 } : NOTHING_SAID;
  const parts = withError(play, plusParts(play, said), said);
  const plus = parts.map((p) => p.event);
  // A bare `K` puts the batter out; that he reached is said by his advance.
  const batter = isOut(play, 0) || chain === null ? null : 1;
  return withParts(play, parts, { play: { kind: 'strikeout', chain, plus } }, batter, said);
};

const walk = (play: Play, code: 'W' | 'IW'): Basic => {
  const parts = plusParts(play);
  return withParts(play, parts, { play: { kind: 'walk', code, plus: parts.map((p) => p.event) } }, 1);
};

const hitByPitch = (): Basic => ({
  play: { kind: 'hit_by_pitch', code: 'HP' },
  modifiers: [],
  says: new Map([[0, 1]]),
  said: NOTHING_SAID,
});

const interference = (play: Play): Basic => {
  const first = play.errors.length > 1 ? null : muffedThrow(play);
  const fielders = first?.fielders ?? '';
  const said = { errors: 1, throws: fielders === '' ? 0 : 1 };
  const modifiers = [`${fielders}E${positionNumber(play.errors[0] ?? 'C')}`];
  return { play: { kind: 'interference' }, modifiers, says: new Map([[0, 1]]), said };
};

/** How a play is written, by the code of its outcome. */
const WRITERS: Readonly<Record<OutcomeCode, (play: Play) => Basic>> = {
  K: strikeout,
  W: (play) => walk(play, 'W'),
  IW: (play) => walk(play, 'IW'),
  HP: hitByPitch,
  C: interference,
  S: hitPlay,
  D: hitPlay,
  T: hitPlay,
  HR: hitPlay,
  E: errorPlay,
  FC: choicePlay,
  '': battedPlay,
  FLE: droppedFoul,
  SB: running,
  CS: running,
  PO: running,
  WP: running,
  PB: running,
  BK: running,
  DI: running,
  OA: running,
};

const basicOf = (play: Play): Basic => WRITERS[OUTCOME_FACTS[play.result].code](play);

const note = (text: string): Detail => ({ kind: 'note', note: text });
const credit = (chain: Chain): Detail => ({ kind: 'credit', chain, modifiers: [] });

const advanced = (m: Movement): boolean => m.to === null || m.to > m.from;

const startOf = (basic: Basic, m: Movement): number | null => {
  const said = basic.says.get(m.from);
  return said === undefined ? m.from : said;
};

/** The men whose advances can say an error: those safe by one first, then whoever moved, then those who held, those put out last. */
const tellers = (play: Play, basic: Basic): readonly Movement[] => {
  const movements = play.movements.filter((m) => m.from > 0 || endsAppearance(play));
  const safe = movements.filter((m) => m.to !== null);
  const byError = safe.filter((m) => m.cause === 'error' && startOf(basic, m) !== m.to);
  return [
    ...new Set([...byError, ...safe.filter(advanced), ...safe.filter((m) => m.from > 0), ...movements]),
  ];
};

/** Which man's advance says each error that the basic play does not. */
const errorsByMan = (play: Play, basic: Basic): ReadonlyMap<number, readonly Detail[]> => {
  const men = tellers(play, basic);
  const said = new Map<number, Detail[]>();
  play.errors.slice(basic.said.errors).forEach((_, i) => {
    const man = men.filter((m) => m.cause === 'error' && m.to !== null)[i] ?? men[0];
    const chain = muffedThrow(play, { errors: basic.said.errors + i, throws: basic.said.throws + i });
    if (man && chain) said.set(man.from, [...(said.get(man.from) ?? []), credit(chain)]);
  });
  return said;
};

const RULINGS = { unearned: 'UR', team_unearned: 'TUR' } as const;

const rulingNotes = (m: Movement): readonly Detail[] =>
  m.to === 4 && m.ruling !== null && m.ruling !== 'earned' ? [note(RULINGS[m.ruling])] : [];

const PITCHES = [
  ['wild_pitch', 'WP'],
  ['passed_ball', 'PB'],
] as const;

/** The wild pitch or passed ball of a play whose basic play names another thing, noted with the man whom it moved. */
const pitchNotes = (play: Play, basic: Basic, m: Movement): readonly Detail[] => {
  const codes =
    'plus' in basic.play ? basic.play.plus : basic.play.kind === 'running' ? basic.play.events : [];
  const said = codes.some((e) => e.code === 'WP' || e.code === 'PB');
  const found = PITCHES.find(([pitch]) => play.stats[pitch]);
  if (said || m.to === null || !found) return [];
  const [pitch, code] = found;
  const men = tellers(play, basic);
  const teller = men.find((man) => man.cause === pitch) ?? men[0];
  return m.cause === pitch || m.from === teller?.from ? [note(code)] : [];
};

const advanceOf = (
  play: Play,
  basic: Basic,
  errors: ReadonlyMap<number, readonly Detail[]>,
  m: Movement,
): Advance | null => {
  const from = runnerName(m.from);
  const own = errors.get(m.from) ?? [];
  if (m.to === null) {
    if (startOf(basic, m) === null && own.length === 0) return null;
    const details = startOf(basic, m) === null ? [] : [credit(chainOfOut(play, m.from))];
    return { from, out: true, to: baseName(outAt(play, m.from)), details: [...own, ...details] };
  }
  const notes = [...own, ...rulingNotes(m), ...pitchNotes(play, basic, m)];
  if (startOf(basic, m) === m.to && notes.length === 0) return null;
  if (m.from === 0 && m.to === 0) return null;
  // Fielders in front of an error are a throw that would have put him out: `2XH(8E2)`.
  const muffed = own.some((d) => d.kind === 'credit' && d.chain.fielders !== '');
  return { from, out: muffed, to: baseName(m.to), details: notes };
};

const eventWith = (play: Play, basic: Basic): EventText => {
  const errors = errorsByMan(play, basic);
  const advances = [...play.movements]
    .sort((a, b) => b.from - a.from)
    .map((m) => advanceOf(play, basic, errors, m))
    .filter((a) => a !== null);
  const modifiers = [...basic.modifiers, ...callsOf(play).map((call) => CALL_SYMBOLS[call])];
  return { play: basic.play, modifiers, advances, marks: [] };
};

const withNote = (event: EventText, m: Movement): EventText => {
  const from = runnerName(m.from);
  const text = note(m.rbi ? 'RBI' : 'NR');
  const known = event.advances.some((a) => a.from === from);
  const added = { from, out: false, to: 'H', details: [text] } as const;
  const advances = known
    ? event.advances.map((a) => (a.from === from ? { ...a, details: [...a.details, text] } : a))
    : [...event.advances, added];
  const order = ['3', '2', '1', 'B'];
  return { ...event, advances: advances.toSorted((a, b) => order.indexOf(a.from) - order.indexOf(b.from)) };
};

/** Says of each run whether it is batted in, where a reader would take it otherwise (OBR 9.04). */
const withRunsBattedIn = (play: Play, event: EventText): EventText => {
  const { bases, outs } = play.before;
  const read = interpretEvent(event, [bases[0] !== null, bases[1] !== null, bases[2] !== null], outs);
  if (read === null || isRetrosheetError(read)) return event;
  return play.movements
    .filter((m) => m.to === 4)
    .reduce((now, m) => {
      const same = read.entry.movements.find((r) => r.from === m.from)?.rbi === m.rbi;
      return same ? now : withNote(now, m);
    }, event);
};

/** The event of a play, as a `play` record has it (Retrosheet's description of the event file). */
export const eventOfPlay = (play: Play): EventText => withRunsBattedIn(play, eventWith(play, basicOf(play)));

/** A play as the text of a `play` record: `64(1)3/GDP/G.3-H`; `courtesy`: somebody has just come in to run out of courtesy. */
export const writePlay = (play: Play, courtesy = false): string => {
  const event = eventOfPlay(play);
  return makeEventText(courtesy ? { ...event, modifiers: [...event.modifiers, 'COUR'] } : event);
};
