import type { Language } from '../model/languages.ts';
import { parseCardResult, type CardResult } from '../model/cards.ts';
import type { Outcome } from '../model/outcomes.ts';
import { findNamed } from './rank-names.ts';

/** What the glossary's terms are about, in the order in which a newcomer meets them. */
export const GLOSSARY_TOPICS = [
  'dice',
  'outs',
  'on_base',
  'ratings',
  'fielding',
  'decisions',
  'figures',
] as const;
/** One of `GLOSSARY_TOPICS`. */
export type GlossaryTopic = (typeof GLOSSARY_TOPICS)[number];

/** What is the same of a term in every language. */
interface TermFacts {
  readonly topic: GlossaryTopic;
  /** How cards, charts, box scores and scorers write it. */
  readonly codes: readonly string[];
  /** The section of the rule book (`docs/rules.md`) that it comes from. */
  readonly rules: number;
  /** Other terms that its text leans on. */
  readonly see: readonly string[];
}

const term = (
  topic: GlossaryTopic,
  rules: number,
  codes: readonly string[] = [],
  see: readonly string[] = [],
): TermFacts => ({ topic, codes, rules, see });

/** Every term of the glossary, by its key. */
export const TERMS = {
  card_dice: term('dice', 3, ['d6', '2d6'], ['column', 'row']),
  column: term('dice', 3, [], ['card_dice']),
  row: term('dice', 3, [], ['card_dice', 'split_row']),
  split_row: term('dice', 3, ['1-7', '8-20'], ['chaos_die', 'split_die']),
  chances: term('dice', 3, ['108'], ['split_die']),
  chaos_die: term('dice', 3, ['d20'], ['split_row', 'wild_pitch', 'passed_ball']),
  resolution_die: term('dice', 3, ['d20'], ['hit_location']),
  split_die: term('dice', 3, ['d20'], ['chances']),
  hit_location: term('dice', 3, ['SS', 'LF', 'CF']),
  jump_dice: term('dice', 3, [], ['jump', 'steal_numbers']),
  fielding_dice: term('dice', 3, ['3d6'], ['range', 'error_rating', 'rare_play']),
  checked_dice: term('dice', 3),
  strikeout: term('outs', 4, ['K', 'SO']),
  popout: term('outs', 4, ['po']),
  lineout: term('outs', 4, ['lo']),
  groundball_a: term('outs', 5, ['GB A'], ['double_play', 'infield_in']),
  groundball_b: term('outs', 5, ['GB B'], ['double_play', 'infield_in']),
  groundball_c: term('outs', 5, ['GB C'], ['infield_in']),
  flyout_a: term('outs', 4, ['fly A'], ['tag_up']),
  flyout_b: term('outs', 4, ['fly B'], ['tag_up']),
  flyout_bq: term('outs', 4, ['fly B?'], ['tag_up', 'shallow']),
  flyout_c: term('outs', 4, ['fly C']),
  double_play: term('outs', 5, ['DP', 'GIDP'], ['groundball_a']),
  sacrifice_fly: term('outs', 4, ['SF']),
  fielders_choice: term('outs', 5, ['FC']),
  single_1: term('on_base', 4, ['SI*', 'SI1']),
  single_2: term('on_base', 4, ['SI**', 'SI2']),
  single_uncapped: term('on_base', 7, ['SI-unc'], ['uncapped']),
  double_2: term('on_base', 4, ['DO**', 'DO2']),
  double_3: term('on_base', 4, ['DO***', 'DO3']),
  double_uncapped: term('on_base', 7, ['DO-unc'], ['uncapped']),
  triple: term('on_base', 4, ['TR3', '3B']),
  homerun: term('on_base', 4, ['HR']),
  walk: term('on_base', 4, ['BB']),
  hit_by_pitch: term('on_base', 4, ['HBP']),
  ballpark: term('on_base', 4, ['bp-HR', 'bp-SI'], ['park']),
  x_check: term('on_base', 6, ['X'], ['range', 'error_rating', 'fielding_dice']),
  wild_pitch: term('on_base', 3, ['WP'], ['chaos_die']),
  passed_ball: term('on_base', 3, ['PB'], ['chaos_die']),
  balk: term('on_base', 8, ['BK'], ['steal_numbers']),
  hands: term('ratings', 3, ['L', 'R', 'S']),
  speed: term('ratings', 7, [], ['uncapped', 'tag_up']),
  steal_numbers: term('ratings', 8, ['SB'], ['jump', 'hold', 'arm']),
  jump: term('ratings', 8, [], ['steal_numbers', 'jump_dice']),
  hold: term('ratings', 8, [], ['hold_runner', 'steal_numbers']),
  pick_off: term('ratings', 8, ['PK'], ['jump_dice']),
  bunting: term('ratings', 9, ['A', 'B', 'C', 'D'], ['bunt']),
  hit_and_run_rating: term('ratings', 8, [], ['hit_and_run']),
  endurance: term('ratings', 10, ['POW'], ['fatigue']),
  fatigue: term('ratings', 10, [], ['endurance']),
  injury_rating: term('ratings', 15),
  park: term('ratings', 4, [], ['ballpark']),
  range: term('fielding', 6, [], ['x_check', 'fielding_dice']),
  error_rating: term('fielding', 6, ['E'], ['x_check', 'fielding_dice']),
  arm: term('fielding', 7, [], ['uncapped', 'steal_numbers']),
  range_codes: term('fielding', 6, ['G1', 'G2', 'G3', 'F1', 'F2', 'F3'], ['range']),
  hash: term('fielding', 6, ['G2#', 'G3#'], ['infield_in', 'hold_runner']),
  spd: term('fielding', 6, ['SPD'], ['speed']),
  rare_play: term('fielding', 6, [], ['fielding_dice']),
  infield_in: term('decisions', 5, [], ['groundball_a', 'groundball_c', 'hash']),
  corners_in: term('decisions', 5, [], ['infield_in']),
  shallow: term('decisions', 2, [], ['flyout_bq']),
  hold_runner: term('decisions', 2, [], ['hold', 'hash']),
  intentional_walk: term('decisions', 2, ['IBB']),
  steal: term('decisions', 8, ['SB', 'CS'], ['steal_numbers', 'jump']),
  bunt: term('decisions', 9, ['SH', 'SAC'], ['bunting']),
  squeeze: term('decisions', 9, [], ['bunt']),
  hit_and_run: term('decisions', 8, ['H&R'], ['hit_and_run_rating']),
  uncapped: term('decisions', 7, ['unc'], ['speed', 'arm']),
  tag_up: term('decisions', 7, [], ['speed', 'arm']),
  scorer_entry: term('decisions', 4),
  win_chance: term('figures', 11, ['WE'], ['wpa']),
  wpa: term('figures', 11, ['WPA'], ['win_chance']),
  re24: term('figures', 11, ['RE24']),
  on_base: term('figures', 11, ['OBP']),
  slugging: term('figures', 11, ['SLG']),
  earned_run: term('figures', 11, ['ER', 'ERA']),
  save: term('figures', 11, ['SV', 'HLD', 'BS']),
} as const satisfies Readonly<Record<string, TermFacts>>;
/** The key of a term. */
export type TermKey = keyof typeof TERMS;

