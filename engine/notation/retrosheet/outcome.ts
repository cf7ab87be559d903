import { OUTCOME_FACTS, type Outcome } from '../../model/outcomes.ts';
import { isInfield, isOutfield, type Position } from '../../model/positions.ts';
import type { RunningPlay } from '../../model/scorer-entry.ts';
import type { BasicPlay, EventText, RunningEvent } from './ast.ts';
import { hasNote } from './credits.ts';
import type { Draft } from './draft.ts';
import { fielderOf, fielderOfZone, type ModifierFacts, type Trajectory } from './modifiers.ts';

const HITS = {
  S: 'single_1',
  D: 'double_2',
  DGR: 'double_2',
  T: 'triple',
  H: 'homerun',
  HR: 'homerun',
} as const;

const RUNNING: Readonly<Record<RunningEvent['code'], { outcome: Outcome; with: RunningPlay }>> = {
  SB: { outcome: 'stolen_base', with: 'stolen_base' },
  POSB: { outcome: 'stolen_base', with: 'stolen_base' },
  CS: { outcome: 'caught_stealing', with: 'caught_stealing' },
  POCS: { outcome: 'caught_stealing', with: 'pick_off_stealing' },
  PO: { outcome: 'pick_off', with: 'pick_off' },
  WP: { outcome: 'wild_pitch', with: 'wild_pitch' },
  PB: { outcome: 'passed_ball', with: 'passed_ball' },
  BK: { outcome: 'balk', with: 'balk' },
  DI: { outcome: 'defensive_indifference', with: 'defensive_indifference' },
  E: { outcome: 'other_advance', with: 'error' },
  OA: { outcome: 'other_advance', with: 'other_advance' },
  OBA: { outcome: 'other_advance', with: 'other_advance' },
};

const firstFielder = (play: BasicPlay): Position | null => {
  switch (play.kind) {
    case 'hit':
      return fielderOf(play.fielders[0]);
    case 'fielded': {
      const chain = play.parts[0]?.chain;
      return chain && !chain.fielders.startsWith('99') ? fielderOf(chain.fielders[0]) : null;
    }
    case 'error':
    case 'fielders_choice':
    case 'foul_error':
      return fielderOf(play.fielder);
    case 'strikeout':
    case 'walk':
    case 'hit_by_pitch':
    case 'interference':
    case 'running':
    case 'no_play':
      return null;
  }
};

const takesLocation = (play: BasicPlay): boolean =>
  ['hit', 'fielded', 'error', 'fielders_choice', 'foul_error'].includes(play.kind);

/** Who fielded the ball, else whose zone it went to; null where neither is written or nothing was batted. */
export const fieldedBy = (play: BasicPlay, facts: ModifierFacts): Position | null => {
  const fielder = firstFielder(play);
  if (fielder !== null || !takesLocation(play)) return fielder;
  return facts.zone === null ? null : fielderOfZone(facts.zone);
};

/** One fielder alone who puts out the batter first, not written as unassisted (`3U`). */
const isOneCatch = ({ play, marks }: EventText): boolean =>
  play.kind === 'fielded' &&
  play.parts[0]?.chain.fielders.length === 1 &&
  (play.parts[0].runner === null || play.parts[0].runner === 'B') &&
  !marks.some(({ sign }) => sign === 'U');

/** The catcher's putout of a batter whom the umpire called out: `2/BOOT` (OBR 9.09(b)). */
const isCalledOut = ({ play }: EventText, { calls }: ModifierFacts): boolean =>
  play.kind === 'fielded' &&
  play.parts[0]?.chain.fielders === '2' &&
  (calls.includes('out_of_turn') || calls.includes('batter_interference'));

const errorOutcome = (draft: Draft): Outcome => {
  const to = draft.fates[0]?.to ?? 1;
  if (to >= 3) return 'error_3';
  return to === 2 ? 'error_2' : 'error_1';
};

/** `5E3`: the throw was there, nobody is out. */
const isMuffed = (play: BasicPlay): boolean =>
  play.kind === 'fielded' && play.parts.every(({ chain }) => chain.error !== null);

