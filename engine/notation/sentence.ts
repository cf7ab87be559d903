import type { Outcome } from '../model/outcomes.ts';
import { hitBases, type Movement, type Play } from '../model/play.ts';
import { POSITION_NAMES, type Position } from '../model/positions.ts';

/** Answers a player's name by his id. */
export type NameOf = (playerId: string) => string;

const BASE_NAMES = ['', 'first', 'second', 'third', 'home'];

const VERBS: Partial<Record<Outcome, string>> = {
  strikeout: 'strikes out',
  strikeout_reached: 'strikes out but reaches base',
  walk: 'walks',
  intentional_walk: 'is walked intentionally',
  hit_by_pitch: 'is hit by a pitch',
  catcher_interference: "reaches on catcher's interference",
  lineout: 'lines out',
  bp_lineout: 'lines out',
  popout: 'pops out',
  flyout_a: 'flies out',
  flyout_b: 'flies out',
  flyout_bq: 'flies out',
  flyout_c: 'flies out',
  bp_flyout: 'flies out',
};

/** Plays that are not the batter's, told by what happened. */
const HAPPENINGS: Partial<Record<Outcome, string>> = {
  wild_pitch: 'Wild pitch',
  passed_ball: 'Passed ball',
  balk: 'Balk',
  no_advance: 'The check comes to nothing',
  foul_error: 'A foul ball is dropped',
  defensive_indifference: 'Defensive indifference',
  other_advance: 'The runners advance',
};

const HIT_VERBS = ['', 'singles', 'doubles', 'triples', 'homers'];
const PLACED: readonly string[] = ['lines out', 'pops out', 'flies out'];

const to = (place: Position | null): string => (place ? ` to ${POSITION_NAMES[place]}` : '');

const batterOf = (play: Play): Movement | undefined => play.movements.find((m) => m.from === 0);

const groundVerb = (play: Play): string => {
  if (play.multiple_play === 'double_play') return 'grounds into a double play';
  if (play.multiple_play === 'triple_play') return 'hits into a triple play';
  if (play.stats.sac) return 'sacrifices';
  return batterOf(play)?.to === null ? 'grounds out' : "reaches on a fielder's choice";
};

const errorVerb = (play: Play): string => {
  const by = play.errors[0] ?? play.hit_location;
  return `reaches on an error by ${by ? `the ${byline(by)}` : 'a fielder'}`;
};

/** The man at a position, in words. */
const byline = (position: Position): string =>
  ({
    P: 'pitcher',
    C: 'catcher',
    '1B': 'first baseman',
    '2B': 'second baseman',
    '3B': 'third baseman',
    SS: 'shortstop',
    LF: 'left fielder',
    CF: 'center fielder',
    RF: 'right fielder',
  })[position];

const batterClause = (play: Play, batter: string): string => {
  const bases = hitBases(play);
  if (bases > 0) return `${batter} ${HIT_VERBS[bases]}${to(play.hit_location)}`;
  if (play.result.startsWith('error_')) return `${batter} ${errorVerb(play)}`;
  const verb = VERBS[play.result] ?? groundVerb(play);
  const double =
    play.multiple_play === 'double_play' && verb !== groundVerb(play) ? ' into a double play' : '';
  const sacrifice = play.stats.sf ? ', a sacrifice' : '';
  const where = PLACED.includes(verb) || VERBS[play.result] === undefined ? to(placeOf(play)) : '';
  return `${batter} ${verb}${where}${double}${sacrifice}`;
};

/** Where the ball was hit, or who caught it. */
const placeOf = (play: Play): Position | null => play.hit_location ?? play.putouts[0]?.by[0] ?? null;

const stealClause = (m: Movement, name: string): string | null => {
  if (m.cause === 'stolen_base' && m.to !== null) return `${name} steals ${BASE_NAMES[m.to]}`;
  if (m.cause === 'caught_stealing' && m.to === null)
    return `${name} is caught stealing ${BASE_NAMES[m.from + 1]}`;
  if (m.cause === 'pick_off' && m.to === null) return `${name} is picked off ${BASE_NAMES[m.from]}`;
  if (m.cause === 'pick_off_stealing' && m.to === null)
    return `${name} is picked off going to ${BASE_NAMES[m.from + 1]}`;
  return null;
};

const runnerClause = (m: Movement, nameOf: NameOf): string | null => {
  if (m.from === 0 || m.to === m.from) return null;
  const name = nameOf(m.player_id);
  const steal = stealClause(m, name);
  if (steal) return steal;
  if (m.to === null) return `${name} is out`;
  return m.to === 4 ? `${name} scores` : `${name} to ${BASE_NAMES[m.to]}`;
};

/** A batter who went further, or less far, than his hit or his reaching says. */
const batterAfter = (play: Play, batter: string): string | null => {
  const m = batterOf(play);
  const bases = hitBases(play);
  if (!m) return null;
  if (bases > 0 && m.to === null) return `${batter} is out on the bases`;
  if (bases > 0 && bases < 4 && m.to !== null && m.to > bases)
    return m.to === 4 ? `${batter} scores` : `${batter} to ${BASE_NAMES[m.to]}`;
  if (bases === 0 && m.to !== null && m.to > 1)
    return m.to === 4 ? `${batter} scores` : `${batter} to ${BASE_NAMES[m.to]}`;
  return null;
};

/** One English sentence, its runners after semicolons: "Ruiz doubles to left field; Cole scores." */
export const makeSentence = (play: Play, nameOf: NameOf): string => {
  const batter = nameOf(play.batter_id);
  const steals = play.movements.map((m) => runnerClause(m, nameOf)).filter((c) => c !== null);
  if (['stolen_base', 'caught_stealing', 'pick_off'].includes(play.result)) return `${steals.join('; ')}.`;
  const happening = HAPPENINGS[play.result];
  const first = happening ?? batterClause(play, batter);
  const after = happening ? null : batterAfter(play, batter);
  return `${[first, ...steals, ...(after ? [after] : [])].join('; ')}.`;
};
