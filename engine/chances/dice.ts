import { fielderError, rangeCode, type RulesPack } from '../charts/rules-pack.ts';
import type { RatedFielding } from '../leagues/usual-ratings.ts';
import type { Fact } from '../model/play.ts';
import { remembered } from '../model/remembered.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { CheckPurpose, FieldingRoll } from '../model/rolls.ts';
import type { PlayContext } from '../rules/resolve/context.ts';
import type { Need } from '../rules/resolve/needs.ts';

/** Something that the dice can bring, with its chance, 0 to 1. */
export interface Weighted<T> {
  readonly chance: number;
  readonly value: T;
}

/** The faces of a d20. */
export const D20: readonly number[] = Array.from({ length: 20 }, (_, i) => i + 1);

/** The chance, 0 to 1, that a d20 shows a number or less. */
export const chanceUnder = (number: number): number => Math.min(Math.max(number, 0), D20.length) / D20.length;

const D6 = [1, 2, 3, 4, 5, 6] as const;

/** Both dice of a pair in order: 36 of them, equally likely. */
export const PAIRS: readonly (readonly [number, number])[] = D6.flatMap((a) =>
  D6.map((b) => [a, b] as const),
);

/** How many of the 216 ways make each total of three dice; the index is the total. */
const TOTALS: readonly number[] = D6.flatMap((a) => PAIRS.map(([b, c]) => a + b + c)).reduce<number[]>(
  (counts, total) => counts.with(total, (counts[total] ?? 0) + 1),
  Array.from({ length: 19 }, () => 0),
);

const NOWHERE = { roll_id: '', n: 1 } as const;

/** A fresh d20 of a play. */
export const d20Fact = (purpose: CheckPurpose, d20: number): Fact => ({
  kind: 'roll',
  roll: { ...NOWHERE, kind: 'd20', purpose, d20 },
});

const d20Faces = (purpose: CheckPurpose): Faces =>
  D20.map((d20) => ({ chance: 1 / D20.length, value: d20Fact(purpose, d20) }));

const fieldingRoll = (range_d20: number, error_total: number, rare_play: boolean): FieldingRoll => ({
  ...NOWHERE,
  kind: 'fielding',
  range_d20,
  error_dice: [1, 1, 1],
  error_total,
  rare_d100: rare_play ? 1 : 100,
  rare_play,
});

/** The chance of a rare play with an error total, by the league's rule (RULES section 3). */
const rareChance = (rule: RareRule, total: number): number =>
  rule === 'd100_is_1' ? 1 / 100 : total === 5 ? 1 : 0;

/** How a league makes a fielding roll a rare play. */
export type RareRule = LeagueConfig['rare_play'];

/** The fielding dice, one roll for all that the charts read alike for a range and an error rating at a position. */
const fieldingFaces = (
  pack: RulesPack,
  { position, range, error }: RatedFielding,
  rule: RareRule,
): readonly Weighted<Fact>[] => {
  const rolls = new Map<string, { chance: number; roll: FieldingRoll }>();
  TOTALS.forEach((ways, total) => {
    if (ways === 0) return;
    const bases = fielderError(pack, position, error, total);
    for (const d20 of D20)
      for (const rare of [true, false]) {
        const share = rare ? rareChance(rule, total) : 1 - rareChance(rule, total);
        const key = `${rangeCode(pack, position, d20, range)} ${bases} ${rare}`;
        const known = rolls.get(key) ?? { chance: 0, roll: fieldingRoll(d20, total, rare) };
        known.chance += (share * ways) / 216 / 20;
        rolls.set(key, known);
      }
  });
  return [...rolls.values()]
    .filter(({ chance }) => chance > 0)
    .map(({ chance, roll }) => ({ chance, value: { kind: 'roll', roll } }));
};

type Faces = readonly Weighted<Fact>[];

const knownIn = remembered((_pack: RulesPack): Map<string, Faces> => new Map());

/** A fielder's faces, worked out once for his numbers. */
const facesFor = (pack: RulesPack, rating: RatedFielding, rule: RareRule): Faces => {
  const known = knownIn(pack);
  const key = `${rating.position} ${rating.range} ${rating.error} ${rule}`;
  const found = known.get(key) ?? fieldingFaces(pack, rating, rule);
  known.set(key, found);
  return found;
};

const INJURED: readonly Weighted<Fact>[] = [
  {
    chance: 1,
    value: {
      kind: 'roll',
      roll: { ...NOWHERE, kind: 'injury', player_id: '', rating: 1, dice: [1, 1, 1], total: 3 },
    },
  },
];

/** Everything that the dice of a need can bring; what a play makes the same of is one of them. An injury moves nobody. */
export const facesOf = (
  at: PlayContext,
  { dice }: Extract<Need, { kind: 'roll' }>,
  rule: RareRule,
): readonly Weighted<Fact>[] => {
  if (dice === 'injury') return INJURED;
  return dice === 'fielding' ? facesFor(at.pack, at.rating(at.location ?? 'P'), rule) : d20Faces(dice);
};