/** The keys of all terms, in the glossary's order. */
export const TERM_KEYS = Object.keys(TERMS) as readonly TermKey[];

/** A term as one language has it: its name in words, and what it means. */
export interface TermWords {
  readonly name: string;
  readonly text: string;
}

/** The glossary in one language. */
export interface GlossaryWords {
  readonly topics: Readonly<Record<GlossaryTopic, string>>;
  readonly terms: Readonly<Record<TermKey, TermWords>>;
}

/** The glossaries, each loaded only when it is asked for. */
export const GLOSSARIES: Readonly<Record<Language, () => Promise<{ readonly GLOSSARY: GlossaryWords }>>> = {
  en: () => import('./en/glossary.ts'),
  es: () => import('./es/glossary.ts'),
};

/** Whether a text is the key of a term. */
export const isTerm = (text: string): text is TermKey => Object.hasOwn(TERMS, text);

/** Returns the terms of a topic, in the glossary's order. */
export const termsOf = (topic: GlossaryTopic): readonly TermKey[] =>
  TERM_KEYS.filter((key) => TERMS[key].topic === topic);

/** Outcomes that a term of another name tells of. */
const TOLD_BY: Partial<Readonly<Record<Outcome, TermKey>>> = {
  bp_homerun: 'ballpark',
  bp_single: 'ballpark',
  bp_flyout: 'ballpark',
  bp_lineout: 'ballpark',
  error_1: 'error_rating',
  error_2: 'error_rating',
  error_3: 'error_rating',
  stolen_base: 'steal',
  caught_stealing: 'steal',
  sac_bunt: 'bunt',
  bunt_out: 'bunt',
};

/** Returns the term that tells of an outcome; null where none does. */
export const termOfOutcome = (outcome: Outcome): TermKey | null =>
  isTerm(outcome) ? outcome : (TOLD_BY[outcome] ?? null);

/** Returns the term that tells of a result of a card; null where none does. */
export const termOfResult = (result: CardResult): TermKey | null =>
  termOfOutcome(parseCardResult(result).outcome);

/** The glossary's text of a code with its words first: `Groundball A (GB A)`. */
export const termTitle = (key: TermKey, words: GlossaryWords): string => {
  const { codes } = TERMS[key];
  const { name } = words.terms[key];
  return codes.length > 0 ? `${name} (${codes.join(', ')})` : name;
};

/** The one term that a text names best, in words, by its code or by its key, in any of the glossaries given; `many` where several are named equally well, null where none is. */
export const findTerm = (text: string, ...glossaries: readonly GlossaryWords[]) =>
  findNamed(
    TERM_KEYS,
    (key) => [...glossaries.map(({ terms }) => terms[key].name), ...TERMS[key].codes, key],
    text,
  );