/**
 * How the ball travelled. Where nothing is written of it, one fielder alone caught it (`4`, `5/FL`): his ground out is `4/G`. Who is
 * safe hit it on the ground, or it was dropped (`46(1)/FO/P`). Nobody caught the ball of a batter who was called out.
 */
const travelled = (event: EventText, facts: ModifierFacts, draft: Draft): Trajectory => {
  if (draft.fates[0]?.to !== null) return 'ground';
  return facts.trajectory ?? (isOneCatch(event) && !isCalledOut(event, facts) ? 'fly' : 'ground');
};

const fieldedOutcome = (event: EventText, facts: ModifierFacts, draft: Draft): Outcome => {
  const { play } = event;
  if (facts.sacrifice === 'bunt') return 'sac_bunt';
  if (isMuffed(play)) return errorOutcome(draft);
  if (facts.bunt) return 'bunt_out';
  const place = fieldedBy(play, facts);
  switch (travelled(event, facts, draft)) {
    case 'line':
      return 'lineout';
    case 'fly':
    case 'pop':
      return place === null || isOutfield(place) ? 'flyout_b' : 'popout';
    case 'ground':
      return 'groundball_b';
  }
};

/** The outcome of a play as the product names it. */
export const outcomeOf = (event: EventText, facts: ModifierFacts, draft: Draft): Outcome => {
  const { play } = event;
  switch (play.kind) {
    case 'hit':
      return HITS[play.code];
    case 'fielded':
      return fieldedOutcome(event, facts, draft);
    case 'strikeout':
      return (draft.fates[0]?.to ?? null) === null ? 'strikeout' : 'strikeout_reached';
    case 'walk':
      return play.code === 'W' ? 'walk' : 'intentional_walk';
    case 'hit_by_pitch':
      return 'hit_by_pitch';
    case 'interference':
      return 'catcher_interference';
    case 'error':
      return facts.sacrifice === 'bunt' ? 'sac_bunt' : errorOutcome(draft);
    case 'fielders_choice':
      return facts.sacrifice === 'bunt' ? 'sac_bunt' : 'fielders_choice';
    case 'foul_error':
      return 'foul_error';
    case 'running':
      return play.events[0] ? RUNNING[play.events[0].code].outcome : 'other_advance';
    case 'no_play':
      return 'no_advance';
  }
};

/** An outfielder's throw for a ground out (`93/G`) is put down to the infielder who took it, for a groundball has an infield place. */
const infielderOf = (draft: Draft): Position | null =>
  draft.putouts.flatMap(({ by }) => by).find(isInfield) ?? null;

/** The place of the play, among those that its outcome can have. */
export const locationOf = (
  { play }: EventText,
  facts: ModifierFacts,
  draft: Draft,
  outcome: Outcome,
): Position | null => {
  const place = fieldedBy(play, facts);
  if (outcome === 'foul_error' || place === null) return place;
  return OUTCOME_FACTS[outcome].locations.includes(place) ? place : infielderOf(draft);
};

const NOTED = [
  ['WP', 'wild_pitch'],
  ['PB', 'passed_ball'],
] as const;

/** The wild pitch or passed ball on which somebody moved, where the outcome names another thing. */
const pitchOf = ({ play, advances }: EventText, outcome: Outcome): RunningPlay | null => {
  const codes = 'plus' in play ? play.plus.map((e): string => e.code) : [];
  const found = NOTED.find(
    ([note]) => codes.includes(note) || advances.some((a) => hasNote(a.details, note)),
  );
  return found && found[1] !== outcome ? found[1] : null;
};

/** The running play on the same pitch: after the `+` of a strikeout or a walk. A wild pitch or a passed ball is told first, even where it is only noted with an advance (`2-3(WP)`). */
export const withOf = (event: EventText, outcome: Outcome): RunningPlay | null => {
  const plus = 'plus' in event.play ? event.play.plus[0] : undefined;
  return pitchOf(event, outcome) ?? (plus ? RUNNING[plus.code].with : null);
};
