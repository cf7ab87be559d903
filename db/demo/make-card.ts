import { X_CHECK_CHANCES, type CardResult } from '@paper-dynasty/engine/model/cards';
import type { Card, Chances, PrintedColumn, PrintedSide } from '@paper-dynasty/engine/model/players';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';

/** What makes one card better than another: each from -1 (poor) to 1 (fine), for the card's owner. */
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

const hits = ({ power, contact, eye }: Talent): Weights => [
  ['homerun', 2.9 * (1 + 0.6 * power)],
  ['bp_homerun', 1.4 * (1 + 0.4 * power)],
  ['triple', 0.5],
  ['double_3', 1.2 * (1 + 0.3 * power)],
  ['double_2', 2.6 * (1 + 0.3 * power)],
  ['double_uncapped', 1.6],
  ['single_2', 4.2 * (1 + 0.2 * contact)],
  ['single_1', 4.6 * (1 + 0.2 * contact)],
  ['single_uncapped', 4.4 * (1 + 0.2 * contact)],
  ['bp_single', 2.6],
  ['hit_by_pitch', 1.1],
  ['walk', 9.2 * (1 + 0.35 * eye)],
];

/** One side of a batter's digital card. */
export const battingChances = (talent: Talent): Chances => {
  const reached = hits(talent);
  const sum = reached.reduce((total, [, w]) => total + w, 0);
  const outs: Weights = [
    ['strikeout', 24 * (1 - 0.3 * talent.contact)],
    ['lineout', 6],
    ['popout', 5.5],
    ['flyout_a', 1.2],
    ['flyout_bq', 2.2],
    ['flyout_b:LF', 5],
    ['flyout_b:RF', 5],
    ['groundball_a', 6],
    ['groundball_b', 7.5],
    ['groundball_c', 6.5],
  ];
  const scale = (CELLS - sum) / outs.reduce((total, [, w]) => total + w, 0);
  return toChances([...reached, ...outs.map(([r, w]) => [r, w * scale] as const)], CELLS);
};

/** One side of a pitcher's digital card; `talent` is the pitcher's, so that a fine one gives up less. */
export const pitchingChances = (talent: Talent): Chances => {
  const checks = POSITIONS.map((p) => [`x_check:${p}`, X_CHECK_CHANCES[p]] as [CardResult, number]);
  const checked = checks.reduce((total, [, n]) => total + n, 0);
  const reached = hits({ power: -talent.power, contact: -talent.contact, eye: -talent.eye });
  const sum = reached.reduce((total, [, w]) => total + w, 0);
  const outs: Weights = [
    ['strikeout', 25 * (1 + 0.3 * talent.contact)],
    ['flyout_b:LF', 2.6],
    ['flyout_b:CF', 3],
    ['flyout_b:RF', 2.6],
    ['groundball_a', 3],
    ['groundball_b', 3.4],
    ['groundball_c', 2.4],
  ];
  const scale = (CELLS - checked - sum) / outs.reduce((total, [, w]) => total + w, 0);
  return [
    ...toChances([...reached, ...outs.map(([r, w]) => [r, w * scale] as const)], CELLS - checked),
    ...checks,
  ];
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
