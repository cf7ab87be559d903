import { OUTCOME_FACTS, OUTCOMES, type Outcome } from '../model/outcomes.ts';
import type { Position } from '../model/positions.ts';
import { OUTCOME_WORDS } from './es/outcomes.ts';
import { parsePosition } from './position-names.ts';
import { foldNames, RANKS, rankOf, type Rank } from './rank-names.ts';

/**
 * What people call an outcome beside its code and its names in menus: the marks of cards, box scores and scorers, and what is said, in English and
 * Spanish. How a name is written (capitals, spaces, accents) makes no difference.
 */
export const OUTCOME_ALIASES: Readonly<Record<Outcome, readonly string[]>> = {
  strikeout: ['K', 'SO', 'struck out', 'ponchado'],
  popout: ['PO', 'P', 'pop', 'pop up', 'pop fly', 'infield fly', 'palomita', 'elevado al cuadro'],
  lineout: ['L', 'LO', 'line', 'liner', 'line drive', 'línea', 'lineazo'],
  groundball_a: ['GB A', 'G A', 'ground ball A', 'grounder A', 'groundout A', 'rod A', 'roletazo A'],
  groundball_b: ['GB B', 'G B', 'ground ball B', 'grounder B', 'groundout B', 'rod B', 'roletazo B'],
  groundball_c: ['GB C', 'G C', 'ground ball C', 'grounder C', 'groundout C', 'rod C', 'roletazo C'],
  flyout_a: ['fly A', 'FO A', 'FB A', 'flyout A', 'fly ball A', 'elevado A', 'elev A'],
  flyout_b: ['fly B', 'FO B', 'FB B', 'flyout B', 'fly ball B', 'elevado B', 'elev B'],
  flyout_bq: ['fly B?', 'FO B?', 'FB B?', 'fly ball B?', 'elev B?', 'B?', 'BQ', 'fly BQ', 'flyout BQ', 'elevado BQ'],
  flyout_c: ['fly C', 'FO C', 'FB C', 'flyout C', 'fly ball C', 'elevado C', 'elev C'],
  single_1: ['1B*', 'SI*', 'S*', 'SI1', 'single 1', 'sencillo 1'],
  single_2: ['1B**', 'SI**', 'S**', 'SI2', 'single 2', 'sencillo 2'],
  single_uncapped: ['1B unc', '1B uncapped', 'SI unc', 'single unc', '1B s/t', 'sencillo s/t'],
  double_2: ['2B**', 'DO**', 'D**', 'DO2', 'double 2', 'doble 2'],
  double_3: ['2B***', 'DO***', 'D***', 'DO3', 'double 3', 'doble 3'],
  double_uncapped: ['2B unc', '2B uncapped', 'DO unc', 'double unc', '2B s/t', 'doble s/t'],
  triple: ['3B', 'TR', 'T', 'TR3'],
  homerun: ['HR', 'homer', 'cuadrangular', 'vuelacercas'],
  walk: ['BB', 'W', 'base on balls', 'boleto', 'base x bolas'],
  intentional_walk: ['IBB', 'IW', 'BI', 'intentional base on balls', 'boleto intencional', 'base por bolas intencional'],
  hit_by_pitch: ['HBP', 'HP', 'hit batter', 'GP', 'golpeado por lanzamiento', 'pelotazo'],
  catcher_interference: ['CI', 'INT', 'catcher interference', 'interference', 'IR', 'interferencia'],
  bp_homerun: ['BP HR', 'BP homer', 'ballpark homer', 'HR parque', 'jonrón pq'],
  bp_single: ['BP 1B', 'BP SI', 'BP single', '1B parque', 'sencillo pq'],
  bp_flyout: ['BP FO', 'BP fly', 'BP flyout', 'ballpark fly', 'elev pq'],
  bp_lineout: ['BP LO', 'BP line', 'BP lineout', 'ballpark line', 'línea pq'],
  error_1: ['E 1b', 'error 1', 'one-base error', '1-base error', 'error de una base'],
  error_2: ['E 2b', 'error 2', 'two-base error', '2-base error', 'error de dos bases'],
  error_3: ['E 3b', 'error 3', 'three-base error', '3-base error', 'error de tres bases'],
  foul_error: ['FLE', 'foul E', 'foul error', 'E foul', 'error en foul'],
  x_check: ['X', 'X check', 'check', 'prueba'],
  wild_pitch: ['WP', 'LD', 'lanzamiento salvaje'],
  passed_ball: ['PB'],
  balk: ['BK'],
  no_advance: ['NA', 'no advance', 'nothing', 'sin avance', 'nada'],
  stolen_base: ['SB', 'steal', 'BR', 'robo'],
  caught_stealing: ['CS', 'AR', 'cogido robando'],
  pick_off: ['PO', 'PK', 'picked off', 'revirada'],
  defensive_indifference: ['DI', 'ID', 'indifference', 'indiferencia'],
  sac_bunt: ['SH', 'SAC', 'sacrifice hit', 'sacrificio'],
  bunt_out: ['BO', 'bunted out', 'out toque'],
  fielders_choice: ['FC', 'fielder choice', 'JS', 'selección'],
  strikeout_reached: ['K safe', 'K reached', 'dropped third strike', 'K salvo', 'tercer strike caído'],
  other_advance: ['OA', 'other', 'otro'],
}; // prettier-ignore

