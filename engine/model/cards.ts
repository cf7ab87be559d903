import type { Outcome, OutcomeOnCard } from './outcomes.ts';
import type { Position } from './positions.ts';

/** A result listed on a card: an outcome, with a place after the colon where the card names one (RULES section 3). */
export type CardResult = OutcomeOnCard;

/** What printed cards print for every result that a card can list, in the order in which cards list them. */
export const CARD_MARKS: Readonly<Record<CardResult, string>> = {
  homerun: 'HOMERUN',
  bp_homerun: 'bp-HR',
  triple: 'TRIPLE',
  double_3: 'DO***',
  double_2: 'DO**',
  double_uncapped: 'DO-unc',
  single_2: 'SI**',
  single_1: 'SI*',
  single_uncapped: 'SI-unc',
  bp_single: 'bp-SI',
  hit_by_pitch: 'HBP',
  walk: 'WALK',
  strikeout: 'K',
  lineout: 'lo',
  popout: 'po',
  flyout_a: 'fly A',
  flyout_bq: 'fly B?',
  'flyout_b:LF': 'fly B LF',
  'flyout_b:CF': 'fly B CF',
  'flyout_b:RF': 'fly B RF',
  groundball_a: 'gb A',
  groundball_b: 'gb B',
  groundball_c: 'gb C',
  'x_check:P': 'X-P',
  'x_check:C': 'X-C',
  'x_check:1B': 'X-1B',
  'x_check:2B': 'X-2B',
  'x_check:3B': 'X-3B',
  'x_check:SS': 'X-SS',
  'x_check:LF': 'X-LF',
  'x_check:CF': 'X-CF',
  'x_check:RF': 'X-RF',
};

/** Every result that a card can list, in the order in which cards list them. */
export const CARD_RESULTS = Object.keys(CARD_MARKS) as readonly CardResult[];

/** The chances of a fielding check on every pitching card: 29 of 108 (RULES section 3). */
export const X_CHECK_CHANCES: Readonly<Record<Position, number>> = {
  P: 1,
  C: 3,
  '1B': 2,
  '2B': 6,
  '3B': 3,
  SS: 7,
  LF: 2,
  CF: 3,
  RF: 2,
};

/** A card result taken apart: the outcome, and the place if the card names one. */
export interface ParsedResult {
  readonly outcome: Outcome;
  readonly location: Position | null;
}

/** A card result taken apart. */
export const parseCardResult = (result: CardResult): ParsedResult => {
  const [outcome, location] = result.split(':') as [Outcome, Position | undefined];
  return { outcome, location: location ?? null };
};
