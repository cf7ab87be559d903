import type { Outcome } from '../model/outcomes.ts';
import type { Movement } from '../model/play.ts';
import { isOutfield, POSITION_NAMES, type Position } from '../model/positions.ts';

/** What the sentence of a play is made of. `nameOf` answers a player's name. */
export interface Told {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly hit: number;
  readonly double_play: boolean;
  readonly movements: readonly Movement[];
  readonly batter: string;
  readonly nameOf: (playerId: string) => string;
}

const BASE_NAMES = ['', 'first', 'second', 'third', 'home'];

const VERBS: Partial<Record<Outcome, string>> = {
  strikeout: 'strikes out',
  walk: 'walks',
  intentional_walk: 'is walked intentionally',
  hit_by_pitch: 'is hit by a pitch',
  catcher_interference: "reaches on catcher's interference",
};

const RUNNING: Partial<Record<Outcome, string>> = {
  wild_pitch: 'Wild pitch',
  passed_ball: 'Passed ball',
  balk: 'Balk',
  no_advance: 'The check comes to nothing',
};

const HIT_VERBS = ['', 'singles', 'doubles', 'triples', 'homers'];

const place = (location: Position | null): string => (location ? ` to ${POSITION_NAMES[location]}` : '');

const airVerb = (outcome: Outcome): string | null => {
  if (outcome.startsWith('flyout') || outcome === 'bp_flyout') return 'flies out';
  if (outcome === 'lineout' || outcome === 'bp_lineout') return 'lines out';
  return outcome === 'popout' ? 'pops out' : null;
};

const checkVerb = (told: Told): string =>
  told.location === 'C'
    ? 'pops out'
    : told.location && isOutfield(told.location)
      ? 'flies out'
      : groundVerb(told);

const groundVerb = (told: Told): string => {
  if (told.double_play) return 'grounds into a double play';
  const out = told.movements.some((m) => m.from === 0 && m.to === null);
  return out ? 'grounds out' : "reaches on a fielder's choice";
};

const clause = (told: Told): string => {
  const running = RUNNING[told.outcome];
  if (running) return running;
  const verb = VERBS[told.outcome];
  if (verb) return `${told.batter} ${verb}`;
  if (told.hit > 0) return `${told.batter} ${HIT_VERBS[told.hit]}${place(told.location)}`;
  if (told.outcome.startsWith('error_')) {
    return `${told.batter} reaches on an error by ${told.location ? POSITION_NAMES[told.location] : 'a fielder'}`;
  }
  return `${told.batter} ${airVerb(told.outcome) ?? (told.outcome === 'x_check' ? checkVerb(told) : groundVerb(told))}${place(told.location)}`;
};

const runnerClause = (told: Told, m: Movement): string | null => {
  const name = told.nameOf(m.player_id);
  if (m.from === 0 || m.to === m.from) return null;
  if (m.to === null) return `${name} out`;
  return m.to === 4 ? `${name} scores` : `${name} to ${BASE_NAMES[m.to]}`;
};

/** One English sentence (with its runners after semicolons): "Ruiz doubles to left field; Cole scores." */
export const makeSentence = (told: Told): string =>
  [clause(told), ...told.movements.map((m) => runnerClause(told, m)).filter((c) => c !== null)].join('; ') +
  '.';
