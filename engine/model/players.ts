import { z } from 'zod';
import { CARD_RESULTS } from './cards.ts';
import { BATTING_HANDS, HANDS } from './hands.ts';
import type { Immutable } from './immutable.ts';
import { POSITIONS } from './positions.ts';

export type { BattingHand, Hand } from './hands.ts';

/** The grades of a batter's bunting and hit-and-run ratings. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
/** A grade, A best. */
export type Grade = (typeof GRADES)[number];

/**
 * One position that a player plays: range 1 (best) to 5, error rating (0 best), arm for outfielders and catchers, passed-ball number for
 * catchers. A rating that only the printed card has is null.
 */
export const fieldingSchema = z.object({
  position: z.enum(POSITIONS),
  range: z.int().min(1).max(5).nullable(),
  error: z.int().min(0).max(88).nullable(),
  arm: z.int().min(-6).max(5).optional(),
  passed_ball: z.int().min(0).max(20).optional(),
});
/** A player's ratings at one position. */
export type Fielding = Immutable<z.infer<typeof fieldingSchema>>;

/** What a batter's card says beside its results (RULES section 3); null where only the printed card has it. */
export const battingRatingsSchema = z.object({
  speed: z.int().min(8).max(17).nullable(),
  steal_low: z.int().min(0).max(20).nullable(),
  steal_high: z.int().min(0).max(20).nullable(),
  jump: z.int().min(0).max(36).nullable(),
  bunting: z.enum(GRADES).nullable(),
  hit_and_run: z.enum(GRADES).nullable(),
});
/** What a batter's card says beside its results. */
export type BattingRatings = Immutable<z.infer<typeof battingRatingsSchema>>;

/** What a pitcher is used as: starter, reliever, closer. */
export const PITCHING_ROLES = ['SP', 'RP', 'CP'] as const;

/** What a pitcher's card says beside its results; null where only the printed card has it. Endurance is in innings. */
export const pitchingRatingsSchema = z.object({
  hold: z.int().min(-6).max(6).nullable(),
  wild_pitch: z.int().min(0).max(20).nullable(),
  balk: z.int().min(0).max(20).nullable(),
  pick_off: z.int().min(0).max(20).nullable(),
  starter_endurance: z.int().min(0).max(9).nullable(),
  reliever_endurance: z.int().min(0).max(9).nullable(),
  injury: z.int().min(0).max(6).nullable(),
  /** What his league lists him as; absent where it says no more than that he pitches. */
  roles: z.array(z.enum(PITCHING_ROLES)).min(1).optional(),
});
/** What a pitcher's card says beside its results. */
export type PitchingRatings = Immutable<z.infer<typeof pitchingRatingsSchema>>;

/** One side of a digital card: results in listed order with their chances out of 108, in twentieths of a chance at the finest. */
export const chancesSchema = z
  .array(z.tuple([z.enum(CARD_RESULTS), z.number().positive().max(108)]))
  .refine((list) => Math.round(list.reduce((sum, [, n]) => sum + n * 20, 0)) === 108 * 20, {
    message: 'the chances of one side of a card must add up to 108',
  });
/** One side of a digital card. */
export type Chances = Immutable<z.infer<typeof chancesSchema>>;

/** One result in a row of a printed card: it holds while the chaos d20 is at or under `up_to`. */
export const printedResultSchema = z.object({ result: z.enum(CARD_RESULTS), up_to: z.int().min(1).max(20) });
/** A printed column: the results of rows 2 to 12, each split by the chaos d20. */
export const printedColumnSchema = z.array(z.array(printedResultSchema).min(1)).length(11);
/** A printed column: the results of rows 2 to 12. */
export type PrintedColumn = Immutable<z.infer<typeof printedColumnSchema>>;
/** One side of a printed card: its three columns. */
export const printedSideSchema = z.array(printedColumnSchema).length(3);
/** One side of a printed card. */
export type PrintedSide = Immutable<z.infer<typeof printedSideSchema>>;

/** A card as it is read by the dice: digital (108 cells) or printed (rows and columns), against left- and right-handed opponents. */
export const cardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('digital'), vs_left: chancesSchema, vs_right: chancesSchema }),
  z.object({ kind: z.literal('printed'), vs_left: printedSideSchema, vs_right: printedSideSchema }),
]);
/** A card as it is read by the dice. */
export type Card = Immutable<z.infer<typeof cardSchema>>;

const playerBase = {
  /** The key of the player in his game: unique within both rosters. */
  id: z.string().min(1),
  name: z.string().min(1).max(60),
  /** Null where only the printed card has it. */
  bats: z.enum(BATTING_HANDS).nullable(),
  throws: z.enum(HANDS).nullable(),
  image: z.string().nullable().default(null),
  /** The card's second picture, of a man who both bats and pitches. */
  image2: z.string().optional(),
  fielding: z.array(fieldingSchema),
  /** Null for a man who has no batting card, as most pitchers. */
  batting: battingRatingsSchema.nullable(),
  /** Null for a man who does not pitch. */
  pitching: pitchingRatingsSchema.nullable(),
  batting_card: cardSchema.nullable(),
  pitching_card: cardSchema.nullable(),
};

/** A player of a league that plays with printed cards; cards may be absent, for they are on people's tables. */
export const sbaPlayerSchema = z.object({ ...playerBase, kind: z.literal('player'), player_id: z.string() });
/** A card of a league that plays with digital cards. */
export const pdPlayerSchema = z.object({
  ...playerBase,
  kind: z.literal('card'),
  card_id: z.string(),
  cardset: z.string(),
});
/** A player on a roster, of either kind. */
export const playerSchema = z.discriminatedUnion('kind', [sbaPlayerSchema, pdPlayerSchema]);
/** A player known by his player id. */
export type SbaPlayer = Immutable<z.infer<typeof sbaPlayerSchema>>;
/** A player on a roster. */
export type Player = Immutable<z.infer<typeof playerSchema>>;