/** Names that several outcomes share: each stands for all of them, and the dice or the person say which. */
const SHARED: readonly (readonly [names: readonly string[], outcomes: readonly Outcome[]])[] = [
  [['GB', 'G', 'groundball', 'ground ball', 'grounder', 'groundout', 'ground out', 'rodado', 'rod', 'roletazo'], ['groundball_a', 'groundball_b', 'groundball_c']],
  [['FB', 'FO', 'F', 'fly', 'fly ball', 'flyout', 'fly out', 'elevado', 'elev'], ['flyout_a', 'flyout_b', 'flyout_bq', 'flyout_c']],
  [['SF', 'sac fly', 'sacrifice fly', 'elevado de sacrificio'], ['flyout_a', 'flyout_b', 'flyout_bq']],
  [['1B', 'SI', 'S', 'single', 'sencillo', 'imparable'], ['single_1', 'single_2', 'single_uncapped']],
  [['2B', 'DO', 'D', 'double', 'doble'], ['double_2', 'double_3', 'double_uncapped']],
  [['hit'], ['single_1', 'single_2', 'single_uncapped', 'double_2', 'double_3', 'double_uncapped', 'triple', 'homerun']],
  [['E', 'error', 'ROE', 'reached on error'], ['error_1', 'error_2', 'error_3']],
  [['bunt', 'toque'], ['sac_bunt', 'bunt_out']],
]; // prettier-ignore

const namesOf = (outcome: Outcome): readonly string[] => {
  const shared = SHARED.filter(([, outcomes]) => outcomes.includes(outcome)).flatMap(([names]) => names);
  const own = [outcome, OUTCOME_FACTS[outcome].label, OUTCOME_WORDS[outcome], ...OUTCOME_ALIASES[outcome]];
  return [...own, ...shared];
};

const NAMES = OUTCOMES.map((outcome) => ({ outcome, names: foldNames(namesOf(outcome)) }));

const ranked = (text: string): readonly { readonly outcome: Outcome; readonly rank: Rank }[] =>
  NAMES.flatMap(({ outcome, names }) => {
    const rank = rankOf(names, text);
    return rank ? [{ outcome, rank }] : [];
  });

