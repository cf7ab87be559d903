import { placeByDice } from '../charts/locations.ts';
import { STANDARD_BATTING_CARD, STANDARD_PITCHING_CARD } from '../leagues/standard-cards.ts';
import { batsAgainst, throwsWith } from '../model/hands.ts';
import { parseCardResult, type CardResult } from '../model/cards.ts';
import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import type { Card, Hand, Player, PrintedSide } from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import { remembered } from '../model/remembered.ts';
import { D20, PAIRS, type Weighted } from './dice.ts';

/** What the dice of a plate appearance read from the cards: the outcome, the place, and the d20 that placed it. */
export interface Reading {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly resolution_d20: number;
}

const CHANCES = 108;

/** How many of the 36 pairs make each total 2 to 12, by row of a printed column. */
const ROWS: readonly number[] = Array.from(
  { length: 11 },
  (_, row) => PAIRS.filter(([a, b]) => a + b === row + 2).length,
);

type Results = ReadonlyMap<CardResult, number>;

const summed = (parts: readonly (readonly [CardResult, number])[]): Results => {
  const sums = new Map<CardResult, number>();
  for (const [result, chance] of parts) sums.set(result, (sums.get(result) ?? 0) + chance);
  return sums;
};

const printedResults = (side: PrintedSide): Results =>
  summed(
    side.flatMap((column) =>
      column.flatMap((row, i) =>
        row.map(({ result, up_to }, k) => {
          const from = row[k - 1]?.up_to ?? 0;
          return [result, ((ROWS[i] ?? 0) * (up_to - from)) / 20 / CHANCES] as const;
        }),
      ),
    ),
  );

const bothSides = remembered((card: Card): Readonly<Record<Hand, Results>> =>
  card.kind === 'printed'
    ? { L: printedResults(card.vs_left), R: printedResults(card.vs_right) }
    : {
        L: summed(card.vs_left.map(([result, n]) => [result, n / CHANCES])),
        R: summed(card.vs_right.map(([result, n]) => [result, n / CHANCES])),
      },
);

/** The results that a card lists against a hand with their chances, 0 to 1 each, 1 in all (RULES section 3). */
export const cardResults = (card: Card, against: Hand): Results => bothSides(card)[against];

/** The results of both cards together: three of six first dice read the batter's, three the pitcher's. A man without a card is read as league average. */
export const matchupResults = (batter: Player, pitcher: Player): Results => {
  const his = cardResults(batter.batting_card ?? STANDARD_BATTING_CARD, throwsWith(pitcher));
  const other = cardResults(pitcher.pitching_card ?? STANDARD_PITCHING_CARD, batsAgainst(batter, pitcher));
  return summed([...his, ...other].map(([result, chance]) => [result, chance / 2]));
};

/** All that a play looks at of the d20 that places a ball, and places it anew where the park holds it: with the runner going it is his steal on a missed swing, too. */
const lookedAt = (outcome: Outcome, d20: number, hand: Hand, going: boolean): string => {
  if (outcome === 'strikeout') return going ? `${d20}` : '';
  const held = OUTCOME_FACTS[outcome].ballpark?.held;
  return `${placeByDice(outcome, d20, hand)} ${held ? placeByDice(held, d20, hand) : ''}`;
};

const placed = (result: CardResult, chance: number, hand: Hand, going: boolean): Weighted<Reading>[] => {
  const { outcome, location } = parseCardResult(result);
  const found = new Map<string, { chance: number; value: Reading }>();
  for (const d20 of D20) {
    const place = location ?? placeByDice(outcome, d20, hand);
    const key = location ?? lookedAt(outcome, d20, hand, going);
    const known = found.get(key) ?? { chance: 0, value: { outcome, location: place, resolution_d20: d20 } };
    known.chance += chance / D20.length;
    found.set(key, known);
  }
  return [...found.values()];
};

/** Everything that a plate appearance can read from the two cards, with its chance; readings that a play makes the same of are one. `going`: whether the runner goes with the pitch. */
export const readings = (batter: Player, pitcher: Player, going: boolean): readonly Weighted<Reading>[] => {
  const hand = batsAgainst(batter, pitcher);
  return [...matchupResults(batter, pitcher)].flatMap(([result, chance]) =>
    placed(result, chance, hand, going),
  );
};
