import type { Outcome } from './outcomes.ts';
import type { Position } from './positions.ts';

/** Every result that a card can list: an outcome, with a place after the colon where the card names one (RULES section 3). */
export const CARD_RESULTS = [
  'homerun',
  'bp_homerun',
  'triple',
  'double_3',
  'double_2',
  'double_uncapped',
  'single_2',
  'single_1',
  'single_uncapped',
  'bp_single',
  'hit_by_pitch',
  'walk',
  'strikeout',
  'lineout',
  'popout',
  'flyout_a',
  'flyout_bq',
  'flyout_b:LF',
  'flyout_b:CF',
  'flyout_b:RF',
  'groundball_a',
  'groundball_b',
  'groundball_c',
  'x_check:P',
  'x_check:C',
  'x_check:1B',
  'x_check:2B',
  'x_check:3B',
  'x_check:SS',
  'x_check:LF',
  'x_check:CF',
  'x_check:RF',
] as const;
/** A result listed on a card. */
export type CardResult = (typeof CARD_RESULTS)[number];

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