/** The outcomes that a text may mean, in any language, best first: its names before beginnings, those before parts; of equals first those of `likely`. */
export const findOutcomes = (text: string, likely: readonly Outcome[] = []): readonly Outcome[] => {
  const weight = ({ outcome, rank }: { outcome: Outcome; rank: Rank }): number =>
    2 * RANKS.indexOf(rank) + (likely.includes(outcome) ? 0 : 1);
  return [...ranked(text)].sort((a, b) => weight(a) - weight(b)).map(({ outcome }) => outcome);
};

/** What somebody wrote of a play: the outcomes that it can be (one where it is clear, none where it is nothing), and where the ball went. */
export interface ReadOutcome {
  readonly outcomes: readonly Outcome[];
  readonly place: Position | null;
}

/** The outcomes that a text names best; of those the `likely` ones, if there are any. */
const meant = (text: string, likely: readonly Outcome[], least: Rank): readonly Outcome[] => {
  const found = ranked(text);
  const best = RANKS.slice(0, RANKS.indexOf(least) + 1).find((rank) => found.some((f) => f.rank === rank));
  const outcomes = found.filter(({ rank }) => rank === best).map(({ outcome }) => outcome);
  const expected = outcomes.filter((o) => likely.includes(o));
  return expected.length > 0 ? expected : outcomes;
};

const NUMBERED = /^(.*[a-z?*])\s*-?([1-9])$/i;
/** What may stand before a place: `fly to left`, `elevado al central`. */
const TOWARDS = /^(?:to|al|a la|a|por)\s+/i;

/** A text in two, at each of its spaces and before a number at its end; the longest beginnings first. */
const inTwo = (text: string): readonly (readonly [string, string])[] => {
  const spoken = text.trim().split(/\s+/);
  const at = spoken
    .slice(1)
    .map((_, i) => [spoken.slice(0, i + 1).join(' '), spoken.slice(i + 1).join(' ')] as const);
  const [, name, number] = NUMBERED.exec(text.trim()) ?? [];
  return [...(name && number ? [[name, number] as const] : []), ...at.reverse()];
};

const canGo = (outcome: Outcome, place: Position): boolean =>
  OUTCOME_FACTS[outcome].locations.includes(place);

/** An outcome with a place behind it: `gba SS`, `flyout B lf`, `fly to left field`, `F8`, `E6`. */
const withPlace = (text: string, likely: readonly Outcome[]): ReadOutcome | null => {
  for (const [name, where] of inTwo(text)) {
    const place = parsePosition(where.replace(TOWARDS, ''));
    const outcomes = place ? meant(name, likely, 'name').filter((o) => canGo(o, place)) : [];
    if (outcomes.length > 0) return { outcomes, place };
  }
  return null;
};

/** The place in a text that is a name as a whole too, where its beginning names the same outcome: `PO P` is a pop-out to the pitcher, spelled like `pop`. */
const placeAside = (text: string): Position | null => {
  const whole = meant(text, [], 'name');
  const placed = withPlace(text, []);
  const same = placed?.outcomes.length === whole.length && whole.every((o) => placed.outcomes.includes(o));
  return same ? placed.place : null;
};

/**
 * Reads an outcome as people write it, in English or Spanish: a code, a name, an alias of `OUTCOME_ALIASES`, or enough of one to tell; with the place
 * behind it if they like (`gba SS`, `F8`). `likely` are the outcomes that are possible now: they decide where a text names several.
 */
export const readOutcome = (text: string, likely: readonly Outcome[] = []): ReadOutcome => {
  const named = meant(text, likely, 'name');
  if (named.length > 0) return { outcomes: named, place: placeAside(text) };
  return withPlace(text, likely) ?? { outcomes: meant(text, likely, 'part'), place: null };
};

/** Whether a text is a name of an outcome as it stands. */
export const isOutcomeName = (text: string): boolean => meant(text, [], 'name').length > 0;

/** Whether a name of an outcome begins with a text. */
export const isOutcomeBeginning = (text: string): boolean =>
  ranked(text).some(({ rank }) => rank === 'name' || rank === 'beginning');
