import type { Outcome } from '../../model/outcomes.ts';
import { CALLS, type Call } from '../../model/calls.ts';
import type { Position } from '../../model/positions.ts';
import type { Cause, ScorerEntry, ScorerMovement } from '../../model/scorer-entry.ts';
import { CALL_SYMBOLS } from '../symbols.ts';
import { isForcedOn, letInByError, withAdvances } from './advances.ts';
import type { BasicPlay, Chain, Detail, EventText } from './ast.ts';
import { draftOf } from './basic.ts';
import { hasNote, isUnknown, type Runner } from './credits.ts';
import { fate, withFate, withoutPutout, type Draft, type Fate, type Occupied } from './draft.ts';
import { isRetrosheetError, retrosheetError, type RetrosheetError } from './errors.ts';
import { makeEventText } from './event-text.ts';
import { readModifiers, type ModifierFacts } from './modifiers.ts';
import { sparedIn } from './spared.ts';
import { locationOf, outcomeOf, withOf } from './outcome.ts';

/** A play of an event file in the product's words. */
export interface Interpretation {
  readonly outcome: Outcome;
  readonly hit_location: Position | null;
  readonly entry: ScorerEntry;
}

const MEN = [0, 1, 2, 3] as const;
const OUTS_PER_HALF = 3;
const AWARDS: readonly BasicPlay['kind'][] = ['walk', 'hit_by_pitch', 'interference'];

/** The bases and the outs before a play. */
interface Before {
  readonly occupied: Occupied;
  readonly outs: number;
}

/** Whether a basic play ends the batter's turn. */
export const isPlateAppearance = ({ kind }: BasicPlay): boolean =>
  kind !== 'running' && kind !== 'foul_error' && kind !== 'no_play';

const isHomeRun = (play: BasicPlay): boolean =>
  play.kind === 'hit' && (play.code === 'H' || play.code === 'HR');

const noRunner = (runner: Runner, event: EventText): RetrosheetError =>
  retrosheetError('no_such_runner', `There is no runner on base ${runner}`, makeEventText(event));

/** The furthest base of the men behind a runner who are still on the bases; home is 4. */
const furthestBehind = (draft: Draft, runner: Runner): number =>
  Math.max(0, ...MEN.filter((man) => man < runner).map((man) => draft.fates[man]?.to ?? 0));

/** Where a man goes of whom nothing is written: on, if the batter's advance pushes him, else nowhere. */
const unwritten = (event: EventText, occupied: Occupied, draft: Draft, runner: 1 | 2 | 3): Fate => {
  const { play } = event;
  const batted: Cause = isPlateAppearance(play) ? 'batted' : 'other';
  const behind = furthestBehind(draft, runner);
  if (behind < runner || (draft.fates[0]?.to ?? 0) < 1) return fate(runner, batted);
  if (isHomeRun(play)) return { ...fate(4, batted), rbi: null };
  const scores = AWARDS.includes(play.kind) && isForcedOn(occupied, runner);
  const to = Math.min(behind + 1, scores ? 4 : 3) as 2 | 3 | 4;
  return { ...fate(to, batted), rbi: null };
};

const withUnwritten = (event: EventText, occupied: Occupied, draft: Draft): Draft =>
  ([1, 2, 3] as const)
    .filter((base) => occupied[base - 1] && draft.fates[base] === undefined)
    .reduce((d, base) => withFate(d, base, unwritten(event, occupied, d, base)), draft);

const outsAfter = (draft: Draft, outs: number): number =>
  outs + MEN.filter((man) => draft.fates[man]?.to === null).length;

/** A bare `K` beside outs that fill the half is a third strike not caught: `K.3XH(21)` with two out. */
const withBatterOn = ({ play }: EventText, draft: Draft, outs: number): Draft => {
  const bare = play.kind === 'strikeout' && play.chain === null && draft.fates[0]?.to === null;
  return bare && outsAfter(draft, outs) > OUTS_PER_HALF
    ? withFate(withoutPutout(draft, 0), 0, fate(1, 'batted'))
    : draft;
};

/** Two men on a base, or one who has passed another (OBR 5.09(b)(9)); with the last out it does not matter where they stand. */
const collides = (draft: Draft, outs: number): boolean => {
  if (outsAfter(draft, outs) >= OUTS_PER_HALF) return false;
  const ends = MEN.map((man) => draft.fates[man]?.to ?? null).filter((to) => to !== null && to > 0);
  return ends.some((to, i) => i > 0 && to !== null && to !== 4 && to <= (ends[i - 1] ?? 0));
};

/** Whether a run batted in is credited where nothing is written of it (OBR 9.04); a walk bats in only the man it forces home. */
const rbiByRule = ({ play }: EventText, facts: ModifierFacts, runner: Runner, before: Before): boolean => {
  if (facts.ground_double_play || play.kind === 'strikeout') return false;
  if (play.kind === 'error') return runner === 3 && before.outs < 2;
  return play.kind !== 'walk' || (runner === 3 && isForcedOn(before.occupied, runner));
};

