import { X_CHECK_CHANCES, type CardResult } from '@paper-dynasty/engine/model/cards';
import type { Card, Chances, PrintedColumn, PrintedSide } from '@paper-dynasty/engine/model/players';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';

/** What makes one card better than another: each from about -1 (poor) to 1 (fine), for the card's owner. */
export interface Talent {
  readonly power: number;
  readonly contact: number;
  readonly eye: number;
}

type Weights = readonly (readonly [CardResult, number])[];

/** Chances out of 108 in twentieths are kept as whole numbers of these. */
const TWENTIETHS = 20;
const CELLS = 108;

/** Rounds weights to whole units that add up to `total`, largest remainders first. */
const apportion = (weights: readonly number[], total: number): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (w / sum) * total);
  const floors = exact.map(Math.floor);
  const order = exact
    .map((x, i) => ({ i, rest: x - (floors[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const missing = total - floors.reduce((a, b) => a + b, 0);
  for (const { i } of order.slice(0, missing)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
};

const toChances = (weights: Weights, cells: number): Chances => {
  const units = apportion(
    weights.map(([, w]) => w),
    cells * TWENTIETHS,
  );
  return weights.flatMap(([result], i) => {
    const n = units[i] ?? 0;
    return n > 0 ? [[result, n / TWENTIETHS] as [CardResult, number]] : [];
  });
};

const sumOf = (weights: Weights): number => weights.reduce((total, [, w]) => total + w, 0);

/** Outs share what the other results leave of `cells`. */
const filledWith = (reached: Weights, outs: Weights, cells: number): Chances => {
  const scale = (cells - sumOf(reached)) / sumOf(outs);
  return toChances([...reached, ...outs.map(([r, w]) => [r, w * scale] as const)], cells);
};

/** The ways of reaching base, in the order of the cards, for a batter of some talent. */
const reachedBy = ({ power, contact, eye }: Talent): Weights => [
  ['homerun', 2.85 * (1 + 0.8 * power)],
  ['bp_homerun', 1.8 * (1 + 0.5 * power)],
  ['triple', 0.3],
  ['double_3', 0.75 * (1 + 0.3 * power)],
  ['double_2', 2.25 * (1 + 0.25 * power)],
  ['double_uncapped', 1.3],
  ['single_2', 3.45 * (1 + 0.2 * contact)],
  ['single_1', 4.2 * (1 + 0.2 * contact)],
  ['single_uncapped', 4.3 * (1 + 0.2 * contact)],
  ['bp_single', 2.8],
  ['hit_by_pitch', 1.15],
  ['walk', 8.7 * (1 + 0.4 * eye + 0.1 * power)],
];

const strikeouts = ({ power, contact }: Talent, average: number): readonly [CardResult, number] => [
  'strikeout',
  average * (1 + 0.15 * power - 0.35 * contact),
];

/** One side of a batter's digital card. */
export const battingChances = (talent: Talent): Chances => {
  const outs: Weights = [
    ['lineout', 5.5],
    ['popout', 5],
    ['flyout_a', 1],
    ['flyout_bq', 2],
    ['flyout_b:LF', 4.8],
    ['flyout_b:RF', 4.8],
    ['groundball_a', 10],
    ['groundball_b', 6],
    ['groundball_c', 5],
  ];
  return filledWith([...reachedBy(talent), strikeouts(talent, 24.3)], outs, CELLS);
};

/** One side of a pitcher's digital card; `talent` is the pitcher's, so that a fine one gives up less. */
export const pitchingChances = ({ power, contact, eye }: Talent): Chances => {
  const against: Talent = { power: -power, contact: -contact, eye: -eye };
  const checks = POSITIONS.map((p) => [`x_check:${p}`, X_CHECK_CHANCES[p]] as [CardResult, number]);
  const outs: Weights = [
    ['flyout_b:LF', 2.6],
    ['flyout_b:CF', 3],
    ['flyout_b:RF', 2.6],
    ['groundball_a', 4.8],
    ['groundball_b', 2.6],
    ['groundball_c', 1.8],
  ];
  const cells = CELLS - checks.reduce((total, [, n]) => total + n, 0);
  return [...filledWith([...reachedBy(against), strikeouts(against, 24.3)], outs, cells), ...checks];
};

/** A digital card of two sides. */
export const digitalCard = (left: Chances, right: Chances): Card => ({
  kind: 'digital',
  vs_left: left,
  vs_right: right,
});

/** How many of the 36 pairs of dice make each row 2 to 12. */
const ROW_WAYS = [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1] as const;

/** Lays chances out as the three columns of a printed card: results one after the other down the rows, a row shared by two or more split on the chaos d20. */
export const printedSide = (chances: Chances): PrintedSide => {
  const queue = chances.map(([result, n]) => ({ result, left: n }));
  const takeRow = (ways: number): PrintedColumn[number] => {
    const entries: { result: CardResult; up_to: number }[] = [];
    let filled = 0;
    while (filled < ways - 1e-9) {
      const next = queue[0];
      if (!next) break;
      const taken = Math.min(next.left, ways - filled);
      filled += taken;
      next.left -= taken;
      const upTo = Math.round((filled / ways) * 20);
      if (upTo > (entries.at(-1)?.up_to ?? 0)) entries.push({ result: next.result, up_to: upTo });
      if (next.left < 1e-9) queue.shift();
    }
    const last = entries.at(-1);
    if (last) last.up_to = 20;
    return entries;
  };
  return [0, 1, 2].map(() => ROW_WAYS.map(takeRow));
};

/** The printed card with the chances of a digital one. */
export const printedCard = (left: Chances, right: Chances): Card => ({
  kind: 'printed',
  vs_left: printedSide(left),
  vs_right: printedSide(right),
});