const rbiOf = (event: EventText, facts: ModifierFacts, runner: Runner, written: Fate, before: Before) => {
  if (!isPlateAppearance(event.play)) return false;
  if (written.rbi !== null) return written.rbi;
  return runner > letInByError(event.advances) && rbiByRule(event, facts, runner, before);
};

const movementsOf = (
  event: EventText,
  facts: ModifierFacts,
  draft: Draft,
  before: Before,
): readonly ScorerMovement[] => {
  const spared = sparedIn(event, before.occupied);
  return MEN.flatMap((from): readonly ScorerMovement[] => {
    const written = draft.fates[from];
    if (!written) return [];
    const { to, out_at, cause, ruling } = written;
    const where = to === null && out_at !== undefined && out_at !== from + 1 ? { out_at } : {};
    const run = to === 4 ? { rbi: rbiOf(event, facts, from, written, before), ruling } : {};
    const safe = to !== null && from === spared ? { spared: true } : {};
    return [{ from, to, cause, ...where, ...run, ...safe }];
  });
};

const chainsOfDetails = (details: readonly Detail[]): readonly Chain[] =>
  details.flatMap((d) => (d.kind === 'credit' ? [d.chain] : []));

const chainsOf = ({ play, advances }: EventText): readonly Chain[] => {
  const events = play.kind === 'running' ? play.events : 'plus' in play ? play.plus : [];
  return [
    ...(play.kind === 'fielded' ? play.parts.map((p) => p.chain) : []),
    ...(play.kind === 'strikeout' && play.chain ? [play.chain] : []),
    ...events.flatMap((e) => ('details' in e ? chainsOfDetails(e.details) : [])),
    ...advances.flatMap((a) => chainsOfDetails(a.details)),
  ];
};

/** An out that begins with two unknown throws (`993`) tells no more than `99`. */
const beginsUnknown = ({ play }: EventText): boolean =>
  play.kind === 'fielded' &&
  play.parts[0]?.chain.error === null &&
  play.parts[0].chain.fielders.startsWith('99');

/** Where any out has unknown fielders (`99`), nobody is credited with anything in the play. */
const withoutUnknown = (event: EventText, draft: Draft): Draft =>
  beginsUnknown(event) || chainsOf(event).some(isUnknown) ? { ...draft, putouts: [], assists: [] } : draft;

const saysCall = (details: readonly Detail[], call: Call): boolean =>
  hasNote(details, CALL_SYMBOLS[call]) ||
  details.some((d) => d.kind === 'credit' && d.modifiers.includes(CALL_SYMBOLS[call]));

/** What the umpires called: by a modifier, or beside an advance (`2-H(E5/OBS)`). */
const callsIn = ({ advances }: EventText, { calls }: ModifierFacts): readonly Call[] => {
  if (advances.length === 0) return calls;
  const beside = CALLS.filter((call) => advances.some((a) => saysCall(a.details, call)));
  return beside.length === 0 ? calls : [...new Set([...calls, ...beside])];
};

const settle = (event: EventText, { occupied, outs }: Before): Draft | RetrosheetError => {
  const basic = draftOf(event);
  const missing = ([1, 2, 3] as const).find((base) => basic.fates[base] && !occupied[base - 1]);
  if (missing) return noRunner(missing, event);
  const advanced = withAdvances(event, occupied, basic);
  if (isRetrosheetError(advanced)) return advanced;
  const settled = withBatterOn(event, withoutUnknown(event, advanced), outs);
  const draft = withUnwritten(event, occupied, settled);
  if (!collides(draft, outs)) return draft;
  return retrosheetError(
    'runners_collide',
    'Two men end on one base, or one passes another',
    makeEventText(event),
  );
};

/**
 * Turns an event into an outcome, its place and a scorer's entry, or tells why it cannot be. `occupied` is the bases before the
 * play, `outs` the outs before it (with two out an error bats in nobody). Null for `NP`, which is no play.
 * Every runner is in `movements` once; the batter too, unless he stays at bat.
 */
export const interpretEvent = (
  event: EventText,
  occupied: Occupied,
  outs = 0,
): Interpretation | RetrosheetError | null => {
  if (event.play.kind === 'no_play') return null;
  const draft = settle(event, { occupied, outs });
  if (isRetrosheetError(draft)) return draft;
  const facts = readModifiers(event.modifiers);
  const outcome = outcomeOf(event, facts, draft);
  const calls = callsIn(event, facts);
  return {
    outcome,
    hit_location: locationOf(event, facts, draft, outcome),
    entry: {
      movements: movementsOf(event, facts, draft, { occupied, outs }),
      putouts: draft.putouts,
      assists: draft.assists,
      errors: draft.errors,
      multiple_play: facts.multiple_play,
      grounded_into: facts.ground_double_play,
      sacrifice: facts.sacrifice,
      with: withOf(event, outcome),
      ...(calls.length > 0 && { calls }),
    },
  };
};
